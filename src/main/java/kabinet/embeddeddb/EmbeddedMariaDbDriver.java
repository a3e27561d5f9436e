package kabinet.embeddeddb;

import java.sql.*;
import java.util.Properties;
import java.util.logging.Logger;

/** JDBC driver: "jdbc:mariadb:embedded:NAME" starts a private mariadbd on first connect; every other URL goes to Connector/J. */
public class EmbeddedMariaDbDriver implements Driver {
    static final String PREFIX = "jdbc:mariadb:embedded:";
    private final Driver delegate = new org.mariadb.jdbc.Driver();

    @Override public Connection connect(String url, Properties info) throws SQLException {
        if (!acceptsURL(url)) return null;
        if (url.startsWith(PREFIX)) {
            EmbeddedMariaDb db = EmbeddedMariaDb.instance();
            url = db.ensureStarted(url.substring(PREFIX.length()), info.getProperty("user"), info.getProperty("password"));
        }
        return delegate.connect(url, info);
    }
    @Override public boolean acceptsURL(String url) throws SQLException { return url != null && (url.startsWith(PREFIX) || delegate.acceptsURL(url)); }
    @Override public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException { return new DriverPropertyInfo[0]; }
    @Override public int getMajorVersion() { return delegate.getMajorVersion(); }
    @Override public int getMinorVersion() { return delegate.getMinorVersion(); }
    @Override public boolean jdbcCompliant() { return delegate.jdbcCompliant(); }
    @Override public Logger getParentLogger() { return Logger.getLogger("kabinet.embeddeddb"); }
}
