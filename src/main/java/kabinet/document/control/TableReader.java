package kabinet.document.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import kabinet.document.entity.TableFormat;
import kabinet.document.entity.TableLimits;
import kabinet.document.entity.TableRow;
import kabinet.document.entity.UnreadableFileException;

/**
 * Reads a table from outside, row by row: CSV (separator and encoding found out) or the first visible sheet of an XLSX workbook; of an old one (XLS)
 * only where such are asked for.
 * <p>
 * Cells are texts as the user means them: 12 and not 12.0, 31.12.2026, 1234,50 with a decimal comma and no grouping, leading zeros kept, the last result
 * of a formula, «да» and «нет» for truth values. In CSV an apostrophe before a sign that starts a formula is taken away, as {@link TableWriter}
 * has put it there. Blank rows are skipped but counted.
 * <p>
 * The format is what the content is; a name that claims another one is refused. Every fault is an {@link UnreadableFileException}, thrown when
 * opening or when moving on, and names line, cell and reason. Used once, by one thread, and closed.
 */
public final class TableReader implements Iterable<TableRow>, AutoCloseable {

    private final TableFormat format;
    private final RowSource source;
    private final TableLimits limits;
    private final Path temporary;
    private int rows;

    private TableReader(TableFormat format, RowSource source, TableLimits limits, Path temporary) {
        this.format = format;
        this.source = source;
        this.limits = limits;
        this.temporary = temporary;
    }

    /**
     * Opens a stream, which is copied to a temporary file and may be closed at once.
     *
     * @param fileName as the user named it; only its extension counts
     * @throws UnreadableFileException if the content is no table, contradicts the name, or exceeds the limits
     */
    public static TableReader open(InputStream in, String fileName, TableLimits limits) {
        Path copy = null;
        try {
            copy = Files.createTempFile("table", null);
            try (var out = Files.newOutputStream(copy)) {
                new BoundedInputStream(in, limits.maxBytes()).transferTo(out);
            }
            return open(copy, fileName, limits, copy);
        } catch (IOException e) {
            delete(copy);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            delete(copy);
            throw e;
        }
    }

    /**
     * Opens a file, which stays as it is.
     *
     * @param fileName as the user named it; only its extension counts
     * @throws UnreadableFileException if the content is no table, contradicts the name, or exceeds the limits
     */
    public static TableReader open(Path file, String fileName, TableLimits limits) {
        return open(file, fileName, limits, null);
    }

    /**
     * Opens a workbook of the new or the old kind (XLSX, XLS), for papers that people fill in and send; tables to be imported are asked for in
     * the formats we write. The file stays as it is.
     *
     * @throws UnreadableFileException if the content is no workbook or exceeds the limits; an old one may have 10 MB
     */
    public static TableReader openWorkbook(Path file, TableLimits limits) {
        try {
            if (Files.size(file) > limits.maxBytes()) {
                throw BoundedInputStream.tooLarge(limits.maxBytes());
            }
            return new TableReader(null, TableContent.isOldWorkbook(file) ? new XlsRows(file, limits) : new XlsxRows(file, limits), limits, null);
        } catch (IOException e) {
            throw UnreadableFileException.because(e, "document.file.broken");
        }
    }

    private static TableReader open(Path file, String fileName, TableLimits limits, Path temporary) {
        try {
            if (Files.size(file) > limits.maxBytes()) {
                throw BoundedInputStream.tooLarge(limits.maxBytes());
            }
            TableFormat format = TableContent.formatOf(file, fileName);
            RowSource source = format == TableFormat.CSV ? new CsvRows(file, limits) : new XlsxRows(file, limits);
            return new TableReader(format, source, limits, temporary);
        } catch (IOException e) {
            throw UnreadableFileException.because(e, "document.file.broken");
        }
    }

    /** What the content turned out to be; null for a workbook opened as such, whose kind is of no use to anybody. */
    public TableFormat format() {
        return format;
    }

    /** The rows from here on; a table is read once, so every iterator continues where the last one stopped. */
    @Override
    public Iterator<TableRow> iterator() {
        return new Iterator<>() {
            private TableRow ahead;

            @Override
            public boolean hasNext() {
                if (ahead == null) {
                    ahead = advance();
                }
                return ahead != null;
            }

            @Override
            public TableRow next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                TableRow row = ahead;
                ahead = null;
                return row;
            }
        };
    }

    private TableRow advance() {
        TableRow row;
        try {
            row = source.next();
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // the libraries' own slips on mangled input
            throw UnreadableFileException.because(e, "document.file.broken");
        }
        if (row == null) {
            return null;
        }
        if (++rows > limits.maxRows()) {
            throw UnreadableFileException.at(row.line(), 0, "document.table.too_many_rows", limits.maxRows());
        }
        for (int i = 0; i < row.cells().size(); i++) {
            if (i >= limits.maxColumns()) {
                throw UnreadableFileException.at(row.line(), i + 1, "document.table.too_many_columns", limits.maxColumns());
            }
            if (row.cells().get(i).length() > limits.maxCellLength()) {
                throw UnreadableFileException.at(row.line(), i + 1, "document.table.cell_too_long", limits.maxCellLength());
            }
        }
        return row;
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(temporary);
        }
    }

    private static void delete(Path temporary) {
        try {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            temporary.toFile().deleteOnExit();
        }
    }
}
