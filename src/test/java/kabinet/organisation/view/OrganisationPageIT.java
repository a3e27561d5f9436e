package kabinet.organisation.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import kabinet.house.Browser;
import kabinet.sample.StateCodes;
import org.junit.jupiter.api.Test;

/** Home, schools, rooms, people, accounts and settings as people use them. */
class OrganisationPageIT extends Browser {

    private static final List<String> PAGES = List.of("", "school/list", "school/edit", "room/list", "room/edit", "person/list", "person/edit", "model/list",
        "model/edit", "directory/show", "directory/show?of=ROOM_KINDS&add=true", "account/list", "account/edit", "account/own", "settings/edit", "history/list",
        "access/log", "device/faults");

    /** Addresses that cannot be read, or name what is not there. */
    private static final List<String> NOWHERE = List.of("school/show", "school/show?id=abc", "school/show?id=0", "school/edit?id=abc", "school/edit?id=0",
        "school/building?id=abc", "school/building?school=0", "room/show?id=abc", "room/show?id=0", "room/edit?id=abc", "room/edit?id=0", "room/edit?school=0",
        "room/list?school=abc", "person/edit?id=abc", "person/edit?id=0", "model/edit?id=abc", "model/edit?id=0", "directory/show?of=NONE", "directory/show?id=0",
        "directory/field?id=abc", "directory/field?kind=0", "account/edit?id=abc", "account/edit?id=0", "history/show?id=abc", "device/show", "device/show?id=abc",
        "device/show?id=0", "device/show?tag=ZZZZZZ", "device/edit?tag=ZZZZZZ", "device/transfer", "device/transfer?id=abc", "device/writeoff?id=0", "label/stock?id=0");

    private void eachFits() {
        for (String path : PAGES) {
            go(path);
            settled(path.isEmpty() ? "home" : path.replaceAll("[^a-zA-Z]+", "-"));
            assertTrue((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1"), path + " is wider than its window");
            assertThat(page.locator("[class~=null], [class$='-null'], [href*='=null']")).hasCount(0);
        }
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Seven digits that no earlier run on this database had. */
    private static String fresh() {
        return String.format("%07d", System.currentTimeMillis() / 1000 % 10_000_000);
    }

    private void addSchool(String code, String inn) {
        go("school/edit");
        page.fill("[id='edit:shortName']", "Школа " + code);
        page.fill("[id='edit:code']", code);
        page.fill("[id='edit:inn']", inn);
        button("Сохранить").click();
    }

    @Test
    void everyPageFitsTheDesk() {
        signIn("district");
        eachFits();
    }

    @Test
    void everyPageFitsThePhone() {
        open(PHONE);
        signIn("district");
        eachFits();
    }

    @Test
    void whatNamesNothingIsNotFound() {
        signIn("district");
        assertEquals(404, page.navigate(BASE.resolve(NOWHERE.get(0)).toString()).status());
        assertThat(page.locator("body.bare h1")).hasText("Страница не найдена");
        for (String path : NOWHERE) { // the same page, which need not be drawn each time
            APIResponse answer = page.request().get(BASE.resolve(path).toString());
            assertEquals(404, answer.status(), path);
            assertTrue(answer.text().contains(">Страница не найдена</h1>"), path);
        }
    }

    @Test
    void whoLeavesUnsavedChangesIsAskedAndWhoSavesIsNot() {
        signIn("district");
        go("settings/edit");
        String authority = page.inputValue("[id='edit:authority']");
        page.fill("[id='edit:authority']", authority + " ");
        go("settings/edit");
        assertTrue(complained("asked: beforeunload"), "leaving loses what was typed");
        page.fill("[id='edit:name']", "");
        button("Сохранить").click();
        assertThat(page.locator("[id='edit:name-error']")).not().isEmpty();
        go("settings/edit");
        assertTrue(complained("asked: beforeunload"), "a refusal saves nothing");
        page.fill("[id='edit:authority']", authority);
        button("Сохранить").click();
        assertThat(page.locator("#messages")).containsText("сохранены");
    }

    @Test
    void aFailedRequestSaysSo() {
        signIn("district");
        go("settings/edit");
        page.route("**/settings/edit", Route::abort);
        page.fill("[id='edit:authority']", "Новое");
        button("Сохранить").click();
        assertThat(page.locator("#content > .notice.bad")).containsText("Нет связи с сервером");
        assertThat(page.locator("[id='edit:authority']")).hasValue("Новое");
        page.unroute("**/settings/edit");
        page.route("**/settings/edit", route -> route.fulfill(new Route.FulfillOptions().setStatus(500).setContentType("text/html; charset=UTF-8")
            .setBody("<!DOCTYPE html><html lang=\"ru\"><title>Сбой</title><h1>Номер обращения 1A2B</h1></html>")));
        button("Сохранить").click();
        assertThat(page.locator("h1")).hasText("Номер обращения 1A2B");
    }

    @Test
    void homeLeadsToWhatIsCounted() {
        signIn("district");
        Locator task = page.locator("a.task[href*='noRoom']");
        String count = task.locator("b").innerText();
        task.click();
        assertThat(page.locator("#count")).containsText(count);
    }

    @Test
    void aSchoolARoomAndAPersonAreAdded() {
        signIn("district");
        String fresh = fresh();
        addSchool("OP-" + fresh, StateCodes.inn("77" + fresh));
        page.waitForURL(Pattern.compile(".*/school/show\\?id=\\d+"));
        assertThat(page.locator("h1")).hasText("Школа OP-" + fresh);
        assertThat(page.locator("#messages")).containsText("Школа сохранена");
        String school = page.url().replaceAll(".*id=", "");

        go("person/edit?school=" + school);
        page.fill("[id='edit:name']", "Новосёлова Вера Павловна");
        page.fill("[id='edit:position']", "учитель");
        button("Сохранить").click();
        page.waitForURL(Pattern.compile(".*/person/list.*"));
        assertThat(page.locator("[id='list:people']")).containsText("Новосёлова Вера Павловна");

        go("room/edit?school=" + school);
        page.fill("[id='edit:number']", "214");
        page.fill("[id='edit:name']", "Кабинет физики");
        page.selectOption("[id='edit:responsible']", new com.microsoft.playwright.options.SelectOption().setLabel("Новосёлова Вера Павловна, учитель"));
        button("Сохранить").click();
        page.waitForURL(Pattern.compile(".*/room/show\\?id=\\d+"));
        assertThat(page.locator("h1")).hasText("Кабинет 214 — Кабинет физики");
        assertThat(page.locator(".changes")).containsText("Добавление");
        settled("room-show");
        String room = page.url().replaceAll(".*id=", "");
        assertEquals(200, page.request().get(BASE.resolve("room/passport?id=" + room).toString()).status());
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndNothingIsLost() {
        signIn("district");
        addSchool("OP-2", "7743013902");
        assertThat(page.locator("[id='edit:inn-error'], .field-error").filter(new Locator.FilterOptions().setHasText("ИНН")).first()).isVisible();
        assertThat(page.locator("[id='edit:shortName']")).hasValue("Школа OP-2");
    }

    @Test
    void aNewAccountGetsAPasswordThatOpensIt() {
        signIn("district");
        go("account/edit");
        String login = "op-viewer-" + fresh();
        page.fill("[id='edit:login']", login);
        page.fill("[id='edit:name']", "Наблюдатель Н. Н.");
        page.selectOption("[id='edit:role']", "VIEWER");
        page.check("[id='edit:whole']");
        button("Открыть учётную запись").click();
        String password = page.locator("code.secret").innerText();
        settled("account-password");

        open(DESKTOP);
        go("login");
        page.fill("[id='login:username']", login);
        page.fill("[id='login:password']", password);
        page.click("#login input[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
        go("room/list");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Новый кабинет"))).hasCount(0);
        assertEquals(403, page.navigate(BASE.resolve("room/edit").toString()).status());
        assertEquals(403, page.navigate(BASE.resolve("account/list").toString()).status());
        assertEquals(403, page.navigate(BASE.resolve("settings/edit").toString()).status());
    }

    @Test
    void theCodeIsShownWhileItsAddressIsTyped() {
        signIn("district");
        go("settings/edit");
        page.fill("[id='edit:address']", "https://a.example");
        page.locator("[id='edit:address']").blur();
        assertThat(page.locator("[id='edit:preview']")).containsText("HTTPS://A.EXAMPLE/D/");
    }

    @Test
    void theLanguageIsChosenAndKept() {
        signIn("district");
        page.locator(".top .language[lang=en]").click();
        assertThat(page.locator("h1")).hasText("What to do today");
        go("room/list");
        assertThat(page.locator("h1")).hasText("Rooms");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }
}
