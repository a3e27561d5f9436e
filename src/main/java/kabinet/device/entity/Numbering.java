package kabinet.device.entity;

/**
 * How a device comes by its inventory number.
 *
 * @param next take the school's next one
 * @param legacy the number it has in older books; null if it has none there
 */
public record Numbering(boolean next, String legacy) {

    /** Not on the books yet, or a part that bears its object's number. */
    public static final Numbering NONE = new Numbering(false, null);
    /** The next number of the school's template. */
    public static final Numbering NEXT = new Numbering(true, null);

    public Numbering {
        legacy = legacy == null || legacy.isBlank() ? null : legacy.strip();
        if (next && legacy != null) {
            throw new IllegalArgumentException("Either the next number or one from older books");
        }
    }

    public static Numbering legacy(String number) {
        return new Numbering(false, number);
    }
}
