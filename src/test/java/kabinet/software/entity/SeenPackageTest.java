package kabinet.software.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import kabinet.base.LookAlikes;
import org.junit.jupiter.api.Test;

/** Whatever a computer calls its programs, what is stored is a text. */
class SeenPackageTest {

    @Test
    void invisibleSignsBecomeSpaces() {
        assertEquals(new SeenPackage("Аль фа", "1.0", "Росток"), new SeenPackage("\u0007Аль\u0000\u0001фа\u001B", "1.0\r\n", "\u200FРосток\uFFFF"));
        assertEquals("", new SeenPackage("\t\u0000\u202E ", "1", "").name());
        assertEquals("а б", new SeenPackage("а\uD800б", "", "").name(), "half a sign is none");
    }

    @Test
    void signsBeyondTheFirstPlaneStay() {
        assertEquals("Игра \uD83C\uDFAE 漢字", new SeenPackage("Игра \uD83C\uDFAE 漢字", "", "").name());
        String cut = new SeenPackage("x" + "\uD83C\uDFAE".repeat(200), "", "").name();
        assertEquals(SoftwareName.NAME_LENGTH - 1, cut.length(), "a sign is not halved");
    }

    /** Random texts of all of Unicode: neither what is stored nor its search key is longer than its column or ends in half a sign. */
    @Test
    void anythingAtAllFitsItsColumn() {
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(400); n >= 0; n--) {
                int plane = random.nextInt(4);
                text.appendCodePoint(random.nextInt(plane == 0 ? 0x100 : plane == 1 ? 0x3000 : plane == 2 ? 0x10000 : 0x110000));
            }
            SeenPackage seen = new SeenPackage(text.toString(), text.toString(), text.toString());
            whole(seen.name(), SoftwareName.NAME_LENGTH);
            whole(seen.version(), SoftwarePackage.VERSION_LENGTH);
            whole(seen.publisher(), SoftwareName.PUBLISHER_LENGTH);
            whole(LookAlikes.key(seen.name(), SoftwareName.NAME_LENGTH), SoftwareName.NAME_LENGTH);
            whole(VersionOrder.key(seen.version()), VersionOrder.KEY_LENGTH);
        }
    }

    private static void whole(String text, int length) {
        assertTrue(text.length() <= length, text);
        assertTrue(text.chars().noneMatch(c -> c < ' ' || c == 0x7F), text);
        assertEquals(text, new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8), "no half signs");
    }
}
