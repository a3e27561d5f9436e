package kabinet.document.control;

import static kabinet.document.control.Tables.cells;
import static kabinet.document.control.Tables.part;
import static kabinet.document.control.Tables.read;
import static kabinet.document.control.Tables.refusal;
import static kabinet.document.control.Tables.replaced;
import static kabinet.document.control.Tables.workbook;
import static kabinet.document.control.Tables.write;
import static kabinet.document.control.Tables.zip;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kabinet.document.entity.TableFormat;
import kabinet.document.entity.TableLimits;
import kabinet.document.entity.TableRow;
import kabinet.document.entity.UnreadableFileException;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxReadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"12|General|12", "1234.5|General|1234,5", "1234.5|#,##0.00|1234,50", "0.1|General|0,1", "123|00000000|00000123",
            "7707083893|General|7707083893", "231003981502|0|231003981502", "0.5|0%|50%", "-5|General|-5", "1E+20|General|100000000000000000000", "46387|dd.mm.yyyy|31.12.2026",
            "46387|d mmm yyyy|31.12.2026", "46387.5|dd.mm.yyyy hh:mm|31.12.2026 12:00:00", "0.25|hh:mm|06:00:00", "1234.5|#,##0.00\\ \"₽\"|1234,50", "0|General|0"})
    void aNumberIsReadAsTheUserMeansIt(double number, String format, String text) throws IOException {
        assertEquals(List.of(List.of(text)), cells(saved(sheet -> {
            Cell cell = sheet.createRow(0).createCell(0);
            cell.setCellValue(number);
            CellStyle style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
            cell.setCellStyle(style);
        }), "t.xlsx"));
    }

    @Test
    void binaryNoiseIsRoundedAway() throws IOException {
        assertEquals(List.of(List.of("1234,6", "0,3")), cells(workbook("<row r=\"1\"><c r=\"A1\"><v>1234.5999999999999</v></c><c r=\"B1\"><v>0.30000000000000004</v></c></row>"),
                "t.xlsx"));
    }

    @Test
    void datesKnowTheirEpoch() throws IOException {
        byte[] archive = write(TableFormat.XLSX, List.of(List.of(LocalDate.of(2026, 12, 31))));
        assertEquals(List.of(List.of("31.12.2026")), cells(archive, "t.xlsx"));
        String described = part(archive, "xl/workbook.xml").replaceFirst("<workbookPr[^>]*/>", "<workbookPr date1904=\"true\"/>");
        assertEquals(List.of(List.of("01.01.2031")), cells(replaced(archive, "xl/workbook.xml", described), "t.xlsx"));
    }

    @Test
    void textsOfAllKindsAreRead() throws IOException {
        assertEquals(List.of(List.of("000123", "", "два", "да", "нет", "#N/A", "3")), cells(workbook("<row r=\"1\">"
                + "<c r=\"A1\" t=\"inlineStr\"><is><t>000123</t></is></c><c r=\"B1\" s=\"0\"/>"
                + "<c r=\"C1\" t=\"inlineStr\"><is><r><t>д</t></r><r><t>ва</t></r><rPh sb=\"0\" eb=\"1\"><t>звук</t></rPh></is></c>"
                + "<c r=\"D1\" t=\"b\"><v>1</v></c><c r=\"E1\" t=\"b\"><v>0</v></c><c r=\"F1\" t=\"e\"><v>#N/A</v></c><c><v>3</v></c></row>"), "t.xlsx"));
    }

    @Test
    void ofAFormulaTheLastResultIsRead() throws IOException {
        assertEquals(List.of(List.of("3", "ab", "", "x")), cells(workbook("<row><c><f>1+2</f><v>3</v></c><c t=\"str\"><f>A1&amp;B1</f><v>ab</v></c>"
                + "<c><f>NOW()</f></c><c t=\"inlineStr\"><is><t>x</t></is></c></row>"), "t.xlsx"));
    }

    @Test
    void sharedTextsAndGapsAreRead() throws IOException {
        byte[] archive = saved(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue("Код");
            Row row = sheet.createRow(4);
            row.createCell(0).setCellValue("Код");
            row.createCell(2).setCellValue("one\ntwo");
            row.createCell(300).setCellStyle(sheet.getWorkbook().createCellStyle());
        });
        assertEquals(List.of(new TableRow(1, List.of("Код")), new TableRow(5, List.of("Код", "", "one\ntwo"))), read(archive, "t.xlsx", TableLimits.STANDARD));
    }

    @Test
    void hiddenSheetsArePassedOver() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("справочник").createRow(0).createCell(0).setCellValue("hidden");
            workbook.createSheet("данные").createRow(0).createCell(0).setCellValue("seen");
            workbook.setActiveSheet(1);
            workbook.setSheetHidden(0, true);
            workbook.write(out);
        }
        assertEquals(List.of(List.of("seen")), cells(out.toByteArray(), "t.xlsx"));
    }

    @Test
    void anOldWorkbookIsRefusedWithAdvice() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("x");
            workbook.write(out);
        }
        assertEquals("document.table.old_xls", refusal(out.toByteArray(), "t.xls").key());
        assertEquals("document.table.old_xls", refusal(out.toByteArray(), "t.xlsx").key());
    }

    @Test
    void aPasswordIsRefusedWithAdvice() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(files)) {
                stream.write(write(TableFormat.XLSX, List.of(List.of("x"))));
            }
            files.writeFilesystem(out);
        }
        assertEquals("document.table.password", refusal(out.toByteArray(), "t.xlsx").key());
    }

    @Test
    void otherArchivesAreRefused() throws IOException {
        assertEquals("document.table.not_csv", refusal(write(TableFormat.XLSX, List.of(List.of("x"))), "t.csv").key());
        assertEquals("document.table.no_workbook", refusal(zip(Map.of("a.txt", new byte[] {1})), "t.xlsx").key());
        assertEquals("document.table.no_workbook", refusal(zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII))),
                "t.xlsx").key());
        assertEquals("document.table.no_workbook", refusal(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, "t.xlsx").key());
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        String bomb = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>" + "0".repeat(30_000_000) + "</t></is></c></row>";
        assertEquals("document.table.bomb", refusal(workbook(bomb), "t.xlsx").key());
        String shared = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>" + "0".repeat(30_000_000) + "</t></si></sst>";
        byte[] archive = saved(sheet -> sheet.createRow(0).createCell(0).setCellValue("x"));
        assertEquals("document.table.bomb", refusal(replaced(archive, "xl/sharedStrings.xml", shared), "t.xlsx").key());
    }

    /** Comments that compress badly keep such a file below every ratio of packed to unpacked; it is the part's own size that counts. */
    @ParameterizedTest
    @ValueSource(strings = {"xl/styles.xml", "[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/workbook.xml"})
    void aPartThatOnlyDescribesIsNeverLarge(String name) throws IOException {
        byte[] archive = saved(sheet -> sheet.createRow(0).createCell(0).setCellValue("x"));
        String content = part(archive, name);
        int end = content.lastIndexOf("</");
        String bomb = content.substring(0, end) + "<cellXfs>" + "<xf/>".repeat(4_000_000) + "</cellXfs>" + content.substring(end);
        assertTrue(List.of("document.table.bomb", "document.table.no_workbook").contains(refusal(replaced(archive, name, bomb), "t.xlsx").key()));
    }

    @Test
    void sharedTextsAreCountedAndWeighed() throws IOException {
        byte[] archive = saved(sheet -> sheet.createRow(0).createCell(0).setCellValue("x"));
        for (String texts : List.of("<si/>".repeat(1_000_001), ("<si><t>" + "0".repeat(30_000) + "</t></si>").repeat(1_200))) {
            assertEquals("document.table.bomb", refusal(replaced(archive, "xl/sharedStrings.xml", "<sst>" + texts + "</sst>"), "t.xlsx").key());
        }
    }

    @Test
    void noSingleCommentOrTextFillsTheMemory() throws IOException {
        String filling = "0 1 2 < 3".repeat(600_000);
        assertEquals("document.table.bomb", refusal(workbook("<!--" + filling + "-->"), "t.xlsx").key());
        assertEquals("document.table.bomb", refusal(workbook("<row><c><f><![CDATA[" + filling + "]]></f></c></row>"), "t.xlsx").key());
    }

    @Test
    void namesMayDifferInCaseAndSlashes() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(saved(sheet -> sheet.createRow(0).createCell(0).setCellValue("x"))))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName().replace("sharedStrings", "SharedStrings").replace('/', '\\'), zip.readAllBytes());
            }
        }
        assertEquals(List.of(List.of("x")), cells(zip(parts), "t.xlsx"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "[Content_Types].xml", "_rels/.rels",
            "xl/_rels/workbook.xml.rels"})
    void externalEntitiesAreRefusedInEveryPart(String name) throws IOException {
        byte[] archive = saved(sheet -> sheet.createRow(0).createCell(0).setCellValue("x"));
        String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\"><!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        String content = part(archive, name).replaceFirst("(<\\?xml[^>]*\\?>)?\\s*", "$1" + doctype);
        refusal(replaced(archive, name, content), "t.xlsx");
    }

    @Test
    void limitsAreKept() throws IOException {
        TableLimits limits = new TableLimits(100_000, 100_000, 3, 4, 5);
        UnreadableFileException rows = refusal(write(TableFormat.XLSX, List.of(List.of("1"), List.of("2"), List.of("3"), List.of("4"))), "t.xlsx", limits);
        assertEquals("document.table.too_many_rows", rows.key());
        assertArrayEquals(new Object[] {4, 0, 3}, rows.args());
        UnreadableFileException columns = refusal(write(TableFormat.XLSX, List.of(List.of("1", "2", "3", "4", "5"))), "t.xlsx", limits);
        assertEquals("document.table.too_many_columns", columns.key());
        assertArrayEquals(new Object[] {1, 5, 4}, columns.args());
        UnreadableFileException cell = refusal(write(TableFormat.XLSX, List.of(List.of("1", "123456"))), "t.xlsx", limits);
        assertEquals("document.table.cell_too_long", cell.key());
        assertArrayEquals(new Object[] {1, 2, 5}, cell.args());
        assertEquals("document.table.too_many_columns", refusal(workbook("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"), "t.xlsx").key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<row r=\"7\"><c r=\"A7\" t=\"s\"><v>99</v></c></row>", "<row r=\"7\"><c r=\"A7\"><v>12a</v></c></row>", "<row r=\"7\"><c r=\"A7\"><v>1E999999999</v></c></row>",
            "<row r=\"7\"><c r=\"A7\" t=\"d\"><v>yesterday</v></c></row>", "<row r=\"7\"><c r=\"A7\" s=\"x\"><v>1</v></c></row>"})
    void aBrokenCellIsNamed(String row) throws IOException {
        UnreadableFileException failure = refusal(workbook(row), "t.xlsx");
        assertEquals("document.table.broken_cell", failure.key());
        assertArrayEquals(new Object[] {7, 1}, failure.args());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<row r=\"x\"><c><v>1</v></c></row>", "<row r=\"1\"><c r=\"11\"><v>1</v></c></row>", "<row r=\"1\"><c><v>1</v></row>", "<row r=\"99999999\"/>"})
    void aBrokenSheetIsNamed(String rows) throws IOException {
        assertEquals("document.table.broken", refusal(workbook("<row r=\"1\"><c><v>1</v></c></row>" + rows), "t.xlsx").key());
    }

    @Test
    void aDateWithATimeKeepsIt() throws IOException {
        assertEquals(List.of(List.of("31.12.2026 23:59:58")), cells(saved(sheet -> {
            Cell cell = sheet.createRow(0).createCell(0);
            cell.setCellValue(LocalDateTime.of(2026, 12, 31, 23, 59, 58));
            CellStyle style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat((short) 22);
            cell.setCellStyle(style);
        }), "t.xlsx"));
    }

    private interface Filling {
        void fill(XSSFSheet sheet);
    }

    private static byte[] saved(Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            filling.fill(workbook.createSheet("Лист1"));
            workbook.write(out);
        }
        return out.toByteArray();
    }
}
