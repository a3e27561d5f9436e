package kabinet.file.control;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.SampleModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import kabinet.base.BusyException;
import kabinet.base.Turns;
import kabinet.file.entity.FileType;
import kabinet.file.entity.RefusedFileException;

/**
 * Draws a picture anew, upright and no larger than needed. What is drawn anew carries nothing hidden: a phone writes the place,
 * the time and its owner into every photo, and that is personal data. The size in pixels is read before the picture is
 * unpacked, and one picture is unpacked at a time, so that a small file with a huge picture in it cannot eat the memory.
 */
final class PictureCleaning {

    /** Longest side that is kept, pixels: enough to read a type plate. */
    static final int LONGEST_SIDE = 2560;
    /** Longest side of the preview, pixels. */
    static final int PREVIEW_SIDE = 480;
    /** Most megapixels that are accepted. */
    static final int MEGAPIXELS = 64;

    /** Most memory for the unpacked picture, bytes; what needs more is unpacked by every second pixel, or third. */
    private static final long MEMORY = 160L << 20;
    private static final float QUALITY = 0.85f;
    /** Most passes of a picture that comes clearer and clearer: cameras and programs make ten, and each costs as much as a whole picture. */
    private static final int SCANS = 32;
    /** Longest unpacking, seconds: what takes longer was made to take long. */
    private static final int DEADLINE = 10;
    private static final Turns ONE_AT_A_TIME = new Turns(1, 15);

    static {
        ImageIO.setUseCache(false);
    }

    private PictureCleaning() {
    }

    /**
     * @throws RefusedFileException if it cannot be read, has too many pixels or takes too long
     * @throws BusyException if for long enough it was others' turn
     */
    static Picture clean(byte[] content, FileType type, String name) {
        if (type == FileType.JPEG && scans(content) > SCANS) {
            throw RefusedFileException.unreadablePicture(name);
        }
        ONE_AT_A_TIME.enter();
        try {
            BufferedImage upright = read(content, name);
            BufferedImage kept = fit(upright, LONGEST_SIDE, type == FileType.PNG && upright.getColorModel().hasAlpha());
            BufferedImage preview = fit(kept, PREVIEW_SIDE, false);
            return new Picture(write(kept, type), write(preview, FileType.JPEG), kept.getWidth(), kept.getHeight());
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) { // what ImageIO throws at broken input
            throw RefusedFileException.unreadablePicture(name);
        } finally {
            ONE_AT_A_TIME.leave();
        }
    }

    /** How often a JPEG starts a pass, found as the decoder finds it: from marker to marker up to the end of the picture; films may follow. */
    private static int scans(byte[] jpeg) {
        int scans = 0;
        int i = 2;
        while (i + 3 < jpeg.length) {
            int marker = jpeg[i] == (byte) 0xFF ? jpeg[i + 1] & 0xFF : 0;
            if (marker == 0xD9) {
                break;
            }
            boolean segment = marker >= 0xC0 && marker < 0xFF && (marker < 0xD0 || marker > 0xD8); // else data, restarts, filling
            scans += marker == 0xDA ? 1 : 0;
            i += segment ? 2 + ((jpeg[i + 2] & 0xFF) << 8 | jpeg[i + 3] & 0xFF) : 1;
        }
        return scans;
    }

    private static BufferedImage read(byte[] content, String name) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw RefusedFileException.unreadablePicture(name);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MEGAPIXELS * 1_000_000L) {
                    throw RefusedFileException.tooManyPixels(name, MEGAPIXELS);
                }
                int step = (int) Math.ceil(Math.sqrt((double) pixels * bytesPerPixel(reader) / MEMORY));
                ImageReadParam param = reader.getDefaultReadParam();
                param.setSourceSubsampling(step, step, 0, 0);
                Deadline deadline = new Deadline(Duration.ofSeconds(DEADLINE));
                reader.addIIOReadProgressListener(deadline);
                BufferedImage image = reader.read(0, param);
                if (deadline.isMissed()) {
                    throw RefusedFileException.unreadablePicture(name);
                }
                return turn(image, ExifOrientation.of(content));
            } finally {
                reader.dispose();
            }
        }
    }

    private static int bytesPerPixel(ImageReader reader) throws IOException {
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        if (!types.hasNext()) {
            return 4;
        }
        SampleModel model = types.next().getSampleModel();
        int bits = 0;
        for (int size : model.getSampleSize()) {
            bits += Math.max(8, size);
        }
        return bits / 8;
    }

    private static BufferedImage turn(BufferedImage image, int orientation) {
        if (orientation == ExifOrientation.UPRIGHT) {
            return image;
        }
        int w = image.getWidth();
        int h = image.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
        boolean lying = orientation >= 5;
        BufferedImage turned = new BufferedImage(lying ? h : w, lying ? w : h, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return turned;
    }

    /** Redraws in sRGB with the longest side at most {@code side}; halves first, so that every pixel has its say. */
    private static BufferedImage fit(BufferedImage image, int side, boolean alpha) {
        double scale = Math.min(1, (double) side / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage current = image;
        while (current.getWidth() >= 2 * width && current.getHeight() >= 2 * height) {
            current = draw(current, current.getWidth() / 2, current.getHeight() / 2, alpha);
        }
        return draw(current, width, height, alpha);
    }

    private static BufferedImage draw(BufferedImage image, int width, int height, boolean alpha) {
        BufferedImage drawn = new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        if (!alpha) {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
        }
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    private static byte[] write(BufferedImage image, FileType type) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(type.mediaType()).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (type == FileType.JPEG) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
