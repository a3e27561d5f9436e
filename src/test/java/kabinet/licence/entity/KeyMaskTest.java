package kabinet.licence.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KeyMaskTest {

    @Test
    void aLongKeyShowsItsLastFive() {
        assertEquals("•••••-3V66T", KeyMask.of("VK7JG-NPHTM-C97JM-9MPGT-3V66T"));
    }

    @Test
    void neverMoreThanAFifthIsShown() {
        for (int length = 1; length < 60; length++) {
            String key = "K".repeat(length);
            String mask = KeyMask.of(key);
            assertTrue((mask.length() - mask.replace("K", "").length()) * 5 <= length, mask);
            assertTrue(mask.length() <= LicenceSeat.MASK_LENGTH);
        }
        assertEquals("•••••", KeyMask.of("1234"));
    }
}
