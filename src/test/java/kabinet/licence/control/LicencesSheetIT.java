package kabinet.licence.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kabinet.access.entity.Account;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Role;
import kabinet.base.BusinessException;
import kabinet.device.boundary.Registry;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceStatus;
import kabinet.document.entity.TableFormat;
import kabinet.exchange.boundary.Exports;
import kabinet.exchange.boundary.Imports;
import kabinet.exchange.entity.Fault;
import kabinet.exchange.entity.ImportJob;
import kabinet.history.entity.UndoConflictException;
import kabinet.house.Acting;
import kabinet.licence.boundary.LicenceRegister;
import kabinet.licence.boundary.LicenceSeats;
import kabinet.licence.boundary.LicenceShares;
import kabinet.licence.entity.LicenceFilter;
import kabinet.licence.entity.LicenceRow;
import kabinet.licence.entity.LicenceSeat;
import kabinet.organisation.entity.School;
import kabinet.software.entity.Software;
import kabinet.software.entity.SoftwareCategory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Licences as a table: rows add up to licences, what cannot be is named, what goes out comes in again, and keys do neither. */
class LicencesSheetIT extends Acting {

    private static final String HEAD = "Код школы;Программа;Вид лицензии;Номер лицензии;Количество;Действует с;Действует по;Документ;Номер документа;Устройства;Выделено школам\n";

    @Inject
    Registry registry;
    @Inject
    Imports imports;
    @Inject
    Exports exports;
    @Inject
    LicenceRegister register;
    @Inject
    LicenceSeats seats;
    @Inject
    LicenceShares shares;
    @PersistenceContext
    EntityManager em;

    private School school;
    private Device device;
    private Software software;

    @BeforeEach
    void aSchoolAndAProgram() throws Exception {
        within(Caller.SYSTEM, () -> {
            school = registry.school();
            device = registry.device(school, registry.model("Учитель"));
            software = new Software("Заря", "Табличная программа " + System.nanoTime(), SoftwareCategory.OFFICE);
            em.persist(software);
            return null;
        });
    }

    /** A school's administrator with an account, whom an import can name as its own. */
    private Caller administrator() throws Exception {
        return within(Caller.SYSTEM, () -> {
            Account account = new Account("sheet-" + school.getId(), "Проверка", Role.SCHOOL_ADMIN, "");
            account.scopeTo(Set.of(school.getId()));
            em.persist(account);
            em.flush();
            return account.asCaller();
        });
    }

    private ImportJob imported(Caller caller, String content) throws Exception {
        return as(caller, () -> {
            ImportJob job = imports.preview(imports.upload("licences", "licences.csv", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))).getId());
            if (job.getFaults().isEmpty()) {
                imports.bookNow(job.getId());
            }
            return imports.find(job.getId());
        });
    }

    private List<LicenceRow> rows() throws Exception {
        return as(Caller.SYSTEM, () -> register.page(new LicenceFilter(null, false, software.getId(), null, null, null, null), 0, 10));
    }

    @Test
    void rowsOfOneLicenceAddUpAndComeInAgainUnchanged() throws Exception {
        String code = school.getCode();
        String name = software.getTitle();
        ImportJob job = imported(Caller.SYSTEM, HEAD + code + ";" + name + ";Подписка;П-1;5;01.01.2026;;лицензионный договор;1;;\n" + code + ";" + name + ";Подписка;П-1;3;01.02.2026;;УПД;2;;\n"
            + code + ";" + name + ";OEM (привязана к устройству);;1;01.01.2026;;наклейка COA;;" + device.getTag() + ";\n;" + name + ";Корпоративная;Ф-1;10;01.01.2026;;письмо правообладателя;3;;" + code + ": 4\n");
        assertEquals(List.of(), job.getFaults());
        assertEquals(4, job.getCreated());
        assertEquals(3, rows().size());
        assertEquals(8, rows().stream().filter(r -> "П-1".equals(r.number())).findFirst().orElseThrow().owned());
        LicenceRow pool = rows().stream().filter(r -> r.schoolId() == null).findFirst().orElseThrow();
        assertEquals(4, as(Caller.SYSTEM, () -> shares.page(pool.id(), 0, 10)).get(0).getQuantity());
        LicenceRow own = rows().stream().filter(r -> "П-1".equals(r.number())).findFirst().orElseThrow();
        as(Caller.SYSTEM, () -> seats.add(own.id(), null, null, "EXPORT-KEY-000111222333"));
        String table = as(caller(Role.SCHOOL_ADMIN, school.getId()), () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            exports.write("licences", TableFormat.CSV, Map.of("school", school.getId().toString()), out);
            return out.toString(StandardCharsets.UTF_8);
        });
        assertFalse(table.contains("EXPORT-KEY"), table);
        assertTrue(table.contains(device.getTag()) && table.contains(code + ": 4"), table);
        ImportJob again = imported(Caller.SYSTEM, table);
        assertEquals(List.of(), again.getFaults());
        assertEquals(4, again.getUnchanged());
        assertEquals(3, rows().size());
    }

    /** What a cell cannot hold goes on in the next row of the same purchase, going out as coming in. */
    @Test
    void moreDevicesThanACellHoldsGoOnInTheNextRow() throws Exception {
        assertEquals(List.of("101 102", "103"), LicencesSheet.cells(List.of("101", "102", "103"), " ", 7));
        assertEquals(List.of("101 102", "103"), LicencesSheet.cells(List.of("101", "102", "103"), " ", 10), "with its separator the third would be too long");
        assertEquals(List.of(), LicencesSheet.cells(List.of(), " ", 7));
        Device second = within(Caller.SYSTEM, () -> registry.device(em.find(School.class, school.getId()), registry.model("Учитель")));
        String row = school.getCode() + ";" + software.getTitle() + ";OEM (привязана к устройству);;%d;01.01.2026;;наклейка COA;;%s;\n";
        ImportJob job = imported(Caller.SYSTEM, HEAD + row.formatted(2, device.getTag()) + row.formatted(2, second.getTag()));
        assertEquals(List.of(), job.getFaults());
        assertEquals(2, rows().get(0).owned(), "one purchase");
        assertEquals(2, as(Caller.SYSTEM, () -> seats.count(rows().get(0).id())));
        ImportJob again = imported(Caller.SYSTEM, HEAD + row.formatted(2, device.getTag()) + row.formatted(2, second.getTag()));
        assertEquals(List.of(), again.getFaults());
        assertEquals(2, again.getUnchanged());
        assertEquals(List.of("exchange.fault.duplicate-in-file"), faults(HEAD + row.formatted(2, device.getTag()) + row.formatted(3, second.getTag())), "another purchase under the same name");
        assertEquals(List.of("exchange.fault.duplicate-in-file"), faults(HEAD + row.formatted(2, device.getTag()) + row.formatted(2, "")), "nothing goes on there");
    }

    @Test
    void whatCannotBeIsNamed() throws Exception {
        String code = school.getCode();
        String name = software.getTitle();
        List<String> faults = imported(Caller.SYSTEM, HEAD + code + ";Нет такой;Подписка;П-1;5;01.01.2026;;УПД;1;;\n" + code + ";" + name + ";Аренда;П-1;5;01.01.2026;;УПД;1;;\n"
            + code + ";" + name + ";Подписка;П-2;;01.01.2026;;УПД;1;;\n" + code + ";" + name + ";OEM (привязана к устройству);;1;01.01.2026;;наклейка COA;;НЕТ-ТАКОГО;\n"
            + ";" + name + ";Корпоративная;Ф-1;3;01.01.2026;;УПД;3;;" + code + ": 4\n").getFaults().stream().map(Fault::text).toList();
        assertEquals(List.of("licence.fault.unknown-program", "licence.fault.unknown-kind", "licence.fault.grant.quantityMissing", "licence.fault.unknown-device", "licence.fault.allocation.tooMuch"), faults);
        assertEquals(List.of(), rows());
        assertEquals(List.of("licence.fault.not-yours"), imported(administrator(), HEAD + ";" + name + ";Корпоративная;Ф-1;3;01.01.2026;;УПД;3;;\n").getFaults().stream().map(Fault::text).toList());
    }

    /** What no page lets through comes in by no table either: rights that others rest on taken away, shares of what has run out, seats of devices that are gone. */
    @Test
    void theRulesOfThePagesHoldForATable() throws Exception {
        String code = school.getCode();
        String name = software.getTitle();
        Device second = within(Caller.SYSTEM, () -> registry.device(em.find(School.class, school.getId()), registry.model("Учитель")));
        String oem = code + ";" + name + ";OEM (привязана к устройству);;%d;01.01.2026;;наклейка COA;;%s;\n";
        assertEquals(List.of(), imported(Caller.SYSTEM, HEAD + oem.formatted(2, device.getTag() + " " + second.getTag())).getFaults());
        assertEquals(List.of("licence.fault.seat.tooFewRights"), faults(HEAD + oem.formatted(1, "")));
        assertEquals(2, rows().get(0).owned(), "nothing was booked");
        assertEquals(List.of("licence.fault.allocation.tooMuch"), faults(HEAD + ";" + name + ";Корпоративная;Ф-9;10;01.01.2020;31.12.2020;УПД;9;;" + code + ": 4\n"));
        within(Caller.SYSTEM, () -> em.createQuery("update Device d set d.status = :gone where d.id = :id").setParameter("gone", DeviceStatus.WRITTEN_OFF).setParameter("id", second.getId()).executeUpdate());
        assertEquals(List.of("licence.fault.seat.gone"), faults(HEAD + code + ";" + name + ";Предустановлена с комплектом;;2;01.01.2026;;наклейка COA;;" + second.getTag() + ";\n"));
        assertEquals(List.of(1, 2), within(Caller.SYSTEM, () -> em.createNativeQuery("select place from licence_seat where licence_id = ? order by id").setParameter(1, rows().get(0).id()).getResultList()), "seats are numbered");
    }

    /** Undone, an import leaves the shares and seats of others numbered as if it never was; unless there were too few rights then. */
    @Test
    void anUndoneImportLeavesNoRightCountedTwice() throws Exception {
        String code = school.getCode();
        String name = software.getTitle();
        School other = within(Caller.SYSTEM, () -> registry.school());
        String pool = ";" + name + ";Корпоративная;Ф-2;%d;01.01.2026;;УПД;%s;;%s\n";
        ImportJob first = imported(Caller.SYSTEM, HEAD + pool.formatted(10, "1", code + ": 6"));
        assertEquals(List.of(), first.getFaults());
        ImportJob more = imported(Caller.SYSTEM, HEAD + pool.formatted(4, "2", ""));
        ImportJob less = imported(Caller.SYSTEM, HEAD + pool.formatted(10, "1", code + ": 2"));
        Long id = rows().get(0).id();
        as(Caller.SYSTEM, () -> shares.allot(id, other.getId(), 12));
        assertEquals(List.of(0L, 2L), ahead(id));
        assertEquals("licence.fault.allocation.tooMuch", assertThrows(BusinessException.class, () -> as(Caller.SYSTEM, () -> imports.undo(less.getId()))).key(), "6 and 12 of 14");
        assertEquals("licence.fault.allocation.tooMuch", assertThrows(BusinessException.class, () -> as(Caller.SYSTEM, () -> imports.undo(more.getId()))).key(), "2 and 12 of 10");
        assertEquals(List.of(0L, 2L), ahead(id), "nothing was undone");
        as(Caller.SYSTEM, () -> shares.allot(id, other.getId(), 8));
        as(Caller.SYSTEM, () -> imports.undo(less.getId()));
        assertEquals(List.of(0L, 6L), ahead(id));

        String oem = code + ";" + name + ";OEM (привязана к устройству);;%d;01.01.2026;;наклейка COA;%s;%s;\n";
        Device second = within(Caller.SYSTEM, () -> registry.device(em.find(School.class, school.getId()), registry.model("Учитель")));
        ImportJob granted = imported(Caller.SYSTEM, HEAD + oem.formatted(1, "", ""));
        assertEquals(List.of(), granted.getFaults());
        ImportJob seated = imported(Caller.SYSTEM, HEAD + oem.formatted(1, "С-2", device.getTag()));
        assertEquals(List.of(), seated.getFaults());
        Long bound = rows().stream().filter(r -> r.schoolId() != null).findFirst().orElseThrow().id();
        Long added = as(Caller.SYSTEM, () -> seats.add(bound, second.getId(), null, null)).getId();
        assertEquals(List.of(1, 2), places(bound));
        as(Caller.SYSTEM, () -> imports.undo(seated.getId()));
        assertEquals(List.of(1), places(bound));
        assertEquals(List.of(added), as(Caller.SYSTEM, () -> seats.page(bound, 0, 10)).stream().map(LicenceSeat::getId).toList());
        UndoConflictException occupied = assertThrows(UndoConflictException.class, () -> as(Caller.SYSTEM, () -> imports.undo(granted.getId())));
        assertEquals(409, occupied.httpStatus());
        assertTrue(occupied.getMessage().startsWith("Отменить нельзя: ") && occupied.getMessage().contains(" лицензи"), occupied.getMessage());
    }

    private List<Long> ahead(Long licence) throws Exception {
        return within(Caller.SYSTEM, () -> {
            List<Long> ahead = new ArrayList<>();
            em.createNativeQuery("select ahead from licence_allocation where licence_id = ? order by id").setParameter(1, licence).getResultList().forEach(n -> ahead.add(((Number) n).longValue()));
            return ahead;
        });
    }

    private List<?> places(Long licence) throws Exception {
        return within(Caller.SYSTEM, () -> em.createNativeQuery("select place from licence_seat where licence_id = ? order by id").setParameter(1, licence).getResultList());
    }

    private List<String> faults(String content) throws Exception {
        return imported(Caller.SYSTEM, content).getFaults().stream().map(Fault::text).toList();
    }
}
