package kabinet.lanaudit.control;

import java.time.LocalDate;
import java.util.Optional;

/** By when somebody wants acts. Who that is stands above this component, which knows neither campaigns nor their days. */
public interface LanAuditDeadline {

    /** The last day in time for the act of an audit that begins on the day; empty if it is wanted by none. */
    Optional<LocalDate> of(LocalDate beginsOn);
}
