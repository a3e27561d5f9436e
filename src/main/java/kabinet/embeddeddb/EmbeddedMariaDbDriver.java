package kabinet.embeddeddb;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;

/**
 * JDBC driver for {@code jdbc:mariadb:embedded:NAME[?options]}, a MariaDB that this JVM starts and stops itself, and for every other
 * {@code jdbc:mariadb:} address, which goes straight to Connector/J.
 *
 * <p>NAME is the database: 1 to 64 Latin letters, digits and underscores, created when missing; one per data folder at a time. Options are
 * those of Connector/J. The embedded server has one account with a generated password, so user and password given by a connection
 * pool are ignored for it. The data folder is the system property {@code kabinet.data} or the environment variable {@code KABINET_DATA},
 * by default {@code ~/.kabinet}; its memory is {@code kabinet.db.memory} or {@code KABINET_DB_MEMORY}, by default 256M.
 *
 * <p>A connection fails with SQL state 08001 when the server cannot be started: on anything but Linux x86-64, while another JVM uses the data
 * folder, or when {@code mariadbd} itself refuses; the message says which.
 */
public final class EmbeddedMariaDbDriver implements Driver {

    private static final String PREFIX = "jdbc:mariadb:embedded:";

    private final Driver connector = new org.mariadb.jdbc.Driver();

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        if (url != null && url.startsWith(PREFIX)) {
            return EmbeddedMariaDb.ofThisJvm().connect(url.substring(PREFIX.length()), info);
        }
        return connector.connect(url, info);
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return connector.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return connector.getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return connector.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return connector.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return connector.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(EmbeddedMariaDbDriver.class.getPackageName());
    }
}
