package kabinet.embeddeddb;

import java.util.Locale;

/** A setting: the system property {@code kabinet.x.y}, else the environment variable {@code KABINET_X_Y}, else its default. Blank counts as not set. */
final class Setting {

    private Setting() {
    }

    static String of(String property, String otherwise) {
        String value = System.getProperty(property);
        if (value == null || value.isBlank()) {
            value = System.getenv(property.toUpperCase(Locale.ROOT).replace('.', '_'));
        }
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}
