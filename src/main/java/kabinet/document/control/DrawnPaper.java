package kabinet.document.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import kabinet.base.RussianWords;
import kabinet.document.entity.PaperColumn;
import kabinet.document.entity.PaperSignature;
import kabinet.document.entity.Sketch;

/**
 * One paper of a {@link PaperFile}, drawn from top to bottom as it is told, as a Russian office files it: A4, margins of GOST R 7.0.97-2016, PT Serif; its {@link PageFlow} turns the pages. What it is
 * told may be as long as it likes. A heading stays with what follows it; a paragraph, or the last rows of a table without one, stay with the signatures below.
 */
public final class DrawnPaper {

    private static final double MM = PaperFrame.MM;
    private static final double NORMAL = 11;
    /** Letters of papers whose tables are many columns wide. */
    private static final double COMPACT = 9.5;
    private static final double SMALL = 9;
    private static final double LINE = 1.35;
    private static final double CAPTION = 7.5;
    private static final double SIGN_LINE = 36 * MM;
    private static final double SIGN_NAME = 50 * MM;
    private static final double SLASH = 4 * MM;
    private static final double GRIF = 78 * MM;
    /** Between the name of who issues the paper and the approval at its right. */
    private static final double CORNER_GAP = 8 * MM;
    private static final double FACT_NAMES = 55 * MM;
    /** From one line to write on to the next. */
    private static final double WRITING = 8 * MM;
    private static final double COMPACT_WRITING = 7.5 * MM;
    /** Height of a signature below. */
    private static final double SIGNED = 22 * MM;
    /** Lines to write on that stay with the signatures. */
    private static final int WRITING_TAIL = 2;

    private final PageFlow flow;
    private final PaperFrame frame;
    private final String footer;
    private double size = NORMAL;

    DrawnPaper(PaperFile file, String footer) {
        flow = new PageFlow(file);
        frame = file.frame();
        this.footer = footer;
    }

    /** Smaller letters, for papers whose tables have many columns. */
    public DrawnPaper compact() {
        size = COMPACT;
        return this;
    }

    private boolean isCompact() {
        return size < NORMAL;
    }

    String footer() {
        return footer;
    }

    int pages() {
        return flow.pages();
    }

    void finish() {
        flow.finish();
    }

    private double left() {
        return frame.left();
    }

    private double right() {
        return frame.width() - frame.right();
    }

    /** Text that is not parted unless it is longer than a page. @param keep as what it waits for what follows; null if it does not */
    private void text(byte piece, String text, double size, double line, boolean strong, PaperColumn.Align align, double from, double to, double above, double below, PageFlow.Kind keep) {
        List<String> all = flow.lines(text, size, strong, to - from);
        int most = (int) ((flow.top() - frame.bottom() - above - below) / (size * line));
        for (int begin = 0; begin < all.size(); begin += most) {
            List<String> some = all.subList(begin, Math.min(all.size(), begin + most));
            double height = above + some.size() * size * line + below;
            Runnable drawing = () -> {
                flow.down(flow.isFresh() ? 0 : above);
                flow.begin(piece);
                flow.show(some, size, line, strong, align, from, to, flow.y());
                flow.end();
                flow.down(some.size() * size * line + below);
            };
            if (keep == null || all.size() > most) {
                flow.draw(height, drawing);
            } else {
                flow.wait(height, 0, keep, drawing);
            }
        }
    }

    // Blocks

    /** Who issues the paper, centred at the top: the name, and lines below it such as address and codes. */
    public void organisation(String name, List<String> some) {
        double below = (isCompact() ? 4 : 6) * MM;
        text(TagTape.PARAGRAPH, name, size, LINE, true, PaperColumn.Align.CENTRE, left(), right(), 0, some.isEmpty() ? below : 0, null);
        for (int i = 0; i < some.size(); i++) {
            text(TagTape.PARAGRAPH, some.get(i), size, LINE, false, PaperColumn.Align.CENTRE, left(), right(), 0, i + 1 == some.size() ? below : 0, null);
        }
    }

    /**
     * Who issues the paper in the left corner and its approval in the right one: «УТВЕРЖДАЮ», position, line for the signature with its decoding.
     *
     * @param date null leaves room to write it by hand
     */
    public void approved(String name, List<String> some, PaperSignature approver, LocalDate date) {
        double from = right() - GRIF;
        List<List<String>> issuer = Stream.concat(Stream.of(name), some.stream()).map(text -> flow.lines(text, size, text.equals(name), from - CORNER_GAP - left())).toList();
        List<String> position = flow.lines(approver.role(), size, false, GRIF);
        double step = size * LINE;
        double signed = step + 1.5 * MM + position.size() * step + 4 * MM; // to the line for the signature
        double height = Math.max(issuer.stream().mapToInt(List::size).sum() * step, signed + step + 2 * MM + step) + 5 * MM;
        flow.draw(height, () -> {
            double at = flow.y();
            for (List<String> lines : issuer) {
                piece(lines, lines == issuer.get(0), PaperColumn.Align.CENTRE, left(), from - CORNER_GAP, at);
                at -= lines.size() * step;
            }
            piece(List.of(Paper.word("approve")), true, PaperColumn.Align.LEFT, from, right(), flow.y());
            piece(position, false, PaperColumn.Align.LEFT, from, right(), flow.y() - step - 1.5 * MM);
            flow.begin(TagTape.PARAGRAPH);
            signature(approver.name(), from, from + SIGN_LINE, right() - SLASH, flow.y() - signed);
            flow.end();
            piece(List.of(date == null ? Paper.NO_DATE : RussianWords.date(date)), false, PaperColumn.Align.LEFT, from, right(), flow.y() - signed - step - 2 * MM);
            flow.down(height);
        });
    }

    private void piece(List<String> lines, boolean strong, PaperColumn.Align align, double from, double to, double at) {
        flow.begin(TagTape.PARAGRAPH);
        flow.show(lines, size, LINE, strong, align, from, to, at);
        flow.end();
    }

    /** ________ / name / with the lines under both; within a mark. */
    private void signature(String name, double from, double lineEnd, double nameEnd, double at) {
        double foot = at - size * LINE;
        flow.rule(from, lineEnd, foot);
        flow.rule(lineEnd + SLASH, nameEnd, foot);
        flow.show(List.of("/"), size, LINE, false, PaperColumn.Align.CENTRE, lineEnd, lineEnd + SLASH, at);
        if (!name.isEmpty()) {
            String shown = flow.lines(name, size, false, frame.width()).get(0);
            double room = (nameEnd - lineEnd - SLASH) / (flow.face(false).glyphs().width(shown, 0, shown.length()) * size);
            double letters = room < 1 ? size * room : size; // a long name stands in smaller letters on its line
            flow.show(List.of(shown), letters, LINE, false, PaperColumn.Align.CENTRE, lineEnd + SLASH, nameEnd, at + PageFlow.baseline(letters, LINE) - PageFlow.baseline(size, LINE));
        }
        flow.show(List.of("/"), size, LINE, false, PaperColumn.Align.CENTRE, nameEnd, nameEnd + SLASH, at);
    }

    /** The headline, with lines below it such as number and subject. */
    public void heading(String title, List<String> some) {
        double below = (isCompact() ? 3 : 4) * MM;
        text(TagTape.TITLE, title, 14, 1.25, true, PaperColumn.Align.CENTRE, left(), right(), 2 * MM, some.isEmpty() ? below : 1.5 * MM, PageFlow.Kind.HEADING);
        for (int i = 0; i < some.size(); i++) {
            text(TagTape.PARAGRAPH, some.get(i), size, LINE, false, PaperColumn.Align.CENTRE, left(), right(), 0, i + 1 == some.size() ? below : 0.5 * MM, PageFlow.Kind.HEADING);
        }
    }

    /** Place at the left and date at the right. */
    public void dateline(String place, LocalDate date) {
        double gap = (isCompact() ? 3 : 5) * MM;
        flow.draw(2 * gap + size * LINE, () -> {
            flow.down(gap);
            flow.begin(TagTape.PARAGRAPH);
            flow.show(flow.lines(place, size, false, frame.textWidth() / 2), size, LINE, false, PaperColumn.Align.LEFT, left(), right(), flow.y());
            flow.show(List.of(RussianWords.date(date)), size, LINE, false, PaperColumn.Align.RIGHT, left(), right(), flow.y());
            flow.end();
            flow.down(size * LINE + gap);
        });
    }

    /** A heading within the paper. */
    public void section(String text) {
        text(TagTape.HEADING, text, isCompact() ? 10.5 : 11.5, LINE, true, PaperColumn.Align.LEFT, left(), right(), (isCompact() ? 3 : 5) * MM, (isCompact() ? 1 : 2) * MM, PageFlow.Kind.HEADING);
    }

    /** A paragraph. */
    public void paragraph(String text) {
        text(TagTape.PARAGRAPH, text, size, LINE, false, PaperColumn.Align.LEFT, left(), right(), 0, 2 * MM, PageFlow.Kind.PARAGRAPH);
    }

    /** A paragraph in small print. */
    public void note(String text) {
        text(TagTape.PARAGRAPH, text, SMALL, LINE, false, PaperColumn.Align.LEFT, left(), right(), 0, 2 * MM, null);
    }

    /** A numbered list. */
    public void list(List<String> items) {
        double from = left() + 8 * MM;
        for (int i = 0; i < items.size(); i++) {
            List<String> some = flow.lines(items.get(i), size, false, right() - from);
            String number = i + 1 + ".";
            boolean first = i == 0;
            boolean last = i + 1 == items.size();
            flow.draw(some.size() * size * LINE + (last ? 3 : 1) * MM, () -> {
                if (first) {
                    flow.tag(TagTape.LIST);
                }
                flow.begin(TagTape.ITEM);
                flow.show(List.of(number), size, LINE, false, PaperColumn.Align.RIGHT, left(), from - 1.5 * MM, flow.y());
                flow.show(some, size, LINE, false, PaperColumn.Align.LEFT, from, right(), flow.y());
                flow.end();
                flow.down(some.size() * size * LINE + (last ? 3 : 1) * MM);
                if (last) {
                    flow.tag(TagTape.LIST_END);
                }
            });
        }
    }

    /** Names at the left, values at the right, in pairs. */
    public void facts(String... pairs) {
        List<String> namesAndValues = List.of(pairs);
        double pad = (isCompact() ? 0.4 : 0.6) * MM;
        for (int i = 0; i + 1 < namesAndValues.size(); i += 2) {
            List<String> name = flow.lines(namesAndValues.get(i), size, false, FACT_NAMES - 4 * MM);
            List<String> value = flow.lines(namesAndValues.get(i + 1), size, false, frame.textWidth() - FACT_NAMES);
            double height = Math.max(1, Math.max(name.size(), value.size())) * size * LINE + 2 * pad;
            double below = i + 3 < namesAndValues.size() ? 0 : (isCompact() ? 3 : 4) * MM;
            flow.draw(height + below, () -> {
                flow.begin(TagTape.PARAGRAPH);
                flow.page().raw("0.2 g\n");
                flow.show(name, size, LINE, false, PaperColumn.Align.LEFT, left(), right(), flow.y() - pad);
                flow.page().raw("0 g\n");
                flow.show(value, size, LINE, false, PaperColumn.Align.LEFT, left() + FACT_NAMES, right(), flow.y() - pad);
                flow.end();
                flow.artifact();
                flow.page().raw("q\n0.35 w\n0.6 G\n").number(left() + FACT_NAMES).number(flow.y() - height).raw("m ").number(right()).number(flow.y() - height).raw("l S\nQ\n");
                flow.end();
                flow.down(height + below);
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
        table(new PaperTable<>(columns, rows, () -> total, null, false, isCompact() ? PaperTable.COMPACT : PaperTable.SIZE));
    }

    private void table(PaperTable<?> given) {
        TableDrawing<?> drawing = new TableDrawing<>(flow, given);
        if (!flow.measures(drawing::height)) {
            drawing.draw();
        }
    }

    /** Lines for signatures with their decoding, in the order given; all on one page unless they fill more than half of it. */
    public void signatures(List<PaperSignature> signatures) {
        double nameEnd = right() - SLASH;
        double nameFrom = nameEnd - SIGN_NAME;
        double lineEnd = nameFrom - SLASH;
        double from = lineEnd - SIGN_LINE;
        List<List<String>> roles = signatures.stream().map(one -> flow.lines(one.role(), size, false, from - left() - 3 * MM)).toList();
        double before = (isCompact() ? 4 : 6) * MM;
        double below = (isCompact() ? 2 : 3) * MM;
        double all = roles.stream().mapToDouble(role -> signatureHeight(role) + below).sum() + before;
        for (int i = 0; i < signatures.size(); i++) {
            PaperSignature one = signatures.get(i);
            List<String> role = roles.get(i);
            double above = i == 0 ? before : 0;
            double text = Math.max(1, role.size()) * size * LINE;
            double height = above + signatureHeight(role) + below;
            Runnable drawing = () -> {
                flow.down(flow.isFresh() ? 0 : above);
                flow.begin(TagTape.PARAGRAPH);
                flow.show(role, size, LINE, false, PaperColumn.Align.LEFT, left(), from, flow.y());
                signature(one.name(), from, lineEnd, nameEnd, flow.y() - text + size * LINE);
                flow.show(List.of("(" + Paper.word("signature") + ")"), CAPTION, 1.1, false, PaperColumn.Align.CENTRE, from, lineEnd, flow.y() - text - 0.8 * MM);
                flow.show(List.of("(" + Paper.word("name") + ")"), CAPTION, 1.1, false, PaperColumn.Align.CENTRE, nameFrom, nameEnd, flow.y() - text - 0.8 * MM);
                flow.end();
                flow.down(height - above);
            };
            if (i == 0) {
                flow.drawFirst(all, height, drawing);
            } else {
                flow.draw(height, drawing);
            }
        }
    }

    private double signatureHeight(List<String> role) {
        return Math.max(1, role.size()) * size * LINE + 0.8 * MM + CAPTION * 1.1;
    }

    /** A drawing as wide as the text, parted where it may be if it is higher than a page. */
    public void sketch(Sketch sketch) {
        new SketchDrawing(flow, sketch).draw();
    }

    /** A picture with small print beside it, see {@link Paper#picture}. */
    public void picture(byte[] image, int widthMm, String description, String note) {
        double ratio = heightToWidth(image);
        double width = widthMm * MM / Math.max(1, ratio);
        double height = width * ratio;
        List<String> words = flow.lines(note, SMALL, false, frame.textWidth() - width - 4 * MM);
        double wordsHeight = words.size() * SMALL * LINE;
        double inner = Math.max(height, wordsHeight);
        double above = (isCompact() ? 3 : 8) * MM;
        flow.draw(above + inner + 3 * MM, () -> {
            flow.down(flow.isFresh() ? 0 : above);
            String name = flow.figure(image, description, width, height);
            flow.begin(TagTape.FIGURE);
            flow.page().raw("q\n").number(width).raw("0 0 ").number(height).number(left()).number(flow.y() - height).raw("cm\n/").raw(name).raw(" Do\nQ\n");
            flow.end();
            if (!words.isEmpty()) {
                flow.begin(TagTape.PARAGRAPH);
                flow.show(words, SMALL, LINE, false, PaperColumn.Align.LEFT, left() + width + 4 * MM, right(), flow.y() - (inner - wordsHeight) / 2);
                flow.end();
            }
            flow.down(inner + 3 * MM);
        });
    }

    private static double heightToWidth(byte[] image) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(image))) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            double ratio = (double) reader.getHeight(0) / reader.getWidth(0);
            reader.dispose();
            return ratio;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the end of a page must not part, such as the closing words and the signatures below them. @param content is asked for twice */
    public void together(Runnable content) {
        flow.together(content);
    }

    /** Room to write by hand. @param label above the lines */
    public void writing(String label, int lines) {
        writing(label, lines, lines);
    }

    /**
     * Room to write by hand and to sign below: so many lines that both fit this page, or all lines, parted by the end of the page.
     *
     * @param label above the lines
     * @param least lines to write anything worth while
     * @param most lines if there is room
     */
    public void writing(String label, int least, int most) {
        double step = isCompact() ? COMPACT_WRITING : WRITING;
        text(TagTape.PARAGRAPH, label, size, LINE, false, PaperColumn.Align.LEFT, left(), right(), 2 * MM, 0, PageFlow.Kind.HEADING);
        int fitting = (int) ((flow.left() - SIGNED) / step);
        int lines = fitting < least ? most : Math.min(fitting, most);
        int tail = Math.min(lines, WRITING_TAIL);
        for (int i = 0; i < lines - tail; i++) {
            flow.draw(step, () -> rules(1, step));
        }
        flow.wait(tail * step + 3 * MM, 0, PageFlow.Kind.PARAGRAPH, () -> {
            rules(tail, step);
            flow.down(3 * MM);
        });
    }

    private void rules(int lines, double step) {
        flow.ensureBegun();
        for (int i = 0; i < lines; i++) {
            flow.down(step);
            flow.rule(left(), right(), flow.y());
        }
    }

    /** What follows begins on a new page. */
    public void pageBreak() {
        flow.pageBreak();
    }
}
