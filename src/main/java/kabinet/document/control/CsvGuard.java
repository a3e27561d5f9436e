package kabinet.document.control;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import kabinet.document.entity.TableLimits;
import kabinet.document.entity.UnreadableFileException;

/**
 * Watches the characters on their way to the CSV parser and knows at every moment line and cell. So faults are named where they are (the parser
 * itself knows no cells), and a cell of 20 million characters or a row of 20 million cells is refused before it takes up memory.
 */
final class CsvGuard extends FilterReader {

    /** The most cells a row may have even if they are empty: what a spreadsheet's sheet is wide. */
    private static final int WIDEST = 16_384;

    private enum In { CELL_START, PLAIN, QUOTED, AFTER_QUOTE, AFTER_SPACE }

    private final char separator;
    private final TableLimits limits;
    private In in = In.CELL_START;
    private int line = 1;
    private int column = 1;
    private int cellLine = 1;
    private int cellLength;
    private boolean afterCarriageReturn;

    CsvGuard(Reader reader, CsvDialect dialect, TableLimits limits) {
        super(reader);
        this.separator = dialect.separator();
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(buffer, offset, length);
        } catch (CharacterCodingException e) {
            throw at("document.table.encoding");
        }
        if (read < 0 && in == In.QUOTED) {
            throw UnreadableFileException.at(cellLine, column, "document.table.open_quote");
        }
        for (int i = offset; i < offset + read; i++) {
            watch(buffer[i]);
        }
        return read;
    }

    private void watch(char c) {
        if (c < ' ' && c != '\t' && c != '\r' && c != '\n' || c == '\u007F' || c == '\uFFFE') {
            throw at("document.table.binary");
        }
        if (in == In.QUOTED) {
            lengthen();
            countLine(c);
            if (c == '"') {
                in = In.AFTER_QUOTE;
            }
        } else if (in == In.AFTER_QUOTE && c == '"') {
            in = In.QUOTED;
        } else if (c == separator) {
            nextCell(column + 1);
        } else if (c == '\r' || c == '\n') {
            countLine(c);
            nextCell(1);
        } else if (in == In.CELL_START && c == '"') {
            in = In.QUOTED;
            checkWidth();
        } else if (in == In.AFTER_QUOTE || in == In.AFTER_SPACE) {
            if (!Character.isWhitespace(c)) {
                throw at("document.table.text_after_quote");
            }
            in = In.AFTER_SPACE;
        } else {
            in = In.PLAIN;
            lengthen();
            if (!Character.isWhitespace(c)) {
                checkWidth();
            }
        }
        afterCarriageReturn = c == '\r';
    }

    private void countLine(char c) {
        if (c == '\r' || c == '\n' && !afterCarriageReturn) {
            line++;
        }
        afterCarriageReturn = c == '\r';
    }

    private void nextCell(int next) {
        in = In.CELL_START;
        column = next;
        cellLine = line;
        cellLength = 0;
        if (column > WIDEST) {
            throw at("document.table.too_many_columns", limits.maxColumns());
        }
    }

    private void lengthen() {
        if (++cellLength > limits.maxCellLength()) {
            throw UnreadableFileException.at(cellLine, column, "document.table.cell_too_long", limits.maxCellLength());
        }
    }

    private void checkWidth() {
        if (column > limits.maxColumns()) {
            throw at("document.table.too_many_columns", limits.maxColumns());
        }
    }

    private UnreadableFileException at(String key, Object... more) {
        return UnreadableFileException.at(line, column, key, more);
    }
}
