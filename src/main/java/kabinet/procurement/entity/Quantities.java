package kabinet.procurement.entity;

import java.math.BigDecimal;

/** How quantities are written. */
public final class Quantities {

    private Quantities() {
    }

    /** «38», «2,5»; empty for null. */
    public static String written(BigDecimal quantity) {
        return quantity == null ? "" : quantity.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
