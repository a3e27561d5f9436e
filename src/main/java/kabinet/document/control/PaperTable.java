package kabinet.document.control;

import java.util.AbstractList;
import java.util.List;
import kabinet.document.entity.PaperColumn;

/**
 * A table of a paper, as it was given.
 *
 * @param heading of the paper's section that begins with it, or empty
 * @param rows  cells in the columns' order; null and missing cells stay empty; a {@link Group} spans all columns
 * @param total cells of a last row, or empty
 */
record PaperTable(String heading, List<PaperColumn> columns, List<? extends List<String>> rows, List<String> total) {

    /** A row of one cell over all columns: the heading of the rows below it. */
    static final class Group extends AbstractList<String> {

        private final String text;

        Group(String text) {
            this.text = text;
        }

        @Override
        public String get(int index) {
            return List.of(text).get(index);
        }

        @Override
        public int size() {
            return 1;
        }
    }

    /** The rows from one on, and the total. */
    PaperTable from(int row) {
        return new PaperTable(row == 0 ? heading : "", columns, rows.subList(row, rows.size()), total);
    }

    /** Left edges of the columns and the right edge of the last, as parts of the width. */
    double[] edges() {
        double sum = columns.stream().mapToInt(PaperColumn::weight).sum();
        double[] edges = new double[columns.size() + 1];
        for (int i = 0; i < columns.size(); i++) {
            edges[i + 1] = edges[i] + columns.get(i).weight() / sum;
        }
        return edges;
    }

    /** A cell's text; never null. */
    static String cell(List<String> row, int column) {
        return column < row.size() && row.get(column) != null ? row.get(column) : "";
    }

    void write(XhtmlText body) {
        if (!heading.isEmpty()) {
            body.element("h2", null, heading);
        }
        int weights = columns.stream().mapToInt(PaperColumn::weight).sum();
        body.open("table", "grid").open("thead", null).open("tr", null);
        for (PaperColumn column : columns) {
            body.headCell(column.name(), 100.0 * column.weight() / weights);
        }
        body.close("tr").close("thead").open("tbody", rows.size() == 1 ? "end" : null);
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0 && i + 1 == rows.size() && !total.isEmpty()) {
                body.close("tbody").open("tbody", "end");
            }
            row(body, rows.get(i), null);
        }
        if (!total.isEmpty()) {
            row(body, total, "total");
        }
        body.close("tbody").close("table");
    }

    private void row(XhtmlText body, List<String> cells, String kind) {
        if (cells instanceof Group) {
            body.open("tr", "group").spanningCell(cells.get(0), columns.size()).close("tr");
            return;
        }
        body.open("tr", kind);
        for (int i = 0; i < columns.size(); i++) {
            body.element("td", columns.get(i).align().cssClass(), cell(cells, i));
        }
        body.close("tr");
    }
}
