package kabinet.exchange.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kabinet.access.control.Accounts;
import kabinet.access.entity.Caller;
import kabinet.access.entity.ForbiddenException;
import kabinet.access.entity.ForeignSchoolException;
import kabinet.access.entity.Role;
import kabinet.base.BusinessException;
import kabinet.device.boundary.WriteOff;
import kabinet.device.control.Devices;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceFilter;
import kabinet.device.entity.DeviceStatus;
import kabinet.exchange.control.ImportFiles;
import kabinet.exchange.entity.Fault;
import kabinet.exchange.entity.ImportJob;
import kabinet.exchange.entity.ImportState;
import kabinet.history.control.Restoration;
import kabinet.history.entity.UndoConflictException;
import kabinet.house.Acting;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a file does to the registry, and that it can be taken back. */
class ImportsIT extends Acting {

    private static final String HEAD = "Метка;Инвентарный номер;Заводской номер;Вид;Производитель;Модель;Код школы;Кабинет;Состояние;Цена;Входит в состав;Примечание\n";

    @Inject
    Accounts accounts;
    @Inject
    Imports imports;
    @Inject
    Schools schools;
    @Inject
    Devices devices;
    @Inject
    WriteOff writeOff;
    @Inject
    ImportFiles files;
    @Inject
    Restoration restoration;
    @PersistenceContext
    EntityManager em;

    private static Long school;
    private static Long other;

    @BeforeEach
    void twoSchools() throws Exception {
        if (school == null) {
            school = within(Caller.SYSTEM, () -> add("EX-1", "3399111017"));
            other = within(Caller.SYSTEM, () -> add("EX-2", "3399222020"));
            booked("rooms", "Код школы;Корпус;Номер кабинета\nEX-1;Основное здание;101\nEX-1;Основное здание;102\nEX-2;Основное здание;101\n");
            booked("models", "Вид;Производитель;Модель\nМонитор;Импорт;М-1\nИнтерактивный комплекс;Импорт;К-1\nВычислительный блок;Импорт;Б-1\n");
        }
    }

    private Long add(String code, String inn) {
        School added = new School(schools.district(), code, code, inn);
        schools.add(added);
        return added.getId();
    }

    @Test
    void anUndoneImportLeavesNoDeviceButItsNumberStaysSpent() throws Exception {
        ImportJob job = booked("devices", HEAD + ";U-1;;Монитор;Импорт;М-1;EX-1;101;на складе;100,00;;\n");
        String tag = device("U-1").getTag();
        as(Caller.SYSTEM, () -> imports.undo(job.getId()));
        assertNull(device("U-1"));
        assertEquals(1L, within(Caller.SYSTEM, () -> em.createQuery("select count(n) from InventoryNumber n where n.schoolId = :s and n.number = 'U-1'", Long.class)
            .setParameter("s", school).getSingleResult()));
        assertEquals(1L, within(Caller.SYSTEM, () -> em.createQuery("select count(t) from IssuedTag t where t.tag = :t", Long.class).setParameter("t", tag).getSingleResult()));
        ImportJob again = booked("devices", HEAD + ";U-1;;Монитор;Импорт;М-1;EX-1;101;на складе;100,00;;\n");
        assertEquals(1, again.getCreated());
        assertNotEquals(tag, device("U-1").getTag());
    }

    @Test
    void anUndoneImportGivesBackFormerValues() throws Exception {
        booked("devices", HEAD + ";R-1;S1;Монитор;Импорт;М-1;EX-1;101;на складе;100,00;;было\n");
        ImportJob job = booked("devices", HEAD + ";R-1;S2;Монитор;Импорт;М-1;EX-1;102;в ремонте;200,50;;стало\n");
        assertEquals(1, job.getChanged());
        Device changed = device("R-1");
        assertEquals("102 S2 REPAIR 200.50 стало", told(changed));
        as(Caller.SYSTEM, () -> imports.undo(job.getId()));
        assertEquals("101 S1 IN_STOCK 100.00 было", told(device("R-1")));
        assertEquals(ImportState.UNDONE, as(Caller.SYSTEM, () -> imports.find(job.getId())).getState());
    }

    @Test
    void anEmptyCellLeavesTheValueAsItIs() throws Exception {
        booked("devices", HEAD + ";E-1;S1;Монитор;Импорт;М-1;EX-1;101;в ремонте;100,00;;было\n");
        ImportJob job = booked("devices", HEAD + ";E-1;;Монитор;Импорт;М-1;EX-1;;;;;\n");
        assertEquals(1, job.getUnchanged());
        assertNull(job.getRevision());
        assertEquals("101 S1 REPAIR 100.00 было", told(device("E-1")));
    }

    @Test
    void whatWasChangedSinceIsNotUndone() throws Exception {
        ImportJob job = booked("devices", HEAD + ";C-1;;Монитор;Импорт;М-1;EX-1;101;на складе;100,00;;\n;C-2;;Монитор;Импорт;М-1;EX-1;101;на складе;100,00;;\n");
        within(Caller.SYSTEM, () -> {
            devices.byInventoryNumber(school, "C-2").orElseThrow().change(DeviceStatus.IN_USE);
            return null;
        });
        UndoConflictException refused = assertThrows(UndoConflictException.class, () -> as(Caller.SYSTEM, () -> imports.undo(job.getId())));
        assertEquals(1, refused.conflicts().size());
        assertEquals(UndoConflictException.Reason.CHANGED, refused.conflicts().get(0).reason());
        assertTrue(refused.getMessage().contains("C-2"), refused.getMessage());
        assertEquals(DeviceStatus.IN_STOCK, device("C-1").getStatus());
    }

    @Test
    void whatSomethingNewerRefersToIsNotUndone() throws Exception {
        ImportJob rooms = booked("rooms", "Код школы;Корпус;Номер кабинета\nEX-1;Основное здание;201\n");
        booked("devices", HEAD + ";N-1;;Монитор;Импорт;М-1;EX-1;201;на складе;;;\n");
        UndoConflictException refused = assertThrows(UndoConflictException.class, () -> as(Caller.SYSTEM, () -> imports.undo(rooms.getId())));
        assertEquals(UndoConflictException.Reason.REFERRED_TO, refused.conflicts().get(0).reason());
        assertEquals("201", device("N-1").getRoom().getNumber());
    }

    @Test
    void onlyWhoeverSeesAllOfItUndoesIt() throws Exception {
        ImportJob job = booked("devices", HEAD + ";F-1;;Монитор;Импорт;М-1;EX-1;101;на складе;;;\n;F-1;;Монитор;Импорт;М-1;EX-2;101;на складе;;;\n");
        assertThrows(ForeignSchoolException.class, () -> within(caller(Role.SCHOOL_ADMIN, other), () -> {
            restoration.undo(job.getRevision());
            return null;
        }));
        assertFalse(device("F-1") == null);
    }

    @Test
    void faultyRowsKeepAllOthersOut() throws Exception {
        ImportJob job = previewed("devices", HEAD + ";A-1;;Монитор;Импорт;М-1;EX-1;101;на складе;;;\n;A-2;;Монитор;Импорт;М-1;EX-1;999;на складе;;;\n");
        assertEquals(List.of("3 Кабинет unknown-room"), told(job.getFaults()));
        assertThrows(BusinessException.class, () -> as(Caller.SYSTEM, () -> imports.order(job.getId())));
        assertNull(device("A-1"));
    }

    @Test
    void rowsThatFitNoLongerKeepAllOthersOut() throws Exception {
        String file = HEAD + ";L-1;;Монитор;Импорт;М-1;EX-1;101;на складе;;;\n;L-2;;Монитор;Импорт;М-1;EX-1;301;на складе;;;\n";
        booked("rooms", "Код школы;Корпус;Номер кабинета\nEX-1;Основное здание;301\n");
        ImportJob job = previewed("devices", file);
        within(Caller.SYSTEM, () -> em.createQuery("select r from Room r where r.school.id = :s and r.number = '301'", kabinet.organisation.entity.Room.class)
            .setParameter("s", school).getResultStream().peek(room -> room.setNumber("302")).count());
        assertThrows(RefusedRowsException.class, () -> as(Caller.SYSTEM, () -> {
            imports.bookNow(job.getId());
            return null;
        }));
        assertNull(device("L-1"));
    }

    @Test
    void aPartMayStandBeforeItsObject() throws Exception {
        String file = HEAD + ";P-1;B1;Вычислительный блок;Импорт;Б-1;EX-1;101;в эксплуатации;;P-1;\n;P-1;K1;Интерактивный комплекс;Импорт;К-1;EX-1;101;в эксплуатации;5000,00;;\n";
        ImportJob job = booked("devices", file);
        assertEquals(2, job.getCreated());
        Device head = device("P-1");
        assertEquals("K1", head.getSerialNumber());
        List<Device> parts = within(Caller.SYSTEM, () -> devices.partsOf(head));
        assertEquals(1, parts.size());
        assertEquals("P-1", parts.get(0).getInventoryNumber());
        assertEquals(2, booked("devices", file).getUnchanged(), "a part without a tag is found by its object and serial number");
        as(Caller.SYSTEM, () -> imports.undo(job.getId()));
        assertNull(device("P-1"));
    }

    @Test
    void aDeviceWithoutTagAndNumberIsNewAndGetsATag() throws Exception {
        String file = HEAD + ";;NEW-7;Монитор;Импорт;М-1;EX-1;101;на складе;;;\n";
        assertEquals(1, booked("devices", file).getCreated());
        ImportJob second = booked("devices", file);
        assertEquals(1, second.getCreated());
        assertEquals(List.of("2 Заводской номер serial-known"), told(second.getWarnings()));
        List<String> tags = within(Caller.SYSTEM, () -> em.createQuery("select d.tag from Device d where d.serialNumber = 'NEW-7'", String.class).getResultList());
        assertEquals(2, tags.stream().distinct().count());
    }

    @Test
    void aTagOfAForeignSchoolIsTakenAndSaysNoMore() throws Exception {
        booked("devices", HEAD + ";T-1;;Монитор;Импорт;М-1;EX-2;101;на складе;;;\n");
        String tag = within(Caller.SYSTEM, () -> devices.byInventoryNumber(other, "T-1").orElseThrow().getTag());
        ImportJob job = as(account("school", Role.SCHOOL_ADMIN),
            () -> preview("devices", HEAD + tag + ";;;Монитор;Импорт;М-1;EX-1;101;на складе;;;\n"));
        assertEquals(List.of("2 Метка tag-taken"), told(job.getFaults()));
    }

    @Test
    void illegalStatesAreFaults() throws Exception {
        booked("devices", HEAD + ";I-1;;Монитор;Импорт;М-1;EX-1;;списано;;;\n");
        ImportJob job = previewed("devices", HEAD + ";I-1;;Монитор;Импорт;М-1;EX-1;101;в эксплуатации;;;\n");
        assertEquals(List.of("2 Кабинет refused", "2 Состояние illegal-status"), told(job.getFaults()));
    }

    @Test
    void statesThatNeedARequestAreNotImported() throws Exception {
        booked("devices", HEAD + ";W-1;;Монитор;Импорт;М-1;EX-1;101;на складе;;;\n;W-2;;Монитор;Импорт;М-1;EX-1;101;к списанию;;;\n;W-3;;Монитор;Импорт;М-1;EX-1;101;на складе;;;\n");
        Long waiting = device("W-3").getId();
        within(Caller.SYSTEM, () -> writeOff.request(Set.of(waiting), LocalDate.now(), "сломан"));
        ImportJob job = as(account("school", Role.SCHOOL_ADMIN), () -> preview("devices", HEAD
            + ";W-1;;Монитор;Импорт;М-1;EX-1;101;к списанию;;;\n;W-2;;Монитор;Импорт;М-1;EX-1;101;списано;;;\n;W-3;;Монитор;Импорт;М-1;EX-1;101;в эксплуатации;;;\n"));
        assertEquals(List.of("2 Состояние refused", "3 Состояние refused", "4 Состояние refused"), told(job.getFaults()));
        assertEquals(List.of("device.status.byRequest", "device.status.byRequest", "device.writeOff.pending"), job.getFaults().stream().map(Fault::text).toList());
    }

    @Test
    void whoeverOnlyReceivesAddsDevicesAndChangesNone() throws Exception {
        Caller buyer = account("buyer", Role.PROCUREMENT);
        ImportJob known = booked("devices", HEAD + ";Y-1;;Монитор;Импорт;М-1;EX-1;101;на складе;100,00;;\n");
        ImportJob added = as(buyer, () -> {
            ImportJob job = preview("devices", HEAD + ";Y-1;;Монитор;Импорт;М-1;EX-1;101;на складе;100,00;;\n;Y-2;;Монитор;Импорт;М-1;EX-1;101;на складе;;;\n");
            imports.bookNow(job.getId());
            return imports.find(job.getId());
        });
        assertEquals("1 0 1", added.getCreated() + " " + added.getChanged() + " " + added.getUnchanged());
        for (String change : List.of("101;в ремонте;100,00;;", "102;на складе;100,00;;", "101;на складе;1,00;;", "101;на складе;100,00;;иначе")) {
            ImportJob job = as(buyer, () -> preview("devices", HEAD + ";Y-1;;Монитор;Импорт;М-1;EX-1;" + change + "\n"));
            assertEquals(List.of("2 Инвентарный номер may-not-change"), told(job.getFaults()), change);
            assertThrows(BusinessException.class, () -> as(buyer, () -> imports.order(job.getId())), change);
        }
        Caller everywhere = new Caller(buyer.accountId(), "buyer", "Проверка", Role.PROCUREMENT, Role.PROCUREMENT.rights(), true, Set.of());
        assertThrows(ForbiddenException.class, () -> as(everywhere, () -> imports.undo(known.getId())), "what others added");
        assertEquals(ImportState.UNDONE, as(buyer, () -> imports.undo(added.getId())).getState(), "what it added itself");
    }

    @Test
    void aSchoolAddsModelsAndChangesNoneOfTheDistricts() throws Exception {
        String head = "Вид;Производитель;Модель;ОКПД2\n";
        booked("models", head + "Монитор;Импорт;Чужая;26.20.17.110\n");
        Caller own = account("school", Role.SCHOOL_ADMIN);
        ImportJob adding = as(own, () -> preview("models", head + "Монитор;Импорт;Чужая;26.20.17.110\nМонитор;Импорт;Новая;26.20.17.110\n"));
        assertEquals("[] 1 1", told(adding.getFaults()) + " " + adding.getCreated() + " " + adding.getUnchanged());
        ImportJob changing = as(own, () -> preview("models", head + "Монитор;Импорт;Чужая;26.20.16.120\n"));
        assertEquals(List.of("2 ОКПД2 may-not-change"), told(changing.getFaults()));
        assertFalse(changing.isBookable());
        assertEquals(1, previewed("models", head + "Монитор;Импорт;Чужая;26.20.16.120\n").getChanged(), "the district may");
    }

    @Test
    void whatOlderTablesOfSchoolsSaidOfTheInternetIsReadOverWithAHint() throws Exception {
        ImportJob job = previewed("schools", "Код школы;Краткое наименование;ИНН;Скорость интернета, Мбит/с;Гарантированный трафик\nEX-1;EX-1;3399111017;100;да\n");
        assertEquals(List.of(), told(job.getFaults()));
        assertEquals(1, job.getUnchanged());
        assertEquals(List.of("Скорость интернета, Мбит/с column-of-connections", "Гарантированный трафик column-of-connections"),
            job.getWarnings().stream().map(w -> w.column() + " " + w.key()).toList());
    }

    @Test
    void columnsMayBeMappedByHand() throws Exception {
        ImportJob job = as(Caller.SYSTEM, () -> imports.upload("people", "people.csv",
            bytes("Школа;Кто;Кем работает\nEX-1;Рукавишникова Ия Глебовна;учитель\n")));
        assertEquals(List.of("", "", ""), job.getColumns().stream().map(c -> c.column()).toList());
        assertEquals(List.of("Рукавишникова Ия Глебовна"), job.getColumns().get(1).samples());
        as(Caller.SYSTEM, () -> imports.map(job.getId(), List.of("school", "name", "position")));
        assertEquals(1, as(Caller.SYSTEM, () -> imports.preview(job.getId())).getCreated());
    }

    @Test
    void theTwinsOfEveryFormatMeanTheSame() throws Exception {
        for (String twin : List.of("devices-semicolon.csv", "devices-comma.csv", "devices-tab.tsv", "devices-utf8-bom.csv", "devices-windows-1251.csv", "devices.xlsx")) {
            ImportJob job = as(Caller.SYSTEM, () -> {
                try (var in = ImportsIT.class.getResourceAsStream("/exchange/" + twin)) {
                    return imports.preview(imports.upload("devices", twin, in).getId());
                }
            });
            assertEquals("[] 20 20", told(job.getFaults()) + " " + job.getTotal() + " " + job.getCreated(), twin);
        }
    }

    @Test
    void filesThatWereNeverBookedAreDeletedAfterThirtyDays() throws Exception {
        String head = "Вид;Производитель;Модель\n";
        ImportJob booked = booked("models", head + "Монитор;Импорт;Хранимая\n");
        ImportJob left = previewed("models", head + "Монитор;Импорт;Брошенная\n");
        ImportJob recent = previewed("models", head + "Монитор;Импорт;Недавняя\n");
        ImportJob again = previewed("models", head + "Монитор;Импорт;Повторная\n");
        Path part = Files.createTempFile(files.path("x").getParent(), "upload", ".part");
        Instant longAgo = Instant.now().minus(Imports.KEPT_UNBOOKED).minus(Duration.ofDays(1));
        for (Path file : List.of(files.path(booked.getSha256()), files.path(left.getSha256()), files.path(again.getSha256()), part)) {
            Files.setLastModifiedTime(file, FileTime.from(longAgo));
        }
        within(Caller.SYSTEM, () -> em.createQuery("update ImportJob j set j.uploadedAt = :then where j.id in :jobs").setParameter("then", longAgo)
            .setParameter("jobs", List.of(booked.getId(), left.getId(), again.getId())).executeUpdate());
        previewed("models", head + "Монитор;Импорт;Повторная\n");
        as(Caller.SYSTEM, imports::removeUnbooked);
        assertEquals(List.of(true, false, true, true, false), Stream.of(files.path(booked.getSha256()), files.path(left.getSha256()), files.path(recent.getSha256()),
            files.path(again.getSha256()), part).map(Files::exists).toList());
        assertEquals("exchange.fileGone", assertThrows(BusinessException.class, () -> as(Caller.SYSTEM, () -> imports.preview(left.getId()))).key());
    }

    /** More than any batch or page of the code holds at once. */
    @Test
    void thousandsOfRowsAreBookedAndUndone() throws Exception {
        int rows = 3_000;
        StringBuilder file = new StringBuilder(HEAD);
        for (int i = 0; i < rows; i++) {
            file.append(";B-").append(i).append(";BS").append(i).append(";Монитор;Импорт;М-1;EX-2;101;на складе;100,00;;\n");
        }
        ImportJob job = booked("devices", file.toString());
        assertEquals(rows, job.getCreated());
        assertEquals(List.of("B-2999"), within(Caller.SYSTEM, () -> devices.byInventoryNumber(other, "B-2999").stream().map(Device::getInventoryNumber).toList()));
        as(Caller.SYSTEM, () -> imports.undo(job.getId()));
        assertEquals(0, within(Caller.SYSTEM, () -> devices.ids(DeviceFilter.search("B-299"), 10).size()));
    }

    /** With an account that exists: an import is kept under it. */
    private Caller account(String login, Role role) throws Exception {
        Long account = within(Caller.SYSTEM, () -> accounts.byLogin(login).orElseThrow().getId());
        return new Caller(account, login, "Проверка", role, role.rights(), false, Set.of(school));
    }

    private static String told(Device d) {
        return d.getRoom().getNumber() + " " + d.getSerialNumber() + " " + d.getStatus() + " " + d.getPrice() + " " + d.getNotes();
    }

    private static List<String> told(List<Fault> faults) {
        return faults.stream().map(f -> f.line() + " " + f.column() + " " + f.key()).toList();
    }

    private Device device(String number) throws Exception {
        return within(Caller.SYSTEM, () -> devices.byInventoryNumber(school, number).orElse(null));
    }

    private ImportJob previewed(String kind, String content) throws Exception {
        return as(Caller.SYSTEM, () -> preview(kind, content));
    }

    private ImportJob preview(String kind, String content) {
        return imports.preview(imports.upload(kind, kind + ".csv", bytes(content)).getId());
    }

    private ImportJob booked(String kind, String content) throws Exception {
        ImportJob job = previewed(kind, content);
        assertEquals(List.of(), told(job.getFaults()));
        return as(Caller.SYSTEM, () -> {
            transaction.setTransactionTimeout(600);
            imports.bookNow(job.getId());
            transaction.setTransactionTimeout(0);
            return imports.find(job.getId());
        });
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
