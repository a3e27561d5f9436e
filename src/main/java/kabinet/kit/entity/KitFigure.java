package kabinet.kit.entity;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the purchases of a year say of one kind of equipment for one school. Pieces; a contract's quantity may have decimals.
 *
 * @param schoolId null for what the district ordered and did not split
 * @param ordered by contracts that are not terminated
 * @param delivered accepted, without what was given back
 * @param setUp of the delivered
 * @param lastSetUp when the last pieces were set up; null if none were
 * @param dueOn the latest day that contract or delivery set; null if they set none
 */
public record KitFigure(Long schoolId, Long kindId, BigDecimal ordered, BigDecimal delivered, BigDecimal setUp, LocalDate lastSetUp, LocalDate dueOn) {

    public static KitFigure ordered(Long schoolId, Long kindId, BigDecimal quantity, LocalDate dueOn) {
        return new KitFigure(schoolId, kindId, quantity, BigDecimal.ZERO, BigDecimal.ZERO, null, dueOn);
    }

    public static KitFigure received(Long schoolId, Long kindId, BigDecimal delivered, BigDecimal setUp, LocalDate lastSetUp, LocalDate dueOn) {
        return new KitFigure(schoolId, kindId, BigDecimal.ZERO, delivered, setUp, lastSetUp, dueOn);
    }

    /** What came and went back. */
    public static KitFigure returned(Long schoolId, Long kindId, BigDecimal delivered, BigDecimal setUp) {
        return received(schoolId, kindId, delivered.negate(), setUp.negate(), null, null);
    }

    KitFigure plus(KitFigure other) {
        return new KitFigure(schoolId, kindId, ordered.add(other.ordered), delivered.add(other.delivered), setUp.add(other.setUp), later(lastSetUp, other.lastSetUp), later(dueOn, other.dueOn));
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a == null || b != null && b.isAfter(a) ? b : a;
    }
}
