package kabinet.licence.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets open with their own key, in their own place, and not otherwise. */
class KeyRingTest {

    private static final String ONE = "1:" + key('a');
    private static final String TWO = "2:" + key('b');
    private static final String SECRET = "XK7QF-ПРОВЕРКА-99";

    private static String key(char filled) {
        return Base64.getEncoder().encodeToString(String.valueOf(filled).repeat(KeyRing.KEY_BYTES).getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void whatWasEncryptedOpens() {
        KeyRing ring = KeyRing.of(ONE);
        String stored = ring.encrypt(SECRET, "seat:1");
        assertTrue(stored.startsWith("v1:1:"), stored);
        assertFalse(stored.contains("XK7QF"));
        assertEquals(SECRET, ring.decrypt(stored, "seat:1"));
    }

    @Test
    void theSameSecretNeverLooksTheSame() {
        KeyRing ring = KeyRing.of(ONE);
        assertNotEquals(ring.encrypt(SECRET, "seat:1"), ring.encrypt(SECRET, "seat:1"));
    }

    @Test
    void aSecretCopiedToAnotherPlaceDoesNotOpen() {
        KeyRing ring = KeyRing.of(ONE);
        String stored = ring.encrypt(SECRET, "seat:1");
        assertThrows(KeyRing.SealedException.class, () -> ring.decrypt(stored, "seat:2"));
    }

    @Test
    void anAlteredSecretDoesNotOpen() {
        KeyRing ring = KeyRing.of(ONE);
        String stored = ring.encrypt(SECRET, "seat:1");
        byte[] bytes = Base64.getDecoder().decode(stored.substring("v1:1:".length()));
        for (int i = 0; i < bytes.length; i++) {
            byte[] altered = bytes.clone();
            altered[i] ^= 1;
            String forged = "v1:1:" + Base64.getEncoder().encodeToString(altered);
            assertThrows(KeyRing.SealedException.class, () -> ring.decrypt(forged, "seat:1"));
        }
    }

    @Test
    void theHighestEncryptsAndAllDecrypt() {
        String old = KeyRing.of(ONE).encrypt(SECRET, "seat:1");
        KeyRing both = KeyRing.of(ONE + ", " + TWO);
        assertEquals(2, both.current());
        assertEquals(SECRET, both.decrypt(old, "seat:1"));
        String renewed = both.encrypt(SECRET, "seat:1");
        assertEquals(SECRET, KeyRing.of(TWO).decrypt(renewed, "seat:1"));
        assertThrows(KeyRing.SealedException.class, () -> KeyRing.of(ONE).decrypt(renewed, "seat:1"));
    }

    @Test
    void anotherKeyOfTheSameNumberDoesNotOpen() {
        String stored = KeyRing.of(ONE).encrypt(SECRET, "seat:1");
        assertThrows(KeyRing.SealedException.class, () -> KeyRing.of("1:" + key('z')).decrypt(stored, "seat:1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1:1:", "v1:1:AAAA", "v2:1:AAAA", "v1:0:AAAA", "plain", "v1:1:===="})
    void whatIsNoStoredSecretDoesNotOpen(String stored) {
        assertThrows(KeyRing.SealedException.class, () -> KeyRing.of(ONE).decrypt(stored, "seat:1"));
    }

    @Test
    void nothingSetIsARingWithoutKeys() {
        assertTrue(KeyRing.of(null).isEmpty());
        assertTrue(KeyRing.of("  ").isEmpty());
        assertThrows(IllegalStateException.class, () -> KeyRing.EMPTY.encrypt(SECRET, "seat:1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2hvcnQ=", "1:c2hvcnQ=", "x:YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE=", "1:YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE=,1:YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE=", "1:!!!"})
    void aFaultyVariableIsRefusedWithoutQuotingAKey(String variable) {
        String message = assertThrows(IllegalArgumentException.class, () -> KeyRing.of(variable)).getMessage();
        assertFalse(message.contains("YWFh") || message.contains("c2hv"), message);
    }

    @Test
    void theRingSaysNothingOfItsKeys() {
        assertEquals("KeyRing[1, 2]", KeyRing.of(ONE + "," + TWO).toString());
    }
}
