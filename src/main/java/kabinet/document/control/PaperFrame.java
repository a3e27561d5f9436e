package kabinet.document.control;

/**
 * The page of a paper, in points.
 *
 * @param top margins
 */
record PaperFrame(double width, double height, double top, double right, double bottom, double left) {

    static final double MM = 72 / 25.4;
    private static final double LONG_SIDE = 297 * MM;
    private static final double SHORT_SIDE = 210 * MM;
    private static final double FOOT_SIZE = 8.5;
    /** From the end of the text to the foot's line. */
    private static final double FOOT_DROP = 5 * MM + 8.8;

    static PaperFrame of(boolean wide) {
        return wide ? new PaperFrame(LONG_SIDE, SHORT_SIDE, 18 * MM, 12 * MM, 18 * MM, 12 * MM) : new PaperFrame(SHORT_SIDE, LONG_SIDE, 18 * MM, 12 * MM, 20 * MM, 20 * MM);
    }

    double textWidth() {
        return width - left - right;
    }

    /** The foot: a text at the left, the page's number at the right. */
    void foot(String text, String number, EmbeddedFace face, String faceName, PageContent page) {
        GlyphTable glyphs = face.glyphs();
        double baseline = bottom - FOOT_DROP;
        double numberWidth = glyphs.width(number, 0, number.length()) * FOOT_SIZE;
        page.raw("/Artifact <</Type /Pagination>> BDC\n0.2 g\nBT\n/").raw(faceName).raw(" ").number(FOOT_SIZE).raw("Tf\n");
        page.number(left).number(baseline).raw("Td\n");
        face.show(fitting(glyphs.known(text), glyphs, (textWidth() - numberWidth - 4 * MM) / FOOT_SIZE), page);
        page.number(textWidth() - numberWidth).raw("0 Td\n");
        face.show(number, page);
        page.raw("ET\n0 g\nEMC\n");
    }

    private static String fitting(String text, GlyphTable glyphs, double room) {
        int end = text.length();
        while (end > 0 && glyphs.width(text, 0, end) > room) {
            end--;
        }
        return end == text.length() ? text : text.substring(0, Math.max(0, end - 1)) + "…";
    }
}
