package kabinet.software.entity;

import java.util.regex.Pattern;
import kabinet.base.LookAlikes;

/**
 * How patterns of names are written: {@code *} stands for any text, also none; {@code \*} is a star itself and {@code \\} a backslash. A backslash before any other sign is just
 * itself, so that nobody who types a path has to know this.
 */
public final class Wildcards {

    /** Stands for any text in a compiled pattern; no folded text holds it. */
    public static final char ANY = '\0';

    private static final char STAR = '*';
    private static final char ESCAPE = '\\';
    /** Signs that are special, or become so when they are folded: full and small forms. */
    private static final Pattern SPECIAL_STAR = Pattern.compile("[*\uFF0A\uFE61]");
    private static final Pattern SPECIAL_ESCAPE = Pattern.compile("[\\\\\uFF3C\uFE68]");

    private Wildcards() {
    }

    /** The pattern folded, each wildcard being {@link #ANY} and every other sign itself. @param pattern as written; null is empty */
    public static String compiled(String pattern) {
        String folded = LookAlikes.fold(pattern);
        StringBuilder compiled = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            char next = i + 1 < folded.length() ? folded.charAt(i + 1) : ANY;
            if (c == ESCAPE && (next == STAR || next == ESCAPE)) {
                compiled.append(next);
                i++;
            } else {
                compiled.append(c == STAR ? ANY : c);
            }
        }
        return compiled.toString();
    }

    /** How many signs beside the wildcards a compiled pattern has. */
    public static int literals(String compiled) {
        return (int) compiled.chars().filter(c -> c != ANY).count();
    }

    /** A pattern that only the text fits, however it is spelt. */
    public static String literally(String text) {
        return SPECIAL_STAR.matcher(SPECIAL_ESCAPE.matcher(text).replaceAll("\\\\\\\\")).replaceAll("\\\\*");
    }

    /** The same no longer than what is stored: what is too long is cut, and anything may follow. */
    public static String literally(String text, int length) {
        String whole = literally(text);
        if (whole.length() <= length) {
            return whole;
        }
        StringBuilder cut = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int sign = text.codePointAt(i);
            String piece = literally(Character.toString(sign));
            if (cut.length() + piece.length() >= length) {
                break;
            }
            cut.append(piece);
            i += Character.charCount(sign);
        }
        return cut.append(STAR).toString();
    }
}
