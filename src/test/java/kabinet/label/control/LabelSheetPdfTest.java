package kabinet.label.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import kabinet.house.Tools;
import kabinet.label.HeapProbe;
import kabinet.label.entity.InvalidLabelStockException;
import kabinet.label.entity.LabelCatalogue;
import kabinet.label.entity.LabelContent;
import kabinet.label.entity.LabelStock;
import kabinet.label.entity.SheetPlacement;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Prints, rasterises as printers do, and reads the codes with decoders that share no code with the encoder. */
class LabelSheetPdfTest {

    private static final int TRIES = 4;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String[] NAMES = {"Ноутбук педагога", "МФУ лазерное А4", "Интерактивная панель 75", "Цифровая лаборатория по химии, комплект"};
    private static final String[] SCHOOLS = {"СОШ № 21", "Гимназия № 1", "МБОУ СОШ № 8 им. Героя Советского Союза И. И. Петрова"};

    @TempDir
    Path folder;

    static List<LabelStock> stocks() {
        List<LabelStock> stocks = new ArrayList<>(LabelCatalogue.all());
        stocks.add(LabelStock.roll("own-40x40", "", 40, 40));
        stocks.add(LabelStock.roll("own-25x12", "", 25, 12));
        stocks.add(LabelStock.a4("own-80", "", 5, 16, 35.6, 16.9, 11, 13.3, 38.1, 16.9));
        return stocks;
    }

    @ParameterizedTest
    @MethodSource("stocks")
    void everyCodeIsReadAt203And300Dpi(LabelStock stock) throws Exception {
        String decoder = stock.holdsQr() ? "zbarimg" : "dmtxread";
        Tools.require(decoder, "zbar-tools, dmtx-utils");
        List<LabelContent> labels = contents(Math.max(5, stock.perPage() + 1));
        try (PDDocument document = print(stock, SheetPlacement.START, labels)) {
            for (float dpi : new float[] {203, 300}) {
                List<Path> crops = crops(document, stock, labels.size(), dpi);
                assertEquals(labels.stream().map(LabelContent::url).toList(), decode(decoder, crops), stock.key() + " at " + dpi + " dpi");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kabinet.label.entity.LabelCatalogue#all")
    void modulesFallOnWholeDotsOfALabelPrinter(LabelStock stock) throws Exception {
        List<LabelContent> labels = contents(stock.perPage());
        LabelDrawing drawing = new LabelComposer(stock).compose(labels.get(0));
        try (PDDocument document = print(stock, SheetPlacement.START, labels)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, (float) (LabelLayout.DOTS_PER_MM * 25.4), ImageType.GRAY);
            for (int position = 0; position < stock.perPage(); position++) {
                int left = (int) Math.round(stock.leftOf(position) * LabelLayout.DOTS_PER_MM + drawing.codeX());
                int top = (int) Math.round(stock.topOf(position) * LabelLayout.DOTS_PER_MM + drawing.codeY());
                BitSquare code = CodeMatrix.of(labels.get(position).url(), stock).modules();
                int side = code.size * drawing.moduleDots();
                for (int y = 0; y < side; y++) {
                    for (int x = 0; x < side; x++) {
                        int level = page.getRaster().getSample(left + x, top + y, 0);
                        assertEquals(code.dark(x / drawing.moduleDots(), y / drawing.moduleDots()) ? 0 : 255, level, 8, "label " + position + " at " + x + "," + y);
                    }
                }
            }
        }
    }

    @Test
    void cyrillicTextComesBackAsGiven() throws Exception {
        List<LabelContent> labels = List.of(
                LabelContent.device("HTTPS://INV.KOVROV.EXAMPLE/D/K7Q2M9", "K7Q2M9", "Инв. №", "101340001000", "Ёмкость «Щука» — съёмная", "СОШ № 21"),
                LabelContent.room("HTTPS://INV.KOVROV.EXAMPLE/R/K7Q2MA", "K7Q2MA", "Кабинет 214", "Лингафонный кабинет", "Гимназия № 1"));
        for (LabelStock stock : List.of(LabelCatalogue.A4_24_WIDE, LabelCatalogue.ROLL_58_40)) {
            try (PDDocument document = print(stock, SheetPlacement.START, labels)) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(false);
                String given = "Инв. № 101340001000 Ёмкость «Щука» — съёмная СОШ № 21 K7Q2M9 Кабинет 214 Лингафонный кабинет Гимназия № 1 K7Q2MA";
                assertEquals(given, stripper.getText(document).replaceAll("\\s+", " ").strip());
            }
        }
    }

    @Test
    void onlyUsedGlyphsAreEmbedded() throws Exception {
        byte[] pdf = bytes(LabelCatalogue.A4_24, SheetPlacement.START, contents(24));
        assertTrue(pdf.length < 120_000, pdf.length + " bytes");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertTrue(font.isEmbedded() && font.getName().matches("[A-Z]{6}\\+PTSans-(Regular|Bold)"), font.getName());
            }
            assertEquals("None", document.getDocumentCatalog().getViewerPreferences().getPrintScaling());
        }
    }

    @Test
    void printingStartsAtTheGivenPositionWithTheGivenOffset() throws Exception {
        LabelStock stock = LabelCatalogue.A4_21;
        SheetPlacement placement = new SheetPlacement(20, 1.5, -2);
        List<LabelContent> labels = contents(4);
        try (PDDocument document = print(stock, placement, labels)) {
            assertEquals(2, document.getNumberOfPages());
            BufferedImage first = new PDFRenderer(document).renderImageWithDPI(0, 203.2f, ImageType.GRAY);
            BufferedImage second = new PDFRenderer(document).renderImageWithDPI(1, 203.2f, ImageType.GRAY);
            LabelDrawing drawing = new LabelComposer(stock).compose(labels.get(0));
            assertEquals(Math.round((stock.leftOf(19) + 1.5) * 8 + drawing.codeX()), firstDarkColumn(first));
            assertEquals(Math.round((stock.topOf(19) - 2) * 8 + drawing.codeY()), firstDarkRow(first), 12);
            assertEquals(Math.round((stock.leftOf(0) + 1.5) * 8 + drawing.codeX()), firstDarkColumn(second));
        }
    }

    @Test
    void thePositionMustBeOnTheSheet() {
        var out = new ByteArrayOutputStream();
        var refusal = assertThrows(InvalidLabelStockException.class, () -> new LabelSheetPdf().write(LabelCatalogue.A4_24,
                new SheetPlacement(25, 0, 0), "Этикетки", Collections.emptyIterator(), out));
        assertEquals("label.print.error.position", refusal.key());
        assertEquals(0, out.size());
    }

    @Test
    void everyLabelOfALongPrintIsThere() throws Exception {
        try (PDDocument document = print(LabelCatalogue.A4_65, new SheetPlacement(65, 0, 0), contents(1 + 65 + 65 + 1))) {
            assertEquals(4, document.getNumberOfPages());
        }
        try (PDDocument document = print(LabelCatalogue.ROLL_30_20, SheetPlacement.START, contents(37))) {
            assertEquals(37, document.getNumberOfPages());
            PDPage last = document.getPage(36);
            assertEquals(30 * 72 / 25.4, last.getMediaBox().getWidth(), 0.01);
            assertEquals(20 * 72 / 25.4, last.getMediaBox().getHeight(), 0.01);
        }
    }

    @Test
    void manyLabelsNeedNoMoreMemoryThanFew() throws Exception {
        for (LabelStock stock : List.of(LabelCatalogue.A4_24_WIDE, LabelCatalogue.ROLL_30_20)) {
            LabelContent label = LabelContent.device("HTTPS://INV.KOVROV.EXAMPLE/D/K7Q2M9", "K7Q2M9", "Инв. №", "101340000001", "Ноутбук ученика", "СОШ № 1");
            long few = HeapProbe.most(stock, Collections.nCopies(1_000, label));
            long many = Long.MAX_VALUE;
            for (int i = 0; i < TRIES && many - few >= 19_000 * 100; i++) { // caches around a print come and go, what the print itself keeps is there each time
                many = HeapProbe.most(stock, Collections.nCopies(20_000, label));
            }
            assertTrue(many - few < 19_000 * 100, stock.key() + ": " + few + " bytes for 1,000 labels, " + many + " for 20,000");
        }
    }

    @Test
    void withoutLabelsThePageIsBlank() throws Exception {
        try (PDDocument document = print(LabelCatalogue.A4_24, SheetPlacement.START, List.of())) {
            assertEquals(1, document.getNumberOfPages());
            assertEquals("", new PDFTextStripper().getText(document).strip());
        }
    }

    private static List<LabelContent> contents(int count) {
        var random = new java.util.Random(count);
        List<LabelContent> contents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder tag = new StringBuilder();
            for (int c = 0; c < 6; c++) tag.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            contents.add(LabelContent.device("HTTPS://INV.KOVROV.EXAMPLE/D/" + tag, tag.toString(), "Инв. №", "101340" + (100000 + i),
                    NAMES[i % NAMES.length], SCHOOLS[i % SCHOOLS.length]));
        }
        return contents;
    }

    private static byte[] bytes(LabelStock stock, SheetPlacement placement, List<LabelContent> labels) throws IOException {
        var out = new ByteArrayOutputStream();
        Iterator<LabelContent> given = labels.iterator();
        assertEquals(labels.size(), new LabelSheetPdf().write(stock, placement, "Этикетки", given, out));
        assertFalse(given.hasNext());
        return out.toByteArray();
    }

    private static PDDocument print(LabelStock stock, SheetPlacement placement, List<LabelContent> labels) throws IOException {
        return Loader.loadPDF(bytes(stock, placement, labels));
    }

    /** Each label as a picture of its own, cut along its edges. */
    private List<Path> crops(PDDocument document, LabelStock stock, int count, float dpi) throws IOException {
        List<Path> crops = new ArrayList<>();
        double scale = dpi / 25.4;
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            BufferedImage sheet = new PDFRenderer(document).renderImageWithDPI(page, dpi, ImageType.GRAY);
            for (int position = 0; position < stock.perPage() && crops.size() < count; position++) {
                int left = (int) Math.round(stock.leftOf(position) * scale);
                int top = (int) Math.round(stock.topOf(position) * scale);
                BufferedImage label = sheet.getSubimage(left, top, Math.min((int) (stock.labelWidth() * scale), sheet.getWidth() - left),
                        Math.min((int) (stock.labelHeight() * scale), sheet.getHeight() - top));
                Path file = folder.resolve(String.format("%.0f-%04d.png", dpi, crops.size()));
                ImageIO.write(label, "png", file.toFile());
                crops.add(file);
            }
        }
        return crops;
    }

    private List<String> decode(String decoder, List<Path> crops) throws Exception {
        List<String> command = new ArrayList<>(decoder.equals("zbarimg") ? List.of(decoder, "-q", "--raw", "-Sdisable", "-Sqrcode.enable") : List.of(decoder, "-n", "-N1", "-m2000"));
        crops.forEach(crop -> command.add(crop.toString()));
        Path read = folder.resolve("read.txt");
        Process process = new ProcessBuilder(command).redirectOutput(read.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        process.waitFor();
        return Files.readAllLines(read);
    }

    private static int firstDarkColumn(BufferedImage image) {
        for (int x = 0; x < image.getWidth(); x++) for (int y = 0; y < image.getHeight(); y++) if (image.getRaster().getSample(x, y, 0) < 128) return x;
        return -1;
    }

    private static int firstDarkRow(BufferedImage image) {
        for (int y = 0; y < image.getHeight(); y++) for (int x = 0; x < image.getWidth(); x++) if (image.getRaster().getSample(x, y, 0) < 128) return y;
        return -1;
    }
}
