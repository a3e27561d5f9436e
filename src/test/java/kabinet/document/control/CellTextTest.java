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
    void aWordThatIsTooLongIsPartedBetweenSyllables() {
        assertEquals(List.of("Правообла-", "датель"), lines("Правообладатель", "Правооблад"));
        assertEquals(List.of("Уста-", "новле-", "но"), lines("Установлено", "Устано"), "the hyphen needs its room");
        assertEquals(List.of("подъ-", "езд"), lines("подъезд", "подъезд".substring(0, 5)));
        assertEquals(List.of("контент-", "фильтр"), lines("контент-фильтр", "контент-фи"));
    }

    @Test
    void whatIsNoWordIsCutWithoutAHyphen() {
        assertEquals("K7Q2M9XTRW41", String.join("", lines("K7Q2M9XTRW41", "K7Q2M9XT")));
        assertEquals("ivanova@school.example", String.join("", lines("ivanova@school.example", "ivanova@sc")));
        List<String> lines = lines("1013400000000.", "1013400000000");
        assertTrue(lines.get(1).length() >= 3, lines.toString());
    }
}
