package kabinet.label.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import kabinet.label.entity.LabelStock.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LabelStockTest {

    private static final double SLACK = 0.011;

    static Iterable<LabelStock> stocks() {
        return LabelCatalogue.all();
    }

    @ParameterizedTest
    @MethodSource("stocks")
    void labelsStayOnThePageAndDoNotOverlap(LabelStock stock) {
        for (int i = 0; i < stock.perPage(); i++) {
            assertTrue(stock.leftOf(i) >= 0 && stock.leftOf(i) + stock.labelWidth() <= stock.pageWidth() + SLACK, "label " + i);
            assertTrue(stock.topOf(i) >= 0 && stock.topOf(i) + stock.labelHeight() <= stock.pageHeight() + SLACK, "label " + i);
            for (int j = 0; j < i; j++) {
                boolean apart = Math.abs(stock.leftOf(i) - stock.leftOf(j)) >= stock.labelWidth() - SLACK
                        || Math.abs(stock.topOf(i) - stock.topOf(j)) >= stock.labelHeight() - SLACK;
                assertTrue(apart, i + " overlaps " + j);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("stocks")
    void theGridStandsInTheMiddleOfThePage(LabelStock stock) {
        assertEquals(stock.marginLeft(), stock.marginRight(), SLACK);
        assertEquals(stock.marginTop(), stock.marginBottom(), SLACK);
    }

    @ParameterizedTest
    @CsvSource({"a4-65,65,38.1,21.2", "a4-40,40,52.5,29.7", "a4-24-wide,24,70,37", "a4-24,24,63.5,33.9", "a4-21,21,63.5,38.1",
        "roll-58x40,1,58,40", "roll-43x25,1,43,25", "roll-30x20,1,30,20"})
    void theListedStocksHaveTheirMakersSizes(String key, int count, double width, double height) {
        LabelStock stock = LabelCatalogue.find(key).orElseThrow();
        assertEquals(count, stock.perPage());
        assertEquals(width, stock.labelWidth());
        assertEquals(height, stock.labelHeight());
    }

    @ParameterizedTest
    @MethodSource("stocks")
    void everyListedStockHoldsQrAndHasANameInBothLanguages(LabelStock stock) throws Exception {
        assertTrue(stock.holdsQr());
        for (String language : new String[] {"ru", "en"}) assertFalse(texts(language).getProperty(stock.textKey(), "").isBlank(), language);
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws Exception {
        assertEquals(texts("ru").keySet(), texts("en").keySet());
    }

    @Test
    void positionsRunAlongTheRows() {
        LabelStock stock = LabelCatalogue.A4_65;
        assertEquals(4.75 + 40.6, stock.leftOf(1), 1e-9);
        assertEquals(10.7, stock.topOf(4), 1e-9);
        assertEquals(4.75, stock.leftOf(5), 1e-9);
        assertEquals(10.7 + 21.2, stock.topOf(5), 1e-9);
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason() throws Exception {
        Set<String> seen = new HashSet<>();
        refused(seen, "label.stock.error.key", () -> LabelStock.roll(" ", "", 58, 40));
        refused(seen, "label.stock.error.name", () -> LabelStock.roll("own", "я".repeat(LabelStock.NAME_LENGTH + 1), 58, 40));
        refused(seen, "label.stock.error.medium", () -> new LabelStock("own", "", null, 58, 40, 1, 1, 58, 40, 0, 0, 58, 40));
        refused(seen, "label.stock.error.pageWidth", () -> LabelStock.roll("own", "", 11, 40));
        refused(seen, "label.stock.error.pageWidth", () -> LabelStock.roll("own", "", Double.NaN, 40));
        refused(seen, "label.stock.error.pageHeight", () -> LabelStock.roll("own", "", 40, 500));
        refused(seen, "label.stock.error.labelWidth", () -> LabelStock.a4("own", "", 1, 1, 5, 30, 0, 0, 5, 30));
        refused(seen, "label.stock.error.labelHeight", () -> LabelStock.a4("own", "", 1, 1, 30, -30, 0, 0, 30, 30));
        refused(seen, "label.stock.error.columns", () -> LabelStock.a4("own", "", 0, 8, 70, 37, 0, 0, 70, 37));
        refused(seen, "label.stock.error.rows", () -> LabelStock.a4("own", "", 3, 51, 70, 37, 0, 0, 70, 37));
        refused(seen, "label.stock.error.marginLeft", () -> LabelStock.a4("own", "", 3, 8, 70, 37, -1, 0, 70, 37));
        refused(seen, "label.stock.error.marginTop", () -> LabelStock.a4("own", "", 3, 8, 70, 37, 0, -0.5, 70, 37));
        refused(seen, "label.stock.error.pitchX", () -> LabelStock.a4("own", "", 3, 8, 70, 37, 0, 0, 69, 37));
        refused(seen, "label.stock.error.pitchY", () -> LabelStock.a4("own", "", 3, 8, 70, 37, 0, 0, 70, 36));
        refused(seen, "label.stock.error.tooWide", () -> LabelStock.a4("own", "", 3, 8, 70, 37, 1, 0, 70, 37));
        refused(seen, "label.stock.error.tooHigh", () -> LabelStock.a4("own", "", 3, 9, 70, 37, 0, 0, 70, 37));
        refused(seen, "label.stock.error.roll", () -> new LabelStock("own", "", Medium.ROLL, 60, 80, 1, 2, 58, 40, 0, 0, 58, 40));
        refused(seen, "label.print.error.position", () -> new SheetPlacement(0, 0, 0));
        refused(seen, "label.print.error.position", () -> new SheetPlacement(25, 0, 0).requireOn(LabelCatalogue.A4_24));
        refused(seen, "label.print.error.offset", () -> new SheetPlacement(1, 10.1, 0));
        refused(seen, "label.print.error.offset", () -> new SheetPlacement(1, 0, Double.NaN));
        assertTrue(texts("ru").keySet().containsAll(seen));
    }

    @Test
    void theLastPositionOfASheetIsAllowed() {
        SheetPlacement last = new SheetPlacement(24, -10, 10);
        last.requireOn(LabelCatalogue.A4_24);
        assertEquals(24, last.firstPosition());
    }

    @Test
    void textBecomesOneComposedLine() {
        LabelContent content = LabelContent.device(" HTTPS://X.EXAMPLE/D/K7Q2M9\n", "K7Q2M9", "", "101\t34", "и\u0306од  и\u0306", null);
        assertEquals("HTTPS://X.EXAMPLE/D/K7Q2M9", content.url());
        assertEquals("101 34", content.title());
        assertEquals("йод й", content.name());
        assertEquals("", content.school());
    }

    @Test
    void aDeviceWithoutNumberShowsItsTagAsTitle() {
        LabelContent content = LabelContent.device("HTTPS://X.EXAMPLE/D/K7Q2M9", "K7Q2M9", "Инв. №", " ", "МФУ", "СОШ № 1");
        assertEquals("K7Q2M9", content.title());
        assertEquals("", content.caption());
        assertEquals("", content.tag());
    }

    @Test
    void aLabelWithoutCodeOrWordsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> LabelContent.room(" ", "K7Q2M9", "Кабинет 1", "", ""));
        assertThrows(IllegalArgumentException.class, () -> LabelContent.room("X".repeat(LabelContent.URL_LENGTH + 1), "K7Q2M9", "", "", ""));
        assertThrows(IllegalArgumentException.class, () -> LabelContent.room("HTTPS://X.EXAMPLE", "", " ", "", ""));
    }

    private static void refused(Set<String> seen, String key, Executable making) {
        InvalidLabelStockException refusal = assertThrows(InvalidLabelStockException.class, making);
        assertEquals(key, refusal.key());
        seen.add(key);
    }

    private static Properties texts(String language) throws Exception {
        Properties texts = new Properties();
        try (var in = LabelStock.class.getResourceAsStream("/kabinet/label/texts_" + language + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
