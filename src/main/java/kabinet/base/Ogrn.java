package kabinet.base;

/**
 * ОГРН, the state registration number: 13 digits for an organisation, 15 (ОГРНИП) for a sole trader; the last digit checks the others.
 * Rule: order of the Ministry of Finance of 30.10.2017 № 165н.
 */
public final class Ogrn {

    /** Longest ОГРН, characters. */
    public static final int MAX_LENGTH = 15;

    static final String INVALID = "base.ogrn.invalid";

    private Ogrn() {
    }

    /** True for 13 or 15 digits with the right check digit. */
    public static boolean isValid(String text) {
        return isValid(text, 13, 11) || isValid(text, 15, 13);
    }

    /**
     * The code without surrounding spaces.
     *
     * @throws InvalidValueException if it is no valid ОГРН
     */
    public static String check(String text) {
        return Digits.check(text, Ogrn::isValid, INVALID);
    }

    private static boolean isValid(String text, int length, int divisor) {
        return Digits.are(text, length)
                && Long.parseLong(text.substring(0, length - 1)) % divisor % 10 == Digits.at(text, length - 1);
    }
}
