package kabinet.document.entity;

import java.util.List;

/**
 * A drawing of boxes, lines and words, to be shown on a page or printed on a paper. Its units are its own; y grows downwards. What lies outside of a box belongs to no
 * thing; what a box holds belongs to it, and on a page the box may lead somewhere.
 *
 * @param title names it
 * @param description says in words what it shows, for those who do not see it
 * @param cuts heights at which a paper may part it, in growing order
 */
public record Sketch(String title, String description, double width, double height, List<Item> items, List<Double> cuts) {

    /** What a thing's colour means; never said by colour alone. */
    public enum Tone { PLAIN, SOFT, ACCENT, GOOD, WARN, BAD, UNKNOWN }

    /** How a line runs. */
    public enum Stroke { SOLID, DOUBLE, DASHED }

    /** Where words stand to their point. */
    public enum Anchor { START, END }

    /** A part of it. */
    public sealed interface Item permits Box, Line, Words, Sign {
    }

    /**
     * A thing.
     *
     * @param title names the thing and its state in full; what it holds may be cut
     * @param href where it leads on a page; null if nowhere
     * @param inside words and signs within its borders
     */
    public record Box(double x, double y, double width, double height, Tone tone, boolean dashed, String title, String href, List<Item> inside) implements Item {
    }

    /** From one point to another; across or down. */
    public record Line(double fromX, double fromY, double toX, double toY, Stroke stroke, Tone tone) implements Item {
    }

    /** One line of words. @param y of their baseline @param size of their letters */
    public record Words(double x, double y, double size, boolean strong, Tone tone, Anchor anchor, String text) implements Item {
    }

    /** A state as a shape: a full disc is good, a cross bad, a triangle a warning, an empty ring unknown. @param x of its middle @param size across */
    public record Sign(double x, double y, double size, Tone tone) implements Item {
    }

    /** The highest and the lowest point of a part, words by the height of their letters. */
    public static double[] reach(Item item) {
        if (item instanceof Box box) {
            return new double[] {box.y(), box.y() + box.height()};
        }
        if (item instanceof Line line) {
            return new double[] {Math.min(line.fromY(), line.toY()), Math.max(line.fromY(), line.toY())};
        }
        if (item instanceof Words words) {
            return new double[] {words.y() - words.size(), words.y() + words.size() / 3};
        }
        Sign sign = (Sign) item;
        return new double[] {sign.y() - sign.size() / 2, sign.y() + sign.size() / 2};
    }
}
