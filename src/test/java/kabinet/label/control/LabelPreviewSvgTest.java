package kabinet.label.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import kabinet.label.entity.LabelCatalogue;
import kabinet.label.entity.LabelContent;
import kabinet.label.entity.LabelStock;
import kabinet.label.entity.SheetPlacement;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class LabelPreviewSvgTest {

    @Test
    void oneSheetIsDrawnFromThePositionOn() throws Exception {
        LabelStock stock = LabelCatalogue.A4_24;
        List<LabelContent> many = IntStream.range(0, 100).mapToObj(i -> content("1013400" + i, "МФУ")).toList();
        Document svg = parse(new LabelPreviewSvg().draw(stock, new SheetPlacement(5, 0, 0), "Лист", many.iterator()));
        assertEquals("0 0 1680 2376", svg.getDocumentElement().getAttribute("viewBox"));
        assertEquals(20, svg.getElementsByTagName("path").getLength());
        assertEquals(4, count(svg, "label-used"));
        assertEquals(20, count(svg, "label-place"));
    }

    @Test
    void textIsEscapedAndStandsWhereThePdfHasIt() throws Exception {
        LabelStock stock = LabelCatalogue.ROLL_58_40;
        LabelContent content = content("1<2", "\"A\" & <b>");
        Document svg = parse(new LabelPreviewSvg().draw(stock, new SheetPlacement(1, 1, 0), "<Лист> & \"рулон\"", List.of(content).iterator()));
        assertEquals("<Лист> & \"рулон\"", svg.getDocumentElement().getAttribute("aria-label"));
        List<TextRun> lines = new LabelComposer(stock).compose(content).lines();
        var drawn = svg.getElementsByTagName("text");
        assertEquals(lines.stream().map(TextRun::text).collect(Collectors.toList()),
                IntStream.range(0, drawn.getLength()).mapToObj(i -> drawn.item(i).getTextContent()).collect(Collectors.toList()));
        assertEquals(lines.get(0).x() + LabelLayout.DOTS_PER_MM, Double.parseDouble(((Element) drawn.item(0)).getAttribute("x")), 0.01);
    }

    private static LabelContent content(String number, String name) {
        return LabelContent.device("HTTPS://INV.KOVROV.EXAMPLE/D/K7Q2M9", "K7Q2M9", "Инв. №", number, name, "СОШ № 21");
    }

    private static long count(Document svg, String style) {
        var rectangles = svg.getElementsByTagName("rect");
        return IntStream.range(0, rectangles.getLength()).filter(i -> ((Element) rectangles.item(i)).getAttribute("class").equals(style)).count();
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
