package kabinet.base;

import java.util.function.Predicate;

/** What the state codes have in common: ASCII digits of a fixed length, weighted sums, a refusal. */
final class Digits {

    private Digits() {
    }

    /** True for exactly {@code length} ASCII digits that are not all zero: a row of zeros passes every checksum and names nobody. */
    static boolean are(String text, int length) {
        if (text == null || text.length() != length) {
            return false;
        }
        boolean anyNonZero = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
            anyNonZero |= c != '0';
        }
        return anyNonZero;
    }

    static int at(String text, int index) {
        return text.charAt(index) - '0';
    }

    /** The sum of the first digits, each times its weight. */
    static int weighted(String text, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += at(text, i) * weights[i];
        }
        return sum;
    }

    /** The stripped text if the rule accepts it; otherwise a failure with the given key. */
    static String check(String text, Predicate<String> rule, String key) {
        String stripped = text == null ? "" : text.strip();
        if (!rule.test(stripped)) {
            throw new InvalidValueException(key, stripped);
        }
        return stripped;
    }
}
