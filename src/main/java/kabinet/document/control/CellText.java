package kabinet.document.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Breaks the texts of one column into lines. Lists say the same things again and again, so what was broken is remembered for a while. */
final class CellText {

    private static final int REMEMBERED = 2_000;
    /** Letters that stand on either side of a hyphen at which a word is parted. */
    private static final int SIDE = 3;

    private final GlyphTable face;
    private final double width;
    private final boolean whole;
    private final Map<String, List<String>> known = new HashMap<>();

    /** @param width of a line at font size 1 */
    CellText(GlyphTable face, double width) {
        this(face, width, false);
    }

    /** @param whole whether words are never cut: a line may be longer then, see {@link #fit} */
    CellText(GlyphTable face, double width, boolean whole) {
        this.face = face;
        this.width = width;
        this.whole = whole;
    }

    /** By how much smaller letters must be for the longest line to fit; 1 for most. */
    double fit(List<String> lines) {
        return lines.stream().mapToDouble(line -> Math.min(1, width / Math.max(Double.MIN_NORMAL, face.width(line, 0, line.length())))).min().orElse(1);
    }

    List<String> lines(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> lines = known.get(text);
        if (lines == null) {
            lines = broken(text);
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            known.put(text, lines);
        }
        return lines;
    }

    private List<String> broken(String text) {
        List<String> lines = new ArrayList<>(2);
        for (String line : printable(text).split("\n")) {
            wrap(face.known(line.strip()), lines);
        }
        return lines;
    }

    /** As many words on each line as fit, but no word of a single letter at an end and no dash at a beginning; a word that is longer than a line is parted. */
    private void wrap(String text, List<String> lines) {
        int start = 0;
        while (start < text.length()) {
            int end = fitting(text, start);
            lines.add(text.substring(start, end).stripTrailing() + (isParted(text, start, end) ? "-" : ""));
            start = end;
            while (start < text.length() && text.charAt(start) == ' ') {
                start++;
            }
        }
    }

    private int fitting(String text, int start) {
        double used = 0;
        int wordEnd = -1;
        int lonely = -1; // where a line could end if nothing else helped
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i > start && c != ' ' && (text.charAt(i - 1) == ' ' || isJoint(text, start, i))) {
                if (c == '—' || isSingle(text, start, i)) {
                    lonely = i;
                } else {
                    wordEnd = i;
                }
            }
            used += face.width(text, i, i + 1);
            if (used > width && c != ' ') {
                int end = wordEnd > 0 ? wordEnd : lonely;
                int space = text.indexOf(' ', i);
                return end > 0 ? end : whole ? space < 0 ? text.length() : space : cut(text, start, i);
            }
        }
        return text.length();
    }

    /** Whether the word before this one is a single letter, as in «в классе» and «д. 5», or the sign «№»: it stays with what it belongs to. */
    private static boolean isSingle(String text, int start, int at) {
        int last = at - 2;
        if (text.charAt(at - 1) != ' ' || last < start) {
            return false;
        }
        int letter = text.charAt(last) == '.' && last > start ? last - 1 : last;
        return (Character.isLetter(text.charAt(letter)) || text.charAt(letter) == '№') && (letter == start || text.charAt(letter - 1) == ' ');
    }

    /** Whether a line ends within a word, at the end of a syllable. */
    private static boolean isParted(String text, int start, int at) {
        return at < text.length() && text.charAt(at) != ' ' && Syllables.mayPart(text, wordStart(text, start, at), at, wordEnd(text, at));
    }

    private static int wordStart(String text, int start, int at) {
        return Math.max(start, text.lastIndexOf(' ', at - 1) + 1);
    }

    private static int wordEnd(String text, int at) {
        int space = text.indexOf(' ', at);
        return space < 0 ? text.length() : space;
    }

    /**
     * Where to cut a word whose first part fits up to here: after its hyphen; where a syllable ends and a hyphen fits behind it; or, where nothing is a word, so that more than its last letters, or
     * the stop after it, stand on the next line.
     */
    private int cut(String text, int start, int at) {
        int hyphen = text.lastIndexOf('-', at - 1);
        if (hyphen > start) {
            return hyphen + 1;
        }
        int space = text.indexOf(' ', at);
        double room = width - face.width("-", 0, 1);
        for (int part = at; part > start; part--) {
            if (Syllables.mayPart(text, wordStart(text, start, part), part, wordEnd(text, at)) && face.width(text, start, part) <= room) {
                return part;
            }
        }
        int left = (space < 0 ? text.length() : space) - at;
        return Math.max(start + 1, left < SIDE ? at - (SIDE - left) : at);
    }

    /** Whether a word may be parted before this character: after a hyphen, a dash or a stroke, unless little stands on one of its sides, as in «п/п» and «кол-во». */
    private static boolean isJoint(String text, int start, int at) {
        char before = text.charAt(at - 1);
        if (before != '-' && before != '–' && before != '/') {
            return false;
        }
        int from = Math.max(start, text.lastIndexOf(' ', at) + 1);
        int to = text.indexOf(' ', at);
        return at - from > SIDE && (to < 0 ? text.length() : to) - at >= SIDE;
    }

    /** Exotic spaces become ones that our fonts have, what has no look is left out. */
    static String printable(String text) {
        StringBuilder safe = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean narrow = c == '\u202F' || c == '\u2007' || c == '\u2009';
            boolean unseen = c < ' ' && c != '\n' || c == 0x7F || c == '\u00AD';
            if ((narrow || unseen) && safe == null) {
                safe = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (safe != null && !unseen) {
                safe.append(narrow ? '\u00A0' : c);
            } else if (safe != null && c == '\t') {
                safe.append(' ');
            }
        }
        return safe == null ? text : safe.toString();
    }
}
