package kabinet.device.control;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Role;
import kabinet.base.LookAlikes;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceFilter;
import kabinet.device.entity.DeviceRow;
import kabinet.device.entity.DeviceSort;
import kabinet.device.entity.DeviceStatus;
import kabinet.sample.BigRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * With 200,000 devices ({@code -Dplans.devices}) no list, search, count or scan reads the table: the very queries of the stores
 * are run, their plans asked for, and the rows counted that the database touched.
 */
abstract class DevicePlans {

    private static final int DEVICES = Integer.getInteger("plans.devices", BigRegistry.DEVICES);
    private static final int PAGE = 50;
    /** A page costs some rows for each of its lines: the device and the nine things it refers to. */
    private static final int PAGE_COST = 10 * PAGE;
    /** Each row of a count is read from an index and, since a limit needs a table of its own, once more from there. */
    private static final int COUNT_COST = 2 * (Devices.COUNT_LIMIT + 1) + 200;
    /** What finding out costs that a place is broad; and what walking along the list costs where every hundredth row matches, its room or person asked for. */
    private static final int BROAD = DeviceSearch.NARROW + 1;
    private static final int WALK = 2 * 100 * PAGE;
    /** What a search asks of the models, and the page it then shows. */
    private static final int SEARCH_COST = PAGE_COST + 200;
    /** A school has a thousand devices. */
    private static final int SCHOOL_COST = 8_000;
    private static final int NOTES = 500;
    private static final String NOTHING = "ЪЪЪЪ";
    /** Each of many devices, both of none. */
    private static final String TWO_KINDS = "ноутбук проектор";
    /** Reading a table of this many rows whole is no sin: kinds, models, schools. */
    private static final int SMALL = 500;

    private static BigDatabase db;

    @BeforeAll
    static void fill() throws Exception {
        db = new BigDatabase(Path.of(System.getProperty("basedir", "."), "target", "big-data-" + DEVICES), DEVICES);
        assertTrue(db.number("select count(*) from device") >= DEVICES);
        if (db.number("select count(*) from device where delivery_id is not null") == 0) {
            deliver();
        }
    }

    /** Every second device came by one of many notes; the notes themselves are not asked for. */
    private static void deliver() throws SQLException {
        try (Statement statement = db.plain().createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            statement.execute("update device set delivery_id = 1 + id % " + NOTES + ", receipt_line_id = 1 + id % (4 * " + NOTES + ") where id % 2 = 0");
            statement.execute("set foreign_key_checks = 1");
            statement.execute("analyze table device");
        }
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
    void theLabelsOfADeliveryNoteComeInTheOrderOfNumbers() throws Exception {
        long note = db.number("select delivery_id from device where delivery_id is not null order by id desc limit 1");
        int came = (int) db.number("select count(*) from device where delivery_id = " + note);
        assertTrue(came > 10);
        bounded("labels of a delivery note", Caller.SYSTEM, 10 * came, () -> {
            List<String> numbers = db.devices().stream(DeviceFilter.ofDelivery(note)).map(DeviceRow::inventoryNumber).filter(Objects::nonNull).toList();
            assertEquals(numbers.stream().sorted(Comparator.comparing(LookAlikes::fold)).toList(), numbers);
            assertFalse(numbers.isEmpty());
        });
        bounded("ids of a delivery note", Caller.SYSTEM, 2 * came, () -> assertEquals(came, db.devices().ids(DeviceFilter.ofDelivery(note), DEVICES).size()));
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
        for (Search search : texts()) {
            DeviceFilter filter = DeviceFilter.search(search.text());
            for (DeviceSort sort : DeviceSort.values()) {
                bounded("search for " + search.what() + " by " + sort, Caller.SYSTEM, search.cost(),
                    () -> assertEquals(search.text().equals(NOTHING) || search.text().equals(TWO_KINDS), db.devices().page(filter, sort, true, 0, PAGE).isEmpty(), search.text()));
            }
            bounded("count of " + search.what(), Caller.SYSTEM, search.cost() + search.countCost(), () -> assertTrue(db.devices().count(filter) >= 0));
            bounded("search of a school's administrator for " + search.what(), schoolAdmin(), SCHOOL_COST,
                () -> assertTrue(db.devices().page(filter, DeviceSort.INVENTORY_NUMBER, true, 0, PAGE).size() <= PAGE));
        }
    }

    @Test
    void aSearchFindsWhatReadingEveryDeviceFinds() throws Exception {
        int turn = 0;
        for (Search search : texts()) {
            DeviceSort sort = DeviceSort.values()[turn % DeviceSort.values().length];
            boolean ascending = turn++ % 3 != 0;
            DeviceFilter filter = DeviceFilter.search(search.text());
            List<Long> expected = db.readingEverything(search.text(), sort, ascending);
            Callers.run(Caller.SYSTEM, () -> {
                for (int first : new int[] {0, 3 * PAGE}) {
                    assertEquals(expected.stream().skip(first).limit(PAGE).toList(),
                        db.devices().page(filter, sort, ascending, first, PAGE).stream().map(DeviceRow::id).toList(), search.text() + " by " + sort);
                }
                assertEquals(Math.min(expected.size(), Devices.COUNT_LIMIT + 1), db.devices().count(filter), search.text());
                assertEquals(expected.stream().sorted().limit(PAGE).toList(), db.devices().after(filter, 0, PAGE).stream().map(Device::getId).toList(), search.text());
            });
        }
    }

    /**
     * A text for the search box.
     *
     * @param cost rows that the search may touch
     * @param countCost rows that counting it may touch beside
     */
    private record Search(String what, String text, int cost, int countCost) {
    }

    private static List<Search> texts() throws Exception {
        String tag = db.text("select tag from device order by id desc limit 1");
        String serial = db.text("select serial_number from device where serial_number is not null order by id desc limit 1");
        String name = db.text("select name from person order by id desc limit 1").split(" ")[0];
        int keys = 5 * BROAD;
        return List.of(new Search("a tag", tag, SEARCH_COST, 0), new Search("a serial number", serial, SEARCH_COST, 0),
            new Search("the end of a serial number", serial.substring(serial.length() - 4), SEARCH_COST, 0),
            new Search("a serial number in the other alphabet", serial.replace('A', 'А').replace('B', 'В').replace('T', 'Т'), SEARCH_COST, 0),
            new Search("nothing that is there", NOTHING, SEARCH_COST, 0),
            new Search("a tag and a broad word", tag + " 101", SEARCH_COST, 0),
            new Search("a surname", name, SEARCH_COST + keys, 0),
            new Search("a surname and a room", name + " 101", SEARCH_COST + 2 * keys, 0),
            new Search("a surname and a kind", "ноутбук " + name, SEARCH_COST + 2 * keys, 0),
            new Search("a surname, a number and a kind", "ноутбук 10134 " + name, SEARCH_COST + 3 * keys, 0),
            new Search("a kind and a room", "ноутбук 214", SEARCH_COST + 2 * keys, 0),
            new Search("two kinds", TWO_KINDS, SEARCH_COST + 2 * BROAD, 0),
            new Search("the beginning of all numbers", "10134", SEARCH_COST + BROAD + WALK, COUNT_COST),
            new Search("a common kind", "ноутбук", SEARCH_COST + BROAD + WALK, COUNT_COST),
            new Search("a rarer kind", "МФУ", SEARCH_COST + BROAD + 3 * WALK, COUNT_COST),
            new Search("a maker's serial numbers", serial.substring(0, 2), SEARCH_COST + BROAD + 3 * WALK, COUNT_COST),
            new Search("numbers and rooms", "101", SEARCH_COST + 2 * keys, COUNT_COST),
            new Search("a digit", "1", SEARCH_COST + 2 * keys, 2 * COUNT_COST),
            new Search("another digit", "7", SEARCH_COST + 2 * keys, 2 * COUNT_COST),
            new Search("a letter", "а", SEARCH_COST + 2 * keys, 2 * COUNT_COST),
            new Search("a kind and the beginning of numbers", "ноутбук 101", SEARCH_COST + 2 * keys + 2 * WALK, COUNT_COST));
    }

    @Test
    void aScan() throws Exception {
        String tag = db.text("select tag from device order by id desc limit 1");
        String number = db.text("select inventory_number from device where part_of_id is null order by id desc limit 1");
        String serial = db.text("select serial_number from device where serial_number is not null order by id desc limit 1");
        bounded("scan of a tag", Caller.SYSTEM, 40, () -> assertTrue(db.devices().byTag(tag).isPresent()));
        bounded("scan of an inventory number", Caller.SYSTEM, 2 * BigRegistry.SCHOOLS + PAGE_COST, () -> assertFalse(db.devices().byAnyNumber(number).isEmpty()));
        bounded("scan of a serial number", Caller.SYSTEM, 60, () -> assertFalse(db.devices().byAnyNumber(serial).isEmpty()));
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
        filters.put("a delivery note", DeviceFilter.ofDelivery(db.number("select delivery_id from device where delivery_id is not null order by id desc limit 1")));
        filters.put("a kind of a school", filter(school, null, kind, null));
        filters.put("a state in a school", filter(school, null, null, DeviceStatus.REPAIR));
        return filters;
    }

    private static DeviceFilter filter(Long school, Long room, Long kind, DeviceStatus status) {
        return new DeviceFilter(null, school, room, kind, null, null, status, null, null, null, null, null);
    }

    private static Caller schoolAdmin() throws Exception {
        return new Caller(1L, "it", "Проверка", Role.SCHOOL_ADMIN, Role.SCHOOL_ADMIN.rights(), false,
            Set.of(db.number("select id from school where code = '" + BigRegistry.FIRST_SCHOOL + "'")));
    }

    /**
     * All queries of the act together touch at most so many rows, and none reads a large table whole. An index that is read in the
     * list's order stands in the plan as «index» too; that it was left when the page was full is what the rows touched say.
     */
    private static void bounded(String what, Caller caller, long most, Runnable act) {
        db.forget();
        List<Watched.Query> queries = db.watched().during(() -> Callers.run(caller, act));
        long touched = queries.stream().mapToLong(Watched.Query::touched).sum();
        System.out.printf("%-70s %3d queries %,8d of %,8d rows touched%n", what, queries.size(), touched, most);
        assertFalse(queries.isEmpty(), what);
        assertAll(what, () -> assertTrue(touched <= most, touched + " rows touched, at most " + most + " allowed: " + queries),
            () -> assertEquals(List.of(), queries.stream().flatMap(q -> q.readWhole().stream()).filter(table -> rows(table) > SMALL).toList(), () -> queries.toString()));
    }

    private static long rows(String table) {
        try {
            return db.number("select count(*) from " + table);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
