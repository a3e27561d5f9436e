package kabinet.device.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Role;
import kabinet.base.Counted;
import kabinet.base.Texts;
import kabinet.history.control.RevisionList;
import kabinet.history.entity.Change;
import kabinet.history.entity.RevisionFilter;
import kabinet.history.entity.RevisionRow;
import kabinet.sample.BigRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The list of changes costs what it shows, though one revision holds the whole registry (its filling), another changes every device but
 * the first school's (an import), and small ones lie between.
 */
abstract class HistoryPlans {

    private static final int DEVICES = Integer.getInteger("plans.devices", BigRegistry.DEVICES);
    private static final String IMPORT = "HistoryPlans import";
    private static final String EDIT = "HistoryPlans edit";
    private static final int EDITS = 30;
    private static final int PAGE = 51;
    private static final int HOME = 8;
    /** Steps from revision to revision, for each the index's edge and the revision itself; then what the small ones touched, with a title. */
    private static final int STEPS = 60 * PAGE;
    /** Counting a large revision: the first thousand of the filling and the import, by kind once more; each read from the index and from the limit's own table. */
    private static final int LARGE = 4 * 4 * (RevisionList.EXACT + 1);
    /** What a large revision holds beside devices: rooms, people, models … each a thousand at most. */
    private static final int REST = 6 * 4 * (RevisionList.EXACT + 1);
    private static final RevisionFilter ALL = new RevisionFilter(null, null, null, null, null);

    private static BigDatabase db;
    private static RevisionList list;
    private static long ownSchool;
    private static long filling;
    private static long importing;

    @BeforeAll
    static void fill() throws Exception {
        db = new BigDatabase(Path.of(System.getProperty("basedir", "."), "target", "big-data-" + DEVICES), DEVICES);
        list = db.store(RevisionList.class);
        ownSchool = db.number("select id from school where code = '" + BigRegistry.FIRST_SCHOOL + "'");
        filling = db.number("select max(id) from revision where account_name = 'BigRegistry'");
        if (db.number("select count(*) from revision where account_name = '" + EDIT + "'") == 0) {
            try (Statement statement = db.plain().createStatement()) {
                long device = db.number("select min(id) from device where school_id = " + ownSchool);
                for (int i = 0; i < EDITS; i++) {
                    long revision = revision(statement, EDIT, i % 3 == 0 ? 7L : null);
                    statement.execute("insert into device_aud (rev, revtype, id, school_id) values (" + revision + ", 1, " + (device + i) + ", " + ownSchool + ")");
                    if (i == EDITS / 2) {
                        long large = revision(statement, IMPORT, null);
                        statement.execute("insert into device_aud (rev, revtype, id, school_id) select " + large + ", 1, id, school_id from device where school_id <> " + ownSchool);
                        // One device of another kind of change behind all those.
                        statement.execute("insert into device_aud (rev, revtype, id, school_id) select " + large + ", 2, max(id) + 1, max(school_id) from device");
                    }
                }
                statement.execute("analyze table device_aud, revision");
            }
        }
        importing = db.number("select max(id) from revision where account_name = '" + IMPORT + "'");
    }

    private static long revision(Statement statement, String name, Long account) throws SQLException {
        long revision = db.number("select nextval(revision_id)");
        statement.execute("insert into revision (id, at, account_id, account_name) values (" + revision + ", utc_timestamp(6), " + account + ", '" + name + "')");
        return revision;
    }

    @AfterAll
    static void close() throws Exception {
        if (db != null) {
            db.close();
        }
    }

    private static Caller of(Set<Long> schools) {
        return new Caller(1L, "it", "Проверка", Role.SCHOOL_ADMIN, Role.SCHOOL_ADMIN.rights(), false, schools);
    }

    private static RevisionRow row(List<RevisionRow> rows, long revision) {
        return rows.stream().filter(r -> r.id() == revision).findFirst().orElseThrow();
    }

    @Test
    void theDistrictsList() {
        bounded("history, first page of the district", Caller.SYSTEM, STEPS + LARGE + REST, () -> {
            List<RevisionRow> rows = list.page(ALL, null, PAGE);
            assertEquals(EDITS + 2, rows.stream().filter(r -> r.id() >= filling).count());
            assertEquals(List.of(new RevisionRow.Touched("Device", Change.Kind.CHANGED, new Counted(RevisionList.EXACT, true), null),
                new RevisionRow.Touched("Device", Change.Kind.REMOVED, new Counted(1, false), null)), row(rows, importing).things());
            assertEquals(Set.of("School", "Building", "Room", "Person", "Device", "DeviceModel"),
                row(rows, filling).things().stream().map(RevisionRow.Touched::thing).collect(Collectors.toSet()));
            assertTrue(row(rows, filling).things().contains(new RevisionRow.Touched("School", Change.Kind.ADDED, new Counted(BigRegistry.SCHOOLS, false), null)));
        });
        bounded("home, recent changes of the district", Caller.SYSTEM, STEPS, () -> assertEquals(HOME, list.page(ALL, null, HOME).size()));
        bounded("home, the import the newest", Caller.SYSTEM, STEPS + LARGE, () -> assertEquals(importing, list.page(ALL, importing + 1, HOME).get(0).id()));
        bounded("history, the page behind the import", Caller.SYSTEM, STEPS, () -> assertEquals(HOME, list.page(ALL, importing, HOME).size()));
    }

    @Test
    void theListOfOneSchoolReadsNothingOfOthers() {
        bounded("history, first page of a school", of(Set.of(ownSchool)), STEPS + LARGE, () -> {
            List<RevisionRow> rows = list.page(new RevisionFilter("Device", null, null, null, null), null, PAGE);
            assertEquals(EDITS + 1, rows.size());
            assertTrue(rows.stream().noneMatch(r -> r.id() == importing));
        });
        bounded("home, recent changes of a school", of(Set.of(ownSchool)), STEPS, () -> assertEquals(HOME, list.page(ALL, null, HOME).size()));
        bounded("history of a school, asked for by the district", Caller.SYSTEM, STEPS + LARGE,
            () -> assertEquals(EDITS + 1, list.page(new RevisionFilter("Device", ownSchool, null, null, null), null, PAGE).size()));
    }

    @Test
    void theListOfManySchools() throws Exception {
        Set<Long> many = new HashSet<>();
        try (Statement statement = db.plain().createStatement(); ResultSet rows = statement.executeQuery("select id from school where code like 'B___'")) {
            while (rows.next()) {
                many.add(rows.getLong(1));
            }
        }
        assertEquals(BigRegistry.SCHOOLS, many.size());
        bounded("history of two hundred schools", of(many), STEPS + LARGE + REST + 100 * BigRegistry.SCHOOLS,
            () -> assertEquals(EDITS + 2, list.page(new RevisionFilter("Device", null, null, null, null), null, PAGE).size()));
    }

    @Test
    void filters() {
        LocalDate today = LocalDate.now();
        bounded("history of an account", Caller.SYSTEM, STEPS, () -> {
            List<RevisionRow> rows = list.page(new RevisionFilter(null, null, 7L, null, null), null, PAGE);
            assertEquals(EDITS / 3, rows.size());
            assertTrue(rows.stream().allMatch(r -> r.account().equals(EDIT)));
        });
        bounded("history before there was any", Caller.SYSTEM, STEPS, () -> assertEquals(List.of(), list.page(new RevisionFilter(null, null, null, null, LocalDate.of(2000, 1, 1)), null, PAGE)));
        bounded("history of the day after tomorrow", Caller.SYSTEM, STEPS, () -> assertEquals(List.of(), list.page(new RevisionFilter(null, null, null, today.plusDays(2), null), null, PAGE)));
        bounded("history of all days", Caller.SYSTEM, STEPS + LARGE + REST,
            () -> assertTrue(list.page(new RevisionFilter(null, null, null, LocalDate.of(2000, 1, 1), today.plusDays(1)), null, PAGE).size() >= EDITS + 2));
    }

    @Test
    void oneLargeRevision() {
        bounded("the import, the district's", Caller.SYSTEM, LARGE + STEPS, () -> {
            assertEquals(new Counted(RevisionList.EXACT, true), list.count(importing));
            assertEquals(HOME, list.things(filling, HOME, Texts.RUSSIAN).size());
        });
        bounded("the import, a school's that it left alone", of(Set.of(ownSchool)), STEPS, () -> {
            assertEquals(new Counted(0, false), list.count(importing));
            assertEquals(List.of(), list.things(importing, HOME, Texts.RUSSIAN));
        });
        bounded("the filling, of two schools", of(Set.of(ownSchool, ownSchool + 1)), LARGE + STEPS, () -> {
            assertTrue(list.count(filling).number() >= Math.min(DEVICES / BigRegistry.SCHOOLS, RevisionList.EXACT));
            assertEquals(HOME, list.things(filling, HOME, Texts.RUSSIAN).size());
        });
    }

    private static void bounded(String what, Caller caller, long most, Runnable act) {
        db.forget();
        List<Watched.Query> queries = db.watched().during(() -> Callers.run(caller, act));
        long touched = queries.stream().mapToLong(Watched.Query::touched).sum();
        System.out.printf("%-70s %3d queries %,8d of %,8d rows touched%n", what, queries.size(), touched, most);
        assertFalse(queries.isEmpty(), what);
        List<Map.Entry<String, Long>> dear = queries.stream().filter(q -> q.touched() > 1_000).map(q -> Map.entry(q.sql() + q.plan(), q.touched())).toList();
        assertTrue(touched <= most, () -> what + ": " + touched + " rows touched, at most " + most + " allowed: " + dear);
    }
}
