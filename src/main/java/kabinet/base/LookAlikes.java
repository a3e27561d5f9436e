package kabinet.base;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Letters that look alike in Cyrillic and Latin, and what a scanner types while the Russian keyboard layout is active.
 * Inventory numbers are copied by hand from papers: «А-101» is written now with a Cyrillic А, now with a Latin A, and both must find the device.
 */
public final class LookAlikes {

    private static final String CYRILLIC = "АВЕЁКМНОРСТУХІЇЈЅ";
    private static final String LATIN = "ABEEKMH0PCTYXIIJS";

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t\\r\\n]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");
    private static final Pattern QUOTES = Pattern.compile("[«»„“”‟″]");

    /** The keys of a keyboard, left to right and top to bottom, in the Russian and in the American layout; first plain, then with Shift. */
    private static final String RUSSIAN_KEYS = "ёйцукенгшщзхъфывапролджэячсмитьбю." + "ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,/" + "\"№;:?";
    private static final String AMERICAN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./" + "~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?|" + "@#$^&";

    /** What an address looks like when Caps Lock was on: the colon's key counts as a letter in the Russian layout, and comes out as a semicolon. */
    private static final Pattern CAPS_LOCK = Pattern.compile("(?i)https?;//.*");
    private static final Pattern LATIN_LETTER = Pattern.compile("[A-Za-z]");
    private static final Pattern CYRILLIC_LETTER = Pattern.compile("\\p{IsCyrillic}");

    private LookAlikes() {
    }

    /**
     * The normal form in which search keys are stored and compared, never shown: upper case, look-alikes to one sign (letter O and zero are the
     * same zero, Ё is Е), all kinds of dashes, quotes and spaces to one, no spaces around, single ones inside, nothing invisible.
     * Folding twice changes nothing; null gives the empty text.
     */
    public static String fold(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String before = text;
        String key = foldOnce(text);
        while (!key.equals(before)) { // a letter that was changed may now combine with an accent after it
            before = key;
            key = foldOnce(key);
        }
        return key;
    }

    /** {@link #fold} cut to a column's length, since folding may lengthen a text (½ becomes 1/2); null stays null. */
    public static String key(String text, int length) {
        String key = text == null ? null : fold(text);
        if (key == null || key.length() <= length) {
            return key;
        }
        return key.substring(0, Character.isHighSurrogate(key.charAt(length - 1)) ? length - 1 : length); // half a sign cannot be stored
    }

    /**
     * What a keyboard-wedge scanner meant, if the Russian layout was active while it typed: «ьщ» was «mo», «реезыЖ..шт» was «https://in».
     * With Caps Lock on, an address is recognised by its «;//» and recovered too.
     * A text with a Latin letter, or without a Cyrillic one, cannot come from that layout and is returned unchanged. A genuine Russian text cannot be
     * told from such typing: callers look for the text itself first and for the recovered one only then.
     */
    public static String fromRussianLayout(String typed) {
        if (typed == null || LATIN_LETTER.matcher(typed).find() || !CYRILLIC_LETTER.matcher(typed).find()) {
            return typed;
        }
        String meant = byKeys(typed);
        return CAPS_LOCK.matcher(meant).matches() ? byKeys(swapCase(typed)) : meant;
    }

    private static String foldOnce(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        plain = INVISIBLE.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT);
        plain = QUOTES.matcher(DASHES.matcher(plain).replaceAll("-")).replaceAll("\"");
        plain = SPACES.matcher(plain).replaceAll(" ").strip();
        StringBuilder key = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            key.append(folded(plain.charAt(i)));
        }
        return key.toString();
    }

    private static char folded(char c) {
        if (c == 'O') {
            return '0';
        }
        int at = CYRILLIC.indexOf(c);
        return at < 0 ? c : LATIN.charAt(at);
    }

    private static String byKeys(String typed) {
        StringBuilder meant = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            int at = RUSSIAN_KEYS.indexOf(typed.charAt(i));
            meant.append(at < 0 ? typed.charAt(i) : AMERICAN_KEYS.charAt(at));
        }
        return meant.toString();
    }

    private static String swapCase(String text) {
        StringBuilder swapped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            swapped.append(Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c));
        }
        return swapped.toString();
    }
}
