package kabinet.software.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.regex.Pattern;
import kabinet.agent.Reports;
import kabinet.house.Browser;
import kabinet.house.Outside;
import org.junit.jupiter.api.Test;

/** The catalogue of programs as the district keeps it, and installations as a school records them. */
class SoftwarePageIT extends Browser {

    private static final String MARK = "Проба" + System.currentTimeMillis() % 1_000_000;

    private void button(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    private void fits() {
        assertTrue((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1"), page.url() + " is wider than its window");
    }

    /** Chooses the first entry that an autocomplete finds. */
    private void choose(String field, String typed) {
        page.locator("[id='" + field + "_input']").pressSequentially(typed);
        page.locator("[id='" + field + "_panel'] li").first().click();
    }

    private void enter(String name) {
        go("software/edit");
        page.fill("[id='edit:name']", name);
        page.fill("[id='edit:publisher']", "Росток");
        page.selectOption("[id='edit:category']", new SelectOption().setLabel("Учебная программа"));
        button("Сохранить");
        page.waitForURL(Pattern.compile(".*/software/show\\?id=\\d+"));
    }

    @Test
    void aProgramIsEnteredRecordedOnDevicesAndRemoved() {
        signIn("district");
        go("software/edit");
        button("Сохранить");
        assertThat(page.locator("[id='edit:name-error']")).not().isEmpty();
        page.fill("[id='edit:registryNumber']", "12-34");
        page.fill("[id='edit:name']", MARK);
        page.fill("[id='edit:publisher']", "Росток");
        page.selectOption("[id='edit:category']", new SelectOption().setLabel("Учебная программа"));
        button("Сохранить");
        assertThat(page.locator("[id='edit:registryNumber-error']")).containsText("до десяти цифр");
        settled("software-edit");
        page.fill("[id='edit:registryNumber']", "№ 1234");
        button("Сохранить");
        page.waitForURL(Pattern.compile(".*/software/show\\?id=\\d+"));
        assertThat(page.locator("#messages")).containsText("сохранена");
        assertThat(page.locator("main")).containsText("№ 1234");
        String show = page.url();
        page.fill("[id='add:namePattern']", MARK + "*");
        button("Добавить правило");
        assertThat(page.locator("#messages")).containsText("Правило добавлено");
        assertThat(page.locator("#rules")).containsText(MARK + "*");
        settled("software-show");
        page.fill("[id='add:namePattern']", MARK.toLowerCase() + "*");
        button("Добавить правило");
        assertThat(page.locator("#messages")).containsText("уже есть");

        go("software/edit");
        page.fill("[id='edit:name']", MARK + "-");
        page.fill("[id='edit:publisher']", "РОСТОК");
        page.selectOption("[id='edit:category']", new SelectOption().setLabel("Прочее"));
        button("Сохранить");
        assertThat(page.locator("[id='edit:hint']")).containsText("Похожие программы");
        button("Сохранить");
        page.waitForURL(Pattern.compile(".*/software/show\\?id=\\d+"));

        go("software/list?q=" + MARK);
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator(".chips")).containsText(MARK);
        go("software/list");
        settled("software-list");
        go("software/settle");
        settled("software-settle-none");

        open(DESKTOP);
        signIn("school");
        go("device/list?q=Ноутбук&status=IN_USE");
        Locator computer = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasNotText("Веб-камера")).locator("a.row-link").first(); // other tests have cameras of such models
        String tag = computer.getAttribute("href").replaceAll(".*tag=", "");
        computer.click();
        assertThat(page.locator("main")).containsText("Программы");
        settled("software-of-device");
        go(show.substring(show.indexOf("software/show")).replaceAll("show\\?id=", "install?software="));
        page.fill("[id='install:devices']", tag + "\nZZZ");
        page.fill("[id='install:release']", "5.2");
        button("Записать");
        assertThat(page.locator("#messages")).containsText("«ZZZ» не найдено");
        assertThat(page.locator("[id='install:software_input']")).hasValue(Pattern.compile(MARK + ".*"));
        settled("software-install");
        page.fill("[id='install:devices']", tag);
        button("Записать");
        page.waitForURL(Pattern.compile(".*/software/installations\\?software=\\d+"));
        assertThat(page.locator("#messages")).containsText("Записана 1 установка");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("5.2");
        settled("software-installations");
        page.locator("tbody button").first().click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#messages")).containsText("удалена");
        assertThat(page.locator(".empty")).isVisible();
        page.navigate(page.url() + "&removed=true");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertEquals(403, page.navigate(BASE.resolve("software/settle").toString()).status());
    }

    private void report(String token, String serial, String... names) {
        Reports computer = Reports.of("settling-2026-11-28-09-00-00").serial(serial).uuid("3c7d10aa-5b1e-4f27-9d3c-61c2f0a9b7e4").mac("00:1b:21:5e:77:10").hostname("SETTLING").tag(token)
            .programs(Arrays.stream(names).map(name -> new String[] {name, name.replaceAll("\\D", ""), "Росток"}).toList());
        APIResponse answer = page.request().post(BASE.resolve("agent").toString(), RequestOptions.create().setHeader("Content-Type", "application/x-compress-zlib").setData(Reports.zlib(computer.json())));
        assertEquals(200, answer.status(), answer.text());
    }

    private Locator waiting() {
        return page.locator("[id='settle:names'] tbody tr[data-ri]");
    }

    private void forgetRule(String form, String pattern) {
        page.locator("#" + form + " li", new Page.LocatorOptions().setHasText(pattern)).getByRole(AriaRole.BUTTON).click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#messages")).containsText("Правило отменено");
    }

    /** A computer of the school reports two programs of one series and a driver with a star in its name; the district says what they are, and takes it back. */
    @Test
    void reportedNamesAreSettledInBulkAndTakenBack() throws Exception {
        String mark = "Разбор" + System.currentTimeMillis() % 1_000_000; // another test has a rule for the usual one
        String series = mark + " Наставник";
        String driver = mark + " Драйвер * ключа";
        JsonObject device = Outside.withToken("school", PASSWORD).get("api/v1/devices?status=IN_USE&limit=100").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
            .filter(d -> d.containsKey("serialNumber") && !d.isNull("serialNumber") && d.getString("title").contains("Ноутбук")).reduce((a, b) -> b).orElseThrow();
        signIn("school");
        go("machine/tokens");
        page.fill("[id='tokens:name']", mark);
        page.click("[id='tokens:issue']");
        report(page.locator(".secret").first().innerText(), device.getString("serialNumber"), series + " Алгебра 2.1", series + " Алгебра 2.2", driver);

        open(DESKTOP);
        signIn("district");
        go("software/settle?q=" + mark);
        assertThat(waiting()).hasCount(3);
        settled("software-settle");
        button("Разобрать");
        assertThat(page.locator("#messages")).containsText("Выберите программу");
        button("Отметить все на странице");
        assertThat(page.getByLabel("Отметить «" + series + " Алгебра 2.2»")).isChecked();
        page.getByLabel("Отметить «" + driver + "»").uncheck();
        button("Предложить образец");
        assertThat(page.locator("[id='settle:namePattern']")).hasValue(series + " Алгебра 2.*");
        assertThat(page.locator("[id='settle:pattern']")).containsText("Алгебра 2.2");
        page.selectOption("[id='settle:what']", new SelectOption().setLabel("Новая программа"));
        page.fill("[id='settle:name']", series);
        page.fill("[id='settle:publisher']", "Росток");
        page.selectOption("[id='settle:category']", new SelectOption().setLabel("Учебная программа"));
        settled("software-settle-new");
        page.setViewportSize(PHONE, 844);
        settled("phone-software-settle-new");
        fits();
        page.setViewportSize(DESKTOP, 900);
        button("Разобрать");
        assertThat(page.locator("#messages")).containsText("Добавлено 1 правило, разобрано 2 названия");
        assertThat(waiting()).hasCount(1);
        page.getByLabel("Отметить «" + driver + "»").check();
        page.selectOption("[id='settle:what']", new SelectOption().setLabel("Не учитывать: драйвер, обновление, часть другой программы"));
        assertThat(page.locator("[id='settle:product_input']")).hasCount(0);
        button("Разобрать");
        assertThat(page.locator("#messages")).containsText("разобрано 1 название");
        assertThat(page.locator(".empty").first()).isVisible();
        assertThat(page.locator("#ignoring")).containsText(mark + " Драйвер \\* ключа");
        forgetRule("ignoring", mark);
        assertThat(waiting()).hasCount(1);

        go("software/list?q=" + mark);
        page.locator("tbody a").first().click();
        assertThat(page.locator("main")).containsText("Всего на 1 устройстве");
        settled("software-show-reported");
        String show = page.url();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Все установки")).click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText(device.isNull("inventoryNumber") ? device.getString("tag") : device.getString("inventoryNumber"));
        assertThat(page.locator("tbody tr")).containsText("22");
        assertThat(page.locator("tbody button")).hasCount(0);
        page.navigate(show);
        page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Лицензии").setExact(true)).click();
        page.waitForURL(Pattern.compile(".*/licence/list\\?software=\\d+"));
        page.navigate(show);
        forgetRule("rules", series);
        assertThat(page.locator("main")).containsText("На устройствах ваших школ не установлена");
        go("software/settle?q=" + mark);
        assertThat(waiting()).hasCount(3);
    }

    @Test
    void whatNamesNothingIsNotFound() {
        signIn("district");
        for (String path : new String[] {"software/show?id=0", "software/show", "software/edit?id=0", "software/installations?device=0", "software/installations?software=0", "software/install?device=0",
            "software/list?category=X"}) {
            assertEquals(404, page.navigate(BASE.resolve(path).toString()).status(), path);
        }
    }

    @Test
    void everyPageFitsAPhone() {
        open(PHONE);
        signIn("district");
        for (String path : new String[] {"software/list", "software/settle", "software/installations", "software/install", "software/edit"}) {
            go(path);
            settled("phone-" + path.replace('/', '-'));
            fits();
        }
        enter(MARK + " для телефона");
        settled("phone-software-show");
        fits();
    }
}
