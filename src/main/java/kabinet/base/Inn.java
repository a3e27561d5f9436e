package kabinet.base;

/**
 * ИНН, the taxpayer number: 10 digits for an organisation, 12 for a person or sole trader, the last one or two of them check digits.
 * Kept as text, since leading zeros count. Rule: order of the tax service of 29.06.2012 № ММВ-7-6/435@.
 */
public final class Inn {

    /** Longest ИНН, characters. */
    public static final int MAX_LENGTH = 12;

    static final String INVALID = "base.inn.invalid";

    private static final int[] TENTH = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] ELEVENTH = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] TWELFTH = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};

    private Inn() {
    }

    /** True for 10 or 12 digits with right check digits; false for null, spaces and anything else. */
    public static boolean isValid(String text) {
        return isOrganisation(text) || isPerson(text);
    }

    /** True for a valid ИНН of an organisation (10 digits). */
    public static boolean isOrganisation(String text) {
        return Digits.are(text, 10) && checkDigit(text, TENTH) == Digits.at(text, 9);
    }

    /** True for a valid ИНН of a person or sole trader (12 digits). */
    public static boolean isPerson(String text) {
        return Digits.are(text, 12)
                && checkDigit(text, ELEVENTH) == Digits.at(text, 10)
                && checkDigit(text, TWELFTH) == Digits.at(text, 11);
    }

    /**
     * The code without surrounding spaces.
     *
     * @throws InvalidValueException if it is no valid ИНН
     */
    public static String check(String text) {
        return Digits.check(text, Inn::isValid, INVALID);
    }

    private static int checkDigit(String text, int[] weights) {
        return Digits.weighted(text, weights) % 11 % 10;
    }
}
