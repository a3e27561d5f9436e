package kabinet.device.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Role;
import kabinet.device.entity.DeviceFilter;
import kabinet.device.entity.DeviceSort;
import kabinet.device.entity.DeviceStatus;
import kabinet.sample.BigRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * With 200,000 devices ({@code -Dplans.devices}) no list, search, count or scan reads the table: the very queries of the stores
 * are run, their plans asked for, and the rows counted that the database touched.
 */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class DevicePlansIT {

    private static final int DEVICES = Integer.getInteger("plans.devices", BigRegistry.DEVICES);
    private static final int PAGE = 50;
    /** A page costs some rows for each of its lines: the device and what it refers to. */
    private static final int PAGE_COST = 2_000;
    /** A count stops here, a search word narrows no further; each row found is read from an index, put into a set and read again. */
    private static final int COUNT_COST = 4 * Devices.COUNT_LIMIT + PAGE_COST;
    /** Reading a table of this many rows whole is no sin: kinds, models, schools. */
    private static final int SMALL = 500;

    private static BigDatabase db;

    @BeforeAll
    static void fill() throws Exception {
        db = new BigDatabase(Path.of(System.getProperty("basedir", "."), "target", "big-data-" + DEVICES), DEVICES);
        assertTrue(db.number("select count(*) from device") >= DEVICES);
    }

    @AfterAll
    static void close() throws Exception {
        if (db != null) {
            db.close();
        }
    }

    @Test
    void theFirstPageOfEverything() throws Exception {
        for (DeviceSort sort : DeviceSort.values()) {
            for (boolean ascending : new boolean[] {true, false}) {
                bounded("first page by " + sort + (ascending ? "" : " desc"), Caller.SYSTEM, PAGE_COST,
                    () -> assertEquals(PAGE, db.devices().page(DeviceFilter.ALL, sort, ascending, 0, PAGE).size()));
            }
        }
    }

    @Test
    void theFirstPageOfEveryFilter() throws Exception {
        for (Map.Entry<String, DeviceFilter> filter : filters().entrySet()) {
            bounded("first page of " + filter.getKey(), Caller.SYSTEM, PAGE_COST,
                () -> assertFalse(db.devices().page(filter.getValue(), DeviceSort.INVENTORY_NUMBER, true, 0, PAGE).isEmpty(), filter.getKey()));
        }
    }

    @Test
    void theTenthPage() throws Exception {
        bounded("tenth page", Caller.SYSTEM, PAGE_COST + 10 * PAGE, () -> assertEquals(PAGE, db.devices().page(DeviceFilter.ALL, DeviceSort.INVENTORY_NUMBER, true, 9 * PAGE, PAGE).size()));
    }

    @Test
    void theFirstPageOfASchoolsOwnAdministrator() throws Exception {
        bounded("first page in one school's scope", schoolAdmin(), PAGE_COST, () -> assertEquals(PAGE, db.devices().page(DeviceFilter.ALL, DeviceSort.INVENTORY_NUMBER, true, 0, PAGE).size()));
    }

    @Test
    void countsAreExactUpToTheirLimitAndStopThere() throws Exception {
        bounded("count of everything", Caller.SYSTEM, COUNT_COST, () -> assertEquals(Math.min(DEVICES, Devices.COUNT_LIMIT + 1), db.devices().count(DeviceFilter.ALL)));
        for (Map.Entry<String, DeviceFilter> filter : filters().entrySet()) {
            bounded("count of " + filter.getKey(), Caller.SYSTEM, COUNT_COST, () -> assertTrue(db.devices().count(filter.getValue()) > 0));
        }
    }

    @Test
    void searches() throws Exception {
        String tag = db.text("select tag from device order by id desc limit 1");
        String serial = db.text("select serial_number from device where serial_number is not null order by id desc limit 1");
        String name = db.text("select name from person order by id desc limit 1").split(" ")[0];
        Map<String, String> words = new LinkedHashMap<>();
        words.put("a tag", tag);
        words.put("a serial number", serial);
        words.put("the end of a serial number", serial.substring(serial.length() - 4));
        words.put("a serial number in the other alphabet", serial.replace('A', 'А').replace('B', 'В').replace('C', 'С'));
        words.put("a surname and a room", name + " 101");
        words.put("nothing that is there", "ЪЪЪЪ");
        for (Map.Entry<String, String> word : words.entrySet()) {
            boolean there = !word.getValue().equals("ЪЪЪЪ");
            bounded("search for " + word.getKey(), Caller.SYSTEM, COUNT_COST * 2,
                () -> assertEquals(there, !db.devices().page(DeviceFilter.search(word.getValue()), DeviceSort.INVENTORY_NUMBER, true, 0, PAGE).isEmpty(), word.getValue()));
        }
    }

    @Test
    void aScan() throws Exception {
        String tag = db.text("select tag from device order by id desc limit 1");
        String number = db.text("select inventory_number from device where part_of_id is null order by id desc limit 1");
        String serial = db.text("select serial_number from device where serial_number is not null order by id desc limit 1");
        bounded("scan of a tag", Caller.SYSTEM, 40, () -> assertTrue(db.devices().byTag(tag).isPresent()));
        bounded("scan of an inventory number", Caller.SYSTEM, PAGE_COST, () -> assertFalse(db.devices().byAnyNumber(number).isEmpty()));
        bounded("scan of a serial number", Caller.SYSTEM, PAGE_COST, () -> assertFalse(db.devices().byAnyNumber(serial).isEmpty()));
    }

    @Test
    void pagesOfTheApi() throws Exception {
        long middle = db.number("select id from device order by id limit 1 offset " + DEVICES / 2);
        for (Map.Entry<String, DeviceFilter> filter : filters().entrySet()) {
            bounded("API page of " + filter.getKey(), Caller.SYSTEM, COUNT_COST, () -> assertFalse(db.devices().after(filter.getValue(), 0, PAGE).isEmpty(), filter.getKey()));
        }
        bounded("API page in the middle", Caller.SYSTEM, PAGE_COST, () -> assertEquals(PAGE, db.devices().after(DeviceFilter.ALL, middle, PAGE).size()));
    }

    private static Map<String, DeviceFilter> filters() throws Exception {
        long school = db.number("select id from school where code = '" + BigRegistry.FIRST_SCHOOL + "'");
        long room = db.number("select max(room_id) from device where school_id = " + school);
        long kind = db.number("select kind_id from device where school_id = " + school + " group by kind_id order by count(*) limit 1");
        Map<String, DeviceFilter> filters = new LinkedHashMap<>();
        filters.put("a school", filter(school, null, null, null));
        filters.put("a room", filter(null, room, null, null));
        filters.put("a kind", filter(null, null, kind, null));
        filters.put("a state", filter(null, null, null, DeviceStatus.IN_USE));
        filters.put("a rare state", filter(null, null, null, DeviceStatus.LOST));
        filters.put("a kind of a school", filter(school, null, kind, null));
        filters.put("a state in a school", filter(school, null, null, DeviceStatus.REPAIR));
        return filters;
    }

    private static DeviceFilter filter(Long school, Long room, Long kind, DeviceStatus status) {
        return new DeviceFilter(null, school, room, kind, null, null, status, null, null, null, null);
    }

    private static Caller schoolAdmin() throws Exception {
        return new Caller(1L, "it", "Проверка", Role.SCHOOL_ADMIN, Role.SCHOOL_ADMIN.rights(), false,
            Set.of(db.number("select id from school where code = '" + BigRegistry.FIRST_SCHOOL + "'")));
    }

    /** Runs it once to warm up and once watched: no large table may be read whole, and all queries together touch at most so many rows. */
    private static void bounded(String what, Caller caller, long most, Runnable act) {
        db.forget();
        List<Watched.Query> queries = db.watched().during(() -> Callers.run(caller, act));
        long touched = queries.stream().mapToLong(Watched.Query::touched).sum();
        System.out.printf("%-50s %3d queries %,8d rows touched%n", what, queries.size(), touched);
        List<String> scans = new ArrayList<>();
        queries.forEach(q -> q.scanned(SMALL).stream().filter(s -> touched > most).forEach(s -> scans.add(s + " in " + q.sql())));
        assertFalse(queries.isEmpty(), what);
        assertTrue(touched <= most, what + ": " + touched + " rows touched, at most " + most + " allowed; " + scans + queries);
        queries.forEach(q -> assertTrue(q.plan().stream().noneMatch(p -> "ALL".equals(p.get("type")) && p.get("table") != null && p.get("table").startsWith("d1_")),
            what + " reads all devices: " + q));
    }
}
