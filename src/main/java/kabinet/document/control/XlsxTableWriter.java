package kabinet.document.control;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

final class XlsxTableWriter extends TableWriter {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int MIN_WIDTH = 11;
    private static final int MAX_WIDTH = 60;
    private static final int MAX_EXACT_DIGITS = 15;
    /** A literal that reads like an escaped sign is escaped itself. */
    private static final Pattern LIKE_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final OutputStream out;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final SXSSFSheet sheet;
    private final Map<String, CellStyle> styles = new HashMap<>();
    private int rows;

    XlsxTableWriter(OutputStream out, String name) {
        this.out = out;
        workbook.setZip64Mode(Zip64Mode.AsNeeded); // the default of "always" cannot be read as a stream by other programs
        this.sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
    }

    /** Columns become as wide as their heads: the contents are not known yet, and measuring them would need fonts. */
    @Override
    public void header(List<String> names) {
        CellStyle bold = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
        bold.setWrapText(true);
        bold.setVerticalAlignment(VerticalAlignment.TOP);
        bold.setDataFormat(workbook.createDataFormat().getFormat("@"));
        Row head = sheet.createRow(rows++);
        for (int i = 0; i < names.size(); i++) {
            String name = text(names.get(i));
            Cell cell = head.createCell(i);
            cell.setCellValue(escaped(name));
            cell.setCellStyle(bold);
            sheet.setColumnWidth(i, Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, name.length() + 3)) * 256);
        }
        sheet.createFreezePane(0, 1);
    }

    @Override
    public void row(List<?> cells) {
        Row row = sheet.createRow(rows++);
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) != null) {
                write(row.createCell(i), cells.get(i));
            }
        }
    }

    private void write(Cell cell, Object value) {
        if (value instanceof BigDecimal number && number.precision() <= MAX_EXACT_DIGITS) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(style(number.scale() > 0 ? "#,##0." + "0".repeat(Math.min(number.scale(), MAX_EXACT_DIGITS)) : "0", false));
        } else if (value instanceof BigDecimal number) { // a spreadsheet would round it
            write(cell, number.toPlainString().replace('.', ','));
        } else if (isWhole(value)) {
            write(cell, BigDecimal.valueOf(((Number) value).longValue()));
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(style("dd.mm.yyyy", false));
        } else if (value instanceof Boolean flag) {
            write(cell, flag ? Values.YES : Values.NO);
        } else if (value instanceof CharSequence chars) {
            String text = text(chars);
            cell.setCellValue(escaped(text));
            cell.setCellStyle(style("@", FormulaGuard.isDangerous(text)));
        } else {
            throw unknown(value);
        }
    }

    /** @param quoted the cell stays a text when a user edits it, though it begins like a formula */
    private CellStyle style(String format, boolean quoted) {
        return styles.computeIfAbsent(format + quoted, key -> {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            style.setQuotePrefixed(quoted);
            return style;
        });
    }

    private static String escaped(String text) {
        return LIKE_ESCAPE.matcher(text).replaceAll("_x005F_");
    }

    @Override
    public void close() throws IOException {
        try {
            workbook.write(out);
            out.flush();
        } finally {
            workbook.close();
        }
    }
}
