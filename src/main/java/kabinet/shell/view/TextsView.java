package kabinet.shell.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Set;
import kabinet.base.Texts;

/** {@code #{t['device.list.title']}} and {@code #{t.of('device.list.count', n)}}: the texts of all components in the page's language. */
@Named("t")
@RequestScoped
public class TextsView extends AbstractMap<String, String> {

    @Inject
    Language language;

    @Override
    public String get(Object key) {
        return Texts.of(language.getLocale(), key.toString());
    }

    @Override
    public boolean containsKey(Object key) {
        return Texts.has(language.getLocale(), key.toString());
    }

    /** Up to three arguments: Expression Language knows no variable number. */
    public String of(String key, Object first) {
        return Texts.of(language.getLocale(), key, first);
    }

    public String of(String key, Object first, Object second) {
        return Texts.of(language.getLocale(), key, first, second);
    }

    public String of(String key, Object first, Object second, Object third) {
        return Texts.of(language.getLocale(), key, first, second, third);
    }

    /** The word for a constant: {@code #{t.word('device.status', device.status)}}. */
    public String word(String prefix, Enum<?> constant) {
        return constant == null ? "" : Texts.of(language.getLocale(), prefix + "." + constant.name());
    }

    /** A name whose number stays on the line of its sign: «СОШ № 4» breaks before the sign or not at all. */
    public String bound(String name) {
        return name == null ? "" : name.replace("№ ", "№\u00a0");
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return Set.of();
    }
}
