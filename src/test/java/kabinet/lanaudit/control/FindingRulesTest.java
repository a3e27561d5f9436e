package kabinet.lanaudit.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kabinet.lanaudit.entity.AuditFacts;
import kabinet.lanaudit.entity.Conclusion;
import kabinet.lanaudit.entity.FindingRule;
import kabinet.lanaudit.entity.RoomFacts;
import kabinet.lanaudit.entity.RoomMeasured;
import kabinet.lanaudit.entity.Severity;
import kabinet.lanaudit.entity.TeacherPlace;
import kabinet.network.entity.CableCategory;
import kabinet.network.entity.SpeedVerdict;
import kabinet.organisation.entity.SettlementType;
import org.junit.jupiter.api.Test;

/** What is held against the norms, on their edges. */
class FindingRulesTest {

    private static final List<AuditFacts.Filter> CHECKED = List.of(Facts.filter(true, true, true));

    private static Set<FindingRule> rules(AuditFacts facts) {
        return FindingRules.findings(facts).stream().map(FindingRules.Found::rule).collect(Collectors.toSet());
    }

    private static AuditFacts school(SettlementType settlement, String best, String guaranteed) {
        return Facts.of(Facts.norm(settlement, best, guaranteed), List.of(Facts.room(1, true, Facts.ON, Facts.sound())), CHECKED);
    }

    private static Set<FindingRule> room(RoomFacts facts) {
        return rules(Facts.of(Facts.norm(SettlementType.CITY, "100", "100"), List.of(Facts.room(1, true, Facts.ON, facts)), CHECKED));
    }

    @Test
    void aSoundSchoolFallsShortOfNothing() {
        assertEquals(Set.of(), rules(school(SettlementType.CITY, "100", "100")));
        assertEquals(Conclusion.MEETS, FindingRules.suggested(List.of()));
    }

    @Test
    void aVillageSchoolMeetsTheNormWithFiftyAndNotWithALittleLess() {
        assertEquals(Set.of(), rules(school(SettlementType.VILLAGE, "50", "50")));
        assertEquals(Set.of(), rules(school(SettlementType.TOWNSHIP, "50", "50")));
        assertEquals(Set.of(FindingRule.SPEED_BELOW_NORM), rules(school(SettlementType.VILLAGE, "49.9", "49.9")));
        assertEquals(Set.of(FindingRule.SPEED_BELOW_NORM), rules(school(SettlementType.CITY, "50", "50")));
    }

    @Test
    void whatIsNotGuaranteedDoesNotMeetTheNorm() {
        assertEquals(Set.of(FindingRule.TRAFFIC_NOT_GUARANTEED), rules(school(SettlementType.CITY, "100", null)));
        assertEquals(Set.of(FindingRule.TRAFFIC_NOT_GUARANTEED), rules(school(SettlementType.CITY, "100", "99.99")), "a slower line guarantees, the fast one does not");
        assertEquals(Set.of(FindingRule.NO_CONNECTION), rules(school(SettlementType.CITY, null, null)));
    }

    @Test
    void cablesAreHeldAgainstNinetyMetres() {
        assertEquals(Set.of(), room(new RoomFacts(1, 1, 1, null, CableCategory.CAT6, true, Facts.n("90.0"), false, 1, 1, TeacherPlace.ONLINE, Facts.n("10"), null, null)));
        assertEquals(Set.of(FindingRule.LINK_TOO_LONG), room(new RoomFacts(1, 1, 1, null, CableCategory.CAT6, true, Facts.n("90.1"), false, 1, 1, TeacherPlace.ONLINE, Facts.n("10"), null, null)));
        assertEquals(Set.of(FindingRule.CABLE_FAILED), room(new RoomFacts(1, 1, 1, null, null, false, null, null, null, null, TeacherPlace.NONE, null, null, null)));
    }

    @Test
    void ofSeveralLinksTheWorseCountsAndOfSpeedsTheLater() {
        RoomMeasured failed = new RoomMeasured(false, Facts.n("95"), Facts.n("4"), null);
        assertEquals(new RoomMeasured(false, Facts.n("95"), Facts.n("40"), Facts.n("3")), failed.with(new RoomMeasured(true, Facts.n("30"), Facts.n("40"), Facts.n("3"))));
        assertEquals(failed, RoomMeasured.NOTHING.with(failed).with(RoomMeasured.NOTHING));
        AuditFacts.Room seen = Facts.room(1, true, null, null);
        AuditFacts.Room room = new AuditFacts.Room(1L, seen.number(), null, seen.building(), true, null, null, null, null, null, null, null, failed.cablePassed(), failed.cableLength(), null, null, null, null, failed.down(), null, null);
        assertEquals(Set.of(FindingRule.CABLE_FAILED, FindingRule.LINK_TOO_LONG, FindingRule.STUDENT_SPEED, FindingRule.ROOMS_NOT_SEEN),
            rules(Facts.of(Facts.norm(SettlementType.CITY, "100", "100"), List.of(room), CHECKED)), "measured where nobody looked");
    }

    @Test
    void studentsNeedTenMegabits() {
        assertEquals(Set.of(FindingRule.STUDENT_SPEED), room(new RoomFacts(1, 1, 1, null, null, null, null, null, null, null, TeacherPlace.NONE, Facts.n("9.99"), null, null)));
    }

    @Test
    void aDeadRoomIsOneFindingAndNotFour() {
        List<FindingRules.Found> found = FindingRules.findings(Facts.of(Facts.norm(SettlementType.CITY, "100", "100"),
            List.of(Facts.room(1, true, Facts.ON, new RoomFacts(1, 2, 0, null, null, null, null, false, 3, 0, TeacherPlace.OFFLINE, null, null, null)),
                Facts.room(2, false, Facts.ON, new RoomFacts(1, 2, 0, null, null, null, null, null, null, null, null, null, null, null))), CHECKED));
        assertEquals(List.of(FindingRule.ROOM_NOT_CONNECTED, FindingRule.ROOM_NOT_CONNECTED), found.stream().map(FindingRules.Found::rule).toList());
        assertEquals(List.of(Severity.CRITICAL, Severity.MAJOR), found.stream().map(f -> f.wording().severity()).toList(), "lessons are held in the first");
        assertEquals(Facts.ON.plusMonths(1), found.get(0).wording().dueOn());
    }

    @Test
    void withWifiBrokenPortsAreASmallMatter() {
        assertEquals(Set.of(FindingRule.PORTS_BROKEN), room(new RoomFacts(1, 2, 0, null, null, null, null, true, null, null, TeacherPlace.NONE, null, null, null)));
    }

    @Test
    void soundPortsThatNobodyPluggedInAreTold() {
        assertEquals(Set.of(FindingRule.NOT_PATCHED), room(new RoomFacts(1, 2, 2, false, null, null, null, false, null, null, TeacherPlace.NONE, null, null, null)));
    }

    @Test
    void theTeachersPlaceAndOtherComputersMustBeOnTheNetwork() {
        assertEquals(Set.of(FindingRule.TEACHER_OFFLINE, FindingRule.COMPUTERS_OFFLINE), room(new RoomFacts(1, 1, 1, null, null, null, null, null, 3, 2, TeacherPlace.OFFLINE, null, null, null)));
    }

    @Test
    void theFilterIsTriedOnSeveralMaterialsAndHoldsAllBack() {
        AuditFacts.Norm norm = Facts.norm(SettlementType.CITY, "100", "100");
        List<AuditFacts.Room> rooms = List.of(Facts.room(1, true, Facts.ON, Facts.sound()));
        assertEquals(Set.of(FindingRule.FILTER_NOT_CHECKED), rules(Facts.of(norm, rooms, List.of())));
        assertEquals(Set.of(FindingRule.FILTER_FEW_MATERIALS), rules(Facts.of(norm, rooms, List.of(Facts.filter(true, true)))));
        assertEquals(Set.of(FindingRule.FILTER_FEW_MATERIALS), rules(Facts.of(norm, rooms, List.of(Facts.filter(true, true), Facts.filter(true)))), "the same material twice is one");
        assertEquals(Set.of(), rules(Facts.of(norm, rooms, List.of(Facts.filter(true, false, true), Facts.filter(true, true)))), "put right and tried again");
        assertEquals(Set.of(FindingRule.FILTER_FAILED), rules(Facts.of(norm, rooms, List.of(Facts.filter(true, true, true), Facts.filter(true, false)))), "it let through what it held back before");
        List<FindingRules.Found> failed = FindingRules.findings(Facts.of(norm, rooms, List.of(Facts.filter(true, false, true))));
        assertEquals(FindingRule.FILTER_FAILED, failed.get(0).rule());
        assertTrue(failed.get(0).wording().text().contains("запрос № 2"), failed.get(0).wording().text());
    }

    @Test
    void measuredMayBeATenthLessThanContracted() {
        assertEquals(Set.of(), measured("90"));
        assertEquals(Set.of(FindingRule.MEASURED_BELOW_CONTRACT), measured("89.99"));
    }

    @Test
    void theSpeedInsideTheNetworkSaysNothingOfTheProvider() {
        AuditFacts f = school(SettlementType.CITY, "100", "100");
        assertEquals(Set.of(), rules(new AuditFacts(f.on(), f.since(), f.norm(), f.lines(), f.common(), f.nodes(), f.rooms(), f.filters(), List.of(new AuditFacts.Measured(f.on(), Facts.n("3"), null, null, true)), null)));
    }

    /** The latest, an earlier one that was fast, and one inside the network. */
    private static Set<FindingRule> measured(String latest) {
        AuditFacts f = school(SettlementType.CITY, "100", "100");
        return rules(new AuditFacts(f.on(), f.since(), f.norm(), f.lines(), f.common(), f.nodes(), f.rooms(), f.filters(), List.of(new AuditFacts.Measured(f.on(), Facts.n(latest), null, null, false),
            new AuditFacts.Measured(f.on().minusDays(1), Facts.n("99"), null, null, false), new AuditFacts.Measured(f.on(), Facts.n("940"), null, null, true)), null));
    }

    @Test
    void roomsThatNobodyLookedAtAreNamed() {
        AuditFacts facts = Facts.of(Facts.norm(SettlementType.CITY, "100", "100"), List.of(Facts.room(1, true, Facts.ON, Facts.sound()), Facts.room(2, true, null, null)), CHECKED);
        List<FindingRules.Found> found = FindingRules.findings(facts);
        assertEquals(FindingRule.ROOMS_NOT_SEEN, found.get(0).rule());
        assertTrue(found.get(0).wording().text().contains("102"), found.get(0).wording().text());
    }

    @Test
    void onlyContractsOvertakeWhatWasFoundOfContracts() {
        assertFalse(FindingRules.isOvertaken(FindingRule.NO_CONNECTION, SpeedVerdict.NO_CONNECTION));
        assertTrue(FindingRules.isOvertaken(FindingRule.NO_CONNECTION, SpeedVerdict.TOO_SLOW), "what is slow is another shortcoming");
        assertFalse(FindingRules.isOvertaken(FindingRule.SPEED_BELOW_NORM, SpeedVerdict.TOO_SLOW));
        assertFalse(FindingRules.isOvertaken(FindingRule.SPEED_BELOW_NORM, SpeedVerdict.NO_CONNECTION));
        assertTrue(FindingRules.isOvertaken(FindingRule.SPEED_BELOW_NORM, SpeedVerdict.NOT_GUARANTEED));
        assertFalse(FindingRules.isOvertaken(FindingRule.TRAFFIC_NOT_GUARANTEED, SpeedVerdict.TOO_SLOW));
        assertTrue(FindingRules.isOvertaken(FindingRule.TRAFFIC_NOT_GUARANTEED, SpeedVerdict.MEETS));
        assertFalse(FindingRules.isOvertaken(FindingRule.MEASURED_BELOW_CONTRACT, SpeedVerdict.MEETS), "only another measurement tells");
    }

    @Test
    void theMoreRoomsNobodyLookedAtTheMoreItMatters() {
        assertEquals(Severity.MINOR, unseen(10, 1), "a tenth");
        assertEquals(Severity.MAJOR, unseen(9, 1));
        assertEquals(Severity.MAJOR, unseen(4, 2), "half");
        assertEquals(Severity.CRITICAL, unseen(3, 2));
    }

    private static Severity unseen(int rooms, int unseen) {
        List<AuditFacts.Room> all = IntStream.rangeClosed(1, rooms).mapToObj(i -> Facts.room(i, true, Facts.ON, i <= unseen ? null : Facts.sound())).toList();
        AuditFacts facts = Facts.of(Facts.norm(SettlementType.CITY, "100", "100"), all, CHECKED);
        Severity severity = FindingRules.findings(facts).get(0).wording().severity();
        assertEquals(severity == Severity.CRITICAL, FindingRules.mostlyUnseen(facts), "what nobody may say to meet the norms");
        return severity;
    }

    @Test
    void theWorstComesFirstAndDecidesTheSuggestion() {
        List<FindingRules.Found> found = FindingRules.findings(Facts.large(120));
        List<Severity> severities = found.stream().map(f -> f.wording().severity()).toList();
        assertEquals(severities.stream().sorted().toList(), severities);
        assertEquals(Conclusion.DOES_NOT_MEET, FindingRules.suggested(severities));
        assertEquals(Conclusion.NEEDS_MODERNISATION, FindingRules.suggested(List.of(Severity.MINOR, Severity.MAJOR)));
        assertEquals(Conclusion.MEETS, FindingRules.suggested(List.of(Severity.MINOR)));
    }
}
