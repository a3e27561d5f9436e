package kabinet.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every failure of the ground floor has words in both languages. */
class TextsOfTheGroundFloorTest {

    @ParameterizedTest
    @ValueSource(strings = {"base", "document"})
    void bothLanguagesHaveTheSameKeysAndSoundPatterns(String component) throws IOException {
        Properties russian = texts(component, "ru");
        Properties english = texts(component, "en");
        assertFalse(russian.isEmpty());
        assertEquals(new TreeSet<>(russian.stringPropertyNames()), new TreeSet<>(english.stringPropertyNames()));
        for (String key : russian.stringPropertyNames()) {
            assertTrue(key.startsWith(component + "."), key);
            String said = MessageFormat.format(russian.getProperty(key), 3, 2, 21);
            assertFalse(said.isBlank() || said.contains("{"), key);
            assertEquals(new MessageFormat(russian.getProperty(key), ULocale.forLanguageTag("ru")).getArgumentNames(),
                    new MessageFormat(english.getProperty(key), ULocale.ENGLISH).getArgumentNames(), key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "document"})
    void everyKeyInTheCodeHasAText(String component) throws IOException {
        Set<String> known = texts(component, "ru").stringPropertyNames();
        Pattern literal = Pattern.compile("\"(" + component + "(\\.[a-z_0-9]+){2,})\"");
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/kabinet", component))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                for (Matcher found = literal.matcher(Files.readString(file)); found.find();) {
                    used.add(found.group(1));
                }
            }
        }
        assertFalse(used.isEmpty());
        used.removeAll(known);
        assertEquals(Set.of(), used);
    }

    private static Properties texts(String component, String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/kabinet", component, "texts_" + language + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }
}
