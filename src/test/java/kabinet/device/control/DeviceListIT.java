package kabinet.device.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Role;
import kabinet.device.boundary.DeviceRegister;
import kabinet.device.boundary.Registry;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceEdit;
import kabinet.device.entity.DeviceFilter;
import kabinet.device.entity.DeviceModel;
import kabinet.device.entity.DeviceRow;
import kabinet.device.entity.DeviceSort;
import kabinet.device.entity.DeviceStatus;
import kabinet.device.entity.NewDevice;
import kabinet.device.entity.Numbering;
import kabinet.house.Acting;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists and search: what is found, by whom, and at what cost. */
class DeviceListIT extends Acting {

    private static School school;
    private static School foreign;
    private static Device projector;
    private static Device laptop;
    private static Device theirs;
    private static final List<Device> MANY = new ArrayList<>();

    @Inject
    Registry registry;
    @Inject
    DeviceRegister register;
    @Inject
    Devices devices;
    @PersistenceUnit
    EntityManagerFactory factory;

    @BeforeEach
    void twoSchools() throws Exception {
        if (school == null) {
            within(Caller.SYSTEM, () -> {
                school = registry.school();
                foreign = registry.school();
                Room room = registry.room(school, "Q-214");
                Person person = registry.person(school, "Щукарёва Ольга Павловна");
                DeviceModel model = registry.model("Зюйд-9 ");
                projector = add(school, model, "А-00Q17", "PRJ-88Q7", room, person);
                laptop = add(school, registry.model("Норд-5 "), "В-00Q18", "NBK-77Q1", null, null);
                theirs = add(foreign, model, "А-00Q17", "PRJ-88Q7", null, null);
                for (int i = 0; i < 30; i++) {
                    MANY.add(registry.device(school, model));
                }
                return null;
            });
        }
    }

    private Device add(School of, DeviceModel model, String number, String serial, Room room, Person person) {
        DeviceEdit details = new DeviceEdit(model.getId(), serial, null, null, null, null, null, null, null, LocalDate.now().plusDays(10), null, null);
        return register.register(new NewDevice(of.getId(), null, Numbering.legacy(number), room == null ? null : room.getId(),
            person == null ? null : person.getId(), DeviceStatus.IN_USE, null, details));
    }

    private Caller viewer() {
        return caller(Role.VIEWER, school.getId());
    }

    private Set<Long> found(Caller caller, String text) throws Exception {
        return as(caller, () -> {
            List<DeviceRow> rows = devices.page(DeviceFilter.search(text), DeviceSort.INVENTORY_NUMBER, true, 0, 100);
            assertEquals(rows.size(), devices.count(DeviceFilter.search(text)));
            return Set.copyOf(rows.stream().map(DeviceRow::id).toList());
        });
    }

    @Test
    void aDeviceIsFoundByEachOfItsNumbersWhicheverLettersAreTyped() throws Exception {
        Set<Long> one = Set.of(projector.getId());
        assertEquals(one, found(viewer(), projector.getTag().toLowerCase()));
        assertEquals(one, found(viewer(), "а-00q17"));
        assertEquals(one, found(viewer(), "A-00Q17"));
        assertEquals(one, found(viewer(), "0q17"), "by its last characters");
        assertEquals(one, found(viewer(), "prj-88"));
        assertEquals(one, found(viewer(), "88q7"));
    }

    @Test
    void aDeviceIsFoundByRoomAndPersonAndModel() throws Exception {
        assertEquals(Set.of(projector.getId()), found(viewer(), "q-214"));
        assertEquals(Set.of(projector.getId()), found(viewer(), "щукарева"));
        assertEquals(Set.of(laptop.getId()), found(viewer(), "норд-5"));
        assertEquals(32, found(viewer(), "проба").size(), "all of the manufacturer");
    }

    @Test
    void allWordsMustMatch() throws Exception {
        assertEquals(Set.of(projector.getId()), found(viewer(), "зюйд q-214"));
        assertEquals(Set.of(), found(viewer(), "норд q-214"));
        assertEquals(Set.of(), found(viewer(), "такогонет"));
    }

    @Test
    void signsOfThePatternAreLetters() throws Exception {
        assertEquals(Set.of(), found(viewer(), "%"));
        assertEquals(Set.of(), found(viewer(), "А_00Q17"));
        assertEquals(Set.of(), found(viewer(), "!"));
    }

    @Test
    void aForeignSchoolsDevicesAreNeverFoundNorCounted() throws Exception {
        assertEquals(Set.of(theirs.getId()), found(caller(Role.VIEWER, foreign.getId()), "prj-88q7"));
        assertEquals(Set.of(projector.getId()), found(viewer(), "prj-88q7"));
        assertEquals(Set.of(projector.getId(), theirs.getId()), found(caller(Role.AUDITOR), "prj-88q7"));
        assertEquals(32, (int) as(viewer(), () -> devices.count(DeviceFilter.ALL)));
        assertEquals(1, (int) as(caller(Role.VIEWER, foreign.getId()), () -> devices.count(DeviceFilter.ALL)));
        assertEquals(0, (int) as(viewer(), () -> devices.count(DeviceFilter.ALL.withSchool(foreign.getId()))));
        assertEquals(0, (int) as(Caller.NOBODY, () -> devices.count(DeviceFilter.ALL)));
        assertEquals(List.of(), as(viewer(), () -> devices.rowsOf(List.of(theirs.getId()))));
        assertEquals(List.of(projector), as(viewer(), () -> devices.byAnyNumber("prj-88q7")));
    }

    @Test
    void filtersNarrowTogether() throws Exception {
        DeviceFilter filter = new DeviceFilter("зюйд", school.getId(), null, projector.getKind().getId(), projector.getModel().getId(), null,
            DeviceStatus.IN_USE, null, null, null, null, 30);
        assertEquals(1, (int) as(viewer(), () -> devices.count(filter)));
        assertEquals(List.of(projector.getId()), as(viewer(), () -> devices.ids(filter, 10)));
        DeviceFilter roomless = new DeviceFilter(null, school.getId(), null, null, null, null, DeviceStatus.IN_USE, null, null, true, null, null);
        assertEquals(List.of(laptop.getId()), as(viewer(), () -> devices.ids(roomless, 10)));
    }

    @Test
    void pagesFollowEachOtherInOrder() throws Exception {
        DeviceFilter filter = DeviceFilter.ALL.withSchool(school.getId());
        for (DeviceSort sort : DeviceSort.values()) {
            List<Long> paged = new ArrayList<>();
            for (int first = 0; first < 40; first += 10) {
                int from = first;
                as(viewer(), () -> devices.page(filter, sort, true, from, 10)).forEach(r -> paged.add(r.id()));
            }
            List<Long> backwards = new ArrayList<>(as(viewer(), () -> devices.page(filter, sort, false, 0, 100)).stream().map(DeviceRow::id).toList());
            java.util.Collections.reverse(backwards);
            assertEquals(32, Set.copyOf(paged).size());
            assertEquals(backwards, paged, sort.name());
        }
    }

    @Test
    void aPageCostsThreeQueriesHoweverLongItIs() throws Exception {
        DeviceFilter filter = DeviceFilter.ALL.withSchool(school.getId());
        assertEquals(3, queries(() -> devices.count(filter) + devices.page(filter, DeviceSort.INVENTORY_NUMBER, true, 0, 100).size()));
        assertEquals(3, queries(() -> devices.count(filter) + devices.page(filter, DeviceSort.INVENTORY_NUMBER, true, 0, 5).size()));
    }

    @Test
    void aSearchCostsAQueryForTheModelsAndOneForEachWordUntilFewDevicesAreLeft() throws Exception {
        DeviceFilter filter = DeviceFilter.search("зюйд q-214");
        assertEquals(2 + 2, queries(() -> devices.page(filter, DeviceSort.INVENTORY_NUMBER, true, 0, 50).size()));
    }

    private long queries(Callable<Integer> reading) throws Exception {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();
            assertTrue(within(viewer(), reading) > 0);
            assertFalse(statistics.getPrepareStatementCount() == 0);
            return statistics.getPrepareStatementCount();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }
}
