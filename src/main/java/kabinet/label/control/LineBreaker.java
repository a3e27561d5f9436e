package kabinet.label.control;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a width given at font size 1. */
final class LineBreaker {

    private static final String ELLIPSIS = "…";

    private final Typeface face;

    LineBreaker(Typeface face) {
        this.face = face;
    }

    /** As many words on each line as fit; null if that takes more lines than allowed or a word is too long. */
    List<String> wrap(String text, double width, int most) {
        List<String> lines = new ArrayList<>(most);
        int start = 0;
        while (start < text.length()) {
            int end = fitting(text, start, width);
            if (end < 0 || lines.size() == most) return null;
            lines.add(text.substring(start, end).stripTrailing());
            start = end;
        }
        return lines;
    }

    /** As {@link #wrap}, with an ellipsis at the end of what does not fit. */
    List<String> shorten(String text, double width, int most) {
        List<String> lines = new ArrayList<>(most);
        int start = 0;
        while (start < text.length() && lines.size() < most) {
            boolean last = lines.size() == most - 1;
            int end = fitting(text, start, width);
            if (end < 0 || last && end < text.length()) {
                lines.add(ellipsised(text, start, width));
                return lines;
            }
            lines.add(text.substring(start, end).stripTrailing());
            start = end;
        }
        return lines;
    }

    /** The text on so many lines that the longest is as short as can be; numbers without gaps are cut evenly, words never. */
    List<String> balance(String text, int count) {
        if (count == 1) return List.of(text);
        List<String> best = null;
        double least = Double.MAX_VALUE;
        for (int i = 1; i < text.length(); i++) {
            if (!breakable(text, i)) continue;
            List<String> rest = balance(text.substring(i), count - 1);
            List<String> lines = new ArrayList<>(count);
            lines.add(text.substring(0, i).stripTrailing());
            lines.addAll(rest);
            double longest = longest(lines);
            if (longest < least) {
                least = longest;
                best = lines;
            }
        }
        if (best != null) return best;
        return text.chars().anyMatch(Character::isDigit) ? evenly(text, count) : List.of(text);
    }

    double longest(List<String> lines) {
        double longest = 0;
        for (String line : lines) longest = Math.max(longest, face.width(line));
        return longest;
    }

    private static List<String> evenly(String text, int count) {
        List<String> lines = new ArrayList<>(count);
        int length = text.length();
        for (int i = 0; i < count; i++) {
            int from = (length * i + count - 1) / count;
            int to = (length * (i + 1) + count - 1) / count;
            if (from < to) lines.add(text.substring(from, to));
        }
        return lines;
    }

    /** End of the longest beginning that fits, spaces after it included; −1 if not even the first word does. */
    private int fitting(String text, int start, double width) {
        double used = 0;
        int end = -1;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i > start && breakable(text, i)) end = i;
            used += face.width(text, i, i + 1);
            if (used > width && c != ' ') return end;
        }
        return text.length();
    }

    private String ellipsised(String text, int start, double width) {
        double room = width - face.width(ELLIPSIS);
        int end = start;
        double used = 0;
        while (end < text.length() && (used += face.width(text, end, end + 1)) <= room) end++;
        int word = end;
        while (word > start && !breakable(text, word)) word--;
        int kept = word - start > (end - start) / 2 ? word : end;
        while (kept > start + 1 && " .,:;-/(«".indexOf(text.charAt(kept - 1)) >= 0) kept--;
        return text.substring(start, kept) + ELLIPSIS;
    }

    /** Whether a line may end before this character: after a space, a hyphen or a stroke, but never between № and its number. */
    private static boolean breakable(String text, int at) {
        if (at <= 0 || at >= text.length()) return at == text.length();
        char before = text.charAt(at - 1);
        char next = text.charAt(at);
        if (next == ' ') return false;
        if (before == ' ') return at < 2 || text.charAt(at - 2) != '№';
        return (before == '-' || before == '/') && at > 1;
    }
}
