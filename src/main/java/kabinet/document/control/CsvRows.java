package kabinet.document.control;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import kabinet.document.entity.TableLimits;
import kabinet.document.entity.TableRow;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of a CSV file; {@link CsvDialect} has found out how it is written, {@link CsvGuard} watches what is read. */
final class CsvRows implements RowSource {

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    CsvRows(Path file, TableLimits limits) throws IOException {
        CsvDialect dialect = CsvDialect.of(file);
        Reader reader = new CsvGuard(dialect.open(file), dialect, limits);
        try {
            this.parser = CSVParser.builder().setReader(reader).setFormat(format(dialect.separator())).get();
            this.records = parser.iterator();
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    static CSVFormat format(char separator) {
        return CSVFormat.Builder.create().setDelimiter(separator).setQuote('"').setIgnoreEmptyLines(false).get();
    }

    @Override
    public TableRow next() throws IOException {
        try {
            while (true) {
                int line = (int) parser.getCurrentLineNumber() + 1;
                if (!records.hasNext()) {
                    return null;
                }
                List<String> cells = records.next().stream().map(FormulaGuard::unguarded).toList();
                TableRow row = new TableRow(line, cells);
                if (!row.isBlank()) {
                    return row;
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
