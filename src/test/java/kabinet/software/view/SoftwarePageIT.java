package kabinet.software.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import kabinet.house.Browser;
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
