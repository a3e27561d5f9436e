package kabinet.document.control;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kabinet.document.entity.PaperColumn;

/**
 * Draws a long table onto pages of its own, row by row, as {@code table.grid} of the style sheet looks. Each page goes into the spool once it is full;
 * what is remembered of it is how many rows it has. Every cell is marked content, numbered on its page from 0: on a table's first page the heads come
 * first, on the others the head is repeated as an artifact.
 */
final class TableDrawing {

    static final String REGULAR = "KR";
    static final String BOLD = "KB";

    private static final double SIZE = 9.5;
    private static final double LEADING = SIZE * 1.25;
    private static final double BASELINE = 9.5;
    private static final double HEADING_SIZE = 11.5;
    private static final double HEADING_LEADING = HEADING_SIZE * 1.35;
    private static final double BELOW_HEADING = 4 * PaperFrame.MM;
    private static final double PAD_X = 1.4 * PaperFrame.MM;
    private static final double PAD_Y = PaperFrame.MM;

    /** A row is taller than a page, or no table fills one: that is left to the renderer of style sheets. */
    static final class UndrawableException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final PaperTable table;
    private final PaperFrame frame;
    private final EmbeddedFace regular;
    private final EmbeddedFace bold;
    private final PageSpool spool;
    private final PageContent page = new PageContent();
    private final double[] edges;
    private final CellText[] texts;
    private final CellText groupText;
    private final List<List<String>> rows;
    private final boolean whole;
    private final List<String> heading;
    private final List<List<String>> heads;
    private final double headHeight;
    private int[] rowsOfPages = new int[16];
    private int pages;
    private int drawn;
    private int mcid;

    /** @param whole to its end, with the total; else what the last page would hold is left to stand with what follows the table */
    TableDrawing(PaperTable table, boolean whole, PaperFrame frame, EmbeddedFace regular, EmbeddedFace bold, PageSpool spool) {
        this.table = table;
        this.whole = whole;
        this.rows = new ArrayList<>(table.rows());
        if (whole && !table.total().isEmpty()) {
            rows.add(table.total());
        }
        this.frame = frame;
        this.regular = regular;
        this.bold = bold;
        this.spool = spool;
        this.edges = Arrays.stream(table.edges()).map(e -> frame.left() + e * frame.textWidth()).toArray();
        int columns = table.columns().size();
        texts = new CellText[columns];
        CellText[] headTexts = new CellText[columns];
        for (int i = 0; i < columns; i++) {
            texts[i] = new CellText(regular.glyphs(), inner(i, i + 1));
            headTexts[i] = new CellText(bold.glyphs(), inner(i, i + 1));
        }
        heading = new CellText(bold.glyphs(), frame.textWidth() / HEADING_SIZE).lines(table.heading());
        groupText = new CellText(bold.glyphs(), inner(0, columns));
        heads = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            heads.add(headTexts[i].lines(table.columns().get(i).name()));
        }
        headHeight = height(heads.stream().mapToInt(List::size).max().orElse(1));
    }

    /** Room for text from one column's left edge to another's, at font size 1. */
    private double inner(int from, int to) {
        return (edges[to] - edges[from] - 2 * PAD_X) / SIZE;
    }

    private static double height(int lines) {
        return Math.max(1, lines) * LEADING + 2 * PAD_Y;
    }

    PaperTable table() {
        return table;
    }

    /** Whether its first page begins with a heading, which is then that page's first marked content. */
    boolean isHeaded() {
        return !heading.isEmpty();
    }

    /** The rows that were drawn, the total among them if it was. */
    List<List<String>> rows() {
        return rows.subList(0, drawn);
    }

    int pages() {
        return pages;
    }

    int rowsOf(int ofPage) {
        return rowsOfPages[ofPage];
    }

    /**
     * Draws all pages, or all but the last.
     *
     * @throws UndrawableException if a row does not fit a page; what was spooled is of no use then
     */
    void draw() throws IOException, UndrawableException {
        double paperTop = frame.height() - frame.top();
        double top = paperTop - (isHeaded() ? heading.size() * HEADING_LEADING + BELOW_HEADING : 0);
        double end = frame.bottom();
        double y = begin(top);
        double[] heights = new double[rows.size()];
        int from = 0;
        for (int i = 0; i < rows.size(); i++) {
            List<List<String>> lines = lines(rows.get(i));
            heights[i] = height(lines.stream().mapToInt(List::size).max().orElse(1));
            if (top - headHeight - heights[i] < end) {
                throw new UndrawableException();
            }
            boolean keepsNext = rows.get(i) instanceof PaperTable.Group || isTotal(i + 1);
            double needed = heights[i] + (keepsNext ? height(2) : 0);
            if (y - needed < end && i > from) {
                finish(top, heights, from, i);
                from = i;
                top = paperTop;
                y = begin(top);
            }
            row(i, lines, y, heights[i]);
            y -= heights[i];
        }
        if (whole) {
            finish(top, heights, from, rows.size());
        }
    }

    private boolean isTotal(int row) {
        return row == table.rows().size();
    }

    private List<List<String>> lines(List<String> row) {
        if (row instanceof PaperTable.Group) {
            return List.of(groupText.lines(row.get(0)));
        }
        List<List<String>> lines = new ArrayList<>(texts.length);
        for (int i = 0; i < texts.length; i++) {
            lines.add(texts[i].lines(PaperTable.cell(row, i)));
        }
        return lines;
    }

    /** The head of the next page; says where its rows begin. */
    private double begin(double top) {
        mcid = 0;
        page.clear();
        if (pages == 0 && isHeaded()) {
            heading();
        }
        page.raw("/Artifact BMC\n0.949 g\n").number(edges[0]).number(top - headHeight).number(edges[edges.length - 1] - edges[0]).number(headHeight).raw("re f\n0 g\nEMC\n");
        boolean first = pages == 0;
        if (!first) {
            page.raw("/Artifact BMC\n");
        }
        for (int i = 0; i < heads.size(); i++) {
            double drop = (headHeight - height(heads.get(i).size())) / 2;
            cell("TH", heads.get(i), i, i + 1, PaperColumn.Align.CENTRE, top - drop, true, first);
        }
        if (!first) {
            page.raw("EMC\n");
        }
        return top - headHeight;
    }

    private void heading() {
        page.raw("/H2 <</MCID ").number(mcid++).raw(">> BDC\nBT\n/").raw(BOLD).raw(" ").number(HEADING_SIZE).raw("Tf\n");
        page.number(frame.left()).number(frame.height() - frame.top() - HEADING_SIZE * 1.1).raw("Td\n");
        for (String line : heading) {
            bold.show(line, page);
            page.raw("0 ").number(-HEADING_LEADING).raw("Td\n");
        }
        page.raw("ET\nEMC\n");
    }

    private void row(int row, List<List<String>> lines, double y, double height) {
        if (rows.get(row) instanceof PaperTable.Group) {
            page.raw("/Artifact BMC\n0.969 g\n").number(edges[0]).number(y - height).number(edges[edges.length - 1] - edges[0]).number(height).raw("re f\n0 g\nEMC\n");
            cell("TD", lines.get(0), 0, texts.length, PaperColumn.Align.LEFT, y, true, true);
            return;
        }
        for (int i = 0; i < texts.length; i++) {
            cell("TD", lines.get(i), i, i + 1, table.columns().get(i).align(), y, isTotal(row), true);
        }
    }

    private void cell(String tag, List<String> lines, int from, int to, PaperColumn.Align align, double y, boolean strong, boolean marked) {
        if (marked) {
            page.raw("/").raw(tag).raw(" <</MCID ").number(mcid++).raw(">> BDC\n");
        }
        if (!lines.isEmpty()) {
            EmbeddedFace face = strong ? bold : regular;
            page.raw("BT\n/").raw(strong ? BOLD : REGULAR).raw(" ").number(SIZE).raw("Tf\n");
            double x = 0;
            double baseline = y - PAD_Y - BASELINE;
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                double at = x(align, from, to, align == PaperColumn.Align.LEFT ? 0 : face.glyphs().width(line, 0, line.length()) * SIZE);
                page.number(at - x).number(i == 0 ? baseline : -LEADING).raw("Td\n");
                x = at;
                face.show(line, page);
            }
            page.raw("ET\n");
        }
        if (marked) {
            page.raw("EMC\n");
        }
    }

    private double x(PaperColumn.Align align, int from, int to, double width) {
        return switch (align) {
            case LEFT -> edges[from] + PAD_X;
            case RIGHT -> edges[to] - PAD_X - width;
            case CENTRE -> (edges[from] + edges[to] - width) / 2;
        };
    }

    /** The page's lines, and the page into the spool. */
    private void finish(double top, double[] heights, int from, int to) throws IOException {
        page.raw("/Artifact BMC\n0.5 w\n");
        double y = top;
        horizontal(y);
        y -= headHeight;
        verticals(top, y, edges.length);
        horizontal(y);
        double begun = y;
        for (int i = from; i < to; i++) {
            boolean group = rows.get(i) instanceof PaperTable.Group;
            if (group && begun > y) {
                verticals(begun, y, edges.length);
                begun = y;
            }
            y -= heights[i];
            horizontal(y);
            if (group) {
                verticals(begun, y, 2);
                begun = y;
            }
        }
        if (begun > y) {
            verticals(begun, y, edges.length);
        }
        page.raw("S\nEMC\n");
        spool.add(page.bytes(), page.length());
        if (pages == rowsOfPages.length) {
            rowsOfPages = Arrays.copyOf(rowsOfPages, 2 * pages);
        }
        rowsOfPages[pages++] = to - from;
        drawn = to;
    }

    private void horizontal(double y) {
        page.number(edges[0]).number(y).raw("m ").number(edges[edges.length - 1]).number(y).raw("l\n");
    }

    /** Two are the outer ones alone. */
    private void verticals(double from, double to, int count) {
        for (int i = 0; i < count; i++) {
            double x = count == 2 ? edges[i * (edges.length - 1)] : edges[i];
            page.number(x).number(from).raw("m ").number(x).number(to).raw("l\n");
        }
    }
}
