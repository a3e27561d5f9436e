package kabinet.label.control;

import java.util.ArrayList;
import java.util.List;
import kabinet.label.entity.LabelContent;
import kabinet.label.entity.LabelContent.Subject;

/**
 * Sets a label's text into its column: the title boldest and largest, below it name and school, at the foot the tag. What
 * does not fit is set smaller, then the caption goes, then name and school are shortened, then left out; title and tag always stay whole.
 */
final class TextBlock {

    /** How much is said: least first to go. */
    private record Plan(boolean caption, int nameLines, int schoolLines, boolean shortened, double leastPoints) {
    }

    private static final List<Plan> PLANS = List.of(
            new Plan(true, 3, 2, false, 5.75),
            new Plan(false, 3, 2, false, 4.75),
            new Plan(false, 2, 1, true, 4.5),
            new Plan(false, 1, 1, true, 4.5),
            new Plan(false, 1, 0, true, 4.5),
            new Plan(false, 0, 0, true, 1));
    private static final double MOST_POINTS = 11;
    private static final double STEP = 0.25;
    /** A column of this many font sizes reads well. */
    private static final double SIZES_ACROSS = 10.5;
    private static final double LEADING = 1.16;
    private static final double GAP = 0.5;
    private static final double TITLE_DEVICE = 1.9;
    private static final double TITLE_ROOM = 2.6;
    /** A title less than this much larger than the rest is broken into more lines. */
    private static final double TITLE_LEAST_DEVICE = 1.15;
    private static final double TITLE_LEAST_ROOM = 1.6;
    private static final int TITLE_LINES = 3;
    private static final double CAPTION = 0.8;
    private static final double SCHOOL = 0.9;

    private static final LineBreaker BOLD = new LineBreaker(Typeface.BOLD);
    private static final LineBreaker REGULAR = new LineBreaker(Typeface.REGULAR);

    private record Line(Typeface face, double size, double skip, String text) {
    }

    private final LabelLayout layout;
    private final LabelContent content;

    private TextBlock(LabelLayout layout, LabelContent content) {
        this.layout = layout;
        this.content = content;
    }

    static List<TextRun> set(LabelContent content, LabelLayout layout) {
        return new TextBlock(layout, content).set();
    }

    private List<TextRun> set() {
        double room = layout.textBottom() - layout.textTop();
        double most = Math.floor(Math.min(MOST_POINTS, layout.textWidth() / SIZES_ACROSS / LabelLayout.DOTS_PER_POINT) / STEP) * STEP;
        for (Plan plan : PLANS) {
            for (double points = Math.max(most, plan.leastPoints()); points >= plan.leastPoints(); points -= STEP) {
                List<Line> lines = lines(plan, points * LabelLayout.DOTS_PER_POINT);
                if (lines != null && height(lines) <= room) return place(lines);
            }
        }
        return place(lines(PLANS.get(PLANS.size() - 1), LabelLayout.DOTS_PER_POINT));
    }

    /** The lines from top to bottom, each with the distance to the baseline before it; null if the plan does not hold them. */
    private List<Line> lines(Plan plan, double body) {
        List<Line> lines = new ArrayList<>();
        if (plan.caption() && !content.caption().isEmpty()) {
            double size = body * CAPTION;
            if (Typeface.REGULAR.width(content.caption()) * size > layout.textWidth()) return null;
            lines.add(new Line(Typeface.REGULAR, size, 0, Typeface.REGULAR.known(content.caption())));
        }
        title(lines, body);
        if (!add(lines, content.name(), body, plan.nameLines(), plan.shortened())) return null;
        if (!add(lines, content.school(), body * SCHOOL, plan.schoolLines(), plan.shortened())) return null;
        if (!content.tag().isEmpty()) {
            double size = Math.min(body, layout.textWidth() / Typeface.BOLD.width(content.tag()));
            lines.add(new Line(Typeface.BOLD, size, below(lines, size), Typeface.BOLD.known(content.tag())));
        }
        return lines;
    }

    private void title(List<Line> lines, double body) {
        if (content.title().isEmpty()) return;
        String title = Typeface.BOLD.known(content.title());
        boolean room = content.subject() == Subject.ROOM;
        double largest = body * (room ? TITLE_ROOM : TITLE_DEVICE);
        double least = body * (room ? TITLE_LEAST_ROOM : TITLE_LEAST_DEVICE);
        List<String> parts = List.of(title);
        double size = layout.textWidth() / BOLD.longest(parts);
        for (int count = 2; count <= TITLE_LINES && size < least && title.length() > count; count++) {
            parts = BOLD.balance(title, count);
            size = layout.textWidth() / BOLD.longest(parts);
        }
        size = Math.min(size, largest);
        for (String part : parts) {
            double skip = lines.isEmpty() ? 0 : size * (part.equals(parts.get(0)) ? Typeface.CAPITAL + 0.25 : 1.02);
            lines.add(new Line(Typeface.BOLD, size, skip, part));
        }
    }

    private boolean add(List<Line> lines, String text, double size, int most, boolean shortened) {
        if (text.isEmpty() || most == 0) return true;
        String known = Typeface.REGULAR.known(text);
        double width = layout.textWidth() / size;
        List<String> parts = shortened ? REGULAR.shorten(known, width, most) : REGULAR.wrap(known, width, most);
        if (parts == null) return false;
        double before = below(lines, size);
        for (String part : parts) {
            lines.add(new Line(Typeface.REGULAR, size, before, part));
            before = size * LEADING;
        }
        return true;
    }

    /** From the last baseline to that of a new paragraph; the larger line's descenders stay clear of it. */
    private static double below(List<Line> lines, double size) {
        return lines.isEmpty() ? 0 : size * (Typeface.CAPITAL + GAP) + Math.max(size, lines.get(lines.size() - 1).size()) * Typeface.DESCENT;
    }

    private static double height(List<Line> lines) {
        double height = lines.get(0).size() * Typeface.CAPITAL;
        for (Line line : lines) height += line.skip();
        Line last = lines.get(lines.size() - 1);
        return height + (last.face() == Typeface.BOLD ? 0 : last.size() * Typeface.DESCENT);
    }

    /** Beside a code the first line begins with it and the tag ends with it; what is higher than the code is centred on it. */
    private List<TextRun> place(List<Line> lines) {
        double height = height(lines);
        double free = layout.codeSize() - height;
        boolean aligned = layout.beside() && free >= 0;
        double top = aligned ? layout.codeY()
                : layout.beside() ? layout.codeY() + free / 2
                : layout.textTop() + Math.max(0, (layout.textBottom() - layout.textTop() - height) / 2);
        top = Math.max(layout.textTop(), Math.min(top, layout.textBottom() - height));
        double baseline = top + lines.get(0).size() * Typeface.CAPITAL;
        List<TextRun> runs = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            baseline += line.skip();
            if (aligned && i == lines.size() - 1 && i > 0 && !content.tag().isEmpty()) baseline += free;
            double x = layout.beside() ? layout.textX() : layout.textX() + (layout.textWidth() - line.face().width(line.text()) * line.size()) / 2;
            runs.add(new TextRun(line.face(), line.size(), x, baseline, line.text()));
        }
        return runs;
    }
}
