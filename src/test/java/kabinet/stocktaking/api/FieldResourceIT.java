package kabinet.stocktaking.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.transaction.UserTransaction;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import kabinet.access.control.Accounts;
import kabinet.access.control.Passwords;
import kabinet.access.entity.Role;
import kabinet.house.Cast;
import kabinet.house.Kabinet;
import kabinet.house.Outside;
import kabinet.organisation.control.Schools;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What phones may count on: the book, batches of scans sent in whatever order and however often, photos, others' scans. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FieldResourceIT extends Kabinet {

    private static final Cast CAST = new Cast("FLD", 46);
    private static final String PHONE = UUID.randomUUID().toString();
    private static final LocalDate TODAY = LocalDate.now();
    private static Outside auditor;
    private static Outside district;
    private static long school;
    private static long foreignSchool;
    private static long physics;
    private static long library;
    private static long foreignRoom;
    private static final List<JsonObject> DEVICES = new ArrayList<>();
    private static final Map<String, Long> BOOK = new HashMap<>();
    private static long stocktake;

    @Inject
    Accounts accounts;
    @Inject
    Passwords passwords;
    @Inject
    Schools schools;
    @Inject
    UserTransaction transaction;

    @Test
    @Order(1)
    void theCastEnters() throws Exception {
        CAST.enter(transaction, accounts, passwords, schools);
        assertTrue(accounts.byLogin(CAST.login(Role.AUDITOR)).isPresent());
    }

    @Test
    @Order(2)
    @RunAsClient
    void aStocktakeIsPlannedAndStarted() throws Exception {
        district = Outside.withToken(CAST.login(Role.DISTRICT_ADMIN), Cast.PASSWORD);
        auditor = Outside.withToken(CAST.login(Role.AUDITOR), Cast.PASSWORD);
        school = auditor.get("api/v1/schools").json().getJsonArray("items").getJsonObject(0).getInt("id");
        foreignSchool = district.all("api/v1/schools?limit=200").stream().filter(s -> s.getString("code").equals(CAST.foreignSchool())).findFirst().orElseThrow().getInt("id");
        physics = made("rooms", "{\"school\": " + school + ", \"number\": \"Ф" + System.nanoTime() % 100000 + "\", \"name\": \"Кабинет физики\"}").getInt("id");
        library = made("rooms", "{\"school\": " + school + ", \"number\": \"Б" + System.nanoTime() % 100000 + "\"}").getInt("id");
        foreignRoom = made("rooms", "{\"school\": " + foreignSchool + ", \"number\": \"Ч" + System.nanoTime() % 100000 + "\"}").getInt("id");
        long kind = district.get("api/v1/directories").json().getJsonArray("kinds").getJsonObject(0).getInt("id");
        long model = made("models", "{\"kind\": " + kind + ", \"manufacturer\": \"Заря\", \"name\": \"Поле " + System.nanoTime() + "\"}").getInt("id");
        long person = made("people", "{\"school\": " + school + ", \"name\": \"Лебедева Анна " + System.nanoTime() % 1000 + "\", \"position\": \"учитель\"}").getInt("id");
        for (int i = 0; i < 6; i++) {
            DEVICES.add(made("devices", "{\"school\": " + school + ", \"model\": " + model + ", \"room\": " + (i < 4 ? physics : library) + ", \"responsible\": " + person
                + ", \"serialNumber\": \"FLD-" + System.nanoTime() + "\", \"inventoryNumber\": \"И" + System.nanoTime() % 10_000_000 + i + "\", \"price\": 100.5"
                + (i < 5 ? ", \"commissionedOn\": \"2024-09-01\"" : "") + "}"));
        }
        assertEquals(403, Outside.withToken(CAST.login(Role.VIEWER), Cast.PASSWORD).send("POST", "api/v1/stocktakes", plan(school)).status());
        assertEquals(404, auditor.send("POST", "api/v1/stocktakes", plan(foreignSchool)).status());
        Outside.Answer planned = auditor.send("POST", "api/v1/stocktakes", plan(school));
        assertEquals(201, planned.status(), planned.body());
        stocktake = planned.json().getInt("id");
        assertEquals("PLANNED", planned.json().getString("state"));
        assertEquals("Приказ № 45 от " + TODAY.format(java.time.format.DateTimeFormatter.ofPattern("dd.MM.yyyy")), planned.json().getString("title"));
        assertEquals(2, planned.json().getJsonArray("warnings").size(), "a small commission, and whoever answers for it sits in it: " + planned.body());
        assertEquals("PLANNED", refused(409, batch(scan(UUID.randomUUID(), tag(0), physics, Instant.now()))).json().getString("state"));
        Outside.Answer started = auditor.send("POST", "api/v1/stocktakes/" + stocktake + "/start", null);
        assertEquals(200, started.status(), started.body());
        assertEquals("RUNNING", started.json().getString("state"));
        assertEquals(5, started.json().getInt("expected"), "what was taken into use before today stands in the book, though it was entered today");
        assertEquals(422, auditor.send("POST", "api/v1/stocktakes/" + stocktake + "/start", null).status());
    }

    private static String plan(long ofSchool) {
        return "{\"school\": " + ofSchool + ", \"orderNumber\": \"45\", \"orderDate\": \"" + TODAY + "\", \"reason\": \"Перед годовой отчётностью\", \"beginsOn\": \"" + TODAY
            + "\", \"endsOn\": \"" + TODAY + "\", \"commission\": {\"members\": [{\"name\": \"" + (DEVICES.isEmpty() ? "" : DEVICES.get(0).getJsonObject("responsible").getString("name"))
            + "\", \"position\": \"учитель\"}]}}";
    }

    @Test
    @Order(3)
    @RunAsClient
    void theBookHoldsWhatAPhoneNeedsAndSaysWhenNothingChanged() throws Exception {
        Outside.Answer answer = auditor.get("api/v1/stocktakes/" + stocktake + "/book");
        assertEquals(200, answer.status(), answer.body());
        JsonObject book = answer.json();
        assertEquals(List.of("id", "school", "schoolName", "title", "state", "beginsOn", "endsOn", "rooms", "fields", "entries", "aliases", "conditions"), List.copyOf(book.keySet()));
        assertEquals(5, book.getJsonArray("entries").size());
        JsonObject first = DEVICES.get(0);
        JsonArray row = book.getJsonArray("entries").stream().map(JsonValue::asJsonArray).filter(e -> e.getString(1).equals(tag(0))).findFirst().orElseThrow();
        assertEquals(List.of("device", "tag", "room", "inventoryNumber", "serialNumber", "title", "person"),
            book.getJsonArray("fields").stream().map(f -> ((jakarta.json.JsonString) f).getString()).toList());
        book.getJsonArray("entries").forEach(e -> BOOK.put(e.asJsonArray().getString(1), e.asJsonArray().getJsonNumber(0).longValue()));
        assertEquals(5, new HashSet<>(BOOK.values()).size());
        assertTrue(row.getString(5).contains("Заря"), row.toString());
        assertEquals(physics, row.getJsonNumber(2).longValue());
        assertEquals(first.getString("inventoryNumber"), row.getString(3));
        assertEquals(first.getString("serialNumber"), row.getString(4));
        assertEquals(kabinet.organisation.entity.Person.shortName(first.getJsonObject("responsible").getString("name")), row.getString(6));
        JsonObject room = book.getJsonArray("rooms").stream().map(JsonValue::asJsonObject).filter(r -> r.getJsonNumber("id").longValue() == physics).findFirst().orElseThrow();
        assertEquals("Кабинет физики", room.getString("title"));
        assertFalse(room.getString("tag").isEmpty());
        assertEquals("в эксплуатации", book.getJsonArray("conditions").getJsonObject(0).getString("words"));
        String tag = answer.header("ETag");
        assertTrue(tag.startsWith("\""), "strong: " + tag);
        assertEquals("private, no-cache", answer.header("Cache-Control"));
        Outside.Answer again = auditor.send("GET", "api/v1/stocktakes/" + stocktake + "/book", null, "If-None-Match", tag);
        assertEquals(304, again.status());
        assertEquals("", again.body());
        assertNotEquals(tag, auditor.send("GET", "api/v1/stocktakes/" + stocktake + "/book", null, "Accept-Language", "en").header("ETag"));
        assertEquals(200, district.send("PATCH", "api/v1/rooms/" + library, "{\"name\": \"Читальный зал\"}", "If-Match", district.get("api/v1/rooms/" + library).header("ETag")).status());
        assertEquals(200, auditor.send("GET", "api/v1/stocktakes/" + stocktake + "/book", null, "If-None-Match", tag).status(), "a room has a new name");
    }

    @Test
    @Order(4)
    @RunAsClient
    void eachScanIsToldWhatItMeans() throws Exception {
        UUID expected = UUID.randomUUID();
        JsonObject taken = sent(batch(scan(expected, tag(0), physics, Instant.now()), scan(UUID.randomUUID(), tag(4), physics, Instant.now()), scan(UUID.randomUUID(), tag(5), physics, Instant.now()),
            scan(UUID.randomUUID(), "ничейный-77", physics, Instant.now()), scan(UUID.randomUUID(), tag(0), library, Instant.now()), scan(UUID.randomUUID(), "Ничейный-77", physics, Instant.now()),
            scan(UUID.randomUUID(), DEVICES.get(1).getString("serialNumber").toLowerCase(), physics, Instant.now()),
            scan(UUID.randomUUID(), "HTTPS://INV.EXAMPLE/D/" + tag(2), physics, Instant.now()), scan(UUID.randomUUID(), DEVICES.get(3).getString("inventoryNumber"), physics, Instant.now())));
        assertEquals(List.of("EXPECTED", "ELSEWHERE", "UNLISTED", "UNKNOWN", "REPEATED", "REPEATED", "EXPECTED", "EXPECTED", "EXPECTED"), outcomes(taken));
        JsonObject elsewhere = taken.getJsonArray("results").getJsonObject(1);
        assertEquals(library, elsewhere.getJsonNumber("expectedRoom").longValue());
        assertEquals(physics, elsewhere.getJsonNumber("room").longValue());
        assertEquals(device(4), elsewhere.getJsonNumber("device").longValue());
        assertFalse(elsewhere.getString("title").isEmpty());
        assertTrue(taken.getJsonNumber("account").longValue() > 0);
        assertEquals(1, auditor.get("api/v1/stocktakes?state=RUNNING").json().getJsonArray("items").size());
        assertEquals(5, auditor.get("api/v1/stocktakes?state=RUNNING").json().getJsonArray("items").getJsonObject(0).getInt("found"));
        JsonObject again = sent(batch(scan(expected, tag(0), physics, Instant.now())));
        JsonObject result = again.getJsonArray("results").getJsonObject(0);
        assertTrue(result.getBoolean("again") && result.getBoolean("stored"));
        assertEquals("EXPECTED", result.getString("outcome"), "the same as before, though it is repeated by now");
    }

    @Test
    @Order(5)
    @RunAsClient
    void oneFaultyScanDoesNotHoldBackTheOthers() throws Exception {
        UUID good = UUID.randomUUID();
        JsonObject taken = sent("{\"phone\": \"" + PHONE + "\", \"sentAt\": \"" + Instant.now() + "\", \"futureField\": 1, \"scans\": [5, {\"id\": \"x\"}, {\"id\": \"" + UUID.randomUUID() + "\", \"code\": 7},"
            + "{\"id\": \"" + UUID.randomUUID() + "\", \"code\": \"" + "9".repeat(201) + "\"}, {\"id\": \"" + UUID.randomUUID() + "\", \"code\": \"A\", \"room\": " + foreignRoom + "},"
            + "{\"id\": \"" + UUID.randomUUID() + "\", \"device\": 999999999999}, {\"id\": \"" + UUID.randomUUID() + "\", \"kind\": \"UNDO\"},"
            + "{\"id\": \"" + UUID.randomUUID() + "\", \"code\": \"A\", \"method\": \"NOSE\"}, {\"id\": \"" + good + "\", \"code\": \"B\", \"at\": \"yesterday\", \"note\": \"без метки\"},"
            + "{\"id\": \"" + good + "\", \"code\": \"B\"}]}");
        JsonArray results = taken.getJsonArray("results");
        assertEquals(10, results.size());
        for (int i = 0; i < 8; i++) {
            assertFalse(results.getJsonObject(i).getBoolean("stored"), results.getJsonObject(i).toString());
            assertFalse(results.getJsonObject(i).getString("reason").isEmpty());
        }
        assertTrue(results.getJsonObject(8).getBoolean("stored"));
        assertFalse(results.getJsonObject(8).getBoolean("again"));
        assertTrue(results.getJsonObject(9).getBoolean("again"));
        refused(400, "[]");
        refused(400, "{\"phone\": \"" + PHONE + "\"}");
        refused(400, "{\"scans\": []}");
        refused(413, batch(IntStream.range(0, 501).mapToObj(i -> "1").toArray(String[]::new)));
        refused(413, batch(scan(UUID.randomUUID(), "A", null, Instant.now()) + " ".repeat(512 * 1024)));
    }

    @Test
    @Order(6)
    @RunAsClient
    void anUndoCountsWhicheverComesFirst() throws Exception {
        int before = found();
        UUID late = UUID.randomUUID();
        sent(batch(undo(late)));
        sent(batch(scan(late, tag(4), library, Instant.now())));
        UUID early = UUID.randomUUID();
        assertEquals(List.of("REPEATED"), outcomes(sent(batch(scan(early, tag(0), physics, Instant.now())))));
        sent(batch(undo(early), undo(early)));
        assertEquals(before, found());
        List<String> standing = stored().stream().filter(s -> s.getString("kind").equals("SCAN") && s.containsKey("device") && s.getJsonNumber("device").longValue() == device(1)).map(s -> s.getString("id")).toList();
        sent(batch(standing.stream().map(id -> undo(UUID.fromString(id))).toArray(String[]::new)));
        assertEquals(before - 1, found());
        assertEquals(List.of("EXPECTED"), outcomes(sent(batch(scan(UUID.randomUUID(), tag(1), physics, Instant.now())))), "taken back, it is not repeated");
        assertEquals(before, found());
    }

    @Test
    @Order(7)
    @RunAsClient
    void aWrongClockIsCorrected() throws Exception {
        Instant wrong = Instant.parse("2019-03-01T08:00:00Z");
        UUID id = UUID.randomUUID();
        UUID ahead = UUID.randomUUID();
        Instant before = Instant.now();
        sent("{\"phone\": \"" + PHONE + "\", \"sentAt\": \"" + wrong + "\", \"scans\": [" + scan(id, tag(0), physics, wrong.minusSeconds(3600)) + "," + scan(ahead, tag(0), physics, wrong.plusSeconds(60)) + "]}");
        Instant at = Instant.parse(byId(id).getString("at"));
        assertTrue(Duration.between(before.minusSeconds(3600), at).abs().compareTo(Duration.ofSeconds(20)) < 0, "an hour ago by the server's clock: " + at);
        assertFalse(Instant.parse(byId(ahead).getString("at")).isAfter(Instant.now()), "nothing happens after it came in");
    }

    @Test
    @Order(8)
    @RunAsClient
    void theSameBatchInParallelIsStoredOnce() throws Exception {
        int before = stored().size();
        String batch = batch(IntStream.range(0, 120).mapToObj(i -> scan(UUID.randomUUID(), i % 3 == 0 ? tag(i % 5) : "P-" + i, i % 2 == 0 ? physics : library, Instant.now())).toArray(String[]::new));
        ExecutorService phones = Executors.newFixedThreadPool(6);
        try {
            List<Callable<JsonObject>> sends = Collections.nCopies(6, () -> sent(batch));
            List<JsonObject> answers = new ArrayList<>();
            for (Future<JsonObject> answer : phones.invokeAll(sends)) {
                answers.add(answer.get());
            }
            assertEquals(1, new HashSet<>(answers.stream().map(FieldResourceIT::outcomes).toList()).size(), "all are told the same");
            assertEquals(120, answers.stream().flatMap(a -> a.getJsonArray("results").stream()).filter(r -> !r.asJsonObject().getBoolean("again")).count(), "each was new once");
        } finally {
            phones.shutdown();
        }
        List<JsonObject> stored = stored();
        assertEquals(before + 120, stored.size());
        assertEquals(IntStream.rangeClosed(1, stored.size()).boxed().toList(), stored.stream().map(s -> s.getInt("seq")).toList(), "without gaps, in the order of commits");
    }

    @Test
    @Order(9)
    @RunAsClient
    void aPhotoFollowsItsScanOnce() throws Exception {
        UUID id = UUID.randomUUID();
        String path = "api/v1/stocktakes/" + stocktake + "/scans/" + id + "/photo";
        assertEquals(404, auditor.send("PUT", path, picture(), "image/jpeg").status(), "the scan is sent first");
        sent(batch(scan(id, "без номера", physics, Instant.now())));
        byte[] picture = picture();
        assertEquals(204, auditor.send("PUT", path, picture, "image/jpeg").status());
        assertEquals(204, auditor.send("PUT", path, picture, "image/jpeg").status());
        assertEquals(413, auditor.send("PUT", path, new byte[8 * 1024 * 1024 + 1], "image/jpeg").status());
        assertEquals(415, auditor.send("PUT", path, "plain text".getBytes(), "image/jpeg").status());
    }

    @Test
    @Order(10)
    @RunAsClient
    void nobodySeesAnotherSchoolsStocktake() throws Exception {
        Outside.Answer planned = district.send("POST", "api/v1/stocktakes", plan(foreignSchool));
        assertEquals(201, planned.status(), planned.body());
        long foreign = planned.json().getInt("id");
        for (String path : List.of("", "/book", "/scans")) {
            assertEquals(404, auditor.get("api/v1/stocktakes/" + foreign + path).status(), path);
        }
        assertEquals(404, auditor.send("POST", "api/v1/stocktakes/" + foreign + "/start", null).status());
        assertEquals(404, auditor.send("POST", "api/v1/stocktakes/" + foreign + "/scans", batch(scan(UUID.randomUUID(), "A", null, Instant.now()))).status());
        assertEquals(403, Outside.withToken(CAST.login(Role.VIEWER), Cast.PASSWORD).send("POST", "api/v1/stocktakes/" + stocktake + "/scans", batch()).status());
        assertEquals(1, auditor.get("api/v1/stocktakes").json().getJsonArray("items").size());
    }

    @Test
    @Order(11)
    @RunAsClient
    void aCompletedStocktakeTakesNothingNewButKnowsWhatItHas() throws Exception {
        UUID id = UUID.randomUUID();
        sent(batch(scan(id, tag(0), physics, Instant.now())));
        assertEquals(200, auditor.send("POST", "api/v1/stocktakes/" + stocktake + "/complete", null).status());
        assertEquals("COMPLETED", refused(409, batch(scan(UUID.randomUUID(), tag(0), physics, Instant.now()))).json().getString("state"));
        assertTrue(sent(batch(scan(id, tag(0), physics, Instant.now()))).getJsonArray("results").getJsonObject(0).getBoolean("again"), "a phone that did not get the answer may empty its queue");
        assertEquals(200, auditor.send("POST", "api/v1/stocktakes/" + stocktake + "/reopen", null).status());
        assertEquals(1, outcomes(sent(batch(scan(UUID.randomUUID(), tag(0), physics, Instant.now())))).size());
    }

    private static byte[] picture() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        image.setRGB((int) (System.nanoTime() % 60), 5, 0x00FF88);
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }

    /** By the book: programs call devices by their tags everywhere else. */
    private static long device(int i) {
        return BOOK.get(tag(i));
    }

    private static String tag(int i) {
        return DEVICES.get(i).getString("tag");
    }

    private static int found() throws Exception {
        return auditor.get("api/v1/stocktakes/" + stocktake).json().getInt("found");
    }

    private static JsonObject byId(UUID id) throws Exception {
        return stored().stream().filter(s -> s.getString("id").equals(id.toString())).findFirst().orElseThrow();
    }

    /** All, page by page. */
    private static List<JsonObject> stored() throws Exception {
        List<JsonObject> all = new ArrayList<>();
        int after = -1;
        int next = 0;
        while (next != after) {
            after = next;
            JsonObject page = auditor.get("api/v1/stocktakes/" + stocktake + "/scans?limit=50&after=" + after).json();
            page.getJsonArray("items").forEach(i -> all.add(i.asJsonObject()));
            next = page.getInt("next");
        }
        return all;
    }

    private static List<String> outcomes(JsonObject taken) {
        return taken.getJsonArray("results").stream().map(r -> r.asJsonObject().getString("outcome", "")).collect(Collectors.toList());
    }

    private static String batch(String... scans) {
        return "{\"phone\": \"" + PHONE + "\", \"sentAt\": \"" + Instant.now() + "\", \"scans\": [" + String.join(",", scans) + "]}";
    }

    private static String scan(UUID id, String code, Long room, Instant at) {
        return "{\"id\": \"" + id + "\", \"kind\": \"SCAN\", \"code\": \"" + code + "\", \"device\": null, \"room\": " + room + ", \"at\": \"" + at + "\", \"method\": \"CAMERA\", \"condition\": \"IN_USE\", \"note\": \"\"}";
    }

    private static String undo(UUID id) {
        return "{\"id\": \"" + UUID.randomUUID() + "\", \"kind\": \"UNDO\", \"undoes\": \"" + id + "\", \"at\": \"" + Instant.now() + "\"}";
    }

    private static JsonObject sent(String batch) throws Exception {
        Outside.Answer answer = auditor.send("POST", "api/v1/stocktakes/" + stocktake + "/scans", batch);
        assertEquals(200, answer.status(), answer.body());
        return answer.json();
    }

    private static Outside.Answer refused(int status, String batch) throws Exception {
        Outside.Answer answer = auditor.send("POST", "api/v1/stocktakes/" + stocktake + "/scans", batch);
        assertEquals(status, answer.status(), answer.body());
        return answer;
    }

    private static JsonObject made(String resource, String body) throws Exception {
        Outside.Answer answer = district.send("POST", "api/v1/" + resource, body);
        assertEquals(201, answer.status(), answer.body());
        return answer.json();
    }
}
