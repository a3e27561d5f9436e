package kabinet.document.entity;

/**
 * A column of a table on paper.
 *
 * @param name   its head
 * @param weight its share of the width, in relation to the other columns' weights; at least 1
 * @param align  how its cells stand
 * @param group  the head that it shares with its neighbours, or null
 */
public record PaperColumn(String name, int weight, Align align, String group) {

    /** How cells stand: texts at the left, numbers at the right without breaks, marks in the middle. */
    public enum Align {
        LEFT, RIGHT, CENTRE
    }

    public PaperColumn {
        if (weight < 1) {
            throw new IllegalArgumentException("weight: " + weight);
        }
    }

    /** A column of texts. */
    public static PaperColumn text(String name, int weight) {
        return new PaperColumn(name, weight, Align.LEFT, null);
    }

    /** A column of numbers or amounts. */
    public static PaperColumn number(String name, int weight) {
        return new PaperColumn(name, weight, Align.RIGHT, null);
    }

    /** A column of short marks or dates. */
    public static PaperColumn mark(String name, int weight) {
        return new PaperColumn(name, weight, Align.CENTRE, null);
    }

    /** The same column below a head that it shares with the neighbours that say the same. */
    public PaperColumn under(String common) {
        return new PaperColumn(name, weight, align, common);
    }
}
