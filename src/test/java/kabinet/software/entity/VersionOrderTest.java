package kabinet.software.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Versions are numbers beside each other, not texts. */
class VersionOrderTest {

    @Test
    void theNewerVersionStandsLater() {
        List<String> inOrder = List.of("", "0", "1", "1.0", "1.2", "1.2.3", "1.2a", "1.9", "1.10", "1.10.0.5", "2", "2.0-3", "2.0-11", "7.6.4.1", "16.0.4266", "24.2", "2024.1", "20240101000000", "v3", "v12", "1:0.5", "2:0.1");
        List<String> shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, new Random(3));
        shuffled.sort(Comparator.comparing(VersionOrder::key));
        assertEquals(inOrder, shuffled);
    }

    @Test
    void leadingNoughtsAndCaseDoNotCount() {
        assertEquals(VersionOrder.key("1.1"), VersionOrder.key("1.01"));
        assertEquals(VersionOrder.key("0"), VersionOrder.key("000"));
        assertEquals(VersionOrder.key("2.0-RC1"), VersionOrder.key("2.0-rc1"));
    }

    @Test
    void noVersionMakesTooLongAKey() {
        for (String giant : new String[] {"1.".repeat(50), "9".repeat(100), "\uD83D\uDE00".repeat(50), "ß".repeat(100), "1a".repeat(50)}) {
            String key = VersionOrder.key(giant);
            assertTrue(key.length() <= VersionOrder.KEY_LENGTH, giant);
            assertTrue(!Character.isHighSurrogate(key.charAt(key.length() - 1)), giant);
        }
    }
}
