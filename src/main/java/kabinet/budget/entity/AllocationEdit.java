package kabinet.budget.entity;

import java.math.BigDecimal;

/**
 * A line of the funding plan as somebody wants it.
 *
 * @param id null for a new line
 * @param version that the change rests on
 * @param schoolId null for the district as a whole
 * @param amount roubles, not negative
 */
public record AllocationEdit(Long id, int version, Long sourceId, Long schoolId, BigDecimal amount) {
}
