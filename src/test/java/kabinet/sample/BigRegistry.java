package kabinet.sample;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Fills a migrated database with a registry as large as measurements need: 200 schools of 30 rooms and 20 people, and as many
 * devices as are asked for. It adds to what is there, past the importers, and leaves everything as the application would have
 * left it: folded keys, spent tags and numbers, the first revision of every thing, the sequences moved on. Run it while no
 * application works on the database.
 */
public final class BigRegistry {

    public static final int SCHOOLS = 200;
    public static final int ROOMS = 30;
    public static final int PEOPLE = 20;
    public static final int DEVICES = 200_000;

    /** Code of the first school; the others follow: B001, B002 … */
    public static final String FIRST_SCHOOL = "B001";

    private static final long SEED = 200_000L;
    /** Hibernate's blocks of ids end at a value of the sequence: this much room keeps them off ours. */
    private static final int ID_GAP = 1_000;
    private static final List<String> AUDITED = List.of("school", "building", "person", "room", "device_model", "device");

    private final Connection connection;
    private final Random random = new Random(SEED);
    private final long firstId;
    private long lastId;

    private BigRegistry(Connection connection) throws SQLException {
        this.connection = connection;
        firstId = number("select nextval(entity_id)") + ID_GAP;
        lastId = firstId - 1;
    }

    /**
     * Adds the registry in transactions of one school each.
     *
     * @param devices how many, parts included; shared evenly by the schools
     * @throws IllegalStateException if it is there already
     */
    public static void fill(Connection connection, int devices) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // References and unique values are right by construction; not to check each row again halves the time.
            statement.execute("set unique_checks = 0, foreign_key_checks = 0");
            try {
                new BigRegistry(connection).fill(devices);
            } finally {
                statement.execute("set unique_checks = 1, foreign_key_checks = 1");
            }
            // Plans depend on statistics; without this they would be those of the empty tables.
            statement.execute("analyze table school, building, person, room, device, device_model, issued_tag, inventory_number");
        } finally {
            connection.setAutoCommit(autoCommit);
        }
    }

    private void fill(int devices) throws SQLException {
        if (number("select count(*) from school where code = '" + FIRST_SCHOOL + "'") > 0) {
            throw new IllegalStateException("the database holds a big registry already");
        }
        long district = number("select min(id) from district");
        Map<String, Long> kinds = ids("select name, id from device_kind");
        Map<Model, Long> models = models(kinds);
        BigSchool.Directories directories = new BigSchool.Directories(district, kinds, models, ids("select name, id from room_kind"),
                ids("select name, id from funding_source"), ids("select code, id from account_code"), ids("select code, id from okof"));
        BigSchool schools = new BigSchool(connection, directories, random, this::nextId);
        int done = 0;
        for (int school = 1; school <= SCHOOLS; school++) {
            int until = (int) ((long) devices * school / SCHOOLS);
            schools.add(school, until - done);
            done = until;
        }
        remember();
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter sequence entity_id restart with " + (lastId + ID_GAP));
        }
        connection.commit();
    }

    private Map<Model, Long> models(Map<String, Long> kinds) throws SQLException {
        Map<String, Long> known = ids("select concat(kind_id, '|', manufacturer, '|', name), id from device_model");
        Map<Model, Long> models = new HashMap<>();
        try (BulkInsert insert = new BulkInsert(connection, "device_model", "id, version, kind_id, manufacturer, name, okpd2, active")) {
            for (Model model : new Catalogue().all()) {
                Long kind = kinds.get(model.kind());
                Long id = known.get(kind + "|" + model.maker() + "|" + model.name());
                if (id == null) {
                    id = nextId();
                    insert.add(id, 0, kind, model.maker(), model.name(), model.okpd2(), true);
                }
                models.put(model, id);
            }
        }
        return models;
    }

    /** Writes the first state of everything into the history: a later change ends that state and must find it. */
    private void remember() throws SQLException {
        long revision = number("select nextval(revision_id)");
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into revision (id, at, account_name, act) values (" + revision + ", utc_timestamp(6), 'BigRegistry', 'fill')");
            for (String table : AUDITED) {
                // The history may have more columns than the thing has today.
                String columns = text("select group_concat(a.column_name order by a.ordinal_position) from information_schema.columns a join information_schema.columns t"
                        + " on t.table_schema = a.table_schema and t.column_name = a.column_name and t.table_name = '" + table + "'"
                        + " where a.table_schema = database() and a.table_name = '" + table + "_aud'");
                statement.execute("insert into " + table + "_aud (rev, revtype, " + columns + ") select " + revision + ", 0, " + columns
                        + " from " + table + " where id between " + firstId + " and " + lastId);
            }
        }
    }

    private long nextId() {
        return ++lastId;
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private String text(String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Map<String, Long> ids(String query) throws SQLException {
        Map<String, Long> ids = new HashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                ids.put(rows.getString(1), rows.getLong(2));
            }
        }
        return ids;
    }

    /** Arguments: JDBC address, user, password and, when not 200,000, the number of devices. */
    public static void main(String... arguments) throws SQLException {
        long started = System.nanoTime();
        int devices = arguments.length > 3 ? Integer.parseInt(arguments[3]) : DEVICES;
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            fill(connection, devices);
        }
        System.out.printf("%,d devices in %,d s%n", devices, (System.nanoTime() - started) / 1_000_000_000L);
    }
}
