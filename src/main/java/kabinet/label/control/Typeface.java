package kabinet.label.control;

import kabinet.document.control.GlyphTable;

/** PT Sans. */
enum Typeface {

    REGULAR("/fonts/PTS55F.ttf", 400),
    BOLD("/fonts/PTS75F.ttf", 700);

    /** Height of a capital and of a digit as a part of the font size. */
    static final double CAPITAL = 0.70;
    /** Depth of «у» and «ф» below the baseline as a part of the font size. */
    static final double DESCENT = 0.22;

    final int weight;
    final GlyphTable glyphs;

    Typeface(String resource, int weight) {
        this.weight = weight;
        this.glyphs = new GlyphTable(resource);
    }

    /** The text with every character the font has no glyph for replaced by a question mark. */
    String known(String text) {
        return glyphs.known(text);
    }

    /** Number of the character's glyph, 0 if it has none. */
    int glyph(char c) {
        return glyphs.glyph(c);
    }

    /** Width of a text at font size 1. */
    double width(CharSequence text, int from, int to) {
        return glyphs.width(text, from, to);
    }

    double width(CharSequence text) {
        return width(text, 0, text.length());
    }
}
