package kabinet.document.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kabinet.document.entity.UnreadableFileException;
import kabinet.document.entity.XmlElement;
import kabinet.document.entity.XmlLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeXmlTest {

    @Test
    void elementsAreFoundByLocalNamesWhateverTheNamespaces() {
        String plain = "<export><notice><number>01</number></notice></export>";
        String prefixed = "<ns5:export xmlns:ns5='urn:a' xmlns:o='urn:b'><o:notice><ns5:number>01</ns5:number></o:notice></ns5:export>";
        String byDefault = "<export xmlns='urn:a'><notice xmlns='urn:c'><number>01</number></notice></export>";
        for (String xml : List.of(plain, prefixed, byDefault)) {
            assertEquals(Optional.of("01"), read(xml).text("notice", "number"), xml);
        }
    }

    @Test
    void aTreeKnowsTextsAttributesOrderAndLines() {
        XmlElement root = read("<r>\n <a x:n=' 1 ' empty='' xmlns:x='u'> t&amp;<![CDATA[<c>]]> </a>\n <b/>\n <a n='2'><d>3</d></a>\n</r>");
        assertEquals("r", root.name());
        assertEquals(3, root.children().size());
        assertEquals(Optional.of("1"), root.child("a").orElseThrow().attribute("n"));
        assertEquals(Optional.empty(), root.child("a").orElseThrow().attribute("empty"));
        assertEquals("t&<c>", root.child("a").orElseThrow().text());
        assertEquals(4, root.children("a").get(1).line());
        assertEquals(Optional.of("3"), root.text("a", "d"));
        assertEquals(Optional.empty(), root.text("b"));
        assertEquals(Optional.empty(), root.child("x", "y"));
    }

    @Test
    void theDeclaredEncodingIsHonoured() {
        byte[] bytes = "<?xml version=\"1.0\" encoding=\"windows-1251\"?><Файл ИдФайл=\"№ 1\">Школа</Файл>".getBytes(Charset.forName("windows-1251"));
        XmlElement root = SafeXml.read(new ByteArrayInputStream(bytes), XmlLimits.STANDARD);
        assertEquals("Файл", root.name());
        assertEquals("Школа", root.text());
        assertEquals(Optional.of("№ 1"), root.attribute("ИдФайл"));
        assertEquals("Школа", read("\uFEFF<x>Школа</x>").text());
    }

    @Test
    void aBillionLaughsAreRefused() {
        StringBuilder xml = new StringBuilder("<!DOCTYPE lolz [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            xml.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        xml.append("]><lolz>&l9;</lolz>");
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertEquals("document.xml.doctype", refusal(xml.toString()).key()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\"><x/>", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>",
            "<!DOCTYPE x [<!ENTITY % p SYSTEM \"file:///etc/hostname\"> %p;]><x/>", "<!DOCTYPE x><x/>"})
    void aDocumentTypeIsRefused(String xml) {
        assertEquals("document.xml.doctype", refusal(xml).key());
    }

    @Test
    void anUndeclaredEntityIsRefused() {
        assertTrue(List.of("document.xml.doctype", "document.xml.broken").contains(refusal("<x>&e;</x>").key()));
    }

    @Test
    void aDepthOfTenThousandIsRefused() {
        UnreadableFileException failure = refusal("<x>".repeat(10_000) + "</x>".repeat(10_000));
        assertEquals("document.xml.too_deep", failure.key());
        assertEquals(100, failure.args()[2]);
    }

    @Test
    void tooManyElementsAndBytesAreRefused() {
        XmlLimits limits = new XmlLimits(1000, 10, 5);
        assertEquals("document.xml.too_many", refusal("<x>" + "<y/>".repeat(5) + "</x>", limits).key());
        assertEquals(5, SafeXml.read(stream("<x>" + "<y/>".repeat(4) + "</x>"), limits).children().size() + 1);
        assertEquals("document.file.too_large", refusal("<x>" + "y".repeat(1000) + "</x>", limits).key());
        assertEquals("document.file.too_large", refusal("<x y='" + "y".repeat(200_000) + "'/>", new XmlLimits(100_000, 10, 5)).key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "<x>", "<x></y>", "<x/><y/>", "<x a='1' a='2'/>", "<p:x/>", "<x>\u0001</x>", "<?xml version='1.0' encoding='nonsense'?><x/>"})
    void brokenXmlIsRefusedWithItsPlace(String xml) {
        UnreadableFileException failure = refusal(xml);
        assertEquals("document.xml.broken", failure.key());
        assertTrue(failure.line() >= 1);
    }

    @Test
    void theLineOfAFaultIsNamed() {
        assertEquals(3, refusal("<x>\n<y>\n</z></x>").line());
    }

    @Test
    void thePullReaderIsGuardedInEveryMethodThatMoves() throws XMLStreamException {
        XMLStreamReader reader = SafeXml.stream(stream("<a><!-- c --><b>te<!-- c -->xt</b></a>"), XmlLimits.STANDARD);
        reader.nextTag();
        reader.nextTag();
        assertEquals("text", reader.getElementText());
        XMLStreamReader deep = SafeXml.stream(stream("<a><b><c/></b></a>"), new XmlLimits(100, 2, 10));
        deep.nextTag();
        deep.nextTag();
        assertEquals("document.xml.too_deep", assertThrows(UnreadableFileException.class, deep::nextTag).key());
        XMLStreamReader mixed = SafeXml.stream(stream("<a><b/></a>"), XmlLimits.STANDARD);
        mixed.nextTag();
        assertThrows(UnreadableFileException.class, mixed::getElementText);
    }

    @Test
    void elementsHandedOverAreWholeAndNotInTheTree() {
        List<XmlElement> lines = new ArrayList<>();
        XmlElement root = SafeXml.read(stream("<r>\n<head n='1'/><line a='1'><x>y</x></line>\n<line a='2'><line a='3'/></line><sum/></r>"), XmlLimits.STANDARD,
                Set.of("line"), lines::add);
        assertEquals(List.of("head", "sum"), root.children().stream().map(XmlElement::name).toList());
        assertEquals(List.of("1", "2"), lines.stream().map(line -> line.attribute("a").orElseThrow()).toList());
        assertEquals(Optional.of("y"), lines.get(0).text("x"));
        assertEquals(Optional.of("3"), lines.get(1).child("line").flatMap(line -> line.attribute("a")));
        assertEquals(3, lines.get(1).line());
    }

    @Test
    void whatStaysBesideTheElementsHandedOverIsBounded() {
        String much = "<other a='" + "0".repeat(1000) + "'/>";
        int[] count = {0};
        SafeXml.read(stream("<r>" + "<line>".concat(much).concat("</line>").repeat(20_000) + "</r>"), XmlLimits.STANDARD, Set.of("line"), line -> count[0]++);
        assertEquals(20_000, count[0]);
        UnreadableFileException failure = assertThrows(UnreadableFileException.class,
                () -> SafeXml.read(stream("<r>" + much.repeat(20_000) + "</r>"), XmlLimits.STANDARD, Set.of("line"), line -> { }));
        assertEquals("document.xml.too_heavy", failure.key());
        assertEquals("document.xml.too_heavy", assertThrows(UnreadableFileException.class,
                () -> SafeXml.read(stream("<r><line>" + much.repeat(20_000) + "</line></r>"), XmlLimits.STANDARD, Set.of("line"), line -> { })).key());
    }

    private static XmlElement read(String xml) {
        return SafeXml.read(stream(xml), XmlLimits.STANDARD);
    }

    private static UnreadableFileException refusal(String xml) {
        return refusal(xml, XmlLimits.STANDARD);
    }

    private static UnreadableFileException refusal(String xml, XmlLimits limits) {
        return assertThrows(UnreadableFileException.class, () -> SafeXml.read(stream(xml), limits));
    }

    private static ByteArrayInputStream stream(String xml) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }
}
