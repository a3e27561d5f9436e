package kabinet.network.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import kabinet.house.Browser;
import org.junit.jupiter.api.Test;

/** The network as the district looks at it and a school keeps it. */
class NetworkShowPageIT extends Browser {

    private void fits() {
        assertTrue((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1"), page.url() + " is wider than its window");
    }

    @Test
    void theDistrictSeesWhoMeetsTheNormAndAKeeperPutsASchoolRight() {
        signIn("district");
        go("network/list");
        settled("network-list");
        page.setViewportSize(PHONE, 844);
        settled("network-list-phone");
        fits();
        page.setViewportSize(DESKTOP, 900);
        go("network/list?verdict=MEETS");
        for (String name : new String[] {"МБОУ СОШ № 4", "МБОУ СОШ № 8", "МБОУ СОШ № 15", "МБОУ СОШ № 17", "МБОУ ООШ № 18"}) {
            assertThat(page.locator("[id='list:networks'] tbody a").getByText(name, new Locator.GetByTextOptions().setExact(true))).hasCount(1);
        }
        assertThat(page.locator("[id='list:networks'] tbody").getByText("МБОУ Гимназия № 1", new Locator.GetByTextOptions().setExact(true))).hasCount(0);
        go("network/list?q=14");
        page.locator("[id='list:networks'] tbody a").first().click();
        page.waitForURL(Pattern.compile(".*/network/show\\?school=\\d+"));
        String show = page.url();
        assertThat(page.locator("svg.sketch > a").first()).isVisible();
        settled("network-show");
        fits();
        page.setViewportSize(PHONE, 844);
        settled("network-show-phone");
        fits();
        page.setViewportSize(DESKTOP, 900);
        page.locator("svg.sketch a[href*='/network/room']").first().click();
        page.waitForURL(Pattern.compile(".*/network/room\\?id=\\d+"));
        settled("network-room");
        page.fill("[id='add:count']", "2");
        page.click("[id='add:do']");
        assertThat(page.locator("#messages, .ui-messages").first()).containsText("Добавлено 2 порта");
        page.locator("#ports tbody tr").last().locator("input").nth(2).fill("91,5");
        page.click("[id='ports:save']");
        assertThat(page.locator("#messages, .ui-messages").first()).containsText("Порты сохранены");
        assertThat(page.locator("#ports tbody tr").last().locator("input").nth(2)).hasValue("91,5");
        page.setViewportSize(PHONE, 844);
        settled("network-room-phone");
        fits();
        page.setViewportSize(DESKTOP, 900);
        page.navigate(show.replace("/network/show", "/network/connection"));
        settled("network-connection");
        page.fill("[id='edit:provider']", "ООО «Проба»");
        page.selectOption("[id='edit:technology']", new SelectOption().setValue("RADIO"));
        page.fill("[id='edit:downMbit']", "49,9");
        page.selectOption("[id='edit:payer']", new SelectOption().setValue("SCHOOL"));
        page.fill("[id='edit:beginsOn']", "2026-01-01");
        page.click("[id='edit:save']");
        page.waitForURL(Pattern.compile(".*/network/show\\?school=\\d+"));
        assertThat(page.locator("#connections")).containsText("49,9");
        page.navigate(show.replace("/network/show", "/network/segment"));
        page.fill("[id='edit:name']", "Кабинет информатики");
        page.fill("[id='edit:address']", "10.14.20");
        page.click("[id='edit:save']");
        assertThat(page.locator("#messages, .ui-messages").first()).containsText("не диапазон адресов");
        page.fill("[id='edit:address']", "10.14.20.0/24");
        settled("network-segment");
        page.click("[id='edit:save']");
        page.waitForURL(Pattern.compile(".*/network/show\\?school=\\d+"));
        assertThat(page.locator("main")).containsText("10.14.20.0/24");
        for (String form : new String[] {"node", "link", "edit"}) {
            page.navigate(show.replace("/network/show", "/network/" + form));
            settled("network-" + form);
            fits();
        }
    }

    @Test
    void fromANetworkToItsMeasurementsAndWhatTheyShowBesideTheRegistry() {
        signIn("auditor");
        go("network/list?q=4");
        page.locator("[id='list:networks'] tbody a").first().click();
        page.waitForURL(Pattern.compile(".*/network/show\\?school=\\d+"));
        settled("network-show-measured");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        settled("network-show-printed");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.locator("main a:has-text('Сверка с реестром')").click();
        page.waitForURL(Pattern.compile(".*/measurement/show\\?id=\\d+"));
        for (String standing : new String[] {"Неизвестные", "Не в своём кабинете", "Не ответили", "На месте"}) {
            page.click("nav .subnav a:has-text('" + standing + "')");
            assertThat(page.locator("table.discrepancies tbody tr").first()).isVisible();
            settled("measurement-demo-" + standing.length());
        }
        page.setViewportSize(PHONE, 844);
        settled("measurement-demo-phone");
        fits();
        page.setViewportSize(DESKTOP, 900);
        page.click("summary:has-text('Сравнить')");
        page.locator("details.drop[open] .drop-list a:has-text('nmap')").first().click();
        page.waitForURL(Pattern.compile(".*/measurement/compare.*"));
        assertThat(page.locator(".plain-table")).containsText("Сменил адрес");
        settled("measurement-demo-compare");
        page.locator("nav.crumbs a").first().click();
        page.waitForURL(Pattern.compile(".*/(network/show|measurement/list).*"));
    }
}
