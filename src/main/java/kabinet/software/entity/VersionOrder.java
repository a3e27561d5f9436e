package kabinet.software.entity;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions in their own order: 7.10 is newer than 7.9, 1.01 as new as 1.1, and an epoch («1:2.0», as Linux packages have it) goes before all. */
public final class VersionOrder {

    public static final int KEY_LENGTH = 200;

    private static final Pattern EPOCH = Pattern.compile("\\d+:.*");
    private static final Pattern NUMBER = Pattern.compile("0*(\\d+)");
    private static final int DIGITS = 99;

    private VersionOrder() {
    }

    /**
     * A text whose order, sign by sign, is the order of versions: each number is preceded by how many digits it has.
     *
     * @param version as reported; not null
     */
    public static String key(String version) {
        String whole = EPOCH.matcher(version).matches() ? version : "0:" + version;
        Matcher number = NUMBER.matcher(whole);
        StringBuilder key = new StringBuilder();
        while (number.find()) {
            number.appendReplacement(key, "");
            String digits = number.group(1);
            int length = Math.min(digits.length(), DIGITS);
            key.append((char) ('0' + length / 10)).append((char) ('0' + length % 10)).append(digits);
        }
        number.appendTail(key);
        String upper = key.toString().toUpperCase(Locale.ROOT);
        if (upper.length() <= KEY_LENGTH) {
            return upper;
        }
        return upper.substring(0, Character.isHighSurrogate(upper.charAt(KEY_LENGTH - 1)) ? KEY_LENGTH - 1 : KEY_LENGTH);
    }
}
