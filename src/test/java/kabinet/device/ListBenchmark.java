package kabinet.device;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.device.boundary.DeviceLookup;
import kabinet.device.control.BigDatabase;
import kabinet.device.entity.DeviceFilter;
import kabinet.device.entity.DeviceSort;
import kabinet.device.entity.DeviceStatus;
import kabinet.sample.BigRegistry;
import kabinet.scan.control.ScanResolver;

/**
 * Times the list of 200,000 devices; no test. Run it with
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) kabinet.device.ListBenchmark [FOLDER]
 * </pre>
 * FOLDER keeps the filled database, {@code target/big-data-200000} unless told. Each act goes through the code that a page calls, in a
 * transaction of its own, and in turn with it the plain SQL that fetches the same rows goes through JDBC to the same database. All of it runs
 * twice; printed are the second time's medians of both and their ratio.
 */
public final class ListBenchmark {

    private static final int PAGE = 50;
    private static final int ROUNDS = 151;

    private static final String ROWS = "select d.id, d.tag, d.inventory_number, d.serial_number, d.name, k.name, m.manufacturer, m.name, s.id, s.short_name, b.name,"
        + " r.id, r.number, p.name, d.status, d.price, f.name, d.commissioned_on, d.warranty_until, d.part_of_id";
    private static final String JOINS = " join device_kind k on k.id = d.kind_id join device_model m on m.id = d.model_id join school s on s.id = d.school_id"
        + " left join room r on r.id = d.room_id left join building b on b.id = r.building_id left join person p on p.id = d.responsible_id"
        + " left join funding_source f on f.id = d.funding_source_id";
    private static final String ORDER = " order by d.inventory_key, d.id";

    private final BigDatabase db;
    private final DeviceLookup lookup;
    private boolean warm;

    private ListBenchmark(BigDatabase db) {
        this.db = db;
        lookup = db.store(DeviceLookup.class);
    }

    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/big-data-" + BigRegistry.DEVICES);
        try (BigDatabase db = new BigDatabase(folder, BigRegistry.DEVICES)) {
            ListBenchmark benchmark = new ListBenchmark(db);
            benchmark.measure();
            benchmark.warm = true;
            System.out.printf(Locale.ROOT, "%,d devices; medians of %d rounds%n%-32s %10s %10s %8s%n", db.number("select count(*) from device"), ROUNDS, "",
                "Kabinet", "SQL", "ratio");
            benchmark.measure();
        }
    }

    private void measure() throws SQLException {
        long school = db.number("select id from school where code = '" + BigRegistry.FIRST_SCHOOL + "'");
        String tag = db.text("select tag from device order by id desc limit 1");
        String number = db.text("select inventory_number from device where part_of_id is null order by id desc limit 1");
        String serial = db.text("select serial_number from device where serial_number is not null order by id desc limit 1");
        String serials = serial.substring(0, 6);
        DeviceFilter filter = new DeviceFilter(null, school, null, null, null, null, DeviceStatus.IN_USE, null, null, null, null, null);

        compare("first page", () -> page(DeviceFilter.ALL, PAGE), page(""));
        compare("filtered page", () -> page(filter, PAGE), page(" where d.school_id = " + school + " and d.status = 'IN_USE'"));
        compare("search, a tag", () -> page(DeviceFilter.search(tag), 1), searched(tag));
        compare("search, a serial number begins", () -> page(DeviceFilter.search(serials), 1), searched(serials));
        compare("search, all numbers begin", () -> page(DeviceFilter.search("10134"), PAGE), page(" where d.inventory_key like '10134%'"));
        compare("scan look-up, a label", () -> scan("HTTPS://INV.KOVROV.EXAMPLE/D/" + tag), card("d.tag = '" + tag + "'"));
        compare("scan look-up, a number", () -> scan(number), card("d.inventory_key = '" + number + "'"));
        compare("count of everything", () -> count(DeviceFilter.ALL), counted(""));
        compare("count of a filter", () -> count(filter), counted(" where d.school_id = " + school + " and d.status = 'IN_USE'"));
        compare("count of a broad search", () -> count(DeviceFilter.search("10134")), counted(" where d.inventory_key like '10134%'"));
    }

    private void page(DeviceFilter filter, int atLeast) {
        require(lookup.page(filter, DeviceSort.INVENTORY_NUMBER, true, 0, PAGE).size() >= atLeast);
    }

    private void scan(String text) {
        require(db.store(ScanResolver.class).resolve(text).get(0).isKnown());
    }

    private void count(DeviceFilter filter) {
        require(lookup.count(filter) > 0);
    }

    /** Keys first: said in one step the database joins and sorts all devices, and takes a second for it. */
    private static String page(String where) {
        return ROWS + " from (select d.id from device d" + where + ORDER + " limit " + PAGE + ") found join device d on d.id = found.id" + JOINS + ORDER;
    }

    /** What the search of one word asks, said as one query. */
    private static String searched(String word) {
        String tail = new StringBuilder(word).reverse().toString();
        StringBuilder any = new StringBuilder("select id from device where tag like '" + word + "%'");
        for (String place : new String[] {"inventory_key like '" + word, "serial_key like '" + word, "inventory_tail like '" + tail, "serial_tail like '" + tail}) {
            any.append(" union select id from device where ").append(place).append("%'");
        }
        any.append(" union select e.id from device e join room r on r.id = e.room_id where r.number_key like '").append(word).append("%'")
            .append(" union select e.id from device e join person p on p.id = e.responsible_id where p.name_key like '").append(word).append("%'");
        return ROWS + " from (" + any + ") found join device d on d.id = found.id" + JOINS + ORDER + " limit " + PAGE;
    }

    private static String card(String where) {
        return "select d.*, s.*, k.*, m.*, r.*, b.*, p.*, f.* from device d" + JOINS + " where " + where + " limit 20";
    }

    private static String counted(String where) {
        return "select count(*) from (select d.id from device d" + where + " limit 10001) found";
    }

    private void compare(String what, Runnable act, String sql) throws SQLException {
        double[] ours = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            Callers.run(Caller.SYSTEM, () -> db.request(act));
            long middle = System.nanoTime();
            require(read(sql) > 0);
            ours[i] = (middle - start) / 1e6;
            bare[i] = (System.nanoTime() - middle) / 1e6;
        }
        if (!warm) {
            return;
        }
        System.out.printf(Locale.ROOT, "%-32s %7.2f ms %7.2f ms %8.2f%n", what, median(ours), median(bare), median(ours) / median(bare));
    }

    private int read(String sql) throws SQLException {
        try (PreparedStatement statement = db.plain().prepareStatement(sql); ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            int count = 0;
            for (; rows.next(); count++) {
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
            }
            return count;
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void require(boolean found) {
        if (!found) {
            throw new IllegalStateException("The measured act found nothing");
        }
    }
}
