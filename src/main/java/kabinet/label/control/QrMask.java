package kabinet.label.control;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * Chooses a QR code's mask as ISO/IEC 18004 §7.8.3 asks, on whole rows of bits instead of module by module: ZXing's own
 * choice builds the matrix eight times and takes nine tenths of the encoding. Between two masks the same modules
 * differ for every content of a version, so each version's eight differences are learnt from ZXing once.
 */
final class QrMask {

    static final int COUNT = 8;

    /** Differences to mask 0, and the same transposed for judging columns. */
    private final BitSquare[] differences = new BitSquare[COUNT];
    private final BitSquare[] transposed = new BitSquare[COUNT];

    private QrMask() {
    }

    /** Learns the masks of a version; any content that fits it will do. */
    static QrMask learn(String content, int version, Map<EncodeHintType, Object> hints) throws WriterException {
        Map<EncodeHintType, Object> fixed = new java.util.EnumMap<>(EncodeHintType.class);
        fixed.putAll(hints);
        fixed.put(EncodeHintType.QR_VERSION, version);
        QrMask masks = new QrMask();
        BitSquare first = null;
        for (int mask = 0; mask < COUNT; mask++) {
            fixed.put(EncodeHintType.QR_MASK_PATTERN, mask);
            BitSquare code = BitSquare.of(Encoder.encode(content, ErrorCorrectionLevel.M, fixed).getMatrix());
            if (first == null) first = code;
            masks.differences[mask] = code.xor(first);
            masks.transposed[mask] = masks.differences[mask].transposed();
        }
        return masks;
    }

    /** The code under the mask of the least penalty; of equals the first. */
    BitSquare best(BitSquare underMask0) {
        BitSquare columns = underMask0.transposed();
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int mask = 0; mask < COUNT; mask++) {
            int penalty = penalty(underMask0, columns, differences[mask], transposed[mask]);
            if (penalty < least) {
                least = penalty;
                best = mask;
            }
        }
        return underMask0.xor(differences[best]);
    }

    private static int penalty(BitSquare code, BitSquare columns, BitSquare change, BitSquare columnChange) {
        int size = code.size;
        long all = (1L << size) - 1;
        long pairs = all >>> 1;
        int penalty = 0;
        int dark = 0;
        long above = 0;
        for (int i = 0; i < size; i++) {
            long row = code.rows[i] ^ change.rows[i];
            penalty += line(row, all, pairs) + line(columns.rows[i] ^ columnChange.rows[i], all, pairs);
            if (i > 0) {
                long equal = ~(row ^ above);
                penalty += 3 * Long.bitCount(~(row ^ row >>> 1) & equal & equal >>> 1 & pairs);
            }
            dark += Long.bitCount(row);
            above = row;
        }
        int total = size * size;
        return penalty + 10 * (Math.abs(2 * dark - total) * 10 / total);
    }

    /** Runs of five and more, and what looks like a finder pattern with four light modules beside it. */
    private static int line(long line, long all, long pairs) {
        long equal = ~(line ^ line >>> 1) & pairs;
        long fives = equal & equal >>> 1 & equal >>> 2 & equal >>> 3;
        int runs = Long.bitCount(fives & ~(fives << 1));
        long finder = line & ~(line >>> 1) & line >>> 2 & line >>> 3 & line >>> 4 & ~(line >>> 5) & line >>> 6;
        if (finder != 0) {
            long light = ~line & all;
            long before = light << 1 & light << 2 & light << 3 & light << 4;
            long after = light >>> 7 & light >>> 8 & light >>> 9 & light >>> 10;
            finder &= before | after;
        }
        return Long.bitCount(fives) + 2 * runs + 40 * Long.bitCount(finder);
    }
}
