package kabinet.device.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Role;
import kabinet.base.Counted;
import kabinet.licence.control.Covers;
import kabinet.licence.control.LicenceUse;
import kabinet.licence.control.Licences;
import kabinet.licence.entity.Licence;
import kabinet.licence.entity.LicenceFilter;
import kabinet.licence.entity.LicenceKind;
import kabinet.licence.entity.Scope;
import kabinet.sample.BigLicences;
import kabinet.sample.BigRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lists of licences cost what they show, and what covers a school's installations costs what the school has, among 200 schools with 12,000 licences. Asked alone, on a small registry of its own. */
abstract class LicencePlans {

    private static final int DEVICES = 20_000;
    private static final int COMPUTERS = 10;
    private static final int PAGE = 50;
    private static final int COUNT_COST = 2 * (Counted.LIMIT + 1) + 200;

    private static BigDatabase db;

    @BeforeAll
    static void fill() throws Exception {
        db = new BigDatabase(Path.of(System.getProperty("basedir", "."), "target", "big-licences-" + DEVICES), DEVICES);
        if (db.number("select count(*) from licence") == 0) {
            BigLicences.fill(db.plain(), COMPUTERS, COMPUTERS);
        }
    }

    @AfterAll
    static void close() throws Exception {
        db.close();
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
        bounded("what covers a school's installations", own, 50 * (installed + standing), () -> assertEquals(installed, covers.of(scope).size()));
        bounded("what covers those of one program", own, 30 * (COMPUTERS + standing), () -> assertEquals(COMPUTERS, covers.of(new Scope(school, scope.day(), BigLicences.program(1), null)).size()));
        bounded("what covers a computer's", own, 50 * (installed + standing), () -> assertEquals(programs, covers.ofDevice(scope, device).size()));
        Licence pool = db.store(Licences.class).find(BigLicences.pool(1)).orElseThrow();
        bounded("what a school uses of a licence of the pool", own, 30 * (COMPUTERS + standing), () -> assertTrue(db.store(LicenceUse.class).used(Scope.today(null), pool) >= 0));
        bounded("who read keys, first page", own, 2 * PAGE, () -> assertEquals(List.of(), db.store(Licences.class).revealed(null, 0, PAGE)));
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
