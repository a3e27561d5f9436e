package kabinet.network.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import kabinet.network.entity.SchoolSpeed;
import kabinet.network.entity.SpeedVerdict;
import kabinet.organisation.entity.SettlementType;
import org.junit.jupiter.api.Test;

class NormsTest {

    private static final Norms NORMS = Norms.usual();

    private static SpeedVerdict verdict(SettlementType settlement, String best, String guaranteed) {
        return new SchoolSpeed(1L, "1", "Школа", settlement, best == null ? null : new BigDecimal(best), guaranteed == null ? null : new BigDecimal(guaranteed), NORMS.internet(settlement)).verdict();
    }

    @Test
    void aVillageNeedsFiftyAndAHairLessIsTooSlow() {
        assertEquals(SpeedVerdict.MEETS, verdict(SettlementType.VILLAGE, "50", "50.00"));
        assertEquals(SpeedVerdict.TOO_SLOW, verdict(SettlementType.VILLAGE, "49.9", "49.9"));
        assertEquals(SpeedVerdict.MEETS, verdict(SettlementType.TOWNSHIP, "50", "50"));
    }

    @Test
    void aCityNeedsAHundred() {
        assertEquals(SpeedVerdict.MEETS, verdict(SettlementType.CITY, "100", "100"));
        assertEquals(SpeedVerdict.TOO_SLOW, verdict(SettlementType.CITY, "99.99", "99.99"));
    }

    @Test
    void speedWithoutAGuaranteeDoesNotCount() {
        assertEquals(SpeedVerdict.NOT_GUARANTEED, verdict(SettlementType.CITY, "1000", null));
        assertEquals(SpeedVerdict.NOT_GUARANTEED, verdict(SettlementType.CITY, "1000", "50"));
        assertEquals(SpeedVerdict.NO_CONNECTION, verdict(SettlementType.CITY, null, null));
    }

    @Test
    void anAuditExactlyTwelveMonthsOldStillCounts() {
        assertEquals(LocalDate.of(2025, 11, 28), NORMS.auditsSince(LocalDate.of(2026, 11, 28)));
    }

    @Test
    void aPermanentLinkMayBeNinetyMetresLong() {
        assertFalse(NORMS.isTooLong(new BigDecimal("90.0")));
        assertTrue(NORMS.isTooLong(new BigDecimal("90.1")));
        assertFalse(NORMS.isTooLong(null));
    }
}
