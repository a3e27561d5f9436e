package kabinet.label.control;

import java.util.Iterator;
import java.util.Locale;
import kabinet.label.entity.LabelContent;
import kabinet.label.entity.LabelStock;
import kabinet.label.entity.SheetPlacement;

/**
 * Draws the first sheet of a print as SVG, from the same drawings as the PDF. Colours come from the page's style sheet by the classes
 * {@code label-page}, {@code label-place}, {@code label-used} (already taken from the sheet) and {@code label-ink}; without one it is black on white.
 */
public final class LabelPreviewSvg {

    /**
     * The first sheet.
     *
     * @param description what the picture shows, for those who do not see it
     * @param labels contents; no more are read than the sheet holds
     * @throws kabinet.label.entity.InvalidLabelStockException as {@link LabelSheetPdf#write}
     */
    public String draw(LabelStock stock, SheetPlacement placement, String description, Iterator<LabelContent> labels) {
        placement.requireOn(stock);
        StringBuilder svg = new StringBuilder(1 << 16);
        double width = stock.pageWidth() * LabelLayout.DOTS_PER_MM;
        double height = stock.pageHeight() * LabelLayout.DOTS_PER_MM;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"label-preview\" role=\"img\" aria-label=\"").append(escape(description))
                .append("\" viewBox=\"0 0 ").append(number(width)).append(' ').append(number(height)).append("\" width=\"")
                .append(number(stock.pageWidth())).append("mm\" height=\"").append(number(stock.pageHeight())).append("mm\">\n");
        rectangle(svg, "label-page", 0, 0, width, height, 0, "fill=\"#fff\"");
        for (int position = 0; position < stock.perPage(); position++) {
            boolean used = position < placement.firstPosition() - 1;
            rectangle(svg, used ? "label-used" : "label-place", stock.leftOf(position) * LabelLayout.DOTS_PER_MM,
                    stock.topOf(position) * LabelLayout.DOTS_PER_MM, stock.labelWidth() * LabelLayout.DOTS_PER_MM,
                    stock.labelHeight() * LabelLayout.DOTS_PER_MM, stock.perPage() > 1 ? 12 : 0,
                    used ? "fill=\"#e4e4e4\" stroke=\"#bbb\"" : "fill=\"#fff\" stroke=\"#bbb\"");
        }
        LabelComposer composer = new LabelComposer(stock);
        for (int position = placement.firstPosition() - 1; position < stock.perPage() && labels.hasNext(); position++) {
            label(svg, composer.compose(labels.next()), stock, placement, position);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void label(StringBuilder svg, LabelDrawing label, LabelStock stock, SheetPlacement placement, int position) {
        double left = (stock.leftOf(position) + placement.offsetX()) * LabelLayout.DOTS_PER_MM;
        double top = (stock.topOf(position) + placement.offsetY()) * LabelLayout.DOTS_PER_MM;
        long codeX = Math.round(left + label.codeX());
        long codeY = Math.round(top + label.codeY());
        int dots = label.moduleDots();
        svg.append("<path class=\"label-ink\" d=\"");
        label.code().modules().forEachRectangle((x, y, width, height) -> svg.append('M').append(codeX + x * dots).append(' ')
                .append(codeY + y * dots).append('h').append(width * dots).append('v').append(height * dots).append('h').append(-width * dots).append('z'));
        svg.append("\"/>\n");
        for (TextRun line : label.lines()) {
            svg.append("<text class=\"label-ink\" font-family=\"'PT Sans', sans-serif\" font-weight=\"").append(line.face().weight)
                    .append("\" font-size=\"").append(number(line.size())).append("\" x=\"").append(number(left + line.x()))
                    .append("\" y=\"").append(number(top + line.baseline())).append("\" textLength=\"").append(number(line.width()))
                    .append("\" lengthAdjust=\"spacingAndGlyphs\">").append(escape(line.text())).append("</text>\n");
        }
    }

    private static void rectangle(StringBuilder svg, String style, double x, double y, double width, double height, int radius, String colours) {
        svg.append("<rect class=\"").append(style).append("\" x=\"").append(number(x)).append("\" y=\"").append(number(y))
                .append("\" width=\"").append(number(width)).append("\" height=\"").append(number(height));
        if (radius > 0) svg.append("\" rx=\"").append(radius);
        svg.append("\" ").append(colours).append("/>\n");
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.2f", value);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
