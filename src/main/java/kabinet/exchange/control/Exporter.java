package kabinet.exchange.control;

import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import kabinet.document.control.TableWriter;

/** Gives a component's things out as a table. */
public interface Exporter extends Sheet {

    /** Whether the table names people: such exports are recorded. */
    boolean isPersonal();

    /**
     * The parameters that narrow the table, and how each is read.
     *
     * @return by names, readers that throw an IllegalArgumentException for what is no value of theirs
     */
    Map<String, Function<String, ?>> filters();

    /**
     * Writes the rows within the caller's scope, reading them in portions; the head is already written.
     *
     * @param filter values by the names of {@link #filters()}; absent means not narrowed
     * @return number of rows
     */
    int write(TableWriter table, Map<String, String> filter) throws IOException;
}
