package kabinet.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.MessageFormat;
import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.history.control.FieldLabels;
import org.junit.jupiter.api.Test;

/** The two languages say the same things, no text is missing, none is dead, and pages hold no words of their own. */
class TextsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/kabinet");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern USED = Pattern.compile("[\"']\\{?([a-z]+(?:\\.[A-Za-z0-9_]+)+)\\.?}?[\"']");
    private static final Pattern LITERAL = Pattern.compile(">[^<>{}]*[\\p{IsCyrillic}][^<>{}]*<");
    private static final Pattern LITERAL_ATTRIBUTE = Pattern.compile("(?:value|title|label|placeholder|header|headerText|alt|aria-label)=\"[^\"#]*\\p{IsCyrillic}[^\"]*\"");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        for (Path russian : bundles("texts_ru.properties")) {
            Set<String> ru = read(russian).stringPropertyNames();
            Set<String> en = read(russian.resolveSibling("texts_en.properties")).stringPropertyNames();
            assertEquals(new TreeSet<>(ru), new TreeSet<>(en), russian.toString());
        }
    }

    @Test
    void everyKeyBeginsWithItsComponent() throws IOException {
        for (Path bundle : bundles(".properties")) {
            String component = bundle.getParent().getFileName() + ".";
            assertEquals(List.of(), read(bundle).stringPropertyNames().stream().filter(k -> !k.startsWith(component)).toList());
        }
    }

    @Test
    void everyPatternIsWellFormed() throws IOException {
        for (Path bundle : bundles(".properties")) {
            Locale locale = bundle.toString().endsWith("_en.properties") ? Locale.ENGLISH : new Locale("ru");
            read(bundle).forEach((key, pattern) -> new MessageFormat((String) pattern, locale));
        }
    }

    @Test
    void noKeyIsMissing() throws IOException {
        Set<String> known = keys();
        Set<String> components = known.stream().map(k -> k.substring(0, k.indexOf('.'))).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (Path source : sources()) {
            Matcher used = USED.matcher(Files.readString(source).replaceAll("(?s)/\\*\\*.*?\\*/", ""));
            while (used.find()) {
                String key = used.group(1);
                boolean ours = components.contains(key.substring(0, key.indexOf('.')));
                boolean beginning = known.stream().anyMatch(k -> k.startsWith(key + ".") || k.startsWith(key) && used.group().contains(key + "."));
                if (ours && !known.contains(key) && !beginning && !isSomethingElse(key)) {
                    missing.add(key + " in " + source);
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void noKeyIsDead() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path source : sources()) {
            all.append(Files.readString(source));
        }
        Set<String> dead = new TreeSet<>();
        Set<String> fields = fieldLabels();
        for (String key : keys()) {
            boolean used = all.indexOf(key) >= 0;
            for (String prefix = parent(key); !used && prefix.indexOf('.') > 0; prefix = parent(prefix)) {
                used = all.indexOf("\"" + prefix + ".\"") >= 0 || all.indexOf("'" + prefix + ".'") >= 0 || all.indexOf("\"" + prefix + "\"") >= 0 || all.indexOf("'" + prefix + "'") >= 0;
            }
            if (!used && !fields.contains(key)) {
                dead.add(key);
            }
        }
        assertEquals(Set.of(), dead);
    }

    @Test
    void pagesHoldNoWordsOfTheirOwn() throws IOException {
        TreeMap<String, String> literal = new TreeMap<>();
        try (Stream<Path> pages = Files.walk(PAGES)) {
            for (Path page : pages.filter(p -> p.toString().matches(".*\\.x?html")).toList()) {
                String text = Files.readString(page).replaceAll("(?s)<!--.*?-->", "");
                for (Pattern pattern : List.of(LITERAL, LITERAL_ATTRIBUTE)) {
                    Matcher found = pattern.matcher(text);
                    if (found.find()) {
                        literal.put(page.toString(), found.group());
                    }
                }
            }
        }
        assertEquals(new TreeMap<>(), literal);
    }

    /** What the history calls the fields and states of entities: it makes their keys from the classes. */
    private static Set<String> fieldLabels() {
        Set<String> labels = new TreeSet<>();
        for (JavaClass type : Code.ALL) {
            if (type.getPackageName().endsWith(".entity") && (type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(MappedSuperclass.class) || type.isEnum())) {
                for (Field field : type.reflect().getDeclaredFields()) {
                    labels.add(FieldLabels.key(field));
                }
            }
        }
        return labels;
    }

    private static String parent(String key) {
        int dot = key.lastIndexOf('.');
        return dot < 0 ? "" : key.substring(0, dot);
    }

    /** Names that look like keys: configuration, packages, resources, files. */
    private static boolean isSomethingElse(String key) {
        return key.matches(".*\\.(css|js|svg|ttf|woff2|xhtml|csv|xlsx|pdf|png|jpg|html)") || Character.isUpperCase(key.charAt(key.lastIndexOf('.') + 1)) && key.startsWith("kabinet.");
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path bundle : bundles("texts_ru.properties")) {
            keys.addAll(read(bundle).stringPropertyNames());
        }
        return keys;
    }

    private static List<Path> bundles(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(BUNDLES)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> java = Files.walk(Path.of("src/main/java")); Stream<Path> pages = Files.walk(PAGES)) {
            return Stream.concat(java, pages).filter(f -> f.toString().matches(".*\\.(java|xhtml|html|xml|js)")).toList();
        }
    }

    private static Properties read(Path bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(bundle)) {
            properties.load(in);
        }
        return properties;
    }
}
