package kabinet.document.control;

import java.util.Locale;

/** XHTML under construction. Names of elements and classes come from our own code, every text is escaped. */
final class XhtmlText {

    private final StringBuilder out = new StringBuilder();

    XhtmlText open(String element, String cssClass) {
        out.append('<').append(element);
        if (cssClass != null) {
            out.append(" class=\"").append(cssClass).append('"');
        }
        out.append('>');
        return this;
    }

    XhtmlText close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    /** Line breaks in the text stay line breaks. */
    XhtmlText element(String element, String cssClass, String text) {
        open(element, cssClass);
        out.append(escaped(text).replace("\r\n", "\n").replace("\n", "<br/>"));
        return close(element);
    }

    XhtmlText headCell(String text, double percent) {
        out.append(String.format(Locale.ROOT, "<th style=\"width:%.2f%%\">%s</th>", percent, escaped(text)));
        return this;
    }

    XhtmlText spanningCell(String text, int columns) {
        out.append("<td colspan=\"").append(columns).append("\">").append(escaped(text)).append("</td>");
        return this;
    }

    XhtmlText picture(String source, int widthMm, String description) {
        out.append("<img style=\"width:").append(widthMm).append("mm\" src=\"").append(escaped(source)).append("\" alt=\"").append(escaped(description)).append("\"/>");
        return this;
    }

    /** The text with the signs of markup escaped and without what XML cannot hold; exotic spaces become ones that our fonts have. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\u202F', '\u2007', '\u2009' -> safe.append('\u00A0');
                default -> {
                    boolean allowed = c >= ' ' && c != 0x7F && c < 0xD800 || c == '\t' || c == '\n' || c == '\r' || c > 0xDFFF && c != 0xFFFE && c != 0xFFFF;
                    if (allowed) {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
