package kabinet.label.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import kabinet.label.entity.InvalidLabelStockException;
import kabinet.label.entity.LabelCatalogue;
import kabinet.label.entity.LabelContent;
import kabinet.label.entity.LabelStock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LabelComposerTest {

    private static final String URL = "HTTPS://INV.KOVROV.EXAMPLE/D/K7Q2M9";
    private static final String LONG_URL = "HTTPS://INVENTORY.SCHOOLS.KOVROV-DISTRICT.EXAMPLE/D/K7Q2M9";
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ:/.-";

    static List<LabelStock> stocks() {
        List<LabelStock> stocks = new ArrayList<>(LabelCatalogue.all());
        stocks.add(LabelStock.roll("own-25x12", "", 25, 12));
        stocks.add(LabelStock.roll("own-40x40", "", 40, 40));
        stocks.add(LabelStock.roll("own-30x50", "", 30, 50));
        stocks.add(LabelStock.roll("own-100x70", "", 100, 70));
        return stocks;
    }

    @ParameterizedTest
    @MethodSource("stocks")
    void codeWithItsQuietZoneAndTextStayOnTheLabelAndApart(LabelStock stock) {
        double width = stock.labelWidth() * LabelLayout.DOTS_PER_MM;
        double height = stock.labelHeight() * LabelLayout.DOTS_PER_MM;
        for (LabelContent content : contents()) {
            LabelDrawing label = new LabelComposer(stock).compose(content);
            double quiet = label.code().quiet() * label.moduleDots();
            double left = label.codeX() - quiet;
            double top = label.codeY() - quiet;
            double side = label.code().span() * label.moduleDots();
            assertTrue(left > 0 && top > 0 && left + side < width && top + side < height, "code inside " + content);
            double above = 0;
            for (TextRun line : label.lines()) {
                double capital = line.baseline() - line.size() * Typeface.CAPITAL;
                assertTrue(line.x() > 0 && line.x() + line.width() < width, "text inside: " + line);
                assertTrue(capital > 0 && line.baseline() < height, "text inside: " + line);
                boolean clear = line.x() >= left + side - 0.01 || capital >= top + side - 0.01;
                assertTrue(clear, "quiet zone free of " + line);
                assertTrue(capital >= above, "lines apart: " + line);
                above = line.baseline();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("stocks")
    void titleAndTagAreWholeAndTheTitleIsTheLargest(LabelStock stock) {
        for (LabelContent content : contents()) {
            List<TextRun> lines = new LabelComposer(stock).compose(content).lines();
            String bold = lines.stream().filter(line -> line.face() == Typeface.BOLD).map(TextRun::text).collect(Collectors.joining());
            assertEquals((content.title() + content.tag()).replace(" ", ""), bold.replace(" ", ""));
            double title = lines.stream().filter(line -> line.face() == Typeface.BOLD).findFirst().orElseThrow().size();
            if (content.title().length() <= 20) {
                for (TextRun line : lines) assertTrue(line.size() <= title, line.text() + " is larger than the title");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kabinet.label.entity.LabelCatalogue#all")
    void listedStocksPrintModulesOfHalfAMillimetreAndMore(LabelStock stock) {
        LabelDrawing label = new LabelComposer(stock).compose(content(URL, "101340001000", "МФУ"));
        assertEquals(25, label.code().modules().size);
        assertEquals(CodeMatrix.QR_QUIET, label.code().quiet());
        assertTrue(label.moduleDots() >= 4, "dots a module: " + label.moduleDots());
    }

    @Test
    void whatDoesNotFitIsShortenedByAnEllipsisOfWholeWords() {
        List<TextRun> lines = new LabelComposer(LabelCatalogue.ROLL_30_20).compose(
                content(URL, "101340001000", "Цифровая лаборатория по химии, комплект учителя и ученика, с датчиками")).lines();
        assertTrue(lines.stream().anyMatch(line -> line.text().endsWith("…")), lines.toString());
        assertFalse(lines.stream().anyMatch(line -> line.text().endsWith(" …") || line.text().endsWith(",…")), lines.toString());
    }

    @Test
    void aNumberKeepsItsSign() {
        LineBreaker breaker = new LineBreaker(Typeface.REGULAR);
        double width = Typeface.REGULAR.width("Гимназия №");
        assertEquals(List.of("Гимназия", "№ 1"), breaker.wrap("Гимназия № 1", width, 2));
    }

    @Test
    void aWordTooLongForTheLineIsNotWrappedButShortened() {
        LineBreaker breaker = new LineBreaker(Typeface.REGULAR);
        double width = Typeface.REGULAR.width("Интерактив");
        assertEquals(null, breaker.wrap("Интерактивная панель", width, 3));
        List<String> lines = breaker.shorten("Интерактивная панель", width, 3);
        assertEquals(1, lines.size());
        assertTrue(lines.get(0).startsWith("Интера") && lines.get(0).endsWith("…"), lines.get(0));
    }

    @Test
    void charactersWithoutGlyphBecomeQuestionMarks() {
        assertEquals("МФУ ? №?", Typeface.REGULAR.known("МФУ 😀 №漢"));
    }

    @Test
    void theMaskIsTheOneZxingChooses() throws Exception {
        Random random = new Random(18004);
        for (int i = 0; i < 400; i++) {
            StringBuilder content = new StringBuilder();
            int length = 1 + random.nextInt(LabelContent.URL_LENGTH);
            for (int c = 0; c < length; c++) content.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            String text = i % 3 == 0 ? content.toString().toLowerCase(java.util.Locale.ROOT) : content.toString();
            QRCode theirs = Encoder.encode(text, ErrorCorrectionLevel.M, null);
            assertTrue(Arrays.equals(BitSquare.of(theirs.getMatrix()).rows, CodeMatrix.qr(text).modules().rows), text);
        }
    }

    @Test
    void capitalUrlsUpTo38CharactersNeedVersion2() {
        assertEquals(25, CodeMatrix.qr("A".repeat(38)).modules().size);
        assertEquals(29, CodeMatrix.qr("A".repeat(61)).modules().size);
    }

    @Test
    void rectanglesCoverEachDarkModuleOnceAndNoLightOne() {
        BitSquare code = CodeMatrix.qr(URL).modules();
        int[][] covered = new int[code.size][code.size];
        int[] count = {0};
        code.forEachRectangle((x, y, width, height) -> {
            count[0]++;
            for (int j = y; j < y + height; j++) for (int i = x; i < x + width; i++) covered[j][i]++;
        });
        int dark = 0;
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                assertEquals(code.dark(x, y) ? 1 : 0, covered[y][x], x + "," + y);
                dark += covered[y][x];
            }
        }
        assertTrue(count[0] < dark / 2, count[0] + " rectangles for " + dark + " modules");
    }

    @Test
    void smallOwnStocksCarryDataMatrixAndOthersQr() {
        assertEquals(CodeMatrix.QR_QUIET, CodeMatrix.of(URL, LabelStock.roll("own", "", 30, 17)).quiet());
        assertEquals(CodeMatrix.DATA_MATRIX_QUIET, CodeMatrix.of(URL, LabelStock.roll("own", "", 30, 16.9)).quiet());
    }

    @Test
    void aCodeThatDoesNotFitIsRefused() {
        LabelComposer composer = new LabelComposer(LabelStock.roll("own", "", 12, 12));
        LabelContent content = content("https://x.example/" + "a".repeat(120), "1", "МФУ");
        assertEquals("label.stock.error.code", assertThrows(InvalidLabelStockException.class, () -> composer.compose(content)).key());
    }

    private static List<LabelContent> contents() {
        List<LabelContent> contents = new ArrayList<>();
        for (String url : List.of(URL, LONG_URL)) {
            contents.add(content(url, "101340001000", "Ноутбук педагога"));
            contents.add(content(url, "СОШ21/101.34-001005", "Цифровая лаборатория по химии, комплект учителя"));
            contents.add(content(url, "1".repeat(40), "Высокопроизводительный многофункциональный короткофокусный проектор"));
            contents.add(content(url, "7", ""));
            contents.add(LabelContent.room(url, "K7Q2M9", "Кабинет 214", "Компьютерный класс", "СОШ № 21"));
            contents.add(LabelContent.room(url, "K7Q2M9", "Серверная", "", ""));
        }
        return contents;
    }

    private static LabelContent content(String url, String number, String name) {
        return LabelContent.device(url, "K7Q2M9", "Инв. №", number, name, "МБОУ СОШ № 8 им. Героя Советского Союза И. И. Петрова");
    }
}
