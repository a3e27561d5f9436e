package kabinet.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kabinet.access.boundary.AccountRegister;
import kabinet.access.entity.AccountEdit;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Role;
import kabinet.base.Counted;
import kabinet.base.NotFoundException;
import kabinet.base.Texts;
import kabinet.history.boundary.HistoryReading;
import kabinet.history.entity.Change;
import kabinet.history.entity.RevisionFilter;
import kabinet.history.entity.RevisionRow;
import kabinet.house.Acting;
import kabinet.organisation.boundary.PeopleRegister;
import kabinet.organisation.boundary.RoomRegister;
import kabinet.organisation.boundary.SchoolRegister;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** History tells what was and what is in words, and only to those who may see the thing. */
class HistoryIT extends Acting {

    private static Long own;
    private static Long foreign;
    private static Long ownRoom;
    private static Long foreignRoom;

    @Inject
    HistoryReading history;
    @Inject
    SchoolRegister schools;
    @Inject
    RoomRegister rooms;
    @Inject
    PeopleRegister people;
    @Inject
    AccountRegister accounts;

    private final Caller district = caller(Role.DISTRICT_ADMIN);

    @BeforeEach
    void twoSchoolsWithARoomEach() throws Exception {
        if (own == null) {
            own = school("HI-1", "7710140679");
            foreign = school("HI-2", "7744001497");
            ownRoom = room(own);
            foreignRoom = room(foreign);
        }
    }

    private Long school(String code, String inn) throws Exception {
        School school = as(district, schools::blank);
        school.setCode(code);
        school.setShortName("Школа " + code);
        school.setInn(inn);
        return as(district, () -> schools.save(school)).getId();
    }

    private Long room(Long school) throws Exception {
        Room room = as(district, () -> rooms.blank(school));
        room.setNumber("301");
        return as(district, () -> rooms.save(room, room.getBuilding().getId(), null, null)).getId();
    }

    private List<RevisionRow> page(Caller caller, RevisionFilter filter) throws Exception {
        return as(caller, () -> history.page(filter, null, 50));
    }

    private static RevisionFilter of(String thing, Long school) {
        return new RevisionFilter(thing, school, null, null, null);
    }

    @Test
    void aChangeIsToldInWords() throws Exception {
        Person person = as(district, () -> people.blank(own));
        person.setName("Заведующая Нина Олеговна");
        person.setPosition("учитель физики");
        Long responsible = as(district, () -> people.save(person)).getId();
        Room room = as(district, () -> rooms.open(ownRoom));
        room.setName("Кабинет физики");
        as(district, () -> rooms.save(room, room.getBuilding().getId(), 1L, responsible));

        List<Change> changes = as(district, () -> history.changesOf(Room.class, ownRoom, 20, Texts.RUSSIAN));

        assertEquals(2, changes.size());
        assertEquals(Change.Kind.CHANGED, changes.get(0).kind());
        assertEquals("Проверка", changes.get(0).account());
        assertEquals(List.of(new Change.FieldChange("name", "Название", "", "Кабинет физики"), new Change.FieldChange("kind", "Вид помещения", "", "Учебный кабинет"),
            new Change.FieldChange("responsible", "Ответственное лицо", "", "Заведующая Нина Олеговна")), changes.get(0).fields());
        assertEquals(Change.Kind.ADDED, changes.get(1).kind());
        assertTrue(changes.get(1).fields().contains(new Change.FieldChange("number", "Номер", "", "301")));
        assertTrue(changes.get(1).fields().stream().noneMatch(f -> f.label().contains("numberKey")));
        assertEquals("Name", as(district, () -> history.changesOf(Room.class, ownRoom, 1, Texts.ENGLISH)).get(0).fields().get(0).label());
    }

    @Test
    void aForeignThingHasNoHistory() throws Exception {
        Caller admin = caller(Role.SCHOOL_ADMIN, own);
        assertFalse(as(admin, () -> history.changesOf("Room", ownRoom, 20, Texts.RUSSIAN)).isEmpty());
        assertEquals(List.of(), as(admin, () -> history.changesOf("Room", foreignRoom, 20, Texts.RUSSIAN)));
        assertEquals(List.of(), as(admin, () -> history.changesOf("Nothing", ownRoom, 20, Texts.RUSSIAN)));
    }

    @Test
    void theListShowsOnlyOwnSchools() throws Exception {
        Set<Long> ofForeign = Set.copyOf(page(district, of("Room", foreign)).stream().map(RevisionRow::id).toList());
        assertFalse(ofForeign.isEmpty());
        Caller admin = caller(Role.SCHOOL_ADMIN, own);
        assertFalse(page(admin, of("Room", null)).isEmpty());
        assertTrue(page(admin, of("Room", null)).stream().noneMatch(r -> ofForeign.contains(r.id())));
        assertEquals(List.of(), page(admin, of("Room", foreign)));
        assertThrows(NotFoundException.class, () -> as(admin, () -> history.tell(ofForeign.iterator().next(), 50, Texts.RUSSIAN)));
    }

    @Test
    void theListOfTwoSchoolsShowsBothInOrder() throws Exception {
        Stream<RevisionRow> each = Stream.concat(page(district, of("Room", own)).stream(), page(district, of("Room", foreign)).stream());
        List<Long> both = each.map(RevisionRow::id).distinct().sorted(Comparator.reverseOrder()).toList();
        assertTrue(both.size() >= 2);
        assertEquals(both, page(caller(Role.SCHOOL_ADMIN, own, foreign), of("Room", null)).stream().map(RevisionRow::id).toList());
    }

    @Test
    void theListOfAnAccountShowsItsOwnOnly() throws Exception {
        assertEquals(page(district, of("Room", own)), page(district, new RevisionFilter("Room", own, district.accountId(), null, null)));
        assertEquals(List.of(), page(district, new RevisionFilter("Room", own, Long.MAX_VALUE, null, null)));
    }

    @Test
    void aRevisionTellsWhatItTouched() throws Exception {
        RevisionRow added = page(district, of("Room", foreign)).get(0);
        assertEquals(List.of(new RevisionRow.Touched("Room", Change.Kind.ADDED, new Counted(1, false), "301")), added.things());
        HistoryReading.Told told = as(district, () -> history.tell(added.id(), 50, Texts.RUSSIAN));
        assertEquals(new Counted(1, false), told.total());
        assertEquals(foreignRoom, told.things().get(0).id());
        assertEquals("301", told.things().get(0).title());
    }

    @Test
    void daysAndPagesNarrowTheList() throws Exception {
        LocalDate today = LocalDate.now();
        assertEquals(List.of(), page(district, new RevisionFilter("Room", own, null, null, today.minusDays(2))));
        assertFalse(page(district, new RevisionFilter("Room", own, null, today.minusDays(1), today.plusDays(1))).isEmpty());
        List<RevisionRow> newest = as(district, () -> history.page(of(null, null), null, 2));
        List<RevisionRow> older = as(district, () -> history.page(of(null, null), newest.get(1).id(), 2));
        assertTrue(older.get(0).id() < newest.get(1).id());
    }

    @Test
    void accountsHaveAHistoryForAdministratorsOnly() throws Exception {
        Long id = as(district, () -> accounts.add("hi-account", new AccountEdit("Учётная У. У.", Role.HEAD, false, Set.of(own), Set.of()))).accountId();
        List<Change> changes = as(district, () -> history.changesOf("Account", id, 5, Texts.RUSSIAN));
        assertTrue(changes.get(0).fields().contains(new Change.FieldChange("schools", "Школы", "", "Школа HI-1")), changes.toString());
        assertTrue(changes.get(0).fields().contains(new Change.FieldChange("role", "Роль", "", "Директор школы")), changes.toString());
        assertEquals(List.of(), as(caller(Role.AUDITOR), () -> history.changesOf("Account", id, 5, Texts.RUSSIAN)));
        assertFalse(as(caller(Role.AUDITOR), history::things).contains("Account"));
    }
}
