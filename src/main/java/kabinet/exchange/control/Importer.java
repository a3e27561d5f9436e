package kabinet.exchange.control;

import java.util.Collection;
import java.util.Set;
import kabinet.access.entity.Caller;

/** Takes a component's things from files: from tables, or from documents that have a shape of their own. */
public interface Importer extends Kind {

    /** The rights of which a caller needs one, beside the right to import. */
    Set<String> rights();

    /** The rights of which a caller needs one to change what is there already; a caller without any may only add. */
    default Set<String> rightsToChange() {
        return rights();
    }

    /**
     * Puts right what rests on the things that an import brought, after it was undone and in the same transaction: an exception keeps it from being undone.
     *
     * @param touched what the import had changed, as it was before, and what it had added, which is gone
     */
    default void undone(Collection<?> touched) {
    }

    default boolean mayChange(Caller caller) {
        return rightsToChange().stream().anyMatch(caller::may);
    }
}
