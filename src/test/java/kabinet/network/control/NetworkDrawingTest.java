package kabinet.network.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import kabinet.base.Texts;
import kabinet.document.Conformity;
import kabinet.document.control.Paper;
import kabinet.document.control.PaperPdf;
import kabinet.document.control.SketchSvg;
import kabinet.document.control.SketchText;
import kabinet.document.entity.Sketch;
import kabinet.document.entity.Sketch.Box;
import kabinet.document.entity.Sketch.Item;
import kabinet.document.entity.Sketch.Tone;
import kabinet.document.entity.Sketch.Words;
import kabinet.network.entity.Medium;
import kabinet.network.entity.NetworkPlan;
import kabinet.network.entity.NodeRole;
import kabinet.network.entity.RoomMark;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class NetworkDrawingTest {

    private static final RoomMark CONNECTED = new RoomMark("в сети", Tone.GOOD);
    private static final RoomMark NOT_CONNECTED = new RoomMark("не в сети", Tone.BAD);
    private static final RoomMark NOT_CONFIRMED = new RoomMark("нет данных", Tone.UNKNOWN);

    /** A router, two switches below it, a third below both of them, an access point, one that nothing feeds, and as many rooms on three floors. */
    static NetworkPlan school(int rooms) {
        List<NetworkPlan.Node> nodes = List.of(node(1, NodeRole.ROUTER, null), node(2, NodeRole.SWITCH, null), node(3, NodeRole.SWITCH, "в ремонте"), node(4, NodeRole.SWITCH, null),
            node(5, NodeRole.ACCESS_POINT, null), node(6, NodeRole.SWITCH, null));
        List<NetworkPlan.Link> links = List.of(new NetworkPlan.Link(1, 2, Medium.COPPER, "порт 1 → порт 24 · 1000 Мбит/с"), new NetworkPlan.Link(1, 3, Medium.FIBRE, ""),
            new NetworkPlan.Link(2, 4, Medium.COPPER, ""), new NetworkPlan.Link(3, 4, Medium.COPPER, ""), new NetworkPlan.Link(3, 5, Medium.RADIO, ""));
        List<NetworkPlan.RoomPorts> all = new ArrayList<>();
        for (int i = 0; i < rooms; i++) {
            Long node = i % 10 == 9 ? null : Long.valueOf(2 + i % 3);
            all.add(new NetworkPlan.RoomPorts(100 + i, (i / 40 + 1) + "" + (10 + i % 40), "Кабинет русского языка и литературы", "Основное здание, этаж " + (i / 40 + 1), i % 20 == 19 ? 0 : 2 + i % 7,
                node, node != null && i % 7 == 0 ? 1 : 0));
        }
        return new NetworkPlan("СОШ № 4", List.of(new NetworkPlan.Uplink("АО «Заречная связь»", "100/100 Мбит/с · Оптоволокно (ВОЛС) · гарантировано", false),
            new NetworkPlan.Uplink("ООО «Клязьма-Телеком»", "20 Мбит/с · Радиоканал", true)), nodes, links, all);
    }

    private static NetworkPlan.Node node(long id, NodeRole role, String trouble) {
        return new NetworkPlan.Node(id, role, "Коммутатор Тайхэ TS-2024 PoE", "10134000" + id + " · помещение 105", role == NodeRole.ACCESS_POINT ? null : 24, trouble, "ABC23" + id);
    }

    static Map<Long, RoomMark> marks(int rooms) {
        Map<Long, RoomMark> marks = new HashMap<>();
        for (int i = 0; i < rooms; i++) {
            marks.put(100L + i, i % 5 == 4 ? NOT_CONNECTED : i % 7 == 6 ? NOT_CONFIRMED : CONNECTED);
        }
        return marks;
    }

    private static Sketch draw(int rooms, double width) {
        return NetworkDrawing.draw(school(rooms), marks(rooms), Texts.RUSSIAN, width);
    }

    private static List<Box> boxes(Sketch sketch) {
        return sketch.items().stream().filter(Box.class::isInstance).map(Box.class::cast).toList();
    }

    @Test
    void everyNodeAndEachOfAHundredAndTwentyRoomsStandsOnce() {
        for (double width : new double[] {NetworkDrawing.SCREEN, NetworkDrawing.PAPER}) {
            List<Box> boxes = boxes(draw(120, width));
            assertEquals(2 + 6 + 120, boxes.size());
            assertEquals(120, boxes.stream().map(Box::href).filter(h -> h != null && h.startsWith("/network/room?id=")).distinct().count());
        }
    }

    @Test
    void nothingOverlapsAndNothingLeavesTheSheet() {
        for (double width : new double[] {NetworkDrawing.SCREEN, NetworkDrawing.PAPER}) {
            Sketch sketch = draw(120, width);
            List<Box> boxes = boxes(sketch);
            for (int i = 0; i < boxes.size(); i++) {
                Box a = boxes.get(i);
                assertTrue(a.x() >= 0 && a.x() + a.width() <= sketch.width() && a.y() >= 0 && a.y() + a.height() <= sketch.height(), a.title());
                for (Box b : boxes.subList(i + 1, boxes.size())) {
                    boolean apart = a.x() + a.width() <= b.x() || b.x() + b.width() <= a.x() || a.y() + a.height() <= b.y() || b.y() + b.height() <= a.y();
                    assertTrue(apart, a.title() + " / " + b.title());
                }
            }
        }
    }

    @Test
    void wordsStayWithinTheirBoxesAndTheSheet() {
        Sketch sketch = draw(120, NetworkDrawing.PAPER);
        for (Item item : sketch.items()) {
            if (item instanceof Box box) {
                box.inside().stream().filter(Words.class::isInstance).map(Words.class::cast).forEach(w -> {
                    assertTrue(w.x() + SketchText.width(w.text(), w.size(), w.strong()) <= box.x() + box.width() + 0.01, w.text());
                    assertTrue(w.y() <= box.y() + box.height() - 2 && w.y() - w.size() >= box.y() - 2, w.text());
                });
            } else if (item instanceof Words w) {
                assertTrue(w.x() + SketchText.width(w.text(), w.size(), w.strong()) <= sketch.width(), w.text());
            }
        }
    }

    @Test
    void linesRunAcrossOrDownAndThroughNoBox() {
        Sketch sketch = draw(120, NetworkDrawing.SCREEN);
        List<Box> boxes = boxes(sketch);
        for (Item item : sketch.items()) {
            if (item instanceof Sketch.Line line) {
                assertTrue(line.fromX() == line.toX() || line.fromY() == line.toY());
                double left = Math.min(line.fromX(), line.toX());
                double right = Math.max(line.fromX(), line.toX());
                double top = Math.min(line.fromY(), line.toY());
                double bottom = Math.max(line.fromY(), line.toY());
                for (Box box : boxes) {
                    boolean within = right > box.x() + 0.01 && left < box.x() + box.width() - 0.01 && bottom > box.y() + 0.01 && top < box.y() + box.height() - 0.01;
                    assertFalse(within, "a line runs through " + box.title());
                }
            }
        }
    }

    @Test
    void theSamePlanGivesTheSameDrawing() {
        assertEquals(draw(40, NetworkDrawing.SCREEN), draw(40, NetworkDrawing.SCREEN));
    }

    @Test
    void aNodeFedByTwoStandsOnceAndNamesTheOther() {
        Sketch sketch = draw(4, NetworkDrawing.SCREEN);
        List<String> words = sketch.items().stream().filter(Words.class::isInstance).map(i -> ((Words) i).text()).toList();
        assertTrue(words.contains("Также подключено к: 4"), words.toString());
    }

    @Test
    void whatHangsOnNothingIsShownApart() {
        List<String> words = draw(40, NetworkDrawing.SCREEN).items().stream().filter(Words.class::isInstance).map(i -> ((Words) i).text()).toList();
        assertTrue(words.containsAll(List.of("Устройства, для которых связь с сетью не указана", "Порты, для которых коммутатор не указан", "Помещения, портов которых нет в учёте")), words.toString());
    }

    @Test
    void whereTheRegistryHasNoPortsTheFoundOnesAreShown() {
        NetworkPlan plan = new NetworkPlan("СОШ № 4", List.of(), List.of(), List.of(), List.of(room(1, 0), room(2, 0), room(3, 0), room(4, 2)));
        Map<Long, RoomMark> marks = Map.of(1L, new RoomMark("подключён", Tone.GOOD, 4, 4), 2L, new RoomMark("нет данных", Tone.UNKNOWN, 12, null), 3L, NOT_CONFIRMED, 4L, new RoomMark("подключён", Tone.GOOD, 4, 4));
        Sketch sketch = NetworkDrawing.draw(plan, marks, Texts.RUSSIAN, NetworkDrawing.SCREEN);
        Map<String, String> shown = new HashMap<>();
        boxes(sketch).stream().filter(b -> b.href() != null).forEach(b -> shown.put(b.title(), ((Words) b.inside().get(2)).text()));
        assertEquals(Map.of("101, Этаж 1, портов в учёте нет, найдено 4, исправно 4, подключён", "исправно 4/4", "102, Этаж 1, портов в учёте нет, найдено 12, нет данных", "найдено 12",
            "103, Этаж 1, портов в учёте нет, нет данных", "нет в учёте", "104, Этаж 1, 2 порта, подключён", "2 порта"), shown);
    }

    private static NetworkPlan.RoomPorts room(long id, int ports) {
        return new NetworkPlan.RoomPorts(id, String.valueOf(100 + id), null, "Этаж 1", ports, null, 0);
    }

    @Test
    void aSchoolWithoutAnythingSaysSo() {
        Sketch sketch = NetworkDrawing.draw(new NetworkPlan("СОШ № 4", List.of(), List.of(), List.of(), List.of()), Map.of(), Texts.RUSSIAN, NetworkDrawing.SCREEN);
        assertEquals(List.of("Интернет: подключение не указано"), boxes(sketch).stream().map(Box::title).toList());
    }

    @Test
    void stateIsSaidByWordAndShapeNotByColourAlone() {
        for (Box box : boxes(draw(40, NetworkDrawing.SCREEN)).stream().filter(b -> b.href() != null && b.href().contains("room?")).toList()) {
            assertTrue(box.title().matches(".*, (в сети|не в сети|нет данных)"), box.title());
            assertEquals(1, box.inside().stream().filter(Sketch.Sign.class::isInstance).count());
        }
        assertTrue(draw(40, NetworkDrawing.SCREEN).description().contains("не в сети: 8 помещений"), draw(40, NetworkDrawing.SCREEN).description());
    }

    @Test
    void theSvgIsWellFormedWithoutStyleAndScriptWhateverPeopleTyped() throws Exception {
        NetworkPlan.RoomPorts room = new NetworkPlan.RoomPorts(7, "<b>1\"&'", "]]><script>alert(1)</script>\u0001", "К\uFFFFорпус", 1, null, 0);
        NetworkPlan plan = new NetworkPlan("<i>", List.of(new NetworkPlan.Uplink("\"onload=\"x", "", false)), List.of(), List.of(), List.of(room));
        for (String svg : List.of(SketchSvg.inline(NetworkDrawing.draw(plan, Map.of(), Texts.RUSSIAN, NetworkDrawing.SCREEN), "d"), SketchSvg.file(draw(120, NetworkDrawing.SCREEN)))) {
            Document parsed = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
            assertEquals("svg", parsed.getDocumentElement().getNodeName());
            assertEquals(0, parsed.getElementsByTagName("script").getLength());
            assertFalse(svg.contains("style="));
            assertEquals(1, parsed.getElementsByTagName("desc").getLength());
        }
    }

    @Test
    void aPaperShowsTheSameDrawingOnSeveralPagesAndPassesTheStandards() throws IOException {
        byte[] pdf = PaperPdf.print(Paper.titled("Схема сети").heading("СОШ № 4").paragraph("Схема составлена по данным реестра.").section("Схема сети").sketch(draw(120, NetworkDrawing.PAPER)));
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers/network-drawing.pdf"), pdf);
        Files.writeString(Path.of("target/papers/network-drawing.svg"), SketchSvg.file(draw(120, NetworkDrawing.SCREEN)));
        String text = Conformity.text(pdf);
        List<String> missing = school(120).rooms().stream().map(NetworkPlan.RoomPorts::number).filter(n -> !text.contains(n)).collect(Collectors.toList());
        assertEquals(List.of(), missing);
        assertTrue(text.contains("Мбит/с"));
    }
}
