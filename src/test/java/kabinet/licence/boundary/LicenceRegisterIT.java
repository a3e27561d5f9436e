package kabinet.licence.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import kabinet.delivery.entity.Receipt;
import kabinet.delivery.entity.LineKind;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.boundary.PaperDeliveries;
import kabinet.delivery.boundary.GoodsReceipt;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.access.entity.Caller;
import kabinet.access.entity.ForbiddenException;
import kabinet.access.entity.ForeignSchoolException;
import kabinet.access.entity.Right;
import kabinet.access.entity.Role;
import kabinet.act.boundary.ActRegister;
import kabinet.act.boundary.Verification;
import kabinet.act.control.Acts;
import kabinet.act.entity.Act;
import kabinet.act.entity.ActFilter;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.device.boundary.Registry;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceKind;
import kabinet.device.entity.DeviceModel;
import kabinet.device.entity.DeviceStatus;
import kabinet.house.Acting;
import kabinet.file.boundary.FileReading;
import kabinet.licence.entity.Compliance;
import kabinet.licence.entity.CoverReason;
import kabinet.licence.entity.CoverRow;
import kabinet.licence.entity.Figure;
import kabinet.licence.entity.Grant;
import kabinet.licence.entity.GrantBasis;
import kabinet.licence.entity.GrantEdit;
import kabinet.licence.entity.KeyReveal;
import kabinet.licence.entity.Licence;
import kabinet.licence.entity.LicenceEdit;
import kabinet.licence.entity.LicenceFilter;
import kabinet.licence.entity.LicenceGrant;
import kabinet.licence.entity.LicenceKind;
import kabinet.licence.entity.LicenceReport;
import kabinet.licence.entity.LicenceRow;
import kabinet.licence.entity.LicenceSeat;
import kabinet.licence.entity.ReportContent;
import kabinet.licence.entity.ReportLine;
import kabinet.licence.entity.ReportState;
import kabinet.licence.entity.Scope;
import kabinet.november.boundary.NovemberBoard;
import kabinet.november.entity.BoardFilter;
import kabinet.november.entity.PaperKind;
import kabinet.november.entity.Stage;
import kabinet.organisation.entity.School;
import kabinet.software.entity.Installation;
import kabinet.software.entity.InstallationSource;
import kabinet.software.entity.Software;
import kabinet.software.entity.SoftwareCategory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Licences, their keys and the report on the real database: bounds, scope, who reads a key, where it never stands, and what is kept on the approval. */
class LicenceRegisterIT extends Acting {

    private static final LocalDate FIRST = LocalDate.now().minusYears(3);

    @Inject
    Registry registry;
    @Inject
    LicenceRegister register;
    @Inject
    LicenceGrants grants;
    @Inject
    LicenceSeats seats;
    @Inject
    LicenceShares shares;
    @Inject
    LicenceKeys keys;
    @Inject
    LicenceCompliance compliance;
    @Inject
    LicenceReporting reporting;
    @Inject
    Acts acts;
    @Inject
    FileReading files;
    @Inject
    NovemberBoard november;
    @Inject
    Verification verification;
    @Inject
    ActRegister archive;
    @Inject
    PaperDeliveries deliveries;
    @Inject
    GoodsReceipt receipts;
    @PersistenceContext
    EntityManager em;

    private School school;
    private School other;
    private DeviceModel model;
    private Software software;
    private Caller admin;

    @BeforeEach
    void aSchoolAndAProgram() throws Exception {
        within(Caller.SYSTEM, () -> {
            school = registry.school();
            other = registry.school();
            model = registry.model("Учитель");
            software = new Software("Заря", "Пробная программа " + System.nanoTime(), SoftwareCategory.OFFICE);
            em.persist(software);
            return null;
        });
        admin = caller(Role.SCHOOL_ADMIN, school.getId());
    }

    private static Caller with(Caller caller, String right) {
        Set<String> rights = new HashSet<>(caller.rights());
        rights.add(right);
        return new Caller(caller.accountId(), caller.login(), caller.name(), caller.role(), rights, caller.wholeDistrict(), caller.schools());
    }

    private static GrantEdit grant(Integer quantity, LocalDate from, LocalDate to) {
        return new GrantEdit(new Grant(quantity, from, to, null, GrantBasis.CONTRACT, "18-2026", from), null, null);
    }

    private LicenceEdit edit(School of, LicenceKind kind) {
        return new LicenceEdit(of == null ? null : of.getId(), software.getId(), kind, "Л-1", null, null);
    }

    private Device device(School of) throws Exception {
        return within(Caller.SYSTEM, () -> registry.device(of, model));
    }

    private Installation install(Device device) throws Exception {
        return within(Caller.SYSTEM, () -> {
            Installation installation = new Installation(em.find(Device.class, device.getId()), em.find(Software.class, software.getId()), "1.0", InstallationSource.HAND, FIRST);
            em.persist(installation);
            return installation;
        });
    }

    private static String refused(Callable<?> act) {
        return assertThrows(BusinessException.class, act::call).key();
    }

    @Test
    void laterPurchasesAreAddedAndEndByThemselves() throws Exception {
        Licence licence = as(admin, () -> register.create(edit(school, LicenceKind.VOLUME), grant(5, FIRST, LocalDate.now().minusDays(1)), null));
        assertEquals(0, as(admin, () -> register.use(licence.getId())).owned());
        as(admin, () -> grants.add(licence.getId(), grant(3, FIRST, null)));
        as(admin, () -> grants.add(licence.getId(), grant(4, FIRST, LocalDate.now())));
        assertEquals(7, as(admin, () -> register.use(licence.getId())).owned());
        install(device(school));
        assertEquals(1, as(admin, () -> register.use(licence.getId())).used());
        assertEquals(List.of(5, 3, 4), as(admin, () -> grants.list(licence.getId())).stream().map(LicenceGrant::getQuantity).toList());
        assertEquals("licence.fault.kind.used", refused(() -> as(admin, () -> register.change(licence.getId(), null, edit(school, LicenceKind.SITE)))));
        assertEquals("licence.fault.remove.used", refused(() -> as(admin, () -> {
            register.remove(licence.getId(), null);
            return null;
        })));
    }

    @Test
    void aBoundLicenceHasNoMoreSeatsThanRights() throws Exception {
        Device one = device(school);
        Device two = device(school);
        Licence licence = as(admin, () -> register.create(edit(school, LicenceKind.OEM), grant(1, FIRST, null), null));
        as(admin, () -> seats.add(licence.getId(), one.getId(), null, null));
        assertEquals("licence.fault.seat.tooFewRights", refused(() -> as(admin, () -> seats.add(licence.getId(), two.getId(), null, null))));
        assertEquals("licence.fault.seat.twice", refused(() -> as(admin, () -> {
            grants.add(licence.getId(), grant(1, FIRST, null));
            return seats.add(licence.getId(), one.getId(), null, null);
        })));
        assertEquals(1, as(admin, () -> seats.add(licence.getId(), seats.devices(licence.getId(), List.of(one.getTag(), two.getTag())))), "one has a seat already");
        Device foreign = device(other);
        assertEquals("licence.fault.seat.unknownDevice", refused(() -> as(admin, () -> seats.devices(licence.getId(), List.of(foreign.getTag())))));
        assertEquals("НЕТ123, " + foreign.getTag(), assertThrows(BusinessException.class, () -> as(admin, () -> seats.devices(licence.getId(), List.of("НЕТ123", one.getTag(), foreign.getTag())))).args()[0], "all that are wrong");
        Licence pool = as(Caller.SYSTEM, () -> register.create(edit(null, LicenceKind.OEM), grant(1, FIRST, null), null));
        assertEquals("licence.fault.seat.unknownInDistrict", refused(() -> as(Caller.SYSTEM, () -> seats.devices(pool.getId(), List.of(foreign.getTag(), "НЕТ123")))));
        assertEquals("base.notFound", refused(() -> as(admin, () -> seats.add(licence.getId(), foreign.getId(), null, null))));
        LicenceGrant first = as(admin, () -> grants.list(licence.getId())).get(0);
        assertEquals("licence.fault.seat.tooFewRights", refused(() -> as(admin, () -> {
            grants.remove(licence.getId(), first.getId(), null);
            return null;
        })));
    }

    @Test
    void thePoolGivesNoMoreThanItHas() throws Exception {
        Caller district = caller(Role.DISTRICT_ADMIN);
        assertThrows(ForeignSchoolException.class, () -> as(admin, () -> register.create(edit(null, LicenceKind.VOLUME))));
        Licence pool = as(district, () -> register.create(edit(null, LicenceKind.VOLUME), grant(10, FIRST, null), null));
        Scope all = Scope.today(null);
        assertEquals(0, as(admin, () -> compliance.survey(all).figures()).of(Figure.LICENCES), "none of the pool is theirs");
        as(district, () -> shares.allot(pool.getId(), school.getId(), 6));
        assertEquals(1, as(admin, () -> compliance.survey(all).figures()).of(Figure.LICENCES));
        assertEquals(List.of(pool.getId()), as(admin, () -> compliance.licences(all, Figure.LICENCES, 0, 10)).stream().map(LicenceRow::id).toList());
        assertEquals(1, as(admin, () -> compliance.count(all, Figure.LICENCES)));
        assertEquals("licence.fault.allocation.tooMuch", refused(() -> as(district, () -> shares.allot(pool.getId(), other.getId(), 5))));
        as(district, () -> shares.allot(pool.getId(), other.getId(), 4));
        assertThrows(ForeignSchoolException.class, () -> as(admin, () -> shares.allot(pool.getId(), school.getId(), 7)));
        assertEquals(1, as(admin, () -> shares.page(pool.getId(), 0, 10)).size(), "a school sees its own share alone");
        assertEquals(6, as(admin, () -> register.use(pool.getId())).owned());
        assertEquals(10, as(district, () -> register.use(pool.getId())).owned());
        Installation installation = install(device(school));
        assertEquals(CoverReason.POOL, as(admin, () -> compliance.explain(installation.getId())).cover().reason());
    }

    /** Of whose programs nothing is known is not said to be without a licence; the report says so, too. */
    @Test
    void aWorkstationOfWhichNothingIsKnownIsCountedApart() throws Exception {
        List<Device> stations = within(Caller.SYSTEM, () -> {
            DeviceKind kind = new DeviceKind("Проба " + System.nanoTime(), true);
            DeviceModel laptop = new DeviceModel(kind, "Проба", "Н" + System.nanoTime());
            List.of(kind, laptop).forEach(em::persist);
            em.flush();
            List<Device> made = List.of(registry.device(school, laptop), registry.device(school, laptop), registry.device(school, laptop));
            em.createQuery("update Device d set d.status = :used where d.model = :laptop").setParameter("used", DeviceStatus.IN_USE).setParameter("laptop", laptop).executeUpdate();
            return made;
        });
        install(stations.get(0));
        Scope own = Scope.today(school.getId());
        List<Figure> asked = List.of(Figure.WORKSTATIONS, Figure.WITHOUT_SYSTEM, Figure.NOTHING_KNOWN);
        Compliance figures = as(admin, () -> compliance.survey(own).figures());
        assertEquals(List.of(3L, 1L, 2L), asked.stream().map(figures::of).toList());
        assertEquals(List.of(stations.get(0).getId()), as(admin, () -> compliance.stations(own, Figure.WITHOUT_SYSTEM, 0, 10)).stream().map(s -> s.deviceId()).toList());
        assertEquals(Set.of(stations.get(1).getId(), stations.get(2).getId()), as(admin, () -> compliance.stations(own, Figure.NOTHING_KNOWN, 0, 10)).stream().map(s -> s.deviceId()).collect(Collectors.toSet()));
        ReportContent content = as(admin, () -> reporting.preview(school.getId()));
        assertEquals(List.of(3L, 1L, 2L), asked.stream().map(content.figures()::of).toList());
        assertEquals(1, content.unregistered(), "installed, and without a number in the register");
    }

    /** What has run out is given to nobody, but may be taken back by parts. */
    @Test
    void aShareOfWhatRanOutMayBeLowered() throws Exception {
        Caller district = caller(Role.DISTRICT_ADMIN);
        Licence pool = as(district, () -> register.create(edit(null, LicenceKind.VOLUME), grant(10, FIRST, null), null));
        as(district, () -> shares.allot(pool.getId(), school.getId(), 6));
        LicenceGrant bought = as(district, () -> grants.list(pool.getId())).get(0);
        as(district, () -> grants.change(pool.getId(), bought.getId(), null, grant(10, FIRST, LocalDate.now().minusDays(1)), null));
        assertEquals("licence.fault.allocation.tooMuch", refused(() -> as(district, () -> shares.allot(pool.getId(), school.getId(), 7))));
        assertEquals("licence.fault.allocation.tooMuch", refused(() -> as(district, () -> shares.allot(pool.getId(), other.getId(), 1))));
        assertEquals(4, as(district, () -> shares.allot(pool.getId(), school.getId(), 4)).getQuantity());
    }

    @Test
    void aPersonsWordGoesBeforeTheRule() throws Exception {
        Licence licence = as(admin, () -> register.create(edit(school, LicenceKind.VOLUME), grant(1, FIRST, null), null));
        Device here = device(school);
        Installation installation = install(here);
        Licence oem = as(admin, () -> register.create(edit(school, LicenceKind.OEM), grant(1, FIRST, null), null));
        as(admin, () -> seats.add(oem.getId(), device(school).getId(), null, null));
        assertEquals(CoverReason.OWN, as(admin, () -> compliance.explain(installation.getId())).cover().reason());
        choose(installation, oem.getId());
        assertEquals(CoverReason.FOREIGN_DEVICE, as(admin, () -> compliance.explain(installation.getId())).cover().reason());
        choose(installation, null);
        assertEquals(CoverReason.NONE_CHOSEN, as(admin, () -> compliance.explain(installation.getId())).cover().reason());
        choose(installation, licence.getId());
        assertEquals(CoverReason.CHOSEN, as(admin, () -> compliance.explain(installation.getId())).cover().reason());
        Caller neighbour = caller(Role.SCHOOL_ADMIN, other.getId());
        assertThrows(NotFoundException.class, () -> as(neighbour, () -> compliance.explain(installation.getId())));
        Licence theirs = as(neighbour, () -> register.create(edit(other, LicenceKind.VOLUME), grant(1, FIRST, null), null));
        assertEquals("licence.fault.choice.other", refused(() -> as(admin, () -> {
            compliance.choose(installation.getId(), null, theirs.getId(), null);
            return null;
        })));
        as(admin, () -> {
            compliance.leaveToRule(installation.getId(), null);
            return null;
        });
        assertEquals(CoverReason.OWN, as(admin, () -> compliance.explain(installation.getId())).cover().reason());
    }

    private void choose(Installation installation, Long licence) throws Exception {
        as(admin, () -> {
            compliance.choose(installation.getId(), null, licence, "проверка");
            return null;
        });
    }

    @Test
    void anotherSchoolsLicenceIsNotThere() throws Exception {
        Licence licence = as(admin, () -> register.create(edit(school, LicenceKind.VOLUME), grant(1, FIRST, null), null));
        Caller neighbour = caller(Role.SCHOOL_ADMIN, other.getId());
        assertThrows(NotFoundException.class, () -> as(neighbour, () -> register.show(licence.getId())));
        assertThrows(NotFoundException.class, () -> as(neighbour, () -> grants.add(licence.getId(), grant(1, FIRST, null))));
        assertEquals(0, as(neighbour, () -> register.count(new LicenceFilter(null, false, software.getId(), null, null, null, null))));
        assertThrows(ForbiddenException.class, () -> as(caller(Role.VIEWER, school.getId()), () -> grants.add(licence.getId(), grant(1, FIRST, null))));
    }

    @Test
    void aKeyIsReadByWhomItIsGrantedAndWrittenDown() throws Exception {
        String key = "QX7JG-NPHTM-C97JM-9MPGT-" + System.nanoTime();
        Licence licence = as(admin, () -> register.create(edit(school, LicenceKind.BOX), grant(1, FIRST, null), null));
        LicenceSeat seat = as(admin, () -> seats.add(licence.getId(), null, "коробка в сейфе", key));
        assertThrows(ForbiddenException.class, () -> as(admin, () -> keys.reveal(licence.getId(), seat.getId())));
        Caller trusted = with(admin, Right.REVEAL_SECRETS);
        Caller neighbour = with(caller(Role.SCHOOL_ADMIN, other.getId()), Right.REVEAL_SECRETS);
        assertThrows(NotFoundException.class, () -> as(neighbour, () -> keys.reveal(licence.getId(), seat.getId())));
        assertEquals(0, as(trusted, () -> keys.reveals(licence.getId())).size());
        assertEquals(key, as(trusted, () -> keys.reveal(licence.getId(), seat.getId())));
        List<KeyReveal> reveals = as(trusted, () -> keys.reveals(licence.getId()));
        assertEquals(1, reveals.size());
        assertEquals(trusted.name(), reveals.get(0).getAccountName());
        assertEquals("•••••-" + key.substring(key.length() - 5), reveals.get(0).getMask());
        Licence another = as(admin, () -> register.create(edit(school, LicenceKind.BOX), grant(1, FIRST, null), null));
        LicenceSeat copy = as(admin, () -> seats.add(another.getId(), null, null, "другой ключ"));
        within(Caller.SYSTEM, () -> em.createNativeQuery("update licence_seat a join licence_seat b on b.id = ? set a.secret = b.secret where a.id = ?").setParameter(1, seat.getId())
            .setParameter(2, copy.getId()).executeUpdate());
        assertEquals("licence.fault.key.sealed", refused(() -> as(trusted, () -> keys.reveal(another.getId(), copy.getId()))), "copied into another row it does not open");
        nowhereInClear(key);
    }

    /** A device that was listed first gets its key later, and both may be put right. */
    @Test
    void aSeatGetsItsKeyAndAnotherDevice() throws Exception {
        Device one = device(school);
        Device two = device(school);
        Licence licence = as(admin, () -> register.create(edit(school, LicenceKind.OEM), grant(1, FIRST, null), null));
        LicenceSeat seat = as(admin, () -> seats.add(licence.getId(), one.getId(), null, null));
        String key = "SEAT-KEY-" + System.nanoTime();
        LicenceSeat keyed = as(admin, () -> seats.change(licence.getId(), seat.getId(), seat.getVersion(), one.getId(), "наклейка на крышке", key));
        assertEquals(key, as(with(admin, Right.REVEAL_SECRETS), () -> keys.reveal(licence.getId(), seat.getId())));
        assertThrows(StaleException.class, () -> as(admin, () -> seats.change(licence.getId(), seat.getId(), seat.getVersion(), two.getId(), null, null)));
        LicenceSeat moved = as(admin, () -> seats.change(licence.getId(), seat.getId(), keyed.getVersion(), two.getId(), null, null));
        assertEquals(two, moved.getDevice());
        assertTrue(moved.hasKey(), "what was not named stays");
        Device foreign = device(other);
        assertThrows(NotFoundException.class, () -> as(admin, () -> seats.change(licence.getId(), seat.getId(), null, foreign.getId(), null, null)));
        assertThrows(ForbiddenException.class, () -> as(caller(Role.VIEWER, school.getId()), () -> seats.change(licence.getId(), seat.getId(), null, two.getId(), null, null)));
        assertFalse(as(admin, () -> seats.change(licence.getId(), seat.getId(), null, two.getId(), null, "")).hasKey());
        assertEquals("licence.fault.seat.empty", refused(() -> as(admin, () -> seats.add(licence.getId(), null, "в сейфе", " "))));
        assertEquals("licence.fault.seat.deviceMissing", refused(() -> as(admin, () -> seats.change(licence.getId(), seat.getId(), null, null, null, null))));
    }

    @Test
    void aSchoolWithAShareReadsThePoolsKey() throws Exception {
        Caller district = caller(Role.DISTRICT_ADMIN);
        Licence pool = as(district, () -> register.create(edit(null, LicenceKind.VOLUME), grant(10, FIRST, null), null));
        LicenceSeat seat = as(district, () -> seats.add(pool.getId(), null, null, "POOL-KEY-0001-0002-0003"));
        Caller trusted = with(admin, Right.REVEAL_SECRETS);
        assertThrows(ForeignSchoolException.class, () -> as(trusted, () -> keys.reveal(pool.getId(), seat.getId())));
        as(district, () -> shares.allot(pool.getId(), school.getId(), 1));
        assertEquals("POOL-KEY-0001-0002-0003", as(trusted, () -> keys.reveal(pool.getId(), seat.getId())));
        assertEquals(1, as(trusted, () -> keys.reveals(pool.getId())).size());
        assertEquals(0, as(with(caller(Role.SCHOOL_ADMIN, other.getId()), Right.REVEAL_SECRETS), () -> keys.reveals(pool.getId())).size(), "who read it in another school is not told");
    }

    /** Searches every text of every table, the log, and the files that were written. */
    private void nowhereInClear(String key) throws Exception {
        List<Object[]> columns = within(Caller.SYSTEM, () -> {
            List<Object[]> found = new ArrayList<>();
            for (Object row : em.createNativeQuery("select table_name, column_name from information_schema.columns where table_schema = database() and (data_type like '%text' or data_type like '%char' or data_type like '%blob')")
                    .getResultList()) {
                found.add((Object[]) row);
            }
            return found;
        });
        assertTrue(columns.size() > 100);
        Set<String> told = new TreeSet<>();
        within(Caller.SYSTEM, () -> {
            for (Object[] column : columns) {
                Number hits = (Number) em.createNativeQuery("select count(*) from `" + column[0] + "` where `" + column[1] + "` like :key").setParameter("key", "%" + key + "%").getSingleResult();
                if (hits.longValue() > 0) {
                    told.add(column[0] + "." + column[1]);
                }
            }
            return null;
        });
        assertEquals(Set.of(), told);
        Path data = Path.of(System.getProperty("kabinet.data"));
        try (Stream<Path> logs = Files.walk(data.resolve("log"))) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(log, StandardCharsets.UTF_8).contains(key), log.toString());
            }
        }
    }

    @Test
    void keysAreEncryptedAnewBatchByBatch() throws Exception {
        Licence licence = as(admin, () -> register.create(edit(school, LicenceKind.BOX), grant(1, FIRST, null), null));
        LicenceSeat seat = as(admin, () -> seats.add(licence.getId(), null, null, "ROTATE-ME-1234567890"));
        String before = within(Caller.SYSTEM, () -> em.find(LicenceSeat.class, seat.getId()).getSecret());
        assertTrue(before.startsWith("v1:1:"), before);
        int audited = revisions(seat);
        within(Caller.SYSTEM, () -> em.createNativeQuery("update licence_seat set secret_key = 99 where id = ?").setParameter(1, seat.getId()).executeUpdate());
        Caller district = caller(Role.DISTRICT_ADMIN);
        assertTrue(as(district, () -> keys.rotation()).left() > 0);
        Long last = 0L;
        while (last != null) {
            Long after = last;
            last = as(district, () -> keys.rotate(after));
        }
        assertEquals(0, as(district, () -> keys.rotation()).left());
        String renewed = within(Caller.SYSTEM, () -> em.find(LicenceSeat.class, seat.getId()).getSecret());
        assertNotEquals(before, renewed);
        assertEquals("ROTATE-ME-1234567890", as(with(admin, Right.REVEAL_SECRETS), () -> keys.reveal(licence.getId(), seat.getId())));
        assertEquals(audited, revisions(seat), "history says nothing of it");
        assertThrows(ForbiddenException.class, () -> as(admin, () -> keys.rotate(0)));
    }

    private int revisions(LicenceSeat seat) throws Exception {
        return within(Caller.SYSTEM, () -> ((Number) em.createNativeQuery("select count(*) from licence_seat_aud where id = ?").setParameter(1, seat.getId()).getSingleResult()).intValue());
    }

    @Test
    void theApprovedReportStandsWhateverChangesAfterwards() throws Exception {
        Licence licence = as(admin, () -> register.create(edit(school, LicenceKind.VOLUME), grant(5, FIRST, null), null));
        install(device(school));
        LocalDate lastNovember = LocalDate.of(LocalDate.now().getYear() - 1, 11, 20);
        LicenceReport report = as(admin, () -> reporting.prepare(school.getId(), "Проба Анна Ивановна", "системный администратор", "Сверено по кабинетам", null));
        assertEquals(LocalDate.now(), report.getAsOf());
        ReportContent prepared = as(admin, () -> reporting.content(report.getId()));
        assertEquals(prepared, as(admin, () -> reporting.preview(school.getId())), "what is kept is what was read, to the last date");
        as(admin, () -> grants.add(licence.getId(), grant(50, FIRST, null)));
        install(device(school));
        assertEquals(List.of(5L), as(admin, () -> reporting.content(report.getId())).lines().stream().map(ReportLine::owned).toList(), "what is bought afterwards is none of its business");
        assertEquals(prepared.figures(), as(admin, () -> reporting.content(report.getId())).figures());
        within(Caller.SYSTEM, () -> em.createNativeQuery("update licence_report set as_of = ? where id = ?").setParameter(1, lastNovember).setParameter(2, report.getId()).executeUpdate());
        assertEquals(Stage.COMPLETED, stage(lastNovember));
        assertThrows(ForbiddenException.class, () -> as(admin, () -> reporting.approve(report.getId(), null)));
        Caller head = caller(Role.HEAD, school.getId());
        assertThrows(NotFoundException.class, () -> as(caller(Role.HEAD, other.getId()), () -> reporting.approve(report.getId(), null)));
        LicenceReport approved = as(head, () -> reporting.approve(report.getId(), null));
        assertEquals(ReportState.APPROVED, approved.getState());
        assertEquals(Stage.APPROVED, stage(lastNovember));
        assertEquals("licence.fault.report.notPrepared", refused(() -> as(head, () -> reporting.approve(report.getId(), null))));
        byte[] paper = Files.readAllBytes(as(head, () -> reporting.paper(report.getId())).file());
        byte[] table = as(head, () -> reporting.table(report.getId()));
        as(admin, () -> grants.add(licence.getId(), grant(100, FIRST, null)));
        assertArrayEquals(paper, Files.readAllBytes(as(head, () -> reporting.paper(report.getId())).file()));
        assertArrayEquals(table, as(head, () -> reporting.table(report.getId())), "the table is the kept one");
        assertEquals(report.getId(), as(head, () -> reporting.asOf(school.getId(), lastNovember)).getId());
        assertEquals("licence.fault.report.noneOfDay", refused(() -> as(head, () -> reporting.asOf(school.getId(), lastNovember.minusDays(1)))));
        LicenceReport correction = as(admin, () -> reporting.prepare(school.getId(), "Проба Анна Ивановна", "", null, report.getId()));
        assertEquals(List.of(155L), as(admin, () -> reporting.content(correction.getId())).lines().stream().map(ReportLine::owned).toList());
        as(head, () -> reporting.approve(correction.getId(), null));
        Act act = as(head, () -> acts.find(as(head, () -> reporting.show(report.getId())).getActId()).orElseThrow());
        assertEquals(2, as(head, () -> acts.correctionOf(act).orElseThrow()).getNumber());
        assertEquals("%PDF", new String(paper, 0, 4, StandardCharsets.US_ASCII));
    }

    /** Totals that are counted from the rows of the report are those that the compliance page shows. */
    @Test
    void aReportsTotalsAreThoseOfThePage() throws Exception {
        as(admin, () -> register.create(edit(school, LicenceKind.VOLUME), grant(1, FIRST, LocalDate.now().plusDays(10)), null));
        as(admin, () -> register.create(edit(school, LicenceKind.BOX), new GrantEdit(new Grant(1, FIRST, LocalDate.now().minusDays(1), null, GrantBasis.NONE, null, null), null, null), null));
        as(admin, () -> register.create(edit(school, LicenceKind.SITE)));
        within(Caller.SYSTEM, () -> {
            Software system = new Software("Заря", "Пробная ОС " + System.nanoTime(), SoftwareCategory.OPERATING_SYSTEM);
            em.persist(system);
            software = system;
            return null;
        });
        install(device(school));
        Compliance page = as(admin, () -> compliance.survey(Scope.today(school.getId())).figures());
        assertEquals(new TreeMap<>(page.figures()), new TreeMap<>(as(admin, () -> reporting.preview(school.getId())).figures().figures()));
        assertEquals(List.of(1L, 1L, 2L), List.of(page.of(Figure.EXPIRED), page.of(Figure.EXPIRING), page.of(Figure.UNPROVEN)));
    }

    @Test
    void eachReasonIsToldByItsName() throws Exception {
        Device here = device(school);
        Installation installation = install(here);
        assertEquals(CoverReason.NO_LICENCE, reason(installation));
        Licence licence = as(admin, () -> register.create(edit(school, LicenceKind.VOLUME)));
        assertEquals(CoverReason.NO_GRANT, reason(installation));
        as(admin, () -> grants.add(licence.getId(), grant(1, LocalDate.now().plusDays(1), null)));
        assertEquals(CoverReason.NOT_BEGUN, reason(installation));
        as(admin, () -> grants.add(licence.getId(), grant(1, FIRST, LocalDate.now().minusDays(1))));
        assertEquals(CoverReason.EXPIRED, reason(installation));
        Licence oem = as(admin, () -> register.create(edit(school, LicenceKind.OEM), grant(1, FIRST, null), null));
        assertEquals(CoverReason.NO_SEAT, reason(installation));
        Scope own = Scope.today(school.getId());
        assertEquals(1, as(admin, () -> compliance.survey(own).figures()).of(Figure.FOREIGN_DEVICE), "bound, and not to this device");
        assertEquals(List.of(installation.getId()), as(admin, () -> compliance.installations(own, Figure.FOREIGN_DEVICE, 0, 10)).stream().map(CoverRow::installationId).toList());
        assertEquals(1, as(admin, () -> register.use(oem.getId())).owned(), "bought, though no seat names a device");
        assertEquals(1, as(admin, () -> compliance.survey(own).programs()).get(0).owned());
        as(admin, () -> seats.add(oem.getId(), here.getId(), null, null));
        assertEquals(CoverReason.SEAT, reason(installation));
        Installation second = install(device(school));
        as(admin, () -> grants.add(licence.getId(), grant(1, FIRST, null)));
        Installation third = install(device(school));
        assertEquals(List.of(CoverReason.OWN, CoverReason.USED_UP), List.of(reason(second), reason(third)));
        Caller district = caller(Role.DISTRICT_ADMIN);
        Licence pool = as(district, () -> register.create(edit(null, LicenceKind.VOLUME), grant(5, FIRST, null), null));
        as(district, () -> shares.allot(pool.getId(), school.getId(), 1));
        choose(third, pool.getId());
        assertEquals(CoverReason.CHOSEN, reason(third));
        as(district, () -> {
            shares.withdraw(pool.getId(), school.getId(), null);
            return null;
        });
        assertEquals(CoverReason.NO_SHARE, reason(third));
        LicenceCompliance.Explained explained = as(admin, () -> compliance.explain(third.getId()));
        assertTrue(explained.choices().contains(pool), "what was named is offered, else a form would take it back unasked");
        assertEquals(pool.getTitle(), explained.choices().get(explained.choices().size() - 1).getTitle());
        int version = explained.choice().getVersion();
        as(admin, () -> {
            compliance.choose(third.getId(), version, pool.getId(), "доля вернётся в январе");
            return null;
        });
        assertEquals("доля вернётся в январе", as(admin, () -> compliance.explain(third.getId())).choice().getReason());
        for (int stale : new int[] {version, LicenceCompliance.UNSAID}) {
            assertThrows(StaleException.class, () -> as(admin, () -> {
                compliance.leaveToRule(third.getId(), stale);
                return null;
            }));
        }
    }

    private CoverReason reason(Installation installation) throws Exception {
        return as(admin, () -> compliance.explain(installation.getId())).cover().reason();
    }

    @Test
    void aPersonsWordOutlivesWhatAnAgentLosesSightOf() throws Exception {
        Device here = device(school);
        Installation gone = install(here);
        choose(gone, null);
        within(Caller.SYSTEM, () -> em.createNativeQuery("delete from installation where id = ?").setParameter(1, gone.getId()).executeUpdate()); // as agents do, in bulk
        Installation back = install(here);
        assertEquals(CoverReason.NONE_CHOSEN, reason(back));
        assertEquals("проверка", as(admin, () -> compliance.explain(back.getId())).choice().getReason());
    }

    @Test
    void usesAtOnceAreCountedButNotSetAgainstInstallations() throws Exception {
        assertEquals("licence.fault.grant.quantityMissing", refused(() -> as(admin, () -> register.create(edit(school, LicenceKind.CONCURRENT), grant(null, FIRST, null), null))));
        Licence licence = as(admin, () -> register.create(edit(school, LicenceKind.CONCURRENT), grant(1, FIRST, null), null));
        install(device(school));
        install(device(school));
        assertEquals(new LicenceRegister.Use(1L, 2), as(admin, () -> register.use(licence.getId())));
        assertEquals(0, as(admin, () -> compliance.survey(Scope.today(school.getId())).figures()).of(Figure.UNCOVERED));
        ReportLine line = as(admin, () -> reporting.preview(school.getId())).lines().get(0);
        assertEquals(1, line.owned());
        assertFalse(line.isCompared());
        Caller district = caller(Role.DISTRICT_ADMIN);
        Licence pool = as(district, () -> register.create(edit(null, LicenceKind.CONCURRENT), grant(10, FIRST, null), null));
        as(district, () -> shares.allot(pool.getId(), school.getId(), 6));
        assertEquals("licence.fault.allocation.tooMuch", refused(() -> as(district, () -> shares.allot(pool.getId(), other.getId(), 5))));
        assertEquals(6, as(admin, () -> register.use(pool.getId())).owned());
    }

    @Test
    void aGrantAndItsPaperAreOneAct() throws Exception {
        Caller district = caller(Role.DISTRICT_ADMIN);
        byte[] pdf = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        Licence pool = as(district, () -> register.create(edit(null, LicenceKind.SITE), grant(null, FIRST, null), grants.take("договор.pdf", new ByteArrayInputStream(pdf))));
        LicenceGrant first = as(district, () -> grants.list(pool.getId())).get(0);
        assertEquals("договор.pdf", first.getFile().getName());
        assertEquals("договор.pdf", as(admin, () -> files.content(first.getFile().getId())).file().getName(), "who sees the pool's licence reads its paper");
        Licence own = as(admin, () -> register.create(edit(school, LicenceKind.OEM), grant(1, FIRST, null), null));
        as(admin, () -> seats.add(own.getId(), device(school).getId(), null, null));
        LicenceGrant bought = as(admin, () -> grants.list(own.getId())).get(0);
        long stored = within(Caller.SYSTEM, () -> em.createQuery("select count(*) from StoredFile f where f.schoolId = :school", Long.class).setParameter("school", school.getId()).getSingleResult());
        assertEquals("licence.fault.grant.quantity", refused(() -> as(admin, () -> grants.change(own.getId(), bought.getId(), null, grant(0, FIRST, null), grants.take("акт.pdf", new ByteArrayInputStream(pdf))))));
        assertEquals(1, as(admin, () -> grants.list(own.getId())).size());
        assertEquals(stored, within(Caller.SYSTEM, () -> em.createQuery("select count(*) from StoredFile f where f.schoolId = :school", Long.class).setParameter("school", school.getId()).getSingleResult()));
        as(admin, () -> grants.change(own.getId(), bought.getId(), null, grant(2, FIRST, null), grants.take("акт.pdf", new ByteArrayInputStream(pdf))));
        LicenceGrant there = as(admin, () -> grants.list(own.getId())).get(0);
        assertEquals("акт.pdf", there.getFile().getName());
        assertThrows(NotFoundException.class, () -> as(caller(Role.SCHOOL_ADMIN, other.getId()), () -> files.content(there.getFile().getId())));
        LicenceGrant replaced = as(admin, () -> grants.attach(own.getId(), there.getId(), grants.take("скан.pdf", new ByteArrayInputStream(pdf))));
        assertThrows(NotFoundException.class, () -> as(admin, () -> files.content(there.getFile().getId())), "nobody reads the paper that was replaced");
        assertEquals("скан.pdf", as(admin, () -> files.content(replaced.getFile().getId())).file().getName());
        as(admin, () -> grants.add(own.getId(), grant(1, FIRST, null)));
        as(admin, () -> {
            grants.remove(own.getId(), there.getId(), null);
            return null;
        });
        assertThrows(NotFoundException.class, () -> as(admin, () -> files.content(replaced.getFile().getId())), "nor that of a purchase that was removed");
    }

    @Test
    void whoReadAKeyOfADeletedLicenceStaysKnown() throws Exception {
        Licence licence = as(admin, () -> register.create(edit(school, LicenceKind.BOX)));
        LicenceSeat seat = as(admin, () -> seats.add(licence.getId(), null, null, "GONE-KEY-0001-0002-0003"));
        Caller trusted = with(admin, Right.REVEAL_SECRETS);
        as(trusted, () -> keys.reveal(licence.getId(), seat.getId()));
        assertTrue(as(trusted, () -> keys.revealed(school.getId(), 0, 10)).get(0).licenceThere());
        as(admin, () -> {
            seats.remove(licence.getId(), seat.getId(), null);
            register.remove(licence.getId(), null);
            return null;
        });
        LicenceKeys.Revealed kept = as(trusted, () -> keys.revealed(school.getId(), 0, 10)).get(0);
        assertFalse(kept.licenceThere());
        assertEquals(licence.getTitle(), kept.reveal().getLicenceTitle());
        assertEquals(1, as(trusted, () -> keys.countRevealed(school.getId())));
        assertEquals(0, as(with(caller(Role.SCHOOL_ADMIN, other.getId()), Right.REVEAL_SECRETS), () -> keys.countRevealed(school.getId())));
        assertThrows(ForbiddenException.class, () -> as(admin, () -> keys.countRevealed(null)));
    }

    private Stage stage(LocalDate day) throws Exception {
        return as(admin, () -> november.after(day.getYear(), BoardFilter.of(school.getId()), 0, 200)).stream().filter(row -> row.schoolId().equals(school.getId())).findFirst().orElseThrow().of(PaperKind.LICENCE_REPORT).stage();
    }

    /** One mechanism for both: prepared, approved by the authority alone, archived with number, code and table, and seen by nobody of a school. */
    @Test
    void theDistrictsReportIsApprovedByTheAuthorityAndStands() throws Exception {
        as(admin, () -> register.create(edit(school, LicenceKind.VOLUME), grant(5, FIRST, null), null));
        install(device(school));
        Caller district = caller(Role.DISTRICT_ADMIN);
        assertThrows(ForbiddenException.class, () -> as(admin, () -> reporting.prepare(null, "Проба Анна Ивановна", "", null, null)));
        LicenceReport report = as(district, () -> reporting.prepare(null, "Проба Анна Ивановна", "главный специалист", null, null));
        assertNull(report.schoolId());
        assertThrows(NotFoundException.class, () -> as(admin, () -> reporting.show(report.getId())));
        ReportContent content = as(district, () -> reporting.content(report.getId()));
        assertTrue(content.schools().stream().anyMatch(s -> s.id().equals(school.getId()) && s.installed() == 1));
        ReportLine line = content.lines().stream().filter(l -> l.software().equals(software.getTitle())).findFirst().orElseThrow();
        assertEquals(List.of(5L, 1L), List.of(line.owned(), line.installed()));
        assertEquals(content.figures().of(Figure.INSTALLED), content.lines().stream().mapToLong(ReportLine::installed).sum(), "no installation is left out, none told twice");
        assertEquals(content.figures().of(Figure.INSTALLED), content.schools().stream().mapToLong(s -> s.installed()).sum());
        assertThrows(ForbiddenException.class, () -> as(district, () -> reporting.approve(report.getId(), null)));
        Caller authority = new Caller(1L, "authority", "Соколова Е. А.", Role.DISTRICT_ADMIN, Set.of(Right.READ, Right.AUDIT, Right.APPROVE_DISTRICT), true, Set.of());
        LicenceReport approved = as(authority, () -> reporting.approve(report.getId(), null));
        Act act = as(authority, () -> reporting.act(approved.getId()).orElseThrow());
        assertNull(act.schoolId());
        assertTrue(act.isUnaltered());
        byte[] paper = Files.readAllBytes(as(authority, () -> reporting.paper(report.getId())).file());
        byte[] table = as(authority, () -> reporting.table(report.getId()));
        assertEquals("PK", new String(table, 0, 2, StandardCharsets.US_ASCII));
        install(device(school));
        assertArrayEquals(paper, Files.readAllBytes(as(authority, () -> reporting.paper(report.getId())).file()));
        assertArrayEquals(table, as(authority, () -> reporting.table(report.getId())));
        assertEquals(act.getTitle(), as(Caller.NOBODY, () -> verification.find(act.getCode().text(), "192.0.2.7")).title(), "whoever holds the paper may compare it");
        assertTrue(as(Caller.NOBODY, () -> verification.isSame(act.getCode().text(), new java.io.ByteArrayInputStream(paper), "192.0.2.7")));
        assertTrue(as(admin, () -> archive.page(new ActFilter(null, null, LicenceReporting.KIND), 0, 1000)).stream().allMatch(a -> a.schoolId() != null), "the district's acts are not the schools'");
        LicenceReport correction = as(district, () -> reporting.prepare(null, "Проба Анна Ивановна", "", null, report.getId()));
        as(authority, () -> reporting.approve(correction.getId(), null));
        Act corrected = as(authority, () -> reporting.act(correction.getId()).orElseThrow());
        assertEquals(List.of(act.getLink() + 1, act.getNumber() + 1), List.of(corrected.getLink(), corrected.getNumber()));
        assertEquals(act.getChainSha256(), corrected.getPreviousSha256());
        int year = LocalDate.now().getYear();
        assertTrue(as(admin, () -> november.ofDistrict(year)).isEmpty());
        assertEquals(List.of(PaperKind.LICENCE_REPORT), as(authority, () -> november.ofDistrict(year)).stream().map(c -> c.kind()).toList());
        assertEquals(correction.getId(), as(authority, () -> reporting.asOf(null, LocalDate.now())).getId());
    }

    /** What came by a delivery goes with its acceptance, unless people gave it out or a report may say it. */
    @Test
    void rightsGoWithTheAcceptanceTheyCameBy() throws Exception {
        DeliveryNote note = as(admin, () -> deliveries.note(school, PaperDeliveries.line("Право использования", LineKind.RIGHTS, new BigDecimal("10"), "100.00", List.of())));
        Long line = as(admin, () -> deliveries.lines(note)).get(0).getId();
        Receipt first = accepted(note);
        Licence licence = as(admin, () -> register.create(edit(school, LicenceKind.VOLUME), new GrantEdit(new Grant(10, FIRST, null, null, GrantBasis.UPD, "7", FIRST), null, line), null));
        LicenceSeat seat = as(admin, () -> seats.add(licence.getId(), device(school).getId(), null, null));
        assertEquals("licence.fault.takeBack.used", refused(() -> takeBack(first)));
        as(admin, () -> {
            seats.remove(licence.getId(), seat.getId(), null);
            return null;
        });
        takeBack(first);
        assertThrows(NotFoundException.class, () -> as(admin, () -> register.show(licence.getId())), "nothing else had made it");
        Receipt second = accepted(note);
        Licence again = as(admin, () -> register.create(edit(school, LicenceKind.VOLUME), grant(2, FIRST, null), null));
        as(admin, () -> grants.add(again.getId(), new GrantEdit(new Grant(10, FIRST, null, null, GrantBasis.UPD, "7", FIRST), null, line)));
        as(admin, () -> seats.add(again.getId(), device(school).getId(), null, null));
        takeBack(second);
        assertEquals(List.of(2), as(admin, () -> grants.list(again.getId())).stream().map(g -> g.getQuantity()).toList(), "what was bought otherwise is enough for what was given out");
        Receipt third = accepted(note);
        as(admin, () -> grants.add(again.getId(), new GrantEdit(new Grant(10, FIRST, null, null, GrantBasis.UPD, "7", FIRST), null, line)));
        LicenceReport report = as(admin, () -> reporting.prepare(school.getId(), "Проба Анна Ивановна", "", null, null));
        as(caller(Role.HEAD, school.getId()), () -> reporting.approve(report.getId(), null));
        assertEquals("licence.fault.takeBack.reported", refused(() -> takeBack(third)));
    }

    private Receipt accepted(DeliveryNote note) throws Exception {
        return as(admin, () -> receipts.receive(PaperDeliveries.order(note, PaperDeliveries.item(deliveries.lines(note).get(0), null, null, null))));
    }

    private Void takeBack(Receipt receipt) throws Exception {
        return as(admin, () -> {
            receipts.takeBack(receipt.getId());
            return null;
        });
    }

    @Test
    void theDistrictsSurveyIsForThoseWhoSeeItWhole() throws Exception {
        assertTrue(as(caller(Role.DISTRICT_ADMIN), () -> reporting.print(null)).pdf().length > 1000);
        assertThrows(ForbiddenException.class, () -> as(admin, () -> reporting.print(null)));
        assertThrows(NotFoundException.class, () -> as(admin, () -> reporting.print(other.getId())));
        assertTrue(as(admin, () -> reporting.print(school.getId())).pdf().length > 1000);
    }
}
