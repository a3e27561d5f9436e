package kabinet.measurement.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import kabinet.measurement.entity.ScanChange.Side;
import org.junit.jupiter.api.Test;

/** What became of hosts between two scans. */
class ScanChangeTest {

    private static Side host(String address, String mac, String seenAt) {
        return new Side(mac == null ? address : mac, address, mac, null, null, seenAt);
    }

    private static List<String> between(List<Side> before, List<Side> after) {
        return ScanChange.between(before, after).stream().map(c -> c.kind() + " " + c.title()).toList();
    }

    @Test
    void newGoneMovedAndSameStandInThisOrder() {
        List<Side> before = List.of(host("10.0.0.1", "00:00:00:00:00:01", null), host("10.0.0.2", "00:00:00:00:00:02", null), host("10.0.0.3", "00:00:00:00:00:03", null));
        List<Side> after = List.of(host("10.0.0.1", "00:00:00:00:00:01", null), host("10.0.0.9", "00:00:00:00:00:03", null), host("10.0.0.4", "00:00:00:00:00:04", null));
        assertEquals(List.of("NEW 10.0.0.4", "GONE 10.0.0.2", "MOVED 10.0.0.9", "SAME 10.0.0.1"), between(before, after));
    }

    @Test
    void anotherCardAtTheSameAddressIsAnotherHost() {
        assertEquals(List.of("NEW 10.0.0.1", "GONE 10.0.0.1"), between(List.of(host("10.0.0.1", "00:00:00:00:00:01", null)), List.of(host("10.0.0.1", "00:00:00:00:00:02", null))));
    }

    @Test
    void aScanWithoutCardsIsComparedByAddresses() {
        assertEquals(List.of("SAME 10.0.0.1"), between(List.of(host("10.0.0.1", null, null)), List.of(host("10.0.0.1", "00:00:00:00:00:01", null))));
        assertEquals(List.of("NEW 10.0.0.2", "GONE 10.0.0.1"), between(List.of(host("10.0.0.1", "00:00:00:00:00:01", null)), List.of(host("10.0.0.2", null, null))));
    }

    @Test
    void anotherPortOfTheSwitchIsAMoveAndNoPortIsNone() {
        assertEquals(List.of("MOVED 00:00:00:00:00:01"), between(List.of(host(null, "00:00:00:00:00:01", "sw-1 · gi1")), List.of(host(null, "00:00:00:00:00:01", "sw-1 · gi7"))));
        assertEquals(List.of("SAME 10.0.0.1"), between(List.of(host(null, "00:00:00:00:00:01", "sw-1 · gi1")), List.of(host("10.0.0.1", "00:00:00:00:00:01", null))));
    }
}
