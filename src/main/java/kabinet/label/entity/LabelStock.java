package kabinet.label.entity;

/**
 * The paper labels are printed on: a sheet with a grid of labels, or a roll that carries one label after the other.
 * Born valid: the labels of a stock lie on its page and do not overlap.
 *
 * @param key short name that never changes; a listed stock's text key is {@link #textKey()}
 * @param name how its owner calls it; empty for a listed stock, which is named by the texts
 * @param medium sheet or roll; a roll has one label on its page
 * @param pageWidth page width in mm
 * @param pageHeight page height in mm
 * @param columns labels side by side, 1 to {@value #MOST_IN_A_LINE}
 * @param rows labels one below the other, 1 to {@value #MOST_IN_A_LINE}
 * @param labelWidth width of one label in mm, {@value #SMALLEST} to {@value #LARGEST}
 * @param labelHeight height of one label in mm, {@value #SMALLEST} to {@value #LARGEST}
 * @param marginLeft from the page's left edge to the first label in mm
 * @param marginTop from the page's top edge to the first label in mm
 * @param pitchX from one label's left edge to the next one's in mm, at least the label's width
 * @param pitchY from one label's top edge to the next one's in mm, at least the label's height
 */
public record LabelStock(String key, String name, Medium medium, double pageWidth, double pageHeight, int columns, int rows,
        double labelWidth, double labelHeight, double marginLeft, double marginTop, double pitchX, double pitchY) {

    /** How the labels come. */
    public enum Medium { SHEET, ROLL }

    public static final double A4_WIDTH = 210;
    public static final double A4_HEIGHT = 297;
    /** Smallest side of a label in mm: below it no code stays readable. */
    public static final double SMALLEST = 12;
    /** Largest side of a label in mm: the longer side of A4. */
    public static final double LARGEST = 297;
    /** Largest side of a page in mm: the longer side of A3. */
    public static final double LARGEST_PAGE = 420;
    public static final int MOST_IN_A_LINE = 50;
    public static final int NAME_LENGTH = 80;
    /** Below this shorter side in mm a QR code of printable modules does not fit, and DataMatrix is used. */
    public static final double SMALLEST_FOR_QR = 17;
    /** Rounding allowed when the grid is added up, in mm. */
    private static final double SLACK = 0.011;

    /** @throws InvalidLabelStockException naming the first thing that cannot be */
    public LabelStock {
        if (key == null || key.isBlank()) throw new InvalidLabelStockException("label.stock.error.key");
        name = name == null ? "" : name.strip();
        if (name.length() > NAME_LENGTH) throw new InvalidLabelStockException("label.stock.error.name", NAME_LENGTH);
        if (medium == null) throw new InvalidLabelStockException("label.stock.error.medium");
        within("pageWidth", pageWidth, SMALLEST, LARGEST_PAGE);
        within("pageHeight", pageHeight, SMALLEST, LARGEST_PAGE);
        within("labelWidth", labelWidth, SMALLEST, LARGEST);
        within("labelHeight", labelHeight, SMALLEST, LARGEST);
        within("columns", columns, 1, MOST_IN_A_LINE);
        within("rows", rows, 1, MOST_IN_A_LINE);
        within("marginLeft", marginLeft, 0, LARGEST_PAGE);
        within("marginTop", marginTop, 0, LARGEST_PAGE);
        if (medium == Medium.ROLL && (columns != 1 || rows != 1)) throw new InvalidLabelStockException("label.stock.error.roll");
        if (columns > 1) within("pitchX", pitchX, labelWidth, LARGEST_PAGE);
        if (rows > 1) within("pitchY", pitchY, labelHeight, LARGEST_PAGE);
        fits("label.stock.error.tooWide", marginLeft + (columns - 1) * pitchX + labelWidth, pageWidth);
        fits("label.stock.error.tooHigh", marginTop + (rows - 1) * pitchY + labelHeight, pageHeight);
    }

    /** A roll with one label after the other; sizes in mm. */
    public static LabelStock roll(String key, String name, double width, double height) {
        return new LabelStock(key, name, Medium.ROLL, width, height, 1, 1, width, height, 0, 0, width, height);
    }

    /** An A4 sheet; sizes in mm as in the record. */
    public static LabelStock a4(String key, String name, int columns, int rows, double labelWidth, double labelHeight,
            double marginLeft, double marginTop, double pitchX, double pitchY) {
        return new LabelStock(key, name, Medium.SHEET, A4_WIDTH, A4_HEIGHT, columns, rows, labelWidth, labelHeight,
                marginLeft, marginTop, pitchX, pitchY);
    }

    /** Labels on one page; 1 on a roll. */
    public int perPage() {
        return columns * rows;
    }

    /** Left edge in mm of the label at a position, counted from 0 along the rows. */
    public double leftOf(int position) {
        return marginLeft + position % columns * pitchX;
    }

    /** Top edge in mm of the label at a position, counted from 0 along the rows. */
    public double topOf(int position) {
        return marginTop + position / columns * pitchY;
    }

    /** Blank strip in mm right of the last column. */
    public double marginRight() {
        return pageWidth - leftOf(columns - 1) - labelWidth;
    }

    /** Blank strip in mm below the last row. */
    public double marginBottom() {
        return pageHeight - topOf(perPage() - 1) - labelHeight;
    }

    /** Whether its labels carry a QR code; smaller ones carry DataMatrix. */
    public boolean holdsQr() {
        return Math.min(labelWidth, labelHeight) >= SMALLEST_FOR_QR;
    }

    /** The text key that names a listed stock. */
    public String textKey() {
        return "label.stock." + key;
    }

    private static void within(String what, double value, double least, double most) {
        if (!(value >= least - SLACK && value <= most + SLACK)) throw new InvalidLabelStockException("label.stock.error." + what, least, most);
    }

    private static void fits(String error, double needed, double given) {
        if (needed > given + SLACK) throw new InvalidLabelStockException(error, needed, given);
    }
}
