package kabinet.stocktaking.entity;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What the book says of one room, person or account and what was found of it.
 *
 * @param id of the room or person; null for an account, and for what has none
 * @param name as the book calls it; null for what has none
 * @param expected devices of the book
 * @param found those of them that somebody found, wherever
 * @param here those of them that were found in their own room, or in none that was said
 * @param missing those that nobody found
 * @param unfit found, and not meeting the criteria of an asset
 * @param late devices of the book that were entered after its day
 * @param extra found in this room though the book has them elsewhere or not at all, unknown things as well; 0 for people and accounts
 * @param amount prices of the book's objects, roubles; parts have no price of their own
 * @param missingAmount prices of those of them that nobody found
 * @param unfitAmount prices of those that do not meet the criteria
 */
public record Tally(Long id, String name, int expected, int found, int here, int missing, int unfit, int late, int extra, BigDecimal amount, BigDecimal missingAmount,
                    BigDecimal unfitAmount) implements Serializable {

    /** How many per cent were found, rounded down, so that 100 means all. */
    public int percent() {
        return expected == 0 ? 100 : (int) (100L * found / expected);
    }
}
