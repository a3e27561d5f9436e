package kabinet.agent;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Times reports of many computers into a running demonstration; no test. Run it with
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * mvn -Pdemo wildfly:run          # in another window; there, a token for agents of the first school is made on the page of tokens
 * java -cp target/test-classes:target/classes:$(cat target/classpath) kabinet.agent.AgentBenchmark TOKEN [PORT [COMPUTERS [registered]]]
 * </pre>
 * Registers the computers first, 5,000 unless told, or finds them there. Printed are reports a second: the first of each computer with 1,400 programs of 4,000, the same again, one with a few programs changed, and
 * small ones of 18 KB that say something new. The size of the database is that of its folder below {@code target}.
 */
public final class AgentBenchmark {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int PACKAGES = 1400;
    private static final int POOL = 4000;
    /** Make a report of 18 KB. */
    private static final int FEW = 130;
    private static final int AT_ONCE = 8;

    private final String base;
    private final String token;
    private final int computers;
    private String bearer;

    private AgentBenchmark(String token, int port, int computers) {
        this.token = token;
        this.base = "http://localhost:" + port + "/";
        this.computers = computers;
    }

    public static void main(String... arguments) throws Exception {
        new AgentBenchmark(arguments[0], arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8080, arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5000).run(arguments.length > 3);
        System.exit(0);
    }

    private void run(boolean registered) throws Exception {
        signIn();
        if (!registered) {
            register();
        }
        run("first, 1,400 programs", 0, PACKAGES, 0);
        run("the same again", 0, PACKAGES, 0);
        run("five programs changed", 0, PACKAGES, 5);
        System.out.printf(Locale.ROOT, "a small report has %,d bytes before compression%n", report(0, FEW, 0, 4096).json().length());
        run("small, something new", 1, FEW, 0);
        run("small, the same again", 1, FEW, 0);
    }

    /** @param round another memory in each */
    private void run(String what, int round, int packages, int shift) throws Exception {
        int batch = 500;
        double seconds = 0;
        long bytes = 0;
        for (int begin = 0; begin < computers; begin += batch) {
            List<byte[]> bodies = new ArrayList<>();
            for (int i = begin; i < Math.min(computers, begin + batch); i++) {
                bodies.add(Reports.zlib(report(i, packages, shift, 8192 + 1024 * round).json())); // made before the clock runs
            }
            bytes += bodies.stream().mapToLong(b -> b.length).sum();
            long begun = System.nanoTime();
            send(bodies);
            seconds += (System.nanoTime() - begun) / 1e9;
        }
        System.out.printf(Locale.ROOT, "%-24s %,6d reports, %,7d bytes each as sent: %6.1f s, %6.1f a second%n", what, computers, bytes / computers, seconds, computers / seconds);
    }

    private Reports report(int computer, int packages, int shift, int memory) {
        List<String[]> programs = new ArrayList<>(packages);
        for (int i = 0; i < packages; i++) {
            int n = (computer * 7 + i + shift) % POOL;
            programs.add(new String[] {"libprogram-component" + n, "%d.%d.%d-%d+deb12u1".formatted(n % 9, n % 17, n % 5, n % 3), "Разработчик " + n % 40});
        }
        return Reports.numbered(500_000 + computer).tag(token).memory(memory).programs(programs);
    }

    private void send(List<byte[]> bodies) throws Exception {
        AtomicInteger next = new AtomicInteger();
        ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<?>> all = new ArrayList<>();
        for (int s = 0; s < AT_ONCE; s++) {
            all.add(senders.submit(() -> {
                for (int i = next.getAndIncrement(); i < bodies.size(); i = next.getAndIncrement()) {
                    HttpResponse<String> answer = HTTP.send(HttpRequest.newBuilder(URI.create(base + "agent")).header("Content-Type", "application/x-compress-zlib")
                        .header("GLPI-Agent-ID", "7a1e3b40-11c2-4d5e-8f90-a1b2c3d4e5f6").POST(HttpRequest.BodyPublishers.ofByteArray(bodies.get(i))).build(), HttpResponse.BodyHandlers.ofString());
                    if (answer.statusCode() != 200 || answer.body().contains("waiting")) {
                        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                    }
                }
                return null;
            }));
        }
        for (Future<?> sender : all) {
            sender.get();
        }
        senders.shutdown();
    }

    private void register() throws Exception {
        JsonArray schools = get("api/v1/schools");
        JsonArray models = get("api/v1/models");
        for (int i = 0; i < computers; i++) {
            JsonObject device = Json.createObjectBuilder().add("school", schools.getJsonObject(0).get("id")).add("model", models.getJsonObject(0).get("id"))
                .add("serialNumber", "KB%07dRU".formatted(500_000 + i)).build();
            HttpResponse<String> answer = HTTP.send(request("api/v1/devices").header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(device.toString())).build(),
                HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new IllegalStateException(answer.body());
            }
        }
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
