package kabinet.exchange.boundary;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A server that dies while it books (kill -9): after the restart all that was confirmed is there and nothing is half done. Runs a server of its
 * own, on ports and data of its own, from the provisioned one.
 */
class KillIT {

    private static final int OFFSET = 700;
    private static final Path SERVER = Path.of("target/server").toAbsolutePath();
    private static final Path PLACE = Path.of("target/kill-it").toAbsolutePath();
    private static final String PASSWORD = "the-house-stands-on";
    private static final int ROWS = 8000;
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Process shell;
    private String token;

    @BeforeEach
    void freshPlace() throws IOException {
        delete(PLACE);
        Path base = Files.createDirectories(PLACE.resolve("base"));
        copy(SERVER.resolve("standalone/configuration"), base.resolve("configuration"));
        Files.copy(Path.of("target/kabinet.war"), Files.createDirectories(base.resolve("deployments")).resolve("kabinet.war"));
    }

    @AfterEach
    void stop() throws Exception {
        if (shell != null) {
            descendants().forEach(ProcessHandle::destroy);
            shell.waitFor(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void nothingIsHalfDone() throws Exception {
        start();
        String confirmed = upload("schools", "Код школы;Краткое наименование;ИНН\nK1;Школа;7707083893\n").getJsonNumber("id").toString();
        assertEquals("BOOKED", book(confirmed, "BOOKED"));
        book(upload("models", "Вид;Производитель;Модель\nМонитор;Проба;М\n").getJsonNumber("id").toString(), "BOOKED");
        StringBuilder devices = new StringBuilder("Инвентарный номер;Вид;Производитель;Модель;Код школы\n");
        for (int i = 0; i < ROWS; i++) {
            devices.append("N-").append(i).append(";Монитор;Проба;М;K1\n");
        }
        String interrupted = upload("devices", devices.toString()).getJsonNumber("id").toString();
        send("imports/" + interrupted + "/book", "POST", "");
        JsonObject during = get(interrupted);
        while ("BOOKING".equals(during.getString("state")) && during.getInt("done") == 0) {
            during = get(interrupted);
        }
        assertEquals("BOOKING", during.getString("state"), "it must be killed in the middle");
        kill();

        start();
        assertEquals("FAILED", get(interrupted).getString("state"));
        assertTrue(get(interrupted).getString("failure").contains("ничего не записано"));
        assertEquals("BOOKED", get(confirmed).getString("state"));
        assertEquals(1, send("exports?kind=devices", "GET", "").body().lines().count(), "the head alone");
        JsonObject again = upload("devices", devices.toString());
        assertEquals(ROWS, again.getJsonObject("totals").getInt("created"));
        book(again.getJsonNumber("id").toString(), "BOOKED");
        assertEquals(ROWS + 1, send("exports?kind=devices", "GET", "").body().lines().count());
    }

    private void start() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(SERVER.resolve("bin/standalone.sh").toString(), "-Djboss.server.base.dir=" + PLACE.resolve("base"),
            "-Djboss.socket.binding.port-offset=" + OFFSET, "-Dkabinet.data=" + PLACE.resolve("data"), "-Dkabinet.admin.password=" + PASSWORD);
        builder.environment().put("JAVA_OPTS", "-Xmx1g -Djava.net.preferIPv4Stack=true");
        builder.environment().keySet().removeIf(name -> name.startsWith("KABINET_"));
        shell = builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(new File(PLACE + "/server.log"))).start();
        Instant end = Instant.now().plus(Duration.ofMinutes(5));
        token = null;
        while (token == null) {
            assertTrue(Instant.now().isBefore(end) && shell.isAlive(), "the server does not start; see " + PLACE + "/server.log");
            Thread.sleep(500);
            token = signIn();
        }
    }

    private static String signIn() throws Exception {
        String body = Json.createObjectBuilder().add("username", "admin").add("password", PASSWORD).add("name", "it").build().toString();
        try {
            HttpResponse<String> answer = HTTP.send(HttpRequest.newBuilder(api("tokens")).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 201 ? json(answer).getString("token") : null;
        } catch (IOException notYet) {
            return null;
        }
    }

    /** Kills the server itself, without warning; its database may live on, as after a real accident, and is the next start's to deal with. */
    private void kill() throws Exception {
        List<ProcessHandle> java = descendants().filter(p -> p.info().command().orElse("").endsWith("java")).toList();
        assertEquals(1, java.size());
        java.get(0).destroyForcibly();
        java.get(0).onExit().get(30, TimeUnit.SECONDS);
        shell.waitFor(30, TimeUnit.SECONDS);
    }

    private Stream<ProcessHandle> descendants() {
        return shell.descendants();
    }

    private String book(String id, String wanted) throws Exception {
        assertEquals(202, send("imports/" + id + "/book", "POST", "").statusCode());
        Instant end = Instant.now().plus(Duration.ofMinutes(5));
        while ("BOOKING".equals(get(id).getString("state")) && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
        assertEquals(wanted, get(id).getString("state"));
        return get(id).getString("state");
    }

    private JsonObject upload(String kind, String content) throws Exception {
        HttpResponse<String> answer = send("imports?kind=" + kind + "&name=" + kind + ".csv", "POST", content);
        assertEquals(201, answer.statusCode(), answer.body());
        return json(answer);
    }

    private JsonObject get(String id) throws Exception {
        return json(send("imports/" + id, "GET", ""));
    }

    private HttpResponse<String> send(String path, String method, String body) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(api(path)).header("Authorization", "Bearer " + token).header("Content-Type", "application/octet-stream")
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8))).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI api(String path) {
        return URI.create("http://localhost:" + (8080 + OFFSET) + "/api/v1/" + path);
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
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

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
