package kabinet.lanaudit.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import kabinet.base.BusinessException;
import kabinet.network.control.Norms;
import org.junit.jupiter.api.Test;

/** When a room counts as connected: the rule on each of its edges. */
class RoomVerdictTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private static RoomVerdict verdict(LocalDate auditedOn, Integer portsWorking, Boolean wifi) {
        return RoomVerdict.of(auditedOn, RoomVerdict.working(null, portsWorking, wifi), Norms.usual().auditsSince(TODAY));
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
        assertEquals(false, RoomVerdict.working(0, null, null), "there is no port");
        assertEquals(false, RoomVerdict.working(0, null, false));
    }

    @Test
    void withoutWifiAPortThatNobodyLookedAtMayWork() {
        assertEquals(RoomVerdict.NOT_CONFIRMED, verdict(TODAY, null, false));
        assertNull(RoomVerdict.working(2, null, false), "counted, but not tried");
    }

    @Test
    void aRoomWhereNothingWorksIsNotSaidToBeConnected() {
        assertThrows(BusinessException.class, () -> facts(null, 0, null));
        assertThrows(BusinessException.class, () -> facts(0, null, false));
        assertNull(facts(null, null, false).working(), "the auditor may know of a port");
        assertEquals(true, facts(2, 0, true).working());
    }

    private static RoomFacts facts(Integer ports, Integer portsWorking, Boolean wifi) {
        return new RoomFacts(null, ports, portsWorking, true, null, null, null, wifi, null, null, null, null, null, null);
    }

    @Test
    void whereNobodyLookedNothingIsConfirmed() {
        assertNull(RoomVerdict.working(null, null, null));
        assertEquals(RoomVerdict.NOT_CONFIRMED, verdict(TODAY, null, null), "a record that says nothing of ports and Wi-Fi");
    }
}
