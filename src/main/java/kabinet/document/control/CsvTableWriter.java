package kabinet.document.control;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

final class CsvTableWriter extends TableWriter {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final Writer writer;
    private final CSVPrinter printer;

    CsvTableWriter(OutputStream out) throws IOException {
        writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        printer = new CSVPrinter(writer, CSVFormat.Builder.create().setDelimiter(';').setQuote('"').setRecordSeparator("\r\n").get());
    }

    @Override
    public void header(List<String> names) throws IOException {
        row(names);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        printer.printRecord(cells.stream().map(CsvTableWriter::written).toList());
    }

    private static String written(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString().replace('.', ',');
        }
        if (isWhole(cell)) {
            return cell.toString();
        }
        if (cell instanceof LocalDate date) {
            return DATE.format(date);
        }
        if (cell instanceof Boolean flag) {
            return flag ? Values.YES : Values.NO;
        }
        if (cell instanceof CharSequence chars) {
            return FormulaGuard.guarded(text(chars));
        }
        throw unknown(cell);
    }

    @Override
    public void close() throws IOException {
        printer.flush();
        writer.flush();
    }
}
