package kabinet.stocktaking.entity;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a stocktake found as a whole.
 *
 * @param people one for each person who answers for something, and one for what nobody answers for
 * @param kinds how many discrepancies of each kind
 */
public record Summary(List<Tally> people, List<KindCount> kinds) {

    public int expected() {
        return people.stream().mapToInt(Tally::expected).sum();
    }

    public int found() {
        return people.stream().mapToInt(Tally::found).sum();
    }

    /** Roubles. */
    public BigDecimal amount() {
        return people.stream().map(Tally::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** Of what nobody found, roubles. */
    public BigDecimal missingAmount() {
        return people.stream().map(Tally::missingAmount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** What differs; mistakes of scanning are none. */
    public int of(DiscrepancyKind kind) {
        return kinds.stream().filter(k -> k.kind() == kind).mapToInt(KindCount::differing).sum();
    }

    /** What holds back the approval. */
    public int open() {
        return kinds.stream().mapToInt(KindCount::open).sum();
    }
}
