package kabinet.field;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import kabinet.house.Browser;
import kabinet.house.Outside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The LAN audit's sheet on the offline page: a whole school's rooms, on a phone that loses its network, its battery and its session. */
class LanFieldIT extends Browser {

    private static final int ROOMS = 120;
    /** Of these the last audit said nothing: they are filled in by hand. */
    private static final int NEW = 2;
    /** Done before the battery is pulled out. */
    private static final int BEFORE = 60;
    private static final String ACCOUNT = "district";
    private static final String RECORDS = "**/api/v1/lan-audits/*/records";
    private static final int[] INN_WEIGHTS = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    /** High enough for every page: what a bar at the bottom half covers is no small target. */
    private static final int TALL = 4_000;
    /** Goes from the room that is open on to the next ones as a thumb does, each filled in as it was found last time; so many of them. */
    private static final String WALK = """
        async many => {
          const seen = what => new Promise((done, failed) => { const began = Date.now(); const look = () => { const found = what(); if (found) done(found); else if (Date.now() - began > 15000) failed(new Error(String(what))); else setTimeout(look, 5); }; look(); });
          for (let i = 0; i < many; i++) {
            (await seen(() => document.getElementById("as-before"))).click();
            document.getElementById("done").click();
            const next = await seen(() => !document.getElementById("done") && document.querySelector("#result:not([hidden])") && document.getElementById("next"));
            if (i < many - 1) { next.click(); await seen(() => document.getElementById("done")); }
          }
        }""";

    private static List<JsonObject> rooms;
    private static Outside district;
    private static long school;

    @TempDir
    Path folder;

    /** A running audit. */
    private record Audit(long id) {

        List<JsonObject> stored() throws Exception {
            return district.get("api/v1/lan-audits/" + id + "/records?after=0").json().getJsonArray("items").getValuesAs(JsonObject.class);
        }

        void step(String verb, String body) throws Exception {
            Outside.Answer answer = district.send("POST", "api/v1/lan-audits/" + id + "/" + verb, body);
            assertEquals(200, answer.status(), answer.body());
        }

        void send(JsonArrayBuilder records) throws Exception {
            Outside.Answer answer = district.post("api/v1/lan-audits/" + id + "/records", Json.createObjectBuilder().add("phone", UUID.randomUUID().toString()).add("sentAt", Instant.now().toString())
                .add("records", records).build());
            assertEquals(200, answer.status(), answer.body());
            assertEquals(List.of(), answer.json().getJsonArray("results").getValuesAs(JsonObject.class).stream().filter(result -> !result.getBoolean("stored")).toList());
        }

        String path(String... more) {
            return "field/#/lanaudit/" + id + String.join("", more);
        }
    }

    private static JsonObject posted(String path, JsonObjectBuilder body) throws Exception {
        Outside.Answer answer = district.post("api/v1/" + path, body.build());
        assertEquals(201, answer.status(), answer.body());
        return answer.json();
    }

    private static Audit begin() throws Exception {
        if (rooms == null) {
            district = Outside.withToken(ACCOUNT, PASSWORD);
            String digits = "339%06d".formatted(System.nanoTime() / 1000 % 1_000_000);
            int sum = IntStream.range(0, 9).map(i -> (digits.charAt(i) - '0') * INN_WEIGHTS[i]).sum();
            school = posted("schools", Json.createObjectBuilder().add("code", "О" + digits.substring(4)).add("shortName", "СОШ обхода").add("inn", digits + sum % 11 % 10)).getJsonNumber("id").longValue();
            List<JsonObject> made = new ArrayList<>();
            for (int i = 1; i <= ROOMS; i++) {
                made.add(posted("rooms", Json.createObjectBuilder().add("school", school).add("number", String.valueOf(100 + i)).add("name", "Кабинет " + i).add("floor", 1 + i / 40)));
            }
            for (String port : List.of("1", "2", "3")) {
                posted("outlet-ports", Json.createObjectBuilder().add("room", made.get(ROOMS - 1).getJsonNumber("id")).add("outlet", port.equals("3") ? "Р-2" : "Р-1").add("label", "П-" + port).add("category", "CAT6"));
            }
            Audit before = planned();
            JsonArrayBuilder found = Json.createArrayBuilder();
            made.subList(0, ROOMS - NEW).forEach(room -> found.add(Json.createObjectBuilder().add("id", UUID.randomUUID().toString()).add("kind", "ROOM").add("room", room.getJsonNumber("id"))
                .add("at", Instant.now().minus(365, ChronoUnit.DAYS).toString()).add("body", before(room).add("down", 48.5).add("cablePassed", true))));
            before.send(found);
            rooms = made;
        }
        return planned();
    }

    private static Audit planned() throws Exception {
        Audit audit = new Audit(posted("lan-audits", Json.createObjectBuilder().add("school", school).add("orderNumber", String.valueOf(System.nanoTime() % 10_000_000)).add("orderDate", LocalDate.now().toString())
            .add("reason", "Дорожная карта").add("beginsOn", LocalDate.now().toString()).add("endsOn", LocalDate.now().plusDays(10).toString())).getJsonNumber("id").longValue());
        audit.step("start", null);
        return audit;
    }

    /** What the audit before this one found in a room, and what is said again of it. */
    private static JsonObjectBuilder before(JsonObject room) {
        long ports = 1 + room.getJsonNumber("id").longValue() % 5;
        return Json.createObjectBuilder().add("outlets", ports).add("ports", ports).add("portsWorking", ports - 1).add("wifi", true).add("connected", true).add("category", "CAT5E").add("cableLength", 34.5)
            .add("computers", ports).add("computersOnline", ports).add("teacherPlace", "ONLINE");
    }

    /** The same fields in the same order, numbers without what they may be written with. */
    private static Map<String, String> plain(JsonObject body) {
        return body.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().toString().replaceFirst("(\\.\\d*?)0+$", "$1").replaceFirst("\\.$", ""), (a, b) -> a, java.util.TreeMap::new));
    }

    private void ready(Page on) {
        on.evaluate("() => new Promise(done => navigator.serviceWorker.controller ? done() : navigator.serviceWorker.addEventListener('controllerchange', () => done(), { once: true }))");
    }

    private void login() {
        page.waitForURL(url -> url.contains("/login"));
        page.fill("[id='login:username']", ACCOUNT);
        page.fill("[id='login:password']", PASSWORD);
        page.click("#login input[type=submit], #login button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
    }

    private void enter(Audit audit, int room) {
        go(audit.path("/room/" + rooms.get(room).getJsonNumber("id")));
        assertThat(page.locator("h1")).containsText(rooms.get(room).getString("number"));
    }

    /** Waits until so many records have come. The page goes on meanwhile, with what the test does to its requests. */
    private void come(Audit audit, int records) throws Exception {
        for (int i = 0; audit.stored().size() < records && i < 200; i++) {
            page.waitForTimeout(100);
        }
        assertEquals(records, audit.stored().size());
    }

    private Locator line() {
        return page.locator("#sync-what");
    }

    /** Accessible, with nothing too small for a thumb, and no wider than the phone. */
    private void usable(String name) {
        page.setViewportSize(PHONE, TALL);
        settled(name);
        assertEquals(PHONE, page.evaluate("document.documentElement.scrollWidth"), name);
        assertEquals(List.of(), page.evaluate("[...document.querySelectorAll('button, a:not(.cover, .card a), input:not([type=checkbox]), select, summary, textarea')]"
            + ".filter(e => e.offsetParent && e.getBoundingClientRect().height < 44 && !e.matches('.skip')).map(e => e.outerHTML)"), name);
        page.setViewportSize(PHONE, 844);
    }

    /** What one tick says is said of one port; what was there before the ticks comes back when they are taken back. Leaves three ports, of them one broken. */
    private void portsAreTicked() {
        Locator second = page.locator(".choice.inline", new Page.LocatorOptions().setHasText("П-2")).locator(".segment"); // works, broken, nothing said
        Locator rule = page.locator("#ports-ticked");
        assertThat(rule).hasText("Порт без отметки не считается неработающим.");
        second.nth(1).click();
        assertThat(rule).containsText("Отмечено 1 из 3. О портах без отметки ничего не известно");
        counts("", "", "");
        page.click("#done");
        assertThat(page.locator("dialog")).containsText("Порты отмечены, но сколько из них работает, не указано");
        page.click("dialog button[value=back]");
        second.nth(2).click();
        page.locator(".stepper:has(#look-ports) .hint").first().click(); // as planned
        page.locator(".stepper:has(#look-portsWorking) .hint").first().click(); // all of them
        counts("", "3", "3");
        assertThat(page.locator("#look-connected-0")).isChecked();
        second.nth(1).click();
        counts("", "3", "2");
        assertThat(rule).containsText("Отмечено 1 из 3. Порты без отметки не считаются неработающими");
        page.fill("#look-portsWorking", "3");
        page.click("#done");
        assertThat(page.locator(".stepper:has(#look-portsWorking)")).containsText("Число не сходится с отметками портов");
        page.click(".stepper:has(#look-portsWorking) .hint"); // the other two
        counts("", "3", "2");
        page.fill("#look-portsWorking", "");
        page.fill("#look-ports", "");
        assertThat(page.locator("#look-connected-2")).isChecked(); // what followed is gone with what it followed from
        assertThat(page.locator("#ports-all")).hasText("Остальные порты работают");
        page.click("#ports-all");
        counts("2", "3", "2");
        assertThat(rule).hasText("Отмечены все порты: работает 2 из 3.");
        second.nth(2).click();
        counts("", "", "");
        page.click("#ports-all");
        counts("2", "3", "3");
        second.nth(1).click();
        counts("2", "3", "2");
    }

    private void counts(String outlets, String ports, String portsWorking) {
        assertThat(page.locator("#look-outlets")).hasValue(outlets);
        assertThat(page.locator("#look-ports")).hasValue(ports);
        assertThat(page.locator("#look-portsWorking")).hasValue(portsWorking);
    }

    /** The issue's own story: a school of 120 rooms. */
    @Test
    void aSchoolIsAuditedWithoutANetworkThroughAKilledBrowser() throws Exception {
        Audit audit = begin();
        Path profile = folder.resolve("phone");
        openKept(profile, PHONE, false);
        go("field/");
        page.click("#lists button.primary");
        login();
        page.click("a[href='#/lanaudit/" + audit.id() + "']");
        assertThat(page.locator("#progress")).hasText("осмотрено 0 из " + ROOMS);
        ready(page);
        usable("lan-rooms");
        context().setOffline(true);

        page.fill("#code", "HTTPS://INV.KOVROV.EXAMPLE/R/" + rooms.get(0).getString("tag")); // the label on the door
        page.press("#code", "Enter");
        assertThat(page.locator("h1")).containsText(rooms.get(0).getString("number"));
        page.evaluate(WALK, BEFORE);
        assertThat(page.locator("#progress")).hasText("осмотрено " + BEFORE + " из " + ROOMS);
        assertThat(line()).hasText("На телефоне 60 неотправленных записей");
        usable("lan-recorded");
        page.click("#next");
        page.click(".stepper:has(#look-ports) .step:last-child");
        page.click("label:has(#look-wifi-0)");
        page.fill("#look-down", "94,3");
        assertThat(page.locator("#look-connected-0")).isChecked(); // follows what works
        assertThat(page.locator("#room-state")).hasText("Начат, не записан");
        page.waitForTimeout(400); // what was entered within a fifth of a second before the battery is gone is gone, too

        kill(profile);
        openKept(profile, PHONE, true);
        context().clearCookies(); // the session has expired meanwhile
        go("field/");
        assertThat(line()).hasText("На телефоне 60 неотправленных записей");
        page.click("a[href='#/lanaudit/" + audit.id() + "']");
        assertThat(page.locator("#progress")).hasText("осмотрено " + BEFORE + " из " + ROOMS);
        page.check("#room-open");
        page.locator(".card", new Page.LocatorOptions().setHasText("Начат, не записан")).locator("a").click();
        assertThat(page.locator("#draft")).isVisible();
        assertThat(page.locator("#look-ports")).hasValue("1");
        assertThat(page.locator("#look-wifi-0")).isChecked();
        assertThat(page.locator("#look-down")).hasValue("94,3");
        usable("lan-draft");
        page.click("#done");
        assertThat(page.locator("#result .outcome")).hasText("Записано");
        page.click("#next");
        page.evaluate(WALK, ROOMS - NEW - BEFORE - 1);
        for (int i = 0; i < NEW; i++) {
            page.click("#next");
            assertThat(page.locator("#as-before")).hasCount(0);
            page.click("#done");
            assertThat(page.locator("dialog")).containsText("Подключение не проверено");
            page.click("dialog button[value=back]");
            page.click("label:has(#look-wifi-1)");
            if (i == NEW - 1) { // the ports of this one are known
                portsAreTicked();
                page.fill("#look-note", "У доски.");
                usable("lan-ports");
                page.click("#done");
                break;
            }
            page.click("#done");
            assertThat(page.locator("dialog")).containsText("Wi-Fi в кабинете нет, а сколько портов работает, не указано"); // it may still be wired
            page.click("dialog button[value=back]");
            page.fill("#look-ports", "2");
            page.fill("#look-portsWorking", "3");
            page.click("#done");
            assertThat(page.locator("#look-portsWorking")).hasAttribute("aria-invalid", "true");
            page.click(".stepper:has(#look-portsWorking) .hint"); // all of them
            page.click("#done");
            assertThat(page.locator("#result .outcome")).hasText("Записано");
        }
        assertThat(page.locator("#progress")).hasText("осмотрено 120 из 120");
        assertThat(page.locator("#next")).hasCount(0);

        page.click("#to-filter");
        for (int i = 0; i < 3; i++) {
            page.locator(".hint").first().click();
            page.locator(".material").nth(i).locator(".segment").nth(i == 2 ? 1 : 0).click();
        }
        page.click("#done");
        assertThat(page.locator(".checks .outcome")).hasText("закрыто 2 из 3");
        usable("lan-filter");
        enter(audit, 0);
        page.click("#add-defect");
        page.fill("#defect-text", "Розетка сорвана со стены");
        page.click("dialog button[value=save]");
        assertThat(page.locator("dialog")).containsText("Выберите, насколько это серьёзно");
        page.click("label:has(#defect-severity-1)");
        page.fill("#defect-due", "2027-01-15");
        FileChooser camera = page.waitForFileChooser(() -> page.click("dialog button[value=photo]"));
        camera.setFiles(new FilePayload("outlet.png", "image/png", picture()));
        assertThat(page.locator("dialog .photo")).isVisible();
        settled("lan-defect");
        page.click("dialog button[value=save]");
        assertThat(page.locator(".defects .entry")).containsText("есть фото");
        page.locator(".looks .entry").getByText("Отменить").click();
        assertThat(page.locator(".looks .entry")).hasCount(0);
        page.click("label:has(#look-teacher-2)");
        page.click("label:has(#look-wifi-0)");
        page.click("#done");
        assertThat(page.locator("#result .outcome")).hasText("Записано");
        assertThat(line()).hasText("На телефоне 124 неотправленные записи и 1 фото");
        assertEquals(List.of(), audit.stored(), "there was no network");

        context().setOffline(false);
        page.click("#sync-login");
        login();
        assertThat(line()).hasText("На телефоне всё отправлено");
        List<JsonObject> stored = audit.stored();
        assertEquals(Map.of("ROOM", 121L, "FILTER", 1L, "DEFECT", 1L, "UNDO", 1L), stored.stream().collect(Collectors.groupingBy(record -> record.getString("kind"), Collectors.counting())));
        List<JsonObject> looks = stored.stream().filter(record -> record.getString("kind").equals("ROOM")).toList();
        List<JsonObject> inOrder = new ArrayList<>(rooms);
        inOrder.add(rooms.get(0));
        assertEquals(inOrder.stream().map(room -> room.getJsonNumber("id").longValue()).toList(), looks.stream().map(record -> record.getJsonNumber("room").longValue()).toList());
        for (int i = 0; i < ROOMS - NEW; i++) {
            if (i != BEFORE) {
                assertEquals(plain(before(rooms.get(i)).build()), plain(looks.get(i).getJsonObject("body")), "as last time, but for what was measured then: " + rooms.get(i));
            }
        }
        assertEquals(plain(json("{\"ports\": 1, \"wifi\": true, \"connected\": true, \"down\": 94.3}")), plain(looks.get(BEFORE).getJsonObject("body")));
        assertEquals(plain(json("{\"ports\": 2, \"portsWorking\": 2, \"wifi\": false, \"connected\": true}")), plain(looks.get(ROOMS - NEW).getJsonObject("body")));
        assertEquals(plain(json("{\"outlets\": 2, \"ports\": 3, \"portsWorking\": 2, \"wifi\": false, \"connected\": true, \"note\": \"У доски. Не работают порты: П-2.\"}")), plain(looks.get(ROOMS - 1).getJsonObject("body")));
        assertEquals(plain(json("{\"teacherPlace\": \"NONE\", \"wifi\": true, \"connected\": true}")), plain(looks.get(ROOMS).getJsonObject("body")), "the form is empty again after what counted was taken back");
        assertEquals(looks.get(0).getString("id"), stored.stream().filter(record -> record.containsKey("undoes")).findFirst().orElseThrow().getString("undoes"));
        assertEquals(ROOMS, district.get("api/v1/lan-audits/" + audit.id()).json().getInt("roomsDone"));

        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        usable("lan-rooms-dark");
        enter(audit, 0);
        usable("lan-room-dark");
        go("field/");
        assertThat(page.locator(".card", new Page.LocatorOptions().setHasText("осмотрено 120 из 120"))).hasCount(1);
    }

    /** Two people in one room, one of them with a clock that is a day ahead; a lost answer; a record that the server refuses. */
    @Test
    void whatWasSeenLastCountsHoweverClocksAndLinesBreak() throws Exception {
        Audit audit = begin();
        open(PHONE);
        signIn(ACCOUNT);
        enter(audit, 3);
        page.clock().setFixedTime(Date.from(Instant.now().plus(Duration.ofDays(1))));
        AtomicInteger batches = new AtomicInteger();
        context().route(RECORDS, route -> {
            if (!route.request().method().equals("POST")) {
                route.fallback();
            } else if (batches.incrementAndGet() == 1) {
                route.fetch(); // the server has it, the phone never learns
                route.abort();
            } else if (route.request().postData().contains("не примет")) {
                JsonObject sent = json(route.request().postData()).getJsonArray("records").getJsonObject(0);
                route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody("{\"results\": [{\"id\": \"" + sent.getString("id") + "\", \"stored\": false, \"again\": false, \"reason\": \"Так нельзя.\"}]}"));
            } else {
                route.fallback();
            }
        });
        page.click("#as-before");
        page.click("#done");
        assertThat(line()).hasText("На телефоне 1 неотправленная запись");
        assertThat(line()).hasText("На телефоне всё отправлено");
        assertEquals(1, audit.stored().size(), "sent twice, there once");
        assertTrue(Duration.between(Instant.parse(audit.stored().get(0).getString("at")), Instant.now()).abs().toMinutes() < 5, "by the server's clock");

        audit.send(Json.createArrayBuilder().add(Json.createObjectBuilder().add("id", UUID.randomUUID().toString()).add("kind", "ROOM").add("room", rooms.get(3).getJsonNumber("id"))
            .add("at", Instant.now().toString()).add("body", Json.createObjectBuilder().add("ports", 9).add("portsWorking", 0).add("wifi", false).add("connected", false).add("note", "Позже и не так"))));
        page.reload();
        Locator card = page.locator(".card", new Page.LocatorOptions().setHasText(rooms.get(3).getString("number") + " —"));
        assertThat(card).containsText("Не подключён");
        card.locator("a").click();
        assertThat(page.locator(".looks .entry")).hasCount(2);
        assertThat(page.locator(".looks .entry.found")).containsText("Позже и не так");
        assertThat(page.locator("#look-ports")).hasValue("9");

        page.fill("#look-note", "Этого сервер не примет");
        page.click("#done");
        assertThat(page.locator("#notices")).containsText("Сервер не принял 1 запись");
        assertThat(page.locator("#result")).containsText("Так нельзя.");
        page.locator("#result").getByText("Уточнить").click();
        assertThat(page.locator("#look-note")).hasValue("Этого сервер не примет");
        page.fill("#look-note", "Порты не патчены");
        page.click("#done");
        come(audit, 3);
        assertThat(line()).hasText("На телефоне всё отправлено");
        assertThat(page.locator("#notice-refused")).hasCount(0);
        assertEquals(List.of("", "Позже и не так", "Порты не патчены"), audit.stored().stream().map(record -> record.getJsonObject("body").getString("note", "")).toList());
        audit.step("cancel", "{\"reason\": \"Проба\"}"); // what it says of the rooms is not what the other tests begin with
    }

    /** The audit ends while records wait on the phone; it is taken up again, and cancelled at last. */
    @Test
    void whatHasEndedTakesNothingMoreSaysSoAndLosesNothing() throws Exception {
        Audit audit = begin();
        open(PHONE);
        signIn(ACCOUNT);
        enter(audit, 5);
        ready(page);
        page.click("label:has(#look-wifi-0)");
        page.click("#done");
        come(audit, 1);
        assertThat(line()).hasText("На телефоне всё отправлено");
        context().setOffline(true);
        page.click("#next");
        page.click("label:has(#look-wifi-0)");
        page.click("#done");
        assertThat(line()).hasText("На телефоне 1 неотправленная запись");
        audit.step("complete", null);
        context().setOffline(false);
        Locator ended = page.locator("[id^='notice-closed']");
        assertThat(ended).containsText("Обследование завершено: 1 запись не отправлена");
        assertThat(page.locator("#tools")).isHidden();
        page.locator(".card a").first().click();
        assertThat(page.locator("#done")).hasCount(0);
        assertThat(page.locator("#look-ports")).isDisabled();
        usable("lan-ended");
        audit.step("reopen", null);
        page.click(".back");
        page.click(".back");
        assertThat(line()).hasText("На телефоне всё отправлено");
        assertThat(ended).hasCount(0);

        page.click("a[href='#/lanaudit/" + audit.id() + "']");
        context().setOffline(true);
        page.click("#to-defects");
        page.click("#add-defect");
        page.fill("#defect-text", "Шкаф не закрывается");
        page.click("label:has(#defect-severity-2)");
        page.click("dialog button[value=save]");
        assertThat(page.locator(".defects .entry")).containsText("Вся школа");
        audit.step("cancel", "{\"reason\": \"Приказ отменён\"}");
        context().setOffline(false);
        assertThat(ended).containsText("Обследование отменено: 1 запись не отправлена, и отправить её уже нельзя");
        Download file = page.waitForDownload(() -> ended.getByText("Скачать записи").click());
        String carried = Files.readString(file.path());
        assertTrue(carried.contains("Шкаф не закрывается") && carried.contains("Вся школа"), carried);
        ended.getByText("Удалить с телефона").click();
        page.click("dialog button[value=yes]");
        assertThat(line()).hasText("На телефоне всё отправлено");
        assertThat(page.locator(".defects .entry")).hasCount(0);
    }

    /** The rules that the page holds by itself. */
    @Test
    void whatFollowsFromWhatIsEnteredIsPlain() {
        go("field/");
        Map<String, Object> said = new HashMap<>();
        ((Map<?, ?>) page.evaluate("""
            async () => {
              const facts = await import("/field/lanaudit/facts.js");
              const { Book } = await import("/field/lanaudit/book.js");
              const ports = ["1", "2", "3"].map(label => ({ label }));
              const raw = { id: 1, categories: [], severities: [], rooms: [{ id: 5, tag: "K7Q2M9", name: "1 — А" }, { id: 6, tag: null, name: "2 — Б" }] };
              const book = new Book(raw, id => `? ${id}`);
              const look = (id, at, more) => book.take({ id, kind: "ROOM", room: 5, at: `2026-11-05T${at}:00Z`, body: { wifi: true }, mine: true, ...more });
              look("a", "10:00"); look("b", "09:00");
              const first = book.room(5).counted.id;
              book.take({ id: "a", at: "2026-11-05T08:00:00Z", seq: 1 }); // the phone's clock was two hours ahead
              const corrected = book.room(5).counted.id;
              look("a", "10:00", { state: "sent" });
              const still = book.room(5).counted.id;
              book.undo("c"); look("c", "11:00"); look("d", "12:00", { state: "refused" });
              const unmoved = book.room(5).counted.id;
              book.undo("b"); book.undo("a");
              return {
                works: [[null, null], [0, null], [null, false], [0, true], [1, false], [undefined, undefined], [null, false, 0]].map(([portsWorking, wifi, ports]) => facts.works({ ports, portsWorking, wifi })),
                decimal: ["", " 48,5 ", "48.55", "48.555", "-1", "1e3", "100000", "100000,1", "1 024"].map(text => { const read = facts.decimal(text, 2, 100000); return Number.isNaN(read) ? "NaN" : read; }),
                faults: [facts.whole({}), { ...facts.whole({}), ports: 2, portsWorking: 3, computers: 1, computersOnline: 1, connected: true, wifi: false }, { ...facts.whole({}), connected: true, portsWorking: 0, wifi: false, down: NaN, outlets: 1001 }].map(body => facts.faults(body)),
                broken: facts.brokenOf(ports, { 3: false, 1: false }),
                ticks: [
                  [null, null, null, {}], [null, null, null, { 1: true, 3: false }], [null, null, null, { 1: true, 2: true, 3: false }], [5, 3, 1, { 1: true, 2: true, 3: false }],
                  [null, 24, 24, { 1: false }], [null, 24, 22, { 1: false, 2: false }], [null, 24, 22, { 1: false, 2: false, x: false }], [null, 24, 24, {}], [null, 24, 0, { 2: true }], [null, null, 3, { 2: false }], [null, null, 9, { 2: false }],
                ].map(([outlets, ports_, portsWorking, ticks]) => { const counts = facts.countTicks(ports, ticks, { outlets, ports: ports_, portsWorking }); return [counts.outlets, counts.ports, counts.portsWorking].map(String).join(" "); }),
                against: [[3, 3, { 1: false }], [3, 2, { 1: false }], [3, 0, { 2: true }], [3, 0, { x: true }], [3, null, { 1: false }]].map(([ports_, portsWorking, ticks]) => facts.faults({ ...facts.whole({}), ports: ports_, portsWorking }, ports, ticks).portsWorking ?? ""),
                before: facts.asBefore({ ports: 2, down: 5, up: 6, cablePassed: true, note: "x", on: "2025-11-01" }),
                counted: [first, corrected, still, unmoved, book.room(5).counted],
                looked: book.looked,
                names: [book.room(6).name, book.room(7).name, book.next(5).id, book.listed],
              };
            }""")).forEach((key, value) -> said.put(String.valueOf(key), value));
        assertEquals(java.util.Arrays.asList(null, false, null, true, true, null, false), said.get("works"));
        assertEquals(java.util.Arrays.asList(null, 48.5, 48.55, "NaN", "NaN", "NaN", 100_000, "NaN", 1024), said.get("decimal"));
        assertEquals(List.of(Map.of(), Map.of("portsWorking", "portsWorking"), Map.of("connected", "connected", "down", "mbit", "outlets", "count")), said.get("faults"));
        assertEquals(List.of("1", "3"), said.get("broken"));
        assertEquals(List.of("null null null", "null null null", "3 3 2", "5 3 2", "null 24 23", "null 24 22", "null 24 22", "null 24 24", "null 24 1", "null null 2", "null null 8"), said.get("ticks"));
        assertEquals(List.of("ticks", "", "ticks", "", ""), said.get("against"));
        Map<?, ?> before = (Map<?, ?>) said.get("before");
        assertEquals(2, before.get("ports"));
        assertEquals(java.util.Arrays.asList(null, null, null, ""), java.util.Arrays.asList(before.get("down"), before.get("up"), before.get("cablePassed"), before.get("note")));
        assertEquals(java.util.Arrays.asList("a", "b", "b", "b", null), said.get("counted"));
        assertEquals(0, said.get("looked"));
        assertEquals(List.of("2 — Б", "? 7", 6, 2), said.get("names"));
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new java.io.StringReader(text))) {
            return reader.readObject();
        }
    }

    private static byte[] picture() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
