package kabinet.exchange.entity;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.base.LookAlikes;
import kabinet.base.Texts;

/**
 * A column of a table that comes in or goes out. A file may head it by its Russian or English name or by its key; capitals, spaces,
 * punctuation and look-alike letters do not matter.
 *
 * @param key unique in the table, such as {@code inventoryNumber}
 * @param russian the head in Russian: what our own tables write
 * @param english the head in English
 * @param required whether every row must fill it
 * @param length longest value, characters
 * @param example a value as people write it
 * @param help text key of a sentence that explains the column; null where the name says enough
 */
public record Column(String key, String russian, String english, boolean required, int length, String example, String help) {

    /** A column whose head stands in the bundles under the given key, and its explanation under the key with «.help» behind it, if it has one. */
    public static Column of(String key, String textKey, boolean required, int length, String example) {
        String help = textKey + ".help";
        return new Column(key, Texts.of(Texts.RUSSIAN, textKey), Texts.of(Texts.ENGLISH, textKey), required, length, example,
            Texts.has(Texts.RUSSIAN, help) ? help : null);
    }

    public String header(Locale locale) {
        return Texts.ENGLISH.equals(Texts.supported(locale)) ? english : russian;
    }

    /** Whether a file's head means this column. */
    public boolean isHeadedBy(String head) {
        return aliases().contains(normal(head));
    }

    private Set<String> aliases() {
        return Stream.of(russian, english, key).map(Column::normal).collect(Collectors.toSet());
    }

    private static String normal(String head) {
        return LookAlikes.fold(head).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
