package kabinet.delivery.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Inventory numbers in few words: three or more that follow each other stand as «101.3400012–101.3400041». */
final class NumberRanges {

    /** What ends a number and is counted up: as many digits as a long holds. */
    private static final Pattern TAIL = Pattern.compile("(.*?)(\\d{1,18})");
    private static final int SHORTEST = 3;

    private NumberRanges() {
    }

    private record Numbered(String text, String head, int digits, long tail) {

        static Numbered of(String text) {
            Matcher found = TAIL.matcher(text);
            return found.matches() ? new Numbered(text, found.group(1), found.group(2).length(), Long.parseLong(found.group(2))) : new Numbered(text, text, 0, 0);
        }

        boolean isFollowedBy(Numbered next) {
            return digits > 0 && head.equals(next.head) && digits == next.digits && tail + 1 == next.tail;
        }
    }

    static String of(Collection<String> numbers) {
        List<Numbered> sorted = numbers.stream().map(Numbered::of).distinct()
            .sorted(Comparator.comparing(Numbered::head).thenComparingInt(Numbered::digits).thenComparingLong(Numbered::tail)).toList();
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < sorted.size(); i++) {
            if (i + 1 == sorted.size() || !sorted.get(i).isFollowedBy(sorted.get(i + 1))) {
                add(parts, sorted.subList(from, i + 1));
                from = i + 1;
            }
        }
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, List<Numbered> run) {
        if (run.size() >= SHORTEST) {
            parts.add(run.get(0).text() + "–" + run.get(run.size() - 1).text());
        } else {
            run.forEach(n -> parts.add(n.text()));
        }
    }
}
