package kabinet.exchange.control;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import kabinet.base.Texts;

/** The words of both languages for a set of constants; tables are written in Russian. */
public final class Words<E extends Enum<E>> {

    private final Lookup<E> constants = new Lookup<>();
    private final Map<E, String> russian;

    /** @param prefix the words stand in the bundles under it, a dot and the constant's name */
    public Words(Class<E> type, String prefix) {
        russian = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            String key = prefix + "." + constant.name();
            for (Locale locale : new Locale[] {Texts.RUSSIAN, Texts.ENGLISH}) {
                constants.put(Texts.of(locale, key), constant);
            }
            constants.put(constant.name(), constant);
            russian.put(constant, Texts.of(Texts.RUSSIAN, key));
        }
    }

    /** Null if the word means none of them. */
    public E read(String word) {
        return constants.get(word);
    }

    public String written(E constant) {
        return constant == null ? null : russian.get(constant);
    }
}
