package kabinet.delivery.view;

import java.math.BigDecimal;

/** Quantities as people write them, with a comma and without zeros at the end. */
final class Quantities {

    private static final int MOST_DIGITS = 15;

    private Quantities() {
    }

    /** «1 200», «0,5»; empty for null. */
    static String of(BigDecimal quantity) {
        return quantity == null ? "" : quantity.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** @return null for what is no number */
    static BigDecimal parse(String text) {
        String plain = text == null ? "" : text.replaceAll("[\\s\\p{Z}]", "").replace(',', '.');
        return plain.matches("-?\\d{1," + MOST_DIGITS + "}(\\.\\d{1,11})?") ? new BigDecimal(plain) : null;
    }
}
