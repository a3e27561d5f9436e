package kabinet.document.control;

import java.io.Closeable;
import java.io.IOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A typeface on the pages of one document: remembers the characters shown, because only those are embedded. */
public final class EmbeddedFace implements Closeable {

    private final GlyphTable glyphs;
    private final BitSet used = new BitSet();
    private TrueTypeFont source;

    public EmbeddedFace(GlyphTable glyphs) {
        this.glyphs = glyphs;
    }

    GlyphTable glyphs() {
        return glyphs;
    }

    /** Shows a text where the page's text stands. */
    public void show(String text, PageContent page) {
        page.raw("<");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            used.set(c);
            page.glyph(glyphs.glyph(c));
        }
        page.raw(">Tj\n");
    }

    /** Whether anything was shown. */
    public boolean isUsed() {
        return !used.isEmpty();
    }

    /** Embeds what was shown; PDFBox does so by itself only for text shown through its own content stream. */
    public PDType0Font embed(PDDocument document) throws IOException {
        source = glyphs.load();
        PDType0Font font = PDType0Font.load(document, source, true);
        used.stream().forEach(font::addToSubset);
        font.subset();
        return font;
    }

    /** To be called after the document is saved. */
    @Override
    public void close() throws IOException {
        if (source != null) {
            source.close();
        }
    }
}
