package kabinet.delivery.entity;

import java.math.BigDecimal;
import java.util.List;
import kabinet.organisation.entity.School;

/**
 * An acceptance in short.
 *
 * @param pieces  devices that it made
 * @param amount  with VAT, roubles, works and services included
 * @param schools whose books the goods came on, by name
 */
public record ReceiptSummary(Receipt receipt, int pieces, BigDecimal amount, List<School> schools, List<Discrepancy> discrepancies) {
}
