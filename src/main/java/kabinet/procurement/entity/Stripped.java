package kabinet.procurement.entity;

/** What forms and files give as text. */
final class Stripped {

    private Stripped() {
    }

    /** The text without surrounding spaces; null if nothing is left. */
    static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
