package kabinet.document.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import kabinet.document.entity.PaperColumn;

/**
 * The pages of one paper as they fill from top to bottom: where the next thing stands, what keeps what company, which marks (ISO 32000-1, 14.6) it bears. A page is out of memory once it is full.
 */
final class PageFlow {

    static final String REGULAR = "KR";
    static final String BOLD = "KB";
    /** Parts of a letter's size that it reaches above and below its line. */
    private static final double ASCENT = 1.039;
    private static final double DESCENT = 0.286;

    private final PaperFile file;
    private final PaperFrame frame;
    private final PageContent page = new PageContent();
    /** Lines, drawn onto the page at its end. */
    private final PageContent rules = new PageContent(1 << 12);
    private final List<Waiting> waiting = new ArrayList<>();
    private double y;
    private int mcid;
    private int pages;
    private boolean begun;
    private boolean finished;
    private boolean measuring;
    private double measured;
    private boolean beginsWithWords;
    /** The table that is being drawn. */
    private TableDrawing<?> table;

    /**
     * Something that is drawn with what follows it.
     *
     * @param height on this page
     * @param above what a new page would have above it
     */
    private record Waiting(double height, double above, Kind kind, Runnable drawing) {
    }

    /** A heading goes with whatever follows, the last rows of a table with a closing paragraph or signatures, a paragraph with signatures. */
    enum Kind { HEADING, ROWS, PARAGRAPH }

    PageFlow(PaperFile file) {
        this.file = file;
        frame = file.frame();
    }

    int pages() {
        return pages;
    }

    PaperFrame frame() {
        return frame;
    }

    EmbeddedFace face(boolean strong) {
        return strong ? file.bold() : file.regular();
    }

    PageContent page() {
        return page;
    }

    /** The lines of this page, drawn at its end. */
    PageContent rules() {
        return rules;
    }

    double top() {
        return frame.height() - frame.top();
    }

    double y() {
        return y;
    }

    void down(double height) {
        y -= height;
    }

    /** Whether something this high still fits the page. */
    boolean fits(double height) {
        return y - height >= frame.bottom() - 0.01;
    }

    /** Height that is left on this page below what waits. */
    double left() {
        start();
        return y - waitingHeight() - frame.bottom();
    }

    boolean isFresh() {
        return !begun;
    }

    // Pages

    void ensureBegun() {
        if (!begun) {
            begun = true;
            mcid = 0;
            page.clear();
            rules.clear();
            file.tape().add(TagTape.PAGE);
        }
    }

    /** Ends the page; the next one begins with whatever is drawn next. */
    void nextPage() {
        if (!begun) {
            return;
        }
        if (table != null) {
            table.leave();
        }
        if (rules.length() > 0) {
            page.raw("/Artifact BMC\n0.5 w\n").append(rules).raw("S\nEMC\n");
        }
        try {
            file.spool(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pages++;
        begun = false;
        y = top();
    }

    void finish() {
        if (!finished) {
            drawWaiting();
            if (pages == 0) {
                ensureBegun();
            }
            nextPage();
            finished = true;
        }
    }

    private double waitingHeight() {
        return waiting.stream().mapToDouble(Waiting::height).sum();
    }

    private double aboveWaiting() {
        return waiting.isEmpty() ? 0 : waiting.get(0).above();
    }

    /** Height of the words that wait below the last rows of a table, 0 without any: they may stand apart from these. */
    private double afterRows() {
        int last = waiting.size() - 1;
        return last > 0 && waiting.get(last).kind() == Kind.PARAGRAPH && waiting.get(last - 1).kind() == Kind.ROWS ? waiting.get(last).height() : 0;
    }

    private boolean endsWith(Kind kind) {
        return !waiting.isEmpty() && waiting.get(waiting.size() - 1).kind() == kind;
    }

    /** Draws what waits, on a page that has room for it and so much more. */
    private void roomAfterWaiting(double more) {
        start();
        if (!fits(waitingHeight() + more) && begun && aboveWaiting() + waitingHeight() + more <= top() - frame.bottom()) {
            if (afterRows() > 0 && fits(waitingHeight() - afterRows())) { // words that go with the signatures are enough: rows that fit this page stay there
                Waiting words = waiting.remove(waiting.size() - 1);
                drawWaiting();
                waiting.add(words);
            }
            nextPage();
        }
        drawWaiting();
    }

    private void drawWaiting() {
        start();
        if (!waiting.isEmpty()) {
            if (!fits(waitingHeight() - afterRows())) {
                nextPage();
            }
            List<Waiting> all = List.copyOf(waiting);
            waiting.clear();
            for (Waiting one : all) {
                if (one.kind() != Kind.ROWS && !fits(one.height())) {
                    nextPage();
                }
                one.drawing().run();
            }
        }
    }

    private void start() {
        if (pages == 0 && !begun) {
            y = top();
        }
    }

    /** Room for something that goes with a heading that waits, not with a paragraph. */
    void room(double height) {
        if (endsWith(Kind.HEADING)) {
            roomAfterWaiting(height);
        } else {
            drawWaiting();
        }
        if (!fits(height)) {
            nextPage();
        }
    }

    /** While heights alone are asked for, adds this one. @return whether that is so */
    boolean measures(DoubleSupplier height) {
        if (measuring) {
            measured += height.getAsDouble();
        }
        return measuring;
    }

    /** Draws it with what follows. @param above what a new page would have above it */
    void wait(double height, double above, Kind kind, Runnable drawing) {
        beginsWithWords |= measuring && measured == 0 && kind != Kind.ROWS;
        if (measures(() -> height)) {
            return;
        }
        start();
        if (!endsWith(Kind.HEADING) && !(kind == Kind.PARAGRAPH && endsWith(Kind.ROWS))) {
            drawWaiting();
        }
        waiting.add(new Waiting(height, above, kind, drawing));
    }

    /** Draws it here, or on the next page if it does not fit this one. */
    void draw(double height, Runnable drawing) {
        if (!measures(() -> height)) {
            room(height);
            drawing.run();
        }
    }

    /** Draws the first of several things that stand on one page with each other and with what waits, unless they fill more than half of it. @param all height of all */
    void drawFirst(double all, double height, Runnable drawing) {
        if (!measures(() -> height)) {
            roomAfterWaiting(all);
            draw(all <= (top() - frame.bottom()) / 2 ? all : height, drawing);
        }
    }

    /** Draws what the end of a page must not part, and what waits with it, unless it begins with words of its own. @param content is asked for twice */
    void together(Runnable content) {
        if (!measuring) {
            measuring = true;
            measured = 0;
            beginsWithWords = false;
            content.run();
            measuring = false;
            if (beginsWithWords && !endsWith(Kind.HEADING)) {
                drawWaiting();
            }
            roomAfterWaiting(measured);
            if (!fits(measured)) {
                nextPage();
            }
        }
        content.run();
    }

    /** What follows begins on a new page. */
    void pageBreak() {
        if (!measuring) {
            drawWaiting();
            nextPage();
        }
    }

    /** While a table is drawn, it hears of every new page. @param now null for none any more */
    void drawing(TableDrawing<?> now) {
        table = now;
    }

    // Pieces

    /** Begins a piece of marked content. */
    void begin(byte piece) {
        ensureBegun();
        file.tape().add(piece);
        page.raw("/").raw(TagTape.name(piece)).raw(" <</MCID ").number(mcid++).raw(">> BDC\n");
    }

    void end() {
        page.raw("EMC\n");
    }

    void tag(int code) {
        ensureBegun();
        file.tape().add(code);
    }

    void artifact() {
        ensureBegun();
        page.raw("/Artifact BMC\n");
    }

    static double baseline(double size, double line) {
        return size * ((line - ASCENT - DESCENT) / 2 + ASCENT);
    }

    /** Lines of text whose first begins at the top; outside of marks nothing may be shown. */
    void show(List<String> lines, double size, double line, boolean strong, PaperColumn.Align align, double left, double right, double from) {
        if (lines.isEmpty()) {
            return;
        }
        EmbeddedFace face = face(strong);
        page.raw("BT\n/").raw(strong ? BOLD : REGULAR).raw(" ").number(size).raw("Tf\n");
        double x = 0;
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i);
            double width = align == PaperColumn.Align.LEFT ? 0 : face.glyphs().width(text, 0, text.length()) * size;
            double at = switch (align) {
                case LEFT -> left;
                case RIGHT -> right - width;
                case CENTRE -> (left + right - width) / 2;
            };
            page.number(at - x).number(i == 0 ? from - baseline(size, line) : -size * line).raw("Td\n");
            x = at;
            face.show(text, page);
        }
        page.raw("ET\n");
    }

    /** A text broken into lines. */
    List<String> lines(String text, double size, boolean strong, double width) {
        return new CellText(face(strong).glyphs(), width / size).lines(text);
    }

    /** A line across. */
    void rule(double from, double to, double at) {
        rules.number(from).number(at).raw("m ").number(to).number(at).raw("l\n");
    }

    /** Begins a picture whose top is here. @param image null if it is drawn on the page itself @return the name by which the page shows it */
    String figure(byte[] image, String description, double width, double height) {
        return file.figure(image, description, frame.left(), y - height, frame.left() + width, y);
    }
}
