package kabinet.document.control;

/** How wide words of a {@link kabinet.document.entity.Sketch} become: by the widest of the faces they may be shown in, so that what fits here fits everywhere. */
public final class SketchText {

    private static final GlyphTable[] PLAIN = {new GlyphTable("/fonts/PTF55F.ttf"), new GlyphTable("/fonts/PTS55F.ttf")};
    private static final GlyphTable[] STRONG = {new GlyphTable("/fonts/PTF75F.ttf"), new GlyphTable("/fonts/PTS75F.ttf")};

    /** Arial, which shows the words where PT Sans is not to be had, is wider by so much. */
    private static final double SUBSTITUTE = 1.08;

    private SketchText() {
    }

    /** In the units of the letters' size. */
    public static double width(String text, double size, boolean strong) {
        double widest = 0;
        for (GlyphTable face : strong ? STRONG : PLAIN) {
            String known = face.known(text);
            widest = Math.max(widest, face.width(known, 0, known.length()) * size * SUBSTITUTE);
        }
        return widest;
    }

    /** The text, or as much of its beginning as fits and an ellipsis. */
    public static String fit(String text, double size, boolean strong, double room) {
        if (width(text, size, strong) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end).stripTrailing() + "…", size, strong) > room) {
            end--;
        }
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
