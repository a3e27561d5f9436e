package kabinet.document.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kabinet.base.RussianWords;
import kabinet.document.entity.PaperColumn;
import kabinet.document.entity.PaperSignature;

/**
 * One paper of a {@link PaperFile}, drawn from top to bottom as it is told, as a Russian office files it: A4, margins of GOST R 7.0.97-2016, PT Serif. What it is told may be as long as it likes: each
 * page is out of memory once it is full. A heading stays with what follows it; a paragraph, or the last rows of a table without one, stay with the signatures below.
 */
public final class DrawnPaper {

    static final String REGULAR = "KR";
    static final String BOLD = "KB";
    private static final double MM = PaperFrame.MM;
    private static final double NORMAL = 11;
    /** Letters of papers whose tables are many columns wide. */
    private static final double COMPACT = 9.5;
    private static final double SMALL = 9;
    private static final double LINE = 1.35;
    private static final double CAPTION = 7.5;
    /** Parts of a letter's size that it reaches above and below its line. */
    private static final double ASCENT = 1.039;
    private static final double DESCENT = 0.286;
    private static final double SIGN_LINE = 36 * MM;
    private static final double SIGN_NAME = 50 * MM;
    private static final double SLASH = 4 * MM;
    private static final double GRIF = 78 * MM;
    private static final double FACT_NAMES = 55 * MM;

    private final PaperFile file;
    private final PaperFrame frame;
    private final EmbeddedFace regular;
    private final EmbeddedFace bold;
    private final String footer;
    private final PageContent page = new PageContent();
    /** Lines, drawn onto the page at its end. */
    private final PageContent rules = new PageContent(1 << 12);
    private final List<Waiting> waiting = new ArrayList<>();
    private double size = NORMAL;
    private double y;
    private int mcid;
    private int pages;
    private boolean begun;
    private boolean finished;
    private boolean measuring;
    private double measured;
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
    private enum Kind { HEADING, ROWS, PARAGRAPH }

    DrawnPaper(PaperFile file, String footer) {
        this.file = file;
        this.footer = footer;
        frame = file.frame();
        regular = file.regular();
        bold = file.bold();
    }

    /** Smaller letters, for papers whose tables have many columns. */
    public DrawnPaper compact() {
        size = COMPACT;
        return this;
    }

    String footer() {
        return footer;
    }

    int pages() {
        return pages;
    }

    PaperFrame frame() {
        return frame;
    }

    EmbeddedFace face(boolean strong) {
        return strong ? bold : regular;
    }

    PageContent page() {
        return page;
    }

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

    boolean isFresh() {
        return !begun;
    }

    // Pages

    private void ensureBegun() {
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

    private boolean endsWith(Kind kind) {
        return !waiting.isEmpty() && waiting.get(waiting.size() - 1).kind() == kind;
    }

    /** Draws what waits, on a page that has room for it and so much more. */
    private void roomAfterWaiting(double more) {
        start();
        if (!fits(waitingHeight() + more) && begun && aboveWaiting() + waitingHeight() + more <= top() - frame.bottom()) {
            Waiting last = waiting.isEmpty() ? null : waiting.get(waiting.size() - 1);
            boolean parted = waiting.size() > 1 && last.kind() == Kind.PARAGRAPH && fits(waitingHeight() - last.height());
            if (parted) { // words that go with the signatures are enough: rows that fit this page stay there
                waiting.remove(last);
                drawWaiting();
                waiting.add(last);
            }
            nextPage();
        }
        drawWaiting();
    }

    private void drawWaiting() {
        start();
        if (!waiting.isEmpty()) {
            if (!fits(waitingHeight())) {
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

    /** Draws it with what follows. */
    private void wait(double height, double above, Kind kind, Runnable drawing) {
        if (measuring) {
            measured += height;
            return;
        }
        start();
        if (!endsWith(Kind.HEADING) && !(kind == Kind.PARAGRAPH && endsWith(Kind.ROWS))) {
            drawWaiting();
        }
        waiting.add(new Waiting(height, above, kind, drawing));
    }

    /** The last rows of a table. @param above its head, which a new page repeats */
    void waitRows(double height, double above, Runnable drawing) {
        wait(height, above, Kind.ROWS, drawing);
    }

    private void draw(double height, Runnable drawing) {
        if (measuring) {
            measured += height;
            return;
        }
        room(height);
        drawing.run();
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

    private List<String> lines(String text, double size, boolean strong, double width) {
        return new CellText(face(strong).glyphs(), width / size).lines(text);
    }

    private double left() {
        return frame.left();
    }

    private double right() {
        return frame.width() - frame.right();
    }

    /** Text that is not parted unless it is longer than a page. @param keep as what it waits for what follows; null if it does not */
    private void text(byte piece, String text, double size, double line, boolean strong, PaperColumn.Align align, double from, double to, double above, double below, Kind keep) {
        List<String> all = lines(text, size, strong, to - from);
        int most = (int) ((top() - frame.bottom() - above - below) / (size * line));
        for (int begin = 0; begin < all.size(); begin += most) {
            List<String> some = all.subList(begin, Math.min(all.size(), begin + most));
            double height = above + some.size() * size * line + below;
            Runnable drawing = () -> {
                down(isFresh() ? 0 : above);
                begin(piece);
                show(some, size, line, strong, align, from, to, y);
                end();
                down(some.size() * size * line + below);
            };
            if (keep == null || all.size() > most) {
                draw(height, drawing);
            } else {
                wait(height, 0, keep, drawing);
            }
        }
    }

    // Blocks

    /** Who issues the paper, centred at the top: the name, and lines below it such as address and codes. */
    public void organisation(String name, List<String> some) {
        text(TagTape.PARAGRAPH, name, size, LINE, true, PaperColumn.Align.CENTRE, left(), right(), 0, some.isEmpty() ? 6 * MM : 0, null);
        for (int i = 0; i < some.size(); i++) {
            text(TagTape.PARAGRAPH, some.get(i), size, LINE, false, PaperColumn.Align.CENTRE, left(), right(), 0, i + 1 == some.size() ? 6 * MM : 0, null);
        }
    }

    /** The approval at the top right: «УТВЕРЖДАЮ», position, line for the signature with its decoding. @param date null leaves room to write it by hand */
    public void grif(String position, String name, LocalDate date) {
        double from = right() - GRIF;
        text(TagTape.PARAGRAPH, Paper.word("approve"), size, LINE, true, PaperColumn.Align.LEFT, from, right(), 0, 1.5 * MM, Kind.HEADING);
        text(TagTape.PARAGRAPH, position, size, LINE, false, PaperColumn.Align.LEFT, from, right(), 0, MM, Kind.HEADING);
        wait(4 * MM + size * LINE + 2 * MM, 0, Kind.HEADING, () -> {
            down(4 * MM);
            begin(TagTape.PARAGRAPH);
            signature(name, from, from + SIGN_LINE, right() - SLASH, y);
            end();
            down(size * LINE + 2 * MM);
        });
        text(TagTape.PARAGRAPH, date == null ? Paper.NO_DATE : RussianWords.date(date), size, LINE, false, PaperColumn.Align.LEFT, from, right(), 0, 8 * MM, null);
    }

    /** ________ / name / with the lines under both; within a mark. */
    private void signature(String name, double from, double lineEnd, double nameEnd, double at) {
        double foot = at - size * LINE;
        rule(from, lineEnd, foot);
        rule(lineEnd + SLASH, nameEnd, foot);
        show(List.of("/"), size, LINE, false, PaperColumn.Align.CENTRE, lineEnd, lineEnd + SLASH, at);
        if (!name.isEmpty()) {
            String shown = lines(name, size, false, frame.width()).get(0);
            double room = (nameEnd - lineEnd - SLASH) / (regular.glyphs().width(shown, 0, shown.length()) * size);
            double letters = room < 1 ? size * room : size; // a long name stands in smaller letters on its line
            show(List.of(shown), letters, LINE, false, PaperColumn.Align.CENTRE, lineEnd + SLASH, nameEnd, at + baseline(letters, LINE) - baseline(size, LINE));
        }
        show(List.of("/"), size, LINE, false, PaperColumn.Align.CENTRE, nameEnd, nameEnd + SLASH, at);
    }

    private void rule(double from, double to, double at) {
        rules.number(from).number(at).raw("m ").number(to).number(at).raw("l\n");
    }

    /** The headline, with lines below it such as number and subject. */
    public void heading(String title, List<String> some) {
        text(TagTape.TITLE, title, 14, 1.25, true, PaperColumn.Align.CENTRE, left(), right(), 2 * MM, some.isEmpty() ? 4 * MM : 1.5 * MM, Kind.HEADING);
        for (int i = 0; i < some.size(); i++) {
            text(TagTape.PARAGRAPH, some.get(i), size, LINE, false, PaperColumn.Align.CENTRE, left(), right(), 0, i + 1 == some.size() ? 4 * MM : 0.5 * MM, Kind.HEADING);
        }
    }

    /** Place at the left and date at the right. */
    public void dateline(String place, LocalDate date) {
        draw(10 * MM + size * LINE, () -> {
            down(5 * MM);
            begin(TagTape.PARAGRAPH);
            show(lines(place, size, false, frame.textWidth() / 2), size, LINE, false, PaperColumn.Align.LEFT, left(), right(), y);
            show(List.of(RussianWords.date(date)), size, LINE, false, PaperColumn.Align.RIGHT, left(), right(), y);
            end();
            down(size * LINE + 5 * MM);
        });
    }

    /** A heading within the paper. */
    public void section(String text) {
        text(TagTape.HEADING, text, 11.5, LINE, true, PaperColumn.Align.LEFT, left(), right(), 5 * MM, 2 * MM, Kind.HEADING);
    }

    /** A paragraph. */
    public void paragraph(String text) {
        text(TagTape.PARAGRAPH, text, size, LINE, false, PaperColumn.Align.LEFT, left(), right(), 0, 2 * MM, Kind.PARAGRAPH);
    }

    /** A paragraph in small print. */
    public void note(String text) {
        text(TagTape.PARAGRAPH, text, SMALL, LINE, false, PaperColumn.Align.LEFT, left(), right(), 0, 2 * MM, null);
    }

    /** A numbered list. */
    public void list(List<String> items) {
        double from = left() + 8 * MM;
        for (int i = 0; i < items.size(); i++) {
            List<String> some = lines(items.get(i), size, false, right() - from);
            String number = i + 1 + ".";
            boolean first = i == 0;
            boolean last = i + 1 == items.size();
            draw(some.size() * size * LINE + (last ? 3 : 1) * MM, () -> {
                if (first) {
                    tag(TagTape.LIST);
                }
                begin(TagTape.ITEM);
                show(List.of(number), size, LINE, false, PaperColumn.Align.RIGHT, left(), from - 1.5 * MM, y);
                show(some, size, LINE, false, PaperColumn.Align.LEFT, from, right(), y);
                end();
                down(some.size() * size * LINE + (last ? 3 : 1) * MM);
                if (last) {
                    tag(TagTape.LIST_END);
                }
            });
        }
    }

    /** Names at the left, values at the right, in pairs. */
    public void facts(String... pairs) {
        List<String> namesAndValues = List.of(pairs);
        for (int i = 0; i + 1 < namesAndValues.size(); i += 2) {
            List<String> name = lines(namesAndValues.get(i), size, false, FACT_NAMES - 4 * MM);
            List<String> value = lines(namesAndValues.get(i + 1), size, false, frame.textWidth() - FACT_NAMES);
            double height = Math.max(1, Math.max(name.size(), value.size())) * size * LINE + 1.2 * MM;
            double below = i + 3 < namesAndValues.size() ? 0 : 4 * MM;
            draw(height + below, () -> {
                begin(TagTape.PARAGRAPH);
                page.raw("0.2 g\n");
                show(name, size, LINE, false, PaperColumn.Align.LEFT, left(), right(), y - 0.6 * MM);
                page.raw("0 g\n");
                show(value, size, LINE, false, PaperColumn.Align.LEFT, left() + FACT_NAMES, right(), y - 0.6 * MM);
                end();
                artifact();
                page.raw("q\n0.35 w\n0.6 G\n").number(left() + FACT_NAMES).number(y - height).raw("m ").number(right()).number(y - height).raw("l S\nQ\n");
                end();
                down(height + below);
            });
        }
    }

    /**
     * A table whose head is repeated on every page, with a row below it for the columns' numbers.
     *
     * @param rows gone through once
     * @param total cells of the last row, asked for after the rows
     * @param sums of each page, if there is more than one
     * @param size of the letters, points
     */
    public <R extends List<String>> void form(List<PaperColumn> columns, Iterable<R> rows, Supplier<List<String>> total, PageTotals<? super R> sums, double size) {
        table(new PaperTable<>(columns, rows, total, sums, true, size));
    }

    /** A table whose head is repeated on every page. @param total cells of a last row, or empty */
    public void table(List<PaperColumn> columns, List<? extends List<String>> rows, List<String> total) {
        table(new PaperTable<>(columns, rows, () -> total, null, false, PaperTable.SIZE));
    }

    private void table(PaperTable<?> given) {
        TableDrawing<?> drawing = new TableDrawing<>(this, given);
        if (measuring) {
            measured += drawing.height();
        } else {
            drawing.draw();
        }
    }

    /** While a table is drawn, it hears of every new page. */
    void drawing(TableDrawing<?> now) {
        table = now;
    }

    /** Lines for signatures with their decoding, in the order given; all on one page unless they fill more than half of it. */
    public void signatures(List<PaperSignature> signatures) {
        double nameEnd = right() - SLASH;
        double nameFrom = nameEnd - SIGN_NAME;
        double lineEnd = nameFrom - SLASH;
        double from = lineEnd - SIGN_LINE;
        List<List<String>> roles = signatures.stream().map(one -> lines(one.role(), size, false, from - left() - 3 * MM)).toList();
        double all = roles.stream().mapToDouble(role -> signatureHeight(role) + 3 * MM).sum() + 6 * MM;
        for (int i = 0; i < signatures.size(); i++) {
            PaperSignature one = signatures.get(i);
            List<String> role = roles.get(i);
            double above = i == 0 ? 6 * MM : 0;
            double text = Math.max(1, role.size()) * size * LINE;
            double height = above + signatureHeight(role) + 3 * MM;
            Runnable drawing = () -> {
                down(isFresh() ? 0 : above);
                begin(TagTape.PARAGRAPH);
                show(role, size, LINE, false, PaperColumn.Align.LEFT, left(), from, y);
                signature(one.name(), from, lineEnd, nameEnd, y - text + size * LINE);
                show(List.of("(" + Paper.word("signature") + ")"), CAPTION, 1.1, false, PaperColumn.Align.CENTRE, from, lineEnd, y - text - 0.8 * MM);
                show(List.of("(" + Paper.word("name") + ")"), CAPTION, 1.1, false, PaperColumn.Align.CENTRE, nameFrom, nameEnd, y - text - 0.8 * MM);
                end();
                down(height - above);
            };
            if (measuring) {
                measured += height;
            } else {
                if (i == 0) {
                    roomAfterWaiting(all);
                }
                room(i == 0 && all <= (top() - frame.bottom()) / 2 ? all : height);
                drawing.run();
            }
        }
    }

    private double signatureHeight(List<String> role) {
        return Math.max(1, role.size()) * size * LINE + 0.8 * MM + CAPTION * 1.1;
    }

    /** A picture with small print beside it, see {@link Paper#picture}. */
    public void picture(byte[] image, int widthMm, String description, String note) {
        double side = widthMm * MM;
        List<String> words = lines(note, SMALL, false, frame.textWidth() - side - 4 * MM);
        draw(11 * MM + side, () -> {
            down(isFresh() ? 0 : 8 * MM);
            String name = file.figure(image, description, left(), y - side, left() + side, y);
            begin(TagTape.FIGURE);
            page.raw("q\n").number(side).raw("0 0 ").number(side).number(left()).number(y - side).raw("cm\n/").raw(name).raw(" Do\nQ\n");
            end();
            if (!words.isEmpty()) {
                begin(TagTape.PARAGRAPH);
                show(words, SMALL, LINE, false, PaperColumn.Align.LEFT, left() + side + 4 * MM, right(), y - (side - words.size() * SMALL * LINE) / 2);
                end();
            }
            down(side + 3 * MM);
        });
    }

    /** What the end of a page must not part, such as the closing words and the signatures below them. @param content is asked for twice */
    public void together(Runnable content) {
        if (!measuring) {
            measuring = true;
            measured = 0;
            content.run();
            measuring = false;
            roomAfterWaiting(measured);
            if (!fits(measured)) {
                nextPage();
            }
        }
        content.run();
    }

    /** Room to write by hand. @param label above the lines */
    public void writing(String label, int lines) {
        text(TagTape.PARAGRAPH, label, size, LINE, false, PaperColumn.Align.LEFT, left(), right(), 2 * MM, 0, Kind.HEADING);
        double height = lines * 8 * MM + 3 * MM;
        draw(height, () -> {
            ensureBegun();
            for (int i = 1; i <= lines; i++) {
                rule(left(), right(), y - i * 8 * MM);
            }
            down(height);
        });
    }

    /** What follows begins on a new page. */
    public void pageBreak() {
        if (!measuring) {
            drawWaiting();
            nextPage();
        }
    }
}
