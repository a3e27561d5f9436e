package kabinet.file.control;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How a camera was held, from a photo's EXIF data: 1 is upright, 2 to 8 are the other turns and mirrorings of TIFF's tag 274. */
final class ExifOrientation {

    static final int UPRIGHT = 1;

    private static final int TAG = 0x0112;
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final byte[] MARK = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ENTRY = 12;

    private ExifOrientation() {
    }

    /**
     * Walks through the segments before the pixels. ImageIO's own metadata are no help: they refuse photos whose EXIF segment
     * stands before the JFIF one, and many phones write just that.
     *
     * @return {@link #UPRIGHT} where nothing is said or what is said makes no sense
     */
    static int of(byte[] jpeg) {
        ByteBuffer in = ByteBuffer.wrap(jpeg);
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) != START_OF_SCAN) {
            int length = in.getShort(at + 2) & 0xFFFF;
            int from = at + 4;
            int to = at + 2 + length;
            if (length < 2 || to > jpeg.length) {
                return UPRIGHT;
            }
            if ((jpeg[at + 1] & 0xFF) == APP1 && to - from > MARK.length + 8 && Arrays.equals(jpeg, from, from + MARK.length, MARK, 0, MARK.length)) {
                return read(in.slice(from + MARK.length, to - from - MARK.length));
            }
            at = to;
        }
        return UPRIGHT;
    }

    /** The first directory of a TIFF header. */
    private static int read(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int at = directory + 2; entries > 0 && at + ENTRY <= tiff.limit(); at += ENTRY, entries--) {
            if ((tiff.getShort(at) & 0xFFFF) == TAG) {
                int value = tiff.getShort(at + 8) & 0xFFFF;
                return value >= UPRIGHT && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
