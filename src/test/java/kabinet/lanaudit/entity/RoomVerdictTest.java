package kabinet.lanaudit.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import kabinet.network.control.Norms;
import org.junit.jupiter.api.Test;

/** When a room counts as connected: the rule on each of its edges. */
class RoomVerdictTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private static RoomVerdict verdict(LocalDate auditedOn, Integer portsWorking, Boolean wifi) {
        return RoomVerdict.of(auditedOn, RoomVerdict.working(portsWorking, wifi), Norms.usual().auditsSince(TODAY));
    }

    @Test
    void aLookOfExactlyTwelveMonthsAgoStillCounts() {
        assertEquals(RoomVerdict.CONNECTED, verdict(LocalDate.of(2025, 11, 28), 1, false));
        assertEquals(RoomVerdict.NOT_CONNECTED, verdict(LocalDate.of(2025, 11, 28), 0, false));
    }

    @Test
    void aLookOneDayOlderConfirmsNothing() {
        assertEquals(RoomVerdict.NOT_CONFIRMED, verdict(LocalDate.of(2025, 11, 27), 1, true));
        assertEquals(RoomVerdict.NOT_CONFIRMED, verdict(LocalDate.of(2025, 11, 27), 0, false));
        assertEquals(RoomVerdict.NOT_CONFIRMED, verdict(null, null, null));
    }

    @Test
    void theLeapDayIsAsOldAsTheLastOfFebruary() {
        LocalDate since = Norms.usual().auditsSince(LocalDate.of(2029, 2, 28));
        assertEquals(LocalDate.of(2028, 2, 28), since);
        assertEquals(RoomVerdict.CONNECTED, RoomVerdict.of(LocalDate.of(2028, 2, 29), true, since));
        assertEquals(LocalDate.of(2027, 2, 28), Norms.usual().auditsSince(LocalDate.of(2028, 2, 29)));
    }

    @Test
    void wifiAloneConnects() {
        assertEquals(RoomVerdict.CONNECTED, verdict(TODAY, 0, true));
        assertEquals(RoomVerdict.CONNECTED, verdict(TODAY, null, true));
    }

    @Test
    void onePortOfManyIsEnough() {
        assertEquals(RoomVerdict.CONNECTED, verdict(TODAY, 1, null));
    }

    @Test
    void allPortsBrokenAndNoWifiIsNotConnected() {
        assertEquals(RoomVerdict.NOT_CONNECTED, verdict(TODAY, 0, false));
        assertEquals(RoomVerdict.NOT_CONNECTED, verdict(TODAY, 0, null), "whoever finds all ports broken has looked");
        assertEquals(RoomVerdict.NOT_CONNECTED, verdict(TODAY, null, false));
    }

    @Test
    void whereNobodyLookedNothingIsConfirmed() {
        assertNull(RoomVerdict.working(null, null));
        assertEquals(RoomVerdict.NOT_CONFIRMED, verdict(TODAY, null, null), "a record that says nothing of ports and Wi-Fi");
    }
}
