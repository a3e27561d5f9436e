package kabinet.base;

import java.util.regex.Pattern;

/**
 * КПП, the reason an organisation is registered at a tax office: office (4 digits), reason (2 digits or capital Latin letters), serial (3 digits).
 * It has no check digit; sole traders have none at all. Rule: order of the tax service of 29.06.2012 № ММВ-7-6/435@.
 */
public final class Kpp {

    /** Length of a КПП, characters. */
    public static final int LENGTH = 9;

    static final String INVALID = "base.kpp.invalid";

    private static final Pattern SHAPE = Pattern.compile("(?!0{4})[0-9]{4}[0-9A-Z]{2}[0-9]{3}");

    private Kpp() {
    }

    /** True for nine characters of the right shape; an office 0000 does not exist. */
    public static boolean isValid(String text) {
        return text != null && SHAPE.matcher(text).matches();
    }

    /**
     * The code without surrounding spaces.
     *
     * @throws InvalidValueException if it is no valid КПП
     */
    public static String check(String text) {
        return Digits.check(text, Kpp::isValid, INVALID);
    }
}
