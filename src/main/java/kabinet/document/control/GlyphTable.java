package kabinet.document.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A TrueType font of this program, as wide as its glyphs: measured once, then read by everybody. */
public final class GlyphTable {

    /** Latin, Cyrillic, typographic signs, №, ™, minus and comparisons lie below; nothing above is in the reach of our papers. */
    private static final int LAST = 0x2270;
    private static final char UNKNOWN = '?';

    private final String resource;
    private final char[] glyphs = new char[LAST];
    private final float[] advances = new float[LAST];

    /** @param resource path of the font in this program */
    public GlyphTable(String resource) {
        this.resource = resource;
        try (TrueTypeFont font = load()) {
            CmapLookup lookup = font.getUnicodeCmapLookup();
            float unit = font.getUnitsPerEm();
            for (int c = ' '; c < LAST; c++) {
                int glyph = lookup.getGlyphId(c);
                glyphs[c] = (char) glyph;
                advances[c] = glyph == 0 ? 0 : font.getAdvanceWidth(glyph) / unit;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The font itself, for embedding; the caller closes it. */
    TrueTypeFont load() throws IOException {
        try (InputStream in = GlyphTable.class.getResourceAsStream(resource)) {
            TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(in.readAllBytes()));
            font.setEnableGsub(false);
            return font;
        }
    }

    /** The text with every character the font has no glyph for replaced by a question mark. */
    public String known(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (glyph(text.charAt(i)) == 0) {
                StringBuilder known = new StringBuilder();
                text.codePoints().forEach(c -> known.append(c < LAST && glyphs[c] != 0 ? (char) c : UNKNOWN));
                return known.toString();
            }
        }
        return text;
    }

    /** Number of the character's glyph, 0 if it has none. */
    public int glyph(char c) {
        return c < LAST ? glyphs[c] : 0;
    }

    /** Width of a text at font size 1. */
    public double width(CharSequence text, int from, int to) {
        double width = 0;
        for (int i = from; i < to; i++) {
            width += text.charAt(i) < LAST ? advances[text.charAt(i)] : 0;
        }
        return width;
    }
}
