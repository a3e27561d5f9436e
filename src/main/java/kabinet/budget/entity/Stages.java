package kabinet.budget.entity;

import java.math.BigDecimal;
import kabinet.base.Money;

/**
 * How far money has come, roubles.
 *
 * @param planned by the funding plan
 * @param notice in notices that were not cancelled
 * @param contracted in contracts that were not terminated
 * @param delivered accepted, without what was given back
 */
public record Stages(BigDecimal planned, BigDecimal notice, BigDecimal contracted, BigDecimal delivered) {

    public static final Stages NONE = new Stages(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    public static Stages planned(BigDecimal amount) {
        return new Stages(amount, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    public static Stages notice(BigDecimal amount) {
        return new Stages(Money.ZERO, amount, Money.ZERO, Money.ZERO);
    }

    public static Stages contracted(BigDecimal amount) {
        return new Stages(Money.ZERO, Money.ZERO, amount, Money.ZERO);
    }

    public static Stages delivered(BigDecimal amount) {
        return new Stages(Money.ZERO, Money.ZERO, Money.ZERO, amount);
    }

    public Stages plus(Stages other) {
        return new Stages(planned.add(other.planned), notice.add(other.notice), contracted.add(other.contracted), delivered.add(other.delivered));
    }

    /** Planned and not yet contracted; negative if more was contracted than planned. */
    public BigDecimal left() {
        return planned.subtract(contracted);
    }
}
