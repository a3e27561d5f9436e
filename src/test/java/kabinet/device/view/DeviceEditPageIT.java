package kabinet.device.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import kabinet.house.Browser;
import org.junit.jupiter.api.Test;

/** Registering and correcting a device, and writing it off, in a real browser. */
class DeviceEditPageIT extends Browser {

    private void choose(String id, String typed) {
        page.locator("[id='" + id + "_input']").pressSequentially(typed);
        page.locator("[id='" + id + "_panel'] li").first().click();
    }

    private String register(String serial) {
        go("device/edit");
        choose("edit:model", "ноутбук");
        page.fill("[id='edit:serial']", serial);
        page.fill("[id='edit:price']", "45 990,50");
        page.selectOption("[id='edit:account']", new SelectOption().setIndex(1));
        page.locator("[id='edit:save']").click();
        page.waitForURL(Pattern.compile(".*/device/show\\?tag=.*"));
        return page.url().replaceAll(".*tag=", "");
    }

    @Test
    void theFormIsReadableOnADeskAndOnAPhoneByDayAndByNight() {
        signIn("school");
        go("device/edit");
        settled("device-edit");
        page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        settled("device-edit-dark");
        open(PHONE);
        signIn("school");
        go("device/edit");
        settled("device-edit");
        assertEquals(PHONE, page.evaluate("document.documentElement.scrollWidth"), "nothing sticks out");
    }

    @Test
    void whatWasTypedSurvivesARefusal() {
        signIn("school");
        go("device/edit");
        page.fill("[id='edit:serial']", "SN-КЕПТ");
        page.fill("[id='edit:price']", "много");
        page.locator("[id='edit:save']").click();
        assertThat(page.locator(".field-error").first()).isVisible();
        assertThat(page.locator("[id='edit:serial']")).hasValue("SN-КЕПТ");
        assertThat(page.locator("[id='edit:price']")).hasValue("много");
        settled("device-edit-refused");
    }

    @Test
    void theNextNumberAsksForTheAccountThatStandsInItAndALaterOneDoesNot() {
        signIn("school");
        go("device/edit");
        choose("edit:model", "ноутбук");
        page.locator("[id='edit:save']").click();
        assertThat(page.locator("[id='edit:account-error']")).containsText("Укажите счёт");
        page.getByText("пока без номера").click();
        page.locator("[id='edit:save']").click();
        page.waitForURL(Pattern.compile(".*/device/show\\?tag=.*"));
    }

    @Test
    void whatIsNotInTheListIsAddedInANewTabAndFoundThen() {
        signIn("school");
        go("device/edit");
        String number = "Н" + System.nanoTime() % 1_000_000;
        Page tab = page.waitForPopup(() -> page.locator("a[href*='/room/edit?school=']").click());
        tab.fill("[id='edit:number']", number);
        tab.locator("[id='edit:save']").click();
        tab.waitForURL(Pattern.compile(".*/room/show\\?id=\\d+.*"));
        tab.close();
        choose("edit:room", number);
        assertThat(page.locator("[id='edit:room_input']")).hasValue(Pattern.compile(number + ".*"));
        Page models = page.waitForPopup(() -> page.locator("a[href$='/model/edit']").click());
        assertThat(models.locator("h1")).hasText("Новая модель");
        assertThat(page.locator("a[href*='/person/edit?school=']")).isVisible();
    }

    @Test
    void aDeviceIsRegisteredCorrectedAndAskedToBeWrittenOff() {
        signIn("school");
        String tag = register("PW-" + System.nanoTime());
        go("device/edit?tag=" + tag);
        assertThat(page.locator("[id='edit:price']")).hasValue(Pattern.compile("45.990,50"));
        page.fill("[id='edit:notes']", "Исправлено в браузере");
        page.locator("[id='edit:save']").click();
        page.waitForURL(Pattern.compile(".*/device/show\\?tag=.*"));

        go("device/list?q=" + tag);
        page.locator("[data-tick]").first().check();
        page.getByText("Списать").click();
        page.waitForURL(Pattern.compile(".*/device/bulk.*"));
        page.fill("[id='bulk:reason']", "Не подлежит ремонту");
        page.locator("[id='bulk:preview']").click();
        page.locator("[id='bulk:apply']").click();
        page.waitForURL(Pattern.compile(".*/device/writeoff\\?id=.*"));
        settled("device-writeoff-draft");
        page.locator("[id='request:submit']").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#state")).hasText("ждёт решения");
        String request = page.url();
        settled("device-writeoff-submitted");

        open(DESKTOP);
        signIn("director");
        page.navigate(request);
        page.locator("[id='request:approve']").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#state")).hasText("утверждена");
        settled("device-writeoff-approved");
    }

    @Test
    void aMoveEndsOnItsPaper() {
        signIn("school");
        String tag = register("MV-" + System.nanoTime());
        go("device/list?q=" + tag);
        page.locator("[data-tick]").first().check();
        page.locator("#selected-bar a[data-act]").first().click();
        page.waitForURL(Pattern.compile(".*/device/bulk.*"));
        choose("bulk:person", "а");
        page.fill("[id='bulk:reason']", "Замена ответственного");
        page.locator("[id='bulk:preview']").click();
        page.locator("[id='bulk:apply']").click();
        page.waitForURL(Pattern.compile(".*/device/transfer\\?id=.*"));
        assertThat(page.locator("h1")).containsText("Внутреннее перемещение №");
        settled("device-transfer");
    }
}
