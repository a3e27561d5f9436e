package kabinet.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Kabinet on the MariaDB that Debian brings (10.11 or newer), chosen by {@code KABINET_DB_URL}: schema, sample data and the main line are as on the embedded one. */
class ExternalDatabaseIT {

    private static final Path PLACE = Path.of("target/external-database-it").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static Process database;
    private static String url;
    private static OwnServer server;

    @BeforeAll
    static void started() throws Exception {
        Path program = Tools.require("mariadbd", "mariadb-server");
        Path install = Tools.require("mariadb-install-db", "mariadb-server");
        Path data = PLACE.resolve("database");
        server = new OwnServer(PLACE.resolve("kabinet"), Map.of("KABINET_DB_URL", prepare(program, install, data), "KABINET_DB_USER", "kabinet", "KABINET_DB_PASSWORD", "external"));
        server.start();
    }

    private static String prepare(Path program, Path install, Path data) throws Exception {
        if (Files.exists(data)) {
            try (var files = Files.walk(data)) {
                for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(data);
        Path log = PLACE.resolve("mariadb.log").toAbsolutePath();
        String user = "--user=" + System.getProperty("user.name");
        Process installing = new ProcessBuilder(install.toString(), "--no-defaults", "--datadir=" + data, user, "--auth-root-authentication-method=normal", "--skip-test-db")
            .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertTrue(installing.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && installing.exitValue() == 0, "see " + log);
        int port = freePort();
        database = new ProcessBuilder(program.toString(), "--no-defaults", "--datadir=" + data, user, "--bind-address=127.0.0.1", "--port=" + port,
            "--socket=" + data.resolve("s"), "--pid-file=" + data.resolve("pid")).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        url = "jdbc:mariadb://127.0.0.1:" + port + "/";
        try (Connection root = connect(url, "root", ""); Statement statement = root.createStatement()) {
            statement.execute("CREATE DATABASE kabinet CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
            statement.execute("CREATE USER kabinet@'%' IDENTIFIED BY 'external'");
            statement.execute("GRANT ALL ON kabinet.* TO kabinet@'%'");
        }
        return url + "kabinet";
    }

    private static Connection connect(String to, String user, String password) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return DriverManager.getConnection(to, user, password);
            } catch (SQLException notYet) {
                assertTrue(database.isAlive() && Instant.now().isBefore(end), notYet::getMessage);
                Thread.sleep(200);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    static void stopped() throws Exception {
        if (server != null) {
            server.stop();
        }
        if (database != null) {
            database.destroy();
            assertTrue(database.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        }
    }

    @Test
    void theSampleIsLoadedFoundAndMoved() throws Exception {
        assertFalse(Files.exists(server.data().resolve("mariadb")), "no database of its own is started");
        for (String kind : List.of("schools", "people", "rooms", "models", "devices")) {
            server.load(kind, sample(kind));
        }
        try (Connection connection = connect(url + "kabinet", "kabinet", "external"); Statement statement = connection.createStatement()) {
            assertEquals(sample("devices").lines().count() - 1, number(statement, "SELECT COUNT(*) FROM device"));
            assertEquals(0, number(statement, "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'kabinet' AND table_collation <> 'utf8mb4_unicode_ci'"
                + " AND table_name <> 'flyway_schema_history'"));
        }
        JsonArray found = server.json("devices?q=ноутбук%20204&limit=5").getJsonArray("items");
        assertFalse(found.isEmpty());
        JsonObject device = found.getJsonObject(0);
        String tag = device.getString("tag");
        JsonArray rooms = server.json("rooms?school=" + device.getJsonObject("school").getJsonNumber("id") + "&limit=2").getJsonArray("items");
        long room = rooms.getJsonObject(0).getJsonNumber("id").longValue();
        assertEquals(201, server.post("devices/" + tag + "/moves", "{\"room\": " + room + "}").statusCode());
        assertEquals(room, server.json("devices/" + tag).getJsonObject("room").getJsonNumber("id").longValue());
        assertTrue(server.get("devices/" + tag + "/history").body().contains("device.act.move"));
    }

    private static String sample(String kind) throws IOException {
        try (var files = Files.list(Path.of("sample-data"))) {
            return Files.readString(files.filter(f -> f.getFileName().toString().endsWith("-" + kind + ".csv")).findFirst().orElseThrow());
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
