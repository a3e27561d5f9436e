package kabinet.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Kabinet as it ships, on ports and data of its own, that a test may do harm to. Starts empty; its administrator's password is known. */
final class OwnServer {

    private static final Path SERVER = Path.of("target/server").toAbsolutePath();
    private static final int OFFSET = Fork.OFFSET + 5;
    private static final String PASSWORD = "the-house-stands-on";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();

    private final Path place;
    private final Map<String, String> environment;
    private Process shell;
    private volatile String token;

    /**
     * @param place what is there is lost
     * @param environment variables of README's "Operations"
     */
    OwnServer(Path place, Map<String, String> environment) throws IOException {
        this.place = place.toAbsolutePath();
        this.environment = environment;
        Fork.delete(this.place);
        Path base = Files.createDirectories(this.place.resolve("base"));
        copy(SERVER.resolve("standalone/configuration"), base.resolve("configuration"));
        Files.copy(Path.of("target/kabinet.war"), Files.createDirectories(base.resolve("deployments")).resolve("kabinet.war"));
    }

    /** Returns when the administrator has a token. */
    void start() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(SERVER.resolve("bin/standalone.sh").toString(), "-Djboss.server.base.dir=" + place.resolve("base"),
            "-Djboss.socket.binding.port-offset=" + OFFSET, "-Dkabinet.data=" + data(), "-Dkabinet.admin.password=" + PASSWORD);
        builder.environment().put("JAVA_OPTS", "-Xmx1g " + System.getProperty("tests.jvm", "") + " -Djava.net.preferIPv4Stack=true");
        builder.environment().keySet().removeIf(name -> name.startsWith("KABINET_"));
        builder.environment().putAll(environment);
        shell = builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(new File(place + "/server.log"))).start();
        Instant end = Instant.now().plus(PATIENCE);
        token = null;
        while (token == null) {
            assertTrue(Instant.now().isBefore(end) && shell.isAlive(), "the server does not start; see " + place + "/server.log");
            Thread.sleep(200);
            token = signIn();
        }
    }

    /** Kills the server and its database without warning, as when the power fails. */
    void kill() throws Exception {
        List<ProcessHandle> all = shell.descendants().toList();
        assertEquals(1, all.stream().filter(p -> command(p).endsWith("java")).count());
        assertEquals(1, all.stream().filter(p -> command(p).endsWith("mariadbd")).count());
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : all) {
            process.onExit().get(30, TimeUnit.SECONDS);
        }
        shell.waitFor(30, TimeUnit.SECONDS);
    }

    void stop() throws Exception {
        if (shell != null) {
            shell.descendants().filter(p -> command(p).endsWith("java")).forEach(ProcessHandle::destroy);
            shell.waitFor(60, TimeUnit.SECONDS);
        }
    }

    private static String command(ProcessHandle process) {
        return process.info().command().orElse("");
    }

    /** A connection past the application, by the file that is written for backups. */
    Connection database() throws Exception {
        Properties client = new Properties();
        try (var in = Files.newBufferedReader(data().resolve("mariadb/client.cnf"))) {
            client.load(in);
        }
        return DriverManager.getConnection("jdbc:mariadb://" + client.getProperty("host") + ":" + client.getProperty("port") + "/kabinet",
            client.getProperty("user"), client.getProperty("password"));
    }

    private static String signIn() throws Exception {
        String body = Json.createObjectBuilder().add("username", "admin").add("password", PASSWORD).add("name", "it").build().toString();
        try {
            HttpResponse<String> answer = HTTP.send(HttpRequest.newBuilder(api("tokens")).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 201 ? read(answer).getString("token") : null;
        } catch (IOException notYet) {
            return null;
        }
    }

    HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(request(path, "GET", "", "application/octet-stream"), HttpResponse.BodyHandlers.ofString());
    }

    JsonObject json(String path) throws Exception {
        return read(get(path));
    }

    HttpResponse<String> post(String path, String body) throws Exception {
        return HTTP.send(request(path, "POST", body, type(body)), HttpResponse.BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> posting(String path, String body) {
        return HTTP.sendAsync(request(path, "POST", body, type(body)), HttpResponse.BodyHandlers.ofString());
    }

    private static String type(String body) {
        return body.startsWith("{") ? "application/json" : "application/octet-stream";
    }

    private HttpRequest request(String path, String method, String body, String type) {
        return HttpRequest.newBuilder(api(path)).header("Authorization", "Bearer " + token).header("Content-Type", type)
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8))).build();
    }

    /** Where it answers. */
    static int port() {
        return 8080 + OFFSET;
    }

    /** The administrator's; it outlives a restart. */
    String token() {
        return token;
    }

    private static URI api(String path) {
        return URI.create("http://localhost:" + port() + "/api/v1/" + path);
    }

    static JsonObject read(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    /** Where its data is. */
    Path data() {
        return place.resolve("data");
    }

    /** Uploads a table and books it; returns when that is done. */
    JsonObject load(String kind, String content) throws Exception {
        HttpResponse<String> answer = post("imports?kind=" + kind + "&name=" + kind + ".csv", content);
        assertEquals(201, answer.statusCode(), answer.body());
        String id = read(answer).getJsonNumber("id").toString();
        assertEquals(202, post("imports/" + id + "/book", "").statusCode());
        Instant end = Instant.now().plus(PATIENCE);
        JsonObject job = json("imports/" + id);
        while ("BOOKING".equals(job.getString("state")) && Instant.now().isBefore(end)) {
            Thread.sleep(200);
            job = json("imports/" + id);
        }
        assertEquals("BOOKED", job.getString("state"), job.toString());
        return job;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
