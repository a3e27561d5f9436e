package kabinet.exchange.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import kabinet.house.Kabinet;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Import and export as a program sees them, on the demonstration data. */
@RunAsClient
class ImportsResourceIT extends Kabinet {

    private static final Path FAULTY = Path.of("sample-data/faulty");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    @Test
    void everyFaultyFileIsRefusedWithExactlyItsStatedFaults() throws Exception {
        Map<String, List<String>> stated = new TreeMap<>();
        Map<String, String> kinds = new TreeMap<>();
        for (String row : Files.readAllLines(FAULTY.resolve("expected.csv")).stream().skip(1).toList()) {
            String[] cells = row.split(";", -1);
            stated.computeIfAbsent(cells[0], f -> new ArrayList<>()).add(cells[2] + " " + cells[3] + " " + cells[4]);
            kinds.put(cells[0], cells[1]);
        }
        Map<String, List<String>> found = new TreeMap<>();
        for (String file : stated.keySet()) {
            HttpResponse<String> answer = upload("district", kinds.get(file), file, Files.readAllBytes(FAULTY.resolve(file)));
            assertEquals(stated.get(file).stream().anyMatch(fault -> fault.endsWith(" duplicate")) ? 409 : 422, answer.statusCode(), file);
            assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse("").split(";")[0], file);
            JsonObject refused = json(answer);
            assertEquals(refused.getJsonArray("faults").size(), refused.getInt("faultCount"), file);
            found.put(file, refused.getJsonArray("faults").getValuesAs(JsonObject.class).stream()
                .map(f -> f.getInt("line") + " " + f.getString("column") + " " + f.getString("key")).toList());
            refused.getJsonArray("faults").getValuesAs(JsonObject.class).forEach(f -> assertFalse(f.getString("reason").isBlank(), file));
        }
        stated.values().forEach(faults -> faults.sort(null));
        Map<String, List<String>> sorted = new TreeMap<>();
        found.forEach((file, faults) -> sorted.put(file, faults.stream().sorted().toList()));
        assertEquals(stated, sorted);
    }

    @Test
    void exportedDevicesImportUnchanged() throws Exception {
        for (String format : List.of("csv", "xlsx")) {
            HttpResponse<byte[]> table = HTTP.send(request("district", "exports?kind=devices&format=" + format).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
            assertEquals(200, table.statusCode());
            JsonObject preview = accepted(upload("district", "devices", "devices." + format, table.body()));
            JsonObject totals = preview.getJsonObject("totals");
            assertTrue(totals.getInt("rows") >= 2000, totals.toString());
            assertEquals(totals.getInt("rows"), totals.getInt("unchanged"), format + ": " + totals);
        }
    }

    @Test
    void everyOtherTableImportsUnchangedToo() throws Exception {
        for (String kind : List.of("schools", "people", "rooms", "models")) {
            HttpResponse<byte[]> table = HTTP.send(request("district", "exports?kind=" + kind + "&format=csv").GET().build(), HttpResponse.BodyHandlers.ofByteArray());
            JsonObject totals = accepted(upload("district", kind, kind + ".csv", table.body())).getJsonObject("totals");
            assertTrue(totals.getInt("rows") > 10, kind + totals);
            assertEquals(totals.getInt("rows"), totals.getInt("unchanged"), kind + ": " + totals);
        }
    }

    @Test
    void theFilterOfAnExportNarrowsItsRows() throws Exception {
        String q = URLEncoder.encode("интерактивный", StandardCharsets.UTF_8);
        HttpResponse<String> table = HTTP.send(request("school", "exports?kind=devices&q=" + q).GET().build(), HttpResponse.BodyHandlers.ofString());
        List<String> rows = table.body().lines().skip(1).toList();
        assertFalse(rows.isEmpty());
        assertTrue(rows.stream().allMatch(row -> row.contains(";9;") && row.contains("Интерактивный комплекс")), table.body());
    }

    @Test
    void aBadFilterIsRefusedBeforeTheFirstByte() throws Exception {
        for (String filter : List.of("people&school=abc", "rooms&school=9x", "devices&school=abc", "devices&status=abc", "devices&warranty=soon")) {
            HttpResponse<String> answer = send("district", "exports?kind=" + filter, "GET");
            assertEquals(422, answer.statusCode(), filter);
            JsonObject refused = json(answer);
            assertEquals("urn:kabinet:exchange.filter", refused.getString("type"), filter);
            assertTrue(refused.toString().contains(filter.substring(filter.indexOf('&') + 1)), refused.toString());
        }
    }

    @Test
    void aGoodFileIsBookedAndUndone() throws Exception {
        String file = "Вид;Производитель;Модель;ОКПД2\nМонитор;Проба;Импорт-1;26.20.17.110\nМонитор;Проба;Импорт-2;\n";
        JsonObject preview = accepted(upload("district", "models", "models.csv", file.getBytes(StandardCharsets.UTF_8)));
        assertEquals(2, preview.getJsonObject("totals").getInt("created"));
        String id = preview.getJsonNumber("id").toString();
        assertEquals(202, send("district", "imports/" + id + "/book", "POST").statusCode());
        assertEquals("BOOKED", ended(id).getString("state"));
        assertEquals(2, accepted(upload("district", "models", "models.csv", file.getBytes(StandardCharsets.UTF_8))).getJsonObject("totals").getInt("unchanged"));
        assertEquals("UNDONE", json(send("district", "imports/" + id, "DELETE")).getString("state"));
        assertEquals(2, accepted(upload("district", "models", "models.csv", file.getBytes(StandardCharsets.UTF_8))).getJsonObject("totals").getInt("created"));
        assertEquals(422, send("district", "imports/" + id, "DELETE").statusCode());
    }

    @Test
    void aForeignSchoolIsUnknown() throws Exception {
        String file = "Код школы;ФИО;Должность\n4;Чужаков Пётр Ильич;учитель\n9;Своева Анна Львовна;учитель\n";
        JsonArray faults = json(upload("school", "people", "people.csv", file.getBytes(StandardCharsets.UTF_8))).getJsonArray("faults");
        assertEquals(1, faults.size());
        assertEquals("unknown-school", faults.getJsonObject(0).getString("key"));
        assertEquals(2, faults.getJsonObject(0).getInt("line"));
    }

    @Test
    void anImportOfSomebodyElseIsNotToBeFound() throws Exception {
        String file = "Вид;Производитель;Модель\nМонитор;Проба;Чужой\n";
        String id = accepted(upload("buyer", "models", "models.csv", file.getBytes(StandardCharsets.UTF_8))).getJsonNumber("id").toString();
        assertEquals(404, send("school", "imports/" + id, "GET").statusCode());
        assertEquals(404, send("school", "imports/" + id + "/book", "POST").statusCode());
        assertEquals(200, send("buyer", "imports/" + id, "GET").statusCode());
    }

    @Test
    void whoMayNotChangeAThingMayNotImportIt() throws Exception {
        byte[] rooms = "Код школы;Корпус;Номер кабинета\n9;Основное здание;777\n".getBytes(StandardCharsets.UTF_8);
        assertEquals(403, upload("buyer", "rooms", "rooms.csv", rooms).statusCode());
        assertEquals(403, upload("school", "schools", "schools.csv", rooms).statusCode());
        assertEquals(403, upload("auditor", "rooms", "rooms.csv", rooms).statusCode());
        assertEquals(422, upload("district", "teapots", "rooms.csv", rooms).statusCode());
    }

    private static JsonObject ended(String id) throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        JsonObject job = json(send("district", "imports/" + id, "GET"));
        while ("BOOKING".equals(job.getString("state")) && Instant.now().isBefore(end)) {
            Thread.sleep(200);
            job = json(send("district", "imports/" + id, "GET"));
        }
        return job;
    }

    private static JsonObject accepted(HttpResponse<String> answer) {
        assertEquals(201, answer.statusCode(), answer.body().substring(0, Math.min(3000, answer.body().length())));
        return json(answer);
    }

    private static HttpResponse<String> upload(String account, String kind, String name, byte[] content) throws Exception {
        return HTTP.send(request(account, "imports?kind=" + kind + "&name=" + name).header("Content-Type", "application/octet-stream")
            .POST(HttpRequest.BodyPublishers.ofByteArray(content)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> send(String account, String path, String method) throws Exception {
        return HTTP.send(request(account, path).method(method, HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String account, String path) {
        return HttpRequest.newBuilder(api(path)).header("Authorization", "Bearer " + TOKENS.computeIfAbsent(account, ImportsResourceIT::token));
    }

    private static String token(String account) {
        String body = Json.createObjectBuilder().add("username", account).add("password", "kabinet-demo").add("name", "it").build().toString();
        try {
            return json(HTTP.send(HttpRequest.newBuilder(api("tokens")).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString())).getString("token");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URI api(String path) {
        return BASE.resolve("/api/v1/" + path);
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
