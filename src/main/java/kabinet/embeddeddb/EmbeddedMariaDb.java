package kabinet.embeddeddb;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps one MariaDB running as long as somebody wants connections: started by the first, started again by the next after its death. */
final class EmbeddedMariaDb implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedMariaDb.class.getPackageName());
    private static final Pattern ADDRESS = Pattern.compile("(\\w{1,64})(\\?.*)?");
    private static final String CANNOT_CONNECT = "08001";
    private static final Duration FAREWELL = Duration.ofSeconds(20);
    private static final long POLL_MILLIS = 100;

    private final Path applicationData;
    private DataFolder folder;
    private MariaDbServer server;
    private boolean closed;

    EmbeddedMariaDb(Path applicationData) {
        this.applicationData = applicationData;
    }

    static EmbeddedMariaDb ofThisJvm() {
        return Holder.INSTANCE;
    }

    /**
     * @param address the database's name and, behind a question mark, options of Connector/J
     * @param info    further options; user and password in it are ignored
     */
    Connection connect(String address, Properties info) throws SQLException {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw new SQLException("the name of an embedded database is 1 to 64 Latin letters, digits and underscores, not " + address, CANNOT_CONNECT);
        }
        String options = parts.group(2) == null ? "" : parts.group(2);
        MariaDbServer running = running(parts.group(1));
        try {
            return running.connect(options, info);
        } catch (SQLException e) {
            if (running.isAlive()) {
                throw e;
            }
            return running(parts.group(1)).connect(options, info);
        }
    }

    /** The server's process, for tests that do it harm. */
    synchronized ProcessHandle process() {
        return server.handle();
    }

    /** Stops the server and gives the folder back; there are no connections afterwards. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (server != null && server.isAlive()) {
            server.stop();
            LOG.info("embedded MariaDB stopped");
        }
        if (folder != null) {
            folder.close();
        }
    }

    private synchronized MariaDbServer running(String database) throws SQLException {
        if (closed) {
            throw new SQLException("the embedded database has been stopped", CANNOT_CONNECT);
        }
        if (server != null && server.isAlive()) {
            if (!server.database().equals(database)) {
                throw new SQLException("the embedded server already serves the database " + server.database() + ", not " + database, CANNOT_CONNECT);
            }
            return server;
        }
        try {
            if (server != null) {
                LOG.warning("the embedded MariaDB has died, starting it again");
            }
            server = start(database);
            return server;
        } catch (IOException e) {
            throw new SQLException("No embedded database: " + e.getMessage(), CANNOT_CONNECT, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while the embedded database was starting", CANNOT_CONNECT, e);
        }
    }

    private MariaDbServer start(String database) throws IOException, InterruptedException {
        Instant begin = Instant.now();
        ServerBinaries.refuseForeignPlatform(System.getProperty("os.name"), System.getProperty("os.arch"));
        if (folder == null) {
            folder = DataFolder.open(applicationData);
        }
        stopOrphans();
        ServerBinaries binaries = ServerBinaries.unpack(folder);
        MariaDbServer.bootstrap(folder, binaries);
        MariaDbServer started = MariaDbServer.start(folder, binaries, database);
        LOG.info(() -> "embedded MariaDB ready in " + Duration.between(begin, Instant.now()).toMillis() + " ms, data in " + folder.root());
        return started;
    }

    /**
     * A JVM that was killed leaves its server behind. We hold the folder's lock, so no living JVM owns a server that runs from this
     * folder's own program: whatever does is an orphan. That, unlike a pid file, cannot name a stranger and is never too late.
     */
    private void stopOrphans() {
        ProcessHandle.allProcesses()
                .filter(process -> process.info().command().filter(command -> ServerBinaries.areIn(folder, Path.of(command))).isPresent())
                .forEach(orphan -> {
                    LOG.warning(() -> "stopping the MariaDB that a killed Kabinet left behind, process " + orphan.pid());
                    MariaDbServer.stop(orphan);
                });
    }

    /** At the end of the JVM the application server stops at the same time: let its pool hand back what it holds before the database goes. */
    private void farewell() {
        Instant limit = Instant.now().plus(FAREWELL);
        try {
            while (isInUse() && Instant.now().isBefore(limit)) {
                Thread.sleep(POLL_MILLIS);
            }
            close();
        } catch (SQLException | IOException | InterruptedException e) {
            LOG.log(Level.WARNING, "the embedded MariaDB was not stopped cleanly", e);
        }
    }

    private boolean isInUse() throws SQLException {
        MariaDbServer current;
        synchronized (this) {
            current = server;
        }
        return current != null && current.isAlive() && current.connections() > 0;
    }

    private static final class Holder {

        static final EmbeddedMariaDb INSTANCE = new EmbeddedMariaDb(DataFolder.configured());

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(INSTANCE::farewell, "embedded-mariadb-farewell"));
        }
    }
}
