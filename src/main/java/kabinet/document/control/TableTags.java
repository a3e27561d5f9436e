package kabinet.document.control;

import java.io.IOException;
import java.util.List;

/**
 * The tags of a drawn table, in the element that was kept for it (ISO 32000-1, 14.8.4.3.4): its head, and each row with its cells, each cell with the
 * content that it marks; and of each page the list of its marked contents' tags.
 *
 * @param parent number of the element that the table stands in
 * @param heading number of the element kept for its heading, if it has one
 * @param table number of the kept element
 * @param contents number of the first page's content, see {@link PageNodes}
 * @param lists number of the first page's list; those of the others follow
 */
record TableTags(AppendedObjects objects, long parent, long heading, long table, TableDrawing drawing, long contents, long lists) {

    void write() throws IOException {
        int columns = drawing.table().columns().size();
        long head = objects.reserve(3 + columns); // the head, its row, its cells; the body
        long body = head + 2 + columns;
        List<List<String>> rows = drawing.rows();
        long firstRow = objects.reserve(rows.stream().mapToLong(r -> 1 + cells(r, columns)).sum());
        head(head, columns);
        long number = firstRow;
        int row = 0;
        for (int page = 0; page < drawing.pages(); page++) {
            int mcid = page == 0 ? above() + columns : 0;
            long firstOfPage = number;
            int until = row + drawing.rowsOf(page);
            int begun = row;
            for (; row < until; row++) {
                int cells = cells(rows.get(row), columns);
                row(number, body, cells, columns, page, mcid);
                mcid += cells;
                number += 1 + cells;
            }
            list(page, head, columns, firstOfPage, rows.subList(begun, until));
        }
        PageContent all = objects.body(body).raw("<</S/TBody/P ").reference(table).raw("/K[");
        number = firstRow;
        for (List<String> each : rows) {
            all.reference(number);
            number += 1 + cells(each, columns);
        }
        all.raw("]>>\n");
        if (drawing.isHeaded()) {
            objects.replace(heading, "<< /Type /StructElem /S /H2 /P " + parent + " 0 R /Pg " + page(0) + " 0 R /K 0 >>");
        }
        objects.replace(table, "<< /Type /StructElem /S /Table /P " + parent + " 0 R /K [" + head + " 0 R " + body + " 0 R] >>");
    }

    private static int cells(List<String> row, int columns) {
        return row instanceof PaperTable.Group ? 1 : columns;
    }

    private void head(long head, int columns) throws IOException {
        objects.body(head).raw("<</S/THead/P ").reference(table).raw("/K ").reference(head + 1).raw(">>\n");
        PageContent row = objects.body(head + 1).raw("<</S/TR/P ").reference(head).raw("/K[");
        for (int i = 0; i < columns; i++) {
            row.reference(head + 2 + i);
        }
        row.raw("]>>\n");
        for (int i = 0; i < columns; i++) {
            objects.body(head + 2 + i).raw("<</S/TH/P ").reference(head + 1).raw("/A<</O/Table/Scope/Column>>/Pg ").reference(page(0)).raw("/K ").number(above() + i).raw(">>\n");
        }
    }

    /** Marked contents before the table's on its first page. */
    private int above() {
        return drawing.isHeaded() ? 1 : 0;
    }

    private void row(long number, long body, int cells, int columns, int page, int mcid) throws IOException {
        PageContent row = objects.body(number).raw("<</S/TR/P ").reference(body).raw("/K[");
        for (int i = 1; i <= cells; i++) {
            row.reference(number + i);
        }
        row.raw("]>>\n");
        for (int i = 0; i < cells; i++) {
            PageContent cell = objects.body(number + 1 + i).raw("<</S/TD/P ").reference(number).raw("/Pg ").reference(page(page)).raw("/K ").number(mcid + i);
            (cells < columns ? cell.raw("/A<</O/Table/ColSpan ").number(columns).raw(">>") : cell).raw(">>\n");
        }
    }

    private void list(int page, long head, int columns, long firstRow, List<List<String>> rows) throws IOException {
        PageContent list = objects.body(lists + page).raw("[");
        if (page == 0 && drawing.isHeaded()) {
            list.reference(heading);
        }
        for (int i = 0; page == 0 && i < columns; i++) {
            list.reference(head + 2 + i);
        }
        long number = firstRow;
        for (List<String> row : rows) {
            int cells = cells(row, columns);
            for (int i = 1; i <= cells; i++) {
                list.reference(number + i);
            }
            number += 1 + cells;
        }
        list.raw("]\n");
    }

    private long page(int page) {
        return contents + 3L * page + 2;
    }
}
