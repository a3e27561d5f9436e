package kabinet.software.entity;

import java.io.Serializable;

/**
 * What the catalogue is narrowed to. Null means: not narrowed.
 *
 * @param text part of name, release or publisher, however written
 * @param russian only entries with a number of the registry of Russian programs, or only those without
 * @param free only what needs no licence, or only what needs one
 */
public record SoftwareFilter(String text, SoftwareCategory category, Boolean russian, Boolean free, Boolean active) implements Serializable {

    public static final SoftwareFilter ALL = new SoftwareFilter(null, null, null, null, null);

    public SoftwareFilter {
        text = text == null || text.isBlank() ? null : text.strip();
    }

    /** What pickers offer. */
    public static SoftwareFilter offered(String text) {
        return new SoftwareFilter(text, null, null, null, true);
    }

    /** This filter without one of its conditions, named as the record's component. */
    public SoftwareFilter without(String condition) {
        return new SoftwareFilter("text".equals(condition) ? null : text, "category".equals(condition) ? null : category,
            "russian".equals(condition) ? null : russian, "free".equals(condition) ? null : free, "active".equals(condition) ? null : active);
    }
}
