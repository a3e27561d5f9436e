package kabinet.document.control;

import static kabinet.document.control.Tables.cells;
import static kabinet.document.control.Tables.write;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import kabinet.document.entity.TableFormat;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableRoundTripTest {

    private static final List<Object> TYPED = Arrays.asList("000123", new BigDecimal("1234.50"), 7, 12L, LocalDate.of(2026, 12, 31), true, false, null,
            new BigDecimal("-5.00"), new BigDecimal("12345678901234567890.12"), "конец");
    private static final List<String> READ = List.of("000123", "1234,50", "7", "12", "31.12.2026", "да", "нет", "", "-5,00", "12345678901234567890,12", "конец");

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void typedCellsComeBackAsTheirTexts(TableFormat format) throws IOException {
        assertEquals(List.of(READ), cells(write(format, List.of(TYPED)), "t." + format.extension()));
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void whatWasReadIsWrittenAndReadAgainUnchanged(TableFormat format) throws IOException {
        List<List<String>> once = cells(write(format, List.of(TYPED)), "t." + format.extension());
        assertEquals(once, cells(write(format, once), "t." + format.extension()));
    }

    @Test
    void bothFormatsSayTheSame() throws IOException {
        assertEquals(cells(write(TableFormat.CSV, List.of(TYPED)), "t.csv"), cells(write(TableFormat.XLSX, List.of(TYPED)), "t.xlsx"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+7 900", "-текст", "@sum", "\tx", "\rx", "\nx", "'=x", "''=x", "'обычный", "'", "=cmd|' /C calc'!A0", " =1", "\u00A0+1", "＝1", "a=b", "-"})
    void aFormulaIsNeutralisedAndComesBackUnchanged(String text) throws IOException {
        byte[] csv = write(TableFormat.CSV, List.of(List.of("x", text, "z")));
        assertEquals(List.of(List.of("x", text, "z")), cells(csv, "t.csv"));
        assertFalse(new String(csv, StandardCharsets.UTF_8).matches("(?s).*;\"?[\\s\\u00A0]*[=+@＝-].*"));
        assertEquals(List.of(List.of("x", text, "z")), cells(write(TableFormat.XLSX, List.of(List.of("x", text, "z"))), "t.xlsx"));
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void anyTextComesBackUnchanged(TableFormat format) throws IOException {
        Random random = new Random(5);
        String signs = "абвАБВ xyz019;,\t\"'=+-@\r\n«»—№₽_x000D_&<>\u00A0\u2028😀\\|";
        int[] alphabet = signs.codePoints().toArray();
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < 300; r++) {
            List<String> row = new ArrayList<>(List.of("r" + r));
            for (int c = 0; c < 8; c++) {
                StringBuilder text = new StringBuilder();
                for (int n = random.nextInt(12); n > 0; n--) {
                    text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
                }
                row.add(random.nextInt(10) == 0 ? "_x000D_" + text : text.toString());
            }
            row.add("end");
            rows.add(row);
        }
        assertEquals(rows, cells(write(format, rows), "t." + format.extension()));
    }

    @Test
    void csvIsWrittenAsARussianSpreadsheetOpensIt() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.to(TableFormat.CSV, out, "x")) {
            writer.header(List.of("Код", "Цена"));
            writer.row("01", new BigDecimal("-1234.50"));
        }
        assertArrayEquals("\uFEFFКод;Цена\r\n01;-1234,50\r\n".getBytes(StandardCharsets.UTF_8), out.toByteArray());
    }

    @Test
    void aWorkbookHasABoldFrozenHeadAndTypedCells() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.to(TableFormat.XLSX, out, "Устройства: [все]")) {
            writer.header(List.of("Инвентарный номер", "Цена", "Дата", "Кол-во"));
            writer.row("000123", new BigDecimal("1234.50"), LocalDate.of(2026, 12, 31), 3);
            writer.row("=1+1", null, null, null);
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertTrue(sheet.getPaneInformation().isFreezePane());
            assertTrue(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold());
            assertEquals(CellType.STRING, sheet.getRow(1).getCell(0).getCellType());
            assertEquals("@", sheet.getRow(1).getCell(0).getCellStyle().getDataFormatString());
            assertEquals(1234.5, sheet.getRow(1).getCell(1).getNumericCellValue());
            assertEquals("#,##0.00", sheet.getRow(1).getCell(1).getCellStyle().getDataFormatString());
            assertEquals(LocalDate.of(2026, 12, 31), sheet.getRow(1).getCell(2).getLocalDateTimeCellValue().toLocalDate());
            assertEquals(CellType.NUMERIC, sheet.getRow(1).getCell(3).getCellType());
            assertEquals(CellType.STRING, sheet.getRow(2).getCell(0).getCellType());
            assertTrue(sheet.getRow(2).getCell(0).getCellStyle().getQuotePrefixed());
            assertTrue(sheet.getColumnWidth(0) > sheet.getColumnWidth(1));
        }
    }

    @Test
    void whatNoCellHoldsIsRefused() throws IOException {
        try (TableWriter writer = TableWriter.to(TableFormat.CSV, new ByteArrayOutputStream(), "x")) {
            assertThrows(IllegalArgumentException.class, () -> writer.row(new Object()));
            assertThrows(IllegalArgumentException.class, () -> writer.row("x".repeat(32_768)));
        }
    }

    @Test
    void controlCharactersAreDropped() throws IOException {
        assertEquals(List.of(List.of("ab")), cells(write(TableFormat.CSV, List.of(List.of("a\u0000\u0007b"))), "t.csv"));
        assertEquals(List.of(List.of("ab")), cells(write(TableFormat.XLSX, List.of(List.of("a\u0000\u0007b"))), "t.xlsx"));
    }
}
