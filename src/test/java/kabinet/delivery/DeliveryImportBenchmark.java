package kabinet.delivery;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kabinet.delivery.entity.DocumentFormat;
import kabinet.delivery.entity.SupplierDocument;

/**
 * Times the import of a УПД of 10,000 lines into a running demonstration, beside one of 1,000; no test. Run it with
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * mvn -Pdemo wildfly:run          # in another window
 * java -cp target/test-classes:target/classes:$(cat target/classpath) kabinet.delivery.DeliveryImportBenchmark [PORT [MANAGEMENT_PORT]]
 * </pre>
 * Printed are seconds for upload with preview and for booking, the ratio of the times, which is that of the lines where the cost grows in step with them, the share
 * of a minute, and how far the heap rose above its lowest level while the file was in work; what was booked is undone again.
 */
public final class DeliveryImportBenchmark {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String api;
    private final URI metrics;
    private String token;
    private volatile long lowest;
    private volatile long highest;

    private DeliveryImportBenchmark(int port, int management) {
        api = "http://localhost:" + port + "/api/v1/";
        metrics = URI.create("http://localhost:" + management + "/metrics");
    }

    public static void main(String... arguments) throws Exception {
        DeliveryImportBenchmark benchmark = new DeliveryImportBenchmark(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8080,
            arguments.length > 1 ? Integer.parseInt(arguments[1]) : 9990);
        benchmark.signIn();
        benchmark.watch();
        benchmark.run(1_000);
        double thousand = benchmark.run(1_000);
        double tenThousand = benchmark.run(10_000);
        System.out.printf(Locale.ROOT, "10,000 lines take %.1f times what 1,000 take, and %.2f of a minute%n", tenThousand / thousand, tenThousand / 60);
    }

    /** @return seconds */
    private double run(int lines) throws Exception {
        SupplierDocument large = Deliveries.large(lines);
        SupplierDocument document = new SupplierDocument(large.format(), large.function(), "Б-" + System.nanoTime(), LocalDate.now(), null, large.seller(), Deliveries.SCHOOL, null,
            List.of(), null, LocalDate.now(), "643", large.totals(), large.lines());
        byte[] file = UpdFile.of(document, DocumentFormat.UPD_503).bytes();
        lowest = Long.MAX_VALUE;
        highest = 0;
        long begin = System.nanoTime();
        JsonObject job = send("imports?kind=delivery&name=upd.xml", "POST", file);
        if (!job.containsKey("id") || job.containsKey("status")) {
            throw new IllegalStateException(job.toString());
        }
        String id = job.getJsonNumber("id").toString();
        double previewed = seconds(begin);
        send("imports/" + id + "/book", "POST", new byte[0]);
        do {
            Thread.sleep(100);
            job = send("imports/" + id, "GET", new byte[0]);
        } while ("BOOKING".equals(job.getString("state")));
        double all = seconds(begin);
        System.out.printf(Locale.ROOT, "%,7d lines, %.1f MB: preview %.1f s, booking %.1f s, %s; heap +%d MB%n", lines, file.length / 1e6, previewed, all - previewed, job.getString("state"),
            (highest - lowest) >> 20);
        send("imports/" + id, "DELETE", new byte[0]);
        return all;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** Looks at the heap ten times a second. */
    private void watch() {
        Thread watcher = new Thread(() -> {
            while (true) {
                try {
                    String all = HTTP.send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString()).body();
                    long used = all.lines().filter(l -> l.startsWith("base_memory_usedHeap_bytes")).map(l -> l.substring(l.lastIndexOf(' ') + 1)).mapToLong(v -> (long) Double.parseDouble(v))
                        .findFirst().orElse(0);
                    lowest = Math.min(lowest, used);
                    highest = Math.max(highest, used);
                    Thread.sleep(100);
                } catch (IOException | InterruptedException e) {
                    return;
                }
            }
        });
        watcher.setDaemon(true);
        watcher.start();
    }

    private void signIn() throws Exception {
        String body = Json.createObjectBuilder().add("username", "district").add("password", "kabinet-demo").add("name", "benchmark").build().toString();
        HttpResponse<String> answer = HTTP.send(HttpRequest.newBuilder(URI.create(api + "tokens")).header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        token = read(answer.body()).getString("token");
    }

    private JsonObject send(String path, String method, byte[] body) throws Exception {
        return read(HTTP.send(HttpRequest.newBuilder(URI.create(api + path)).header("Authorization", "Bearer " + token).header("Content-Type", "application/octet-stream")
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body)).build(), HttpResponse.BodyHandlers.ofString()).body());
    }

    private static JsonObject read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
