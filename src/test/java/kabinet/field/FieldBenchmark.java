package kabinet.field;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.google.gson.JsonObject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kabinet.base.Tag;

/**
 * Times the offline page with a book of 20,000 devices in 400 rooms on a phone four times as slow as this machine; no test. A demonstration runs at
 * the address given, http://localhost:8080/ unless told; the book is made up here and never reaches it. Run it with
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) kabinet.field.FieldBenchmark [ADDRESS]
 * </pre>
 * A time is from the tap (or the scanner's Enter) until the outcome is on the screen, which is after it is safe in the browser's database.
 */
public final class FieldBenchmark {

    private static final int DEVICES = 20_000;
    private static final int ROOMS = 400;
    private static final int ROUNDS = 60;
    private static final int THROTTLE = 4;
    private static final String TAPPED = """
        async act => {
          const result = document.getElementById("result");
          const said = new Promise(done => new MutationObserver((changes, watcher) => { watcher.disconnect(); requestAnimationFrame(() => setTimeout(done)); }).observe(result, { childList: true }));
          const began = performance.now();
          if (act === null) document.querySelector(".entries:not(.scanned) button").click();
          else { document.getElementById("code").value = act; document.getElementById("typed").requestSubmit(); }
          await said;
          return performance.now() - began;
        }""";

    private FieldBenchmark() {
    }

    public static void main(String... arguments) throws Exception {
        URI base = URI.create(arguments.length > 0 ? arguments[0] : "http://localhost:8080/");
        List<String> tags = new ArrayList<>();
        String book = book(tags);
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            com.microsoft.playwright.Browser chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium-headless-shell")))
                .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
            BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(390, 844).setLocale("ru-RU").setHasTouch(true));
            Page page = context.newPage();
            context.route("**/api/v1/stocktakes/*/book", route -> route.fulfill(new Route.FulfillOptions().setContentType("application/json").setHeaders(Map.of("ETag", "\"1\"", "Content-Type", "application/json")).setBody(book)));
            context.route("**/api/v1/stocktakes/*/scans*", Route::abort);
            page.navigate(base.resolve("login?to=/field/").toString());
            page.fill("[id='login:username']", "school");
            page.fill("[id='login:password']", kabinet.house.Browser.PASSWORD);
            page.click("#login input[type=submit]");
            page.waitForURL(url -> url.contains("/field/"));
            page.evaluate("() => new Promise(done => navigator.serviceWorker.controller ? done() : navigator.serviceWorker.addEventListener('controllerchange', () => done(), { once: true }))");
            CDPSession devtools = context.newCDPSession(page);
            JsonObject rate = new JsonObject();
            rate.addProperty("rate", THROTTLE);
            devtools.send("Emulation.setCPUThrottlingRate", rate);

            long began = System.nanoTime();
            page.navigate(base.resolve("field/#/stocktaking/7").toString());
            page.waitForSelector(".rooms .card");
            System.out.printf(Locale.ROOT, "book of %,d devices, %,d bytes, CPU throttle %d%n  first opening    %8.0f ms%n", DEVICES, book.length(), THROTTLE, (System.nanoTime() - began) / 1e6);
            page.reload();
            began = System.nanoTime();
            page.waitForSelector(".rooms .card");
            System.out.printf(Locale.ROOT, "  opening again    %8.0f ms%n", (System.nanoTime() - began) / 1e6);
            page.navigate(base.resolve("field/#/stocktaking/7/room/1").toString());
            page.waitForSelector(".entries button");
            measure("tick in the list", page, null);
            measure("scan", page, i -> tags.get(i * 31 % DEVICES));
            measure("unknown code", page, i -> "X-" + i);
        }
    }

    private interface Code {
        String of(int round);
    }

    private static void measure(String what, Page page, Code code) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < ROUNDS && (code != null || page.locator(".entries:not(.scanned) button").count() > 0); i++) {
            times.add(((Number) page.evaluate(TAPPED, code == null ? null : code.of(i))).doubleValue());
        }
        Collections.sort(times);
        System.out.printf(Locale.ROOT, "  %-16s %8.0f ms median, %.0f ms worst of %d%n", what, times.get(times.size() / 2), times.get(times.size() - 1), times.size());
    }

    private static String book(List<String> tags) {
        JsonArrayBuilder rooms = Json.createArrayBuilder();
        java.util.Random random = new java.util.Random(1);
        for (int i = 1; i <= ROOMS; i++) {
            rooms.add(Json.createObjectBuilder().add("id", i).add("tag", Tag.random(random).text()).add("number", String.valueOf(i)).add("title", "Кабинет").add("building", "Главный корпус"));
        }
        JsonArrayBuilder entries = Json.createArrayBuilder();
        for (int i = 0; i < DEVICES; i++) {
            tags.add(Tag.random(random).text());
            entries.add(Json.createArrayBuilder().add(i + 1).add(tags.get(i)).add(i % ROOMS + 1).add("1013%06d".formatted(i)).add("SN%07dK".formatted(i)).add("Ноутбук педагога Заря " + i).add("Иванова А. А."));
        }
        JsonObjectBuilder book = Json.createObjectBuilder().add("id", 7).add("school", 1).add("schoolName", "СОШ № 4").add("title", "Приказ № 45 от 01.11.2026").add("state", "RUNNING")
            .add("beginsOn", "2026-11-02").add("endsOn", "2026-11-30").add("rooms", rooms)
            .add("fields", Json.createArrayBuilder(List.of("device", "tag", "room", "inventoryNumber", "serialNumber", "title", "person"))).add("entries", entries)
            .add("aliases", Json.createArrayBuilder()).add("conditions", Json.createArrayBuilder().add(Json.createObjectBuilder().add("code", "IN_USE").add("words", "в эксплуатации")));
        return book.build().toString();
    }
}
