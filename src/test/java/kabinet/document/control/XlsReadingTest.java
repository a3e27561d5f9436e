package kabinet.document.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kabinet.document.entity.TableFormat;
import kabinet.document.entity.TableLimits;
import kabinet.document.entity.TableRow;
import kabinet.document.entity.UnreadableFileException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsReadingTest {

    @TempDir
    Path folder;

    @Test
    void cellsAreTextsAsTheUserMeansThem() throws IOException {
        byte[] file = saved(workbook -> {
            workbook.createSheet("скрытый").createRow(0).createCell(0).setCellValue("нет");
            HSSFSheet sheet = workbook.createSheet("накладная");
            workbook.setSheetHidden(0, true);
            workbook.setActiveSheet(1);
            Row row = sheet.createRow(2);
            row.createCell(0).setCellValue("Школа");
            row.createCell(2).setCellValue(12);
            row.createCell(3).setCellValue(1234.5);
            row.getCell(3).setCellStyle(style(workbook, "#,##0.00"));
            row.createCell(4).setCellValue(LocalDate.of(2026, 12, 31));
            row.getCell(4).setCellStyle(style(workbook, "dd.mm.yyyy"));
            row.createCell(5).setCellValue(true);
            row.createCell(6).setCellValue(123);
            row.getCell(6).setCellStyle(style(workbook, "00000000"));
            Row formulas = sheet.createRow(5);
            formulas.createCell(0).setCellFormula("C3*2");
            formulas.createCell(1).setCellFormula("A3&\"!\"");
            formulas.createCell(2).setCellFormula("C3=12");
            formulas.createCell(3).setCellFormula("1/0");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            sheet.createRow(6).createCell(9);
        });
        assertEquals(List.of(new TableRow(3, List.of("Школа", "", "12", "1234,50", "31.12.2026", "да", "00000123")),
                new TableRow(6, List.of("24", "Школа!", "да", "#DIV/0!"))), rows(file));
    }

    @Test
    void theNewKindIsReadToo() throws IOException {
        assertEquals(List.of(new TableRow(1, List.of("x", "2"))), rows(Tables.write(TableFormat.XLSX, List.of(List.of("x", 2)))));
    }

    @Test
    void thousandsOfRowsAndLongTextsAreRead() throws IOException {
        byte[] file = saved(workbook -> {
            HSSFSheet sheet = workbook.createSheet();
            for (int i = 0; i < 5000; i++) {
                sheet.createRow(i).createCell(0).setCellValue("строка " + i + "x".repeat(i % 500));
            }
        });
        List<TableRow> rows = rows(file);
        assertEquals(5000, rows.size());
        assertEquals("строка 4999" + "x".repeat(499), rows.get(4999).cell(0));
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        assertEquals("document.table.no_workbook", refusal("text".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("document.table.no_workbook", refusal(Tables.zip(Map.of("a.txt", new byte[] {1}))));
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "WordDocument");
            files.writeFilesystem(other);
        }
        assertEquals("document.table.no_workbook", refusal(other.toByteArray()));
    }

    @Test
    void aPasswordIsRefusedWithAdvice() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            assertEquals("document.table.password", refusalWithoutPassword(saved(workbook -> {
                workbook.createSheet().createRow(0).createCell(0).setCellValue("x");
            })));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void tooMuchIsRefused() throws IOException {
        byte[] wide = saved(workbook -> workbook.createSheet().createRow(0).createCell(250).setCellValue("x"));
        assertEquals("document.table.too_many_columns", refusal(wide));
        byte[] large = Arrays.copyOf(wide, 11 << 20);
        assertEquals("document.file.too_large", refusal(large));
    }

    @Test
    void mangledFilesAreRefusedAndNothingElse() throws IOException {
        byte[] file = saved(workbook -> {
            HSSFSheet sheet = workbook.createSheet();
            for (int i = 0; i < 100; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue("текст " + i);
                row.createCell(1).setCellValue(i / 3.0);
                row.createCell(2).setCellFormula("A" + (i + 1) + "&\"x\"");
            }
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        Random random = new Random(7);
        int[] refused = {0};
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            for (int i = 0; i < 500; i++) {
                byte[] mangled = i % 5 == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file.clone();
                for (int j = 0; j < 10 && mangled.length > 8; j++) {
                    mangled[8 + random.nextInt(mangled.length - 8)] = (byte) random.nextInt();
                }
                try {
                    rows(mangled);
                } catch (UnreadableFileException e) {
                    refused[0]++;
                }
            }
        });
        assertTrue(refused[0] > 100, "refused: " + refused[0]);
    }

    private String refusalWithoutPassword(byte[] file) {
        Biff8EncryptionKey.setCurrentUserPassword(null);
        return refusal(file);
    }

    private String refusal(byte[] file) {
        return assertThrows(UnreadableFileException.class, () -> rows(file)).key();
    }

    private List<TableRow> rows(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        List<TableRow> rows = new ArrayList<>();
        try (TableReader reader = TableReader.openWorkbook(file, TableLimits.STANDARD)) {
            reader.forEach(rows::add);
        }
        return rows;
    }

    private static CellStyle style(HSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private interface Filling {
        void fill(HSSFWorkbook workbook);
    }

    private static byte[] saved(Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            filling.fill(workbook);
            workbook.write(out);
        }
        return out.toByteArray();
    }
}
