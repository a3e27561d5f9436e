package kabinet.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The same twenty devices say the same in every format. */
class TwinsTest {

    private final List<Map<String, String>> reference = CommittedFiles.rows(text("devices-semicolon.csv"), ';');

    @Test
    void theCommittedFilesAreWhatTheGeneratorYields() throws IOException {
        CommittedFiles.assertSame(CommittedFiles.EXCHANGE, Twins.files());
    }

    @Test
    void everyTextFormatHoldsTheSameTwentyDevices() {
        assertEquals(20, reference.size());
        assertEquals(reference, CommittedFiles.rows(text("devices-comma.csv"), ','));
        assertEquals(reference, CommittedFiles.rows(text("devices-tab.tsv"), '\t'));
        assertEquals(reference, CommittedFiles.rows(text("devices-utf8-bom.csv").substring(1), ';'));
        assertEquals(reference, CommittedFiles.rows(new String(CommittedFiles.read(CommittedFiles.EXCHANGE.resolve("devices-windows-1251.csv")),
                FaultyDevices.WINDOWS), ';'));
    }

    @Test
    void theWorkbookHoldsThemTyped() throws IOException {
        Set<CellType> types = new HashSet<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(CommittedFiles.read(CommittedFiles.EXCHANGE.resolve("devices.xlsx"))))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertEquals(reference.size(), sheet.getLastRowNum());
            for (int line = 0; line < reference.size(); line++) {
                XSSFRow row = sheet.getRow(line + 1);
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < Table.DEVICES.size(); column++) {
                    Cell cell = row.getCell(column);
                    cells.add(cell == null ? "" : plain(cell, Table.DEVICES.get(column)));
                    types.add(cell == null ? CellType.BLANK : cell.getCellType());
                }
                assertEquals(Table.DEVICES.stream().map(reference.get(line)::get).toList(), cells);
            }
        }
        assertEquals(Set.of(CellType.BLANK, CellType.STRING, CellType.NUMERIC), types);
    }

    private static String plain(Cell cell, String column) {
        if (cell.getCellType() == CellType.STRING) {
            return cell.getStringCellValue();
        }
        if (DateUtil.isCellDateFormatted(cell)) {
            return Device.day(cell.getLocalDateTimeCellValue().toLocalDate());
        }
        return column.equals("Цена") ? BigDecimal.valueOf(cell.getNumericCellValue()).setScale(2).toPlainString().replace('.', ',')
                : Long.toString((long) cell.getNumericCellValue());
    }

    /** A twin must be new to the loaded sample, or importing it would change devices there. */
    @Test
    void noNumberOrSerialOccursInTheSample() {
        Set<String> numbers = new HashSet<>();
        Set<String> serials = new HashSet<>();
        for (Map<String, String> device : CommittedFiles.sample("05-devices.csv")) {
            serials.add(device.get("Заводской номер"));
            if (device.get("Код школы").equals("10")) {
                numbers.add(device.get("Инвентарный номер"));
            }
        }
        for (Map<String, String> device : reference) {
            assertFalse(numbers.contains(device.get("Инвентарный номер")));
            assertFalse(serials.contains(device.get("Заводской номер")));
        }
    }

    private static String text(String name) {
        return new String(CommittedFiles.read(CommittedFiles.EXCHANGE.resolve(name)), StandardCharsets.UTF_8);
    }
}
