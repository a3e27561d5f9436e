package kabinet.delivery.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kabinet.access.control.Accounts;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Role;
import kabinet.base.BusinessException;
import kabinet.delivery.Deliveries;
import kabinet.delivery.UpdFile;
import kabinet.delivery.boundary.GoodsReceipt;
import kabinet.delivery.entity.Basis;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.DocumentFormat;
import kabinet.delivery.entity.DocumentLine;
import kabinet.delivery.entity.LineKind;
import kabinet.delivery.entity.Party;
import kabinet.delivery.entity.Receipt;
import kabinet.delivery.entity.SupplierDocument;
import kabinet.device.control.Devices;
import kabinet.device.entity.Device;
import kabinet.exchange.boundary.Imports;
import kabinet.exchange.entity.Fault;
import kabinet.exchange.entity.ImportJob;
import kabinet.house.Acting;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Devices that were there before Kabinet are tied to the notes they came by, and it can be taken back. */
class ReceiptsSheetIT extends Acting {

    private static final String HEAD = "ИНН продавца;Номер документа;Дата документа;Строка;Код школы;Метка;Инвентарный номер;Заводской номер;Дата приёмки;Принял;Дата наладки\n";
    private static final String DEVICES = "Инвентарный номер;Заводской номер;Вид;Производитель;Модель;Код школы;Кабинет;Состояние;Цена;Входит в состав\n";
    private static final LocalDate DAY = LocalDate.of(2021, 8, 5);
    private static final String ON = ";06.08.2021;Ключница;";

    @Inject
    Accounts accounts;
    @Inject
    Imports imports;
    @Inject
    Schools schools;
    @Inject
    Devices devices;
    @Inject
    GoodsReceipt goods;
    @PersistenceContext
    EntityManager em;

    private static Long school;
    private static int running;
    private String note;

    /** A note of its own for each test, of three screens for 100.01 together, a complex, a service and a right; and devices that came by it. */
    @BeforeEach
    void aNoteAndDevices() throws Exception {
        if (school == null) {
            school = within(Caller.SYSTEM, () -> {
                schools.add(new School(schools.district(), "RC-2", "RC-2", "3399445563"));
                School own = new School(schools.district(), "RC-1", "RC-1", "3399333059");
                schools.add(own);
                return own.getId();
            });
            booked("rooms", "Код школы;Корпус;Номер кабинета\nRC-1;Основное здание;101\nRC-1;Основное здание;102\nRC-2;Основное здание;101\n");
            booked("models", "Вид;Производитель;Модель\nМонитор;Приёмка;М-1\nИнтерактивный комплекс;Приёмка;К-1\nВычислительный блок;Приёмка;Б-1\n");
        }
        running++;
        note = "ПР-" + running;
        delivered("3399333059");
        booked("devices", DEVICES + device(1, "Монитор;Приёмка;М-1;RC-1;101", "") + device(2, "Монитор;Приёмка;М-1;RC-1;101", "") + device(3, "Монитор;Приёмка;М-1;RC-1;102", "")
            + device(4, "Монитор;Приёмка;М-1;RC-1;102", "") + device(5, "Интерактивный комплекс;Приёмка;К-1;RC-1;101", "")
            + "%s;PS-%d-6;Вычислительный блок;Приёмка;Б-1;RC-1;101;в эксплуатации;;%s\n".formatted(number(5), running, number(5)) + device(7, "Монитор;Приёмка;М-1;RC-2;101", ""));
    }

    private void delivered(String buyerInn) throws Exception {
        UpdFile file = UpdFile.of(document(new Party("Покупатель", buyerInn, null, null, null)), DocumentFormat.UPD_501);
        upload("delivery", file.fileName(), file.bytes(file.xml()));
    }

    private SupplierDocument document(Party buyer) {
        List<DocumentLine> lines = List.of(
            Deliveries.line(1, "Монитор М-1", "27.78", 3, "20%", LineKind.GOODS).toLine(), Deliveries.line(2, "Комплекс К-1", "1000.00", 1, "20%", LineKind.GOODS).toLine(),
            Deliveries.line(3, "Доставка", "100.00", 1, "20%", LineKind.SERVICE).unit("876", "усл. ед").toLine(),
            Deliveries.line(4, "Лицензия", "5.00", 3, "без НДС", LineKind.RIGHTS).toLine());
        return new SupplierDocument(DocumentFormat.UPD_501, "СЧФДОП", note, DAY, null, Deliveries.SELLER, buyer, null,
            List.of(new Basis("Договор", "1", DAY)), null, DAY, "643", Deliveries.totals(lines), lines);
    }

    private String device(int n, String what, String head) {
        return "%s;PS-%d-%d;%s;в эксплуатации;50,00;%s\n".formatted(number(n), running, n, what, head);
    }

    private String number(int n) {
        return "P%d-%d".formatted(running, n);
    }

    /** A row by inventory number. */
    private String row(int line, int device, String rest) {
        return row(line, "RC-1;;" + number(device) + ";" + rest);
    }

    private String row(int line, String rest) {
        return Deliveries.SELLER.inn() + ";" + note + ";05.08.2021;" + line + ";" + rest + "\n";
    }

    @Test
    void registeredDevicesAreTiedToTheLinesTheyCameBy() throws Exception {
        ImportJob job = booked("receipts", HEAD + row(1, 1, ON + "01.09.2021") + row(1, 2, ON) + row(1, "RC-1;;;PS-" + running + "-3;06.08.2021;;")
            + row(2, "RC-1;" + device(5).getTag() + ";" + number(5) + ";PS-" + running + "-5" + ON));
        assertEquals("4 0 0", job.getCreated() + " " + job.getChanged() + " " + job.getUnchanged());
        assertEquals(List.of("1 price-differs", "2 price-differs", "3 price-differs", "4 price-differs"),
            job.getWarnings().stream().map(w -> w.line() - 1 + " " + w.key()).toList(), "the register said 50.00 of each");
        assertEquals(List.of("1 101 М-1 2 66.68", "1 102 М-1 1 33.33", "2 101 К-1 1 1200.00", "3 - - 1 120.00", "4 - - 3 15.00"), accepted(),
            "services and rights come along with the last goods; kopecks add up");
        assertEquals("SET_UP 2021-08-06 2021-09-01 Ключница", within(Caller.SYSTEM, () -> {
            DeliveryNote n = note();
            return n.getState() + " " + n.getAcceptedOn() + " " + n.getSetUpOn() + " " + n.getAcceptedBy();
        }));
        Device tied = device(3);
        assertEquals(within(Caller.SYSTEM, () -> note().getId()), tied.getDeliveryId());
        assertEquals("IN_USE 50.00 null", tied.getStatus() + " " + tied.getPrice() + " " + tied.getCommissionedOn(), "what the register says stays");
        assertNull(device(4).getDeliveryId());
    }

    @Test
    void whatIsSoAlreadyIsUnchanged() throws Exception {
        String file = HEAD + row(1, 1, ON) + row(1, 2, ON) + row(1, 3, ON) + row(2, 5, ON) + row(3, "RC-1;;;" + ON) + row(4, "RC-1;;;" + ON);
        assertEquals(6, booked("receipts", file).getCreated());
        ImportJob again = booked("receipts", file);
        assertEquals("0 6", again.getCreated() + " " + again.getUnchanged());
        assertNull(again.getRevision());
        assertEquals(List.of("ACCEPTED"), within(Caller.SYSTEM, () -> List.of(note().getState().name())));
    }

    @Test
    void anUndoneImportFreesDevicesAndNote() throws Exception {
        ImportJob job = booked("receipts", HEAD + row(1, 1, ON) + row(1, 2, ON) + row(1, 3, ON) + row(2, 5, ON + "01.09.2021"));
        as(Caller.SYSTEM, () -> imports.undo(job.getId()));
        assertEquals(List.of(), accepted());
        assertEquals("DELIVERED null null", within(Caller.SYSTEM, () -> note().getState() + " " + note().getAcceptedOn() + " " + note().getSetUpOn()));
        assertNull(device(1).getDeliveryId());
        assertNull(device(1).getReceiptLineId());
        assertEquals(4, booked("receipts", HEAD + row(1, 1, ON) + row(1, 2, ON) + row(1, 3, ON) + row(2, 5, ON)).getCreated(), "it can be loaded again");
    }

    @Test
    void aNoteMayBeAcceptedDayByDay() throws Exception {
        booked("receipts", HEAD + row(1, 1, ON));
        assertEquals("DELIVERED", within(Caller.SYSTEM, () -> note().getState().name()));
        ImportJob rest = booked("receipts", HEAD + row(1, 2, ";09.08.2021;;") + row(1, 3, ";10.08.2021;;11.08.2021") + row(2, 5, ";10.08.2021;;"));
        assertEquals(List.of("1 101 М-1 1 33.34", "1 101 М-1 1 33.34", "1 102 М-1 1 33.33", "2 101 К-1 1 1200.00", "3 - - 1 120.00", "4 - - 3 15.00"), accepted());
        assertEquals("ACCEPTED 2021-08-10", within(Caller.SYSTEM, () -> note().getState() + " " + note().getAcceptedOn()), "two of three were never said to be set up");
        List<Long> receipts = within(Caller.SYSTEM, () -> em.createQuery("select r.id from Receipt r where r.note.number = :n order by r.number", Long.class)
            .setParameter("n", note).getResultList());
        assertEquals("delivery.takeBack.imported", assertThrows(BusinessException.class, () -> as(Caller.SYSTEM, () -> {
            goods.takeBack(receipts.get(2));
            return null;
        })).key());
        as(Caller.SYSTEM, () -> imports.undo(rest.getId()));
        assertEquals(List.of("1 101 М-1 1 33.34"), accepted());
    }

    @Test
    void everyFaultIsNamedWhereItLies() throws Exception {
        String file = HEAD
            + Deliveries.SELLER.inn() + ";НЕТ;05.08.2021;1;RC-1;;" + number(1) + ";" + ON + "\n"
            + row(9, 1, ON)
            + row(1, 99, ON)
            + row(1, "RC-2;;" + number(7) + ";" + ON)
            + row(3, 1, ON)
            + row(1, "RC-1;;;" + ON)
            + row(1, 1, ";04.08.2021;;")
            + row(1, 1, ";06.08.2021;;05.08.2021")
            + row(2, "RC-1;;;PS-" + running + "-6" + ON)
            + row(1, "RC-1;;" + number(1) + ";PS-" + running + "-2" + ON)
            + row(1, 1, ON)
            + row(1, 1, ON)
            + row(1, 2, ";06.08.2021;Другой;")
            + row(1, 2, ON)
            + row(1, 3, ON)
            + row(1, 4, ON)
            + row(1, "RC-9;;" + number(1) + ";" + ON)
            + row(1, "RC-1;ABC;;" + ON)
            + Deliveries.SELLER.inn().replace('3', '4') + ";X;05.08.2021;1;RC-1;;" + number(1) + ";" + ON + "\n"
            + row(1, 1, ";вчера;;");
        ImportJob job = previewed("receipts", file);
        assertEquals(List.of("2 Номер документа unknown-note", "3 Строка unknown-line", "4 Инвентарный номер unknown-device", "5 Код школы other-school", "6 Строка not-goods",
            "7 Строка device-missing", "8 Дата приёмки impossible-acceptance", "9 Дата наладки impossible-set-up", "10 Заводской номер part-of-device",
            "11 Заводской номер other-device", "13 Инвентарный номер device-twice", "14 Дата приёмки acceptance-differs", "17 Строка too-many-pieces", "18 Код школы unknown-school", "19 Метка invalid-tag", "20 ИНН продавца invalid-inn", "21 Дата приёмки invalid-date"), told(job.getFaults()));
        job.getFaults().forEach(fault -> assertEquals(false, fault.reason(kabinet.base.Texts.RUSSIAN).isBlank()));
    }

    @Test
    void whatIsTiedIsNotTiedAgainAndAcceptedNotesStayClosed() throws Exception {
        booked("receipts", HEAD + row(1, 1, ON) + row(1, 2, ON) + row(1, 3, ON) + row(2, 5, ON));
        ImportJob job = previewed("receipts", HEAD + row(2, 1, ON) + row(1, 2, ";07.08.2021;;") + row(1, 4, ON) + row(3, "RC-1;;;;07.08.2021;;"));
        assertEquals(List.of("2 Инвентарный номер device-tied", "3 Инвентарный номер device-tied", "4 Номер документа refused", "4 Строка too-many-pieces",
            "5 Строка nothing-left"), told(job.getFaults()));
    }

    @Test
    void theDistrictsNotesAreAcceptedByTheDistrict() throws Exception {
        Caller own = account("school", Role.SCHOOL_ADMIN);
        String first = note;
        note = "РН-" + running;
        String inn = within(Caller.SYSTEM, () -> schools.district().getInn());
        delivered(inn);
        String file = HEAD + row(1, 1, ON);
        assertEquals(List.of("2 Номер документа district-note"), told(as(own, () -> preview("receipts", file)).getFaults()));
        assertEquals(List.of(), told(previewed("receipts", file).getFaults()));
        note = first;
        assertEquals(List.of(), told(as(own, () -> preview("receipts", HEAD + row(1, 1, ON))).getFaults()), "its own it may");
    }

    private DeliveryNote note() {
        return em.createQuery("select n from DeliveryNote n where n.number = :n", DeliveryNote.class).setParameter("n", note).getSingleResult();
    }

    /** Line of the document, room, model, quantity and sum of what was accepted. */
    private List<String> accepted() throws Exception {
        return within(Caller.SYSTEM, () -> em.createQuery("select r from Receipt r where r.note.number = :n order by r.number", Receipt.class).setParameter("n", note).getResultStream()
            .flatMap(r -> r.getLines().stream())
            .sorted(java.util.Comparator.comparing(l -> l.getLine().getNumber()))
            .map(l -> l.getLine().getNumber() + " " + (l.getRoom() == null ? "-" : l.getRoom().getNumber()) + " " + (l.getModel() == null ? "-" : l.getModel().getName()) + " "
                + l.getQuantity().stripTrailingZeros().toPlainString() + " " + l.getAmount()).toList());
    }

    private Device device(int n) throws Exception {
        return within(Caller.SYSTEM, () -> devices.byInventoryNumber(school, number(n)).orElseThrow());
    }

    private Caller account(String login, Role role) throws Exception {
        Long account = within(Caller.SYSTEM, () -> accounts.byLogin(login).orElseThrow().getId());
        return new Caller(account, login, "Проверка", role, role.rights(), false, Set.of(school));
    }

    private static List<String> told(List<Fault> faults) {
        return faults.stream().map(f -> f.line() + " " + f.column() + " " + f.key()).toList();
    }

    private ImportJob previewed(String kind, String content) throws Exception {
        return as(Caller.SYSTEM, () -> preview(kind, content));
    }

    private ImportJob preview(String kind, String content) {
        return imports.preview(imports.upload(kind, kind + ".csv", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))).getId());
    }

    private ImportJob booked(String kind, String content) throws Exception {
        return upload(kind, kind + ".csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private ImportJob upload(String kind, String name, byte[] content) throws Exception {
        return as(Caller.SYSTEM, () -> {
            ImportJob job = imports.preview(imports.upload(kind, name, new ByteArrayInputStream(content)).getId());
            assertEquals(List.of(), told(job.getFaults()), kind);
            imports.bookNow(job.getId());
            return imports.find(job.getId());
        });
    }
}
