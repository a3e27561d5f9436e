package kabinet.procurement.entity;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import kabinet.base.InvalidValueException;

/** How quantities are written. */
public final class Quantities {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SHAPE = Pattern.compile("[0-9]{1," + PurchaseLine.QUANTITY_DIGITS + "}([.,][0-9]{1," + PurchaseLine.QUANTITY_SCALE + "})?");

    private Quantities() {
    }

    /** «38», «2,5»; empty for null. */
    public static String written(BigDecimal quantity) {
        return quantity == null ? "" : quantity.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** @throws InvalidValueException for what is no quantity: negative, more than three decimals, no number */
    public static BigDecimal read(String text) {
        String plain = SPACES.matcher(text).replaceAll("");
        if (!SHAPE.matcher(plain).matches()) {
            throw new InvalidValueException("procurement.line.quantity.invalid", text.strip());
        }
        return new BigDecimal(plain.replace(',', '.'));
    }
}
