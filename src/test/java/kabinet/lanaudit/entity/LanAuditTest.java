package kabinet.lanaudit.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Role;
import kabinet.base.BusinessException;
import kabinet.base.Identified;
import kabinet.field.entity.PhoneClock;
import kabinet.file.entity.FileType;
import kabinet.file.entity.StoredFile;
import kabinet.organisation.entity.District;
import kabinet.organisation.entity.School;
import org.junit.jupiter.api.Test;

/** The course of an audit, and of what it found. */
class LanAuditTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final School school = Identified.by(4, new School(new District("Ковров", null, "https://inv.example"), "4", "СОШ № 4", "3305000004"));

    private LanAudit audit() {
        return audit(9);
    }

    private LanAudit audit(long id) {
        return Identified.by(id, new LanAudit(school, new LanAuditPlan(" 45 ", DAY, "Дорожная карта", DAY, DAY.plusDays(20), null, null), "Лебедева А. П."));
    }

    private static String refused(Runnable act) {
        return assertThrows(BusinessException.class, act::run).key();
    }

    private LanAudit completed() {
        return completed(9);
    }

    private LanAudit completed(long id) {
        LanAudit audit = audit(id);
        audit.start(DAY, "А");
        audit.complete(NOW, "А");
        return audit;
    }

    @Test
    void recordsAreTakenWhileItRunsAlone() {
        LanAudit audit = audit();
        assertEquals("PLANNED", assertThrows(NotAuditedNowException.class, audit::requireRunning).state());
        assertEquals("lanaudit.start.tooEarly", refused(() -> audit().start(DAY.minusDays(1), "А")));
        audit.start(DAY, "А");
        audit.requireRunning();
        audit.complete(NOW, "А");
        assertEquals(409, assertThrows(NotAuditedNowException.class, audit::requireRunning).httpStatus());
        audit.reopen();
        audit.requireRunning();
        assertNull(audit.getCompletedAt());
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
    void onlyTheAuthorAddsAPhotoAndNobodyReplacesOneAfterTheWalk() {
        LanAudit audit = audit();
        audit.start(DAY, "А");
        AuditRecord record = new AuditRecord(audit, 1, null, SentRecord.undo("a", "b", null), PhoneClock.of(null, NOW), auditor(1L));
        record.requirePhoto(LanAuditState.RUNNING, auditor(1L));
        assertEquals(403, assertThrows(ForeignRecordException.class, () -> record.requirePhoto(LanAuditState.RUNNING, auditor(2L))).httpStatus());
        record.requirePhoto(LanAuditState.COMPLETED, auditor(1L));
        record.show(new StoredFile(4L, "0".repeat(64), "a.jpg", FileType.JPEG, 10, 1, 1, "А"));
        record.requirePhoto(LanAuditState.RUNNING, auditor(1L));
        assertEquals("COMPLETED", assertThrows(PhotoKeptException.class, () -> record.requirePhoto(LanAuditState.COMPLETED, auditor(1L))).state(), "the commission has looked at it");
        assertEquals("lanaudit.notRunning.APPROVED", refused(() -> record.requirePhoto(LanAuditState.APPROVED, auditor(1L))));
    }

    @Test
    void nothingIsDueBeforeItIsNoted() {
        LanAudit audit = audit();
        audit.start(DAY, "А");
        LocalDate noted = LocalDate.ofInstant(NOW, ZoneId.systemDefault());
        assertEquals("lanaudit.record.due", defect(audit, LocalDate.of(1990, 1, 1)).fault().key());
        assertEquals("lanaudit.record.due", defect(audit, noted.minusDays(1)).fault().key());
        assertNull(defect(audit, noted).fault());
        assertNull(defect(audit, null).fault());
    }

    private static AuditRecord defect(LanAudit audit, LocalDate due) {
        String body = new DefectFacts("Розетка вырвана", Severity.MAJOR, null, due).json().build().toString();
        return new AuditRecord(audit, 1, null, new SentRecord("a", RecordKind.DEFECT, null, 5L, NOW, null, body, null), PhoneClock.of(NOW, NOW), auditor(1L));
    }

    @Test
    void anAuditTakesNoMoreThanItsActCanHold() {
        assertNull(AuditRecord.refusal(RecordKind.ROOM, AuditRecord.MOST - 1, AuditRecord.MOST_FILTERS));
        assertEquals("lanaudit.record.most", AuditRecord.refusal(RecordKind.UNDO, AuditRecord.MOST, 0).key());
        assertNull(AuditRecord.refusal(RecordKind.FILTER, 300, AuditRecord.MOST_FILTERS - 1));
        assertEquals("lanaudit.record.mostFilters", AuditRecord.refusal(RecordKind.FILTER, 300, AuditRecord.MOST_FILTERS).key());
    }

    private static Caller auditor(long account) {
        return new Caller(account, "a", "А", Role.AUDITOR, Set.of(), true, Set.of());
    }

    @Test
    void noActStandsWithoutAConclusion() {
        LanAudit audit = completed();
        assertEquals("lanaudit.conclusion.required", refused(() -> audit.approve(NOW, "Б", 1L)));
        audit.conclude(Conclusion.MEETS, "  ");
        assertNull(audit.getRemarks());
        audit.approve(NOW, "Б", 1L);
        assertEquals("lanaudit.state.not.APPROVED", refused(() -> audit.conclude(Conclusion.MEETS, null)));
        assertEquals("lanaudit.state.not.APPROVED", refused(() -> audit.cancel("Б", "Передумали")));
    }

    @Test
    void onlyAnApprovedOneOfTheSameSchoolIsCorrected() {
        assertEquals("lanaudit.corrects.impossible", refused(() -> audit().correct(completed())));
        LanAudit wrong = completed();
        wrong.conclude(Conclusion.MEETS, null);
        wrong.approve(NOW, "Б", 1L);
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

    private static Finding.Wording ports(int broken) {
        return new Finding.Wording(Severity.MINOR, "Неисправны порты: " + broken + " из 4.", "Отремонтировать", DAY);
    }

    private static Finding found(LanAudit audit) {
        return new Finding(audit, null, FindingSource.RULE, "PORTS_BROKEN", null, ports(1));
    }

    @Test
    void whatTheCommissionDecidedStaysWhenTheAuditIsCompletedAgain() {
        Finding untouched = found(completed());
        untouched.foundAgain(ports(2));
        assertEquals("Неисправны порты: 2 из 4.", untouched.getText(), "nobody put it in other words: the facts are told as they are");
        Finding reworded = found(completed());
        reworded.reword(new Finding.Wording(Severity.CRITICAL, "Порт учителя выломан", "Заменить розетку", DAY.plusDays(5)));
        reworded.foundAgain(ports(2));
        assertEquals(Severity.CRITICAL, reworded.getSeverity());
        assertEquals("Порт учителя выломан", reworded.getText());
        assertEquals("Неисправны порты: 2 из 4.", reworded.getSaidOtherwise(), "and the commission can see what was found");
        assertEquals("Заменить розетку", reworded.getRecommendation());
        assertEquals(DAY.plusDays(5), reworded.getDueOn());
        Finding dismissed = found(completed());
        dismissed.dismiss("А");
        dismissed.foundAgain(ports(1));
        assertEquals("А", dismissed.getDismissedBy(), "the same facts make no new finding");
        dismissed.foundAgain(ports(2));
        assertNull(dismissed.getDismissedBy(), "other facts than those that were taken out");
    }

    @Test
    void whatIsFoundAgainWhileItIsOpenGoesOn() {
        Finding first = found(completed(8));
        first.reword(new Finding.Wording(Severity.MAJOR, first.getText(), "Заменить розетку", DAY.plusDays(5)));
        LanAudit wrong = completed();
        Finding second = found(wrong);
        assertEquals(first.sameness(), second.sameness());
        second.goOnWith(first);
        assertEquals(2, second.getTimes());
        assertEquals(first.getFirstFoundOn(), second.getFirstFoundOn());
        assertEquals(Severity.MAJOR, second.getSeverity(), "as the commission set it");
        assertEquals("Заменить розетку", second.getRecommendation());
        assertEquals(DAY.plusDays(5), second.getDueOn(), "looking again moves no day");
        wrong.conclude(Conclusion.MEETS, null);
        wrong.approve(NOW, "Б", 1L);
        LanAudit correction = audit(10);
        correction.correct(wrong);
        correction.start(DAY, "А");
        correction.complete(NOW, "А");
        Finding corrected = found(correction);
        corrected.takeOn(second);
        assertEquals(2, corrected.getTimes(), "a correction looks no second time");
        assertTrue(wrong.isOneLookWith(correction));
        assertFalse(wrong.isOneLookWith(audit(11)));
    }

    @Test
    void whatHasBegunIsNotReplanned() {
        LanAudit audit = audit();
        assertEquals("45", audit.getOrderNumber());
        assertEquals("lanaudit.endsOn.impossible", refused(() -> audit.reword(new LanAuditPlan("45", DAY, "Проверка", DAY, DAY.minusDays(1), null, null))));
        assertEquals("lanaudit.orderDate.afterBegin", refused(() -> audit.reword(new LanAuditPlan("45", DAY.plusDays(1), "Проверка", DAY, DAY, null, null))));
        assertNull(LanAudit.endsOnFault(DAY, DAY.plusDays(LanAudit.MOST_DAYS - 1L)));
        assertEquals("lanaudit.endsOn.impossible", LanAudit.endsOnFault(DAY, DAY.plusDays(LanAudit.MOST_DAYS)).key());
        audit.start(DAY, "А");
        assertEquals("lanaudit.state.not.RUNNING", refused(() -> audit.reword(new LanAuditPlan("45", DAY, "Проверка", DAY, DAY, null, null))));
    }
}
