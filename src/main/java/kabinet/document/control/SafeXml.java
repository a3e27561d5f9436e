package kabinet.document.control;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kabinet.document.entity.UnreadableFileException;
import kabinet.document.entity.XmlElement;
import kabinet.document.entity.XmlLimits;

/**
 * Reads XML from outside: no document type, no entities but the five built-in ones, nothing loaded from elsewhere, bounded size, depth and count.
 * The encoding is the one the file declares, windows-1251 as well as UTF-8. Always the JDK's own parser: the server's modules may offer others,
 * with other defaults.
 */
public final class SafeXml {

    /** Most bytes of one text, comment or tag, which the parser keeps whole: ample for the longest cell of a spreadsheet with every sign of it escaped. */
    private static final long PIECE = 4L << 20;
    /** Most bytes of a tree that stays in memory beside the elements handed over: heads of documents take some kilobytes. */
    private static final long KEPT = 16L << 20;
    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {
    }

    /**
     * A pull reader that enforces the limits with every event. The stream is the caller's to close.
     *
     * @throws UnreadableFileException here and in every method of the reader that moves it
     */
    public static XMLStreamReader stream(InputStream in, XmlLimits limits) {
        try {
            BoundedInputStream bounded = new BoundedInputStream(in, limits.maxBytes(), PIECE);
            return new GuardedXmlReader(FACTORY.createXMLStreamReader(bounded), bounded, limits);
        } catch (XMLStreamException e) {
            throw GuardedXmlReader.broken(e);
        }
    }

    /**
     * The whole file as a tree of elements that know their lines. The stream is the caller's to close.
     *
     * @throws UnreadableFileException if the file is not well-formed, declares a document type, or exceeds the limits
     */
    public static XmlElement read(InputStream in, XmlLimits limits) {
        return read(in, limits, Set.of(), element -> { });
    }

    /**
     * The file as a tree without its many like elements, which are handed over one by one, whole, and forgotten: lines of a table, of which a file
     * may have any number. What stays in memory is bounded too. The stream is the caller's to close.
     *
     * @param names    local names of the elements that are handed over; one within another of them stays in it
     * @param consumer takes an element as soon as it ends, before what follows it is read
     * @return the tree of the others
     * @throws UnreadableFileException if the file is not well-formed, declares a document type, or exceeds the limits
     */
    public static XmlElement read(InputStream in, XmlLimits limits, Set<String> names, Consumer<XmlElement> consumer) {
        XMLStreamReader reader = stream(in, limits);
        Deque<XmlElement> open = new ArrayDeque<>();
        Deque<Long> before = new ArrayDeque<>(); // what was kept when an element that is handed over began
        XmlElement root = null;
        int handedOverAt = 0;
        long kept = 0;
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        XmlElement element = element(reader);
                        if (open.isEmpty()) {
                            root = element;
                        } else if (handedOverAt == 0 && names.contains(element.name())) {
                            handedOverAt = open.size() + 1;
                            before.push(kept);
                        } else {
                            open.peek().add(element);
                        }
                        open.push(element);
                        kept = bounded(kept + element.weight(), names, reader);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        XmlElement element = open.pop();
                        if (handedOverAt == open.size() + 1) {
                            handedOverAt = 0;
                            kept = before.pop();
                            consumer.accept(element);
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        String text = reader.getText();
                        if (names.isEmpty() || !text.isBlank()) { // the white space between a hundred thousand lines is nobody's text
                            open.peek().add(text);
                            kept = bounded(kept + 2L * text.length(), names, reader);
                        }
                    }
                    default -> { } // comments, instructions, white space around the root
                }
            }
            reader.close();
        } catch (XMLStreamException e) {
            throw GuardedXmlReader.broken(e);
        }
        return root;
    }

    private static long bounded(long kept, Set<String> names, XMLStreamReader reader) {
        if (!names.isEmpty() && kept > KEPT) {
            throw UnreadableFileException.at(Math.max(1, reader.getLocation().getLineNumber()), 0, "document.xml.too_heavy", (int) (KEPT >> 20));
        }
        return kept;
    }

    private static XmlElement element(XMLStreamReader reader) {
        XmlElement element = new XmlElement(reader.getLocalName(), reader.getLocation().getLineNumber());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.putAttribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return element;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is loaded from elsewhere: " + systemId);
        });
        return factory;
    }
}
