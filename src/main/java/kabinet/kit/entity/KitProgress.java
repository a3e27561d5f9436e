package kabinet.kit.entity;

import java.math.BigDecimal;
import java.util.List;

/**
 * How far one kind of equipment has come, pieces.
 *
 * @param planned in the kits
 * @param ordered null where the district ordered for schools together, so that no one school's part is known
 */
public record KitProgress(Long kindId, String kind, int planned, BigDecimal ordered, BigDecimal delivered, BigDecimal setUp) {

    /** Whether everything planned is set up. */
    public boolean isComplete() {
        return setUp.compareTo(BigDecimal.valueOf(planned)) >= 0;
    }

    /** The same kind of several schools together; nobody's order stays unknown if one school's is. */
    static KitProgress sum(List<KitProgress> parts) {
        KitProgress first = parts.get(0);
        boolean known = parts.stream().allMatch(p -> p.ordered != null);
        return new KitProgress(first.kindId, first.kind, parts.stream().mapToInt(KitProgress::planned).sum(),
            known ? parts.stream().map(KitProgress::ordered).reduce(BigDecimal.ZERO, BigDecimal::add) : null,
            parts.stream().map(KitProgress::delivered).reduce(BigDecimal.ZERO, BigDecimal::add), parts.stream().map(KitProgress::setUp).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
