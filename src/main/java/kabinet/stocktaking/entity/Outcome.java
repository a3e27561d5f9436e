package kabinet.stocktaking.entity;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * How often something was decided.
 *
 * @param amount roubles: prices by the book, parts left out, for what is moved or leaves; what was decided for what is taken in or paid; zero for what changes nothing
 */
public record Outcome(Choice choice, int count, BigDecimal amount) implements Serializable {
}
