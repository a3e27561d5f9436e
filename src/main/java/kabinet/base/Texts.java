package kabinet.base;

import com.ibm.icu.text.MessageFormat;
import java.text.FieldPosition;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of the interface. Each component keeps its own in {@code kabinet/<component>/texts_{ru,en}.properties} (UTF-8);
 * a key begins with the component's name. Patterns are ICU's, because Russian has three plural forms.
 */
public final class Texts {

    public static final Locale RUSSIAN = new Locale("ru");
    public static final Locale ENGLISH = Locale.ENGLISH;
    /** Name of the cookie that keeps the chosen language. */
    public static final String COOKIE = "language";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final Map<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    private Texts() {
    }

    /**
     * @param key {@code component.rest.of.key}
     * @param args dates are shown as {@link #date} shows them
     * @return the text, with every {@code {n}} replaced by an argument
     * @throws MissingResourceException if the key is in no bundle: a defect, found by the bundle test
     */
    public static String of(Locale locale, String key, Object... args) {
        String pattern = bundle(locale, key).getString(key);
        if (args.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        MessageFormat format = (MessageFormat) FORMATS
            .computeIfAbsent(locale.getLanguage() + ' ' + key, k -> new MessageFormat(pattern, locale)).clone();
        Object[] shown = Arrays.stream(args).map(arg -> arg instanceof LocalDate day ? date(day) : arg).toArray();
        return format.format(shown, new StringBuffer(), new FieldPosition(0)).toString();
    }

    /** «31.12.2026», in either language; empty for null. */
    public static String date(LocalDate day) {
        return day == null ? "" : day.format(DATE);
    }

    /** Whether some bundle has the key: for texts that may be absent, such as a field's help sentence. */
    public static boolean has(Locale locale, String key) {
        try {
            return bundle(locale, key).containsKey(key);
        } catch (MissingResourceException absent) {
            return false;
        }
    }

    /** The unformatted texts below a prefix, by the rest of their keys: what a script in the browser says. */
    public static Map<String, String> below(Locale locale, String prefix) {
        ResourceBundle bundle = bundle(locale, prefix);
        Map<String, String> texts = new TreeMap<>();
        bundle.keySet().stream().filter(k -> k.startsWith(prefix)).forEach(k -> texts.put(k.substring(prefix.length()), bundle.getString(k)));
        return texts;
    }

    /** Russian unless the language is English. */
    public static Locale supported(Locale wanted) {
        return wanted != null && "en".equals(wanted.getLanguage()) ? ENGLISH : RUSSIAN;
    }

    private static ResourceBundle bundle(Locale locale, String key) {
        int dot = key.indexOf('.');
        if (dot < 1) {
            throw new MissingResourceException("A text key begins with its component: " + key, Texts.class.getName(), key);
        }
        String component = key.substring(0, dot);
        return ResourceBundle.getBundle("kabinet." + component + ".texts", supported(locale), Texts.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

}
