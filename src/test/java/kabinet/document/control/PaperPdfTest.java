package kabinet.document.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import kabinet.base.Money;
import kabinet.base.RussianWords;
import kabinet.document.Conformity;
import kabinet.document.entity.PaperAttachment;
import kabinet.document.entity.PaperColumn;
import kabinet.document.entity.PaperSignature;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperPdfTest {

    @Test
    void aPaperHoldsAllItWasGiven() throws IOException {
        byte[] pdf = PaperPdf.print(sample(60));
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/paper-sample.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = Conformity.text(pdf).replace('\u00A0', ' ');
            for (String part : List.of("УТВЕРЖДАЮ", "Акт о приёме-передаче", "Интерактивный комплекс", "1 234,50", "Одна тысяча", "23 ноября 2026 г.",
                    "(подпись)", "(расшифровка подписи)", "Е. А. Соколова", "Стр. 1 из " + document.getNumberOfPages(), "<b>не разметка</b> & \"кавычки\"")) {
                assertTrue(text.contains(part), part);
            }
            assertTrue(document.getNumberOfPages() > 1);
        }
    }

    @Test
    void theTablesHeadIsRepeatedOnEveryPage() throws IOException {
        try (PDDocument document = Loader.loadPDF(PaperPdf.print(sample(120)))) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 2; page < document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document).replace('\u00A0', ' ');
                assertTrue(text.contains("Инвентарный"), "page " + page);
                assertTrue(text.contains("Стр. " + page + " из " + document.getNumberOfPages()), "page " + page);
            }
        }
    }

    @Test
    void theFileIsMadeForTheArchive() throws IOException {
        try (PDDocument document = Loader.loadPDF(PaperPdf.print(sample(3)))) {
            String metadata = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertTrue(metadata.matches("(?s).*pdfaid:part(=\"|>)3.*"), metadata);
            assertTrue(metadata.matches("(?s).*pdfaid:conformance(=\"|>)B.*"), metadata);
            assertTrue(metadata.contains("Акт о приёме-передаче"), metadata);
            assertEquals("Акт о приёме-передаче оборудования", document.getDocumentInformation().getTitle());
            assertEquals("ru", document.getDocumentCatalog().getLanguage());
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            assertFalse(document.getDocumentCatalog().getOutputIntents().isEmpty());
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                    assertTrue(font.getName().contains("PTSerif"), font.getName());
                }
            }
        }
    }

    @Test
    void anEmbeddedFileComesOutAsItWentIn() throws IOException {
        byte[] table = "Номер;Название\n1;Ноутбук\n".getBytes(StandardCharsets.UTF_8);
        byte[] pdf = PaperPdf.print(sample(3).attach(new PaperAttachment("опись.csv", "text/csv", table, "Строки описи для учётной программы"))
                .attach(new PaperAttachment("data.json", "application/json", "{}".getBytes(StandardCharsets.UTF_8), "Те же данные для программ")));
        Conformity.text(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<String, PDComplexFileSpecification> files = new PDDocumentNameDictionary(document.getDocumentCatalog()).getEmbeddedFiles().getNames();
            assertEquals(Set.of("опись.csv", "data.json"), files.keySet());
            PDComplexFileSpecification file = files.get("опись.csv");
            assertArrayEquals(table, file.getEmbeddedFile().toByteArray());
            assertEquals("text/csv", file.getEmbeddedFile().getSubtype());
            assertEquals("Data", file.getCOSObject().getNameAsString("AFRelationship"));
            assertEquals(2, document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF")).size());
        }
        Paper twice = Paper.titled("Акт").attach(new PaperAttachment("a.csv", "text/csv", table, "Данные"));
        assertThrows(IllegalArgumentException.class, () -> twice.attach(new PaperAttachment("a.csv", "text/csv", table, "Данные")));
        assertThrows(IllegalArgumentException.class, () -> new PaperAttachment("../a.csv", "text/csv", table, "Данные"));
    }

    @Test
    void pagesAreA4TallOrWide() throws IOException {
        try (PDDocument tall = Loader.loadPDF(PaperPdf.print(Paper.titled("Акт").heading()));
                PDDocument wide = Loader.loadPDF(PaperPdf.print(Paper.titled("Опись").wide().heading()))) {
            PDRectangle tallBox = tall.getPage(0).getMediaBox();
            PDRectangle wideBox = wide.getPage(0).getMediaBox();
            assertEquals(PDRectangle.A4.getWidth(), tallBox.getWidth(), 0.5);
            assertEquals(PDRectangle.A4.getHeight(), tallBox.getHeight(), 0.5);
            assertEquals(PDRectangle.A4.getHeight(), wideBox.getWidth(), 0.5);
        }
    }

    @Test
    void aPictureGivenAsBytesIsPrinted() throws IOException {
        try (PDDocument document = Loader.loadPDF(PaperPdf.print(Paper.titled("Код").picture(picture(), 30, "Код проверки", "")))) {
            assertTrue(document.getPage(0).getResources().getXObjectNames().iterator().hasNext());
        }
    }

    @Test
    void aTextCannotBecomeMarkupOrStyle() throws IOException {
        String hostile = "\"; } body { display: none } </style><script>x</script> \\ ' \u0000\uD800\uFFFE &amp;";
        Paper paper = Paper.titled(hostile).footer(hostile).heading(hostile).paragraph(hostile).facts(hostile, hostile)
                .table(List.of(PaperColumn.text(hostile, 1)), List.of(List.of(hostile))).signatures(List.of(new PaperSignature(hostile, hostile)));
        try (PDDocument document = Loader.loadPDF(PaperPdf.print(paper))) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("</style><script>x</script>"), text);
            assertTrue(text.contains("&amp;"), text);
        }
    }

    @Test
    void aPaperNeedsATitle() {
        assertThrows(IllegalArgumentException.class, () -> Paper.titled(" "));
    }

    @Test
    void aLongPaperIsAsValidAndAsWholeAsAShortOne() throws IOException {
        byte[] data = "данные".getBytes(StandardCharsets.UTF_8);
        byte[] pdf = PaperPdf.print(rooms(3, 130).attach(new PaperAttachment("опись.csv", "text/csv", data, "Строки описи")));
        String text = Conformity.text(pdf).replace('\u00A0', ' ');
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                String one = page(document, page);
                assertTrue(one.contains("Стр. " + page + " из " + pages) && one.contains("Опись № 7 · 3F2A 91C0"), one);
                assertTrue(page == 1 || one.contains("Наименование объекта"), "the head is repeated: " + one);
            }
            String last = page(document, pages);
            assertTrue(last.contains("Председатель комиссии") && last.contains("Итого по кабинету 102") && last.contains("R102-129"), "the end stands with the last rows: " + last);
            assertArrayEquals(data, new PDDocumentNameDictionary(document.getDocumentCatalog()).getEmbeddedFiles().getNames().get("опись.csv").getEmbeddedFile().toByteArray());
            assertEquals(List.of("Кабинет 100", "Кабинет 101", "Кабинет 102"), headings(document));
            assertEquals(List.of(130, 130, 130), List.of(100, 101, 102).stream().map(room -> text.split("R" + room + "-\\d+", -1).length - 1).toList(), "no row is lost or doubled");
        }
        assertFalse(text.contains("?"), "a line break is none of the letters: " + text);
        assertTrue(text.contains("<b>не разметка</b> & 7") && text.contains("Итого по кабинету 100") && text.contains("Серверный шкаф"), text);
    }

    /** The headings of tables, as the tags in their order tell them. */
    private static List<String> headings(PDDocument document) throws IOException {
        List<String> headings = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            extractor.getMarkedContents().stream().filter(content -> "H2".equals(content.getTag()))
                .forEach(content -> headings.add(content.getContents().stream().map(Object::toString).collect(Collectors.joining())));
        }
        return headings;
    }

    @Test
    void whatCannotBeDrawnIsPrintedAllTheSame() throws IOException {
        List<List<String>> rows = new ArrayList<>(Collections.nCopies(320, List.of("Ноутбук")));
        rows.set(100, List.of("Пометка комиссии. ".repeat(700)));
        String text = Conformity.text(PaperPdf.print(Paper.titled("Опись").heading().table(List.of(PaperColumn.text("Наименование", 1)), rows)));
        assertEquals(320, text.split("Ноутбук", -1).length);
        assertEquals(701, text.split("комиссии", -1).length);
        assertTrue(Conformity.text(PaperPdf.print(Paper.titled("Опись").table(List.of(PaperColumn.text("Наименование", 1)), Collections.nCopies(400, List.of("Ноутбук"))))).contains("Ноутбук"),
            "a paper may begin with its table");
    }

    @Test
    void twentyThousandRowsNeedLittleTimeAndMemory() {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            Paper paper = rooms(1, 20_000);
            long before = alive();
            long[] most = {0};
            PaperPdf.print(paper, new OutputStream() {
                private long written;

                @Override
                public void write(int b) {
                    written++;
                }

                @Override
                public void write(byte[] bytes, int from, int length) {
                    if (written >> 20 != (written += length) >> 20) {
                        most[0] = Math.max(most[0], alive() - before);
                    }
                }
            });
            assertTrue(most[0] < 64 << 20, (most[0] >> 20) + " MiB alive while it is written");
        });
    }

    private static long alive() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static String page(PDDocument document, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return String.join(" ", stripper.getText(document).replace('\u00A0', ' ').split("\\s+"));
    }

    private static Paper rooms(int rooms, int devices) {
        List<PaperColumn> columns = List.of(PaperColumn.number("№ п/п", 8), PaperColumn.text("Наименование объекта", 36), PaperColumn.mark("Инвентарный номер", 18), PaperColumn.number("Сумма, руб.", 15));
        Paper paper = Paper.titled("Инвентаризационная опись").wide().footer("Опись № 7 · 3F2A 91C0").heading("№ 7").facts("Школа", "СОШ № 4");
        for (int room = 100; room < 100 + rooms; room++) {
            List<List<String>> rows = new ArrayList<>();
            for (int i = 0; i < devices; i++) {
                if (i % 50 == 10) {
                    rows.add(Paper.group("Серверный шкаф " + i));
                }
                rows.add(Arrays.asList(String.valueOf(i + 1), i == 7 ? "<b>не разметка</b> & 7\nс сумкой" : i % 9 == 0 ? null : "Ноутбук педагога с сумкой, манипулятором и зарядным устройством", "R" + room + "-" + i,
                    Money.formatNumber(new BigDecimal("34000.50"))));
            }
            paper.section("Кабинет " + room).table(columns, rows, List.of("", "Итого по кабинету " + room, "", "1 000,00"));
        }
        return paper.together(end -> end.paragraph("Опись составлена комиссией.").signatures(List.of(new PaperSignature("Председатель комиссии", "О. П. Лебедева"))));
    }

    private static Paper sample(int devices) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= devices; i++) {
            rows.add(List.of(String.valueOf(i), i % 3 == 0 ? "Интерактивный комплекс с вычислительным блоком и мобильным креплением" : "Ноутбук педагога",
                    "1013400" + (10000 + i), i % 2 == 0 ? "в эксплуатации" : "на складе", "1", Money.formatNumber(new BigDecimal(i % 3 == 0 ? "234567.89" : "1234.50"))));
        }
        BigDecimal sum = new BigDecimal("1234.50");
        return Paper.titled("Акт о приёме-передаче оборудования")
                .footer("Акт № 7/2026 · контрольная сумма 3F2A 91C0 77DE")
                .approved("Муниципальное бюджетное общеобразовательное учреждение «Средняя школа № 1»", List.of("г. Заречный, ул. Школьная, д. 5", "ИНН 7707083893 · КПП 780401001"),
                        new PaperSignature("Директор МБОУ «Средняя школа № 1»", "Е. А. Соколова"), null)
                .heading("№ 7/2026", "по контракту от 1 сентября 2026 г. № 15-ЭА")
                .dateline("г. Заречный", LocalDate.of(2026, 11, 23))
                .section("1. Общие сведения")
                .facts("Поставщик", "ООО «Учебная техника»", "Источник финансирования", "Областной бюджет", "Ответственное лицо", "Морозова Ирина Викторовна, заведующая кабинетом")
                .paragraph("Комиссия осмотрела оборудование, проверила его комплектность и работоспособность и установила, что оно соответствует условиям контракта; "
                        + "<b>не разметка</b> & \"кавычки\" остаются в тексте как есть.")
                .list(List.of("оборудование новое, упаковка не повреждена;", "гарантийные талоны и инструкции на русском языке приложены;", "этикетки с кодами наклеены."))
                .section("2. Перечень оборудования")
                .table(List.of(PaperColumn.number("№ п/п", 8), PaperColumn.text("Наименование объекта", 36), PaperColumn.mark("Инвентарный номер", 18),
                                PaperColumn.text("Состояние", 16), PaperColumn.number("Кол-во", 9), PaperColumn.number("Сумма, руб.", 15)),
                        rows, List.of("", "Итого", "", "", String.valueOf(devices), Money.formatNumber(new BigDecimal("16012345.70"))))
                .paragraph("Всего принято: " + RussianWords.counted(devices, RussianWords.Gender.FEMININE, "единица", "единицы", "единиц") + " на сумму " + Money.format(sum)
                        + " (" + RussianWords.amount(sum) + ").")
                .signatures(List.of(new PaperSignature("Председатель комиссии, заместитель директора", "О. П. Лебедева"),
                        new PaperSignature("Член комиссии, учитель информатики", "Д. С. Орлов"), new PaperSignature("Принял на ответственное хранение", "")))
                .picture(picture(), 22, "Код для проверки документа", "Подлинность документа можно проверить по коду\nили по номеру 7K2M-Q9XA.")
                .note("Составлено в двух экземплярах.");
    }

    private static byte[] picture() throws IOException {
        BufferedImage image = new BufferedImage(80, 80, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 80, 80);
        graphics.setColor(Color.BLACK);
        for (int i = 0; i < 64; i += 3) {
            graphics.fillRect(i % 8 * 10, i / 8 * 10, 10, 10);
        }
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
