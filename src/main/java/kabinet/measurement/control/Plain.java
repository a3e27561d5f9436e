package kabinet.measurement.control;

import java.util.Locale;
import java.util.regex.Pattern;

/** Texts and addresses out of files that anybody may have made. */
final class Plain {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Co}\\p{Z}\\s]+");
    private static final Pattern MAC = Pattern.compile("[0-9a-f]{2}(?:([:-])[0-9a-f]{2})(?:\\1[0-9a-f]{2}){4}");
    private static final Pattern DOTTED = Pattern.compile("[0-9a-f]{4}\\.[0-9a-f]{4}\\.[0-9a-f]{4}");
    private static final Pattern BARE = Pattern.compile("[0-9a-f]{12}");
    /** Signs looked at of a text: more is cut anyway. */
    private static final int LOOKED_AT = 4096;

    private Plain() {
    }

    /** Without invisible signs, single spaces, cut to a length; null if nothing is left. */
    static String text(String text, int length) {
        if (text == null) {
            return null;
        }
        String begun = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        String plain = UNSEEN.matcher(begun).replaceAll(" ").strip();
        if (plain.length() > length) {
            plain = plain.substring(0, Character.isHighSurrogate(plain.charAt(length - 1)) ? length - 1 : length).strip();
        }
        return plain.isEmpty() ? null : plain;
    }

    /** A network card's address in lower case with colons, of any usual writing; null if it is none, or a group's. */
    static String mac(String text) {
        String mac = text == null || text.length() > 40 ? "" : text.strip().toLowerCase(Locale.ROOT);
        if (!MAC.matcher(mac).matches() && !DOTTED.matcher(mac).matches() && !BARE.matcher(mac).matches()) {
            return null;
        }
        String digits = mac.replaceAll("[^0-9a-f]", "");
        if ((Integer.parseInt(digits.substring(0, 2), 16) & 1) == 1 || digits.equals("000000000000")) {
            return null;
        }
        return digits.replaceAll("(..)(?!$)", "$1:");
    }
}
