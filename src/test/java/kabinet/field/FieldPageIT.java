package kabinet.field;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import jakarta.json.JsonValue;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import kabinet.base.LookAlikes;
import kabinet.base.Tag;
import kabinet.house.Browser;
import kabinet.house.Film;
import kabinet.house.Outside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The offline page with the stocktake's sheet, on a phone that loses its network, its battery and its owner. */
class FieldPageIT extends Browser {

    private static final String LABEL = "HTTPS://INV.KOVROV.EXAMPLE/";
    private static final String DEVICE = LABEL + "D/";
    private static final String DOOR = LABEL + "R/";
    private static final String SCANS = "**/api/v1/stocktakes/*/scans";
    private static final int EXPECTED = 30;
    private static final String OLD = "2024-09-02";

    @TempDir
    Path folder;

    /** A running stocktake of two rooms: thirty devices in the first, one in the second. Devices by their tags, in the order of the list. */
    private record Walk(Outside school, long id, JsonObject room, JsonObject nextDoor, List<String> tags, String neighbour) {

        List<JsonObject> stored() throws Exception {
            return school.get("api/v1/stocktakes/" + id + "/scans?after=0").json().getJsonArray("items").getValuesAs(JsonObject.class);
        }

        /** Waits until so many entries have come. */
        void come(int scans) throws Exception {
            for (int i = 0; stored().size() < scans && i < 200; i++) {
                Thread.sleep(100);
            }
            assertEquals(scans, stored().size());
        }

        /** Its course goes on. */
        void step(String verb, String body) throws Exception {
            Outside.Answer answer = school.send("POST", "api/v1/stocktakes/" + id + "/" + verb, body);
            assertEquals(200, answer.status(), answer.body());
        }

        /** How often each outcome was stored. */
        Map<String, Long> outcomes() throws Exception {
            return stored().stream().collect(Collectors.groupingBy(scan -> scan.getString("outcome", scan.getString("kind")), TreeMap::new, Collectors.counting()));
        }

        /** Codes, and devices that were ticked, as the server took them in. */
        List<String> codes() throws Exception {
            return stored().stream().filter(scan -> scan.getString("kind").equals("SCAN")).map(scan -> scan.getString("code", "")).toList();
        }
    }

    private static Walk begin(int devices) throws Exception {
        Outside school = Outside.withToken("school", PASSWORD);
        JsonObject any = school.get("api/v1/devices?limit=1").json().getJsonArray("items").getJsonObject(0);
        long own = any.getJsonObject("school").getJsonNumber("id").longValue();
        long model = any.getJsonObject("model").getJsonNumber("id").longValue();
        String number = "О" + System.nanoTime() % 10_000_000;
        JsonObject room = posted(school, "rooms", Json.createObjectBuilder().add("school", own).add("number", number).add("name", "Кабинет физики"));
        JsonObject nextDoor = posted(school, "rooms", Json.createObjectBuilder().add("school", own).add("number", number + "а").add("name", "Лаборантская"));
        List<String> tags = new ArrayList<>();
        for (int i = 0; i <= devices; i++) {
            JsonObject place = i < devices ? room : nextDoor;
            tags.add(posted(school, "devices", Json.createObjectBuilder().add("school", own).add("model", model).add("room", place.getJsonNumber("id"))
                .add("serialNumber", "FLD" + number + i).add("commissionedOn", OLD)).getString("tag"));
        }
        String neighbour = tags.remove(devices);
        JsonArrayBuilder rooms = Json.createArrayBuilder().add(room.getJsonNumber("id")).add(nextDoor.getJsonNumber("id"));
        JsonObject stocktake = posted(school, "stocktakes", Json.createObjectBuilder().add("school", own).add("orderNumber", number).add("orderDate", LocalDate.now().toString())
            .add("reason", "Проверка").add("beginsOn", LocalDate.now().toString()).add("endsOn", LocalDate.now().plusDays(10).toString())
            .add("extent", Json.createObjectBuilder().add("rooms", rooms)));
        long id = stocktake.getJsonNumber("id").longValue();
        Walk walk = new Walk(school, id, room, nextDoor, tags, neighbour);
        walk.step("start", null);
        assertEquals(devices + 1, school.get("api/v1/stocktakes/" + id).json().getInt("expected"));
        return walk;
    }

    private static JsonObject posted(Outside caller, String path, jakarta.json.JsonObjectBuilder body) throws Exception {
        Outside.Answer answer = caller.post("api/v1/" + path, body.build());
        assertEquals(201, answer.status(), answer.body());
        return answer.json();
    }

    private void enter(Page on, Walk walk) {
        on.navigate(BASE.resolve("field/#/stocktaking/" + walk.id() + "/room/" + walk.room().getJsonNumber("id")).toString());
        assertThat(on.locator("h1")).containsText(walk.room().getString("number"));
    }

    private void ready(Page on) {
        on.evaluate("() => new Promise(done => navigator.serviceWorker.controller ? done() : navigator.serviceWorker.addEventListener('controllerchange', () => done(), { once: true }))");
    }

    private static void type(Page on, String code) {
        on.fill("#code", code);
        on.press("#code", "Enter");
    }

    private void type(String code, String outcome) {
        type(page, code);
        assertThat(page.locator("#code")).hasValue("");
        assertThat(page.locator("#result")).hasClass(Pattern.compile("\\b" + outcome + "\\b"));
    }

    private void film(Path file, String code, Runnable seen) throws Exception {
        Film.show(file, code);
        page.click("#camera-start");
        seen.run();
        page.click("#camera-stop");
    }

    private void login(Page on, String account) {
        on.waitForURL(url -> url.contains("/login"));
        on.fill("[id='login:username']", account);
        on.fill("[id='login:password']", PASSWORD);
        on.click("#login input[type=submit], #login button[type=submit]");
        on.waitForURL(url -> !url.contains("/login"));
    }

    private Locator result() {
        return page.locator("#result .outcome");
    }

    private Locator line() {
        return page.locator("#sync-what");
    }

    /** The issue's own story: everything at once, and the session has expired when the network comes back. */
    @Test
    void aRoomIsWalkedWithoutANetworkThroughAKilledBrowser() throws Exception {
        Walk walk = begin(EXPECTED);
        Path profile = folder.resolve("phone");
        Path film = folder.resolve("film.mjpeg");
        Film.show(film, DOOR + walk.room().getString("tag"));
        openKept(profile, PHONE, false, Film.flags(film));
        go("field/");
        page.click("#lists button.primary");
        login(page, "school");
        page.click("a[href='#/stocktaking/" + walk.id() + "']");
        assertThat(page.locator("#progress")).containsText("найдено 0 из 31");
        ready(page);
        settled("field-rooms");
        context().grantPermissions(List.of("camera"));
        context().setOffline(true);

        film(film, DOOR + walk.room().getString("tag"), () -> assertThat(page.locator("h1")).containsText(walk.room().getString("number")));
        settled("field-room");
        String first = walk.tags().get(0);
        film(film, DEVICE + first, () -> assertThat(result()).hasText("На месте"));
        film(film, DEVICE + walk.neighbour(), () -> assertThat(result()).hasText("Числится не здесь"));
        assertThat(page.locator("#result")).containsText(walk.nextDoor().getString("number"));
        settled("field-elsewhere");
        film(film, "4607001234567", () -> assertThat(result()).hasText("Неизвестный код"));
        settled("field-unknown");
        for (String tag : walk.tags().subList(1, 15)) {
            type(tag.toLowerCase(java.util.Locale.ROOT), "found");
        }
        assertThat(line()).hasText("На телефоне 17 неотправленных записей");

        kill(profile);
        openKept(profile, PHONE, true, Film.flags(film));
        context().clearCookies(); // the session has expired meanwhile
        context().grantPermissions(List.of("camera"));
        go("field/");
        assertThat(line()).hasText("На телефоне 17 неотправленных записей");
        page.click("a[href='#/stocktaking/" + walk.id() + "']");
        assertThat(page.locator("#progress")).containsText("найдено 16 из 31");
        film(film, DOOR + walk.room().getString("tag"), () -> assertThat(page.locator("h1")).containsText(walk.room().getString("number")));
        assertThat(page.locator(".entries.scanned > li")).hasCount(17);
        film(film, DEVICE + walk.tags().get(3), () -> assertThat(result()).hasText("Уже отсканировано"));
        settled("field-again");
        for (String tag : walk.tags().subList(15, 25)) {
            type(DEVICE + tag, "found");
        }
        for (String tag : walk.tags().subList(25, 29)) {
            page.locator(".entries:not(.scanned) > li", new Page.LocatorOptions().setHasText(tag)).locator("button").click();
            assertThat(page.locator("#result .facts")).containsText(tag);
            assertThat(result()).hasText("На месте");
        }
        assertThat(page.locator("#missing-title")).hasText("Ещё не найдены: 1");
        assertThat(page.locator("#progress")).containsText("найдено 29 из 30");
        assertThat(line()).hasText("На телефоне 32 неотправленные записи");
        assertEquals(List.of(), walk.stored(), "there was no network");

        context().setOffline(false);
        page.click("#sync-login");
        login(page, "school");
        assertThat(page.locator("h1")).containsText(walk.room().getString("number"));
        assertThat(line()).hasText("На телефоне всё отправлено");
        assertEquals(Map.of("EXPECTED", 29L, "ELSEWHERE", 1L, "UNKNOWN", 1L, "REPEATED", 1L), walk.outcomes());
        List<String> scanned = new ArrayList<>(List.of(first, walk.neighbour(), "4607001234567"));
        walk.tags().subList(1, 15).forEach(tag -> scanned.add(tag.toLowerCase(java.util.Locale.ROOT)));
        scanned.add(walk.tags().get(3));
        scanned.addAll(walk.tags().subList(15, 25));
        scanned.addAll(Collections.nCopies(4, ""));
        assertEquals(scanned, walk.codes(), "in the order in which they were scanned");
        assertFalse(walk.stored().stream().anyMatch(scan -> scan.getJsonNumber("room").longValue() != walk.room().getJsonNumber("id").longValue()));
        JsonObject here = walk.school().get("api/v1/stocktakes/" + walk.id()).json();
        assertEquals(30, here.getInt("found"), "the neighbour was found as well");
    }

    /** An answer that is lost, a batch that is too large, a clock that is a day ahead, two pages of one phone; a correction, a photo, an undo. */
    @Test
    void whatIsSentArrivesOnceHoweverTheLineBreaks() throws Exception {
        Walk walk = begin(12);
        open(PHONE);
        signIn("school");
        enter(page, walk);
        ready(page);
        page.clock().setFixedTime(Date.from(Instant.now().plus(Duration.ofDays(1))));
        context().setOffline(true);
        for (String tag : walk.tags().subList(0, 10)) {
            type(tag, "found");
        }
        type("ЛИШНЕЕ-1", "unknown");
        FileChooser camera = page.waitForFileChooser(() -> page.click("#result button:has-text('Добавить фото')"));
        camera.setFiles(new FilePayload("label.png", "image/png", picture()));
        assertThat(page.locator("#result")).containsText("есть фото");
        page.click("#result button:has-text('Описать')");
        assertThat(page.locator("#scan-condition")).hasValue(""); // nobody has said how it is
        page.fill("#scan-note", "Кулер без номера");
        settled("field-dialog");
        page.click("dialog button[value=save]");
        assertThat(page.locator("#result")).containsText("Кулер без номера");
        type(walk.tags().get(10), "found");
        page.click("#result button:has-text('Отменить')");
        assertThat(result()).hasText("Отменено");
        assertThat(line()).hasText("На телефоне 15 неотправленных записей и 1 фото");

        Page second = another();
        enter(second, walk);
        assertThat(second.locator(".entries.scanned > li")).hasCount(11);
        List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
        Map<String, JsonValue> conditions = new ConcurrentHashMap<>();
        context().route(SCANS, route -> {
            if (!route.request().method().equals("POST")) {
                route.fallback();
                return;
            }
            List<JsonObject> scans = json(route.request().postData()).getJsonArray("scans").getValuesAs(JsonObject.class);
            scans.stream().filter(scan -> scan.getString("kind").equals("SCAN")).forEach(scan -> conditions.put(scan.getString("code"), scan.get("condition")));
            int size = scans.size();
            sizes.add(size);
            if (size > 4) {
                route.fulfill(new Route.FulfillOptions().setStatus(413).setContentType("application/problem+json").setBody("{\"title\": \"too large\", \"status\": 413}"));
            } else if (sizes.stream().filter(s -> s <= 4).count() == 2) {
                route.fetch(); // the server has it, the phone never learns
                route.abort();
            } else {
                route.fallback();
            }
        });
        context().setOffline(false);
        assertThat(line()).hasText("На телефоне всё отправлено");
        assertThat(second.locator("#sync-what")).hasText("На телефоне всё отправлено");
        assertEquals(List.of(15, 7, 3), sizes.subList(0, 3), "halved until it fits");
        assertEquals(JsonValue.NULL, conditions.get("ЛИШНЕЕ-1"));
        assertEquals(Json.createValue("IN_USE"), conditions.get(walk.tags().get(0)));
        List<String> scanned = new ArrayList<>(walk.tags().subList(0, 10));
        scanned.addAll(List.of("ЛИШНЕЕ-1", "ЛИШНЕЕ-1", walk.tags().get(10)));
        assertEquals(scanned, walk.codes());
        assertEquals(15, walk.stored().size(), "thirteen scans, two of them taken back");
        for (JsonObject scan : walk.stored()) {
            Duration off = Duration.between(Instant.parse(scan.getString("at")), Instant.now()).abs();
            assertTrue(off.compareTo(Duration.ofMinutes(5)) < 0, "by the server's clock: " + scan);
        }
    }

    /** The stocktake ends while scans wait on the phone; it is taken up again, and cancelled at last. */
    @Test
    void whatHasEndedTakesNothingMoreSaysSoAndLosesNothing() throws Exception {
        Walk walk = begin(2);
        open(PHONE);
        signIn("school");
        enter(page, walk);
        ready(page);
        context().setOffline(true);
        type(walk.tags().get(0), "found");
        walk.step("complete", null);
        context().setOffline(false);
        Locator ended = page.locator("[id^='notice-closed']");
        assertThat(ended).containsText("Инвентаризация завершена: 1 запись не отправлена");
        assertThat(ended).containsText("попросите председателя комиссии возобновить");
        assertThat(page.locator("#tools")).isHidden();
        assertThat(page.locator(".entry button")).hasCount(0);
        settled("field-ended");
        context().setOffline(true);
        page.reload();
        assertTrue(complained("asked: beforeunload"));
        assertThat(ended).containsText("Инвентаризация завершена: 1 запись не отправлена");
        assertThat(line()).hasText("На телефоне 1 неотправленная запись");
        assertThat(page.locator("#tools")).isHidden();

        walk.step("reopen", null);
        context().setOffline(false);
        assertThat(line()).hasText("На телефоне всё отправлено");
        assertThat(page.locator("#tools")).isVisible();
        assertThat(ended).hasCount(0);
        walk.come(1);

        context().setOffline(true);
        type(walk.tags().get(1), "found");
        type("ЛИШНЕЕ-2", "unknown");
        walk.step("cancel", "{\"reason\": \"Приказ отменён\"}");
        context().setOffline(false);
        assertThat(ended).containsText("Инвентаризация отменена: 2 записи не отправлены, и отправить их уже нельзя");
        assertThat(page.locator("#sync-now")).isHidden();
        Download file = page.waitForDownload(() -> ended.getByText("Скачать записи").click());
        String carried = Files.readString(file.path());
        assertTrue(carried.contains(walk.tags().get(1)) && carried.contains("ЛИШНЕЕ-2") && !carried.contains(walk.tags().get(0)), carried);
        ended.getByText("Скопировать").click();
        assertThat(page.locator("#unsent-text")).hasValue(Pattern.compile(walk.tags().get(1) + "[\\s\\S]*ЛИШНЕЕ-2")); // the browser is let copy nothing by itself
        page.click("dialog button");
        settled("field-cancelled");
        ended.getByText("Удалить с телефона").click();
        assertThat(page.locator("dialog")).containsText("Записей: 2, фото: 0");
        page.click("dialog button[value=yes]");
        assertThat(line()).hasText("На телефоне всё отправлено");
        assertThat(page.locator(".entries.scanned > li")).hasCount(1);
        assertThat(ended).containsText("Инвентаризация отменена: сканирования больше не принимаются");
        go("field/");
        assertThat(page.locator(".card", new Page.LocatorOptions().setHasText("Отменена: на телефоне осталась опись"))).hasCount(1);
        assertEquals(1, walk.stored().size());
    }

    /** Ivanova's scans wait on the phone when Petrova takes it. */
    @Test
    void anotherUserOfThePhoneNeitherSeesNorSendsTheFirstOnesScans() throws Exception {
        Walk walk = begin(3);
        open(PHONE);
        signIn("school");
        enter(page, walk);
        ready(page);
        context().route(SCANS, Route::abort);
        type(walk.tags().get(0), "found");
        type(walk.tags().get(1), "found");
        assertThat(line()).hasText("На телефоне 2 неотправленные записи");
        go("device/list");
        assertTrue(complained("asked: beforeunload"));
        page.click("[data-menu]");
        page.locator("form[data-leave] input[type=submit] >> visible=true").click();
        page.waitForURL(url -> url.contains("/login"));
        assertTrue(complained("asked: confirm На этом устройстве не отправлено записей обхода: 2"));

        context().unroute(SCANS);
        go("field/");
        page.click("#lists button.primary");
        login(page, "auditor");
        assertThat(page.locator("#notices")).containsText("ждут отправки 2 записи другого пользователя");
        assertThat(line()).hasText("На телефоне всё отправлено");
        enter(page, walk);
        assertThat(page.locator("#missing-title")).hasText("Ещё не найдены: 3");
        assertThat(page.locator(".entries.scanned > li")).hasCount(0);
        type(walk.tags().get(2), "found");
        walk.come(1);
        assertThat(line()).hasText("На телефоне всё отправлено");
        assertEquals(List.of(walk.tags().get(2)), walk.codes());

        Page other = another(); // the sheet is still open when its owner signs out elsewhere
        other.navigate(BASE.resolve("device/list").toString());
        other.click("[data-menu]");
        other.locator("form[data-leave] input[type=submit] >> visible=true").click();
        login(other, "school");
        assertThat(page.locator("#who")).hasText("Демонстрация: школа");
        walk.come(3);
        assertThat(line()).hasText("На телефоне всё отправлено");
        Map<String, String> authors = new HashMap<>();
        walk.stored().forEach(scan -> authors.put(scan.getString("code"), scan.getString("by")));
        assertEquals(Map.of(walk.tags().get(0), "Демонстрация: школа", walk.tags().get(1), "Демонстрация: школа", walk.tags().get(2), "Демонстрация: ревизор"), authors);
    }

    /** Two auditors in one room: each sees what the other found; the page is readable by day and by night, and keeps nothing but itself. */
    @Test
    void twoPhonesWalkTheSameRoom() throws Exception {
        Walk walk = begin(20);
        open(DESKTOP);
        signIn("school");
        enter(page, walk);
        ready(page);
        try (com.microsoft.playwright.BrowserContext phone = context().browser().newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(PHONE, 844).setLocale("ru-RU"))) {
            Page theirs = phone.newPage();
            theirs.navigate(BASE.resolve("field/").toString());
            theirs.click("#lists button.primary");
            login(theirs, "auditor");
            enter(theirs, walk);
            type(theirs, walk.tags().get(0));
            walk.come(1);
            assertThat(theirs.locator("#sync-what")).hasText("На телефоне всё отправлено");
            type(walk.tags().get(1), "found");
            assertThat(page.locator("#missing-title")).hasText("Ещё не найдены: 18");
            assertThat(page.locator(".entries.scanned")).containsText("Демонстрация: ревизор");
            type(walk.tags().get(0), "again");
            assertThat(page.locator("#result")).containsText("Демонстрация: ревизор");
        }
        walk.come(3);
        assertEquals(Map.of("EXPECTED", 2L, "REPEATED", 1L), walk.outcomes());

        settled("field");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(PHONE, 844);
        settled("field-dark");
        assertEquals(PHONE, page.evaluate("document.documentElement.scrollWidth"));
        assertEquals(List.of(), page.evaluate("[...document.querySelectorAll('button, a, input, select')].filter(e => e.offsetParent && e.getBoundingClientRect().height < 44 && !e.matches('.skip')).map(e => e.outerHTML)"));

        go("field/");
        assertThat(page.locator(".card").first()).isVisible();
        settled("field-home");
        Object kept = page.evaluate("async () => (await Promise.all((await caches.keys()).map(async name => (await (await caches.open(name)).keys()).map(r => new URL(r.url).pathname)))).flat()");
        List<String> files = ((List<?>) kept).stream().map(String::valueOf).toList();
        assertTrue(files.contains("/field/") && files.contains("/field/stocktaking/sheet.js") && files.stream().anyMatch(f -> f.endsWith(".woff2")), files.toString());
        assertEquals(List.of(), files.stream().filter(file -> file.startsWith("/api/") || !file.startsWith("/field/") && !file.matches("/(resources/kabinet/|jakarta\\.faces\\.resource/codescanner/).*")).toList());
    }

    /** What the page reads into a code is what the server reads into it. */
    @Test
    void codesAreReadAsTheServerReadsThem() {
        String tag = "K7Q2M" + "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().mapToObj(c -> String.valueOf((char) c)).filter(c -> Tag.read("K7Q2M" + c).isPresent()).findFirst().orElseThrow();
        List<String> texts = List.of("А-101", " a–101 ", "инв. № 101.00012", "½", "Ёлка", "«кавычки»", "k7q2m-0", tag, tag.toLowerCase(java.util.Locale.ROOT), "К7" + tag.substring(2), "реезыЖ..штмюлщмкщмючфьзду.В.", "ьщ",
            "РЕЕЗЫЖ..ШТМ", "реезыж..", "SN\u200b12\u00a034", "O0О0", "i\u0301", "");
        page.navigate(BASE.resolve("field/").toString());
        Map<String, Function<String, Object>> ways = new LinkedHashMap<>();
        ways.put("fold", LookAlikes::fold);
        ways.put("fromRussianLayout", LookAlikes::fromRussianLayout);
        ways.put("tag", text -> Tag.read(text).map(Tag::text).orElse(null));
        ways.forEach((name, way) -> {
            Object read = page.evaluate("async ([name, texts]) => { const code = await import('/field/code.js'); return texts.map(text => code[name](text)); }", List.of(name, texts));
            assertEquals(texts.stream().map(way).toList(), read, name);
        });
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
