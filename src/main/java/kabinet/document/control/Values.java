package kabinet.document.control;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import kabinet.base.InvalidValueException;

/**
 * Single values as people write them in tables. Every method strips spaces of all kinds first and fails with an {@link InvalidValueException}
 * whose message says what was expected; whether a cell may be empty is the caller's question.
 */
public final class Values {

    /** Written for {@code true} in our own tables. */
    public static final String YES = "да";
    /** Written for {@code false} in our own tables. */
    public static final String NO = "нет";

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\uFEFF]+");
    private static final Pattern MIDNIGHT = Pattern.compile("[ T]0{1,2}:00(:00)?$");
    private static final DateTimeFormatter RUSSIAN = DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern DECIMAL = Pattern.compile("-?([0-9]+|[0-9]{1,3}( [0-9]{3})+)([.,][0-9]+)?");
    private static final Set<String> TRUE = Set.of(YES, "yes", "true", "истина", "1", "y", "д", "+");
    private static final Set<String> FALSE = Set.of(NO, "no", "false", "ложь", "0", "n", "н", "-", "–", "—");

    private Values() {
    }

    /**
     * «31.12.2026», «1.9.2026» or «2026-12-31», also with midnight behind it, as accounting programs write.
     *
     * @return a date from 1900 to 2199
     */
    public static LocalDate date(String text) {
        String plain = MIDNIGHT.matcher(plain(text)).replaceFirst("");
        try {
            LocalDate date = plain.indexOf('-') > 0 ? LocalDate.parse(plain) : LocalDate.parse(plain, RUSSIAN);
            if (date.getYear() >= 1900 && date.getYear() < 2200) {
                return date;
            }
        } catch (DateTimeException e) {
            throw refused("document.value.date", text);
        }
        throw refused("document.value.date", text);
    }

    /** «1 234,5», «1234.50», «1 234,50 ₽»; spaces may only part groups of three, comma and point are both decimal. At most 30 characters. */
    public static BigDecimal decimal(String text) {
        String plain = plain(text).replaceFirst(" ?(₽|руб\\.?)$", "").replace('\u2212', '-');
        if (plain.length() > 30 || !DECIMAL.matcher(plain).matches()) {
            throw refused("document.value.decimal", text);
        }
        return new BigDecimal(plain.replace(" ", "").replace(',', '.'));
    }

    /** A whole number within the range of int: «1 234», also «12,00», which spreadsheets make of it. */
    public static int integer(String text) {
        try {
            return decimal(text).intValueExact();
        } catch (ArithmeticException | InvalidValueException e) {
            throw refused("document.value.integer", text);
        }
    }

    /** да/нет, yes/no, true/false, истина/ложь, 1/0, +/−, in any case. */
    public static boolean bool(String text) {
        String plain = plain(text).toLowerCase(Locale.ROOT);
        if (TRUE.contains(plain)) {
            return true;
        }
        if (FALSE.contains(plain)) {
            return false;
        }
        throw refused("document.value.bool", text);
    }

    private static String plain(String text) {
        return text == null ? "" : SPACES.matcher(text).replaceAll(" ").strip();
    }

    private static InvalidValueException refused(String key, String text) {
        return new InvalidValueException(key, plain(text));
    }
}
