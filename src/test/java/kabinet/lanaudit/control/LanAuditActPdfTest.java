package kabinet.lanaudit.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kabinet.act.entity.Act;
import kabinet.act.entity.ActCode;
import kabinet.act.entity.ActDraft;
import kabinet.act.entity.ActTotal;
import kabinet.act.entity.Commission;
import kabinet.act.entity.CommissionMember;
import kabinet.base.Identified;
import kabinet.document.Conformity;
import kabinet.document.entity.PaperSignature;
import kabinet.label.control.CodePng;
import kabinet.lanaudit.entity.AuditFacts;
import kabinet.lanaudit.entity.AuditRecord;
import kabinet.lanaudit.entity.Conclusion;
import kabinet.lanaudit.entity.FilterFacts;
import kabinet.lanaudit.entity.Finding;
import kabinet.lanaudit.entity.FindingSource;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.lanaudit.entity.LanAuditPlan;
import kabinet.lanaudit.entity.RoomFacts;
import kabinet.lanaudit.entity.Trend;
import kabinet.organisation.entity.Building;
import kabinet.organisation.entity.District;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import kabinet.organisation.entity.SettlementType;
import org.junit.jupiter.api.Test;

/** The act says what was found, and is fit for an archive. */
class LanAuditActPdfTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final ActDraft DRAFT = new ActDraft(4L, "СОШ № 4", "LAN_AUDIT", 2026, 7, DAY.plusDays(20), ActCode.random(new Random(3)), 1, Act.NO_PREVIOUS);

    private final School school = Identified.by(4, new School(new District("Ковров", null, "https://inv.example"), "4", "СОШ № 4", "3305000004"));

    private LanAudit audit() {
        LanAudit audit = Identified.by(9, new LanAudit(school, new LanAuditPlan("45", DAY.minusDays(1), "Дорожная карта ЦОС, п. 3.5", DAY, DAY.plusDays(20), new Commission("", List.of(
            new CommissionMember("Соколова Елена Андреевна", "заместитель директора"), new CommissionMember("Ветров П. И.", "учитель информатики"),
            new CommissionMember("Лосева О. И.", "системный администратор"))), null), "Лебедева А. П."));
        audit.start(DAY, "Лебедева А. П.");
        audit.complete(DAY.plusDays(18).atStartOfDay(java.time.ZoneId.systemDefault()).toInstant(), "Лебедева А. П.");
        return audit;
    }

    private List<Finding> findings(LanAudit audit, AuditFacts facts) {
        List<Finding> findings = new ArrayList<>();
        for (FindingRules.Found one : FindingRules.findings(facts)) {
            Room room = one.roomId() == null ? null : new Room(new Building(school, "Главный корпус"), String.valueOf(100 + one.roomId()), "K7Q2M9");
            findings.add(new Finding(audit, room, FindingSource.RULE, one.rule().name(), null, one.wording()));
        }
        return findings;
    }

    private static byte[] kept(String name, byte[] pdf) throws Exception {
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers/" + name), pdf);
        return pdf;
    }

    private byte[] pdf(LanAudit audit, AuditFacts facts) {
        return LanAuditActPdf.print(DRAFT, audit, facts, findings(audit, facts), null, new PaperSignature("Руководитель учреждения", "Орлов П. П."), "https://inv.example" + DRAFT.verifyPath(),
            CodePng.qr("HTTPS://INV.EXAMPLE" + DRAFT.verifyPath()));
    }

    @Test
    void asManyChecksOfTheFilterAsAnAuditTakesFitWhereTheyAreFrozen() {
        String longest = "\u4e2d".repeat(FilterFacts.LENGTH);
        AuditFacts.Filter filter = new AuditFacts.Filter(DAY, longest, Collections.nCopies(FilterFacts.MOST, new FilterFacts.Material(longest, true)));
        AuditFacts f = Facts.large(120);
        AuditFacts most = new AuditFacts(f.on(), f.since(), f.norm(), f.lines(), f.common(), f.nodes(), f.rooms(), Collections.nCopies(AuditRecord.MOST_FILTERS, filter), f.measured(), f.plan());
        int bytes = FrozenFacts.write(most).getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes < 16_777_215 / 8, bytes + " bytes");
    }

    @Test
    void factsComeBackAsTheyWereFrozen() {
        AuditFacts facts = Facts.large(12);
        assertEquals(facts, FrozenFacts.read(FrozenFacts.write(facts)));
        AuditFacts bare = Facts.of(Facts.norm(SettlementType.VILLAGE, null, null), List.of(Facts.room(1, true, null, null)), List.of());
        assertEquals(bare, FrozenFacts.read(FrozenFacts.write(bare)));
    }

    @Test
    void theActOfALargeSchoolIsFitForTheArchive() throws Exception {
        AuditFacts facts = Facts.large(120);
        LanAudit audit = audit();
        audit.conclude(Conclusion.NEEDS_MODERNISATION, "Первоочередная задача: магистраль второго этажа.");
        byte[] pdf = kept("lan-audit-act.pdf", pdf(audit, FrozenFacts.read(FrozenFacts.write(facts))));
        String text = Conformity.text(pdf).replaceAll("[\\s\u00a0]+", " ");
        for (String wanted : List.of("Акт обследования локальной сети № 7/2026", "приказ № 45 от 01.11.2026", "с 12.11.2026 по 20.11.2026", "Соколова Е. А., заместитель директора (председатель)", "Северная связь", "по 31.12.2026", "областной бюджет", "Место составления", "осмотрен 19.11.2026", "71,2", "внутри сети: iperf3",
                "СКФ «Щит», на шлюзе школы", "Коммутатор Заря S24", "не подтверждено", "не осмотрен", "ДОСТУПЕН", "Кабинетов всего", "ТРЕБУЕТ МОДЕРНИЗАЦИИ", "магистраль второго этажа", "Член комиссии, учитель информатики",
                DRAFT.code().toString())) {
            assertTrue(text.contains(wanted), wanted + " in " + text);
        }
    }

    @Test
    void aSmallSchoolWithNothingOnTheBooksHasAnActTooAndADraftSaysThatItIsOne() throws Exception {
        AuditFacts facts = new AuditFacts(Facts.ON, Facts.ON.minusYears(1), Facts.norm(SettlementType.VILLAGE, null, null), List.of(), null, List.of(), List.of(Facts.room(1, true, Facts.ON, Facts.sound())), List.of(), List.of(), null);
        LanAudit audit = audit();
        byte[] pdf = kept("lan-audit-draft.pdf", LanAuditActPdf.print(null, audit, facts, findings(audit, facts), null, new PaperSignature("Руководитель учреждения", ""), null, null));
        String text = Conformity.text(pdf).replaceAll("[\\s\u00a0]+", " ");
        assertTrue(text.contains("НЕ УТВЕРЖДЁН"), text);
        assertTrue(text.contains("Заключение комиссией не сделано"), text);
        assertTrue(text.contains("договора нет"), text);
        assertTrue(text.contains("Схема не составлена"), text);
        assertFalse(text.contains("Проверить подлинность"), text);
    }

    @Test
    void onlyWhatWasLookedAtBothTimesIsBetterOrWorse() {
        RoomFacts dead = new RoomFacts(1, 4, 0, null, null, null, null, false, 2, 0, null, null, null, null);
        AuditFacts then = school(Facts.sound(), Facts.sound(), dead, dead, null);
        Trend trend = Trend.of(audit(), then, school(Facts.sound(), null, Facts.sound(), null, Facts.sound()));
        assertEquals(2, trend.compared());
        assertEquals(2, trend.unseen());
        assertEquals(List.of("CONNECTED 1 2", "NOT_CONNECTED 1 0", "TEACHER_ONLINE 1 2", "PORTS_WORKING 4 8", "COMPUTERS_ONLINE 2 4"),
            trend.figures().stream().map(f -> f.subject() + " " + f.before() + " " + f.now()).toList());
        assertTrue(trend.figures().stream().noneMatch(Trend.Figure::isWorse), "nobody looked at the second room and the fourth");
        Trend nothing = Trend.of(audit(), then, school(null, null, null, null, Facts.sound()));
        assertEquals(0, nothing.compared());
        assertTrue(nothing.figures().stream().allMatch(f -> f.getChange() == 0), "only a room that was not looked at before");
    }

    private static AuditFacts school(RoomFacts... rooms) {
        return Facts.of(Facts.norm(SettlementType.CITY, "100", "100"), IntStream.range(0, rooms.length).mapToObj(i -> Facts.room(i + 1, true, Facts.ON, rooms[i])).toList(), List.of());
    }

    @Test
    void totalsSayWhatTheIndicatorsCount() {
        List<ActTotal> totals = LanAuditActPdf.totals(Facts.large(120));
        AuditFacts facts = Facts.large(120);
        assertEquals("120", totals.get(0).value());
        assertEquals(facts.rooms().size(), facts.rooms(kabinet.lanaudit.entity.RoomVerdict.CONNECTED, false) + facts.rooms(kabinet.lanaudit.entity.RoomVerdict.NOT_CONNECTED, false)
            + facts.rooms(kabinet.lanaudit.entity.RoomVerdict.NOT_CONFIRMED, false));
        assertTrue(totals.get(4).value().startsWith(facts.teacherOnline() + " из " + facts.teaching()), totals.get(4).value());
        assertEquals(facts.rooms(kabinet.lanaudit.entity.RoomVerdict.NOT_CONFIRMED, false) + ", из них не осмотрено 10", totals.get(3).value());
        assertTrue(totals.size() <= Act.MOST_TOTALS);
    }

    @Test
    void theListOfSchoolsBySpeedIsFitToFile() throws Exception {
        kabinet.network.control.Norms norms = kabinet.network.control.Norms.usual();
        List<kabinet.network.entity.SchoolSpeed> all = List.of(
            new kabinet.network.entity.SchoolSpeed(1L, "1", "СОШ № 1", SettlementType.CITY, Facts.n("100"), Facts.n("100"), norms.internet(SettlementType.CITY)),
            new kabinet.network.entity.SchoolSpeed(2L, "2", "ООШ д. Заречная", SettlementType.VILLAGE, Facts.n("50"), Facts.n("50"), norms.internet(SettlementType.VILLAGE)),
            new kabinet.network.entity.SchoolSpeed(3L, "3", "ООШ с. Луговое", SettlementType.VILLAGE, Facts.n("49.9"), Facts.n("49.9"), norms.internet(SettlementType.VILLAGE)));
        String text = Conformity.text(kept("lan-speed-list.pdf", SpeedListPdf.print("Управление образования", DAY, norms.internet(SettlementType.CITY), norms.internet(SettlementType.VILLAGE), all))).replaceAll("[\\s\u00a0]+", " ");
        assertTrue(text.contains("Соответствуют 2 из 3 учреждений (66,7"), text);
        assertTrue(text.contains("СОШ № 1"), text);
        assertFalse(text.contains("Луговое"), text);
    }
}
