package kabinet.device.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kabinet.access.entity.Caller;
import kabinet.access.entity.ForbiddenException;
import kabinet.access.entity.ForeignSchoolException;
import kabinet.access.entity.Role;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.device.control.Devices;
import kabinet.device.control.InventoryNumbers;
import kabinet.device.entity.AccountCode;
import kabinet.device.entity.Change;
import kabinet.device.entity.BulkPreview;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceEdit;
import kabinet.device.entity.DeviceFilter;
import kabinet.device.entity.DeviceModel;
import kabinet.device.entity.DeviceStatus;
import kabinet.device.entity.FaultReport;
import kabinet.device.entity.InventoryNumber;
import kabinet.device.entity.MoveOrder;
import kabinet.device.entity.NewDevice;
import kabinet.device.entity.Numbering;
import kabinet.device.entity.Selection;
import kabinet.device.entity.Transfer;
import kabinet.device.entity.WriteOffRequest;
import kabinet.house.Acting;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The acts of the registry on the real database: rights, scope, versions, numbers. */
class DeviceActsIT extends Acting {

    private static School own;
    private static School foreign;
    private static Room room;
    private static Room foreignRoom;
    private static Person person;
    private static DeviceModel model;

    @Inject
    Registry registry;
    @Inject
    DeviceRegister register;
    @Inject
    DeviceMove moves;
    @Inject
    DeviceStatusChange statuses;
    @Inject
    BulkChange bulk;
    @Inject
    WriteOff writeOff;
    @Inject
    FaultReporting faults;
    @Inject
    Devices devices;
    @Inject
    InventoryNumbers numbers;
    @Inject
    RoomContents contents;

    @BeforeEach
    void twoSchools() throws Exception {
        if (own == null) {
            within(Caller.SYSTEM, () -> {
                own = registry.school();
                foreign = registry.school();
                room = registry.room(own, "214");
                foreignRoom = registry.room(foreign, "1");
                person = registry.person(own, "Лебедева Анна Петровна");
                model = registry.model("М-");
                return null;
            });
        }
    }

    private Caller admin() {
        return caller(Role.SCHOOL_ADMIN, own.getId());
    }

    private Device device() throws Exception {
        return as(admin(), () -> registry.device(own, model));
    }

    private Device now(Device device) throws Exception {
        return as(Caller.SYSTEM, () -> register.card(device.getId()));
    }

    private static NewDevice order(School school, Numbering numbering, Room in) {
        return new NewDevice(school.getId(), null, numbering, in == null ? null : in.getId(), null, null, null, DeviceEdit.ofModel(model.getId()));
    }

    private static <T> String key(Callable<T> act) {
        return assertThrows(BusinessException.class, act::call).key();
    }

    @Test
    void aRegisteredDeviceGetsATagAndTheNextNumber() throws Exception {
        Device device = device();
        assertEquals(6, device.getTag().length());
        assertNotNull(device.getInventoryNumber());
        assertEquals(device.getId(), as(admin(), () -> register.card(device.getTag())).getId());
    }

    @Test
    void onlyThoseWithTheRightRegister() throws Exception {
        assertThrows(ForbiddenException.class, () -> as(caller(Role.VIEWER, own.getId()), () -> register.register(order(own, Numbering.NONE, null))));
        assertThrows(ForbiddenException.class, () -> as(caller(Role.HEAD, own.getId()), () -> register.register(order(own, Numbering.NONE, null))));
        assertNotNull(as(caller(Role.PROCUREMENT, own.getId()), () -> register.register(order(own, Numbering.NONE, null))).getId());
    }

    @Test
    void aForeignSchoolIsUnknown() throws Exception {
        assertThrows(NotFoundException.class, () -> as(admin(), () -> register.register(order(foreign, Numbering.NONE, null))));
        assertThrows(NotFoundException.class, () -> as(admin(), () -> register.register(order(own, Numbering.NONE, foreignRoom))));
        Device theirs = as(caller(Role.SCHOOL_ADMIN, foreign.getId()), () -> registry.device(foreign, model));
        assertThrows(NotFoundException.class, () -> as(admin(), () -> register.card(theirs.getTag())));
        assertThrows(NotFoundException.class, () -> as(admin(), () -> register.card(theirs.getId())));
        assertThrows(NotFoundException.class, () -> as(admin(), () -> moves.move(new MoveOrder(List.of(theirs.getId()), room.getId(), null, null, null))));
        assertThrows(NotFoundException.class, () -> as(admin(), () -> statuses.change(List.of(theirs.getId()), DeviceStatus.REPAIR, null)));
        assertThrows(NotFoundException.class, () -> as(admin(), () -> bulk.apply(Selection.of(List.of(theirs.getId())), new Change.Status(DeviceStatus.REPAIR, null))));
        assertThrows(NotFoundException.class, () -> as(admin(), () -> writeOff.draft(List.of(theirs.getId()), null, "Износ")));
        assertThrows(NotFoundException.class, () -> as(admin(), () -> faults.report(theirs.getId(), "Не включается")));
    }

    @Test
    void theGuardBelowRefusesWhatABoundaryWouldForget() throws Exception {
        Device theirs = as(Caller.SYSTEM, () -> registry.device(foreign, model));
        assertThrows(ForeignSchoolException.class, () -> within(admin(), () -> {
            Device stray = new Device(kabinet.base.Tag.random(new java.util.Random()), theirs.getSchool(), theirs.getModel());
            devices.add(stray);
            devices.flush();
            return null;
        }));
    }

    @Test
    void whoReadAnOlderVersionIsStopped() throws Exception {
        Device device = device();
        DeviceEdit edit = new DeviceEdit(model.getId(), "SN-1", null, null, null, null, null, null, null, null, "первая правка", null);
        Device edited = as(admin(), () -> register.edit(device.getId(), device.getVersion(), edit));
        assertEquals("первая правка", edited.getNotes());
        assertTrue(edited.getVersion() > device.getVersion());
        assertThrows(StaleException.class, () -> as(admin(), () -> register.edit(device.getId(), device.getVersion(), edit)));
    }

    @Test
    void aNumberIsGivenOnceAndNeverAgain() throws Exception {
        Device device = as(admin(), () -> register.register(order(own, Numbering.legacy("СТ-77"), null)));
        assertEquals("СТ-77", device.getInventoryNumber());
        assertEquals("device.inventoryNumber.present", key(() -> as(admin(), () -> register.number(device.getId(), null))));
        assertEquals("device.inventoryNumber.spent", key(() -> as(admin(), () -> register.register(order(own, Numbering.legacy("CT-77"), null)))));
    }

    @Test
    void aTagIsClaimedOnce() throws Exception {
        String tag = kabinet.base.Tag.random(new java.util.Random()).text();
        NewDevice claiming = new NewDevice(own.getId(), tag.toLowerCase(), null, null, null, null, null, DeviceEdit.ofModel(model.getId()));
        assertEquals(tag, as(admin(), () -> register.register(claiming)).getTag());
        assertEquals("organisation.tag.taken", key(() -> as(admin(), () -> register.register(claiming))));
    }

    @Test
    void aPartBearsItsObjectsNumberAndFollowsIt() throws Exception {
        Device head = as(admin(), () -> register.register(order(own, Numbering.NONE, null)));
        Device part = as(admin(), () -> registry.part(head, model));
        assertNull(part.getInventoryNumber());
        Device numbered = as(admin(), () -> register.number(head.getId(), null));
        assertEquals(numbered.getInventoryNumber(), now(part).getInventoryNumber());

        Transfer transfer = as(admin(), () -> moves.move(new MoveOrder(List.of(head.getId()), room.getId(), null, "Ремонт", null)));
        assertEquals(room, now(part).getRoom());
        assertEquals(2, transfer.getLines().size());
    }

    @Test
    void blankLeavesAsItIs() throws Exception {
        Device device = as(admin(), () -> register.register(order(own, Numbering.NONE, room)));
        as(admin(), () -> moves.move(new MoveOrder(List.of(device.getId()), null, person.getId(), null, null)));
        assertEquals(room, now(device).getRoom());
        assertEquals(person, now(device).getResponsible());
        assertEquals("device.move.nothing", key(() -> as(admin(), () -> moves.move(new MoveOrder(List.of(device.getId()), null, null, null, null)))));
        assertEquals("device.move.thereAlready", key(() -> as(admin(), () -> moves.move(new MoveOrder(List.of(device.getId()), room.getId(), null, null, null)))));
        assertEquals(room, now(device).getRoom());
    }

    @Test
    void aRoomOfAnotherSchoolIsRefusedEvenToTheDistrict() throws Exception {
        Device device = device();
        assertEquals("device.room.ofOtherSchool",
            key(() -> as(Caller.SYSTEM, () -> moves.move(new MoveOrder(List.of(device.getId()), foreignRoom.getId(), null, null, null)))));
        assertNull(now(device).getRoom());
    }

    @Test
    void papersAreNumberedWithoutGapsWhenTwoWorkAtOnce() throws Exception {
        School busy = within(Caller.SYSTEM, () -> registry.school());
        Room target = within(Caller.SYSTEM, () -> registry.room(busy, "5"));
        int rounds = 10;
        ExecutorService workers = Executors.newFixedThreadPool(2);
        List<Future<List<Integer>>> results = new ArrayList<>();
        for (int worker = 0; worker < 2; worker++) {
            results.add(workers.submit(() -> {
                List<Integer> numbers = new ArrayList<>();
                for (int i = 0; i < rounds; i++) {
                    boolean fails = i == 3;
                    Device device = as(Caller.SYSTEM, () -> registry.device(busy, model));
                    try {
                        numbers.add(within(Caller.SYSTEM, () -> {
                            Transfer transfer = moves.move(new MoveOrder(List.of(device.getId()), target.getId(), null, null, LocalDate.of(2026, 3, 1)));
                            if (fails) {
                                throw new BusinessException("device.move.nothing");
                            }
                            return transfer.getNumber();
                        }));
                    } catch (BusinessException rolledBack) {
                        assertTrue(fails, rolledBack.getMessage());
                    }
                }
                return numbers;
            }));
        }
        List<Integer> all = new ArrayList<>();
        for (Future<List<Integer>> result : results) {
            all.addAll(result.get());
        }
        workers.shutdown();
        assertEquals(IntStream.rangeClosed(1, 2 * (rounds - 1)).boxed().toList(), all.stream().sorted().toList());
        List<String> inventory = as(Caller.SYSTEM, () -> devices.page(DeviceFilter.search("").withSchool(busy.getId()), kabinet.device.entity.DeviceSort.INVENTORY_NUMBER, true, 0, 100))
            .stream().map(kabinet.device.entity.DeviceRow::inventoryNumber).toList();
        assertEquals(IntStream.rangeClosed(1, 2 * rounds).mapToObj(n -> String.format("%05d", n)).toList(), inventory);
    }

    @Test
    void manyNumbersComeOneAfterTheOtherAndPassOverOlderBooks() throws Exception {
        School school = within(Caller.SYSTEM, () -> registry.school());
        within(Caller.SYSTEM, () -> IntStream.rangeClosed(3, 1202).filter(n -> n != 700).mapToObj(n -> numbers.enter(school, String.format("%05d", n))).toList());
        List<String> given = within(Caller.SYSTEM, () -> numbers.next(school, null, 4)).stream().map(InventoryNumber::getNumber).toList();
        assertEquals(List.of("00001", "00002", "00700", "01203"), given);
        assertEquals("01204", within(Caller.SYSTEM, () -> numbers.next(school, null)).getNumber());
        List<String> many = within(Caller.SYSTEM, () -> numbers.next(school, null, 1001)).stream().map(InventoryNumber::getNumber).toList();
        assertEquals(IntStream.rangeClosed(1205, 2205).mapToObj(n -> String.format("%05d", n)).toList(), many);
    }

    @Test
    void aTemplateWithTheAccountGivesNoNumberWithoutOne() throws Exception {
        School school = within(Caller.SYSTEM, () -> {
            School made = registry.school();
            made.setInventoryNumberTemplate("{account:9}-{n:4}"); // a width says nothing for an account
            return made;
        });
        assertEquals("device.inventoryNumber.accountRequired", key(() -> as(Caller.SYSTEM, () -> registry.device(school, model))));
        assertEquals("device.inventoryNumber.accountRequired", key(() -> within(Caller.SYSTEM, () -> numbers.next(school, null, 2))));
        List<InventoryNumber> given = within(Caller.SYSTEM, () -> numbers.next(school, new AccountCode("101.34", "Машины"), 2));
        assertEquals(List.of("10134-0001", "10134-0002"), given.stream().map(InventoryNumber::getNumber).toList());
    }

    @Test
    void statesChangeByHandOnlyAsTheyMay() throws Exception {
        Device device = device();
        as(admin(), () -> statuses.change(List.of(device.getId()), DeviceStatus.LOST, null));
        assertEquals(DeviceStatus.LOST, now(device).getStatus());
        assertEquals("device.status.byRequest", key(() -> as(admin(), () -> statuses.change(List.of(device.getId()), DeviceStatus.WRITTEN_OFF, null))));
    }

    @Test
    void aPreviewSaysWhoChangesAndWhoDoesNotAndApplyDoesJustThat() throws Exception {
        School school = within(Caller.SYSTEM, () -> registry.school());
        Room target = within(Caller.SYSTEM, () -> registry.room(school, "12"));
        Device free = as(Caller.SYSTEM, () -> registry.device(school, model));
        Device there = as(Caller.SYSTEM, () -> register.register(order(school, Numbering.NONE, target)));
        Device other = device();
        Device part = as(Caller.SYSTEM, () -> registry.part(free, model));
        Selection chosen = Selection.of(List.of(free.getId(), there.getId(), other.getId()));
        Change change = new Change.Move(target.getId(), null, null, null);
        BulkPreview preview = as(Caller.SYSTEM, () -> bulk.preview(chosen, change));
        assertEquals(List.of(3, 1, 1, 1, 1), List.of(preview.selected(), preview.changing(), preview.following(), preview.unchanged(), preview.refusals().size()));
        assertEquals("device.room.ofOtherSchool", preview.refusals().get(0).reason().key());
        assertNull(now(free).getRoom());
        assertEquals(1, as(Caller.SYSTEM, () -> bulk.apply(chosen, change)).changed());
        assertEquals(target, now(free).getRoom());
        assertEquals(target, now(part).getRoom());
        assertNull(now(other).getRoom());
    }

    @Test
    void allOfAFilterChangeTogether() throws Exception {
        School school = within(Caller.SYSTEM, () -> registry.school());
        for (int i = 0; i < 5; i++) {
            as(Caller.SYSTEM, () -> registry.device(school, model));
        }
        DeviceFilter filter = DeviceFilter.ALL.withSchool(school.getId());
        Change change = new Change.Status(DeviceStatus.IN_USE, null);
        assertEquals(5, as(Caller.SYSTEM, () -> bulk.preview(Selection.of(filter), change)).changing());
        assertEquals(5, as(Caller.SYSTEM, () -> bulk.apply(Selection.of(filter), change)).changed());
        assertEquals(5, as(Caller.SYSTEM, () -> bulk.preview(Selection.of(filter), change)).unchanged());
        assertThrows(ForbiddenException.class, () -> as(caller(Role.AUDITOR), () -> bulk.preview(Selection.of(filter), change)));
    }

    @Test
    void theHeadOfTheSchoolDecidesOnWritingOff() throws Exception {
        Device device = device();
        WriteOffRequest draft = as(admin(), () -> writeOff.draft(Set.of(device.getId()), LocalDate.of(2026, 5, 5), "Физический износ"));
        assertEquals(DeviceStatus.IN_STOCK, now(device).getStatus());
        WriteOffRequest submitted = as(admin(), () -> writeOff.submit(draft.getId(), draft.getVersion()));
        assertEquals(DeviceStatus.TO_WRITE_OFF, now(device).getStatus());
        assertThrows(ForbiddenException.class, () -> as(admin(), () -> writeOff.approve(draft.getId(), submitted.getVersion())));
        assertThrows(NotFoundException.class, () -> as(caller(Role.HEAD, foreign.getId()), () -> writeOff.approve(draft.getId(), submitted.getVersion())));
        assertEquals("device.writeOff.pending", key(() -> as(admin(), () -> statuses.change(List.of(device.getId()), DeviceStatus.IN_USE, null))));
        WriteOffRequest approved = as(caller(Role.HEAD, own.getId()), () -> writeOff.approve(draft.getId(), submitted.getVersion()));
        assertEquals(WriteOffRequest.State.APPROVED, approved.getState());
        assertEquals(DeviceStatus.WRITTEN_OFF, now(device).getStatus());
        assertEquals("device.gone", key(() -> as(admin(), () -> moves.move(new MoveOrder(List.of(device.getId()), room.getId(), null, null, null)))));
    }

    @Test
    void aDeviceWaitsOnOneRequestAtATimeAndComesBackWhenItIsRejected() throws Exception {
        Device device = device();
        as(admin(), () -> statuses.change(List.of(device.getId()), DeviceStatus.REPAIR, null));
        WriteOffRequest first = as(admin(), () -> writeOff.draft(Set.of(device.getId()), null, "Износ"));
        WriteOffRequest second = as(admin(), () -> writeOff.draft(Set.of(device.getId()), null, "Износ"));
        WriteOffRequest submitted = as(admin(), () -> writeOff.submit(first.getId(), first.getVersion()));
        assertEquals("device.writeOff.pending", key(() -> as(admin(), () -> writeOff.submit(second.getId(), second.getVersion()))));
        as(caller(Role.HEAD, own.getId()), () -> writeOff.reject(first.getId(), submitted.getVersion(), "Исправен"));
        assertEquals(DeviceStatus.REPAIR, now(device).getStatus());
        as(admin(), () -> {
            writeOff.discard(second.getId(), second.getVersion());
            return null;
        });
        assertThrows(NotFoundException.class, () -> as(admin(), () -> writeOff.paper(second.getId())));
    }

    @Test
    void whoeverEditsADraftStopsTheOneWhoSubmitsTheOldOne() throws Exception {
        Device one = device();
        Device two = device();
        WriteOffRequest draft = as(admin(), () -> writeOff.draft(Set.of(one.getId()), null, "Износ"));
        WriteOffRequest longer = as(admin(), () -> writeOff.add(draft.getId(), draft.getVersion(), Set.of(two.getId())));
        assertThrows(StaleException.class, () -> as(admin(), () -> writeOff.submit(draft.getId(), draft.getVersion())));
        WriteOffRequest shorter = as(admin(), () -> writeOff.remove(draft.getId(), longer.getVersion(), one.getId()));
        assertEquals(List.of(two.getId()), as(admin(), () -> writeOff.lines(draft.getId())).stream().map(l -> l.getDevice().getId()).toList());
        assertNotNull(as(admin(), () -> writeOff.submit(draft.getId(), shorter.getVersion())).getNumber());
    }

    @Test
    void whatWasReturnedToTheSupplierIsGoneWithItsPartsAndComesBackByNoHand() throws Exception {
        Device head = as(admin(), () -> register.register(order(own, Numbering.NONE, room)));
        Device part = as(admin(), () -> registry.part(head, model));
        as(admin(), () -> moves.move(new MoveOrder(List.of(part.getId()), room.getId(), null, null, null)));
        assertEquals("device.status.byReturn", key(() -> as(admin(), () -> statuses.change(List.of(head.getId()), DeviceStatus.RETURNED, null))));
        assertEquals("device.status.byReturn", as(admin(), () -> bulk.preview(Selection.of(List.of(head.getId())), new Change.Status(DeviceStatus.RETURNED, null)))
            .refusals().get(0).reason().key());
        DeviceFilter unnumbered = new DeviceFilter(head.getTag(), null, null, null, null, null, null, null, null, null, true, null);
        assertEquals(1, as(admin(), () -> devices.count(unnumbered)));
        within(admin(), () -> {
            devices.withParts(devices.forAct(Set.of(head.getId()))).forEach(Device::giveBack);
            return null;
        });
        assertEquals(DeviceStatus.RETURNED, now(head).getStatus());
        assertEquals(DeviceStatus.RETURNED, now(part).getStatus());
        assertEquals(0, as(admin(), () -> devices.count(unnumbered)));
        assertEquals("device.gone", key(() -> as(admin(), () -> moves.move(new MoveOrder(List.of(head.getId()), null, person.getId(), null, null)))));
        assertEquals("device.fault.gone", key(() -> as(admin(), () -> faults.report(head.getId(), "Не включается"))));
        assertEquals("device.writeOff.gone", key(() -> as(admin(), () -> writeOff.draft(List.of(head.getId()), null, "Износ"))));
        assertEquals("device.status.illegal", key(() -> as(admin(), () -> statuses.change(List.of(head.getId()), DeviceStatus.IN_USE, null))));
        assertTrue(as(admin(), () -> contents.of(room.getId())).stream().map(RoomContents.Item::device).noneMatch(d -> d.equals(head) || d.equals(part)));
    }

    @Test
    void aFaultIsOpenUntilItIsResolvedOnce() throws Exception {
        Device device = device();
        FaultReport report = as(admin(), () -> faults.report(device.getId(), "Не включается"));
        assertTrue(report.isOpen());
        as(admin(), () -> faults.resolve(report.getId(), report.getVersion(), "Заменён блок питания"));
        assertEquals("Заменён блок питания", as(caller(Role.VIEWER, own.getId()), () -> faults.ofDevice(device.getId())).get(0).getResolution());
        assertThrows(StaleException.class, () -> as(admin(), () -> faults.resolve(report.getId(), report.getVersion(), null)));
        assertThrows(ForbiddenException.class, () -> as(caller(Role.VIEWER, own.getId()), () -> faults.report(device.getId(), "Ещё раз")));
    }

    @Test
    void junkSerialNumbersAreNoTwins() throws Exception {
        Device device = device();
        DeviceEdit junk = new DeviceEdit(model.getId(), "To be filled by O.E.M.", null, null, null, null, null, null, null, null, null, null);
        as(admin(), () -> register.edit(device.getId(), device.getVersion(), junk));
        assertEquals(List.of(), as(admin(), () -> register.twins("To be filled by O.E.M.", null)));
        Device real = device();
        DeviceEdit telling = new DeviceEdit(model.getId(), "ZX-" + real.getTag(), null, null, null, null, null, null, null, null, null, null);
        as(admin(), () -> register.edit(real.getId(), real.getVersion(), telling));
        assertEquals(List.of(real), as(admin(), () -> register.twins("zx-" + real.getTag(), null)));
        assertEquals(List.of(), as(admin(), () -> register.twins("zx-" + real.getTag(), real.getId())));
    }
}
