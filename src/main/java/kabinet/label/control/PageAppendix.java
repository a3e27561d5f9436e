package kabinet.label.control;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import kabinet.document.control.PageSpool;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Writes a PDF whose pages come from a spool: a document without pages, made by PDFBox and holding the fonts, and after it the pages as an
 * incremental update (ISO 32000-1, 7.5.6). PDFBox keeps objects of several kilobytes for each page until a document is saved; this keeps
 * the place of each in the file, so that fifty thousand labels of a roll need as little memory as ten.
 */
final class PageAppendix {

    /** Children of a node of the page tree: viewers need not read all pages to find one. */
    private static final int KIDS = 200;

    private final PageSpool spool;
    private final Counting out;
    private final long startXref;
    private final long root;
    private final long pageTree;
    private final String trailer;
    private final String inherited;
    private final long first;

    /**
     * @param base a saved document without pages, whose page tree's root holds the resources and the size that all pages share
     */
    PageAppendix(byte[] base, PageSpool spool, OutputStream out) throws IOException {
        this.spool = spool;
        this.out = new Counting(out);
        try (PDDocument document = Loader.loadPDF(base)) {
            COSDocument objects = document.getDocument();
            startXref = objects.getStartXref();
            first = objects.getXrefTable().keySet().stream().mapToLong(key -> key.getNumber()).max().orElseThrow() + 1;
            COSDictionary end = objects.getTrailer();
            root = number(end.getItem(COSName.ROOT));
            pageTree = number(document.getDocumentCatalog().getCOSObject().getItem(COSName.PAGES));
            trailer = " /Root " + root + " 0 R /Info " + number(end.getItem(COSName.INFO)) + " 0 R /ID [" + ids(end.getCOSArray(COSName.ID)) + "]";
            inherited = inherited(document.getPages().getCOSObject());
        }
        this.out.write(base);
    }

    void write() throws IOException {
        int pages = spool.pages();
        int nodes = (pages + KIDS - 1) / KIDS;
        long firstNode = first + 2L * pages;
        long[] offsets = new long[2 * pages + nodes];
        for (int page = 0; page < pages; page++) {
            offsets[2 * page] = out.count;
            ascii("%d 0 obj\n<< /Length %d /Filter /FlateDecode >>\nstream\n", first + 2L * page, spool.length(page));
            spool.copy(page, out);
            ascii("\nendstream\nendobj\n");
            offsets[2 * page + 1] = out.count;
            ascii("%d 0 obj\n<< /Type /Page /Parent %d 0 R /Contents %d 0 R >>\nendobj\n", first + 2L * page + 1, firstNode + page / KIDS, first + 2L * page);
        }
        for (int node = 0; node < nodes; node++) {
            int until = Math.min(pages, (node + 1) * KIDS);
            offsets[2 * pages + node] = out.count;
            ascii("%d 0 obj\n<< /Type /Pages /Parent %d 0 R /Count %d /Kids [", firstNode + node, pageTree, until - node * KIDS);
            for (int page = node * KIDS; page < until; page++) {
                ascii("%d 0 R ", first + 2L * page + 1);
            }
            ascii("] >>\nendobj\n");
        }
        long treeOffset = out.count;
        ascii("%d 0 obj\n<< /Type /Pages /Count %d%s /Kids [", pageTree, pages, inherited);
        for (int node = 0; node < nodes; node++) {
            ascii("%d 0 R ", firstNode + node);
        }
        ascii("] >>\nendobj\n");
        end(treeOffset, offsets);
        out.flush();
    }

    private void end(long treeOffset, long[] offsets) throws IOException {
        long table = out.count;
        ascii("xref\n%d 1\n%010d 00000 n \n%d %d\n", pageTree, treeOffset, first, offsets.length);
        for (long offset : offsets) {
            ascii("%010d 00000 n \n", offset);
        }
        ascii("trailer\n<< /Size %d /Prev %d%s >>\nstartxref\n%d\n%%%%EOF\n", first + offsets.length, startXref, trailer, table);
    }

    /** Fonts and size, as the root of the page tree says them again. */
    private static String inherited(COSDictionary pages) {
        StringBuilder text = new StringBuilder(" /MediaBox [");
        for (float side : pages.getCOSArray(COSName.MEDIA_BOX).toFloatArray()) {
            text.append(String.format(Locale.ROOT, "%.4f ", side));
        }
        text.append("] /Resources << /Font <<");
        COSDictionary fonts = pages.getCOSDictionary(COSName.RESOURCES).getCOSDictionary(COSName.FONT);
        if (fonts != null) {
            fonts.entrySet().forEach(font -> text.append(" /").append(font.getKey().getName()).append(' ').append(number(font.getValue())).append(" 0 R"));
        }
        return text.append(" >> >>").toString();
    }

    private static String ids(COSArray ids) {
        StringBuilder text = new StringBuilder();
        ids.forEach(id -> text.append('<').append(((COSString) id).toHexString()).append('>'));
        return text.toString();
    }

    private static long number(COSBase reference) {
        return ((COSObject) reference).getObjectNumber();
    }

    private void ascii(String pattern, Object... values) throws IOException {
        out.write((values.length == 0 ? pattern : String.format(Locale.ROOT, pattern, values)).getBytes(StandardCharsets.US_ASCII));
    }

    private static final class Counting extends FilterOutputStream {

        private long count;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            count += length;
        }
    }
}
