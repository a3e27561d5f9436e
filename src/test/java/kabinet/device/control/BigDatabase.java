package kabinet.device.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import kabinet.embeddeddb.EmbeddedMariaDbDriver;
import kabinet.sample.BigRegistry;

/**
 * A database of its own with a registry as large as measurements need, and the stores over it, outside any server. The folder
 * keeps the filled database, so that a second run finds it there; the server behind it ends with the JVM.
 */
final class BigDatabase implements AutoCloseable {

    private static final String ADDRESS = "jdbc:mariadb:embedded:kabinet_big";

    private final Connection plain;
    private final Watched watched;
    private final EntityManagerFactory factory;
    private final EntityManager em;
    private final Devices devices = new Devices();

    /** @param count how many devices, if it is not filled yet */
    BigDatabase(Path folder, int count) throws Exception {
        System.setProperty("kabinet.data", folder.toString());
        plain = connect();
        watched = new Watched(connect());
        migrate(source(BigDatabase::connect));
        if (number("select count(*) from device") == 0) {
            BigRegistry.fill(plain, count);
        }
        // Autocommit: nothing holds an old state open while the statistics are asked for.
        factory = Persistence.createEntityManagerFactory("kabinet", Map.of("jakarta.persistence.transactionType", "RESOURCE_LOCAL",
            "jakarta.persistence.jtaDataSource", source(watched::connection), "jakarta.persistence.nonJtaDataSource", source(watched::connection),
            "jakarta.persistence.validation.mode", "NONE", "hibernate.hbm2ddl.auto", "none"));
        em = factory.createEntityManager();
        devices.em = em;
        devices.search = new DeviceSearch();
        devices.search.em = em;
    }

    Devices devices() {
        return devices;
    }

    Watched watched() {
        return watched;
    }

    Connection plain() {
        return plain;
    }

    /** Forgets what was loaded: each measurement asks the database. */
    void forget() {
        em.clear();
    }

    long number(String query) throws SQLException {
        try (Statement statement = plain.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    String text(String query) throws SQLException {
        try (Statement statement = plain.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect() {
        try {
            return new EmbeddedMariaDbDriver().connect(ADDRESS, new Properties());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void migrate(DataSource source) {
        org.flywaydb.core.Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
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
