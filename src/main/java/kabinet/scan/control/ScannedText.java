package kabinet.scan.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kabinet.base.LookAlikes;
import kabinet.base.Tag;

/**
 * What a scanner or a person typed, taken apart. A hand scanner is a keyboard: the Russian layout may have been on, and two
 * codes may have arrived without the Enter between them.
 */
final class ScannedText {

    /** Nobody scans more codes at once. */
    private static final int MOST = 20;
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?=https?://)");
    private static final Pattern LABEL = Pattern.compile("(?is)https?://[^/\\s]+/[dr]/([0-9a-z]{" + Tag.LENGTH + "})(.*)");
    private static final Pattern GAPS = Pattern.compile("[\\s;,]+");

    private ScannedText() {
    }

    /** How the text can be meant, the likelier first: as it stands, or typed in the Russian layout. */
    static List<String> readings(String text) {
        String plain = text.strip();
        return Stream.of(plain, LookAlikes.fromRussianLayout(plain).strip()).filter(t -> !t.isEmpty()).distinct().toList();
    }

    /** The codes of one reading: labels' addresses become tags, anything else stays one code. */
    static List<String> codes(String reading) {
        List<String> codes = new ArrayList<>();
        for (String part : ADDRESS.split(reading)) {
            Matcher label = LABEL.matcher(part);
            if (label.matches() && Tag.read(label.group(1)).isPresent()) {
                codes.add(Tag.read(label.group(1)).orElseThrow().text());
                together(label.group(2)).ifPresent(codes::addAll);
            } else if (!part.isBlank()) {
                codes.add(part.strip());
            }
        }
        return codes.stream().distinct().limit(MOST).toList();
    }

    /** The codes of a text that is nothing as a whole: tags one after the other, or one number twice. */
    static Optional<List<String>> together(String code) {
        String compact = GAPS.matcher(code).replaceAll("");
        if (compact.length() >= Tag.LENGTH && compact.length() % Tag.LENGTH == 0) {
            List<Optional<Tag>> tags = IntStream.range(0, compact.length() / Tag.LENGTH)
                .mapToObj(i -> Tag.read(compact.substring(i * Tag.LENGTH, (i + 1) * Tag.LENGTH))).toList();
            if (tags.stream().allMatch(Optional::isPresent)) {
                return Optional.of(tags.stream().map(t -> t.orElseThrow().text()).distinct().limit(MOST).toList());
            }
        }
        String half = code.substring(0, code.length() / 2);
        return half.length() >= 4 && code.equals(half + half) ? Optional.of(List.of(half)) : Optional.empty();
    }
}
