package kabinet.document.control;

import java.util.Locale;
import java.util.Map;
import kabinet.document.entity.Sketch;
import kabinet.document.entity.Sketch.Box;
import kabinet.document.entity.Sketch.Item;
import kabinet.document.entity.Sketch.Line;
import kabinet.document.entity.Sketch.Sign;
import kabinet.document.entity.Sketch.Stroke;
import kabinet.document.entity.Sketch.Tone;
import kabinet.document.entity.Sketch.Words;

/**
 * Writes a {@link Sketch} as SVG. Colours stand in presentation attributes, so that the file is whole by itself, and in classes, by which a page's style sheet
 * overrules them in light and dark; no style attribute, which our pages' policy forbids.
 */
public final class SketchSvg {

    private static final Map<Tone, String> INKS = Map.of(Tone.PLAIN, "#1a2125", Tone.SOFT, "#536069", Tone.ACCENT, "#0b5c6b", Tone.GOOD, "#17633a", Tone.WARN, "#7a4b00", Tone.BAD, "#a32018",
        Tone.UNKNOWN, "#47535b");
    private static final Map<Tone, String> FILLS = Map.of(Tone.PLAIN, "#ffffff", Tone.SOFT, "#eef1f2", Tone.ACCENT, "#e2f0f1", Tone.GOOD, "#e3f3e9", Tone.WARN, "#fcf0d5", Tone.BAD, "#fbe9e7",
        Tone.UNKNOWN, "#ffffff");

    private final StringBuilder svg = new StringBuilder(1 << 14);
    private final boolean linked;

    private SketchSvg(boolean linked) {
        this.linked = linked;
    }

    /** As a part of a page, whose style sheet colours it; boxes lead where they say. @param id unique on the page */
    public static String inline(Sketch sketch, String id) {
        SketchSvg writer = new SketchSvg(true);
        writer.open(sketch, "<svg class=\"sketch\" role=\"group\" aria-labelledby=\"" + id + "-title\" aria-describedby=\"" + id + "-desc\"", id);
        return writer.close(sketch);
    }

    /** As a file. */
    public static String file(Sketch sketch) {
        SketchSvg writer = new SketchSvg(false);
        writer.open(sketch, "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"sketch-title\" aria-describedby=\"sketch-desc\"", "sketch");
        writer.svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        return writer.close(sketch);
    }

    private void open(Sketch sketch, String head, String id) {
        svg.append(head).append(" viewBox=\"0 0 ").append(number(sketch.width())).append(' ').append(number(sketch.height())).append("\" width=\"").append(number(sketch.width()))
            .append("\" height=\"").append(number(sketch.height())).append("\" font-family=\"PT Sans, Arial, Liberation Sans, sans-serif\">\n<title id=\"").append(id).append("-title\">").append(escape(sketch.title()))
            .append("</title>\n<desc id=\"").append(id).append("-desc\">").append(escape(sketch.description())).append("</desc>\n");
    }

    private String close(Sketch sketch) {
        sketch.items().forEach(this::write);
        return svg.append("</svg>\n").toString();
    }

    private void write(Item item) {
        if (item instanceof Box box) {
            box(box);
        } else if (item instanceof Line line) {
            line(line);
        } else if (item instanceof Words words) {
            svg.append("<text x=\"").append(number(words.x())).append("\" y=\"").append(number(words.y())).append("\" font-size=\"").append(number(words.size())).append('"')
                .append(words.strong() ? " font-weight=\"700\"" : "").append(words.anchor() == Sketch.Anchor.END ? " text-anchor=\"end\"" : "").append(" class=\"ink-").append(word(words.tone()))
                .append("\" fill=\"").append(INKS.get(words.tone())).append("\">").append(escape(words.text())).append("</text>\n");
        } else {
            sign((Sign) item);
        }
    }

    private void box(Box box) {
        boolean leads = linked && box.href() != null;
        svg.append(leads ? "<a href=\"" + escape(box.href()) + "\" aria-label=\"" + escape(box.title()) + "\">" : "<g>").append("<title>").append(escape(box.title())).append("</title><rect x=\"")
            .append(number(box.x())).append("\" y=\"").append(number(box.y())).append("\" width=\"").append(number(box.width())).append("\" height=\"").append(number(box.height()))
            .append("\" rx=\"4\" class=\"box-").append(word(box.tone())).append("\" fill=\"").append(FILLS.get(box.tone())).append("\" stroke=\"").append(INKS.get(box.tone())).append('"')
            .append(box.dashed() ? " stroke-dasharray=\"5 3\"" : "").append("/>\n");
        box.inside().forEach(this::write);
        svg.append(leads ? "</a>\n" : "</g>\n");
    }

    private void line(Line line) {
        if (line.stroke() == Stroke.DOUBLE) {
            boolean down = line.fromX() == line.toX();
            for (double off : new double[] {-1.5, 1.5}) {
                stroke(new Line(line.fromX() + (down ? off : 0), line.fromY() + (down ? 0 : off), line.toX() + (down ? off : 0), line.toY() + (down ? 0 : off), Stroke.SOLID, line.tone()));
            }
        } else {
            stroke(line);
        }
    }

    private void stroke(Line line) {
        svg.append("<path d=\"M").append(number(line.fromX())).append(' ').append(number(line.fromY())).append('L').append(number(line.toX())).append(' ').append(number(line.toY()))
            .append("\" class=\"line-").append(word(line.tone())).append("\" stroke=\"").append(INKS.get(line.tone())).append("\" fill=\"none\"")
            .append(line.stroke() == Stroke.DASHED ? " stroke-dasharray=\"6 4\"" : "").append("/>\n");
    }

    private void sign(Sign sign) {
        double r = sign.size() / 2;
        String ink = INKS.get(sign.tone());
        String at = number(sign.x() - r) + " " + number(sign.y() - r);
        switch (sign.tone()) {
            case GOOD -> svg.append("<circle cx=\"").append(number(sign.x())).append("\" cy=\"").append(number(sign.y())).append("\" r=\"").append(number(r)).append("\" class=\"full-good\" fill=\"").append(ink)
                .append("\"/>\n");
            case BAD -> svg.append("<path d=\"M").append(at).append('l').append(number(sign.size())).append(' ').append(number(sign.size())).append('m').append(number(-sign.size())).append(" 0l")
                .append(number(sign.size())).append(' ').append(number(-sign.size())).append("\" class=\"line-bad\" stroke-width=\"2.5\" fill=\"none\" stroke=\"").append(ink).append("\"/>\n");
            case WARN -> svg.append("<path d=\"M").append(number(sign.x())).append(' ').append(number(sign.y() - r)).append('l').append(number(r)).append(' ').append(number(sign.size())).append('h')
                .append(number(-sign.size())).append("z\" class=\"full-warn\" fill=\"").append(ink).append("\"/>\n");
            default -> svg.append("<circle cx=\"").append(number(sign.x())).append("\" cy=\"").append(number(sign.y())).append("\" r=\"").append(number(r - 1)).append("\" class=\"line-")
                .append(word(sign.tone())).append("\" fill=\"none\" stroke-width=\"1.5\" stroke=\"").append(ink).append("\"/>\n");
        }
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static String number(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    /** What XML takes: markup escaped, signs that it forbids left out. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().filter(c -> c >= ' ' && !(c >= 0x7F && c < 0xA0) && !(c >= 0xD800 && c < 0xE000) && c != 0xFFFE && c != 0xFFFF).forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
