package kabinet.stocktaking.control;

import java.time.LocalDate;
import java.util.Optional;

/** By when somebody wants acts. Who that is stands above this component, which knows neither campaigns nor their days. */
public interface Deadline {

    /** The last day in time for the act of a stocktake of a whole school that begins on the day; empty if it is wanted by none. */
    Optional<LocalDate> of(LocalDate beginsOn);
}
