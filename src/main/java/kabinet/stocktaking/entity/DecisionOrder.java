package kabinet.stocktaking.entity;

import java.math.BigDecimal;

/**
 * What is to be decided about a discrepancy.
 *
 * @param subject see {@link Discrepancy#subject}
 * @param reason required
 * @param amount price of what is taken in, or the damage, roubles; else null
 * @param modelId of what is taken in; null for the model of the device that was found, if one was
 */
public record DecisionOrder(String subject, Choice choice, String reason, BigDecimal amount, Long modelId) {

    public DecisionOrder {
        reason = reason == null ? "" : reason.strip();
    }
}
