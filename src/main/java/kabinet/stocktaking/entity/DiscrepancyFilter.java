package kabinet.stocktaking.entity;

import java.util.Set;

/**
 * What a list of discrepancies is narrowed to; null does not narrow.
 *
 * @param roomId where the book has it or where it was found
 * @param personId who answers for it by the book
 * @param open true: only what is not decided or must be decided again; false: only what is decided
 * @param subjects those alone
 */
public record DiscrepancyFilter(DiscrepancyKind kind, Long roomId, Long personId, Boolean open, Set<String> subjects) {

    public static final DiscrepancyFilter ALL = new DiscrepancyFilter(null, null, null, null, null);
    public static final DiscrepancyFilter OPEN = new DiscrepancyFilter(null, null, null, true, null);

    public static DiscrepancyFilter of(Set<String> subjects) {
        return new DiscrepancyFilter(null, null, null, null, subjects);
    }
}
