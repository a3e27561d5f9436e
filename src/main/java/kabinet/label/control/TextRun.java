package kabinet.label.control;

/**
 * A line of text on a label; lengths in dots from the label's top left corner.
 *
 * @param face typeface
 * @param size font size
 * @param x left end
 * @param baseline baseline below the label's top
 * @param text what it says
 */
record TextRun(Typeface face, double size, double x, double baseline, String text) {

    double width() {
        return face.width(text) * size;
    }
}
