package kabinet.document.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Prints papers as PDF/A-3b, readable by screen readers (PDF/UA), in PT Serif, which is embedded. */
public final class PaperPdf {

    private PaperPdf() {
    }

    /** The paper as a PDF file. */
    public static byte[] print(Paper paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            print(paper, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Writes the paper as a PDF file. @throws kabinet.base.BusyException if for long enough others print */
    public static void print(Paper paper, OutputStream out) throws IOException {
        try (PaperFile file = new PaperFile(paper.title(), paper.isWide())) {
            paper.attachments().forEach(file::attach);
            paper.draw(file.begin(paper.footer()));
            file.write(out);
        }
    }
}
