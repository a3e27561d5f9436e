package kabinet.label.control;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.datamatrix.DataMatrixWriter;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import kabinet.label.entity.LabelStock;

/**
 * A code ready to be drawn.
 *
 * @param modules its dark modules
 * @param quiet modules that must stay light around it
 */
record CodeMatrix(BitSquare modules, int quiet) {

    /** ISO/IEC 18004 asks for four light modules around a QR code. */
    static final int QR_QUIET = 4;
    /** ISO/IEC 16022 asks for one around a DataMatrix; the second forgives a crooked cut. */
    static final int DATA_MATRIX_QUIET = 2;

    private static final int VERSIONS = 40;
    private static final AtomicReferenceArray<QrMask> MASKS = new AtomicReferenceArray<>(VERSIONS + 1);
    private static final Map<EncodeHintType, Object> LATIN = Map.of(EncodeHintType.QR_MASK_PATTERN, 0);
    private static final Map<EncodeHintType, Object> UNICODE =
            Map.of(EncodeHintType.QR_MASK_PATTERN, 0, EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8);
    private static final Map<EncodeHintType, Object> SQUARE = Map.of(EncodeHintType.DATA_MATRIX_SHAPE, SymbolShapeHint.FORCE_SQUARE);

    /** The code a stock's labels carry: QR wherever a phone's own camera must open it, DataMatrix where QR does not fit. */
    static CodeMatrix of(String content, LabelStock stock) {
        return stock.holdsQr() ? qr(content) : dataMatrix(content);
    }

    /** A QR code of level M; capitals, digits and {@code :/.-} use the denser alphanumeric mode. */
    static CodeMatrix qr(String content) {
        Map<EncodeHintType, Object> hints = content.chars().allMatch(c -> c < 0x80) ? LATIN : UNICODE;
        try {
            QRCode code = Encoder.encode(content, ErrorCorrectionLevel.M, hints);
            int version = code.getVersion().getVersionNumber();
            QrMask masks = MASKS.get(version);
            if (masks == null) MASKS.set(version, masks = QrMask.learn(content, version, hints));
            return new CodeMatrix(masks.best(BitSquare.of(code.getMatrix())), QR_QUIET);
        } catch (WriterException e) {
            throw new IllegalArgumentException("Not to be encoded: " + content, e);
        }
    }

    static CodeMatrix dataMatrix(String content) {
        return new CodeMatrix(BitSquare.of(new DataMatrixWriter().encode(content, BarcodeFormat.DATA_MATRIX, 0, 0, SQUARE)), DATA_MATRIX_QUIET);
    }

    /** Modules along a side, quiet zone included. */
    int span() {
        return modules.size + 2 * quiet;
    }
}
