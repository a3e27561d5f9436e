package kabinet.embeddeddb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import kabinet.device.control.BigDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database as an application meets it, plain JDBC, with real processes that are really killed. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class EmbeddedMariaDbIT {

    /** One folder for all tests: each begins with what the others left, as a restarted application does. */
    @TempDir(cleanup = CleanupMode.ALWAYS)
    static Path data;

    @Test
    void dataSurviveARestart() throws Exception {
        try (EmbeddedMariaDb db = new EmbeddedMariaDb(data)) {
            execute(db, "CREATE OR REPLACE TABLE room (name VARCHAR(20))", "INSERT INTO room VALUES ('Кабинет 12')");
        }
        try (EmbeddedMariaDb db = new EmbeddedMariaDb(data)) {
            assertEquals("Кабинет 12", query(db, "SELECT name FROM room"));
        }
    }

    @Test
    void theServerIsStrictInUtcAndKnowsEveryCharacter() throws Exception {
        try (EmbeddedMariaDb db = new EmbeddedMariaDb(data)) {
            assertEquals("+00:00 utf8mb4 utf8mb4_unicode_ci OFF", query(db, "SELECT CONCAT_WS(' ', @@time_zone, @@character_set_database, @@collation_database, @@log_bin)"));
            execute(db, "CREATE OR REPLACE TABLE narrow (name VARCHAR(3))", "INSERT INTO narrow VALUES ('Ё№😀')");
            assertEquals("Ё№😀", query(db, "SELECT name FROM narrow"));
            assertThrows(SQLException.class, () -> execute(db, "INSERT INTO narrow VALUES ('four')"));
            assertEquals(Long.toString(256L << 20), query(db, "SELECT @@innodb_buffer_pool_size"));
        }
    }

    @Test
    void theNextConnectionStartsAKilledServerAgainWithEverythingCommittedAndNothingElse() throws Exception {
        try (EmbeddedMariaDb db = new EmbeddedMariaDb(data)) {
            execute(db, "CREATE OR REPLACE TABLE move (id INT PRIMARY KEY)", "INSERT INTO move VALUES (1)");
            ProcessHandle first = db.process();
            try (Connection open = db.connect("kabinet", new Properties()); Statement statement = open.createStatement()) {
                open.setAutoCommit(false);
                statement.execute("INSERT INTO move VALUES (2)");
                kill(first);
                assertThrows(SQLException.class, () -> statement.execute("INSERT INTO move VALUES (3)"));
            }
            assertEquals("1", query(db, "SELECT GROUP_CONCAT(id) FROM move"));
            assertNotEquals(first.pid(), db.process().pid());
        }
    }

    @Test
    void theServerThatAKilledJvmLeftIsStoppedAndItsDataAreThere() throws Exception {
        try (ForkedApplication forked = ForkedApplication.start(data); EmbeddedMariaDb db = new EmbeddedMariaDb(data)) {
            forked.kill();
            assertTrue(forked.server().isAlive(), "the orphan lives until somebody needs its folder");
            assertEquals("7", query(db, "SELECT id FROM forked"));
            assertFalse(forked.server().isAlive());
        }
    }

    @Test
    void aJvmThatEndsStopsItsServer() throws Exception {
        try (ForkedApplication forked = ForkedApplication.start(data)) {
            forked.end();
            assertFalse(forked.server().isAlive());
        }
    }

    @Test
    void aSecondApplicationOnTheSameFolderIsRefusedAndDoesNoHarm() throws Exception {
        try (ForkedApplication forked = ForkedApplication.start(data); EmbeddedMariaDb second = new EmbeddedMariaDb(data)) {
            SQLException refusal = assertThrows(SQLException.class, () -> query(second, "SELECT 1"));
            assertTrue(refusal.getMessage().contains("is in use by another running Kabinet"), refusal.getMessage());
            assertTrue(refusal.getMessage().contains(data.toString()), refusal.getMessage());
            assertTrue(forked.server().isAlive());
        }
    }

    @Test
    void anInterruptedUnpackingIsDoneAgain() throws Exception {
        try (EmbeddedMariaDb db = new EmbeddedMariaDb(data)) {
            execute(db, "CREATE OR REPLACE TABLE kept (id INT)", "INSERT INTO kept VALUES (5)");
        }
        Path half;
        try (Stream<Path> files = Files.list(data.resolve("mariadb"))) {
            Path whole = files.filter(file -> file.getFileName().toString().startsWith("server-")).findFirst().orElseThrow();
            half = Files.move(whole, whole.resolveSibling(whole.getFileName() + ".new"));
        }
        Files.delete(half.resolve("share/english/errmsg.sys"));
        Files.write(half.resolve("bin/mariadbd"), new byte[1000]);
        try (EmbeddedMariaDb db = new EmbeddedMariaDb(data)) {
            assertEquals("5", query(db, "SELECT id FROM kept"));
            assertFalse(Files.exists(half));
        }
    }

    @Test
    void anInterruptedBootstrapIsDoneAgain(@TempDir Path fresh) throws Exception {
        Files.createDirectories(fresh.resolve("mariadb/data.new/mysql"));
        Files.writeString(fresh.resolve("mariadb/data.new/ibdata1"), "half a page");
        try (EmbeddedMariaDb db = new EmbeddedMariaDb(fresh)) {
            assertEquals("0", query(db, "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'kabinet'"));
        }
    }

    @Test
    void onlyTheOwnerAndTheApplicationsAccountComeIn() throws Exception {
        try (EmbeddedMariaDb db = new EmbeddedMariaDb(data)) {
            assertEquals("kabinet@127.0.0.1", query(db, "SELECT CURRENT_USER()"));
            assertThrows(SQLException.class, () -> query(db, "SELECT * FROM mysql.global_priv"));
            String port = query(db, "SELECT @@port");
            for (String user : List.of("root", "kabinet", "")) {
                Properties stranger = new Properties();
                stranger.setProperty("user", user);
                stranger.setProperty("password", "");
                assertThrows(SQLException.class, () -> new EmbeddedMariaDbDriver().connect("jdbc:mariadb://127.0.0.1:" + port + "/", stranger).close());
            }
            Path folder = data.resolve("mariadb");
            assertEquals("rwx------", permissions(data));
            assertEquals("rwx------", permissions(folder));
            assertEquals("rw-------", permissions(folder.resolve("password")));
            assertEquals("rw-------", permissions(folder.resolve("client.cnf")));
            assertFalse(Files.exists(folder.resolve("init.sql")), "the statements with the password are gone");
            assertFalse(Files.readString(folder.resolve("mariadbd.log")).contains(Files.readString(folder.resolve("password"))));
        }
    }

    @Test
    void theProgramsForABackupFindTheServer() throws Exception {
        try (EmbeddedMariaDb db = new EmbeddedMariaDb(data)) {
            execute(db, "CREATE OR REPLACE TABLE saved (name VARCHAR(20))", "INSERT INTO saved VALUES ('ноутбук')");
            Path folder = data.resolve("mariadb");
            Path dump = folder.resolve(ServerBinaries.FOLDER_PREFIX + query(db, "SELECT SUBSTRING_INDEX(VERSION(), '-', 1)")).resolve("bin/mariadb-dump");
            Process process = new ProcessBuilder(dump.toString(), "--defaults-extra-file=" + folder.resolve("client.cnf"),
                    "--single-transaction", "--routines", "kabinet").redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor(), output);
            assertTrue(output.contains("INSERT INTO `saved` VALUES\n('ноутбук')"), output);
        }
    }

    @Test
    void anyOtherAddressGoesStraightToConnectorJ() throws Exception {
        EmbeddedMariaDbDriver driver = new EmbeddedMariaDbDriver();
        try (EmbeddedMariaDb db = new EmbeddedMariaDb(data)) {
            Properties account = new Properties();
            account.setProperty("user", "kabinet");
            String port = query(db, "SELECT @@port");
            account.setProperty("password", Files.readString(data.resolve("mariadb/password")));
            try (Connection connection = driver.connect("jdbc:mariadb://127.0.0.1:" + port + "/kabinet", account)) {
                assertEquals("kabinet", connection.getCatalog());
            }
        }
        assertNull(driver.connect("jdbc:postgresql://localhost/kabinet", new Properties()));
        assertFalse(driver.acceptsURL("jdbc:postgresql://localhost/kabinet"));
        assertTrue(driver.acceptsURL("jdbc:mariadb:embedded:kabinet"));
    }

    @Test
    void optionsReachConnectorJAndAnotherDatabaseOrABadNameIsRefused() throws Exception {
        try (EmbeddedMariaDb db = new EmbeddedMariaDb(data)) {
            try (Connection connection = db.connect("kabinet?sessionVariables=auto_increment_increment=3", new Properties());
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT @@auto_increment_increment")) {
                row.next();
                assertEquals(3, row.getInt(1));
            }
            assertThrows(SQLException.class, () -> db.connect("other", new Properties()));
            assertThrows(SQLException.class, () -> db.connect("kabinet`; DROP", new Properties()));
        }
    }

    @Test
    void afterTheEndNoConnectionStartsTheServerAgain() throws Exception {
        EmbeddedMariaDb db = new EmbeddedMariaDb(data);
        query(db, "SELECT 1");
        db.close();
        assertThrows(SQLException.class, () -> query(db, "SELECT 1"));
        assertFalse(db.process().isAlive());
    }

    @Test
    void anUpgradeMakesAConnectionOfWhatASchoolKnewOfItsInternet() throws Exception {
        try (EmbeddedMariaDb db = new EmbeddedMariaDb(data); Connection older = migrated(db, "102"); Statement statement = older.createStatement()) {
            statement.execute("insert into school (id, version, district_id, code, short_name, inn, settlement_type, internet_speed, guaranteed_traffic, inventory_number_template, active)"
                + " select 1001, 0, min(id), 'A', 'A', '1', 'CITY', 24, 0, '', 1 from district union all select 1002, 0, min(id), 'B', 'B', '2', 'CITY', 100, 1, '', 1 from district"
                + " union all select 1003, 0, min(id), 'C', 'C', '3', 'CITY', null, 0, '', 1 from district union all select 1004, 0, min(id), 'D', 'D', '4', 'CITY', 50, 1, '', 1 from district");
            statement.execute("insert into revision (id, at, account_name) values (900001, '2024-09-01 08:00:00', 'it'), (900002, '2025-03-02 08:00:00', 'it'), (900003, '2025-04-02 08:00:00', 'it')");
            statement.execute("insert into school_aud (rev, revtype, id, internet_speed, guaranteed_traffic) values (900001, 0, 1001, 10, 0), (900002, 1, 1001, 24, 0), (900003, 1, 1001, 24, 0)");
            statement.execute("insert into internet_connection (id, version, school_id, provider, technology, down_mbit, guaranteed, static_ip, unified, backup, payer, begins_on)"
                + " values (2001, 0, 1004, 'Проба', 'FIBRE', 20, 1, 0, 0, 0, 'SCHOOL', '2025-01-01')");
        }
        try (EmbeddedMariaDb db = new EmbeddedMariaDb(data); Connection newer = migrated(db, "latest"); Statement statement = newer.createStatement()) {
            assertEquals(List.of("A 24.00 0 2025-03-02 UNKNOWN UNKNOWN 1", "B 100.00 1 today UNKNOWN UNKNOWN 1", "D 20.00 1 2025-01-01 FIBRE SCHOOL 0"), rows(statement,
                "select concat_ws(' ', s.code, c.down_mbit, c.guaranteed + 0, if(c.begins_on = utc_date(), 'today', c.begins_on), c.technology, c.payer,"
                    + " (select count(*) from internet_connection_aud a where a.id = c.id)) from internet_connection c join school s on s.id = c.school_id order by s.code"));
            assertEquals(List.of(), rows(statement, "select column_name from information_schema.columns where table_schema = database() and table_name = 'school'"
                + " and column_name in ('internet_speed', 'guaranteed_traffic')"));
            assertEquals(List.of("10.00", "24.00", "24.00"), rows(statement, "select internet_speed from school_aud where id = 1001 order by rev"));
        }
    }

    private static List<String> rows(Statement statement, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** A database that no other test uses, at the version. */
    private static Connection migrated(EmbeddedMariaDb db, String version) {
        BigDatabase.migrate(() -> older(db), version);
        return older(db);
    }

    private static Connection older(EmbeddedMariaDb db) {
        try {
            return db.connect("older", new Properties());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(EmbeddedMariaDb db, String... statements) throws SQLException {
        try (Connection connection = db.connect("kabinet", new Properties()); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String query(EmbeddedMariaDb db, String sql) throws SQLException {
        try (Connection connection = db.connect("kabinet", new Properties()); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertTrue(row.next(), sql);
            return row.getString(1);
        }
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
