package kabinet.label.control;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.encoder.ByteMatrix;

/** A square of dark and light modules, one bit per module, bit x of row y. At most 63 modules wide. */
final class BitSquare {

    /** Receives rectangles of dark modules. */
    @FunctionalInterface
    interface Rectangles {
        void add(int x, int y, int width, int height);
    }

    final int size;
    final long[] rows;

    private BitSquare(int size, long[] rows) {
        this.size = size;
        this.rows = rows;
    }

    static BitSquare of(ByteMatrix matrix) {
        int size = matrix.getHeight();
        byte[][] modules = matrix.getArray();
        long[] rows = new long[size];
        for (int y = 0; y < size; y++) {
            long row = 0;
            for (int x = 0; x < size; x++) row |= (long) (modules[y][x] & 1) << x;
            rows[y] = row;
        }
        return new BitSquare(size, rows);
    }

    static BitSquare of(BitMatrix matrix) {
        int size = matrix.getHeight();
        long[] rows = new long[size];
        for (int y = 0; y < size; y++) for (int x = 0; x < size; x++) if (matrix.get(x, y)) rows[y] |= 1L << x;
        return new BitSquare(size, rows);
    }

    boolean dark(int x, int y) {
        return (rows[y] >>> x & 1) == 1;
    }

    BitSquare xor(BitSquare other) {
        long[] result = new long[size];
        for (int y = 0; y < size; y++) result[y] = rows[y] ^ other.rows[y];
        return new BitSquare(size, result);
    }

    BitSquare transposed() {
        long[] columns = new long[size];
        for (int y = 0; y < size; y++) {
            for (long row = rows[y]; row != 0; row &= row - 1) columns[Long.numberOfTrailingZeros(row)] |= 1L << y;
        }
        return new BitSquare(size, columns);
    }

    /** Covers the dark modules with few rectangles that do not overlap: each run grows downwards as far as all of it is dark. */
    void forEachRectangle(Rectangles sink) {
        long[] left = rows.clone();
        for (int y = 0; y < size; y++) {
            while (left[y] != 0) {
                int x = Long.numberOfTrailingZeros(left[y]);
                int width = Long.numberOfTrailingZeros(~(left[y] >>> x));
                long run = (1L << width) - 1 << x;
                int height = 0;
                while (y + height < size && (left[y + height] & run) == run) left[y + height++] &= ~run;
                sink.add(x, y, width, height);
            }
        }
    }
}
