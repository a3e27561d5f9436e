package kabinet.exchange.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kabinet.document.entity.TableRow;
import kabinet.exchange.entity.Column;
import kabinet.exchange.entity.Fault;
import kabinet.exchange.entity.MappedColumn;

/** The head of a file: recognises its columns and says what is wrong with them. */
final class Head {

    /** How many rows lend their values as samples. */
    static final int SAMPLES = 3;

    private Head() {
    }

    /** What each column of the file is taken for, going by its head; samples from the first rows. */
    static List<MappedColumn> recognise(TableRow head, List<TableRow> first, List<Column> columns) {
        List<MappedColumn> mapped = new ArrayList<>();
        for (int i = 0; i < head.cells().size(); i++) {
            String header = head.cell(i);
            int index = i;
            String key = header.isEmpty() ? "" : columns.stream().filter(c -> c.isHeadedBy(header)).map(Column::key).findFirst().orElse("");
            mapped.add(new MappedColumn(header, key, first.stream().map(row -> Fault.shortened(row.cell(index))).toList()));
        }
        return mapped;
    }

    /** Where the columns stand. Required columns that are missing, and columns taken twice, are faults; columns left out are warnings. */
    static Map<String, Line.Place> places(List<MappedColumn> mapped, List<Column> columns, Map<Column, String> moved, Report report) {
        Map<String, Line.Place> places = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (int i = 0; i < mapped.size(); i++) {
            MappedColumn column = mapped.get(i);
            if (!column.isTaken()) {
                if (!column.header().isEmpty()) {
                    String why = moved.entrySet().stream().filter(m -> m.getKey().isHeadedBy(column.header())).map(Map.Entry::getValue).findFirst().orElse("exchange.warning.unknown-column");
                    report.warning(Fault.of(0, column.header(), "", why, column.header()));
                }
            } else if (places.putIfAbsent(column.column(), new Line.Place(i, column.header())) != null && twice.add(column.column())) {
                report.fault(Fault.of(0, header(columns, column.column()), "", "exchange.fault.duplicate-column", column.header()));
            }
        }
        columns.stream().filter(c -> c.required() && !places.containsKey(c.key()))
            .forEach(c -> report.fault(Fault.of(0, c.russian(), "", "exchange.fault.missing-column", c.russian())));
        return places;
    }

    private static String header(List<Column> columns, String key) {
        return columns.stream().filter(c -> c.key().equals(key)).map(Column::russian).findFirst().orElse(key);
    }
}
