package kabinet.label.control;

import java.io.Closeable;
import java.io.IOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A typeface in one document: remembers the characters used, because only those are embedded. */
final class EmbeddedFace implements Closeable {

    final PDType0Font font;
    private final Typeface face;
    private final TrueTypeFont source;
    private final BitSet used = new BitSet();

    EmbeddedFace(PDDocument document, Typeface face) throws IOException {
        this.face = face;
        source = face.load();
        font = PDType0Font.load(document, source, true);
    }

    void show(String text, PageContent page) {
        page.raw("<");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!used.get(c)) {
                used.set(c);
                font.addToSubset(c);
            }
            page.glyph(face.glyph(c));
        }
        page.raw(">Tj\n");
    }

    /** Embeds what was used; PDFBox does so by itself only for text shown through its own content stream. */
    void embed() throws IOException {
        font.subset();
    }

    boolean isUsed() {
        return !used.isEmpty();
    }

    /** To be called after the document is saved. */
    @Override
    public void close() throws IOException {
        source.close();
    }
}
