package kabinet.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A server that dies twice in the middle of an act, together with its database, while phones send what they scan: after the restart all that was confirmed is
 * there and nothing is half done. Starting a server is what takes long: the two deaths serve the import, the move and the phones.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int ROWS = 4000;
    private static final int ROOMS = 12;
    private static final int DEVICES = 400;
    private static final String ROWS_OF_DEVICES = IntStream.range(0, ROWS).mapToObj(i -> "I-" + i + ";Монитор;Проба;М;K1\n")
        .collect(Collectors.joining("", "Инвентарный номер;Вид;Производитель;Модель;Код школы\n", ""));
    private static OwnServer server;
    private static JsonObject confirmed;
    private static ScanStorm storm;

    @BeforeAll
    static void phonesWalk() throws Exception {
        server = new OwnServer(Path.of("target/kill-it"), Map.of());
        server.start();
        confirmed = server.load("schools", "Код школы;Краткое наименование;ИНН\nK1;Школа;7707083893\n");
        server.load("models", "Вид;Производитель;Модель\nМонитор;Проба;М\n");
        server.load("rooms", IntStream.range(0, ROOMS).mapToObj(i -> "K1;Главный;" + (100 + i) + "\n").collect(Collectors.joining("", "Код школы;Корпус;Номер кабинета\n", "")));
        server.load("devices", IntStream.range(0, DEVICES).mapToObj(i -> "N-" + i + ";Монитор;Проба;М;K1;Главный;" + (100 + i % ROOMS) + ";01.09.2024\n")
            .collect(Collectors.joining("", "Инвентарный номер;Вид;Производитель;Модель;Код школы;Корпус;Кабинет;Дата ввода\n", "")));
        long school = server.json("schools").getJsonArray("items").getJsonObject(0).getJsonNumber("id").longValue();
        HttpResponse<String> planned = server.post("stocktakes", "{\"school\": " + school + ", \"orderNumber\": \"1\", \"orderDate\": \"" + LocalDate.now() + "\", \"reason\": \"Проверка\", \"beginsOn\": \""
            + LocalDate.now() + "\", \"endsOn\": \"" + LocalDate.now().plusDays(1) + "\"}");
        assertEquals(201, planned.statusCode(), planned.body());
        long stocktake = OwnServer.read(planned).getJsonNumber("id").longValue();
        assertEquals(200, server.post("stocktakes/" + stocktake + "/start", "").statusCode());
        storm = ScanStorm.over(server, stocktake);
    }

    @AfterAll
    static void stopped() throws Exception {
        server.stop();
    }

    @Test
    @Order(1)
    void aKilledImportHasBookedNothing() throws Exception {
        storm.await(20);
        String interrupted = upload("devices", ROWS_OF_DEVICES);
        server.post("imports/" + interrupted + "/book", "");
        JsonObject during = server.json("imports/" + interrupted);
        while ("BOOKING".equals(during.getString("state")) && during.getInt("done") == 0) {
            during = server.json("imports/" + interrupted);
        }
        assertEquals("BOOKING", during.getString("state"), "it must be killed in the middle");
        assertTrue(storm.isUnderWay());
        server.kill();

        server.start();
        JsonObject after = server.json("imports/" + interrupted);
        assertEquals("FAILED", after.getString("state"));
        assertTrue(after.getString("failure").contains("ничего не записано"));
        assertEquals("BOOKED", server.json("imports/" + confirmed.getJsonNumber("id")).getString("state"));
        assertEquals(1 + DEVICES, server.get("exports?kind=devices").body().lines().count(), "the head and what was there");
    }

    /** The move is held back by a lock on the history, so that it has written all but that when it is killed. */
    @Test
    @Order(2)
    void aKilledMoveHasMovedNothing() throws Exception {
        server.load("rooms", "Код школы;Корпус;Номер кабинета\nK1;Главный;1\nK1;Главный;2\n");
        server.load("devices", "Инвентарный номер;Заводской номер;Вид;Производитель;Модель;Код школы;Корпус;Кабинет;Входит в состав\n"
            + "M-1;S1;Монитор;Проба;М;K1;Главный;1;\nM-1;S2;Монитор;Проба;М;K1;Главный;1;M-1\nM-1;S3;Монитор;Проба;М;K1;Главный;1;M-1\n");
        long first = room("1");
        long second = room("2");
        String tag = server.json("devices?room=" + first).getJsonArray("items").stream().map(d -> d.asJsonObject())
            .filter(d -> d.getString("serialNumber").equals("S1")).findFirst().orElseThrow().getString("tag");
        assertEquals(3, devicesIn(first));
        assertEquals(201, move(tag, second).get().statusCode());
        assertEquals(201, move(tag, first).get().statusCode());
        List<String> history = history(tag);
        storm.await(50);

        Connection past = server.database();
        try (Statement statement = past.createStatement()) {
            statement.execute("LOCK TABLES device_aud WRITE");
        }
        CompletableFuture<HttpResponse<String>> interrupted = move(tag, second);
        try (past) {
            Instant end = Instant.now().plus(PATIENCE);
            while (!isHeldBack(past)) {
                assertFalse(interrupted.isDone(), () -> "the move must come as far as its history, and no further: " + interrupted.join().body());
                assertTrue(Instant.now().isBefore(end), "the move never comes as far as its history");
                Thread.sleep(50);
            }
            assertTrue(storm.isUnderWay());
            server.kill();
        }
        assertTrue(interrupted.handle((answer, failure) -> failure != null).get(), "nobody was told that it is done");

        server.start();
        assertEquals(3, devicesIn(first));
        assertEquals(0, devicesIn(second));
        assertEquals(history, history(tag));
        HttpResponse<String> again = move(tag, second).get();
        assertEquals(201, again.statusCode());
        assertEquals(3, OwnServer.read(again).getInt("number"), "the number of the paper that never was");
        assertEquals(3, devicesIn(second));
        assertFalse(history.equals(history(tag)));
    }

    @Test
    @Order(3)
    void whatPhonesScanIsStoredOnceWhateverHappensOnTheWay() throws Exception {
        storm.holds();
    }

    @Test
    @Order(4)
    void theKilledImportIsBookedAfterAll() throws Exception {
        int before = (int) server.get("exports?kind=devices").body().lines().count();
        assertEquals(ROWS, server.load("devices", ROWS_OF_DEVICES).getJsonObject("totals").getInt("created"));
        assertEquals(before + ROWS, server.get("exports?kind=devices").body().lines().count());
    }

    private static boolean isHeldBack(Connection past) throws Exception {
        try (Statement statement = past.createStatement();
            ResultSet waiting = statement.executeQuery("SELECT COUNT(*) FROM information_schema.processlist WHERE state LIKE 'Waiting for%lock'")) {
            waiting.next();
            return waiting.getInt(1) > 0;
        }
    }

    private static CompletableFuture<HttpResponse<String>> move(String tag, long room) {
        return server.posting("devices/" + tag + "/moves", "{\"room\": " + room + "}");
    }

    private static long room(String number) throws Exception {
        return server.json("rooms").getJsonArray("items").stream().map(r -> r.asJsonObject()).filter(r -> r.getString("number").equals(number))
            .findFirst().orElseThrow().getJsonNumber("id").longValue();
    }

    private static int devicesIn(long room) throws Exception {
        return server.json("devices?room=" + room).getJsonArray("items").size();
    }

    private static List<String> history(String tag) throws Exception {
        return new ArrayList<>(server.get("devices/" + tag + "/history").body().lines().toList());
    }

    private static String upload(String kind, String content) throws Exception {
        HttpResponse<String> answer = server.post("imports?kind=" + kind + "&name=" + kind + ".csv", content);
        assertEquals(201, answer.statusCode(), answer.body());
        return OwnServer.read(answer).getJsonNumber("id").toString();
    }
}
