package kabinet.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kabinet.base.Texts;
import org.junit.jupiter.api.Test;

/** What the offline page says of a subject in the terms of its kind of work: each sheet says all of it, and nothing that nobody asks for. */
class SubjectTextsTest {

    private static final Path PAGE = Path.of("src/main/webapp/field");
    /** A kind of work names where its words stand; what all kinds stand on asks for them by the rest of the key. */
    private static final Pattern KIND = Pattern.compile("words: \"([a-z]+\\.field\\.subject\\.)\"");
    private static final Pattern ASKED = Pattern.compile("(?:word|words\\(this\\.shell, this\\.kind\\))\\((own\\.length > 0 \\? )?\"([a-z.]+)\"(?: : \"([a-z.]+)\"| \\+ )?");

    @Test
    void everySheetSaysWhatIsAskedForAndNothingElse() throws IOException {
        Set<String> asked = new TreeSet<>();
        Set<String> kinds = new TreeSet<>();
        try (Stream<Path> files = Files.walk(PAGE)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".js")).toList()) {
                String script = Files.readString(file);
                for (Matcher found = ASKED.matcher(script); found.find();) {
                    asked.add(found.group(2));
                    if (found.group(3) != null) {
                        asked.add(found.group(3));
                    }
                }
                for (Matcher found = KIND.matcher(script); found.find();) {
                    kinds.add(found.group(1));
                }
            }
        }
        assertFalse(kinds.isEmpty());
        for (Locale language : Set.of(Texts.RUSSIAN, Texts.ENGLISH)) {
            for (String kind : kinds) {
                Set<String> said = Texts.below(language, kind).keySet();
                Set<String> missing = new TreeSet<>(asked);
                missing.removeIf(key -> said.contains(key) || key.endsWith(".") && said.stream().anyMatch(one -> one.startsWith(key)));
                Set<String> idle = new TreeSet<>(said);
                idle.removeIf(key -> asked.contains(key) || asked.stream().anyMatch(one -> one.endsWith(".") && key.startsWith(one)));
                assertEquals(Set.of(), missing, kind);
                assertEquals(Set.of(), idle, kind);
            }
        }
    }
}
