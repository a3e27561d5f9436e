package kabinet.stocktaking.boundary;

import static kabinet.stocktaking.boundary.Counting.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import kabinet.access.entity.Caller;
import kabinet.access.entity.ForbiddenException;
import kabinet.access.entity.Role;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.device.boundary.DeviceMove;
import kabinet.device.boundary.DeviceRegister;
import kabinet.device.boundary.Registry;
import kabinet.device.control.Devices;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceModel;
import kabinet.device.entity.DeviceStatus;
import kabinet.device.entity.MoveOrder;
import kabinet.house.Acting;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import kabinet.stocktaking.control.Book;
import kabinet.stocktaking.entity.BookEntry;
import kabinet.stocktaking.entity.Extent;
import kabinet.stocktaking.entity.Stocktake;
import kabinet.stocktaking.entity.StocktakePlan;
import kabinet.stocktaking.entity.StocktakeState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The book that a stocktake freezes is the registry as of the end of the day before, whatever happened to it since; and who may plan and start it. */
class FrozenBookIT extends Acting {

    @Inject
    Registry registry;
    @Inject
    Counting counting;
    @Inject
    StocktakePlanning planning;
    @Inject
    StocktakeRegister register;
    @Inject
    DeviceMove moves;
    @Inject
    DeviceRegister cards;
    @Inject
    Devices devices;
    @Inject
    Book book;

    private School school;
    private Room physics;
    private Room library;
    private Person first;
    private Person second;
    private DeviceModel model;

    @BeforeEach
    void aSchool() throws Exception {
        within(Caller.SYSTEM, () -> {
            school = registry.school();
            physics = registry.room(school, "214");
            library = registry.room(school, "101");
            first = registry.person(school, "Пробная Анна Ивановна");
            second = registry.person(school, "Пробный Лев Ильич");
            model = registry.model("К-");
            return null;
        });
    }

    private Caller auditor() {
        return caller(Role.AUDITOR, school.getId());
    }

    private Caller admin() {
        return caller(Role.SCHOOL_ADMIN, school.getId());
    }

    private Device device(Room room, Person person) throws Exception {
        return within(admin(), () -> counting.device(school, model, room, person, null, "100.50", null));
    }

    private Device pastDevice(Room room, Person person) throws Exception {
        Device device = device(room, person);
        within(Caller.SYSTEM, () -> {
            counting.longAgo(device);
            return null;
        });
        return device;
    }

    private Stocktake started(Extent extent) throws Exception {
        Stocktake planned = as(auditor(), () -> planning.plan(school.getId(), Counting.plan(extent)));
        return as(auditor(), () -> planning.start(planned.getId()));
    }

    private Map<Long, BookEntry> entries(Stocktake stocktake) throws Exception {
        return within(auditor(), () -> book.entries(stocktake.getId()).collect(Collectors.toMap(BookEntry::getDeviceId, Function.identity())));
    }

    private static String key(Callable<?> act) {
        return assertThrows(BusinessException.class, act::call).key();
    }

    @Test
    void whatChangedTodayStandsAsItWasYesterday() throws Exception {
        Device moved = pastDevice(physics, first);
        Device goneToday = pastDevice(physics, first);
        Device goneBefore = device(physics, first);
        within(admin(), () -> {
            devices.find(goneBefore.getId()).orElseThrow().change(DeviceStatus.TO_WRITE_OFF);
            return null;
        });
        within(admin(), () -> {
            devices.find(goneBefore.getId()).orElseThrow().change(DeviceStatus.WRITTEN_OFF);
            return null;
        });
        within(Caller.SYSTEM, () -> {
            counting.longAgo(goneBefore);
            return null;
        });
        Device unplaced = pastDevice(null, null);
        Device fresh = device(physics, first);
        Device late = within(admin(), () -> counting.device(school, model, library, second, "ПОЗДНИЙ", "1.00", TODAY.minusDays(30)));
        as(admin(), () -> moves.move(new MoveOrder(List.of(moved.getId()), library.getId(), second.getId(), null, null)));
        within(admin(), () -> {
            Device found = devices.find(moved.getId()).orElseThrow();
            found.setPrice(new BigDecimal("999.00"));
            devices.find(goneToday.getId()).orElseThrow().change(DeviceStatus.TO_WRITE_OFF);
            return null;
        });
        within(admin(), () -> {
            devices.find(goneToday.getId()).orElseThrow().change(DeviceStatus.WRITTEN_OFF);
            return null;
        });

        Stocktake stocktake = started(Extent.WHOLE);
        Map<Long, BookEntry> entries = entries(stocktake);
        assertEquals(Set.of(moved.getId(), goneToday.getId(), unplaced.getId(), late.getId()), entries.keySet(),
            () -> "neither what came today (" + fresh.getId() + ") nor what had left before (" + goneBefore.getId() + ")");
        assertEquals(4, stocktake.getExpected());
        BookEntry entry = entries.get(moved.getId());
        assertEquals(physics.getId(), entry.getRoomId());
        assertEquals("214", entry.getRoom());
        assertEquals("Пробная Анна Ивановна", entry.getPerson());
        assertEquals(new BigDecimal("100.50"), entry.getPrice());
        assertEquals(moved.getInventoryNumber(), entry.getInventoryNumber());
        assertEquals(moved.getTitle(), entry.getTitle());
        assertFalse(entry.isLate());
        assertEquals(DeviceStatus.IN_USE, entries.get(goneToday.getId()).getStatus());
        assertTrue(entries.get(late.getId()).isLate(), "entered today, in use for a month: apart");
        assertEquals("ПОЗДНИЙ", entries.get(late.getId()).getSerialNumber());

        as(admin(), () -> moves.move(new MoveOrder(List.of(late.getId()), physics.getId(), null, null, null)));
        assertEquals(library.getId(), entries(stocktake).get(late.getId()).getRoomId(), "what comes later does not touch the book");
    }

    @Test
    void theExtentNarrowsTheBook() throws Exception {
        Device inPhysics = pastDevice(physics, first);
        Device inLibrary = pastDevice(library, second);
        Device nowhere = pastDevice(null, first);
        Long kind = model.getKind().getId();
        assertEquals(Set.of(inPhysics.getId()), entries(started(new Extent(null, List.of(physics.getId()), null, null))).keySet());
        assertEquals(Set.of(inPhysics.getId(), inLibrary.getId()), entries(started(new Extent(List.of(physics.getBuilding().getId()), null, null, null))).keySet());
        assertEquals(Set.of(inPhysics.getId(), nowhere.getId()), entries(started(new Extent(null, null, List.of(first.getId()), null))).keySet());
        assertEquals(Set.of(inLibrary.getId()), entries(started(new Extent(List.of(physics.getBuilding().getId()), null, List.of(second.getId()), List.of(kind)))).keySet());
        assertEquals("stocktaking.start.nothing", key(() -> started(new Extent(null, List.of(physics.getId()), List.of(second.getId()), null))));
    }

    @Test
    void onlyLegalStepsAreTaken() throws Exception {
        pastDevice(physics, first);
        Stocktake planned = as(auditor(), () -> planning.plan(school.getId(), Counting.plan(null)));
        Long id = planned.getId();
        assertEquals("stocktaking.state.not.PLANNED", key(() -> as(auditor(), () -> planning.complete(id))));
        assertEquals("stocktaking.state.not.PLANNED", key(() -> as(auditor(), () -> planning.reopen(id))));
        assertThrows(StaleException.class, () -> as(auditor(), () -> planning.reword(id, 99, Counting.plan(null))));
        Stocktake reworded = as(auditor(), () -> planning.reword(id, planned.getVersion(), new StocktakePlan("46", TODAY, "Смена ответственного", TODAY.plusDays(1), TODAY.plusDays(2), null, null, null)));
        assertEquals("46", reworded.getOrderNumber());
        assertEquals("stocktaking.start.tooEarly", key(() -> as(auditor(), () -> planning.start(id))));
        as(auditor(), () -> planning.reword(id, reworded.getVersion(), Counting.plan(null)));
        assertEquals(StocktakeState.RUNNING, as(auditor(), () -> planning.start(id)).getState());
        assertEquals("stocktaking.state.not.RUNNING", key(() -> as(auditor(), () -> planning.reword(id, register.show(id).getVersion(), Counting.plan(null)))));
        assertEquals(StocktakeState.COMPLETED, as(auditor(), () -> planning.complete(id)).getState());
        assertEquals(StocktakeState.RUNNING, as(auditor(), () -> planning.reopen(id)).getState());
        assertEquals("stocktaking.reason.required", key(() -> as(auditor(), () -> planning.cancel(id, " "))));
        assertEquals("Ошибка в приказе", as(auditor(), () -> planning.cancel(id, "Ошибка в приказе")).getCancelledBecause());
        assertEquals("stocktaking.state.not.CANCELLED", key(() -> as(auditor(), () -> planning.start(id))));
    }

    @Test
    void oddCommissionsAreWarnedOf() throws Exception {
        pastDevice(physics, first);
        assertEquals(List.of(), odd(Counting.plan(null)));
        StocktakePlan plan = Counting.plan(null);
        var commission = new kabinet.act.entity.Commission("", List.of(new kabinet.act.entity.CommissionMember("пробная  Анна ИВАНОВНА", "")));
        StocktakePlan odd = new StocktakePlan(plan.orderNumber(), plan.orderDate(), plan.reason(), plan.beginsOn(), plan.endsOn(), commission, new Extent(null, List.of(physics.getId()), null, null), null);
        assertEquals(List.of("stocktaking.commission.small", "stocktaking.commission.answerable"), odd(odd));
    }

    /** Without what depends on today. */
    private List<String> odd(StocktakePlan plan) throws Exception {
        return as(auditor(), () -> planning.warnings(school.getId(), plan)).stream().map(BusinessException::key).filter(key -> !key.startsWith("stocktaking.endsOn.")).toList();
    }

    @Test
    void aPlanThatWouldMissTheDayOfTheActIsWarnedOf() throws Exception {
        LocalDate due = LocalDate.of(2031, 11, 30);
        assertEquals(due, as(auditor(), () -> planning.usualEnd(LocalDate.of(2031, 11, 20))), "not after the customary day");
        assertEquals(LocalDate.of(2031, 11, 23), as(auditor(), () -> planning.usualEnd(LocalDate.of(2031, 11, 3))));
        assertEquals(LocalDate.of(2031, 12, 21), as(auditor(), () -> planning.usualEnd(LocalDate.of(2031, 12, 1))), "too late anyway");
        assertEquals(LocalDate.of(2031, 3, 21), as(auditor(), () -> planning.usualEnd(LocalDate.of(2031, 3, 1))), "no campaign");
        assertEquals(List.of("stocktaking.endsOn.afterDue"), warned(due.minusDays(5), due.plusDays(1), null));
        assertEquals(List.of(), warned(due.minusDays(5), due, null));
        assertEquals(List.of(), warned(due.minusDays(5), due.plusDays(1), new Extent(null, List.of(physics.getId()), null, null)), "a part counts for no campaign");
    }

    private List<String> warned(LocalDate begins, LocalDate ends, Extent extent) throws Exception {
        StocktakePlan plan = Counting.plan(extent);
        return as(auditor(), () -> planning.warnings(school.getId(), new StocktakePlan("45", begins, plan.reason(), begins, ends, plan.commission(), plan.extent(), null))).stream()
            .map(BusinessException::key).toList();
    }

    @Test
    void foreignThingsAreNotThere() throws Exception {
        School other = within(Caller.SYSTEM, () -> registry.school());
        Room foreign = within(Caller.SYSTEM, () -> registry.room(other, "1"));
        pastDevice(physics, first);
        assertThrows(NotFoundException.class, () -> as(auditor(), () -> planning.plan(other.getId(), Counting.plan(null))));
        assertThrows(NotFoundException.class, () -> as(auditor(), () -> planning.plan(school.getId(), Counting.plan(new Extent(null, List.of(foreign.getId()), null, null)))));
        assertThrows(NotFoundException.class, () -> as(Caller.SYSTEM, () -> planning.plan(school.getId(), Counting.plan(new Extent(null, List.of(foreign.getId()), null, null)))));
        assertThrows(ForbiddenException.class, () -> as(caller(Role.HEAD, school.getId()), () -> planning.plan(school.getId(), Counting.plan(null))));
        Stocktake stocktake = started(null);
        Caller stranger = caller(Role.SCHOOL_ADMIN, other.getId());
        assertThrows(NotFoundException.class, () -> as(stranger, () -> register.show(stocktake.getId())));
        assertThrows(NotFoundException.class, () -> as(stranger, () -> planning.complete(stocktake.getId())));
        List<Stocktake> two = as(Caller.SYSTEM, () -> planning.plan(List.of(school.getId(), other.getId()), Counting.plan(null)));
        assertEquals(2, two.size());
        assertEquals("stocktaking.extent.ofSeveral", key(() -> as(Caller.SYSTEM, () -> planning.plan(List.of(school.getId(), other.getId()),
            Counting.plan(new Extent(null, List.of(physics.getId()), null, null))))));
    }
}
