package kabinet.file.control;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures for tests: as phones make them, and as nobody should. */
public final class Pictures {

    private Pictures() {
    }

    /** Red in the upper left quarter, blue elsewhere: tells which way is up. */
    public static byte[] jpeg(int width, int height) throws IOException {
        return written(image(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    public static byte[] png(int width, int height) throws IOException {
        return written(image(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    public static BufferedImage read(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture));
    }

    /** A JPEG whose EXIF data say how the camera was held, where it stood and whose it is. */
    public static byte[] photo(int width, int height, int orientation) throws IOException {
        byte[] plain = jpeg(width, height);
        byte[] owner = "GPS 56.3572N 41.3192E OWNER-OF-THE-PHONE\0".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + owner.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        exif.putShort((short) 2);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        exif.putShort((short) 0x8298).putShort((short) 2).putInt(owner.length).putInt(8 + 2 + 24 + 4);
        exif.putInt(0).put(owner);
        ByteBuffer photo = ByteBuffer.allocate(plain.length + 4 + exif.capacity());
        photo.put(plain, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.capacity() + 2)).put(exif.array()).put(plain, 2, plain.length - 2);
        return photo.array();
    }

    /** A PNG of a few bytes that says it has so many pixels. */
    public static byte[] bomb(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 6, 0, 0, 0}).array());
        chunk(out, "IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1});
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** As many pictures on the net come: blurred first. */
    public static byte[] progressive(int width, int height) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(to);
            writer.write(null, new IIOImage(image(width, height, BufferedImage.TYPE_INT_RGB), null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** A progressive JPEG of a few bytes a pass, each of which goes through every pixel. */
    public static byte[] passes(int width, int height, int passes) throws IOException {
        byte[] start = progressive(8, 8);
        int firstScan = 2;
        while ((start[firstScan + 1] & 0xFF) != 0xDA) {
            firstScan += 2 + ((start[firstScan + 2] & 0xFF) << 8 | start[firstScan + 3] & 0xFF);
            if ((start[firstScan + 1] & 0xFF) == 0xC2) {
                ByteBuffer.wrap(start).putShort(firstScan + 5, (short) height).putShort(firstScan + 7, (short) width);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(start, 0, firstScan);
        for (int i = 0; i < passes; i++) {
            out.write(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 1, 5, 0, 0x7F, (byte) 0xA0});
        }
        out.write(new byte[] {(byte) 0xFF, (byte) 0xD9});
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] data) throws IOException {
        byte[] named = ByteBuffer.allocate(4 + data.length).put(name.getBytes(StandardCharsets.US_ASCII)).put(data).array();
        CRC32 sum = new CRC32();
        sum.update(named);
        out.write(ByteBuffer.allocate(4).putInt(data.length).array());
        out.write(named);
        out.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static BufferedImage image(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.dispose();
        return image;
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }
}
