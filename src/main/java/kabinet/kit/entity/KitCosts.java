package kabinet.kit.entity;

import java.math.BigDecimal;

/**
 * What the kits of a year cost by the project's own figures, roubles.
 *
 * @param kits how many there are
 * @param stated how many of them have a figure; without any the rest is null
 */
public record KitCosts(long kits, long stated, BigDecimal lowest, BigDecimal highest, BigDecimal sum) {

    /** Whether the project states one figure for all. */
    public boolean isEqual() {
        return stated > 0 && lowest.compareTo(highest) == 0;
    }
}
