package kabinet.base;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Roubles and kopecks: {@link BigDecimal} with two decimals, shown, read and divided the Russian way.
 * The space between thousands and before the sign is the no-break space U+00A0: the narrow one (U+202F) is missing in PT Sans and PT Serif,
 * which print our papers.
 */
public final class Money {

    /** Decimals of an amount: kopecks. */
    public static final int SCALE = 2;
    /** Most digits before the comma that are read, so that every amount fits DECIMAL(15,2). */
    public static final int MAX_INTEGER_DIGITS = 13;
    /** Zero roubles with two decimals. */
    public static final BigDecimal ZERO = BigDecimal.ZERO.setScale(SCALE);

    static final String INVALID = "base.money.invalid";

    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final char MINUS = '\u2212';
    /** Spaces may only part groups of three, so that «12 34,50» is asked back and not guessed. */
    private static final Pattern SHAPE = Pattern.compile("-?([0-9]+|[0-9]{1,3}( [0-9]{3})+)([.,][0-9]+)?");
    private static final Pattern ANY_SPACE = Pattern.compile("[\\s\\u00A0\\u2007\\u2009\\u202F]");
    private static final Pattern CURRENCY = Pattern.compile("\\s*(₽|[Рр](уб(лей|ля|ль|\\.)?|\\.)?|RUB)$");

    private Money() {
    }

    /** «1 234,50 ₽»; empty for null. More than two decimals are rounded half up. */
    public static String format(BigDecimal amount) {
        return amount == null ? "" : formatNumber(amount) + NO_BREAK_SPACE + '₽';
    }

    /** «1 234,50», for table cells whose head already says «руб.»; empty for null. */
    public static String formatNumber(BigDecimal amount) {
        return amount == null ? "" : format(amount, SCALE);
    }

    /** «20 538,1»: in thousands with one decimal, rounded half up, for tables whose head says «тыс. руб.»; empty for null. Only for print: sums are made of roubles. */
    public static String formatThousands(BigDecimal amount) {
        return amount == null ? "" : format(amount.movePointLeft(3), 1);
    }

    private static String format(BigDecimal amount, int scale) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator(NO_BREAK_SPACE);
        symbols.setMinusSign(MINUS);
        DecimalFormat format = new DecimalFormat("#,##0." + "0".repeat(scale), symbols);
        return format.format(amount.setScale(scale, RoundingMode.HALF_UP));
    }

    /**
     * Reads «1 234,50», «1234.5», «1 234,50 ₽», «500 руб.».
     *
     * @return the amount with two decimals
     * @throws InvalidValueException for anything else: fractions of a kopeck, both comma and point, too many digits, no digits
     */
    public static BigDecimal parse(String text) {
        String given = text == null ? "" : text;
        String plain = ANY_SPACE.matcher(given).replaceAll(" ").strip();
        plain = CURRENCY.matcher(plain).replaceFirst("").strip().replace(MINUS, '-');
        if (plain.length() > 40 || !SHAPE.matcher(plain).matches()) {
            throw new InvalidValueException(INVALID, given.strip());
        }
        BigDecimal amount = new BigDecimal(plain.replace(" ", "").replace(',', '.')).stripTrailingZeros();
        if (amount.scale() > SCALE || amount.precision() - amount.scale() > MAX_INTEGER_DIGITS) {
            throw new InvalidValueException(INVALID, given.strip());
        }
        return amount.setScale(SCALE);
    }

    /**
     * Divides an amount over pieces so that not one kopeck is lost: the parts add up exactly and differ by at most one kopeck, larger ones first.
     *
     * @param amount any amount in whole kopecks, also negative
     * @param pieces at least 1
     * @throws ArithmeticException      if the amount has fractions of a kopeck
     * @throws IllegalArgumentException if there are no pieces
     */
    public static List<BigDecimal> split(BigDecimal amount, int pieces) {
        if (pieces < 1) {
            throw new IllegalArgumentException("pieces: " + pieces);
        }
        BigInteger count = BigInteger.valueOf(pieces);
        BigInteger kopecks = amount.setScale(SCALE, RoundingMode.UNNECESSARY).unscaledValue();
        BigInteger remainder = kopecks.mod(count);
        BigInteger smaller = kopecks.subtract(remainder).divide(count);
        List<BigDecimal> parts = new ArrayList<>(pieces);
        for (int i = 0; i < pieces; i++) {
            BigInteger part = i < remainder.intValueExact() ? smaller.add(BigInteger.ONE) : smaller;
            parts.add(new BigDecimal(part, SCALE));
        }
        return parts;
    }
}
