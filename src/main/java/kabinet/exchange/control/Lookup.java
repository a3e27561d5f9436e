package kabinet.exchange.control;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kabinet.base.LookAlikes;

/**
 * Finds things by what people call them. An exact name wins; otherwise capitals, look-alike letters and accents do not matter, as long as
 * that names one thing only.
 */
public final class Lookup<T> {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Map<String, T> exact = new HashMap<>();
    private final Map<String, List<T>> alike = new HashMap<>();

    /** Makes the thing known; of two with one name the first one stays. */
    public void put(String name, T thing) {
        exact.putIfAbsent(name, thing);
        List<T> same = alike.computeIfAbsent(key(name), k -> new ArrayList<>(1));
        if (!same.contains(thing)) {
            same.add(thing);
        }
    }

    /** Null if nothing, or more than one thing, is called so. */
    public T get(String name) {
        T thing = exact.get(name);
        return thing != null ? thing : only(name);
    }

    /** Null unless exactly one thing is called so, however it is written. */
    public T only(String name) {
        List<T> same = alike.getOrDefault(key(name), List.of());
        return same.size() == 1 ? same.get(0) : null;
    }

    /** How texts are compared: no less alike than the database's unique keys, which ignore case and accents. */
    public static String key(String text) {
        return MARKS.matcher(Normalizer.normalize(LookAlikes.fold(text), Normalizer.Form.NFD)).replaceAll("");
    }
}
