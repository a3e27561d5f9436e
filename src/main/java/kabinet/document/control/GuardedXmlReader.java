package kabinet.document.control;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import kabinet.document.entity.UnreadableFileException;
import kabinet.document.entity.XmlLimits;

/** A pull reader that counts what passes and turns every failure of the parser into ours. */
final class GuardedXmlReader extends StreamReaderDelegate {

    private final BoundedInputStream in;
    private final XmlLimits limits;
    private int depth;
    private int elements;

    GuardedXmlReader(XMLStreamReader reader, BoundedInputStream in, XmlLimits limits) {
        super(reader);
        this.in = in;
        this.limits = limits;
    }

    @Override
    public int next() {
        int event;
        try {
            event = super.next();
        } catch (XMLStreamException e) {
            throw broken(e);
        } catch (UnreadableFileException e) {
            throw placed(e, getLocation());
        } catch (RuntimeException e) { // the parser's own slips on mangled input
            throw UnreadableFileException.because(e, line(getLocation()), column(getLocation()), "document.xml.broken");
        }
        in.nextPiece();
        switch (event) {
            case START_ELEMENT -> {
                if (++depth > limits.maxDepth()) {
                    throw at("document.xml.too_deep", limits.maxDepth());
                }
                if (++elements > limits.maxElements()) {
                    throw at("document.xml.too_many", limits.maxElements());
                }
            }
            case END_ELEMENT -> depth--;
            case DTD, ENTITY_REFERENCE, ENTITY_DECLARATION -> throw at("document.xml.doctype");
            default -> { }
        }
        return event;
    }

    @Override
    public int nextTag() throws XMLStreamException {
        int event = next();
        while (event == COMMENT || event == PROCESSING_INSTRUCTION || event == SPACE || event == CHARACTERS && isWhiteSpace()) {
            event = next();
        }
        if (event != START_ELEMENT && event != END_ELEMENT) {
            throw at("document.xml.broken");
        }
        return event;
    }

    @Override
    public String getElementText() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int event = next(); event != END_ELEMENT; event = next()) {
            if (event == START_ELEMENT) {
                throw at("document.xml.broken");
            }
            if (event == CHARACTERS || event == CDATA || event == SPACE) {
                text.append(getText());
            }
        }
        return text.toString();
    }

    static UnreadableFileException broken(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableFileException ours) {
                return placed(ours, e.getLocation());
            }
        }
        Throwable cause = e.getNestedException() == null ? e : e.getNestedException();
        return UnreadableFileException.because(cause, line(e.getLocation()), column(e.getLocation()), "document.xml.broken");
    }

    /** The stream does not know in which line it is. */
    private static UnreadableFileException placed(UnreadableFileException e, Location location) {
        return BoundedInputStream.TOO_LONG.equals(e.key()) && e.line() == 0 ? UnreadableFileException.at(line(location), column(location), e.key(), e.args()[2]) : e;
    }

    private UnreadableFileException at(String key, Object... more) {
        return UnreadableFileException.at(line(getLocation()), column(getLocation()), key, more);
    }

    private static int line(Location location) {
        return location == null ? 1 : Math.max(1, location.getLineNumber());
    }

    private static int column(Location location) {
        return location == null ? 0 : Math.max(0, location.getColumnNumber());
    }
}
