package kabinet.sample;

/**
 * Completes invented codes of an organisation with their check digits. Written apart from the product's own validation on purpose:
 * the two must agree, and a slip in one shows in the other.
 */
public final class StateCodes {

    private static final int[] INN_WEIGHTS = {2, 4, 10, 3, 5, 9, 4, 6, 8};

    private StateCodes() {
    }

    /** ИНН of an organisation from its first 9 digits: weighted sum mod 11 mod 10. */
    public static String inn(String nine) {
        int sum = 0;
        for (int i = 0; i < INN_WEIGHTS.length; i++) {
            sum += INN_WEIGHTS[i] * digit(require(nine, 9), i);
        }
        return nine + sum % 11 % 10;
    }

    /** ОГРН from its first 12 digits: the number mod 11 mod 10. */
    static String ogrn(String twelve) {
        return twelve + Long.parseLong(require(twelve, 12)) % 11 % 10;
    }

    /** ОКПО from its first 7 digits: weights from 1, at remainder 10 again from 3, at 10 once more zero. */
    static String okpo(String seven) {
        int check = weighted(require(seven, 7), 1);
        if (check == 10) {
            check = weighted(seven, 3);
        }
        return seven + check % 10;
    }

    private static int weighted(String digits, int first) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += ((first + i - 1) % 10 + 1) * digit(digits, i);
        }
        return sum % 11;
    }

    private static int digit(String digits, int index) {
        return digits.charAt(index) - '0';
    }

    private static String require(String digits, int length) {
        if (!digits.matches("\\d{" + length + "}")) {
            throw new IllegalArgumentException(length + " digits expected: " + digits);
        }
        return digits;
    }
}
