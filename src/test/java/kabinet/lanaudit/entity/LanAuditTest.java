package kabinet.lanaudit.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Role;
import kabinet.base.BusinessException;
import kabinet.base.Identified;
import kabinet.field.entity.PhoneClock;
import kabinet.organisation.entity.District;
import kabinet.organisation.entity.School;
import org.junit.jupiter.api.Test;

/** The course of an audit, and of what it found. */
class LanAuditTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private final School school = Identified.by(4, new School(new District("Ковров", null, "https://inv.example"), "4", "СОШ № 4", "3305000004"));

    private LanAudit audit() {
        return Identified.by(9, new LanAudit(school, new LanAuditPlan(" 45 ", DAY, "Дорожная карта", DAY, DAY.plusDays(20), null, null), "Лебедева А. П."));
    }

    private static String refused(Runnable act) {
        return assertThrows(BusinessException.class, act::run).key();
    }

    private LanAudit completed() {
        LanAudit audit = audit();
        audit.start(DAY, "А");
        audit.complete("А", "{}");
        return audit;
    }

    @Test
    void recordsAreTakenWhileItRunsAlone() {
        LanAudit audit = audit();
        assertEquals("PLANNED", assertThrows(NotAuditedNowException.class, audit::requireRunning).state());
        assertEquals("lanaudit.start.tooEarly", refused(() -> audit().start(DAY.minusDays(1), "А")));
        audit.start(DAY, "А");
        audit.requireRunning();
        audit.complete("А", "{}");
        assertEquals(409, assertThrows(NotAuditedNowException.class, audit::requireRunning).httpStatus());
        audit.reopen();
        audit.requireRunning();
        assertNull(audit.getFrozen(), "what the act says is frozen anew");
    }

    @Test
    void nothingIsNotedBeforeTheAuditBeganOrAfterItCameIn() {
        Instant began = Instant.parse("2026-11-03T08:00:00Z");
        LanAudit audit = audit();
        audit.start(began, "А");
        Instant came = began.plusSeconds(3600);
        assertEquals(began, at(audit, "2025-03-01T07:00:00Z", came), "a phone whose clock stands back");
        assertEquals(began.plusSeconds(60), at(audit, "2026-11-03T08:01:00Z", came));
        assertEquals(came, at(audit, "2027-01-01T00:00:00Z", came));
        assertEquals(came, at(audit, null, came));
    }

    private static Instant at(LanAudit audit, String noted, Instant came) {
        SentRecord sent = SentRecord.ofRoom("a", 5L, noted == null ? null : Instant.parse(noted), new RoomFacts(1, 1, 1, null, null, null, null, null, null, null, null, null, null, null));
        return new AuditRecord(audit, 1, null, sent, PhoneClock.of(null, came), new Caller(1L, "a", "А", Role.AUDITOR, Set.of(), true, Set.of())).getAt();
    }

    @Test
    void noActStandsWithoutAConclusion() {
        LanAudit audit = completed();
        assertEquals("lanaudit.conclusion.required", refused(() -> audit.approve("Б", 1L)));
        audit.conclude(Conclusion.MEETS, "  ");
        assertNull(audit.getRemarks());
        audit.approve("Б", 1L);
        assertEquals("lanaudit.state.not.APPROVED", refused(() -> audit.conclude(Conclusion.MEETS, null)));
        assertEquals("lanaudit.state.not.APPROVED", refused(() -> audit.cancel("Б", "Передумали")));
    }

    @Test
    void onlyAnApprovedOneOfTheSameSchoolIsCorrected() {
        assertEquals("lanaudit.corrects.impossible", refused(() -> audit().correct(completed())));
        LanAudit wrong = completed();
        wrong.conclude(Conclusion.MEETS, null);
        wrong.approve("Б", 1L);
        LanAudit correction = audit();
        correction.correct(wrong);
        assertEquals(wrong, correction.getCorrects());
    }

    @Test
    void aRecommendationIsClosedOnceAndOnlyWhileItStands() {
        Finding finding = new Finding(completed(), null, FindingSource.HAND, null, null, new Finding.Wording(Severity.MAJOR, "Шкаф открыт", " ", DAY));
        assertNull(finding.getRecommendation());
        assertEquals("lanaudit.finding.close.notApproved", refused(() -> finding.close(DAY, DAY, "А", "Закрыт")));
        assertFalse(finding.isOverdue(DAY.plusDays(1)), "what does not stand is not overdue");
        finding.stand();
        assertFalse(finding.isOverdue(DAY), "its day is the last in time");
        assertTrue(finding.isOverdue(DAY.plusDays(1)));
        assertEquals("lanaudit.finding.close.how", refused(() -> finding.close(DAY, DAY, "А", " ")));
        assertEquals("lanaudit.finding.close.day", refused(() -> finding.close(DAY.plusDays(1), DAY, "А", "Закрыт")));
        assertEquals("lanaudit.finding.close.day", refused(() -> finding.close(DAY.minusDays(1), DAY, "А", "Закрыт")), "before anybody looked");
        finding.close(DAY, DAY, "А", "Закрыт");
        finding.fall();
        assertTrue(finding.isStands(), "what was put right stays on record");
        assertEquals("lanaudit.finding.close.twice", refused(() -> finding.close(DAY, DAY, "А", "Закрыт")));
        assertFalse(finding.isOverdue(DAY.plusDays(9)));
    }

    @Test
    void whatHasBegunIsNotReplanned() {
        LanAudit audit = audit();
        assertEquals("45", audit.getOrderNumber());
        assertEquals("lanaudit.endsOn.impossible", refused(() -> audit.reword(new LanAuditPlan("45", DAY, "Проверка", DAY, DAY.minusDays(1), null, null))));
        assertEquals("lanaudit.orderDate.afterBegin", refused(() -> audit.reword(new LanAuditPlan("45", DAY.plusDays(1), "Проверка", DAY, DAY, null, null))));
        audit.start(DAY, "А");
        assertEquals("lanaudit.state.not.RUNNING", refused(() -> audit.reword(new LanAuditPlan("45", DAY, "Проверка", DAY, DAY, null, null))));
    }
}
