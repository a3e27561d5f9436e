package kabinet.scan.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kabinet.house.Browser;
import kabinet.house.Film;
import kabinet.house.Outside;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scan page in a real browser: typed codes, a camera that sees a label, acts on foot. */
class ScanPageIT extends Browser {

    private static final int LARGEST = 150 * 1024;
    private static final String RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю.ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,";
    private static final String AMERICAN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?";

    private static Outside district;
    private static JsonObject device;
    private static JsonObject room;
    private static String foreignTag;

    @TempDir
    Path folder;

    /** A device and an empty room of the school that the demonstration's account administers. */
    @BeforeEach
    void registered() throws Exception {
        if (district == null) {
            Outside school = Outside.withToken("school", PASSWORD);
            JsonObject model = school.get("api/v1/devices?limit=1").json().getJsonArray("items").getJsonObject(0);
            long own = model.getJsonObject("school").getJsonNumber("id").longValue();
            String number = "С" + System.currentTimeMillis() % 1_000_000;
            room = posted(school, "rooms", "{\"school\": " + own + ", \"number\": \"" + number + "\", \"name\": \"Проверочный\"}");
            device = posted(school, "devices", "{\"school\": " + own + ", \"model\": " + model.getJsonObject("model").get("id") + ", \"serialNumber\": \"SCANIT-" + number + "\"}");
            district = Outside.withToken("district", PASSWORD);
            foreignTag = district.get("api/v1/devices?limit=200").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(d -> d.getJsonObject("school").getJsonNumber("id").longValue() != own).findFirst().orElseThrow().getString("tag");
        }
    }

    private static JsonObject posted(Outside caller, String path, String json) throws Exception {
        Outside.Answer answer = caller.send("POST", "api/v1/" + path, json);
        assertEquals(201, answer.status(), answer.body());
        return answer.json();
    }

    private Locator rows() {
        return page.locator("#list > li");
    }

    private Locator newest() {
        return rows().first();
    }

    private void type(String text) {
        page.fill("#text", text);
        page.press("#text", "Enter");
    }

    private void openScan(String account) {
        signIn(account);
        go("scan");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    @Test
    void typedCodesStandInTheListNewestFirst() {
        openScan("school");
        assertThat(page.locator("#text")).isFocused();
        String tag = device.getString("tag");
        type("https://inv.example/d/" + tag.toLowerCase(java.util.Locale.ROOT));
        assertThat(newest().locator(".outcome")).hasText("Найдено");
        assertThat(newest().locator("h2 a")).hasAttribute("href", Pattern.compile(".*/device/show\\?tag=" + tag));
        assertThat(page.locator("#text")).isFocused();
        assertThat(page.locator("#text")).hasValue("");
        type(tag);
        assertThat(newest().locator(".outcome")).hasText("Уже отсканировано");
        type("нет такого номера");
        assertThat(newest().locator(".outcome")).hasText("Не найдено");
        type(foreignTag);
        assertThat(newest().locator("h2")).hasText(foreignTag);
        assertThat(newest().locator(".outcome")).hasText("Не найдено");
        assertThat(newest().locator("a")).hasCount(0);
        type("SCANIT-" + room.getString("number"));
        assertThat(newest().locator(".outcome")).hasText("Уже отсканировано");
        assertThat(rows()).hasCount(5);
    }

    @Test
    void theRussianLayoutIsUnderstood() {
        openScan("school");
        StringBuilder typed = new StringBuilder();
        for (char c : ("https://inv.kovrov.example/D/" + device.getString("tag")).toCharArray()) {
            typed.append(AMERICAN.indexOf(c) < 0 ? c : RUSSIAN.charAt(AMERICAN.indexOf(c)));
        }
        type(typed.toString());
        assertThat(newest().locator(".outcome")).hasText("Найдено");
    }

    @Test
    void aDeviceIsMovedToTheRoomWhoseDoorWasScanned() throws Exception {
        JsonObject moving = posted(Outside.withToken("school", PASSWORD), "devices",
            "{\"school\": " + device.getJsonObject("school").get("id") + ", \"model\": " + device.getJsonObject("model").get("id") + "}");
        open(PHONE);
        openScan("school");
        type("HTTPS://INV.KOVROV.EXAMPLE/R/" + room.getString("tag"));
        assertThat(page.locator("#place-name")).containsText("Сканирую в кабинете " + room.getString("number"));
        type(moving.getString("tag"));
        assertThat(newest().locator(".outcome")).hasText("Числится не здесь");
        settled("scan-elsewhere");
        newest().locator("button", new Locator.LocatorOptions().setHasText("Переместить в")).click();
        assertThat(newest().locator(".done")).containsText("Перемещено");
        assertThat(newest().locator(".outcome")).hasText("Найдено");
        assertEquals(room.getJsonNumber("id"), district.get("api/v1/devices/" + moving.getString("tag")).json().getJsonObject("room").getJsonNumber("id"));
        newest().locator("button", new Locator.LocatorOptions().setHasText("Неисправность")).click();
        page.fill("#fault", "Не включается");
        page.click("#ask-fault button[value=yes]");
        assertThat(newest().locator(".done")).hasText("Неисправность записана");
        assertTrue(district.get("api/v1/devices/" + moving.getString("tag") + "/faults").body().contains("Не включается"));
        page.reload();
        assertThat(page.locator("#place-name")).containsText(room.getString("number"));
    }

    @Test
    void aLostConnectionLosesNoCode() {
        openScan("school");
        context().setOffline(true);
        type(device.getString("tag"));
        assertThat(newest().locator(".outcome")).hasText("Не отправлено");
        context().setOffline(false);
        newest().locator("button").click();
        assertThat(newest().locator(".outcome")).hasText("Найдено");
    }

    @Test
    void theCameraReadsALabel() throws Exception {
        open(PHONE, Film.flags(Film.show(folder.resolve("label.mjpeg"), "HTTPS://INV.KOVROV.EXAMPLE/D/" + device.getString("tag"))));
        openScan("school");
        context().grantPermissions(List.of("camera"));
        page.click("#camera-start");
        assertThat(newest().locator(".outcome")).hasText("Найдено");
        assertThat(newest().locator("h2 a")).hasAttribute("href", Pattern.compile(".*tag=" + device.getString("tag")));
        page.waitForTimeout(1500);
        assertThat(rows()).hasCount(1);
        settled("scan-camera");
        page.click("#camera-stop");
        assertThat(page.locator("#finder")).isHidden();
    }

    @Test
    void aDeniedCameraSaysSoAndTheBoxRemains() {
        open(PHONE, "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream=deny");
        openScan("school");
        page.click("#camera-start");
        assertThat(page.locator("#camera-off")).containsText("Доступ к камере запрещён");
        type(device.getString("tag"));
        assertThat(newest().locator(".outcome")).hasText("Найдено");
        settled("scan-denied");
    }

    @Test
    void thePageIsLightAndWithoutPrimeFaces() {
        signIn("school");
        List<Request> requests = new ArrayList<>();
        page.onRequestFinished(requests::add);
        go("scan");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        int bytes = requests.stream().mapToInt(r -> r.sizes().responseBodySize + r.sizes().responseHeadersSize).sum();
        assertTrue(bytes <= LARGEST, bytes + " bytes: " + requests.stream().map(r -> r.url() + " " + r.sizes().responseBodySize).toList());
        assertFalse(requests.stream().anyMatch(r -> r.url().contains("primefaces")), requests.stream().map(Request::url).toList().toString());
    }

    @Test
    void thePageIsReadableOnBothWidthsByDayAndByNight() {
        for (int width : new int[] {PHONE, DESKTOP}) {
            open(width);
            openScan("school");
            type(device.getString("tag"));
            type("нет такого номера");
            assertThat(newest().locator(".outcome")).hasText("Не найдено");
            settled("scan");
            page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            settled("scan-dark");
            assertEquals(width, page.evaluate("document.documentElement.scrollWidth"));
        }
    }
}
