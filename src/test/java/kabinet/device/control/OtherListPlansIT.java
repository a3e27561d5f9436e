package kabinet.device.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Statement;
import java.util.List;
import kabinet.access.control.PersonalDataLog;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Role;
import kabinet.base.Counted;
import kabinet.device.entity.DeviceFilter;
import kabinet.exchange.control.ImportJobs;
import kabinet.organisation.control.People;
import kabinet.organisation.entity.PersonFilter;
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
        Caller own = new Caller(1L, "it", "Проверка", Role.SCHOOL_ADMIN, Role.SCHOOL_ADMIN.rights(), false, java.util.Set.of());
        bounded("own imports, of which there are none", own, 2 * PAGE, () -> assertEquals(List.of(), jobs.before(null, PAGE)));
    }

    @Test
    void people() {
        People people = db.store(People.class);
        bounded("people, first page", Caller.SYSTEM, 4 * PAGE, () -> assertEquals(PAGE, people.page(new PersonFilter(null, null, null), 0, PAGE).size()));
        bounded("people still there, first page", Caller.SYSTEM, 4 * PAGE, () -> assertEquals(PAGE, people.page(new PersonFilter(null, null, true), 0, PAGE).size()));
    }

    @Test
    void whatNeedsAttention() {
        bounded("attention", Caller.SYSTEM, 4 * COUNT_COST, () -> assertTrue(db.store(Attention.class).counts().devices() > 0));
    }

    @Test
    void whatLacksARoomOrANumberIsNotWrittenOff() throws Exception {
        long onTheBooks = db.number("select count(*) from device where room_id is null and status <> 'WRITTEN_OFF'");
        DeviceFilter filter = new DeviceFilter(null, null, null, null, null, null, null, null, true, null, null);
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
