package kabinet.document.entity;

/**
 * How much table is taken from outside.
 *
 * @param maxBytes         size of the file as it arrives
 * @param maxUnpackedBytes size of one part of a workbook after unpacking
 * @param maxRows          rows with content, the head included
 * @param maxColumns       cells of a row up to the last one with content
 * @param maxCellLength    characters of a cell
 */
public record TableLimits(long maxBytes, long maxUnpackedBytes, int maxRows, int maxColumns, int maxCellLength) {

    /** Enough for every device of a large district: 100 000 rows, 200 columns, 20 MB; a cell holds what a spreadsheet's cell holds. */
    public static final TableLimits STANDARD = new TableLimits(20L << 20, 200L << 20, 100_001, 200, 32_767);

    public TableLimits {
        if (maxBytes < 1 || maxUnpackedBytes < 1 || maxRows < 1 || maxColumns < 1 || maxCellLength < 1) {
            throw new IllegalArgumentException("limits start at 1");
        }
    }
}
