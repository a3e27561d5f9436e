package kabinet.software.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kabinet.base.LookAlikes;
import kabinet.software.entity.PackageState;
import kabinet.software.entity.RecognitionRule;
import kabinet.software.entity.Wildcards;

/**
 * What the rules make of an installed name. Of the rules that match, the one with the most literal text in its three patterns decides («LibreOffice 7.*» before
 * «LibreOffice*»); of equals the older one. Patterns and names are compared folded; what stands for any text is said by {@link Wildcards}.
 */
public final class Recognition {

    private static final char ANY = Wildcards.ANY;
    /** Names of fewer signs in common are not taken for one product. */
    private static final int LEAST_COMMON = 5;

    /**
     * A rule's decision.
     *
     * @param softwareId null if the name is of no interest
     */
    public record Verdict(Long ruleId, Long softwareId) {

        /** What a decision, or that there was none, makes of a package. */
        static PackageState state(Optional<Verdict> decided) {
            return decided.map(v -> v.softwareId() == null ? PackageState.IGNORED : PackageState.RECOGNISED).orElse(PackageState.OPEN);
        }

        /** The product; null if it is none, or nothing decided. */
        static Long software(Optional<Verdict> decided) {
            return decided.map(Verdict::softwareId).orElse(null);
        }

        /** The rule; null if none decided. */
        static Long rule(Optional<Verdict> decided) {
            return decided.map(Verdict::ruleId).orElse(null);
        }
    }

    private record Pattern(Verdict verdict, String name, String publisher, String version, int weight, int place) {

        boolean matches(String nameKey, String publisherKey, String versionKey) {
            return Recognition.matches(name, nameKey) && (publisher.isEmpty() || Recognition.matches(publisher, publisherKey))
                && (version.isEmpty() || Recognition.matches(version, versionKey));
        }
    }

    /** By the sign that names must begin with, each list in the order of precedence; under {@link #ANY} those that begin with any text. */
    private final Map<Character, List<Pattern>> patterns = new HashMap<>();

    /** A rule with its patterns as people write them. @param softwareId null if the names are of no interest */
    public record Rule(long id, Long softwareId, String name, String publisher, String version) {
    }

    /** @param rules in any order */
    public Recognition(Collection<Rule> rules) {
        List<Pattern> ordered = new ArrayList<>();
        for (Rule rule : rules) {
            String name = Wildcards.compiled(rule.name());
            String publisher = Wildcards.compiled(rule.publisher());
            String version = Wildcards.compiled(rule.version());
            Verdict verdict = new Verdict(rule.id(), rule.softwareId());
            ordered.add(new Pattern(verdict, name, publisher, version, Wildcards.literals(name) + Wildcards.literals(publisher) + Wildcards.literals(version), 0));
        }
        ordered.sort(Comparator.comparingInt(Pattern::weight).reversed().thenComparing(p -> p.verdict().ruleId()));
        for (int place = 0; place < ordered.size(); place++) {
            Pattern p = ordered.get(place);
            patterns.computeIfAbsent(p.name().charAt(0), first -> new ArrayList<>()).add(new Pattern(p.verdict(), p.name(), p.publisher(), p.version(), p.weight(), place));
        }
    }

    /**
     * @param nameKey folded name, not empty
     * @param publisherKey folded, empty if not stated
     * @param version as reported
     * @return what decides; empty if no rule matches
     */
    public Optional<Verdict> of(String nameKey, String publisherKey, String version) {
        if (nameKey.isEmpty()) {
            return Optional.empty();
        }
        String versionKey = LookAlikes.fold(version);
        Pattern begun = first(nameKey.charAt(0), nameKey, publisherKey, versionKey);
        Pattern any = first(ANY, nameKey, publisherKey, versionKey);
        return Optional.ofNullable(begun == null || any != null && any.place() < begun.place() ? any : begun).map(Pattern::verdict);
    }

    private Pattern first(char sign, String nameKey, String publisherKey, String versionKey) {
        for (Pattern p : patterns.getOrDefault(sign, List.of())) {
            if (p.matches(nameKey, publisherKey, versionKey)) {
                return p;
            }
        }
        return null;
    }

    /** Whether a text fits a pattern, the one folded, the other compiled. Takes at most the product of their lengths, whatever the stars. */
    static boolean matches(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int mark = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == ANY) {
                star = p++;
                mark = t;
            } else if (p < pattern.length() && pattern.charAt(p) == text.charAt(t)) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++mark;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == ANY) {
            p++;
        }
        return p == pattern.length();
    }

    /**
     * A pattern for the database, whose escape sign is "!".
     *
     * @param pattern as written
     */
    public static String like(String pattern) {
        return Wildcards.compiled(pattern).replace("!", "!!").replace("%", "!%").replace("_", "!_").replace(ANY, '%');
    }

    /**
     * A pattern that matches all of the names and is likely to match their later versions: what they have in common at their beginning, up to a whole word, or up to
     * a dot of a version number.
     *
     * @return empty if they have too little in common
     */
    public static Optional<String> common(Collection<String> names) {
        List<String> all = names.stream().map(String::strip).distinct().toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        if (all.size() == 1) {
            return Optional.of(withoutVersion(all.get(0)));
        }
        String[] sorted = all.toArray(new String[0]);
        Arrays.sort(sorted);
        String first = sorted[0];
        String last = sorted[sorted.length - 1];
        int end = 0;
        while (end < Math.min(first.length(), last.length()) && first.charAt(end) == last.charAt(end)) {
            end++;
        }
        String begun = first.substring(0, end);
        if (end < first.length() && Character.isLetterOrDigit(first.charAt(end)) || end < last.length() && Character.isLetterOrDigit(last.charAt(end))) {
            begun = begun.replaceAll("[\\p{L}\\p{N}]+$", "");
        }
        begun = begun.stripTrailing();
        return begun.length() < LEAST_COMMON ? Optional.empty() : Optional.of(begunBy(begun));
    }

    /** «LibreOffice 7.6.4.1» gives «LibreOffice*», «Paint.NET» itself. */
    private static String withoutVersion(String name) {
        String bare = name.replaceAll("[\\s(-]*(?:\\bv(?:er(?:sion)?)?\\.?\\s*)?\\d+(?:\\.\\d+)+.*$", "").stripTrailing();
        return bare.length() < LEAST_COMMON || bare.equals(name) ? Wildcards.literally(name, RecognitionRule.NAME_LENGTH) : begunBy(bare);
    }

    /** A pattern for whatever begins with the text. */
    private static String begunBy(String text) {
        String pattern = Wildcards.literally(text, RecognitionRule.NAME_LENGTH - 1);
        return pattern.endsWith("*") && !pattern.endsWith("\\*") ? pattern : pattern + '*';
    }
}
