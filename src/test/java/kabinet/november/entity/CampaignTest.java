package kabinet.november.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import kabinet.base.BusinessException;
import org.junit.jupiter.api.Test;

class CampaignTest {

    private static final LocalDate DUE = LocalDate.of(2026, 11, 30);

    private static OptionalInt step(String day) {
        return new Campaign(2026).stepOn(PaperKind.STOCKTAKE, LocalDate.parse(day));
    }

    private static Map<PaperKind, LocalDate> due(LocalDate day) {
        Map<PaperKind, LocalDate> due = new EnumMap<>(PaperKind.class);
        for (PaperKind kind : PaperKind.values()) {
            due.put(kind, day);
        }
        return due;
    }

    private static String refused(Runnable act) {
        return assertThrows(BusinessException.class, act::run).key();
    }

    @Test
    void aYearThatNobodySetHasTheCustomaryDays() {
        Campaign campaign = new Campaign(2026);
        assertEquals(LocalDate.of(2026, 10, 1), campaign.getOpensOn());
        assertEquals(DUE, campaign.due(PaperKind.LICENCE_REPORT));
        assertEquals(List.of(14, 7, 1), campaign.steps());
        assertFalse(campaign.isOpen(LocalDate.of(2026, 9, 30)));
        assertTrue(campaign.isOpen(LocalDate.of(2026, 12, 31)));
        assertEquals("november.fault.year", refused(() -> new Campaign(1999)));
    }

    @Test
    void ofMissedRemindersOnlyTheNewestIsDue() {
        assertEquals(OptionalInt.empty(), step("2026-11-15"));
        assertEquals(OptionalInt.of(14), step("2026-11-16"));
        assertEquals(OptionalInt.of(14), step("2026-11-22"));
        assertEquals(OptionalInt.of(7), step("2026-11-23"));
        assertEquals(OptionalInt.of(1), step("2026-11-30"));
        assertEquals(OptionalInt.of(Campaign.LATE_STEP), step("2026-12-01"));
        assertEquals(OptionalInt.of(Campaign.LATE_STEP), step("2026-12-31"));
        assertEquals(OptionalInt.empty(), step("2027-01-01"));
    }

    @Test
    void daysAreReadAsPeopleTypeThem() {
        Campaign campaign = new Campaign(2026);
        campaign.set(LocalDate.of(2026, 9, 1), due(DUE), " 3;10,10  0", false);
        assertEquals(List.of(10, 3, 0), campaign.steps());
        assertEquals("10, 3, 0", campaign.getReminderDays());
        assertEquals(OptionalInt.of(0), campaign.stepOn(PaperKind.LAN_AUDIT, DUE));
        assertEquals(OptionalInt.empty(), campaign.stepOn(PaperKind.LAN_AUDIT, DUE.plusDays(1)), "no reminder of what is late");
        campaign.set(LocalDate.of(2026, 9, 1), due(DUE), null, true);
        assertEquals(List.of(), campaign.steps());
        assertEquals(OptionalInt.empty(), campaign.stepOn(PaperKind.LAN_AUDIT, DUE));
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        Campaign campaign = new Campaign(2026);
        LocalDate opens = LocalDate.of(2026, 10, 1);
        assertEquals("november.campaign.opensOn.wrong", refused(() -> campaign.set(LocalDate.of(2025, 12, 31), due(DUE), "7", true)));
        assertEquals("november.campaign.due.wrong", refused(() -> campaign.set(opens, due(opens.minusDays(1)), "7", true)));
        assertEquals("november.campaign.due.wrong", refused(() -> campaign.set(opens, due(LocalDate.of(2027, 1, 1)), "7", true)));
        assertEquals("november.campaign.due.wrong", refused(() -> campaign.set(opens, Map.of(), "7", true)));
        for (String days : List.of("week", "91", "-1", "1 2 3 4 5 6 7", "1.5")) {
            assertEquals("november.campaign.reminderDays.wrong", refused(() -> campaign.set(opens, due(DUE), days, true)), days);
        }
        assertEquals(List.of(14, 7, 1), campaign.steps(), "nothing of a refused change is kept");
    }

    @Test
    void untilSummerTheNovemberThatWasIsOfInterest() {
        assertEquals(2026, Campaign.yearOf(LocalDate.of(2027, 6, 30)));
        assertEquals(2027, Campaign.yearOf(LocalDate.of(2027, 7, 1)));
    }

    @Test
    void whatIsLateIsCountedWithItsStageToo() {
        assertTrue(BoardState.LATE.holds(Stage.RUNNING, true));
        assertTrue(BoardState.RUNNING.holds(Stage.RUNNING, true));
        assertFalse(BoardState.LATE.holds(Stage.APPROVED, true));
        assertTrue(BoardState.APPROVED_LATE.holds(Stage.APPROVED, true));
        assertTrue(BoardState.APPROVED.holds(Stage.APPROVED, true));
        assertFalse(BoardState.APPROVED_LATE.holds(Stage.APPROVED, false));
    }
}
