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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A server that dies in the middle of an act, together with its database: after the restart all that was confirmed is there and nothing is half done. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int ROWS = 8000;
    private static OwnServer server;

    @BeforeAll
    static void started() throws Exception {
        server = new OwnServer(Path.of("target/kill-it"), Map.of());
        server.start();
    }

    @AfterAll
    static void stopped() throws Exception {
        server.stop();
    }

    @Test
    @Order(1)
    void aKilledImportHasBookedNothing() throws Exception {
        JsonObject confirmed = server.load("schools", "Код школы;Краткое наименование;ИНН\nK1;Школа;7707083893\n");
        server.load("models", "Вид;Производитель;Модель\nМонитор;Проба;М\n");
        StringBuilder devices = new StringBuilder("Инвентарный номер;Вид;Производитель;Модель;Код школы\n");
        for (int i = 0; i < ROWS; i++) {
            devices.append("N-").append(i).append(";Монитор;Проба;М;K1\n");
        }
        String interrupted = upload("devices", devices.toString());
        server.post("imports/" + interrupted + "/book", "");
        JsonObject during = server.json("imports/" + interrupted);
        while ("BOOKING".equals(during.getString("state")) && during.getInt("done") == 0) {
            during = server.json("imports/" + interrupted);
        }
        assertEquals("BOOKING", during.getString("state"), "it must be killed in the middle");
        server.kill();

        server.start();
        JsonObject after = server.json("imports/" + interrupted);
        assertEquals("FAILED", after.getString("state"));
        assertTrue(after.getString("failure").contains("ничего не записано"));
        assertEquals("BOOKED", server.json("imports/" + confirmed.getJsonNumber("id")).getString("state"));
        assertEquals(1, server.get("exports?kind=devices").body().lines().count(), "the head alone");
        assertEquals(ROWS, server.load("devices", devices.toString()).getJsonObject("totals").getInt("created"));
        assertEquals(ROWS + 1, server.get("exports?kind=devices").body().lines().count());
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
