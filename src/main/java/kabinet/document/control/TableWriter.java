package kabinet.document.control;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import kabinet.document.entity.TableFormat;

/**
 * Writes a table row by row, so that {@link TableReader} reads the same texts again.
 * <p>
 * CSV: separator «;», UTF-8 with byte order mark, CRLF, as a Russian spreadsheet opens it by a double click. A text that a spreadsheet could take for a
 * formula is written with an apostrophe before it, which our reader takes away again ({@link FormulaGuard}).
 * XLSX: bold head that stays in sight, texts as texts (leading zeros survive editing), amounts, counts and dates as such in their Russian forms.
 * <p>
 * Cells: text, {@link BigDecimal} (as many decimals as its scale), whole numbers, {@link LocalDate}, {@link Boolean} («да», «нет»), null for empty.
 * Control characters other than tab and line breaks are dropped, since no reader takes them.
 */
public abstract class TableWriter implements AutoCloseable {

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFFFE\\uFFFF]");

    TableWriter() {
    }

    /**
     * Opens a table; the stream stays open after {@link #close()}, as a download's stream belongs to the server.
     *
     * @param name name of the sheet; CSV has none
     */
    public static TableWriter to(TableFormat format, OutputStream out, String name) throws IOException {
        return format == TableFormat.CSV ? new CsvTableWriter(out) : new XlsxTableWriter(out, name);
    }

    /** The head; called once, before the rows. */
    public abstract void header(List<String> names) throws IOException;

    /**
     * One row.
     *
     * @throws IllegalArgumentException for a cell of another type or a text longer than 32 767 characters
     */
    public abstract void row(List<?> cells) throws IOException;

    /** One row. */
    public final void row(Object... cells) throws IOException {
        row(java.util.Arrays.asList(cells));
    }

    /** Finishes the table; without it the file is not complete. */
    @Override
    public abstract void close() throws IOException;

    static String text(CharSequence cell) {
        String text = CONTROL.matcher(cell).replaceAll("");
        if (text.length() > 32_767) {
            throw new IllegalArgumentException("a cell holds 32767 characters at most, not " + text.length());
        }
        return text;
    }

    static IllegalArgumentException unknown(Object cell) {
        return new IllegalArgumentException("no cell is made of " + cell.getClass().getName());
    }

    static boolean isWhole(Object cell) {
        return cell instanceof Integer || cell instanceof Long || cell instanceof Short;
    }
}
