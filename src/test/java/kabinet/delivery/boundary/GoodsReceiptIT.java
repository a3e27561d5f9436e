package kabinet.delivery.boundary;

import static kabinet.delivery.boundary.PaperDeliveries.DAY;
import static kabinet.delivery.boundary.PaperDeliveries.document;
import static kabinet.delivery.boundary.PaperDeliveries.goods;
import static kabinet.delivery.boundary.PaperDeliveries.item;
import static kabinet.delivery.boundary.PaperDeliveries.line;
import static kabinet.delivery.boundary.PaperDeliveries.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import kabinet.access.entity.Caller;
import kabinet.access.entity.ForbiddenException;
import kabinet.access.entity.ForeignSchoolException;
import kabinet.access.entity.Role;
import kabinet.base.BusinessException;
import kabinet.base.DuplicateException;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.delivery.control.Receipts;
import kabinet.delivery.entity.Correction;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.DeliveryState;
import kabinet.delivery.entity.DiscrepancyKind;
import kabinet.delivery.entity.GoodsReturn;
import kabinet.delivery.entity.Party;
import kabinet.delivery.entity.LineKind;
import kabinet.delivery.entity.OverDeliveryException;
import kabinet.delivery.entity.Receipt;
import kabinet.delivery.entity.ReceiptOrder;
import kabinet.delivery.entity.SupplierDocument;
import kabinet.delivery.entity.SerialFault;
import kabinet.device.boundary.DeviceRegister;
import kabinet.device.boundary.Registry;
import kabinet.device.control.Devices;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceFilter;
import kabinet.device.entity.DeviceModel;
import kabinet.device.entity.DeviceSort;
import kabinet.device.entity.DeviceStatus;
import kabinet.history.entity.UndoConflictException;
import kabinet.house.Acting;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import kabinet.procurement.control.Contracts;
import kabinet.procurement.control.Suppliers;
import kabinet.procurement.entity.Contract;
import kabinet.procurement.entity.ContractLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a delivery to its devices, on the real database: quantities, money, serial numbers, states, scope, and the way back. */
class GoodsReceiptIT extends Acting {

    private static School own;
    private static School foreign;
    private static Room room;
    private static Room foreignRoom;
    private static DeviceModel model;

    @Inject
    Registry registry;
    @Inject
    PaperDeliveries deliveries;
    @Inject
    DeliveryRegister register;
    @Inject
    GoodsReceipt receipt;
    @Inject
    Receipts receipts;
    @Inject
    DeviceRegister cards;
    @Inject
    Devices devices;
    @Inject
    Contracts contracts;
    @Inject
    Suppliers suppliers;

    @BeforeEach
    void twoSchools() throws Exception {
        if (own == null) {
            within(Caller.SYSTEM, () -> {
                own = registry.school();
                foreign = registry.school();
                room = registry.room(own, "214");
                foreignRoom = registry.room(foreign, "1");
                model = registry.model("П-");
                return null;
            });
        }
    }

    private static Caller admin() {
        return caller(Role.SCHOOL_ADMIN, own.getId());
    }

    private DeliveryNote note(kabinet.delivery.entity.DocumentLine... lines) throws Exception {
        return as(admin(), () -> deliveries.note(own, lines));
    }

    private List<DeliveryLine> lines(DeliveryNote note) throws Exception {
        return as(admin(), () -> deliveries.lines(note));
    }

    private Receipt receive(ReceiptOrder order) throws Exception {
        return as(admin(), () -> receipt.receive(order));
    }

    private DeliveryNote now(DeliveryNote note) throws Exception {
        return as(Caller.SYSTEM, () -> register.show(note.getId()));
    }

    private List<Device> made(Receipt of) throws Exception {
        return as(Caller.SYSTEM, () -> receipts.devices(of.getId(), null, Integer.MAX_VALUE));
    }

    private static String key(Callable<?> act) {
        return assertThrows(BusinessException.class, act::call).key();
    }

    @Test
    void aDeliveryBecomesDevicesWithTagsAndConsecutiveNumbers() throws Exception {
        DeliveryNote note = note(goods("Ноутбук", 30, "1000000.01"), goods("МФУ", 1, "35000.00"));
        List<DeliveryLine> lines = lines(note);
        Receipt accepted = receive(order(note, item(lines.get(0), null, model.getId(), room.getId(), "SN-A-" + note.getNumber()), item(lines.get(1), null, model.getId(), room.getId())));
        List<Device> made = made(accepted);
        assertEquals(31, made.size());
        assertEquals(31, new HashSet<>(made.stream().map(Device::getTag).toList()).size());
        long first = Long.parseLong(made.get(0).getInventoryNumber());
        assertEquals(IntStream.range(0, 31).mapToObj(i -> first + i).toList(), made.stream().map(d -> Long.parseLong(d.getInventoryNumber())).toList());
        assertEquals(new BigDecimal("1000000.01"), made.stream().limit(30).map(Device::getPrice).reduce(BigDecimal.ZERO, BigDecimal::add));
        assertTrue(made.stream().allMatch(d -> d.getStatus() == DeviceStatus.IN_STOCK && room.equals(d.getRoom()) && note.getId().equals(d.getDeliveryId())));
        assertEquals("SN-A-" + note.getNumber(), made.get(0).getSerialNumber());
        assertEquals(DeliveryState.ACCEPTED, now(note).getState());
        DeviceFilter ofNote = DeviceFilter.ofDelivery(note.getId());
        assertEquals(31, (int) as(admin(), () -> devices.count(ofNote)));
        assertEquals(made.get(0).getInventoryNumber(), as(admin(), () -> devices.page(ofNote, DeviceSort.INVENTORY_NUMBER, true, 0, 1)).get(0).inventoryNumber());
    }

    @Test
    void partsOfADeliveryAddUpToTheKopeck() throws Exception {
        DeliveryNote note = note(goods("Планшет", 7, "100.00"));
        DeliveryLine line = lines(note).get(0);
        Receipt first = receive(order(note, item(line, 3, model.getId(), null)));
        assertEquals(DeliveryState.DELIVERED, now(note).getState());
        assertEquals(0, new BigDecimal("4").compareTo(as(admin(), () -> receipt.left(List.of(line))).get(line.getId())));
        Receipt second = receive(order(note, item(line, 2, model.getId(), room.getId()), item(line, null, model.getId(), null)));
        assertEquals(List.of(3, 4), List.of(made(first).size(), made(second).size()));
        BigDecimal sum = BigDecimal.ZERO;
        for (Receipt each : List.of(first, second)) {
            sum = sum.add(made(each).stream().map(Device::getPrice).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        assertEquals(new BigDecimal("100.00"), sum);
        assertEquals(List.of(1, 2), List.of(first.getNumber(), second.getNumber()));
        assertEquals(DeliveryState.ACCEPTED, now(note).getState());
        assertEquals("delivery.notReceivable.ACCEPTED", key(() -> receive(order(note, item(line, 1, model.getId(), null)))));
    }

    @Test
    void moreThanTheDocumentSaysIsRefusedUnlessItIsMeant() throws Exception {
        DeliveryNote note = note(goods("Монитор", 2, "200.00"));
        DeliveryLine line = lines(note).get(0);
        assertThrows(OverDeliveryException.class, () -> receive(order(note, item(line, 3, model.getId(), null))));
        assertEquals(0, (int) as(admin(), () -> devices.count(DeviceFilter.ofDelivery(note.getId()))));
        Receipt accepted = receive(order(note, false, true, item(line, 3, model.getId(), null)));
        assertEquals(new BigDecimal("100.00"), made(accepted).get(2).getPrice());
        var differing = as(admin(), () -> register.discrepancies(accepted.getId()));
        assertEquals(List.of(DiscrepancyKind.SURPLUS), differing.stream().map(d -> d.getKind()).toList());
        assertEquals(0, BigDecimal.ONE.compareTo(differing.get(0).getQuantity()));
    }

    @Test
    void moreThanTheContractOrdersIsRefusedUnlessItIsMeant() throws Exception {
        Contract contract = within(Caller.SYSTEM, () -> {
            Contract signed = new Contract(own, PaperDeliveries.number(), suppliers.take("ООО «Заря»", PaperDeliveries.SELLER, "770701001", null));
            signed.setSubject("Проекторы");
            signed.setPrice(new BigDecimal("300.00"));
            signed.setSignedOn(DAY.minusDays(30));
            signed.setDeliverBy(DAY.plusDays(15));
            signed.addLine("Проектор").setQuantity(new BigDecimal("3"));
            contracts.add(signed);
            return signed;
        });
        DeliveryNote first = as(admin(), () -> register.enter(document(PaperDeliveries.number(), null, own, goods("Проектор", 2, "200.00")), own.getId(), contract.getId()));
        DeliveryNote second = as(admin(), () -> register.enter(document(PaperDeliveries.number(), null, own, goods("Проектор", 2, "200.00")), own.getId(), contract.getId()));
        assertEquals(DAY.plusDays(15), now(first).getDueOn());
        receive(order(first, item(lines(first).get(0), null, model.getId(), null)));
        DeliveryLine line = lines(second).get(0);
        assertEquals("delivery.overContract", key(() -> receive(order(second, item(line, null, model.getId(), null)))));
        receive(order(second, item(line, 1, model.getId(), null)));
        receive(order(second, false, true, item(line, null, model.getId(), null)));
        assertEquals(DeliveryState.ACCEPTED, now(second).getState());
    }

    @Test
    void aSchoolTakesNoMoreOfTheDistrictsContractThanItOrdersAndOnlyFromItsSupplier() throws Exception {
        Contract contract = within(Caller.SYSTEM, () -> {
            Contract signed = new Contract(null, PaperDeliveries.number(), suppliers.take("ООО «Заря»", PaperDeliveries.SELLER, "770701001", null));
            signed.setSubject("Проекторы");
            signed.setPrice(new BigDecimal("300.00"));
            signed.setSignedOn(DAY.minusDays(30));
            signed.addLine("Проектор").setQuantity(new BigDecimal("3"));
            contracts.add(signed);
            return signed;
        });
        DeliveryNote tied = as(admin(), () -> register.enter(document(PaperDeliveries.number(), null, own, goods("Проектор", 5, "500.00")), own.getId(), contract.getId()));
        DeliveryLine line = lines(tied).get(0);
        assertEquals("delivery.overContract.district", key(() -> receive(order(tied, false, true, item(line, null, model.getId(), null)))));
        receive(order(tied, item(line, 3, model.getId(), null)));
        DeliveryNote loose = note(goods("Проектор", 1, "100.00"));
        receive(order(loose, item(lines(loose).get(0), null, model.getId(), null)));
        assertEquals("delivery.overContract.district", key(() -> as(admin(), () -> register.tie(loose.getId(), now(loose).getVersion(), contract.getId(), null))));
        as(Caller.SYSTEM, () -> register.tie(loose.getId(), now(loose).getVersion(), contract.getId(), null));
        SupplierDocument theirs = document(PaperDeliveries.number(), null, own, goods("Проектор", 1, "1.00"));
        SupplierDocument others = new SupplierDocument(theirs.format(), null, theirs.number(), theirs.date(), null, new Party("ООО «Другой продавец»", "3398100012", "339801001", null, null),
            theirs.buyer(), null, List.of(), null, DAY, theirs.currency(), theirs.totals(), theirs.lines());
        assertEquals("delivery.contract.otherSupplier", key(() -> as(admin(), () -> register.enter(others, own.getId(), contract.getId()))));
        within(Caller.SYSTEM, () -> {
            contracts.find(contract.getId()).orElseThrow().terminate();
            return null;
        });
        assertEquals("delivery.contract.terminated", key(() -> as(Caller.SYSTEM, () -> register.enter(theirs, own.getId(), contract.getId()))));
    }

    @Test
    void whatALineFulfilsIsSaidByHandWhereItsNameDoesNotTell() throws Exception {
        Contract contract = within(Caller.SYSTEM, () -> {
            Contract signed = new Contract(own, PaperDeliveries.number(), suppliers.take("ООО «Заря»", PaperDeliveries.SELLER, "770701001", null));
            signed.setSubject("Техника");
            signed.setPrice(new BigDecimal("300.00"));
            signed.setSignedOn(DAY.minusDays(30));
            signed.addLine("Доска").setQuantity(new BigDecimal("1"));
            signed.addLine("Экран").setQuantity(new BigDecimal("5"));
            contracts.add(signed);
            return signed;
        });
        DeliveryNote note = as(admin(), () -> register.enter(document(PaperDeliveries.number(), null, own, goods("Полотно моторизованное", 2, "200.00")), own.getId(), contract.getId()));
        DeliveryLine line = lines(note).get(0);
        assertNull(line.getContractLine());
        List<ContractLine> ordered = within(Caller.SYSTEM, () -> contracts.linesOf(List.of(contract.getId())));
        fulfil(line, ordered.get(0));
        assertEquals("delivery.overContract", key(() -> receive(order(note, item(line, null, model.getId(), null)))));
        fulfil(line, ordered.get(1));
        receive(order(note, item(line, null, model.getId(), null)));
        assertEquals(ordered.get(1), lines(note).get(0).getContractLine());
        DeliveryNote other = note(goods("Доска", 1, "1.00"));
        assertThrows(NotFoundException.class, () -> fulfil(lines(other).get(0), ordered.get(0)), "not of its contract");
        assertThrows(NotFoundException.class, () -> as(caller(Role.SCHOOL_ADMIN, foreign.getId()), () -> {
            register.fulfil(line.getId(), null);
            return null;
        }));
    }

    private void fulfil(DeliveryLine line, ContractLine ordered) throws Exception {
        as(admin(), () -> {
            register.fulfil(line.getId(), ordered.getId());
            return null;
        });
    }

    @Test
    void whatDoesNotComeIsAShortage() throws Exception {
        DeliveryNote note = note(goods("Сканер", 5, "500.00"), goods("Кабель", 1, "10.00"));
        List<DeliveryLine> lines = lines(note);
        Receipt accepted = receive(order(note, true, false, item(lines.get(0), 3, model.getId(), null)));
        assertEquals(List.of("2.000 SHORTAGE", "1.000 SHORTAGE"),
            as(admin(), () -> register.discrepancies(accepted.getId())).stream().map(d -> d.getQuantity() + " " + d.getKind()).toList());
        assertEquals(DeliveryState.ACCEPTED, now(note).getState());
    }

    @Test
    void serialNumbersThatWillNotDoAreRefusedTogether() throws Exception {
        DeliveryNote before = note(goods("Ноутбук", 1, "10.00"));
        String known = "K-" + before.getNumber();
        Receipt earlier = receive(order(before, item(lines(before).get(0), null, model.getId(), null, known)));
        String tag = made(earlier).get(0).getTag();
        List<SerialFault> faults = as(admin(), () -> receipt.check(List.of("Default string", "A-1", "а-1", known, "B-2")));
        assertEquals(List.of("Default string JUNK ", "а-1 TWICE ", known + " REGISTERED " + tag), faults.stream().map(f -> f.serial() + " " + f.reason() + " " + f.device()).toList());
        DeliveryNote note = note(goods("Ноутбук", 3, "30.00"));
        DeliveryLine line = lines(note).get(0);
        assertEquals("delivery.serials", key(() -> receive(order(note, item(line, null, model.getId(), null, "X-1", known)))));
        assertEquals("delivery.serials.tooMany", key(() -> receive(order(note, item(line, null, model.getId(), null, "X-1", "X-2", "X-3", "X-4")))));
        assertEquals(0, (int) as(admin(), () -> devices.count(DeviceFilter.ofDelivery(note.getId()))));
    }

    @Test
    void servicesAndRightsMakeNoDevices() throws Exception {
        DeliveryNote note = note(line("Настройка", LineKind.SERVICE, new BigDecimal("2.5"), "250.00", List.of()), line("Право использования", LineKind.RIGHTS, new BigDecimal("10"), "100.00", List.of()));
        List<DeliveryLine> lines = lines(note);
        Receipt accepted = receive(order(note, item(lines.get(0), null, null, null), item(lines.get(1), null, null, null)));
        assertEquals(List.of(), made(accepted));
        assertEquals(List.of("250.00", "100.00"), as(admin(), () -> register.receiptLines(accepted.getId(), 10)).stream().map(l -> l.getAmount().toPlainString()).toList());
        assertEquals(DeliveryState.ACCEPTED, now(note).getState());
    }

    @Test
    void goodsNeedAModelAWholeNumberAndAPlaceOfTheirSchool() throws Exception {
        DeliveryNote note = note(goods("Камера", 2, "20.00"));
        DeliveryLine line = lines(note).get(0);
        assertEquals("delivery.model.required", key(() -> receive(order(note, item(line, null, null, null)))));
        assertEquals("delivery.quantity.whole", key(() -> receive(order(note, new ReceiptOrder.Item(line.getId(), new BigDecimal("0.5"), model.getId(), null, null, null, null, null, null, null, null,
            null, true)))));
        assertThrows(NotFoundException.class, () -> receive(order(note, item(line, null, model.getId(), foreignRoom.getId()))));
        assertEquals("delivery.nothingToAccept", key(() -> receive(order(note))));
        assertThrows(StaleException.class, () -> receive(new ReceiptOrder(note.getId(), 99, DAY, "", null, null, List.of(item(line, null, model.getId(), null)), null, false, false)));
        assertEquals("delivery.acceptedOn.impossible", key(() -> receive(new ReceiptOrder(note.getId(), null, DAY.minusDays(1), "", null, null,
            List.of(item(line, null, model.getId(), null)), null, false, false))));
    }

    @Test
    void whatIsSetUpIsInUse() throws Exception {
        DeliveryNote note = note(goods("Панель", 2, "20.00"));
        DeliveryLine line = lines(note).get(0);
        Receipt first = receive(order(note, item(line, 1, model.getId(), room.getId())));
        as(admin(), () -> receipt.setUp(first.getId(), DAY.plusDays(3)));
        assertEquals(DeliveryState.DELIVERED, now(note).getState());
        Receipt second = receive(order(note, item(line, null, model.getId(), room.getId())));
        assertEquals("delivery.setUp.beforeAccepted", key(() -> as(admin(), () -> receipt.setUp(second.getId(), DAY))));
        as(admin(), () -> receipt.setUp(second.getId(), DAY.plusDays(9)));
        assertEquals("delivery.setUp.already", key(() -> as(admin(), () -> receipt.setUp(second.getId(), DAY.plusDays(9)))));
        DeliveryNote done = now(note);
        assertEquals(List.of(DeliveryState.SET_UP, DAY.plusDays(9)), List.of(done.getState(), done.getSetUpOn()));
        Device device = made(second).get(0);
        assertEquals(List.of(DeviceStatus.IN_USE, DAY.plusDays(9)), List.of(device.getStatus(), device.getCommissionedOn()));
    }

    @Test
    void aSettingUpWithAWrongDayIsTakenBack() throws Exception {
        DeliveryNote note = note(goods("Монитор", 2, "20.00"));
        Receipt accepted = receive(order(note, item(lines(note).get(0), null, model.getId(), room.getId())));
        assertEquals("delivery.setUp.not", key(() -> as(admin(), () -> receipt.takeBackSetUp(accepted.getId()))));
        as(admin(), () -> receipt.setUp(accepted.getId(), DAY.plusDays(3)));
        assertEquals(DeliveryState.SET_UP, now(note).getState());
        as(admin(), () -> receipt.takeBackSetUp(accepted.getId()));
        assertEquals(DeliveryState.ACCEPTED, now(note).getState());
        assertTrue(made(accepted).stream().allMatch(d -> d.getStatus() == DeviceStatus.IN_STOCK && d.getCommissionedOn() == null));
        as(admin(), () -> receipt.setUp(accepted.getId(), DAY.plusDays(2)));
        assertEquals(DAY.plusDays(2), now(note).getSetUpOn());
    }

    @Test
    void anAcceptanceIsTakenBackAsIfItHadNotBeen() throws Exception {
        DeliveryNote note = note(goods("Колонка", 2, "20.00"));
        Receipt accepted = receive(order(note, item(lines(note).get(0), null, model.getId(), room.getId())));
        String number = made(accepted).get(1).getInventoryNumber();
        as(admin(), () -> {
            receipt.takeBack(accepted.getId());
            return null;
        });
        assertEquals(0, (int) as(admin(), () -> devices.count(DeviceFilter.ofDelivery(note.getId()))));
        assertEquals(DeliveryState.DELIVERED, now(note).getState());
        Receipt again = receive(order(note, item(lines(note).get(0), null, model.getId(), room.getId())));
        assertTrue(Long.parseLong(made(again).get(0).getInventoryNumber()) > Long.parseLong(number), "numbers stay spent");
        Device moved = made(again).get(0);
        as(admin(), () -> cards.edit(moved.getId(), moved.getVersion(), kabinet.device.entity.DeviceEdit.ofModel(model.getId())));
        assertThrows(UndoConflictException.class, () -> as(admin(), () -> {
            receipt.takeBack(again.getId());
            return null;
        }));
    }

    @Test
    void devicesAreGivenBackAndStayOnRecord() throws Exception {
        DeliveryNote note = note(goods("Роутер", 2, "20.00"));
        Receipt accepted = receive(order(note, item(lines(note).get(0), null, model.getId(), room.getId())));
        Device broken = made(accepted).get(0);
        Device other = as(admin(), () -> registry.device(own, model));
        assertEquals("delivery.return.ofOther", key(() -> as(admin(), () -> receipt.giveBack(note.getId(), List.of(other.getId()), null, "Брак"))));
        assertEquals("delivery.return.reason", key(() -> as(admin(), () -> receipt.giveBack(note.getId(), List.of(broken.getId()), null, " "))));
        GoodsReturn back = as(admin(), () -> receipt.giveBack(note.getId(), List.of(broken.getId()), null, "Заводской брак"));
        assertEquals(1, back.getNumber());
        assertEquals(DeviceStatus.RETURNED, as(admin(), () -> cards.card(broken.getId())).getStatus());
        assertThrows(BusinessException.class, () -> as(admin(), () -> receipt.giveBack(note.getId(), List.of(broken.getId()), null, "Ещё раз")));
    }

    @Test
    void aReturnIsTakenBackTheNewestFirst() throws Exception {
        DeliveryNote note = note(goods("Проектор", 2, "20.00"));
        List<Device> made = made(receive(order(note, item(lines(note).get(0), null, model.getId(), room.getId()))));
        GoodsReturn first = as(admin(), () -> receipt.giveBack(note.getId(), List.of(made.get(0).getId()), null, "Ошибка"));
        GoodsReturn second = as(admin(), () -> receipt.giveBack(note.getId(), List.of(made.get(1).getId()), null, "Брак"));
        assertEquals("delivery.takeBackReturn.notNewest", key(() -> as(admin(), () -> {
            receipt.takeBackReturn(first.getId());
            return null;
        })));
        assertThrows(NotFoundException.class, () -> as(caller(Role.SCHOOL_ADMIN, foreign.getId()), () -> {
            receipt.takeBackReturn(second.getId());
            return null;
        }));
        for (GoodsReturn back : List.of(second, first)) {
            as(admin(), () -> {
                receipt.takeBackReturn(back.getId());
                return null;
            });
        }
        for (Device device : made) {
            Device now = as(admin(), () -> cards.card(device.getId()));
            assertEquals(DeviceStatus.IN_STOCK, now.getStatus());
            assertEquals(room, now.getRoom());
        }
        assertEquals(List.of(), as(admin(), () -> register.returns(note.getId())));
    }

    @Test
    void aPaperWordedAnewMayBeOfAnotherSellerAndSchool() throws Exception {
        Caller district = caller(Role.DISTRICT_ADMIN);
        DeliveryNote note = as(district, () -> deliveries.note(null, goods("Стенд", 2, "20.00")));
        SupplierDocument meant = document(note.getNumber(), null, own, goods("Стенд", 3, "30.00"));
        SupplierDocument another = new SupplierDocument(meant.format(), null, meant.number(), meant.date(), null, new Party("ООО «Другой продавец»", "3398100012", "339801001", null, null),
            meant.buyer(), null, List.of(), null, DAY, meant.currency(), meant.totals(), meant.lines());
        as(district, () -> register.correct(note.getId(), now(note).getVersion(), another, own.getId(), null));
        assertEquals("3398100012", now(note).getSupplier().getInn());
        assertEquals(own, now(note).getSchool());
        assertEquals(List.of(new BigDecimal("3.000")), lines(note).stream().map(DeliveryLine::getQuantity).toList());
        assertThrows(NotFoundException.class, () -> as(caller(Role.SCHOOL_ADMIN, foreign.getId()), () -> register.show(note.getId())));
        assertThrows(ForbiddenException.class, () -> as(admin(), () -> register.correct(note.getId(), now(note).getVersion(), another, null, null)));
    }

    @Test
    void oneDocumentIsBookedOnceByWhomever() throws Exception {
        String number = PaperDeliveries.number();
        as(admin(), () -> register.enter(document(number, null, own, goods("Мышь", 1, "1.00")), own.getId(), null));
        Caller other = caller(Role.SCHOOL_ADMIN, foreign.getId());
        DuplicateException refused = assertThrows(DuplicateException.class,
            () -> as(other, () -> register.enter(document(number, null, foreign, goods("Мышь", 1, "1.00")), foreign.getId(), null)));
        assertFalse(refused.getMessage().contains(own.getShortName()));
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatWasNotAccepted() throws Exception {
        String number = PaperDeliveries.number();
        DeliveryNote original = as(admin(), () -> register.enter(document(number, null, own, goods("Стол", 2, "20.00")), own.getId(), null));
        DeliveryNote corrected = as(admin(), () -> register.enter(document(number, new Correction("1", DAY.plusDays(2)), own, goods("Стол", 1, "10.00")), own.getId(), null));
        assertEquals(DeliveryState.REPLACED, now(original).getState());
        assertEquals(original.getId(), now(corrected).getCorrects().getId());
        assertEquals("delivery.notReceivable.REPLACED", key(() -> receive(order(original, item(lines(original).get(0), null, model.getId(), null)))));
        receive(order(corrected, item(lines(corrected).get(0), null, model.getId(), null)));
        DeliveryNote late = as(admin(), () -> register.enter(document(number, new Correction("2", DAY.plusDays(4)), own, goods("Стол", 1, "9.00")), own.getId(), null));
        assertEquals(List.of(DeliveryState.ACCEPTED, DeliveryState.RECORDED), List.of(now(corrected).getState(), now(late).getState()));
        assertEquals(corrected.getId(), now(late).getCorrects().getId());
    }

    @Test
    void aSchoolSeesTheDistrictsDeliveryButDoesNotAcceptIt() throws Exception {
        Caller district = caller(Role.DISTRICT_ADMIN);
        DeliveryNote note = as(district, () -> deliveries.note(null, goods("Комплект", 2, "20.00")));
        assertEquals(note.getId(), as(admin(), () -> register.show(note.getId())).getId());
        DeliveryLine line = lines(note).get(0);
        assertThrows(ForeignSchoolException.class, () -> receive(order(note, item(line, null, model.getId(), room.getId()))));
        assertEquals("delivery.school.required", key(() -> as(district, () -> receipt.receive(order(note, item(line, null, model.getId(), null))))));
        Receipt accepted = as(district, () -> receipt.receive(order(note, item(line, 1, model.getId(), room.getId()), item(line, 1, model.getId(), foreignRoom.getId()))));
        assertEquals(Set.of(own.getId(), foreign.getId()), new HashSet<>(made(accepted).stream().map(Device::schoolId).toList()));
        assertEquals(1, as(admin(), () -> receipts.devices(accepted.getId(), null, 10)).size(), "each school its own");
        assertThrows(ForbiddenException.class, () -> as(admin(), () -> register.enter(document(PaperDeliveries.number(), null, null, goods("Мышь", 1, "1.00")), null, null)));
    }

    @Test
    void aForeignSchoolsDeliveryIsUnknown() throws Exception {
        DeliveryNote theirs = as(caller(Role.SCHOOL_ADMIN, foreign.getId()), () -> deliveries.note(foreign, goods("Мышь", 1, "1.00")));
        assertThrows(NotFoundException.class, () -> as(admin(), () -> register.show(theirs.getId())));
        assertThrows(NotFoundException.class, () -> receive(order(theirs)));
        assertThrows(NotFoundException.class, () -> as(admin(), () -> receipt.giveBack(theirs.getId(), List.of(1L), null, "Брак")));
        assertThrows(ForbiddenException.class, () -> as(caller(Role.AUDITOR, own.getId()), () -> receipt.receive(order(theirs))));
    }
}
