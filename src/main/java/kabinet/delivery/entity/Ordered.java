package kabinet.delivery.entity;

import java.math.BigDecimal;
import kabinet.procurement.entity.ContractLine;

/** A line of a contract and how much of it was accepted, by whatever deliveries. */
public record Ordered(ContractLine line, BigDecimal accepted) {

    /** What is still to come; null where the contract leaves the quantity open. */
    public BigDecimal left() {
        return line.getQuantity() == null ? null : line.getQuantity().subtract(accepted).max(BigDecimal.ZERO);
    }
}
