package kabinet.exchange.control;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import kabinet.document.control.TableWriter;

/** Gives a component's things out as a table. */
public interface Exporter extends Sheet {

    /** Whether the table names people: such exports are recorded. */
    boolean isPersonal();

    /** Names of the parameters that narrow the table. */
    Set<String> filters();

    /**
     * Writes the rows within the caller's scope, reading them in portions; the head is already written.
     *
     * @param filter values by the names of {@link #filters()}; absent means not narrowed
     * @return number of rows
     */
    int write(TableWriter table, Map<String, String> filter) throws IOException;
}
