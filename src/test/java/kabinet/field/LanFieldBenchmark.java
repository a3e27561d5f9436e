package kabinet.field;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kabinet.base.Tag;

/**
 * Times the audit's sheet of the offline page with a school of 120 rooms on a phone four times as slow as this machine, without a network; no test. All rooms are audited on the way, so that
 * the last taps stand on a phone that holds all of it. A demonstration runs at the address given, http://localhost:8080/ unless told; the rooms are made up here and nothing reaches it. Run it with
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) kabinet.field.LanFieldBenchmark [ADDRESS]
 * </pre>
 * A time is from the tap until what it does is on the screen; of «Готово», which is after the record is safe in the browser's database. It must be 200 ms at most.
 */
public final class LanFieldBenchmark {

    private static final int ROOMS = 120;
    private static final int PORTS = 6;
    private static final int THROTTLE = 4;
    /** Taps what the selector finds and waits until the condition holds and the next picture has been drawn. */
    private static final String TAP = """
        async selector => {
          const tapped = document.querySelector(selector);
          const began = performance.now();
          await new Promise(done => {
            const look = () => { if (!(%s)) return; watcher.disconnect(); requestAnimationFrame(() => setTimeout(done)); };
            const watcher = new MutationObserver(look);
            watcher.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
            tapped.click();
            look();
          });
          return performance.now() - began;
        }""";

    private LanFieldBenchmark() {
    }

    public static void main(String... arguments) throws Exception {
        URI base = URI.create(arguments.length > 0 ? arguments[0] : "http://localhost:8080/");
        String book = book();
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            com.microsoft.playwright.Browser chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium-headless-shell")))
                .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
            BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(390, 844).setLocale("ru-RU").setHasTouch(true));
            Page page = context.newPage();
            context.route("**/api/v1/lan-audits/*/book", route -> route.fulfill(new Route.FulfillOptions().setHeaders(Map.of("ETag", "\"1\"", "Content-Type", "application/json")).setBody(book)));
            context.route("**/api/v1/lan-audits/*/records*", Route::abort);
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
            page.navigate(base.resolve("field/#/lanaudit/7").toString());
            page.waitForSelector(".rooms .card");
            System.out.printf(Locale.ROOT, "%d rooms of %d ports, %,d bytes, CPU throttle %d%n  first opening    %8.0f ms%n", ROOMS, PORTS, book.length(), THROTTLE, (System.nanoTime() - began) / 1e6);
            Map<String, List<Double>> times = new LinkedHashMap<>();
            for (int i = 0; i < ROOMS; i++) {
                tap(page, times, "into a room", i == 0 ? ".rooms .cover" : "#next", "document.getElementById('done')");
                if (i % 2 == 0) {
                    tap(page, times, "as last time", "#as-before", "document.getElementById('look-connected-0').checked");
                } else {
                    tap(page, times, "all ports work", "#ports-all", "document.getElementById('look-portsWorking').value === '" + PORTS + "'");
                    tap(page, times, "one is broken", ".choice.inline input[value='1']", "document.getElementById('look-portsWorking').value === '" + (PORTS - 1) + "'");
                    tap(page, times, "a switch", "#look-wifi-0", "document.getElementById('look-wifi-0').checked");
                    tap(page, times, "a step", ".stepper:has(#look-computers) .step:last-child", "document.getElementById('look-computers').value !== ''");
                }
                tap(page, times, "done", "#done", "!document.getElementById('done') && document.querySelector('#result:not([hidden]) .outcome')");
            }
            times.forEach((what, all) -> {
                Collections.sort(all);
                System.out.printf(Locale.ROOT, "  %-16s %8.0f ms median, %.0f ms worst of %d%n", what, all.get(all.size() / 2), all.get(all.size() - 1), all.size());
            });
        }
    }

    private static void tap(Page page, Map<String, List<Double>> times, String what, String selector, String seen) {
        times.computeIfAbsent(what, any -> new ArrayList<>()).add(((Number) page.evaluate(TAP.formatted(seen), selector)).doubleValue());
    }

    private static String book() {
        JsonArrayBuilder rooms = Json.createArrayBuilder();
        java.util.Random random = new java.util.Random(1);
        for (int i = 1; i <= ROOMS; i++) {
            JsonArrayBuilder ports = Json.createArrayBuilder();
            for (int p = 1; p <= PORTS; p++) {
                ports.add(Json.createObjectBuilder().add("label", i + "." + p).add("outlet", "Р" + (p + 1) / 2).add("category", "CAT5E"));
            }
            rooms.add(Json.createObjectBuilder().add("id", i).add("tag", Tag.random(random).text()).add("number", String.valueOf(100 + i)).add("name", (100 + i) + " — Кабинет").add("building", "Главный корпус").add("floor", 1 + i / 40)
                .add("computers", 13).add("teaching", true).add("ports", ports).add("last", Json.createObjectBuilder().add("on", "2025-11-24").add("outlets", 3).add("ports", PORTS).add("portsWorking", PORTS)
                    .add("connected", true).add("category", "CAT5E").add("wifi", true).add("computers", 13).add("computersOnline", 13).add("teacherPlace", "ONLINE").add("down", 94.3)));
        }
        JsonObjectBuilder book = Json.createObjectBuilder().add("id", 7).add("school", 1).add("schoolName", "СОШ № 4").add("title", "Приказ № 45 от 01.11.2026").add("state", "RUNNING").add("beginsOn", "2026-11-02")
            .add("endsOn", "2026-11-30").add("categories", Json.createArrayBuilder().add(Json.createObjectBuilder().add("code", "CAT5E").add("name", "5e")))
            .add("severities", Json.createArrayBuilder().add(Json.createObjectBuilder().add("code", "MAJOR").add("name", "существенный"))).add("rooms", rooms);
        return book.build().toString();
    }
}
