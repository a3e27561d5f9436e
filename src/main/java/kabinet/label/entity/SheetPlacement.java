package kabinet.label.entity;

/**
 * Where a print begins on a used sheet and how far the printer's drift is put right.
 *
 * @param firstPosition first label to print on, counted from 1 along the rows
 * @param offsetX shift of everything to the right in mm, −{@value #LARGEST_OFFSET} to {@value #LARGEST_OFFSET}
 * @param offsetY shift of everything downwards in mm, −{@value #LARGEST_OFFSET} to {@value #LARGEST_OFFSET}
 */
public record SheetPlacement(int firstPosition, double offsetX, double offsetY) {

    /** A drift larger than this, in mm, is the wrong stock and no drift. */
    public static final double LARGEST_OFFSET = 10;
    /** From the first label, without shift. */
    public static final SheetPlacement START = new SheetPlacement(1, 0, 0);

    /** @throws InvalidLabelStockException if the position is below 1 or an offset too large */
    public SheetPlacement {
        if (firstPosition < 1) throw new InvalidLabelStockException("label.print.error.position", 1);
        if (!(Math.abs(offsetX) <= LARGEST_OFFSET && Math.abs(offsetY) <= LARGEST_OFFSET))
            throw new InvalidLabelStockException("label.print.error.offset", LARGEST_OFFSET);
    }

    /**
     * Makes sure the stock has the first position.
     *
     * @throws InvalidLabelStockException if a sheet of this stock has fewer labels
     */
    public void requireOn(LabelStock stock) {
        if (firstPosition > stock.perPage()) throw new InvalidLabelStockException("label.print.error.position", stock.perPage());
    }
}
