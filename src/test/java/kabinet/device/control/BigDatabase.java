package kabinet.device.control;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import kabinet.base.LookAlikes;
import kabinet.device.entity.DeviceSort;
import kabinet.embeddeddb.EmbeddedMariaDbDriver;
import kabinet.sample.BigRegistry;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A database of its own with a registry as large as measurements need, and the stores over it, outside any server. The folder
 * keeps the filled database, so that a second run finds it there; the server behind it ends with the JVM.
 */
public final class BigDatabase implements AutoCloseable {

    private static final String ADDRESS = "jdbc:mariadb:embedded:kabinet_big";

    private final Connection plain;
    private final Watched watched;
    private final EntityManagerFactory factory;
    private final EntityManager em;
    private final Map<Class<?>, Object> stores = new HashMap<>();

    /** @param count how many devices, if it is not filled yet */
    public BigDatabase(Path folder, int count) throws Exception {
        System.setProperty("kabinet.data", folder.toString());
        plain = connect();
        watched = new Watched(connect());
        migrate(BigDatabase::connect, "latest");
        if (number("select count(*) from device") == 0) {
            BigRegistry.fill(plain, count);
        }
        // Autocommit: nothing holds an old state open while the statistics are asked for.
        factory = Persistence.createEntityManagerFactory("kabinet", Map.of("jakarta.persistence.transactionType", "RESOURCE_LOCAL",
            "jakarta.persistence.jtaDataSource", source(watched::connection), "jakarta.persistence.nonJtaDataSource", source(watched::connection),
            "jakarta.persistence.validation.mode", "NONE", "hibernate.hbm2ddl.auto", "none"));
        em = factory.createEntityManager();
    }

    /** A store, calculation or boundary as the container would make it, over this database and nothing around it. */
    public <T> T store(Class<T> type) {
        if (!stores.containsKey(type)) {
            try {
                Constructor<T> constructor = type.getDeclaredConstructor();
                constructor.setAccessible(true);
                T store = constructor.newInstance();
                stores.put(type, store);
                for (Field field : type.getDeclaredFields()) {
                    field.setAccessible(true);
                    if (field.isAnnotationPresent(PersistenceContext.class)) {
                        field.set(store, em);
                    } else if (field.isAnnotationPresent(Inject.class) && !field.isAnnotationPresent(ConfigProperty.class) && field.getType() != Instance.class) { // nothing is set here, nobody plugs in
                        field.set(store, store(field.getType()));
                    }
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return type.cast(stores.get(type));
    }

    Devices devices() {
        return store(Devices.class);
    }

    /** Runs it in a transaction of its own and forgets what was loaded: as a request does. */
    public void request(Runnable act) {
        em.getTransaction().begin();
        try {
            act.run();
            em.getTransaction().commit();
        } finally {
            em.clear();
        }
    }

    Watched watched() {
        return watched;
    }

    public Connection plain() {
        return plain;
    }

    /** Forgets what was loaded: each measurement asks the database. */
    void forget() {
        em.clear();
    }

    public long number(String query) throws SQLException {
        try (Statement statement = plain.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    public String text(String query) throws SQLException {
        try (Statement statement = plain.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** The ids of what a text finds by the rules of the search, found out by asking every device. */
    List<Long> readingEverything(String text, DeviceSort sort, boolean ascending) throws SQLException {
        List<String> all = new ArrayList<>();
        for (String word : LookAlikes.fold(text).split(" ")) {
            String tail = new StringBuilder(word).reverse().toString();
            List<String> any = new ArrayList<>();
            List.of("d.tag", "d.inventory_key", "d.serial_key", "r.number_key", "p.name_key", "p.given_key", "p.patronymic_key").forEach(column -> any.add(column + " like '" + word + "%'"));
            if (word.length() >= 3) {
                any.add("d.inventory_tail like '" + tail + "%' or d.serial_tail like '" + tail + "%'");
            }
            Pattern beginsAWord = Pattern.compile("(^|[ (-])" + Pattern.quote(word));
            try (Statement statement = plain.createStatement(); ResultSet models = statement.executeQuery(
                "select m.id, concat_ws(' ', k.name, m.manufacturer, m.name) from device_model m join device_kind k on k.id = m.kind_id")) {
                while (models.next()) {
                    if (beginsAWord.matcher(LookAlikes.fold(models.getString(2))).find()) {
                        any.add("d.model_id = " + models.getLong(1));
                    }
                }
            }
            all.add("(" + String.join(" or ", any) + ")");
        }
        String column = Map.of(DeviceSort.INVENTORY_NUMBER, "inventory_key", DeviceSort.TAG, "tag", DeviceSort.COMMISSIONED, "commissioned_on", DeviceSort.WARRANTY, "warranty_until").get(sort);
        String direction = ascending ? "" : " desc";
        List<Long> ids = new ArrayList<>();
        try (Statement statement = plain.createStatement(); ResultSet rows = statement.executeQuery("select d.id from device d left join room r on r.id = d.room_id"
            + " left join person p on p.id = d.responsible_id where " + String.join(" and ", all) + " order by d." + column + direction + ", d.id" + direction)) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }

    private static Connection connect() {
        try {
            return new EmbeddedMariaDbDriver().connect(ADDRESS, new Properties());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Brings a database to the version, or to the latest. */
    public static void migrate(Supplier<Connection> connections, String version) {
        org.flywaydb.core.Flyway.configure().dataSource(source(connections)).locations("classpath:db/migration").target(version).load().migrate();
    }

    @Override
    public void close() throws Exception {
        em.close();
        factory.close();
        plain.close();
    }

    private static DataSource source(Supplier<Connection> connections) {
        return new DataSource() {
            @Override
            public Connection getConnection() {
                return connections.get();
            }

            @Override
            public Connection getConnection(String user, String password) {
                return connections.get();
            }

            @Override
            public PrintWriter getLogWriter() {
                return null;
            }

            @Override
            public void setLogWriter(PrintWriter out) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void setLoginTimeout(int seconds) {
                throw new UnsupportedOperationException();
            }

            @Override
            public int getLoginTimeout() {
                return 0;
            }

            @Override
            public Logger getParentLogger() throws SQLFeatureNotSupportedException {
                throw new SQLFeatureNotSupportedException();
            }

            @Override
            public <T> T unwrap(Class<T> type) throws SQLException {
                throw new SQLException("wraps nothing");
            }

            @Override
            public boolean isWrapperFor(Class<?> type) {
                return false;
            }
        };
    }
}
