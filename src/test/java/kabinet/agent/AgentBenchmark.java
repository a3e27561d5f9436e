package kabinet.agent;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Times reports of a district's computers into a running demonstration, over HTTP, sent by this process on the same machine; no test. Run it with
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * mvn -Pdemo wildfly:run          # in another window; there, a token for agents of the first school is made on the page of tokens
 * java -cp target/test-classes:target/classes:$(cat target/classpath) kabinet.agent.AgentBenchmark TOKEN [PORT [COMPUTERS [registered]]]
 * </pre>
 * Registers twice as many devices as computers are named, 5,000 unless told, or finds them there: half of them report 1,400 programs each, the others 18 KB. Each is one of {@value #IMAGES} images,
 * from which most of its programs come, as computers of a district are set up alike; some it has alone. Printed are reports a second: the first of each computer, which stores all; the second, in
 * which a few programs have a new version, one came and one went; and the same again. Bodies are made before the clock runs. The load average is printed beside: on a machine that others use too
 * the figures say less. With {@code -Dkabinet.data=FOLDER}, the demonstration's own data folder, what a report costs is printed beside, which other load hardly changes: the time of processors that the
 * server, the database and this process took, and the statements; and in the end the size of the database.
 */
public final class AgentBenchmark {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int BIG = 1400;
    /** Make a report of 18 KB. */
    private static final int SMALL = 130;
    private static final int IMAGES = 12;
    /** Programs that only this computer has. */
    private static final int ALONE_BIG = 4;
    private static final int ALONE_SMALL = 1;
    /** Of which there is a new version in the second report. */
    private static final int UPDATED = 5;
    private static final int AT_ONCE = 8;
    private static final int BATCH = 500;
    private static final int FIRST = 500_000;

    private final String base;
    private final String token;
    private final int computers;
    private final BenchmarkCosts costs;
    private String bearer;

    private AgentBenchmark(String token, int port, int computers, BenchmarkCosts costs) {
        this.token = token;
        this.base = "http://localhost:" + port + "/";
        this.computers = computers;
        this.costs = costs;
    }

    public static void main(String... arguments) throws Exception {
        String data = System.getProperty("kabinet.data");
        new AgentBenchmark(arguments[0], arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8080, arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5000,
            data == null ? null : BenchmarkCosts.of(Path.of(data))).run(arguments.length > 3);
        System.exit(0);
    }

    private void run(boolean registered) throws Exception {
        signIn();
        if (!registered) {
            register();
        }
        System.out.printf(Locale.ROOT, "before compression a big report has %,d bytes, a small one %,d%n", report(0, BIG, ALONE_BIG, 0).json().length(), report(0, SMALL, ALONE_SMALL, 0).json().length());
        run("small, first", computers, SMALL, ALONE_SMALL, 0);
        run("small, few changes", computers, SMALL, ALONE_SMALL, 1);
        run("small, the same again", computers, SMALL, ALONE_SMALL, 1);
        run("big, first", 0, BIG, ALONE_BIG, 0);
        run("big, few changes", 0, BIG, ALONE_BIG, 1);
        run("big, the same again", 0, BIG, ALONE_BIG, 1);
        if (costs != null) {
            System.out.printf(Locale.ROOT, "the database has %,d MB, of which of packages %,d%n", costs.megabytes("%"), costs.megabytes("installed_package"));
        }
    }

    private void run(String what, int from, int packages, int alone, int round) throws Exception {
        double seconds = 0;
        long bytes = 0;
        for (int begin = 0; begin < computers; begin += BATCH) {
            List<byte[]> bodies = new ArrayList<>();
            for (int i = begin; i < Math.min(computers, begin + BATCH); i++) {
                bodies.add(Reports.zlib(report(from + i, packages, alone, round).json())); // made before the clock runs
            }
            bytes += bodies.stream().mapToLong(b -> b.length).sum();
            if (costs != null) {
                costs.begin();
            }
            long begun = System.nanoTime();
            send(bodies);
            seconds += (System.nanoTime() - begun) / 1e9;
            if (costs != null) {
                costs.end();
            }
        }
        System.out.printf(Locale.ROOT, "%-22s %,6d reports, %,7d bytes each as sent: %6.1f s, %6.1f a second (load average %.1f)%n", what, computers, bytes / computers, seconds, computers / seconds,
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        if (costs != null) {
            System.out.println("                       each " + costs.each(computers));
        }
    }

    /** @param round 0 for the first report, 1 for the second */
    private Reports report(int computer, int packages, int alone, int round) {
        int image = computer % IMAGES;
        List<String[]> programs = new ArrayList<>(packages);
        for (int i = 0; i < packages - alone; i++) {
            int n = image * 200 + i; // images share most of what they have
            boolean updated = round > 0 && i % (packages / UPDATED) == computer % 7;
            programs.add(new String[] {"libprogram-component" + n, "%d.%d.%d-%d+deb12u%d".formatted(n % 9, n % 17, n % 5, n % 3, updated ? 2 : 1), "Разработчик " + n % 40});
        }
        for (int i = 0; i < alone; i++) { // one came and one went
            programs.add(new String[] {"Программа компьютера %d-%d".formatted(computer, i + round), "1.%d".formatted(computer % 30), "Разработчик " + computer % 90});
        }
        return Reports.numbered(FIRST + computer).tag(token).programs(programs);
    }

    private void send(List<byte[]> bodies) throws Exception {
        AtomicInteger next = new AtomicInteger();
        atOnce(() -> {
            for (int i = next.getAndIncrement(); i < bodies.size(); i = next.getAndIncrement()) {
                post(bodies.get(i));
            }
            return null;
        });
    }

    /** By the JDK's older client, which takes a third of the other's time: it is the server's that is measured. */
    private void post(byte[] body) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(base + "agent").toURL().openConnection();
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(body.length);
        connection.setRequestProperty("Content-Type", "application/x-compress-zlib");
        connection.setRequestProperty("GLPI-Agent-ID", "7a1e3b40-11c2-4d5e-8f90-a1b2c3d4e5f6");
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        try (InputStream in = connection.getInputStream()) {
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.contains("booked") && !answer.contains("unchanged")) {
                throw new IllegalStateException(answer);
            }
        }
    }

    private static void atOnce(Callable<Void> work) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (Future<Void> worker : workers.invokeAll(Collections.nCopies(AT_ONCE, work))) {
                worker.get();
            }
        } finally {
            workers.shutdown();
        }
    }

    private void register() throws Exception {
        JsonArray schools = get("api/v1/schools");
        JsonArray models = get("api/v1/models");
        AtomicInteger next = new AtomicInteger();
        atOnce(() -> {
            for (int i = next.getAndIncrement(); i < 2 * computers; i = next.getAndIncrement()) {
                JsonObject device = Json.createObjectBuilder().add("school", schools.getJsonObject(0).get("id")).add("model", models.getJsonObject(0).get("id"))
                    .add("serialNumber", "KB%07dRU".formatted(FIRST + i)).build();
                HttpResponse<String> answer = HTTP.send(request("api/v1/devices").header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(device.toString())).build(),
                    HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 201) {
                    throw new IllegalStateException(answer.body());
                }
            }
            return null;
        });
    }

    private JsonArray get(String path) throws Exception {
        try (var reader = Json.createReader(new StringReader(HTTP.send(request(path).build(), HttpResponse.BodyHandlers.ofString()).body()))) {
            var read = reader.read();
            return read instanceof JsonArray array ? array : read.asJsonObject().values().stream().filter(JsonArray.class::isInstance).map(JsonArray.class::cast).findFirst().orElseThrow();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + bearer);
    }

    private void signIn() throws Exception {
        String body = Json.createObjectBuilder().add("username", "district").add("password", "kabinet-demo").add("name", "benchmark").build().toString();
        HttpResponse<String> answer = HTTP.send(HttpRequest.newBuilder(URI.create(base + "api/v1/tokens")).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build(),
            HttpResponse.BodyHandlers.ofString());
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            bearer = reader.readObject().getString("token");
        }
    }
}
