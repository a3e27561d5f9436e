package kabinet.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes tables as XLSX with the cells that a spreadsheet user would have: numbers and dates typed, everything else text. */
final class Workbook {

    /** Every generated workbook says that it was made then, so that making it again changes nothing. */
    private static final LocalDateTime MADE = LocalDateTime.of(2026, 11, 1, 0, 0);
    private static final Set<String> DATES = Set.of("Дата ввода", "Гарантия до");
    private static final Set<String> NUMBERS = Set.of("Инвентарный номер", "Цена", "Срок полезного использования, мес.", "Кабинет", "Код школы");

    private Workbook() {
    }

    static byte[] xlsx(Table table) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(MADE.toInstant(ZoneOffset.UTC))));
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
            CellStyle money = book.createCellStyle();
            money.setDataFormat(book.createDataFormat().getFormat("#,##0.00"));
            XSSFSheet sheet = book.createSheet("Данные");
            fill(sheet.createRow(0), table.header());
            for (List<String> cells : table.rows()) {
                XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
                for (int i = 0; i < cells.size(); i++) {
                    if (!cells.get(i).isEmpty()) {
                        typed(row.createCell(i), table.header().get(i), cells.get(i), day, money);
                    }
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return rezip(bytes.toByteArray(), null, xml -> xml);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void fill(XSSFRow row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }

    private static void typed(Cell cell, String column, String text, CellStyle day, CellStyle money) {
        if (DATES.contains(column) && text.matches("\\d{2}\\.\\d{2}\\.\\d{4}") && exists(text)) {
            cell.setCellValue(LocalDate.parse(text, DateTimeFormatter.ofPattern("dd.MM.yyyy")));
            cell.setCellStyle(day);
        } else if (NUMBERS.contains(column) && text.matches("-?[1-9]\\d{0,14}(,\\d+)?")) {
            cell.setCellValue(Double.parseDouble(text.replace(',', '.')));
            if (column.equals("Цена")) {
                cell.setCellStyle(money);
            }
        } else {
            cell.setCellValue(text);
        }
    }

    /** A day that does not exist stays text, as a spreadsheet would leave it. */
    private static boolean exists(String day) {
        return Device.day(LocalDate.parse(day, DateTimeFormatter.ofPattern("dd.MM.yyyy"))).equals(day);
    }

    /** Packs the parts again with a fixed date, changing the content of one of them. */
    static byte[] rezip(byte[] zip, String changed, UnaryOperator<String> change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip)); ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry dated = new ZipEntry(entry.getName());
                dated.setTimeLocal(MADE);
                out.putNextEntry(dated);
                byte[] content = in.readAllBytes();
                out.write(entry.getName().equals(changed) ? change.apply(new String(content, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8) : content);
                out.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
