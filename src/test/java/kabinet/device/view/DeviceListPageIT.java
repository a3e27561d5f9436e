package kabinet.device.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import kabinet.house.Browser;
import org.junit.jupiter.api.Test;

/** The list of devices in a real browser, on the demonstration data. */
class DeviceListPageIT extends Browser {

    private Locator rows() {
        return page.locator("#list a.row-link");
    }

    private void openList(String query) {
        signIn("district");
        go("device/list" + query);
        assertThat(page.locator("h1")).hasText("Устройства");
    }

    @Test
    void theListIsReadableOnADeskAndOnAPhoneByDayAndByNight() {
        openList("");
        settled("device-list");
        page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        settled("device-list-dark");
        open(PHONE);
        openList("");
        settled("device-list");
        assertEquals(PHONE, page.evaluate("document.documentElement.scrollWidth"), "nothing sticks out");
    }

    @Test
    void theAddressSaysWhatIsShown() {
        openList("");
        page.selectOption("#f-status", "IN_USE");
        page.waitForURL(Pattern.compile(".*[?&]status=IN_USE.*"));
        assertThat(page.locator(".chip")).hasText(Pattern.compile("в эксплуатации"));
        String first = rows().first().textContent();
        page.locator(".ui-paginator-next").click();
        page.waitForURL(Pattern.compile(".*page=2.*"));
        assertThat(rows().first()).not().hasText(first);
        String second = rows().first().textContent();
        page.reload();
        assertThat(rows().first()).hasText(second);
        page.locator(".chip").click();
        page.waitForURL(url -> !url.contains("status="));
        assertThat(page.locator(".chip")).hasCount(0);
    }

    @Test
    void onAPhoneTheFiltersFoldAndTheTickStandsInTheCorner() {
        open(PHONE);
        openList("");
        assertThat(page.locator("#f-q")).isVisible();
        assertThat(page.locator("#f-status")).isHidden();
        BoundingBox card = page.locator("#list tbody tr").first().boundingBox();
        BoundingBox tick = page.locator("[data-tick]").first().boundingBox();
        assertTrue(tick.x > card.x + card.width - 44 && tick.x + tick.width <= card.x + card.width && tick.y < card.y + 44, "the tick box is in the card's corner");
        assertTrue(card.y < 400, "the first card begins on the first screen: " + card.y);
        page.locator(".fold-button").click();
        page.selectOption("#f-status", "IN_USE");
        page.selectOption("#f-warranty", "365");
        settled("device-list-filters");
        page.locator("#fold > .button").click();
        page.waitForURL(Pattern.compile(".*[?&]status=IN_USE.*warranty=365.*"));
        assertThat(page.locator(".fold-count")).containsText("2");
        assertThat(page.locator("#f-status")).isHidden();
    }

    @Test
    void whatIsTickedStaysTickedOnOtherPagesAndGoesAlong() {
        openList("");
        page.locator("[data-tick]").first().check();
        page.locator(".ui-paginator-next").click();
        page.waitForURL(Pattern.compile(".*page=2.*"));
        page.locator("[data-tick]").first().check();
        assertThat(page.locator("#selected-count")).hasText("Выбрано: 2");
        page.locator("#selected-bar a[data-act]").first().click();
        page.waitForURL(Pattern.compile(".*/device/bulk.*ids=\\d+,\\d+.*"));
        assertThat(page.locator(".page-sub")).hasText("Выбрано 2 устройства");
        settled("device-bulk");
    }

    @Test
    void rowsAreReachedByKeyboard() {
        openList("");
        page.keyboard().press("ArrowDown");
        assertThat(rows().first()).isFocused();
        page.keyboard().press("ArrowDown");
        assertThat(rows().nth(1)).isFocused();
        page.keyboard().press("Space");
        assertThat(page.locator("[data-tick]").nth(1)).isChecked();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/device/show.*"));
    }

    @Test
    void aHiddenColumnStaysHiddenInThisBrowser() {
        openList("");
        assertThat(page.locator("th.col-person")).isVisible();
        page.locator("#columns summary").click();
        page.locator("[data-column=person]").uncheck();
        assertThat(page.locator("th.col-person")).isHidden();
        page.reload();
        assertThat(page.locator("th.col-person")).isHidden();
    }

    @Test
    void nothingFoundSaysSo() {
        openList("?q=такогонетнигде");
        assertThat(page.locator(".empty h2")).hasText("Ничего не найдено");
        settled("device-list-empty");
    }

    @Test
    void allOfAFilterChangeAfterAPreview() {
        openList("?status=MOTHBALLED");
        int count = rows().count();
        assertTrue(count > 0, "the demonstration data holds mothballed devices");
        page.locator("[data-tick]").first().check();
        page.locator("#select-all").click();
        page.getByText("Сменить состояние").click();
        page.waitForURL(Pattern.compile(".*/device/bulk.*all=true.*status=MOTHBALLED.*"));
        page.selectOption("[id='bulk:status']", "MOTHBALLED");
        page.locator("[id='bulk:preview']").click();
        assertThat(page.locator(".outcome")).containsText("Ни одно устройство не изменится");
        page.selectOption("[id='bulk:status']", "IN_STOCK");
        page.locator("[id='bulk:preview']").click();
        assertThat(page.locator("[id='bulk:samples'] tbody tr").first()).containsText("на консервации");
        settled("device-bulk-preview");
    }

    @Test
    void theListOfADeliveryNoteStaysThatWhenItIsNarrowedFurther() {
        signIn("school");
        go("device/list?delivery=1");
        assertThat(page.locator(".chip")).hasText(Pattern.compile("Из накладной"));
        page.selectOption("#f-status", "RETURNED");
        page.waitForURL(Pattern.compile(".*[?&]status=RETURNED.*"));
        assertThat(page.locator(".chip")).hasCount(2);
        page.locator(".chip", new Page.LocatorOptions().setHasText("Из накладной")).click();
        page.waitForURL(Pattern.compile(".*/device/list\\?status=RETURNED"));
        assertThat(page.locator(".chip")).hasText(Pattern.compile("возвращено поставщику"));
    }
}
