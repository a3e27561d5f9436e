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
    private static final int PICTURES = 10;

    private Film() {
    }

    /** The flags with which Chromium shows the file instead of a camera. */
    public static String[] flags(Path file) {
        return new String[] {"--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", "--use-file-for-fake-video-capture=" + file};
    }

    /** Shows a QR code on a light wall, in a hand that is never quite still: a decoder may miss a code in one picture, not in all. @return the file */
    public static Path show(Path file, String code) throws IOException, WriterException {
        BitMatrix matrix = new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, 0, 0); // a dot a module
        BufferedImage label = new BufferedImage(matrix.getWidth(), matrix.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < label.getWidth(); x++) {
            for (int y = 0; y < label.getHeight(); y++) {
                label.setRGB(x, y, matrix.get(x, y) ? 0x181818 : 0xFFFFFF);
            }
        }
        ByteArrayOutputStream film = new ByteArrayOutputStream();
        for (int i = 0; i < PICTURES; i++) {
            ImageIO.write(picture(label, SIDE - i % 10 * 7, (i % 7 - 3) * 0.01), "jpg", film);
        }
        return Files.write(file, film.toByteArray());
    }

    private static BufferedImage picture(BufferedImage label, int side, double angle) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(new Color(0xD8D4CC));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.rotate(angle, WIDTH / 2.0, HEIGHT / 2.0);
        graphics.drawImage(label, (WIDTH - side) / 2, (HEIGHT - side) / 2, side, side, null);
        graphics.dispose();
        return picture;
    }
}
