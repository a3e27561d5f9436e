package kabinet.label.control;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** One QR code as PNG, for papers: dark modules on white with the quiet zone around it. */
public final class CodePng {

    private static final int WHITE = 0xFFFFFF;
    /** Pixels a module: sharp at any size that a paper prints a code in. */
    private static final int MODULE = 8;

    private CodePng() {
    }

    public static byte[] qr(String content) {
        CodeMatrix code = CodeMatrix.qr(content);
        int span = code.span() * MODULE;
        BufferedImage image = new BufferedImage(span, span, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < span; y++) {
            for (int x = 0; x < span; x++) {
                image.setRGB(x, y, WHITE);
            }
        }
        code.modules().forEachRectangle((left, top, width, height) -> {
            for (int y = (top + CodeMatrix.QR_QUIET) * MODULE; y < (top + height + CodeMatrix.QR_QUIET) * MODULE; y++) {
                for (int x = (left + CodeMatrix.QR_QUIET) * MODULE; x < (left + width + CodeMatrix.QR_QUIET) * MODULE; x++) {
                    image.setRGB(x, y, 0);
                }
            }
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
