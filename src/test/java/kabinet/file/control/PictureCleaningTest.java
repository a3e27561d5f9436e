package kabinet.file.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import kabinet.file.entity.FileType;
import kabinet.file.entity.RefusedFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureCleaningTest {

    @Test
    void nothingOfTheCamerasDataIsKept() throws IOException {
        byte[] photo = Pictures.photo(400, 300, 1);
        assertTrue(text(photo).contains("OWNER-OF-THE-PHONE"));
        Picture picture = PictureCleaning.clean(photo, FileType.JPEG, "photo.jpg");
        for (byte[] kept : new byte[][] {picture.content(), picture.preview()}) {
            assertFalse(text(kept).contains("OWNER-OF-THE-PHONE"));
            assertFalse(text(kept).contains("Exif"));
        }
    }

    /** Where the red quarter of the sensor's picture belongs once it is upright: TIFF 6.0, tag 274. */
    @ParameterizedTest
    @CsvSource({"1,0,0", "2,1,0", "3,1,1", "4,0,1", "5,0,0", "6,1,0", "7,1,1", "8,0,1"})
    void everyOrientationIsTurnedUpright(int orientation, int right, int low) throws IOException {
        Picture picture = PictureCleaning.clean(Pictures.photo(640, 320, orientation), FileType.JPEG, "photo.jpg");
        boolean lying = orientation >= 5;
        assertArrayEquals(new int[] {lying ? 320 : 640, lying ? 640 : 320}, new int[] {picture.width(), picture.height()});
        BufferedImage upright = Pictures.read(picture.content());
        for (int x = 0; x < 2; x++) {
            for (int y = 0; y < 2; y++) {
                Color colour = new Color(upright.getRGB(upright.getWidth() * (1 + 2 * x) / 4, upright.getHeight() * (1 + 2 * y) / 4));
                assertEquals(x == right && y == low, colour.getRed() > 128 && colour.getBlue() < 128, "quarter " + x + "," + y + " is " + colour);
            }
        }
    }

    @Test
    void largePicturesAreMadeSmallerAndSmallOnesStay() throws IOException {
        Picture large = PictureCleaning.clean(Pictures.jpeg(4000, 3000), FileType.JPEG, "photo.jpg");
        assertArrayEquals(new int[] {2560, 1920}, new int[] {large.width(), large.height()});
        BufferedImage preview = Pictures.read(large.preview());
        assertArrayEquals(new int[] {480, 360}, new int[] {preview.getWidth(), preview.getHeight()});
        Picture small = PictureCleaning.clean(Pictures.jpeg(100, 1), FileType.JPEG, "photo.jpg");
        assertArrayEquals(new int[] {100, 1}, new int[] {small.width(), small.height()});
    }

    @Test
    void transparencyStaysAndAPreviewHasNone() throws IOException {
        Picture picture = PictureCleaning.clean(Pictures.png(64, 64), FileType.PNG, "scheme.png");
        assertTrue(Pictures.read(picture.content()).getColorModel().hasAlpha());
        assertFalse(Pictures.read(picture.preview()).getColorModel().hasAlpha());
    }

    @Test
    void aPictureThatUnpacksTooFarIsRefusedUnopened() throws IOException {
        RefusedFileException refused = assertThrows(RefusedFileException.class,
            () -> PictureCleaning.clean(Pictures.bomb(60_000, 60_000), FileType.PNG, "bomb.png"));
        assertEquals("file.picture.tooManyPixels", refused.key());
    }

    @Test
    void aPictureThatComesInEndlessPassesIsRefusedUnopened() throws IOException {
        byte[] bomb = Pictures.passes(8_000, 8_000, 1_000);
        RefusedFileException refused = assertTimeout(Duration.ofSeconds(1), () -> assertThrows(RefusedFileException.class,
            () -> PictureCleaning.clean(bomb, FileType.JPEG, "bomb.jpg")));
        assertEquals("file.picture.unreadable", refused.key());
    }

    @Test
    void aPictureThatComesClearerAndClearerIsTaken() throws IOException {
        byte[] progressive = Pictures.progressive(300, 200);
        assertEquals(300, PictureCleaning.clean(progressive, FileType.JPEG, "photo.jpg").width());
        byte[] withFilm = Arrays.copyOf(progressive, progressive.length + 1_000);
        for (int i = progressive.length; i < withFilm.length; i++) {
            withFilm[i] = (byte) (i % 2 == 0 ? 0xFF : 0xDA);
        }
        assertEquals(300, PictureCleaning.clean(withFilm, FileType.JPEG, "photo.jpg").width());
    }

    @Test
    void unpackingEndsAtItsDeadline() throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        Deadline deadline = new Deadline(Duration.ZERO);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(Pictures.jpeg(2_000, 2_000)))) {
            reader.setInput(in);
            reader.addIIOReadProgressListener(deadline);
            reader.read(0);
        } finally {
            reader.dispose();
        }
        assertTrue(deadline.isMissed());
    }

    @Test
    void mangledPicturesAreRefusedInWords() throws IOException {
        byte[] photo = Pictures.photo(300, 200, 6);
        for (int cut = 3; cut < photo.length; cut += 97) {
            byte[] mangled = Arrays.copyOf(photo, cut);
            try {
                assertTrue(PictureCleaning.clean(mangled, FileType.JPEG, "photo.jpg").width() > 0);
            } catch (RefusedFileException refused) {
                assertEquals("file.picture.unreadable", refused.key());
            }
        }
        byte[] noise = photo.clone();
        for (int i = 20; i < noise.length; i += 13) {
            noise[i] ^= 0x5A;
        }
        assertThrows(RefusedFileException.class, () -> PictureCleaning.clean(noise, FileType.JPEG, "photo.jpg"));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
