package kabinet.agent.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class JunkTest {

    private final Junk junk = new Junk(List.of("Zarya-Sample"));

    @Test
    void serialsThatManyMachinesHaveTellNothing() {
        for (String serial : List.of("", " ", "0", "00000000", "Default string", "To Be Filled By O.E.M.", "System Serial Number", "BSN12345678901234567", "123456789", "1234567890", "0123456789", "345678", "N/A",
            "...", "zarya-sample", "None", "abcdefgh")) {
            assertFalse(junk.tells(serial), serial);
        }
        for (String serial : List.of("640HP72", "CZC0479792", "5CD1234ABC", "R90K1X2Z", "486280")) {
            assertTrue(junk.tells(serial), serial);
        }
    }

    @Test
    void uuidsThatManyMachinesHaveTellNothing() {
        for (String uuid : List.of("", "00000000-0000-0000-0000-000000000000", "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF", "03000200-0400-0500-0006-000700080009", "not set", "x")) {
            assertNull(junk.uuid(uuid), uuid);
        }
        assertEquals("4c4c4544-0034-3010-8048-b6c04f503732", junk.uuid(" 4C4C4544-0034-3010-8048-B6C04F503732 "));
        assertEquals("af8d3fcfa6fe4784", junk.uuid("af8d3fcfa6fe4784"));
    }

    @Test
    void onlyAddressesBurntIntoCardsTell() {
        for (String mac : List.of("", "00:00:00:00:00:00", "ff:ff:ff:ff:ff:ff", "02:42:ac:11:00:02", "01:00:5e:00:00:fb", "d5:c9:gh:81:cf:80", "44:45:53:54:00:00", "001b213c4d5e")) {
            assertNull(junk.mac(mac), mac);
        }
        assertEquals("00:1b:21:3c:4d:5e", junk.mac("00-1B-21-3C-4D-5E"));
    }

    @Test
    void aHugeTextIsNotFoldedWhole() {
        String swelling = "\uFDFA".repeat(30_000_000); // eighteen times as much when folded: beyond what an array holds
        assertTrue(junk.tells(swelling));
        assertSame(swelling, junk.word(swelling));
    }
}
