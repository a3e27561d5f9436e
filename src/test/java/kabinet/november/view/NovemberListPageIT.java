package kabinet.november.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.regex.Pattern;
import kabinet.house.Browser;
import org.junit.jupiter.api.Test;

/** November as the authority and a school see it, from the board to the calendar. */
class NovemberListPageIT extends Browser {

    /** Plans a stocktake of the whole school in that November and begins it. */
    private static final String BEGIN = """
        async school => {
          const post = (path, body) => fetch("/api/v1/stocktakes" + path, { method: "POST", headers: { "Content-Type": "application/json", "X-Requested-With": "it" }, body: body && JSON.stringify(body) });
          const planned = await (await post("", { school, orderNumber: "Н-1", orderDate: "2021-11-01", reason: "Перед годовой отчётностью", beginsOn: "2021-11-02", endsOn: "2021-11-20" })).json();
          await post(`/${planned.id}/start`);
          return planned.id;
        }""";
    private static final String CANCEL = """
        async id => (await fetch(`/api/v1/stocktakes/${id}/cancel`, { method: "POST", headers: { "Content-Type": "application/json", "X-Requested-With": "it" },
          body: JSON.stringify({ reason: "Проба" }) })).status""";

    @Test
    void theAuthoritySeesWhoIsHowFar() {
        signIn("district");
        go("november/list?year=2020");
        assertThat(page.locator("h1")).hasText("Ноябрь 2020");
        assertThat(page.locator(".paper-counts h2 .over").first()).containsText("срок истёк");
        assertThat(page.locator(".coming")).hasCount(0);
        assertThat(page.locator(".count-LATE").first()).not().hasText(Pattern.compile("^0"));
        settled("november-list");
        page.click(".count-LATE");
        page.waitForURL(Pattern.compile(".*state=LATE.*"));
        assertThat(page.locator(".count-LATE").first()).hasAttribute("aria-current", "true");
        assertThat(page.locator(".chips")).containsText("просрочен");
        page.fill("#q", "нет такой школы");
        page.press("#q", "Enter");
        page.waitForURL(Pattern.compile(".*q=.*"));
        assertThat(page.locator(".empty")).isVisible();
        settled("november-nothing");
        go("november/list?year=2020&order=BEHIND");
        page.setViewportSize(PHONE, 844);
        settled("november-list");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        settled("november-list-dark");
        page.setViewportSize(DESKTOP, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        go("november/print?year=2020&state=LATE&paper=STOCKTAKE");
        assertThat(page.locator("table tbody tr").first()).containsText("просрочен");
        settled("november-print");
        assertEquals(200, page.request().get(BASE.resolve("api/v1/exports?kind=november&format=xlsx&year=2020&state=LATE&order=BEHIND").toString()).status());
    }

    @Test
    void theAuthoritySetsTheDaysAndReadsTheLog() {
        signIn("district");
        go("november/edit?year=2022");
        page.fill("[id='edit:reminderDays']", "две недели");
        page.click("[id='edit:save']");
        assertThat(page.locator(".ui-messages")).containsText("Дни напоминаний — не больше 6 чисел");
        page.fill("[id='edit:reminderDays']", "10, 3");
        page.fill("[id='edit:stocktakeDue']", "2022-12-10");
        settled("november-edit");
        page.click("[id='edit:save']");
        page.waitForURL(Pattern.compile(".*/november/list\\?year=2022"));
        assertThat(page.locator(".ui-messages")).containsText("Сроки сохранены.");
        assertThat(page.locator(".paper-counts h2").first()).containsText("Срок — 10.12.2022");
        go("november/edit?year=2022");
        assertThat(page.locator("[id='edit:reminderDays']")).hasValue("10, 3");
        go("november/reminders?year=2022");
        assertThat(page.locator(".empty")).containsText("Напоминаний пока нет");
        settled("november-reminders");
    }

    @Test
    void aSchoolIsLedToItsNextStepAndItsCalendarReadsTheDays() {
        signIn("school");
        go("november/list?year=2021");
        page.waitForURL(Pattern.compile(".*/november/show\\?school=\\d+&year=2021"));
        assertThat(page.locator(".paper").first()).containsText("не начат");
        assertThat(page.locator(".coming-paper")).hasCount(0);
        assertThat(page.locator(".paper a.primary")).hasText(new String[] {"Запланировать инвентаризацию", "Назначить обследование", "Подготовить отчёт"});
        settled("november-show");
        page.setViewportSize(PHONE, 844);
        settled("november-show");
        page.setViewportSize(DESKTOP, 900);

        page.click("[id='calendar:issue']");
        String address = page.locator("#calendar .secret").innerText();
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.click("#calendar [data-copy]");
        assertThat(page.locator("#calendar [data-copy]")).containsText("Скопировано");
        assertEquals(address, page.evaluate("navigator.clipboard.readText()"));
        settled("november-calendar");
        go("account/own");
        page.fill("[id='letters:email']", "not an address");
        page.click("[id='letters:save']");
        assertThat(page.locator("#letters")).containsText("Адрес вида");
        settled("account-own-letters");

        open(DESKTOP);
        APIResponse read = page.request().get(address);
        assertEquals(200, read.status());
        assertTrue(read.headers().get("content-type").startsWith("text/calendar"), read.headers().toString());
        assertEquals(1, Biweekly.parse(read.text()).all().size());
        APIResponse again = page.request().get(address, RequestOptions.create().setHeader("If-None-Match", read.headers().get("etag").replace("-gzip", "")));
        assertEquals(304, again.status());

        signIn("school");
        go("november/list?year=2021");
        page.click("[id='calendar:revoke']");
        page.click(".ui-confirmdialog-yes");
        assertThat(page.locator("[id='calendar:issue']")).isVisible();
        assertEquals(404, page.request().get(address).status());
        page.click(".paper a.primary");
        page.waitForURL(Pattern.compile(".*/stocktake/edit\\?school=\\d+"));
        Object id = page.evaluate(BEGIN, Integer.valueOf(page.url().replaceFirst(".*school=(\\d+).*", "$1")));
        go("november/list?year=2021");
        assertThat(page.locator(".paper").first()).containsText(Pattern.compile("идёт работа.*0 из \\d+ кабинет", Pattern.DOTALL));
        assertThat(page.locator(".paper a.primary").first()).hasText("Продолжить");
        settled("november-running");
        page.click(".paper a.primary");
        page.waitForURL(Pattern.compile(".*/stocktake/show\\?id=" + id));
        open(DESKTOP);
        signIn("district");
        go("november/list?year=2021&order=AHEAD");
        assertThat(page.locator("tbody tr").first()).containsText("идёт работа");
        settled("november-list-running");
        page.setViewportSize(PHONE, 844);
        settled("november-list-running");
        assertEquals(200, ((Number) page.evaluate(CANCEL, id)).intValue(), "no other test is to meet it");
    }
}
