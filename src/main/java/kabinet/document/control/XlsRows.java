package kabinet.document.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kabinet.document.entity.TableLimits;
import kabinet.document.entity.TableRow;
import kabinet.document.entity.UnreadableFileException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;

/**
 * Rows of an old workbook's first visible sheet (BIFF8, Excel 97–2003), pulled from its records one after another. Of its shared texts nothing is kept
 * that does not stand in the file, so the bound of its size bounds the memory; drawings, formulas and styles are passed over.
 */
final class XlsRows implements RowSource {

    /** Most bytes of such a file: papers of a hundred pages take some megabytes, and in memory they take several times as much. */
    private static final long MAX_BYTES = 10L << 20;
    private static final int BIFF8 = 0x0600;
    private static final int FILE_PASS = 0x2F;

    private final TableLimits limits;
    private final POIFSFileSystem files;
    private final RecordFactoryInputStream records;
    private CellNumbers numbers;
    private SSTRecord shared;
    private int depth;
    /** The first cell of the row to come, or null at the sheet's end. */
    private Record ahead;
    private int line;
    private boolean closed;

    XlsRows(Path file, TableLimits limits) throws IOException {
        this.limits = limits;
        if (Files.size(file) > MAX_BYTES) {
            throw BoundedInputStream.tooLarge(MAX_BYTES);
        }
        Workbook.OPEN.enter();
        POIFSFileSystem opened = null;
        try {
            opened = new POIFSFileSystem(file.toFile(), true);
            this.files = opened;
            this.records = new RecordFactoryInputStream(workbook(opened.getRoot()), false);
            findSheet();
            ahead = nextCell();
        } catch (IOException | RuntimeException e) {
            Workbook.OPEN.leave();
            if (opened != null) {
                opened.close();
            }
            throw ours(e);
        }
    }

    private static InputStream workbook(DirectoryNode root) throws IOException {
        if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
            throw new UnreadableFileException("document.table.password");
        }
        if (!root.hasEntryCaseInsensitive("Workbook")) {
            throw new UnreadableFileException("document.table.no_workbook");
        }
        return root.createDocumentInputStream(root.getEntryCaseInsensitive("Workbook"));
    }

    /** Reads what describes the workbook and stops at the beginning of the first visible sheet. */
    private void findSheet() throws IOException {
        List<BoundSheetRecord> sheets = new ArrayList<>();
        List<Integer> styles = new ArrayList<>();
        Map<Integer, String> patterns = new HashMap<>();
        boolean since1904 = false;
        begin();
        while (depth > 0) {
            Record record = record();
            if (record instanceof BoundSheetRecord sheet) {
                sheets.add(sheet);
            } else if (record instanceof SSTRecord texts) {
                shared = texts;
            } else if (record instanceof DateWindow1904Record window) {
                since1904 = window.getWindowing() == 1;
            } else if (record instanceof FormatRecord format) {
                patterns.putIfAbsent(format.getIndexCode(), format.getFormatString());
            } else if (record instanceof ExtendedFormatRecord style) {
                styles.add((int) style.getFormatIndex());
            }
        }
        numbers = new CellNumbers(styles, patterns, since1904);
        BoundSheetRecord wanted = sheets.stream().filter(sheet -> !sheet.isHidden() && !sheet.isVeryHidden()).findFirst()
                .orElseThrow(() -> new UnreadableFileException("document.table.no_sheet"));
        int before = Arrays.asList(BoundSheetRecord.orderByBofPosition(sheets)).indexOf(wanted);
        for (int i = 0; i < before; i++) {
            begin();
            while (depth > 0) {
                record();
            }
        }
        begin();
    }

    private void begin() throws IOException {
        if (!(record() instanceof BOFRecord bof) || bof.getVersion() != BIFF8) {
            throw new IOException("no BIFF8");
        }
    }

    private Record record() throws IOException {
        Record record = records.nextRecord();
        if (record == null) {
            throw new IOException("ends in the middle");
        }
        if (record.getSid() == FILE_PASS) {
            throw new UnreadableFileException("document.table.password");
        }
        depth += record instanceof BOFRecord ? 1 : record instanceof EOFRecord ? -1 : 0;
        return record;
    }

    /** The next cell of the sheet itself and not of a chart within it; null at the sheet's end. */
    private Record nextCell() throws IOException {
        while (depth > 0) {
            Record record = record();
            if (depth == 1 && record instanceof CellValueRecordInterface) {
                return record;
            }
        }
        return null;
    }

    @Override
    public TableRow next() throws IOException {
        try {
            while (ahead != null) {
                TableRow row = row();
                if (!row.isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (IOException | RuntimeException e) {
            throw ours(e);
        }
    }

    private TableRow row() throws IOException {
        int row = rowOf(ahead);
        line = row + 1;
        List<String> cells = new ArrayList<>();
        while (ahead != null && rowOf(ahead) == row) {
            Record cell = ahead;
            String text = text(cell); // may read on, to the text a formula came to
            int column = ((CellValueRecordInterface) cell).getColumn() & 0xFFFF;
            if (!text.isEmpty()) {
                if (column >= limits.maxColumns()) {
                    throw UnreadableFileException.at(line, column + 1, "document.table.too_many_columns", limits.maxColumns());
                }
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, text);
            }
            ahead = nextCell();
        }
        return new TableRow(line, cells);
    }

    private static int rowOf(Record cell) {
        return ((CellValueRecordInterface) cell).getRow() & 0xFFFF;
    }

    private String text(Record cell) throws IOException {
        if (cell instanceof NumberRecord number) {
            return number(number.getValue(), number.getXFIndex());
        }
        if (cell instanceof LabelSSTRecord label) {
            return shared.getString(label.getSSTIndex()).getString();
        }
        if (cell instanceof LabelRecord label) {
            return label.getValue();
        }
        if (cell instanceof BoolErrRecord value) {
            return value.isBoolean() ? truth(value.getBooleanValue()) : error(value.getErrorValue());
        }
        return cell instanceof FormulaRecord formula ? result(formula) : "";
    }

    private String result(FormulaRecord formula) throws IOException {
        return switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC -> number(formula.getValue(), formula.getXFIndex());
            case STRING -> followingText();
            case BOOLEAN -> truth(formula.getCachedBooleanValue());
            case ERROR -> error(formula.getCachedErrorValue());
            default -> "";
        };
    }

    private static String truth(boolean value) {
        return value ? Values.YES : Values.NO;
    }

    private String number(double value, short style) {
        return numbers.text(Double.toString(value), style & 0xFFFF);
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "";
    }

    /** The text a formula came to stands behind it, at most after what formulas share. */
    private String followingText() throws IOException {
        for (int i = 0; i < 3 && depth == 1; i++) {
            if (record() instanceof StringRecord text) {
                return text.getString();
            }
        }
        throw new IOException("no result");
    }

    private UnreadableFileException ours(Exception e) {
        if (e instanceof EncryptedDocumentException) {
            return UnreadableFileException.because(e, "document.table.password");
        }
        if (e instanceof UnreadableFileException ours) {
            return ours;
        }
        return line == 0 ? UnreadableFileException.because(e, "document.file.broken")
                : UnreadableFileException.because(e, line, 0, "document.table.broken");
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            Workbook.OPEN.leave();
        }
        files.close();
    }
}
