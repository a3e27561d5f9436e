package kabinet.document.control;

import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import kabinet.document.entity.PaperColumn;

/**
 * A table of a paper.
 *
 * @param rows     cells in the columns' order; null and missing cells stay empty; a {@link Group} spans all columns. Gone through once when the table is drawn
 * @param total    cells of a last row, or empty; asked for after the rows
 * @param sums     of each page, if the table has more than one; null for none
 * @param numbered whether a row of the columns' numbers follows the head, as forms of the state have it
 * @param size     of the letters, points
 * @param <R>      a row
 */
record PaperTable<R extends List<String>>(List<PaperColumn> columns, Iterable<R> rows, Supplier<List<String>> total, PageTotals<? super R> sums, boolean numbered, double size) {

    /** Letters of a table unless somebody wants others. */
    static final double SIZE = 9.5;
    /** The same on a paper of smaller letters. */
    static final double COMPACT = 8.5;

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

    /** How many rows; unknown ones count as many. */
    int count() {
        return rows instanceof Collection<?> known ? known.size() : Integer.MAX_VALUE / 2;
    }

    /** Whether some columns stand under a common head. */
    boolean isGrouped() {
        return columns.stream().anyMatch(c -> c.group() != null);
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
}
