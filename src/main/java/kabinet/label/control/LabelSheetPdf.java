package kabinet.label.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Locale;
import kabinet.document.control.EmbeddedFace;
import kabinet.document.control.PageContent;
import kabinet.document.control.PageSpool;
import kabinet.label.entity.LabelContent;
import kabinet.label.entity.LabelStock;
import kabinet.label.entity.SheetPlacement;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Prints labels as PDF. Labels are read one by one and each full page goes compressed into a temporary file, so fifty thousand
 * labels need as little memory as a hundred; the file is gone when the print is written. Codes are vectors: one filled path
 * each, its modules on whole dots of a 203 dpi printer. Safe for several threads.
 */
public final class LabelSheetPdf {

    private static final COSName REGULAR = COSName.getPDFName("R");
    private static final COSName BOLD = COSName.getPDFName("B");
    private static final double POINTS_PER_DOT = 1 / LabelLayout.DOTS_PER_POINT;
    private static final double POINTS_PER_MM = 72 / 25.4;

    /**
     * Writes all labels.
     *
     * @param title the document's title, shown by the viewer
     * @param out receives the PDF; stays open
     * @return number of labels written; without labels the PDF has one blank page
     * @throws kabinet.label.entity.InvalidLabelStockException if the stock has no such first position or a code does not fit its labels
     */
    public int write(LabelStock stock, SheetPlacement placement, String title, Iterator<LabelContent> labels, OutputStream out) throws IOException {
        placement.requireOn(stock);
        try (PDDocument document = new PDDocument();
                EmbeddedFace regular = new EmbeddedFace(Typeface.REGULAR.glyphs);
                EmbeddedFace bold = new EmbeddedFace(Typeface.BOLD.glyphs);
                PageSpool pages = new PageSpool()) {
            Print print = new Print(pages, regular, bold, stock, placement);
            int count = print.all(labels);
            print.embed(document);
            describe(document, title);
            var shared = document.getPages().getCOSObject();
            shared.setItem(COSName.RESOURCES, print.resources);
            shared.setItem(COSName.MEDIA_BOX, print.size);
            ByteArrayOutputStream base = new ByteArrayOutputStream();
            document.save(base, CompressParameters.NO_COMPRESSION);
            new PageAppendix(base.toByteArray(), pages, out).write();
            return count;
        }
    }

    private static void describe(PDDocument document, String title) {
        document.getDocumentInformation().setTitle(title);
        var catalogue = document.getDocumentCatalog();
        var preferences = new PDViewerPreferences(catalogue.getCOSObject());
        preferences.setDisplayDocTitle(true);
        // A rescaled sheet misses its labels.
        preferences.setPrintScaling(PDViewerPreferences.PRINT_SCALING.None);
        catalogue.setViewerPreferences(preferences);
    }

    /** One print in progress. */
    private static final class Print {

        private final PageSpool pages;
        private final EmbeddedFace regular;
        private final EmbeddedFace bold;
        private final LabelStock stock;
        private final SheetPlacement placement;
        private final LabelComposer composer;
        private final PageContent page = new PageContent();
        private final PDRectangle size;
        private final PDResources resources = new PDResources();
        private final String dotsFromTop;

        Print(PageSpool pages, EmbeddedFace regular, EmbeddedFace bold, LabelStock stock, SheetPlacement placement) {
            this.pages = pages;
            this.regular = regular;
            this.bold = bold;
            this.stock = stock;
            this.placement = placement;
            composer = new LabelComposer(stock);
            size = new PDRectangle((float) (stock.pageWidth() * POINTS_PER_MM), (float) (stock.pageHeight() * POINTS_PER_MM));
            dotsFromTop = String.format(Locale.ROOT, "%.8f 0 0 %.8f 0 %.4f cm\n", POINTS_PER_DOT, -POINTS_PER_DOT, size.getHeight());
        }

        int all(Iterator<LabelContent> labels) throws IOException {
            int count = 0;
            int position = placement.firstPosition() - 1;
            page.raw(dotsFromTop);
            while (labels.hasNext()) {
                if (position == stock.perPage()) {
                    finish();
                    position = 0;
                }
                draw(composer.compose(labels.next()), position++);
                count++;
            }
            finish();
            return count;
        }

        /** The pages share one list of fonts; a face that no label needed stays out of the document. */
        void embed(PDDocument document) throws IOException {
            if (regular.isUsed()) resources.put(REGULAR, regular.embed(document));
            if (bold.isUsed()) resources.put(BOLD, bold.embed(document));
        }

        private void finish() throws IOException {
            pages.add(page.bytes(), page.length());
            page.clear();
            page.raw(dotsFromTop);
        }

        private void draw(LabelDrawing label, int position) {
            double left = (stock.leftOf(position) + placement.offsetX()) * LabelLayout.DOTS_PER_MM;
            double top = (stock.topOf(position) + placement.offsetY()) * LabelLayout.DOTS_PER_MM;
            int codeX = (int) Math.round(left + label.codeX());
            int codeY = (int) Math.round(top + label.codeY());
            int dots = label.moduleDots();
            label.code().modules().forEachRectangle((x, y, width, height) ->
                    page.number(codeX + x * dots).number(codeY + y * dots).number(width * dots).number(height * dots).raw("re\n"));
            page.raw("f\nBT\n");
            for (TextRun line : label.lines()) {
                boolean strong = line.face() == Typeface.BOLD;
                page.raw(strong ? "/B " : "/R ").number(line.size()).raw("Tf 1 0 0 -1 ")
                        .number(left + line.x()).number(top + line.baseline()).raw("Tm\n");
                (strong ? bold : regular).show(line.text(), page);
            }
            page.raw("ET\n");
        }
    }
}
