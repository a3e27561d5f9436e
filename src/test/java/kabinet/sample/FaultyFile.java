package kabinet.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A file that an import must refuse, and the faults that it must name. */
final class FaultyFile {

    /**
     * @param line   line on which the row begins, the header being 1 (in a workbook the row's number); 0 for the whole file
     * @param column header of the column, empty when the fault is of no one column
     * @param reason stable key of the fault
     */
    record Fault(int line, String column, String reason) {
    }

    final String name;
    final String kind;
    final List<Fault> faults = new ArrayList<>();
    byte[] content = {};

    FaultyFile(String name, String kind) {
        this.name = name;
        this.kind = kind;
    }

    FaultyFile content(byte[] bytes) {
        content = bytes;
        return this;
    }

    FaultyFile fault(int line, String column, String reason) {
        faults.add(new Fault(line, column, reason));
        return this;
    }

    /** A table being filled, good rows and bad ones; rows begin on line 2 as long as no cell holds a line break. */
    final class Rows {

        final Table table;
        private final Map<String, String> usual;

        Rows(List<String> header, Map<String, String> usual) {
            this.table = new Table(header);
            this.usual = usual;
        }

        /** A row like the usual one except for the cells given. */
        Rows row(Map<String, String> cells) {
            Map<String, String> row = new HashMap<>(usual);
            row.putAll(cells);
            table.add(row);
            return this;
        }

        /** Says that the row just added is at fault. */
        Rows wrong(String column, String reason) {
            fault(table.rows().size() + 1, column, reason);
            return this;
        }

        FaultyFile csv() {
            return content(table.csv());
        }

        FaultyFile outer() {
            return FaultyFile.this;
        }
    }

    Rows rows(List<String> header, Map<String, String> usual) {
        return new Rows(header, usual);
    }
}
