package kabinet.device.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kabinet.access.control.PersonalDataLog;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Role;
import kabinet.base.Counted;
import kabinet.device.entity.DeviceFilter;
import kabinet.exchange.control.ImportJobs;
import kabinet.licence.control.Covers;
import kabinet.licence.control.LicenceUse;
import kabinet.licence.control.Licences;
import kabinet.licence.entity.Licence;
import kabinet.licence.entity.LicenceFilter;
import kabinet.licence.entity.LicenceKind;
import kabinet.licence.entity.Scope;
import kabinet.organisation.control.People;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.entity.PersonFilter;
import kabinet.organisation.entity.RoomFilter;
import kabinet.organisation.entity.RoomRow;
import kabinet.sample.BigLicences;
import kabinet.sample.BigRegistry;
import kabinet.shell.boundary.Attention;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The other lists, and the home page's figures, cost what they show however long their tables grow. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class OtherListPlansIT {

    private static final int DEVICES = Integer.getInteger("plans.devices", BigRegistry.DEVICES);
    private static final int LOGGED = 30_000;
    private static final int PAGE = 50;
    private static final int COMPUTERS = 10;
    private static final int COUNT_COST = 2 * (Counted.LIMIT + 1) + 200;

    private static BigDatabase db;

    @BeforeAll
    static void fill() throws Exception {
        db = new BigDatabase(Path.of(System.getProperty("basedir", "."), "target", "big-data-" + DEVICES), DEVICES);
        if (db.number("select count(*) from personal_data_access where act = 'VIEW'") < LOGGED) {
            try (Statement statement = db.plain().createStatement()) {
                statement.execute("delete from personal_data_access");
                statement.execute("delete from import_job");
                statement.execute("insert into personal_data_access (id, version, at, account_id, account_name, act, what)"
                    + " select seq, 0, from_unixtime(1700000000 + seq), null, 'it', 'VIEW', 'organisation.person.list' from seq_1_to_" + LOGGED);
                statement.execute("insert into import_job (id, version, kind, state, file_name, size, sha256, account_name, uploaded_at, total, created, changed, unchanged,"
                    + " fault_count, warning_count) select seq, 0, 'devices', 'BOOKED', 'it.csv', 1, '', 'it', now(), 1, 1, 0, 0, 0, 0 from seq_1_to_" + LOGGED);
                statement.execute("analyze table personal_data_access, import_job, person");
            }
        }
    }

    @BeforeAll
    static void license() throws Exception {
        if (db.number("select count(*) from licence") == 0) {
            BigLicences.fill(db.plain(), COMPUTERS, COMPUTERS);
        }
    }

    @AfterAll
    static void close() throws Exception {
        db.close();
    }

    @Test
    void theLogOfPersonalData() {
        PersonalDataLog log = db.store(PersonalDataLog.class);
        bounded("log, first page", Caller.SYSTEM, 2 * PAGE, () -> assertEquals(PAGE, log.page(null, 0, PAGE).size()));
        bounded("log, count", Caller.SYSTEM, COUNT_COST, () -> assertEquals(Counted.LIMIT + 1, log.count(null)));
    }

    @Test
    void imports() {
        ImportJobs jobs = db.store(ImportJobs.class);
        bounded("imports, first page", Caller.SYSTEM, 2 * PAGE, () -> assertEquals(PAGE, jobs.before(null, PAGE).size()));
        Caller own = new Caller(1L, "it", "Проверка", Role.SCHOOL_ADMIN, Role.SCHOOL_ADMIN.rights(), false, Set.of());
        bounded("own imports, of which there are none", own, 2 * PAGE, () -> assertEquals(List.of(), jobs.before(null, PAGE)));
    }

    @Test
    void people() {
        People people = db.store(People.class);
        bounded("people, first page", Caller.SYSTEM, 4 * PAGE, () -> assertEquals(PAGE, people.page(new PersonFilter(null, null, null), 0, PAGE).size()));
        // Words may stand anywhere in a name: of the few thousand people each is asked once.
        bounded("people found by a subject", Caller.SYSTEM, 2 * BigRegistry.SCHOOLS * BigRegistry.PEOPLE + 4 * PAGE,
            () -> assertEquals(PAGE, people.page(new PersonFilter("физики", null, null), 0, PAGE).size()));
        bounded("people still there, first page", Caller.SYSTEM, 4 * PAGE, () -> assertEquals(PAGE, people.page(new PersonFilter(null, null, true), 0, PAGE).size()));
    }

    @Test
    void rooms() throws Exception {
        Rooms rooms = db.store(Rooms.class);
        RoomFilter all = new RoomFilter(null, null, null, null, null);
        // The page's schools with all their rooms, each with what it refers to, and the schools in order.
        bounded("rooms, first page", Caller.SYSTEM, 3 * BigRegistry.SCHOOLS + 40 * PAGE, () -> assertEquals(PAGE, rooms.page(all, 0, PAGE).size()));
        bounded("rooms in use, first page", Caller.SYSTEM, 3 * BigRegistry.SCHOOLS + 40 * PAGE, () -> assertEquals(PAGE, rooms.page(new RoomFilter(null, null, null, null, true), 0, PAGE).size()));
        bounded("rooms, tenth page", Caller.SYSTEM, 3 * BigRegistry.SCHOOLS + 60 * PAGE, () -> assertEquals(PAGE, rooms.page(all, 9 * PAGE, PAGE).size()));
        bounded("rooms found by their number", Caller.SYSTEM, 10 * BigRegistry.SCHOOLS * BigRegistry.ROOMS, () -> assertEquals(PAGE, rooms.page(new RoomFilter("101", null, null, null, null), 0, PAGE).size()));
        List<Long> ordered = new ArrayList<>();
        try (Statement statement = db.plain().createStatement(); ResultSet rows = statement.executeQuery("select r.id from room r join school s on s.id = r.school_id"
            + " order by length(s.code), s.code, r.building_id, r.floor, length(r.number), r.number, r.id")) {
            while (rows.next()) {
                ordered.add(rows.getLong(1));
            }
        }
        Callers.run(Caller.SYSTEM, () -> {
            for (int first : new int[] {0, PAGE, 9 * PAGE, ordered.size() - PAGE / 2, ordered.size()}) {
                assertEquals(ordered.stream().skip(first).limit(PAGE).toList(), rooms.page(all, first, PAGE).stream().map(RoomRow::id).toList(), "from " + first);
            }
        });
    }

    @Test
    void devicesOfModels() throws Exception {
        Directories directories = db.store(Directories.class);
        List<Long> models = new ArrayList<>();
        Map<Long, Integer> counts = new HashMap<>();
        try (Statement statement = db.plain().createStatement(); ResultSet rows = statement.executeQuery("select model_id, count(*) from device group by model_id order by count(*) desc limit " + PAGE)) {
            while (rows.next()) {
                models.add(rows.getLong(1));
                counts.put(rows.getLong(1), rows.getInt(2));
            }
        }
        assertTrue(DEVICES < BigRegistry.DEVICES || counts.values().stream().anyMatch(n -> n > Directories.DEVICES_LIMIT), counts.toString());
        Map<Long, Counted> expected = counts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> Counted.of(e.getValue(), Directories.DEVICES_LIMIT)));
        bounded("devices of a page of models", Caller.SYSTEM, 3 * models.size() * (Directories.DEVICES_LIMIT + 1) + 40 * PAGE, () -> assertEquals(expected, directories.devicesOfModels(models)));
        long school = db.number("select id from school where code = '" + BigRegistry.FIRST_SCHOOL + "'");
        long own = db.number("select count(*) from device where school_id = " + school + " and model_id in (" + models.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")");
        Caller admin = new Caller(1L, "it", "Проверка", Role.SCHOOL_ADMIN, Role.SCHOOL_ADMIN.rights(), false, Set.of(school));
        bounded("devices of a page of models in one school", admin, 4 * own + 40 * PAGE,
            () -> assertEquals(own, directories.devicesOfModels(models).values().stream().mapToInt(Counted::number).sum()));
    }

    @Test
    void licences() throws Exception {
        Licences licences = db.store(Licences.class);
        LocalDate today = LocalDate.now();
        long school = db.number("select id from school where code = 'B100'");
        Caller own = new Caller(1L, "it", "Проверка", Role.SCHOOL_ADMIN, Role.SCHOOL_ADMIN.rights(), false, Set.of(school));
        LicenceFilter all = LicenceFilter.ALL;
        LicenceFilter ofSchool = new LicenceFilter(school, false, null, null, null, null, null);
        LicenceFilter ofProgram = new LicenceFilter(null, false, BigLicences.program(7), null, null, null, null);
        LicenceFilter numbered = new LicenceFilter(null, false, null, null, "Л-1", null, null);
        LicenceFilter bound = new LicenceFilter(null, false, null, LicenceKind.OEM, null, null, null);
        LicenceFilter pool = new LicenceFilter(null, true, null, null, null, null, null);
        int owned = BigLicences.PROGRAMS + BigLicences.POOL;
        for (LicenceFilter filter : List.of(all, ofProgram, numbered, bound)) {
            bounded("licences, first page " + filter, Caller.SYSTEM, 20 * PAGE, () -> assertEquals(PAGE, licences.page(filter, today, 0, PAGE).size()));
            bounded("licences, count " + filter, Caller.SYSTEM, COUNT_COST, () -> assertTrue(licences.count(filter) >= BigRegistry.SCHOOLS));
        }
        bounded("licences of the pool", Caller.SYSTEM, 20 * owned, () -> assertEquals(BigLicences.POOL, licences.page(pool, today, 0, PAGE).size()));
        bounded("licences of a school, for the district", Caller.SYSTEM, 20 * owned, () -> assertEquals(PAGE, licences.page(ofSchool, today, 0, PAGE).size()));
        bounded("licences of the own school and the pool", own, 20 * owned, () -> assertEquals(owned, licences.page(all, today, 0, 2 * owned).size()));
        bounded("licences of the own school, count", own, 20 * owned, () -> assertEquals(owned, licences.count(all)));
    }

    /** However many schools there are: what one has is what it costs. */
    @Test
    void whatCoversASchoolsInstallations() throws Exception {
        Covers covers = db.store(Covers.class);
        long school = db.number("select id from school where code = 'B100'");
        long device = db.number("select min(device_id) from installation where school_id = " + school);
        Caller own = new Caller(1L, "it", "Проверка", Role.SCHOOL_ADMIN, Role.SCHOOL_ADMIN.rights(), false, Set.of(school));
        int programs = BigLicences.PROGRAMS / 2;
        int installed = COMPUTERS * programs;
        // The school's devices, licences and seats, each looked at by some of the query's parts.
        long standing = db.number("select count(*) from device where school_id = " + school) + BigLicences.PROGRAMS + BigLicences.POOL + BigLicences.SEATS;
        assertTrue(db.number("select count(*) from installation") > 100 * installed);
        Scope scope = Scope.today(school);
        bounded("what covers a school's installations", own, 20 * (installed + standing), () -> assertEquals(installed, covers.of(scope).size()));
        bounded("what covers those of one program", own, 10 * (COMPUTERS + standing), () -> assertEquals(COMPUTERS, covers.of(new Scope(school, scope.day(), BigLicences.program(1), null)).size()));
        bounded("what covers a computer's", own, 20 * (installed + standing), () -> assertEquals(programs, covers.ofDevice(scope, device).size()));
        Licence pool = db.store(Licences.class).find(BigLicences.pool(1)).orElseThrow();
        bounded("what a school uses of a licence of the pool", own, 10 * (COMPUTERS + standing), () -> assertTrue(db.store(LicenceUse.class).used(Scope.today(null), pool) >= 0));
        bounded("who read keys, first page", own, 2 * PAGE, () -> assertEquals(List.of(), db.store(Licences.class).revealed(null, 0, PAGE)));
    }

    @Test
    void whatNeedsAttention() {
        bounded("attention", Caller.SYSTEM, 4 * COUNT_COST, () -> assertTrue(db.store(Attention.class).counts().devices() > 0));
    }

    @Test
    void whatLacksARoomOrANumberIsNotWrittenOff() throws Exception {
        long onTheBooks = db.number("select count(*) from device where room_id is null and status not in ('WRITTEN_OFF', 'RETURNED')");
        DeviceFilter filter = new DeviceFilter(null, null, null, null, null, null, null, null, null, true, null, null);
        Callers.run(Caller.SYSTEM, () -> assertEquals(Math.min(onTheBooks, Counted.LIMIT + 1), db.devices().count(filter)));
    }

    private static void bounded(String what, Caller caller, long most, Runnable act) {
        db.forget();
        List<Watched.Query> queries = db.watched().during(() -> Callers.run(caller, act));
        long touched = queries.stream().mapToLong(Watched.Query::touched).sum();
        System.out.printf("%-70s %3d queries %,8d of %,8d rows touched%n", what, queries.size(), touched, most);
        assertFalse(queries.isEmpty(), what);
        assertTrue(touched <= most, what + ": " + touched + " rows touched, at most " + most + " allowed: " + queries);
    }
}
