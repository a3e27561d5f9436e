package kabinet.house;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** What a browser's fake camera sees: a second of film, 640 × 480, of JPEG pictures one after the other. Chromium reads the file anew whenever the camera is switched on. */
public final class Film {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int SIDE = 360;
    private static final int PICTURES = 30;

    private Film() {
    }

    /** The flags with which Chromium shows the file instead of a camera. */
    public static String[] flags(Path file) {
        return new String[] {"--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", "--use-file-for-fake-video-capture=" + file};
    }

    /** Shows a QR code on a light wall. @return the file */
    public static Path show(Path file, String code) throws IOException, WriterException {
        BitMatrix matrix = new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, SIDE, SIDE);
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(new Color(0xD8D4CC));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.dispose();
        for (int x = 0; x < SIDE; x++) {
            for (int y = 0; y < SIDE; y++) {
                picture.setRGB((WIDTH - SIDE) / 2 + x, (HEIGHT - SIDE) / 2 + y, matrix.get(x, y) ? 0x181818 : 0xFFFFFF);
            }
        }
        ByteArrayOutputStream film = new ByteArrayOutputStream();
        for (int i = 0; i < PICTURES; i++) {
            ImageIO.write(picture, "jpg", film);
        }
        return Files.write(file, film.toByteArray());
    }
}
