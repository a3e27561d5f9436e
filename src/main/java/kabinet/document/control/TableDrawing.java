package kabinet.document.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import kabinet.document.entity.PaperColumn;

/**
 * Draws a table onto a paper's pages, row by row, as {@code table.grid} of the style sheet looks. Its head is marked content on its first page and an artifact
 * on the others. The last rows wait for what follows the table.
 *
 * @param <R> a row
 */
final class TableDrawing<R extends List<String>> {

    private static final double LINE = 1.25;
    private static final double ABOVE = 2 * PaperFrame.MM;
    private static final double BELOW = 4 * PaperFrame.MM;
    private static final double NUMBERS = 7;
    /** How small the letters of a head may become before its words are parted. */
    private static final double SMALLEST_HEAD = 0.8;
    /** Rows that stay with what follows. */
    private static final int TAIL = 2;

    private final PageFlow flow;
    private final PaperTable<R> table;
    private final double size;
    private final double padX;
    private final double padY;
    private final double[] edges;
    private final CellText[] texts;
    private final CellText[] strongTexts;
    private final CellText groupText;
    private final List<List<HeadCell>> head = new ArrayList<>();
    private final double[] headHeights;
    private final double headHeight;
    /** Where the vertical lines of the rows since the last heading among them begin, and whether there are such rows. */
    private double runTop;
    private boolean running;
    private boolean onPage;
    private boolean headed;
    private int pagesLeft;

    /** A cell of the head, over some columns and rows; where a word would not fit its letters are smaller. */
    private record HeadCell(List<String> lines, int from, int to, int rows, double scale) {
    }

    /** A row, broken into lines; one that is too high for a page stands in pieces, of which the first counts. */
    private record Laid<R>(R row, List<List<String>> lines, double height, boolean group, boolean counts) {
    }

    TableDrawing(PageFlow flow, PaperTable<R> table) {
        this.flow = flow;
        this.table = table;
        size = table.size();
        padX = size < PaperTable.SIZE ? 0.7 * PaperFrame.MM : 1.4 * PaperFrame.MM;
        padY = size < PaperTable.SIZE ? 0.5 * PaperFrame.MM : PaperFrame.MM;
        edges = Arrays.stream(table.edges()).map(e -> flow.frame().left() + e * flow.frame().textWidth()).toArray();
        int columns = table.columns().size();
        texts = new CellText[columns];
        strongTexts = new CellText[columns];
        for (int i = 0; i < columns; i++) {
            boolean number = table.columns().get(i).align() == PaperColumn.Align.RIGHT;
            texts[i] = new CellText(flow.face(false).glyphs(), inner(i, i + 1), number);
            strongTexts[i] = new CellText(flow.face(true).glyphs(), inner(i, i + 1), number);
        }
        groupText = new CellText(flow.face(true).glyphs(), inner(0, columns));
        headHeights = head();
        headHeight = Arrays.stream(headHeights).sum();
    }

    private double inner(int from, int to) {
        return (edges[to] - edges[from] - 2 * padX) / size;
    }

    private double height(int lines) {
        return Math.max(1, lines) * size * LINE + 2 * padY;
    }

    /** Breaks the head; says how high its rows are. */
    private double[] head() {
        List<PaperColumn> columns = table.columns();
        boolean grouped = table.isGrouped();
        List<HeadCell> first = new ArrayList<>();
        List<HeadCell> second = new ArrayList<>();
        for (int i = 0; i < columns.size();) {
            String group = columns.get(i).group();
            int to = i + 1;
            while (group != null && to < columns.size() && group.equals(columns.get(to).group())) {
                to++;
            }
            if (group == null) {
                first.add(head(columns.get(i).name(), i, to, grouped ? 2 : 1));
            } else {
                first.add(head(group, i, to, 1));
                for (int j = i; j < to; j++) {
                    second.add(head(columns.get(j).name(), j, j + 1, 1));
                }
            }
            i = to;
        }
        double upper = first.stream().filter(c -> c.rows() == 1).mapToDouble(c -> height(c.lines().size())).max().orElse(0);
        double lower = second.stream().mapToDouble(c -> height(c.lines().size())).max().orElse(0);
        double both = first.stream().filter(c -> c.rows() == 2).mapToDouble(c -> height(c.lines().size())).max().orElse(0);
        lower = grouped ? Math.max(lower, both - upper) : 0;
        List<Double> heights = new ArrayList<>(List.of(upper));
        head.add(first);
        if (grouped) {
            head.add(second);
            heights.add(lower);
        }
        if (table.numbered()) {
            List<HeadCell> numbers = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                numbers.add(new HeadCell(List.of(Integer.toString(i + 1)), i, i + 1, 1, 1));
            }
            head.add(numbers);
            heights.add(NUMBERS * LINE + 0.6 * PaperFrame.MM);
        }
        return heights.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** No word of a head is cut: its letters become smaller, and where that were too small, it is parted between syllables. */
    private HeadCell head(String name, int from, int to, int rows) {
        CellText whole = new CellText(flow.face(true).glyphs(), inner(from, to), true);
        double scale = whole.fit(whole.lines(name));
        if (scale < SMALLEST_HEAD) {
            return new HeadCell(new CellText(flow.face(true).glyphs(), inner(from, to)).lines(name), from, to, rows, 1);
        }
        return new HeadCell((scale == 1 ? whole : new CellText(flow.face(true).glyphs(), inner(from, to) / scale, true)).lines(name), from, to, rows, scale);
    }

    /** Of the whole; only for a table whose rows can be gone through several times. */
    double height() {
        double height = ABOVE + headHeight + BELOW;
        for (R row : table.rows()) {
            height += lay(row, false).stream().mapToDouble(Laid::height).sum();
        }
        List<String> total = table.total().get();
        return height + (total.isEmpty() ? 0 : height(highest(total, true)));
    }

    private List<List<String>> lines(List<String> row, boolean strong) {
        List<List<String>> lines = new ArrayList<>(texts.length);
        for (int i = 0; i < texts.length; i++) {
            lines.add((strong ? strongTexts : texts)[i].lines(PaperTable.cell(row, i)));
        }
        return lines;
    }

    private int highest(List<String> row, boolean strong) {
        return lines(row, strong).stream().mapToInt(List::size).max().orElse(1);
    }

    /** A row, or the pieces of one that is higher than half a page. */
    private List<Laid<R>> lay(R row, boolean strong) {
        boolean group = row instanceof PaperTable.Group;
        List<List<String>> lines = group ? List.of(groupText.lines(row.get(0))) : lines(row, strong);
        int highest = lines.stream().mapToInt(List::size).max().orElse(1);
        int most = (int) ((flow.top() - flow.frame().bottom() - headHeight) / 2 / (size * LINE));
        if (highest <= most) {
            return List.of(new Laid<>(row, lines, height(highest), group, true));
        }
        List<Laid<R>> pieces = new ArrayList<>();
        for (int from = 0; from < highest; from += most) {
            int begin = from;
            List<List<String>> some = lines.stream().map(l -> l.subList(Math.min(begin, l.size()), Math.min(begin + most, l.size()))).toList();
            pieces.add(new Laid<>(row, some, height(some.stream().mapToInt(List::size).max().orElse(1)), group, from == 0));
        }
        return pieces;
    }

    void draw() {
        Deque<Laid<R>> ahead = new ArrayDeque<>();
        Iterator<R> rows = table.rows().iterator();
        double sum = table.sums() == null ? 0 : height(1);
        while (true) {
            while (ahead.size() <= TAIL && rows.hasNext()) {
                ahead.addAll(lay(rows.next(), false));
            }
            if (!rows.hasNext() && ahead.size() <= TAIL) {
                break;
            }
            Laid<R> row = ahead.poll();
            double needed = row.height() + sum + (row.group() ? ahead.peek().height() : 0);
            if (!headed) {
                flow.room(ABOVE + headHeight + needed);
                begin();
            } else if (!flow.fits(needed)) {
                flow.nextPage();
            }
            row(row, false);
        }
        List<String> total = table.total().get();
        double height = (headed ? 0 : ABOVE + headHeight) + ahead.stream().mapToDouble(Laid::height).sum() + sum + (total.isEmpty() ? 0 : height(highest(total, true))) + BELOW;
        flow.wait(height, headed ? headHeight : 0, PageFlow.Kind.ROWS, () -> end(ahead, total, sum));
    }

    private void begin() {
        flow.down(flow.isFresh() ? 0 : ABOVE);
        flow.tag(TagTape.TABLE);
        flow.drawing(this);
        enter();
    }

    private void end(Deque<Laid<R>> last, List<String> total, double sum) {
        if (!headed) {
            begin();
        }
        for (Laid<R> row : last) {
            if (!flow.fits(row.height() + sum)) {
                flow.nextPage();
            }
            row(row, false);
        }
        double height = height(highest(total, true));
        if (pagesLeft > 0) {
            if (!flow.fits(sum + (total.isEmpty() ? 0 : height)) && flow.fits(sum)) {
                flow.nextPage();
            } else {
                sum();
            }
        }
        if (!total.isEmpty()) {
            if (!flow.fits(height)) {
                flow.nextPage();
            }
            enter();
            cells(lines(total, true), flow.y(), height, true);
        }
        verticals();
        onPage = false;
        flow.drawing(null);
        flow.tag(TagTape.TABLE_END);
        flow.down(BELOW);
    }

    /** The page ends below the rows drawn so far. */
    void leave() {
        if (onPage) {
            sum();
            verticals();
            onPage = false;
            pagesLeft++;
        }
    }

    private void sum() {
        if (table.sums() != null) {
            cells(lines(table.sums().take(), true), flow.y(), height(1), true);
        }
    }

    /** The head, on a page that has none yet. */
    private void enter() {
        if (onPage) {
            return;
        }
        onPage = true;
        double top = flow.y();
        double shaded = headHeights[0] + (table.isGrouped() ? headHeights[1] : 0);
        flow.artifact();
        flow.page().raw("0.949 g\n").number(edges[0]).number(top - shaded).number(edges[edges.length - 1] - edges[0]).number(shaded).raw("re f\n0 g\n");
        if (!headed) {
            flow.end();
        }
        horizontal(0, edges.length - 1, top);
        for (int i = 0; i < head.size(); i++) {
            boolean numbers = table.numbered() && i == head.size() - 1;
            if (!headed) {
                flow.tag(TagTape.HEAD_ROW);
            }
            for (HeadCell cell : head.get(i)) {
                double height = headHeights[i] + (cell.rows() == 2 ? headHeights[i + 1] : 0);
                double letters = numbers ? NUMBERS : size * cell.scale();
                double drop = (height - cell.lines().size() * letters * LINE) / 2;
                if (!headed) {
                    flow.begin(TagTape.HEAD);
                    flow.tag(cell.to() - cell.from());
                    flow.tag(cell.rows());
                }
                flow.show(cell.lines(), letters, LINE, !numbers, PaperColumn.Align.CENTRE, edges[cell.from()], edges[cell.to()], flow.y() - drop);
                if (!headed) {
                    flow.end();
                }
                horizontal(cell.from(), cell.to(), flow.y() - height);
                vertical(edges[cell.from()], flow.y(), flow.y() - height);
            }
            flow.down(headHeights[i]);
        }
        vertical(edges[edges.length - 1], top, flow.y());
        if (headed) {
            flow.end();
        }
        headed = true;
        running = false;
    }

    private void row(Laid<R> row, boolean strong) {
        enter();
        if (row.counts() && table.sums() != null && !row.group()) {
            table.sums().add(row.row());
        }
        if (!row.group()) {
            cells(row.lines(), flow.y(), row.height(), strong);
            return;
        }
        verticals();
        double y = flow.y();
        flow.artifact();
        flow.page().raw("0.969 g\n").number(edges[0]).number(y - row.height()).number(edges[edges.length - 1] - edges[0]).number(row.height()).raw("re f\n0 g\n");
        flow.end();
        flow.tag(TagTape.ROW);
        cell(row.lines().get(0), 0, texts.length, PaperColumn.Align.LEFT, y, true);
        vertical(edges[0], y, y - row.height());
        vertical(edges[edges.length - 1], y, y - row.height());
        horizontal(0, edges.length - 1, y - row.height());
        flow.down(row.height());
    }

    private void cells(List<List<String>> lines, double y, double height, boolean strong) {
        if (!running) {
            running = true;
            runTop = y;
        }
        flow.tag(TagTape.ROW);
        for (int i = 0; i < texts.length; i++) {
            cell(lines.get(i), i, i + 1, table.columns().get(i).align(), y, strong);
        }
        horizontal(0, edges.length - 1, y - height);
        flow.down(height);
    }

    private void cell(List<String> lines, int from, int to, PaperColumn.Align align, double y, boolean strong) {
        flow.begin(TagTape.CELL);
        flow.tag(to - from);
        double letters = align == PaperColumn.Align.RIGHT ? size * (strong ? strongTexts : texts)[from].fit(lines) : size; // a number is not parted
        flow.show(lines, letters, LINE, strong, align, edges[from] + padX, edges[to] - padX, y - padY + PageFlow.baseline(letters, LINE) - PageFlow.baseline(size, LINE));
        flow.end();
    }

    private void verticals() {
        if (running) {
            for (double edge : edges) {
                vertical(edge, runTop, flow.y());
            }
            running = false;
        }
    }

    private void horizontal(int from, int to, double y) {
        flow.rules().number(edges[from]).number(y).raw("m ").number(edges[to]).number(y).raw("l\n");
    }

    private void vertical(double x, double from, double to) {
        flow.rules().number(x).number(from).raw("m ").number(x).number(to).raw("l\n");
    }
}
