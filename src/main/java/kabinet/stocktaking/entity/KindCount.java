package kabinet.stocktaking.entity;

import java.io.Serializable;

/**
 * How many discrepancies of a kind there are.
 *
 * @param all listed
 * @param open those of them that hold back the approval
 * @param mistakes those of them that were decided to be mistakes of scanning: nothing differs there
 */
public record KindCount(DiscrepancyKind kind, int all, int open, int mistakes) implements Serializable {

    /** Without mistakes. */
    public KindCount(DiscrepancyKind kind, int all, int open) {
        this(kind, all, open, 0);
    }

    /** What really differs, as far as it is decided. */
    public int differing() {
        return all - mistakes;
    }
}
