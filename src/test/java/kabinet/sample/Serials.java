package kabinet.sample;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * Serial numbers by a maker's pattern, each once in the district: {@code #} a digit, {@code @} a capital letter without I and O,
 * {@code YY} the year, {@code WW} the week of manufacture; everything else stands for itself.
 */
final class Serials {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final Random random;
    private final Set<String> given = new HashSet<>();

    Serials(Random random) {
        this.random = random;
    }

    /** Empty for an empty pattern. */
    String next(String pattern, int year) {
        if (pattern.isEmpty()) {
            return "";
        }
        String serial;
        do {
            String dated = pattern.replace("YY", "%02d".formatted(year % 100)).replace("WW", "%02d".formatted(1 + random.nextInt(30)));
            StringBuilder text = new StringBuilder();
            for (char c : dated.toCharArray()) {
                text.append(c == '#' ? (char) ('0' + random.nextInt(10)) : c == '@' ? LETTERS.charAt(random.nextInt(LETTERS.length())) : c);
            }
            serial = text.toString();
        } while (!given.add(serial));
        return serial;
    }
}
