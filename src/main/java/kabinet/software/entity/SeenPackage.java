package kabinet.software.entity;

/**
 * A program as a computer reports it. Longer texts are cut to what is stored, invisible signs dropped.
 *
 * @param name not blank, or it counts for nothing
 * @param version null or empty if not stated
 * @param publisher null or empty if not stated
 */
public record SeenPackage(String name, String version, String publisher) {

    public SeenPackage {
        name = clean(name, SoftwareName.NAME_LENGTH);
        version = clean(version, SoftwarePackage.VERSION_LENGTH);
        publisher = clean(publisher, SoftwareName.PUBLISHER_LENGTH);
    }

    private static String clean(String text, int length) {
        if (text == null) {
            return "";
        }
        String seen = isPlain(text) ? text : text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}]+", " ");
        seen = seen.strip();
        if (seen.length() <= length) {
            return seen;
        }
        int end = Character.isHighSurrogate(seen.charAt(length - 1)) ? length - 1 : length;
        return seen.substring(0, end).strip();
    }

    /** Reports hold thousands of names that are all printable ASCII or Cyrillic: those need no pattern. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= ' ' && c < 0x7F || c >= 0x410 && c <= 0x44F || c == 0x401 || c == 0x451)) {
                return false;
            }
        }
        return true;
    }
}
