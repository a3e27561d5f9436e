package kabinet.budget.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import kabinet.house.Browser;
import org.junit.jupiter.api.Test;

/** A year's money as the district plans and reads it. */
class BudgetPageIT extends Browser {

    /** Another one for every run on this database, and none that a sample has. */
    private static final int YEAR = 2030 + (int) (System.currentTimeMillis() / 1000 % 60);

    private void button(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    private void fits() {
        assertTrue((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1"), page.url() + " is wider than its window");
    }

    private static String money(String amount) {
        return amount.replace(' ', '\u00a0');
    }

    @Test
    void thePlanIsEnteredAndShownInBothUnits() {
        signIn("district");
        go("budget/show?year=" + YEAR);
        assertThat(page.locator(".empty h2")).hasText("Денег на этот год нет");
        settled("budget-none");
        go("budget/edit?year=" + YEAR);
        page.selectOption("[id='edit:rows:0:source']", new SelectOption().setLabel("Областной бюджет"));
        page.fill("[id='edit:rows:0:amount']", "9 018 400,005");
        button("Добавить строку");
        assertThat(page.locator("[id='edit:rows:0:amount-error'], .field-error").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("9 018 400,005")).first()).isVisible();
        page.fill("[id='edit:rows:0:amount']", "9 018 400,00");
        button("Добавить строку");
        page.selectOption("[id='edit:rows:1:source']", new SelectOption().setLabel("Городской бюджет"));
        page.fill("[id='edit:rows:1:amount']", "91100");
        settled("budget-edit");
        button("Сохранить");
        page.waitForURL(Pattern.compile(".*/budget/show\\?year=" + YEAR));
        assertThat(page.locator("#messages")).containsText("План финансирования сохранён");
        assertThat(page.locator("#sources tfoot")).containsText(money("9 109 500,00"));
        assertThat(page.locator("#sources tbody tr").first()).containsText(money("99 %"));
        assertThat(page.locator("#sources tbody tr").nth(1)).containsText(money("1 %"));
        settled("budget-show");
        fits();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Тыс. руб.").setExact(true)).click();
        assertThat(page.locator("#sources tfoot")).containsText(money("9 109,5"));
        assertThat(page.locator("#sources tfoot")).not().containsText("500,00");
        settled("budget-show-thousands");
        assertEquals(200, page.request().get(BASE.resolve("api/v1/exports?kind=budget&format=xlsx&year=" + YEAR).toString()).status());

        open(PHONE);
        signIn("district");
        go("budget/show?year=" + YEAR);
        settled("budget-show");
        fits();
        go("budget/edit?year=" + YEAR);
        settled("budget-edit");
        fits();
    }
}
