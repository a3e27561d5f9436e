package kabinet.act.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import kabinet.house.Browser;
import org.junit.jupiter.api.Test;

/** The register of acts, the check of the archive, and the public page that compares a paper with it. */
class ActListPageIT extends Browser {

    private void fits() {
        assertTrue((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1"), page.url() + " is wider than its window");
    }

    private JsonObject make(String more) {
        try (var reader = Json.createReader(new StringReader(page.request().get(BASE.resolve("act-maker?school=9" + more).toString()).text()))) {
            return reader.readObject();
        }
    }

    private Locator row(JsonObject act) {
        return page.locator("[id='list:acts'] tbody tr").filter(new Locator.FilterOptions().setHas(page.locator("a[href$='/acts/" + act.getInt("id") + "/paper']")));
    }

    @Test
    void actsAreFoundTakenAndChecked() throws IOException {
        signIn("school");
        go("act/list?kind=NONE");
        assertThat(page.locator(".empty h2")).isVisible();
        open(DESKTOP);
        signIn("district");
        JsonObject wrong = make("");
        JsonObject correction = make("&corrects=" + wrong.getInt("id"));
        go("act/list");
        page.selectOption("#kind", new SelectOption().setLabel("Инвентаризация"));
        page.waitForURL(Pattern.compile(".*kind=STOCKTAKE.*"));
        page.selectOption("#year", "2026");
        page.waitForURL(Pattern.compile(".*year=2026.*"));
        page.selectOption("#school", page.locator("#school option").filter(new Locator.FilterOptions().setHasText(Pattern.compile("№ 9$"))).first().getAttribute("value"));
        page.waitForURL(Pattern.compile(".*school=.*"));
        assertThat(page.locator(".chips")).containsText("№ 9");
        assertThat(row(wrong)).containsText("Исправлен актом № " + correction.getString("number"));
        assertThat(row(correction)).containsText("Действует");
        assertThat(row(correction)).containsText("вместо № " + wrong.getString("number"));
        settled("act-list");
        fits();
        Download download = page.waitForDownload(() -> row(correction).getByText("Скачать").click());
        assertArrayEquals(Files.readAllBytes(Path.of(correction.getString("file"))), Files.readAllBytes(download.path()));
        assertTrue(download.suggestedFilename().startsWith("Акт о результатах инвентаризации № "), download.suggestedFilename());

        open(DESKTOP);
        signIn("school");
        go("act/list");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Проверить архив")).click();
        assertThat(page.locator("[id='check'] .notice.good")).containsText("все на месте, изменений нет");
        Path paper = Path.of(wrong.getString("file"));
        byte[] content = Files.readAllBytes(paper);
        byte[] changed = content.clone();
        changed[100] ^= 1;
        assertTrue(paper.toFile().setWritable(true));
        Files.write(paper, changed);
        try {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Проверить архив")).click();
            assertThat(page.locator("[id='check'] .notice.bad")).containsText("№ " + wrong.getString("number") + ", ");
            assertThat(page.locator("[id='check'] .notice.bad")).containsText("файл изменён после утверждения");
            settled("act-check-bad");
        } finally {
            Files.write(paper, content);
        }
        page.setViewportSize(PHONE, 844);
        go("act/list");
        settled("act-list");
        fits();
    }

    @Test
    void anybodyComparesAPaper() throws IOException {
        signIn("district");
        JsonObject act = make("");
        byte[] paper = Files.readAllBytes(Path.of(act.getString("file")));
        JsonObject later = make("&corrects=" + act.getInt("id"));
        JsonObject standing = make("");
        for (int width : new int[] {DESKTOP, PHONE}) {
            open(width);
            go("verify");
            assertThat(page.locator("h1")).hasText("Проверка акта");
            settled("verify-empty");
            page.fill("#code", act.getString("code").toLowerCase().replaceFirst("(.{5})", "$1-"));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Найти акт")).click();
            page.waitForURL(Pattern.compile(".*/verify/" + act.getString("code")));
            assertThat(page.locator("main")).containsText("Этот акт исправлен: вместо него действует акт № " + later.getString("number") + " от 30.11.2026.");
            settled("verify-corrected");
            fits();

            Response answer = page.navigate(BASE.resolve("VERIFY/" + standing.getString("code")).toString());
            assertEquals(200, answer.status());
            assertEquals("noindex, nofollow", answer.headerValue("x-robots-tag"));
            assertEquals("no-store", answer.headerValue("cache-control"));
            assertThat(page.locator("main")).containsText("412 единиц");
            assertThat(page.locator("main")).not().containsText("Соколова");
            settled("verify-stands");
            byte[] same = Files.readAllBytes(Path.of(standing.getString("file")));
            compare("акт.pdf", same);
            assertThat(page.locator(".notice.good")).containsText("«акт.pdf» — тот самый файл, который был утверждён.");
            settled("verify-same");
            same[same.length / 2] ^= 1;
            compare("акт.pdf", same);
            assertThat(page.locator(".notice.bad")).containsText("Файл не совпадает с утверждённым");
            settled("verify-other");
            compare("другой.pdf", paper);
            assertThat(page.locator(".notice.bad")).containsText("«другой.pdf» отличается от утверждённого акта");
            fits();

            assertEquals(404, page.navigate(BASE.resolve("verify/0000000000").toString()).status());
            assertThat(page.locator(".notice.bad")).containsText("Акта с таким кодом в архиве нет.");
            settled("verify-unknown");
            fits();
        }
    }

    private void compare(String name, byte[] content) {
        page.setInputFiles("#pdf", new FilePayload(name, "application/pdf", content));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Сверить").setExact(true)).click();
        page.waitForLoadState();
    }
}
