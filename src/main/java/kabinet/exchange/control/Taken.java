package kabinet.exchange.control;

import kabinet.exchange.entity.Findings;
import kabinet.exchange.entity.ReadOut;

/**
 * What one way through a file came to.
 *
 * @param readOut what was read, for people to check; {@link ReadOut#NONE} for a table, whose columns say it
 * @param result where what was booked is to be seen, a path of the application such as {@code /delivery/show?id=7}; null in a preview
 */
public record Taken(Findings findings, ReadOut readOut, String result) {
}
