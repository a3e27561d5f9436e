package kabinet.document.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellTextTest {

    private static final GlyphTable FACE = new GlyphTable("/fonts/PTF55F.ttf");

    private static List<String> lines(String text, String widest) {
        return new CellText(FACE, FACE.width(widest, 0, widest.length()) + 0.01).lines(text);
    }

    @Test
    void aSingleLetterStaysWithItsWord() {
        assertEquals(List.of("ноутбук", "в классе"), lines("ноутбук в классе", "ноутбук в к"));
        assertEquals(List.of("монитор", "зав. № 17"), lines("монитор зав. № 17", "монитор зав"));
        assertEquals(List.of("в", "эксплуатации"), lines("в эксплуатации", "эксплуатации"), "where both do not fit");
    }

    @Test
    void noLineBeginsWithADash() {
        assertEquals(List.of("каб.", "214 —", "Физика"), lines("каб. 214 — Физика", "каб. 214"));
    }

    @Test
    void aWordThatIsTooLongLeavesMoreThanItsEnd() {
        List<String> lines = lines("Противорадиационный.", "Противорадиационный");
        assertEquals(2, lines.size());
        assertTrue(lines.get(1).length() >= 3, lines.toString());
    }
}
