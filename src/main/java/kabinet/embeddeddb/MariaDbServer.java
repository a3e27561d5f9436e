package kabinet.embeddeddb;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * One running {@code mariadbd}, a child of this JVM, from {@link #start} to {@link #stop} or its death.
 *
 * <p>It can be reached on a loopback port by one account that may use one database; there is no Unix socket and therefore no way in for
 * MariaDB's own root. Encryption on loopback would only cost 2 to 8 seconds at each start, for a certificate that nobody checks.
 */
final class MariaDbServer {

    /** The account and the host from which it may come; with name resolution off this is not the same as {@code localhost}. */
    private static final String USER = "kabinet";
    private static final String LOOPBACK = "127.0.0.1";
    private static final String ACCOUNT = USER + "@'" + LOOPBACK + "'";

    /** Recovery after a crash reads the redo log ({@value #REDO_LOG_SIZE}); even a slow disk is done with that long before. */
    private static final Duration START_LIMIT = Duration.ofMinutes(10);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);
    private static final long POLL_MILLIS = 50;
    private static final String REDO_LOG_SIZE = "96M";
    private static final long LOG_LIMIT_BYTES = 10_000_000;
    private static final int LOG_TAIL_LINES = 15;

    /** In the order in which MariaDB's own mariadb-install-db reads them; the help texts and the test database are left out. */
    private static final List<String> SYSTEM_TABLES = List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql", "maria_add_gis_sp_bootstrap.sql", "mariadb_sys_schema.sql");

    private final org.mariadb.jdbc.Driver connector = new org.mariadb.jdbc.Driver();
    private final Process process;
    private final DataFolder folder;
    private final String database;
    private final int port;
    private final String password;

    private MariaDbServer(Process process, DataFolder folder, String database, int port, String password) {
        this.process = process;
        this.folder = folder;
        this.database = database;
        this.port = port;
        this.password = password;
    }

    /** Makes the system tables unless they are there. */
    static void bootstrap(DataFolder folder, ServerBinaries binaries) throws IOException, InterruptedException {
        Path databases = folder.databases();
        if (Files.isDirectory(databases)) {
            return;
        }
        Path staging = folder.staging(databases);
        List<String> command = command(folder, binaries, staging);
        command.addAll(List.of("--bootstrap", "--silent-startup", "--enforce-storage-engine=", "--max-allowed-packet=8M", "--net-buffer-length=16K"));
        Process process = launch(folder, command);
        try (OutputStream sql = new BufferedOutputStream(process.getOutputStream())) {
            // Root may come by Unix socket only, and this server opens none.
            sql.write("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket='root';\n".getBytes(StandardCharsets.UTF_8));
            for (String script : SYSTEM_TABLES) {
                Files.copy(binaries.share().resolve(script), sql);
                sql.write('\n');
            }
        } catch (IOException brokenPipe) {
            process.waitFor();
            throw failure("MariaDB could not make its system tables", folder, brokenPipe);
        }
        if (process.waitFor() != 0) {
            throw failure("MariaDB could not make its system tables", folder, null);
        }
        folder.publish(staging, databases);
    }

    /** Starts the server with this database and waits until it can be used. */
    static MariaDbServer start(DataFolder folder, ServerBinaries binaries, String database) throws IOException, InterruptedException {
        rotateLog(folder);
        int port = freePort();
        String password = folder.password();
        // Account and database are stated anew at every start: they need no record of what has been done already.
        Path statements = folder.writePrivate(folder.root().resolve("init.sql"), String.join("\n",
                "CREATE DATABASE IF NOT EXISTS `" + database + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;",
                "CREATE USER IF NOT EXISTS " + ACCOUNT + ";",
                "ALTER USER " + ACCOUNT + " IDENTIFIED BY '" + password + "';",
                "GRANT ALL PRIVILEGES ON `" + database.replace("_", "\\_") + "`.* TO " + ACCOUNT + ";", ""));
        try {
            List<String> command = command(folder, binaries, folder.databases());
            command.addAll(List.of("--bind-address=" + LOOPBACK, "--port=" + port, "--socket=", "--skip-name-resolve", "--skip-ssl",
                    "--init-file=" + statements, "--pid-file=" + folder.root().resolve("mariadbd.pid"),
                    "--character-set-server=utf8mb4", "--collation-server=utf8mb4_unicode_ci", "--default-time-zone=+00:00",
                    "--sql-mode=STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE,NO_ENGINE_SUBSTITUTION",
                    "--max-allowed-packet=64M", "--local-infile=OFF", "--performance-schema=OFF"));
            MariaDbServer server = new MariaDbServer(launch(folder, command), folder, database, port, password);
            try {
                server.awaitReady();
                server.describeToClients();
            } catch (IOException | InterruptedException | RuntimeException e) {
                server.stop();
                throw e;
            }
            return server;
        } finally {
            Files.deleteIfExists(statements);
        }
    }

    String database() {
        return database;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** @param options those of Connector/J with the leading question mark, or empty */
    Connection connect(String options, Properties given) throws SQLException {
        Properties info = new Properties();
        info.putAll(given);
        info.setProperty("user", USER);
        info.setProperty("password", password);
        return connector.connect("jdbc:mariadb://" + LOOPBACK + ":" + port + "/" + database + options, info);
    }

    /** How many connections others hold at this moment. */
    int connections() throws SQLException {
        try (Connection connection = connect("", new Properties()); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM information_schema.processlist WHERE id <> CONNECTION_ID()")) {
            row.next();
            return row.getInt(1);
        }
    }

    void stop() {
        stop(process.toHandle());
    }

    /** Asks politely, so that InnoDB closes cleanly; one that does not answer is killed, InnoDB recovers at the next start. */
    static void stop(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            server.destroyForcibly();
        } catch (ExecutionException | TimeoutException e) {
            server.destroyForcibly();
            server.onExit().join();
        }
    }

    private static List<String> command(DataFolder folder, ServerBinaries binaries, Path databases) throws IOException {
        Path temporary = Files.createDirectories(folder.root().resolve("tmp"));
        String memory = Setting.of("kabinet.db.memory", "256M");
        if (!memory.matches("[1-9]\\d*[KMGkmg]?")) {
            throw new IOException("KABINET_DB_MEMORY is a number of bytes with K, M or G behind it, such as 512M, not " + memory);
        }
        List<String> command = new ArrayList<>(List.of(binaries.server().toString(), "--no-defaults", "--basedir=" + binaries.base(),
                "--lc-messages-dir=" + binaries.share(), "--datadir=" + databases, "--tmpdir=" + temporary, "--skip-log-bin",
                "--innodb-buffer-pool-size=" + memory, "--innodb-log-file-size=" + REDO_LOG_SIZE));
        if ("root".equals(System.getProperty("user.name"))) {
            // mariadbd refuses to run as root unless told so; in a container that is the usual user.
            command.add("--user=root");
        }
        return command;
    }

    private static Process launch(DataFolder folder, List<String> command) throws IOException {
        return new ProcessBuilder(command).directory(folder.root().toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.serverLog().toFile())).start();
    }

    /** Free now; should another program take it in the same moment, mariadbd refuses and the next connection tries another. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (true) {
            try (Connection connection = connect("", new Properties())) {
                return;
            } catch (SQLException notYet) {
                if (!process.isAlive()) {
                    throw failure("MariaDB did not start", folder, null);
                }
                if (Instant.now().isAfter(limit)) {
                    throw failure("MariaDB was not ready after " + START_LIMIT.toMinutes() + " minutes", folder, notYet);
                }
                Thread.sleep(POLL_MILLIS);
            }
        }
    }

    /** For backups: {@code mariadb-dump --defaults-extra-file=client.cnf NAME}. Newer clients insist on encryption unless told otherwise. */
    private void describeToClients() throws IOException {
        folder.writePrivate(folder.root().resolve("client.cnf"), String.join("\n", "# Written at every start of Kabinet.", "[client]",
                "protocol=tcp", "host=" + LOOPBACK, "port=" + port, "user=" + USER, "password=" + password, "skip-ssl", ""));
    }

    private static void rotateLog(DataFolder folder) throws IOException {
        Path log = folder.serverLog();
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static IOException failure(String what, DataFolder folder, Exception cause) throws IOException {
        List<String> lines;
        try (Stream<String> all = Files.lines(folder.serverLog(), StandardCharsets.ISO_8859_1)) {
            lines = all.toList();
        }
        List<String> tail = lines.subList(Math.max(0, lines.size() - LOG_TAIL_LINES), lines.size());
        return new IOException(what + "; the end of " + folder.serverLog() + " says:\n" + String.join("\n", tail), cause);
    }
}
