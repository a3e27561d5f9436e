package kabinet.delivery.control;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kabinet.document.control.SafeXml;
import kabinet.document.entity.UnreadableFileException;
import kabinet.document.entity.XmlLimits;

/**
 * What an XML file says of itself at its beginning.
 *
 * @param root     local name of the root element
 * @param fileId   {@code ИдФайл}, whose beginning names the kind of document; empty if absent
 * @param version  {@code ВерсФорм}; empty if absent
 * @param knd      {@code КНД}, the tax service's code of the kind of document; empty if absent
 * @param function {@code Функция} of a УПД; empty if absent
 * @param line     of the element with the КНД, or of the root
 */
record XmlHead(String root, String fileId, String version, String knd, String function, int line) {

    /** Bounds of a supplier's document: 20 000 lines of two kilobytes, none of the formats nests deeper than 12. */
    static final XmlLimits LIMITS = new XmlLimits(50L << 20, 30, 1_000_000);
    /** How many elements are looked through for the КНД: it stands in the second or third. */
    private static final int LOOKED_THROUGH = 100;

    static XmlHead of(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            XMLStreamReader xml = SafeXml.stream(in, LIMITS);
            while (!xml.isStartElement()) {
                xml.next();
            }
            String root = xml.getLocalName();
            String fileId = attribute(xml, "ИдФайл");
            String version = attribute(xml, "ВерсФорм");
            int rootLine = xml.getLocation().getLineNumber();
            for (int seen = 1; seen <= LOOKED_THROUGH && xml.hasNext(); ) {
                if (xml.isStartElement()) {
                    seen++;
                    String knd = attribute(xml, "КНД");
                    if (!knd.isEmpty()) {
                        return new XmlHead(root, fileId, version, knd, attribute(xml, "Функция"), xml.getLocation().getLineNumber());
                    }
                }
                xml.next();
            }
            return new XmlHead(root, fileId, version, "", "", rootLine);
        } catch (XMLStreamException e) {
            throw UnreadableFileException.because(e, "document.file.broken");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }
}
