package kabinet.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Phones that send what they scanned over the worst of networks: parts of their queues, in any order, again and again, twice at once, with connections that are
 * cut before, in the middle of or after a batch, while {@link KillIT} ends the server twice without warning. In the end it holds each scan once, as it was sent. Each run is
 * another one; {@code -Dstorm.seed} repeats it, as far as threads can be repeated.
 */
final class ScanStorm {

    private static final long SEED = Long.getLong("storm.seed", System.nanoTime());
    private static final int PHONES = 6;
    private static final int SCANS_OF_A_PHONE = 1_700;
    private static final int ALL = PHONES * SCANS_OF_A_PHONE;
    private static final int MOST = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final OwnServer server;
    private final long stocktake;
    private final String token;
    private final List<String> tags;
    private final List<Long> rooms;
    private final Map<String, Long> devices;
    private final List<Thread> phones;

    private final Map<String, JsonObject> sent = new ConcurrentHashMap<>();
    private final Map<String, String> outcomes = new ConcurrentHashMap<>();
    private final AtomicInteger confirmed = new AtomicInteger();
    private final AtomicInteger cut = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicReference<Throwable> broken = new AtomicReference<>();

    private ScanStorm(OwnServer server, long stocktake) throws Exception {
        this.server = server;
        this.stocktake = stocktake;
        token = server.token();
        JsonObject book = server.json("stocktakes/" + stocktake + "/book");
        tags = book.getJsonArray("entries").stream().map(e -> e.asJsonArray().getString(1)).toList();
        rooms = book.getJsonArray("rooms").stream().map(r -> r.asJsonObject().getJsonNumber("id").longValue()).toList();
        devices = book.getJsonArray("entries").stream().collect(Collectors.toMap(e -> e.asJsonArray().getString(1), e -> e.asJsonArray().getJsonNumber(0).longValue()));
        phones = IntStream.range(0, PHONES).mapToObj(i -> new Thread(() -> walk(new Phone(i)), "phone-" + i)).toList();
    }

    /** The phones begin to scan and to send. @param stocktake a running one */
    static ScanStorm over(OwnServer server, long stocktake) throws Exception {
        System.out.println("storm.seed=" + SEED);
        ScanStorm storm = new ScanStorm(server, stocktake);
        storm.phones.forEach(Thread::start);
        return storm;
    }

    /** Whether there is more to come. */
    boolean isUnderWay() {
        return confirmed.get() < ALL && broken.get() == null;
    }

    /** Returns when all phones have sent everything. The server must hold each scan once, as it was sent. */
    void holds() throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        for (Thread phone : phones) {
            phone.join(Math.max(1, Duration.between(Instant.now(), end).toMillis()));
        }
        assertNull(broken.get(), () -> "seed " + SEED + ": " + broken.get());
        assertEquals(ALL, confirmed.get(), "seed " + SEED);
        System.out.println("cut connections: " + cut + ", unanswered batches: " + unanswered);
        assertTrue(cut.get() > 20 && unanswered.get() > 0, "the network was bad enough: " + cut + " " + unanswered);

        List<JsonObject> stored = stored();
        assertEquals(ALL, stored.size(), "seed " + SEED);
        assertEquals(sent.keySet(), stored.stream().map(s -> s.getString("id")).collect(Collectors.toSet()));
        assertEquals(IntStream.rangeClosed(1, ALL).boxed().toList(), stored.stream().map(s -> s.getInt("seq")).toList());
        Set<String> undone = new HashSet<>();
        for (JsonObject one : stored) {
            JsonObject was = sent.get(one.getString("id"));
            assertEquals(was.getString("kind"), one.getString("kind"));
            assertEquals(was.getString("code", ""), one.getString("code", ""));
            assertEquals(was.getString("undoes", ""), one.getString("undoes", ""));
            assertEquals(was.get("room"), one.get("room"));
            assertEquals(outcomes.get(one.getString("id")), one.getString("outcome", ""), "what was answered is what is kept");
            if (was.containsKey("undoes")) {
                undone.add(was.getString("undoes"));
            }
        }
        Map<Long, Set<Long>> standing = new TreeMap<>();
        sent.values().stream().filter(s -> devices.containsKey(s.getString("code", "")) && !undone.contains(s.getString("id")))
            .forEach(s -> standing.computeIfAbsent(devices.get(s.getString("code")), d -> new HashSet<>()).add(s.getJsonNumber("room").longValue()));
        assertEquals(standing.size(), server.json("stocktakes/" + stocktake).getInt("found"));
        assertEquals(devices.size() - standing.size(), discrepancies("MISSING"));
        assertEquals(standing.values().stream().filter(r -> r.size() > 1).count(), discrepancies("DUPLICATE"));
        assertEquals(sent.values().stream().filter(s -> s.containsKey("code") && !devices.containsKey(s.getString("code")) && !undone.contains(s.getString("id")))
            .map(s -> s.getString("code")).distinct().count(), discrepancies("UNKNOWN"));
    }

    /** Returns when so many percent of the scans have been confirmed. */
    void await(int percent) throws InterruptedException {
        int many = ALL * percent / 100;
        Instant end = Instant.now().plus(PATIENCE);
        while (confirmed.get() < many && broken.get() == null) {
            assertTrue(Instant.now().isBefore(end), "only " + confirmed + " of " + many + ", seed " + SEED);
            Thread.sleep(20);
        }
    }

    /** One phone with its queue. */
    private final class Phone {

        private final String id = UUID.randomUUID().toString();
        private final Random random;
        private final List<JsonObject> queue = new ArrayList<>();
        private final List<JsonObject> gone = new ArrayList<>();

        Phone(int number) {
            random = new Random(SEED + number);
            List<String> own = new ArrayList<>();
            for (int i = 0; i < SCANS_OF_A_PHONE; i++) {
                String scan = new UUID(random.nextLong(), random.nextLong()).toString();
                JsonObjectBuilder one = Json.createObjectBuilder().add("id", scan).add("at", Instant.now().minusSeconds(random.nextInt(3600)).toString());
                if (!own.isEmpty() && random.nextInt(12) == 0) {
                    one.add("kind", "UNDO").add("undoes", own.remove(random.nextInt(own.size())));
                } else {
                    String code = random.nextInt(20) == 0 ? "ЧУЖОЙ-" + random.nextInt(40) : tags.get(random.nextInt(tags.size()));
                    one.add("kind", "SCAN").add("code", code).add("room", rooms.get(random.nextInt(rooms.size()))).add("method", "CAMERA");
                    own.add(scan);
                }
                JsonObject made = one.build();
                queue.add(made);
                sent.put(scan, made);
            }
            Collections.shuffle(queue, random);
        }

        String batch(List<JsonObject> scans) {
            var array = Json.createArrayBuilder();
            scans.forEach(array::add);
            return Json.createObjectBuilder().add("phone", id).add("sentAt", Instant.now().toString()).add("scans", array).build().toString();
        }

        /** Some of what is unsent, and now and then some of what is long stored. */
        List<JsonObject> some() {
            List<JsonObject> some = new ArrayList<>(queue.subList(0, Math.min(queue.size(), 1 + random.nextInt(random.nextInt(4) == 0 ? MOST : 120))));
            for (int i = random.nextInt(8); i > 0 && !gone.isEmpty() && some.size() < MOST; i--) {
                some.add(gone.get(random.nextInt(gone.size())));
            }
            Collections.shuffle(some, random);
            return some;
        }

        void confirm(JsonArray results) {
            Set<String> stored = new HashSet<>();
            for (JsonValue each : results) {
                JsonObject result = each.asJsonObject();
                String scan = result.getString("id");
                assertTrue(result.getBoolean("stored"), result.toString());
                String before = outcomes.putIfAbsent(scan, result.getString("outcome", ""));
                assertTrue(before == null || before.equals(result.getString("outcome", "")), "told differently: " + result);
                stored.add(scan);
            }
            for (JsonObject one : List.copyOf(queue)) {
                if (stored.contains(one.getString("id"))) {
                    queue.remove(one);
                    gone.add(one);
                    confirmed.incrementAndGet();
                }
            }
            Collections.shuffle(queue, random);
        }
    }

    private void walk(Phone phone) {
        try {
            while (!phone.queue.isEmpty() && broken.get() == null) {
                String body = phone.batch(phone.some());
                switch (phone.random.nextInt(8)) {
                    case 0 -> cutOff(body, phone.random.nextInt(body.length()));
                    case 1 -> cutOff(body, body.getBytes(StandardCharsets.UTF_8).length);
                    case 2 -> {
                        List<CompletableFuture<HttpResponse<String>>> twice = List.of(send(body), send(body), send(phone.batch(phone.some())));
                        for (CompletableFuture<HttpResponse<String>> answer : twice) {
                            taken(phone, answer);
                        }
                    }
                    default -> taken(phone, send(body));
                }
            }
        } catch (Exception | AssertionError e) {
            broken.compareAndSet(null, e);
        }
    }

    private CompletableFuture<HttpResponse<String>> send(String body) {
        return server.posting("stocktakes/" + stocktake + "/scans", body);
    }

    private void taken(Phone phone, CompletableFuture<HttpResponse<String>> sending) throws InterruptedException {
        try {
            HttpResponse<String> answer = sending.join();
            if (answer.statusCode() == 200) {
                phone.confirm(OwnServer.read(answer).getJsonArray("results"));
            } else {
                unanswered.incrementAndGet();
                assertTrue(answer.statusCode() >= 500 || answer.statusCode() == 404 || answer.statusCode() == 401, "refused: " + answer.statusCode() + " " + answer.body());
                Thread.sleep(200);
            }
        } catch (CompletionException deadServer) {
            unanswered.incrementAndGet();
            Thread.sleep(200);
        }
    }

    /** Sends the beginning of a batch, or all of it, and is gone before any answer. */
    private void cutOff(String body, int bytes) throws InterruptedException {
        byte[] all = body.getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket("localhost", OwnServer.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/stocktakes/" + stocktake + "/scans HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\nContent-Type: application/json\r\nContent-Length: " + all.length
                + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(all, 0, Math.min(bytes, all.length));
            out.flush();
            cut.incrementAndGet();
            Thread.sleep(5);
        } catch (IOException deadServer) {
            Thread.sleep(200);
        }
    }

    private List<JsonObject> stored() throws Exception {
        List<JsonObject> all = new ArrayList<>();
        int after = -1;
        int next = 0;
        while (next != after) {
            after = next;
            JsonObject page = server.json("stocktakes/" + stocktake + "/scans?after=" + after);
            page.getJsonArray("items").forEach(i -> all.add(i.asJsonObject()));
            next = page.getInt("next");
        }
        return all;
    }

    private long discrepancies(String kind) throws Exception {
        Map<String, String> seen = new HashMap<>();
        String path = "stocktakes/" + stocktake + "/discrepancies?limit=200&kind=" + kind;
        while (path != null) {
            JsonObject page = server.json(path);
            page.getJsonArray("items").forEach(d -> seen.put(d.asJsonObject().getString("subject"), kind));
            String next = page.getString("next", null);
            path = next == null ? null : next.replaceFirst("^/api/v1/", "");
        }
        return seen.size();
    }
}
