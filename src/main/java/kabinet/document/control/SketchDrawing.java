package kabinet.document.control;

import java.util.List;
import java.util.Map;
import kabinet.document.entity.PaperColumn;
import kabinet.document.entity.Sketch;
import kabinet.document.entity.Sketch.Box;
import kabinet.document.entity.Sketch.Item;
import kabinet.document.entity.Sketch.Line;
import kabinet.document.entity.Sketch.Sign;
import kabinet.document.entity.Sketch.Stroke;
import kabinet.document.entity.Sketch.Tone;
import kabinet.document.entity.Sketch.Words;

/** A {@link Sketch} on a paper, as wide as its text, parted where it may be if it is higher than a page: lines and letters, no picture. */
final class SketchDrawing {

    private static final Map<Tone, String> INKS = Map.of(Tone.PLAIN, "0 0 0", Tone.SOFT, "0.3 0.3 0.3", Tone.ACCENT, "0.04 0.36 0.42", Tone.GOOD, "0.09 0.39 0.23", Tone.WARN, "0.48 0.29 0",
        Tone.BAD, "0.64 0.13 0.09", Tone.UNKNOWN, "0.28 0.33 0.36");
    private static final Map<Tone, String> FILLS = Map.of(Tone.PLAIN, "1 1 1", Tone.SOFT, "0.94 0.95 0.95", Tone.ACCENT, "0.89 0.94 0.95", Tone.GOOD, "0.89 0.95 0.91", Tone.WARN, "0.99 0.94 0.84",
        Tone.BAD, "0.98 0.91 0.91", Tone.UNKNOWN, "1 1 1");
    private static final double LINE = 1.2;
    private static final double GAP = 3 * PaperFrame.MM;
    /** Distance of a circle's control points from its quarter's ends, by its radius. */
    private static final double ROUND = 0.5523;
    /** A part lower than this much of a page is not begun at a page's end. */
    private static final double LEAST = 0.25;

    private final PageFlow flow;
    private final Sketch sketch;
    private final double scale;
    /** Where the part that is drawn begins: height in the sketch, and on the page. */
    private double begin;
    private double top;

    SketchDrawing(PageFlow flow, Sketch sketch) {
        this.flow = flow;
        this.sketch = sketch;
        scale = flow.frame().textWidth() / sketch.width();
    }

    void draw() {
        double page = flow.top() - flow.frame().bottom() - GAP;
        double room = flow.left() - GAP;
        double from = 0;
        if (room < Math.min(sketch.height() * scale, page * LEAST)) {
            room = page;
        }
        while (from < sketch.height()) {
            double to = end(from, room / scale);
            part(from, to);
            from = to;
            room = page;
        }
    }

    private double end(double from, double most) {
        if (sketch.height() - from <= most) {
            return sketch.height();
        }
        double last = from;
        for (double cut : sketch.cuts()) {
            if (cut > from && cut - from <= most) {
                last = cut;
            }
        }
        return last > from ? last : from + most;
    }

    private void part(double from, double to) {
        double height = (to - from) * scale;
        flow.draw(height + GAP, () -> {
            begin = from;
            top = flow.y();
            flow.figure(null, sketch.title() + ". " + sketch.description(), flow.frame().textWidth(), height);
            flow.begin(TagTape.FIGURE);
            PageContent page = flow.page();
            page.raw("q\n").number(flow.frame().left() - 1).number(top - height).number(flow.frame().textWidth() + 2).number(height).raw("re W n\n");
            for (Item item : sketch.items()) {
                double[] reach = Sketch.reach(item);
                if (reach[1] > from && reach[0] < to) {
                    write(item);
                }
            }
            page.raw("Q\n");
            flow.end();
            flow.down(height + GAP);
        });
    }

    private double x(double x) {
        return flow.frame().left() + x * scale;
    }

    private double y(double y) {
        return top - (y - begin) * scale;
    }

    private void write(Item item) {
        PageContent page = flow.page();
        if (item instanceof Box box) {
            page.raw("0.6 w\n").raw(FILLS.get(box.tone())).raw(" rg\n").raw(INKS.get(box.tone())).raw(" RG\n").raw(box.dashed() ? "[2.4 1.6] 0 d\n" : "");
            page.number(x(box.x())).number(y(box.y() + box.height())).number(box.width() * scale).number(box.height() * scale).raw("re B\n[] 0 d\n");
            box.inside().forEach(this::write);
        } else if (item instanceof Line line) {
            line(line);
        } else if (item instanceof Words words) {
            double size = words.size() * scale;
            double at = x(words.x());
            page.raw(INKS.get(words.tone())).raw(" rg\n");
            boolean start = words.anchor() == Sketch.Anchor.START;
            flow.show(List.of(flow.face(words.strong()).glyphs().known(words.text())), size, LINE, words.strong(), start ? PaperColumn.Align.LEFT : PaperColumn.Align.RIGHT, start ? at : 0,
                start ? flow.frame().width() : at, y(words.y()) + PageFlow.baseline(size, LINE));
            page.raw("0 g\n");
        } else {
            sign((Sign) item);
        }
    }

    private void line(Line line) {
        PageContent page = flow.page();
        page.raw("0.7 w\n").raw(INKS.get(line.tone())).raw(" RG\n").raw(line.stroke() == Stroke.DASHED ? "[3 2] 0 d\n" : "");
        double[] offs = line.stroke() == Stroke.DOUBLE ? new double[] {-1.5, 1.5} : new double[] {0};
        for (double off : offs) {
            boolean down = line.fromX() == line.toX();
            page.number(x(line.fromX() + (down ? off : 0))).number(y(line.fromY() + (down ? 0 : off))).raw("m ").number(x(line.toX() + (down ? off : 0))).number(y(line.toY() + (down ? 0 : off))).raw("l S\n");
        }
        page.raw("[] 0 d\n");
    }

    private void sign(Sign sign) {
        PageContent page = flow.page();
        double r = sign.size() / 2 * scale;
        double x = x(sign.x());
        double y = y(sign.y());
        page.raw("1 w\n").raw(INKS.get(sign.tone())).raw(" RG\n").raw(INKS.get(sign.tone())).raw(" rg\n");
        switch (sign.tone()) {
            case GOOD -> circle(x, y, r, "f\n");
            case BAD -> page.number(x - r).number(y - r).raw("m ").number(x + r).number(y + r).raw("l ").number(x - r).number(y + r).raw("m ").number(x + r).number(y - r).raw("l S\n");
            case WARN -> page.number(x).number(y + r).raw("m ").number(x + r).number(y - r).raw("l ").number(x - r).number(y - r).raw("l f\n");
            default -> circle(x, y, r - 0.4, "s\n");
        }
        page.raw("0 g\n0 G\n");
    }

    private void circle(double x, double y, double r, String paint) {
        double k = r * ROUND;
        PageContent page = flow.page();
        page.number(x + r).number(y).raw("m ");
        curve(page, x + r, y + k, x + k, y + r, x, y + r);
        curve(page, x - k, y + r, x - r, y + k, x - r, y);
        curve(page, x - r, y - k, x - k, y - r, x, y - r);
        curve(page, x + k, y - r, x + r, y - k, x + r, y);
        page.raw(paint);
    }

    private static void curve(PageContent page, double... points) {
        for (double point : points) {
            page.number(point);
        }
        page.raw("c ");
    }
}
