package kabinet.document.control;

/** The page and its foot, which CSS draws: a text at the left, «Стр. 1 из 3» at the right. */
final class PaperPage {

    private static final String FONT = "font-family: 'PT Serif', serif; font-size: 8.5pt; color: #333; vertical-align: top; padding-top: 5mm;";

    /** The page itself is turned: a named page would be turned too, but its content would keep the width of the upright one. */
    private static final String WIDE = "size: A4 landscape; margin: 18mm 12mm 18mm 12mm;";

    private PaperPage() {
    }

    static String style(boolean wide, String text, String page, String of) {
        String boxes = "@bottom-left { content: " + string(text) + "; width: 75%; text-align: left; " + FONT + " }"
                + "@bottom-right { content: " + string(page + '\u00A0') + " counter(page) " + string('\u00A0' + of + '\u00A0') + " counter(pages);"
                + " width: 25%; text-align: right; " + FONT + " }";
        return "@page {" + (wide ? WIDE : "") + boxes + "}";
    }

    /** A CSS string: all but letters and digits as numbers, so that no text can end it. */
    private static String string(String text) {
        StringBuilder css = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == ' ' || c == '.' || c == ',' || c == '\u00A0') {
                css.appendCodePoint(c);
            } else {
                css.append('\\').append(Integer.toHexString(c)).append(' ');
            }
        });
        return css.append('"').toString();
    }
}
