package kabinet.licence.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import kabinet.house.Browser;
import org.junit.jupiter.api.Test;

/** Licences as a school enters them, reads what is missing and reports it; a key stands on no page. */
class LicenceListPageIT extends Browser {

    private static final String KEY = "BRWSR-KEY0A-KEY0B-" + System.currentTimeMillis() % 1_000_000;

    private void fits() {
        assertTrue((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1"), page.url() + " is wider than its window");
    }

    private void secret() {
        assertFalse(page.content().contains(KEY), page.url() + " shows the key");
    }

    @Test
    void aLicenceIsEnteredWithItsPurchaseAndKey() {
        signIn("district");
        go("licence/list");
        settled("licence-list");
        go("licence/edit");
        page.selectOption("[id='edit:school']", new SelectOption().setIndex(1));
        page.selectOption("[id='edit:software']", new SelectOption().setIndex(1));
        page.selectOption("[id='edit:kind']", new SelectOption().setValue("VOLUME"));
        page.fill("[id='edit:number']", "ПР-" + KEY.substring(KEY.length() - 6));
        page.fill("[id='edit:quantity']", "5");
        page.selectOption("[id='edit:basis']", new SelectOption().setValue("CONTRACT"));
        page.fill("[id='edit:documentNumber']", "18-2026");
        settled("licence-edit");
        page.click("[id='edit:save']");
        page.waitForURL(Pattern.compile(".*/licence/show\\?id=\\d+"));
        assertThat(page.locator("#messages, .ui-messages").first()).containsText("Лицензия сохранена");
        assertThat(page.locator("[id='grants:papers']")).containsText("лицензионный договор № 18-2026");
        page.fill("[id='keep-key:secret']", KEY);
        page.click("[id='keep-key:keep']");
        assertThat(page.locator("[id='seats:devices']")).containsText("•••••-" + KEY.substring(KEY.length() - KEY.length() / 5));
        secret();
        settled("licence-show");
        fits();
        theDialogOfASeatChangesItsNoteAndLeavesItsKey();
        page.reload();
        secret();
        page.locator("a.button.primary").first().click();
        page.waitForURL(Pattern.compile(".*/licence/grant\\?.*"));
        settled("licence-grant");
        page.fill("[id='edit:quantity']", "3");
        page.selectOption("[id='edit:basis']", new SelectOption().setValue("NONE"));
        page.click("[id='edit:save']");
        page.waitForURL(Pattern.compile(".*/licence/show\\?id=\\d+"));
        assertThat(page.locator("[id='grants:papers'] tbody tr")).hasCount(2);
        page.setViewportSize(PHONE, 844);
        settled("licence-show-phone");
        fits();
        go("licence/keys");
        settled("licence-keys");
    }

    private void theDialogOfASeatChangesItsNoteAndLeavesItsKey() {
        for (int width : new int[] {DESKTOP, PHONE}) {
            page.setViewportSize(width, 900);
            page.locator("[id='seats:devices']").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Изменить")).first().click();
            assertThat(page.locator("#seatDialog")).isVisible();
            assertThat(page.locator("[id='seatForm:key']")).hasValue("");
            secret();
            settled(width == PHONE ? "licence-seat-dialog-phone" : "licence-seat-dialog");
            fits();
            page.fill("[id='seatForm:note']", "Общий ключ " + width);
            page.click("[id='seatForm:save']");
            assertThat(page.locator("[id='seats:devices']")).containsText("Общий ключ " + width);
            assertThat(page.locator("[id='seats:devices']")).containsText("•••••-");
        }
        page.setViewportSize(DESKTOP, 900);
    }

    @Test
    void figuresOpenTheirRowsAndTheReportIsPrepared() {
        signIn("district");
        go("licence/compliance");
        settled("licence-compliance-district");
        fits();
        for (String figure : new String[] {"OWNED", "LEFT"}) {
            Locator rights = page.locator("#programs a[href*='figure=" + figure + "']").first();
            String number = rights.textContent().strip();
            String back = page.url();
            page.navigate(BASE.resolve(rights.getAttribute("href")).toString());
            assertThat(page.locator(".page-sub")).containsText(number);
            settled("licence-rows-" + figure.toLowerCase(java.util.Locale.ROOT));
            page.navigate(back);
        }
        page.locator("#places tbody th a").first().click();
        page.waitForURL(Pattern.compile(".*school=\\d+.*"));
        assertThat(page.locator("#programs")).containsText("Kaspersky");
        settled("licence-compliance");
        page.setViewportSize(PHONE, 844);
        settled("licence-compliance-phone");
        fits();
        page.setViewportSize(DESKTOP, 900);
        String school = page.url().replaceAll(".*school=(\\d+).*", "$1");
        Locator uncovered = page.locator("a.figure").first();
        String count = uncovered.locator("b").textContent().strip();
        uncovered.click();
        page.waitForURL(Pattern.compile(".*figure=UNCOVERED.*"));
        assertThat(page.locator(".page-sub")).containsText(count);
        settled("licence-rows");
        page.locator("[id='list:installations'] tbody tr a").first().click();
        page.waitForURL(Pattern.compile(".*/licence/choice.*"));
        settled("licence-choice");
        go("licence/rows?figure=WITHOUT_SYSTEM&school=" + school);
        settled("licence-rows-devices");
        go("licence/rows?figure=EXPIRING&school=" + school);
        settled("licence-rows-licences");
        go("licence/report?school=" + school);
        settled("licence-report");
        page.fill("[id='prepare:position']", "системный администратор");
        page.click("[id='prepare:save']");
        page.waitForURL(Pattern.compile(".*/licence/report\\?id=\\d+"));
        assertThat(page.locator(".status").first()).hasText("ждёт утверждения");
        assertThat(page.locator("main")).containsText("Что в отчёте");
        settled("licence-report-prepared");
        String id = page.url().replaceAll(".*id=(\\d+).*", "$1");
        assertEquals(200, page.request().get(BASE.resolve("api/v1/licence-reports/" + id + "/paper.pdf").toString()).status());
        assertEquals(200, page.request().get(BASE.resolve("api/v1/licence-reports/" + id + "/table.xlsx").toString()).status());
        assertEquals(200, page.request().get(BASE.resolve("api/v1/licences/report.pdf?school=" + school).toString()).status());
        for (String ofAnotherDay : new String[] {"api/v1/licences/report.pdf?date=2020-11-20&school=" + school, "api/v1/licences/report.pdf?date=2020-11-20", "api/v1/compliance?date=2020-11-20&school=" + school}) {
            assertEquals(422, page.request().get(BASE.resolve(ofAnotherDay).toString()).status(), ofAnotherDay);
        }
        page.click("[id='acts:cancel']");
        page.click(".ui-confirmdialog-yes");
        page.waitForURL(Pattern.compile(".*/licence/report\\?school=\\d+"));
        theDistrictReportsToo();
    }

    private void theDistrictReportsToo() {
        go("november/list");
        page.locator("dl.values a[href*='/licence/report?']").first().click();
        page.waitForURL(Pattern.compile(".*/licence/report.*"));
        go("licence/report");
        settled("licence-report-district");
        page.fill("[id='prepare:position']", "главный специалист");
        page.click("[id='prepare:save']");
        page.waitForURL(Pattern.compile(".*/licence/report\\?id=\\d+"));
        assertThat(page.locator(".page-sub")).containsText("Сводный отчёт района");
        assertThat(page.locator("#lines")).containsText("Kaspersky");
        settled("licence-report-district-prepared");
        String id = page.url().replaceAll(".*id=(\\d+).*", "$1");
        assertEquals(200, page.request().get(BASE.resolve("api/v1/licence-reports/" + id + "/paper.pdf").toString()).status());
        assertEquals(200, page.request().get(BASE.resolve("api/v1/licence-reports/" + id + "/table.xlsx").toString()).status());
        assertEquals(200, page.request().get(BASE.resolve("api/v1/licences/report.pdf").toString()).status());
        page.setViewportSize(PHONE, 844);
        settled("licence-report-district-phone");
        fits();
        page.setViewportSize(DESKTOP, 900);
        go("november/list");
        settled("november-list-district");
        page.navigate(BASE.resolve("licence/report?id=" + id).toString());
        page.click("[id='acts:cancel']");
        page.click(".ui-confirmdialog-yes");
        page.waitForURL(Pattern.compile(".*/licence/report$"));
    }

    /** From the line of rights on an accepted delivery to a licence with its paper; then its key, which only the answer to whoever may ask has in clear. */
    @Test
    void aDeliveredRightBecomesALicenceWhoseKeyIsReadByWhomItIsGranted() {
        signIn("district");
        page.navigate(BASE.resolve(deliveryWithRights()).toString());
        Locator record = page.locator("a[href*='deliveryLine=']").first();
        record.click();
        page.waitForURL(Pattern.compile(".*/licence/edit\\?deliveryLine=\\d+"));
        assertFalse(page.inputValue("[id='edit:quantity']").isEmpty());
        String document = page.inputValue("[id='edit:documentNumber']");
        assertFalse(document.isEmpty());
        page.selectOption("[id='edit:software']", new SelectOption().setIndex(1));
        page.setInputFiles("[id='edit:file']", new FilePayload("упд.pdf", "application/pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
        settled("licence-edit-delivery");
        page.click("[id='edit:save']");
        page.waitForURL(Pattern.compile(".*/licence/show\\?id=\\d+"));
        assertThat(page.locator("[id='grants:papers']")).containsText("УПД № " + document);
        assertThat(page.locator("[id='grants:papers']")).containsText("упд.pdf");
        assertEquals(200, page.request().get(page.locator("[id='grants:papers'] a[href*='/files/']").getAttribute("href").replaceFirst("^/", BASE.toString())).status());
        page.fill("[id='keep-key:secret']", KEY);
        page.click("[id='keep-key:keep']");
        assertThat(page.locator("[id='seats:devices']")).containsText("•••••-");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Показать ключ"))).hasCount(0);
        String licence = page.url();

        String login = "keys-" + System.currentTimeMillis() % 1_000_000_000;
        go("account/edit");
        page.fill("[id='edit:login']", login);
        page.fill("[id='edit:name']", "Хранитель Ключей");
        page.selectOption("[id='edit:role']", "DISTRICT_ADMIN");
        page.check("[id='edit:whole']");
        page.check("input[value='REVEAL_SECRETS']");
        page.click("[id='edit:save']");
        String password = page.locator("code.secret").innerText();
        open(DESKTOP);
        go("login");
        page.fill("[id='login:username']", login);
        page.fill("[id='login:password']", password);
        page.click("#login input[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate(licence);
        assertThat(page.locator("main")).containsText("Ключи никто не смотрел");
        secret();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Показать ключ")).first().click();
        page.locator(".ui-confirmdialog-yes:visible").click();
        assertThat(page.locator(".revealed")).hasText(KEY);
        settled("licence-show-revealed");
        page.navigate(licence);
        secret();
        assertThat(page.locator("main")).containsText("Хранитель Ключей");
        page.locator("a[href$='/licence/reveals']").last().click();
        assertThat(page.locator("[id='list:reveals']")).containsText("Хранитель Ключей");
        secret();
        settled("licence-reveals");
        page.setViewportSize(PHONE, 844);
        settled("licence-reveals-phone");
        fits();
    }

    /** The page of an accepted delivery that has a line of rights nobody made a licence of. */
    private String deliveryWithRights() {
        return (String) page.evaluate("""
            async () => {
              const answer = await fetch("/api/v1/deliveries?limit=200", { headers: { Accept: "application/json" } });
              for (const delivery of (await answer.json()).items) {
                const shown = await (await fetch("/delivery/show?id=" + delivery.id)).text();
                if (shown.includes("deliveryLine=")) {
                  return "delivery/show?id=" + delivery.id;
                }
              }
              throw new Error("no delivery of rights in the sample");
            }""");
    }
}
