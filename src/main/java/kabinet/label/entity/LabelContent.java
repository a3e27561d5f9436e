package kabinet.label.entity;

import java.text.Normalizer;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What one label says. It names no person and no price: a label is read by everybody who passes (152-ФЗ, art. 7).
 *
 * @param subject what the label is stuck on
 * @param url what the code holds, at most {@value #URL_LENGTH} characters; capitals make the smallest code
 * @param tag the asset tag in the URL, for reading aloud when the code is damaged
 * @param caption small word above the title, such as «Инв. №»; may be empty and gives way first
 * @param title the most prominent line: inventory number or «Кабинет 214»; never shortened
 * @param name short name of the device or the room; may be empty
 * @param school short name of the school; may be empty
 */
public record LabelContent(Subject subject, String url, String tag, String caption, String title, String name, String school) {

    /** What a label is stuck on; a room's title is read from the corridor and therefore larger. */
    public enum Subject { DEVICE, ROOM }

    /** Longest content of a code; level M then needs no more than 57 modules. */
    public static final int URL_LENGTH = 150;

    private static final Pattern BLANK = Pattern.compile("[\\p{Cntrl}\\s]+");

    /** @throws IllegalArgumentException if there is no URL, it is too long, or title and tag are both empty */
    public LabelContent {
        Objects.requireNonNull(subject, "subject");
        url = clean(url);
        tag = clean(tag);
        caption = clean(caption);
        title = clean(title);
        name = clean(name);
        school = clean(school);
        if (url.isEmpty() || url.length() > URL_LENGTH) throw new IllegalArgumentException("A label's URL has 1 to " + URL_LENGTH + " characters: " + url);
        if (title.isEmpty() && tag.isEmpty()) throw new IllegalArgumentException("A label needs a title or a tag: " + url);
    }

    /** A device's label; a device that has no inventory number yet shows its tag as title. */
    public static LabelContent device(String url, String tag, String caption, String inventoryNumber, String name, String school) {
        boolean numbered = inventoryNumber != null && !inventoryNumber.isBlank();
        return new LabelContent(Subject.DEVICE, url, numbered ? tag : "", numbered ? caption : "", numbered ? inventoryNumber : tag, name, school);
    }

    /** A room's label. */
    public static LabelContent room(String url, String tag, String title, String name, String school) {
        return new LabelContent(Subject.ROOM, url, tag, "", title, name, school);
    }

    /** One line of composed characters («й» as one), as the fonts know them. */
    private static String clean(String text) {
        if (text == null || text.isEmpty()) return "";
        String line = text;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean gap = c == ' ' && (i == 0 || i == line.length() - 1 || line.charAt(i + 1) == ' ');
            if (gap || c < ' ' || c == 0x7f || c != ' ' && Character.isWhitespace(c)) {
                line = BLANK.matcher(line).replaceAll(" ").strip();
                break;
            }
        }
        return Normalizer.isNormalized(line, Normalizer.Form.NFC) ? line : Normalizer.normalize(line, Normalizer.Form.NFC);
    }
}
