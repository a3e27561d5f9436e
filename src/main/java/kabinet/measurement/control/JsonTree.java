package kabinet.measurement.control;

import jakarta.json.JsonException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.NoSuchElementException;
import kabinet.document.entity.XmlElement;
import kabinet.measurement.entity.UnreadableMeasurementException;

/** JSON as the tree that XML gives: agents say the same in both, with names in other cases. A list becomes elements of one name. */
final class JsonTree {

    private static final int MOST_DEPTH = 32;
    /** A switch of five hundred ports has a quarter of it; some 20 MB of memory. */
    private static final int MOST_ELEMENTS = 100_000;
    private static final int MOST_TEXT = 4096;
    private static final JsonProvider JSON = JsonProvider.provider();

    private final JsonParser parser;
    private int elements;

    private JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /** @throws UnreadableMeasurementException if it is no object, or beyond the bounds */
    static XmlElement read(byte[] content) {
        try (JsonParser parser = JSON.createParser(new ByteArrayInputStream(content))) {
            JsonTree tree = new JsonTree(parser);
            if (parser.next() != Event.START_OBJECT) {
                throw UnreadableMeasurementException.of(1, "", "", "measurement.json.broken");
            }
            XmlElement root = new XmlElement("REQUEST", 1);
            tree.fill(root, 1);
            if (parser.hasNext()) {
                throw UnreadableMeasurementException.of(tree.line(), "", "", "measurement.json.broken");
            }
            return root;
        } catch (JsonException | NoSuchElementException | IllegalStateException e) {
            throw MeasurementFiles.brokenJson(e);
        }
    }

    private void fill(XmlElement parent, int depth) {
        for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            String name = parser.getString();
            add(parent, name.length() > 100 ? name.substring(0, 100) : name.toUpperCase(Locale.ROOT), parser.next(), depth + 1);
        }
    }

    private void add(XmlElement parent, String name, Event event, int depth) {
        if (depth > MOST_DEPTH) {
            throw UnreadableMeasurementException.of(line(), name, "", "measurement.json.deep", MOST_DEPTH);
        }
        if (++elements > MOST_ELEMENTS) {
            throw UnreadableMeasurementException.of(line(), name, "", "measurement.json.many", MOST_ELEMENTS);
        }
        switch (event) {
            case START_OBJECT -> {
                XmlElement child = new XmlElement(name, line());
                parent.add(child);
                fill(child, depth);
            }
            case START_ARRAY -> {
                for (Event one = parser.next(); one != Event.END_ARRAY; one = parser.next()) {
                    add(parent, name, one, depth + 1);
                }
            }
            case VALUE_STRING, VALUE_NUMBER -> leaf(parent, name, parser.getString());
            case VALUE_TRUE -> leaf(parent, name, "1");
            case VALUE_FALSE -> leaf(parent, name, "0");
            default -> { }
        }
    }

    private void leaf(XmlElement parent, String name, String text) {
        XmlElement child = new XmlElement(name, line());
        child.add(text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text);
        parent.add(child);
    }

    private int line() {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, parser.getLocation().getLineNumber()));
    }
}
