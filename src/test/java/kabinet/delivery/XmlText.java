package kabinet.delivery;

import java.util.ArrayDeque;
import java.util.Deque;

/** XML written element by element, one a line. */
final class XmlText {

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes names and values in turn; a null value leaves its name out */
    XmlText open(String name, String... attributes) {
        start(name, attributes);
        text.append(">\n");
        open.push(name);
        return this;
    }

    XmlText empty(String name, String... attributes) {
        start(name, attributes);
        text.append("/>\n");
        return this;
    }

    XmlText text(String name, String content) {
        start(name);
        text.append('>').append(escaped(content)).append("</").append(name).append(">\n");
        return this;
    }

    XmlText close() {
        String name = open.pop();
        indent();
        text.append("</").append(name).append(">\n");
        return this;
    }

    private void start(String name, String... attributes) {
        indent();
        text.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                text.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1])).append('"');
            }
        }
    }

    private void indent() {
        text.append(" ".repeat(open.size()));
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("\n", "&#10;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
