package kabinet.label.control;

import kabinet.label.entity.InvalidLabelStockException;
import kabinet.label.entity.LabelStock;
import kabinet.label.entity.LabelStock.Medium;

/**
 * Where code and text stand on the labels of a stock, in dots: the code left and the text right of it, or on labels that
 * are not wider than high the code above the text.
 *
 * @param moduleDots whole dots a module is wide
 * @param codeX left edge of the code without its quiet zone
 * @param codeY top edge of the code without its quiet zone
 * @param codeSize side of the code without its quiet zone
 * @param textX left edge of the text
 * @param textWidth width of the text
 * @param textTop uppermost ink of text
 * @param textBottom lowest ink of text
 * @param beside whether the text stands beside the code and lines up with it
 */
record LabelLayout(int moduleDots, double codeX, double codeY, double codeSize, double textX, double textWidth,
        double textTop, double textBottom, boolean beside) {

    /** A dot of a label printer of 203 dpi is an eighth of a millimetre. */
    static final double DOTS_PER_MM = 8;
    static final double DOTS_PER_POINT = 25.4 / 72 * DOTS_PER_MM;

    /** Office printers leave this much of the page's edge white. */
    private static final double UNPRINTABLE_MM = 4.3;
    private static final double INSET_SHEET_MM = 1.75;
    private static final double INSET_ROLL_MM = 1.5;
    /** The quiet zone itself keeps off the label's edge, so that a crooked cut does not reach it. */
    private static final double EDGE_MM = 0.375;
    private static final double LEAST_TEXT_WIDTH_MM = 9;
    private static final double LEAST_TEXT_HEIGHT_MM = 2.2;
    private static final int MOST_DOTS = 12;
    /** Half a millimetre: what a label printer draws cleanly. Wider modules must leave room for the text, these need not. */
    private static final int GOOD_DOTS = 4;
    private static final int LEAST_DOTS = 2;
    private static final double CODE_SHARE_BESIDE = 0.45;
    private static final double CODE_SHARE_ABOVE = 0.66;

    /**
     * Lays out the labels of a stock.
     *
     * @param span modules along the code's side, quiet zone included
     * @param quiet modules of the quiet zone
     * @throws InvalidLabelStockException if the code does not fit the label in printable modules
     */
    static LabelLayout of(LabelStock stock, int span, int quiet) {
        boolean beside = stock.labelWidth() > stock.labelHeight() * 1.05;
        for (int dots = MOST_DOTS; dots >= LEAST_DOTS; dots--) {
            LabelLayout layout = beside ? beside(stock, span, quiet, dots) : above(stock, span, quiet, dots);
            if (layout == null && dots <= GOOD_DOTS) layout = beside ? above(stock, span, quiet, dots) : beside(stock, span, quiet, dots);
            if (layout != null) return layout;
        }
        throw new InvalidLabelStockException("label.stock.error.code", stock.labelWidth(), stock.labelHeight());
    }

    private static LabelLayout beside(LabelStock stock, int span, int quiet, int dots) {
        double width = stock.labelWidth() * DOTS_PER_MM;
        double height = stock.labelHeight() * DOTS_PER_MM;
        double side = span * dots;
        double zone = quiet * dots;
        double left = Math.max(EDGE_MM * DOTS_PER_MM, insetX(stock) - zone);
        double top = Math.max(EDGE_MM * DOTS_PER_MM, insetY(stock) - zone);
        double textX = left + side;
        double textWidth = width - insetX(stock) - textX;
        if (side > height - 2 * top || textWidth < LEAST_TEXT_WIDTH_MM * DOTS_PER_MM) return null;
        if (dots > GOOD_DOTS && side > CODE_SHARE_BESIDE * width) return null;
        double codeY = (height - side) / 2 + zone;
        return new LabelLayout(dots, left + zone, codeY, side - 2 * zone, textX, textWidth, insetY(stock), height - insetY(stock), true);
    }

    private static LabelLayout above(LabelStock stock, int span, int quiet, int dots) {
        double width = stock.labelWidth() * DOTS_PER_MM;
        double height = stock.labelHeight() * DOTS_PER_MM;
        double side = span * dots;
        double zone = quiet * dots;
        double top = Math.max(EDGE_MM * DOTS_PER_MM, insetY(stock) - zone);
        double edge = Math.max(EDGE_MM * DOTS_PER_MM, insetX(stock) - zone);
        double textTop = top + side;
        double textBottom = height - insetY(stock);
        if (side > width - 2 * edge || textBottom - textTop < LEAST_TEXT_HEIGHT_MM * DOTS_PER_MM) return null;
        if (dots > GOOD_DOTS && side > CODE_SHARE_ABOVE * height) return null;
        return new LabelLayout(dots, (width - side) / 2 + zone, top + zone, side - 2 * zone, insetX(stock), width - 2 * insetX(stock),
                textTop, textBottom, false);
    }

    /** Blank at the left and right of each label: more where the label reaches the page's edge. */
    private static double insetX(LabelStock stock) {
        return inset(stock, Math.min(stock.marginLeft(), stock.marginRight()));
    }

    private static double insetY(LabelStock stock) {
        return inset(stock, Math.min(stock.marginTop(), stock.marginBottom()));
    }

    private static double inset(LabelStock stock, double margin) {
        double millimetres = stock.medium() == Medium.ROLL ? INSET_ROLL_MM : Math.max(INSET_SHEET_MM, UNPRINTABLE_MM - margin);
        return Math.min(millimetres, Math.min(stock.labelWidth(), stock.labelHeight()) / 8) * DOTS_PER_MM;
    }
}
