package kabinet.organisation.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import kabinet.access.boundary.PersonalDataReading;
import kabinet.access.entity.Caller;
import kabinet.access.entity.ForbiddenException;
import kabinet.access.entity.PersonalDataAccess;
import kabinet.access.entity.Role;
import kabinet.base.BusinessException;
import kabinet.base.DuplicateException;
import kabinet.base.Failures;
import kabinet.base.NotFoundException;
import kabinet.device.boundary.DeviceRegister;
import kabinet.device.boundary.DirectoryRegister;
import kabinet.device.control.Devices;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceEdit;
import kabinet.device.entity.DeviceModel;
import kabinet.device.entity.NewDevice;
import kabinet.house.Acting;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.Building;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.PersonFilter;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.RoomFilter;
import kabinet.organisation.entity.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Schools, rooms and people as their registers keep them: rights, scope, uniqueness, and how things and people are given up. */
class RegistersIT extends Acting {

    private static Long own;
    private static Long foreign;
    private static Long building;
    private static int counter;

    @Inject
    SchoolRegister schools;
    @Inject
    RoomRegister rooms;
    @Inject
    PeopleRegister people;
    @Inject
    Schools store;
    @Inject
    DeviceRegister devices;
    @Inject
    Devices registry;
    @Inject
    DirectoryRegister directories;
    @Inject
    PersonalDataReading log;

    private final Caller district = caller(Role.DISTRICT_ADMIN);

    @BeforeEach
    void twoSchools() throws Exception {
        if (own == null) {
            own = as(district, () -> schools.save(school("RG-1", "7736050003"))).getId();
            foreign = as(district, () -> schools.save(school("RG-2", "7702070139"))).getId();
            building = as(district, () -> schools.buildings(own)).get(0).getId();
        }
    }

    private School school(String code, String inn) throws Exception {
        School school = as(district, schools::blank);
        school.setCode(code);
        school.setShortName("Школа " + code);
        school.setInn(inn);
        return school;
    }

    private Caller admin() {
        return caller(Role.SCHOOL_ADMIN, own);
    }

    private Room addRoom(String number, Long responsible) throws Exception {
        Room room = as(admin(), () -> rooms.blank(own));
        room.setNumber(number);
        return as(admin(), () -> rooms.save(room, building, null, responsible));
    }

    private Person addPerson(String name) throws Exception {
        Person person = as(admin(), () -> people.blank(own));
        person.setName(name);
        person.setPosition("учитель");
        return as(admin(), () -> people.save(person));
    }

    private Device addDevice(Long room, Long responsible) throws Exception {
        DeviceModel model = new DeviceModel(null, "Заря", "Проба " + ++counter);
        Long kind = as(district, directories::kinds).get(0).getId();
        Long modelId = as(district, () -> directories.save(model, kind)).getId();
        return as(admin(), () -> devices.register(new NewDevice(own, null, null, room, responsible, null, null, DeviceEdit.ofModel(modelId))));
    }

    private static String key(BusinessException refused) {
        return refused.key();
    }

    @Test
    void aSchoolBeginsWithOneBuilding() throws Exception {
        assertEquals(1, as(district, () -> schools.buildings(foreign)).size());
    }

    @Test
    void aTakenCodeOrInnIsRefusedWithoutNamingTheOwner() throws Exception {
        School sameCode = school("RG-1", "7728168971");
        assertEquals("organisation.school.code.taken", key(assertThrows(DuplicateException.class, () -> as(district, () -> schools.save(sameCode)))));
        School sameInn = school("RG-9", "7736050003");
        DuplicateException refused = assertThrows(DuplicateException.class, () -> as(district, () -> schools.save(sameInn)));
        assertTrue(refused.getMessage().contains("7736050003"), refused.getMessage());
        assertFalse(refused.getMessage().contains("RG-1"), refused.getMessage());
    }

    @Test
    void aWrongCheckDigitIsRefused() throws Exception {
        School wrong = school("RG-8", "7736050004");
        Exception refused = assertThrows(Exception.class, () -> as(district, () -> schools.save(wrong)));
        assertTrue(Failures.rootOf(refused) instanceof ConstraintViolationException, refused.toString());
    }

    @Test
    void onlyAdministratorsKeepSchools() throws Exception {
        School known = as(admin(), () -> schools.show(own));
        assertThrows(ForbiddenException.class, () -> as(admin(), () -> schools.save(known)));
        assertThrows(ForbiddenException.class, () -> as(caller(Role.VIEWER, own), () -> rooms.blank(own)));
    }

    @Test
    void aForeignSchoolIsNotFound() throws Exception {
        assertThrows(NotFoundException.class, () -> as(admin(), () -> schools.show(foreign)));
        assertThrows(NotFoundException.class, () -> as(admin(), () -> rooms.blank(foreign)));
        assertThrows(NotFoundException.class, () -> as(admin(), () -> people.blank(foreign)));
    }

    @Test
    void whoeverWasSlowerIsTold() throws Exception {
        Room first = addRoom("R-stale", null);
        Room second = as(admin(), () -> rooms.show(first.getId()));
        second.setName("Кабинет химии");
        as(admin(), () -> rooms.save(second, building, null, null));
        first.setName("Кабинет физики");
        Exception refused = assertThrows(Exception.class, () -> as(admin(), () -> rooms.save(first, building, null, null)));
        assertTrue(Failures.rootOf(refused) instanceof OptimisticLockException, refused.toString());
    }

    @Test
    void aRoomGetsATagAndItsNumberIsUniqueInTheBuilding() throws Exception {
        Room room = addRoom("R-214", null);
        assertNotNull(kabinet.base.Tag.read(room.getTag()).orElse(null));
        assertEquals("organisation.room.number.taken", key(assertThrows(DuplicateException.class, () -> addRoom("R-214", null))));
    }

    @Test
    void aRoomWithDevicesIsNotGivenUp() throws Exception {
        Room room = addRoom("R-full", null);
        addDevice(room.getId(), null);
        BusinessException refused = assertThrows(BusinessException.class, () -> as(admin(), () -> {
            rooms.deactivate(room.getId());
            return null;
        }));
        assertEquals("organisation.room.holdsDevices", refused.key());
        assertEquals(1L, refused.args()[1]);
        assertTrue(as(admin(), () -> rooms.show(room.getId())).isActive());
    }

    @Test
    void anEmptyRoomIsGivenUpAndTakenBack() throws Exception {
        Room room = addRoom("R-empty", null);
        as(admin(), () -> {
            rooms.deactivate(room.getId());
            return null;
        });
        assertFalse(as(admin(), () -> rooms.show(room.getId())).isActive());
        as(admin(), () -> {
            rooms.reactivate(room.getId());
            return null;
        });
        assertTrue(as(admin(), () -> rooms.show(room.getId())).isActive());
    }

    @Test
    void aBuildingWithRoomsIsNotClosed() throws Exception {
        Building annex = as(district, () -> schools.blankBuilding(own));
        annex.setName("Пристройка");
        Long id = as(district, () -> schools.save(annex)).getId();
        Room room = as(admin(), () -> rooms.blank(own));
        room.setNumber("R-annex");
        as(admin(), () -> rooms.save(room, id, null, null));
        BusinessException refused = assertThrows(BusinessException.class, () -> as(district, () -> {
            schools.deactivateBuilding(id);
            return null;
        }));
        assertEquals("organisation.building.hasRooms", refused.key());
    }

    @Test
    void whoeverAnswersForThingsHandsThemOverBeforeLeaving() throws Exception {
        Person leaving = addPerson("Уходящая Мария Петровна");
        Person staying = addPerson("Остающийся Иван Петрович");
        Room room = addRoom("R-handed", leaving.getId());
        Device device = addDevice(room.getId(), leaving.getId());
        assertEquals(new PeopleRegister.Burden(1, 1), as(admin(), () -> people.burden(leaving.getId())));
        BusinessException refused = assertThrows(BusinessException.class, () -> as(admin(), () -> {
            people.deactivate(leaving.getId(), null);
            return null;
        }));
        assertEquals("organisation.person.answersFor", refused.key());

        as(admin(), () -> {
            people.deactivate(leaving.getId(), staying.getId());
            return null;
        });

        assertFalse(as(admin(), () -> people.show(leaving.getId())).isActive());
        assertEquals(staying, within(admin(), () -> registry.find(device.getId()).orElseThrow().getResponsible()));
        assertEquals(staying, as(admin(), () -> rooms.show(room.getId())).getResponsible());
    }

    @Test
    void nothingIsHandedToSomebodyOfAnotherSchool() throws Exception {
        Person leaving = addPerson("Верная Анна Ильинична");
        addRoom("R-stays", leaving.getId());
        Person stranger = as(district, () -> people.blank(foreign));
        stranger.setName("Чужой Пётр Ильич");
        stranger.setPosition("учитель");
        Long strangerId = as(district, () -> people.save(stranger)).getId();
        assertThrows(NotFoundException.class, () -> as(admin(), () -> {
            people.deactivate(leaving.getId(), strangerId);
            return null;
        }));
        assertEquals("organisation.room.personOfOtherSchool", key(assertThrows(BusinessException.class, () -> as(district, () -> {
            people.deactivate(leaving.getId(), strangerId);
            return null;
        }))));
    }

    @Test
    void lookingThroughPeopleIsLogged() throws Exception {
        addPerson("Видимая Ольга Львовна");
        as(admin(), () -> people.page(new PersonFilter("Видимая", own, true), 0, 50));
        PersonalDataAccess newest = as(district, () -> log.page(null, 0, 1)).get(0);
        assertEquals(PersonalDataAccess.Act.VIEW, newest.getAct());
        assertEquals(own, newest.getSchoolId());
        assertEquals("Видимая", newest.getDetails());
        int before = as(district, () -> log.count(null));
        as(admin(), () -> people.page(new PersonFilter("Видимая", own, true), 50, 50));
        as(admin(), () -> people.page(new PersonFilter("Видимая", own, true), 0, 50));
        assertEquals(before, as(district, () -> log.count(null)), "turning a page of the same list is the same access");
        as(admin(), () -> rooms.page(new RoomFilter("101", own, null, null, null), 0, 50));
        assertEquals("organisation.room.list", as(district, () -> log.page(null, 0, 1)).get(0).getWhat());
        assertThrows(ForbiddenException.class, () -> as(admin(), () -> log.page(null, 0, 1)));
    }
}
