package kabinet.kit.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import kabinet.house.Browser;
import org.junit.jupiter.api.Test;

/** Kits as the district plans them and as a school sees them. */
class KitPageIT extends Browser {

    /** Another one for every run on this database, and none that a sample has. */
    private static final int YEAR = 2030 + (int) (System.currentTimeMillis() / 1000 % 60);

    private void button(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    private void fits() {
        assertTrue((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1"), page.url() + " is wider than its window");
    }

    @Test
    void aTemplateIsGivenToSchoolsAndFollowed() {
        signIn("district");
        go("kit/show?year=" + YEAR);
        assertThat(page.locator(".empty h2")).hasText("Комплектов на этот год нет");
        settled("kit-none");
        go("kit/template?year=" + YEAR);
        page.fill("[id='edit:name']", "Стандарт");
        page.fill("[id='edit:cost']", "2 282 000,001");
        page.selectOption("[id='edit:rows:0:kind']", new SelectOption().setLabel("Ноутбук ученика"));
        page.fill("[id='edit:rows:0:quantity']", "30");
        button("Сохранить");
        assertThat(page.locator("[id='edit:cost-error']")).not().isEmpty();
        page.fill("[id='edit:cost']", "2 282 000");
        button("Добавить строку");
        assertThat(page.locator("[id='edit:rows:1:kind']")).isVisible();
        assertThat(page.locator("[id='edit:rows:0:quantity']")).hasValue("30");
        page.selectOption("[id='edit:rows:1:kind']", new SelectOption().setLabel("МФУ"));
        page.fill("[id='edit:rows:1:quantity']", "1");
        settled("kit-template-new");
        button("Сохранить");
        assertThat(page.locator("#messages")).containsText("Шаблон сохранён");
        settled("kit-template");
        page.locator("[id='give:schools:0']").check();
        page.locator("[id='give:schools:1']").check();
        button("Выдать комплекты");
        page.waitForURL(Pattern.compile(".*/kit/show\\?year=" + YEAR));
        assertThat(page.locator("#messages")).containsText("Выдано 2 комплекта");
        assertThat(page.locator("tbody tr.group")).hasCount(3);
        assertThat(page.locator("tbody").first()).containsText("60");
        assertThat(page.locator("tbody").first()).containsText("4 564 000,00 ₽".replace(' ', '\u00a0'));
        settled("kit-show");
        fits();

        page.locator("tbody tr.group strong a").first().click();
        page.waitForURL(Pattern.compile(".*/kit/edit\\?id=\\d+"));
        page.fill("[id='edit:rows:0:quantity']", "28");
        settled("kit-edit");
        button("Сохранить");
        assertThat(page.locator("#messages")).containsText("Комплект сохранён");
        assertThat(page.locator("tbody").first()).containsText("58");
        String kit = page.locator("tbody tr.group strong a").first().getAttribute("href");
        assertTrue(kit.contains("/kit/edit?id="), kit);

        open(PHONE);
        signIn("district");
        go("kit/show?year=" + YEAR);
        settled("kit-show");
        fits();
        go("kit/template?year=" + YEAR);
        settled("kit-template-new");
        fits();
        go("kit/edit?year=" + YEAR);
        settled("kit-edit");
        fits();
    }

    @Test
    void whatNamesNothingIsNotFound() {
        signIn("district");
        for (String path : new String[] {"kit/show?year=abc", "kit/show?year=1", "kit/edit?id=0", "kit/edit?id=abc", "kit/template?id=0", "kit/template?year=9999"}) {
            assertEquals(404, page.navigate(BASE.resolve(path).toString()).status(), path);
        }
    }
}
