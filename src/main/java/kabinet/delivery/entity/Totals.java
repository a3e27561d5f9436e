package kabinet.delivery.entity;

import java.math.BigDecimal;

/**
 * The sums at the end of a document, in its currency with two decimals; null where the document gives none.
 *
 * @param net   without VAT
 * @param vat   VAT; zero for «без НДС»
 * @param gross with VAT
 */
public record Totals(BigDecimal net, BigDecimal vat, BigDecimal gross) { }
