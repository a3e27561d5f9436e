package kabinet.base;

/**
 * ОКПО, the statistics office's number of an enterprise: 8 digits for an organisation, 10 for a sole trader; the last digit checks the others.
 * Rule: ПР 50.1.024-2005, annex Б: weights 1, 2, 3 …; if the remainder is 10, again with 3, 4, 5 …; if it is 10 again, 0.
 */
public final class Okpo {

    /** Longest ОКПО, characters. */
    public static final int MAX_LENGTH = 10;

    static final String INVALID = "base.okpo.invalid";

    private Okpo() {
    }

    /** True for 8 or 10 digits with the right check digit. */
    public static boolean isValid(String text) {
        return isValid(text, 8) || isValid(text, 10);
    }

    /**
     * The code without surrounding spaces.
     *
     * @throws InvalidValueException if it is no valid ОКПО
     */
    public static String check(String text) {
        return Digits.check(text, Okpo::isValid, INVALID);
    }

    private static boolean isValid(String text, int length) {
        if (!Digits.are(text, length)) {
            return false;
        }
        int remainder = remainder(text, 0);
        if (remainder == 10) {
            remainder = remainder(text, 2);
        }
        return remainder % 10 == Digits.at(text, length - 1);
    }

    /** Weights run 1…10 in a circle and start {@code shift} places later. */
    private static int remainder(String text, int shift) {
        int sum = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            sum += Digits.at(text, i) * ((i + shift) % 10 + 1);
        }
        return sum % 11;
    }
}
