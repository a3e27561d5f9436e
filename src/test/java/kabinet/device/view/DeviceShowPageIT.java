package kabinet.device.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import kabinet.file.control.Pictures;
import kabinet.house.Browser;
import org.junit.jupiter.api.Test;

/** The device's card in a real browser: what it shows, and what is done from it. */
class DeviceShowPageIT extends Browser {

    private String register() {
        return register("");
    }

    private String register(String numbering) {
        go("device/edit");
        if (!numbering.isEmpty()) {
            page.getByText(numbering).click();
        }
        page.locator("[id='edit:model_input']").pressSequentially("проектор");
        page.locator("[id='edit:model_panel'] li").first().click();
        page.selectOption("[id='edit:account']", new SelectOption().setIndex(1));
        page.locator("[id='edit:save']").click();
        page.waitForURL(Pattern.compile(".*/device/show\\?tag=.*"));
        return page.url().replaceAll(".*tag=", "");
    }

    @Test
    void theCardIsReadableOnADeskAndOnAPhoneByDayAndByNight() {
        signIn("school");
        String tag = register();
        settled("device-show");
        assertThat(page.locator(".code-picture")).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        settled("device-show-dark");
        open(PHONE);
        signIn("school");
        go("device/show?tag=" + tag.toLowerCase(java.util.Locale.ROOT));
        settled("device-show");
        assertEquals(PHONE, page.evaluate("document.documentElement.scrollWidth"), "nothing sticks out");
    }

    @Test
    void aPhotoAndAPaperAreAttachedAndAPhotoIsTakenAway() throws Exception {
        signIn("school");
        register();
        page.fill("#attach-caption", "Вид сзади");
        page.locator(".drop-zone input[type=file]").last().setInputFiles(new FilePayload[] {
            new FilePayload("Шильдик.jpg", "image/jpeg", Pictures.photo(800, 600, 1)),
            new FilePayload("Талон.pdf", "application/pdf", "%PDF-1.4 warranty".getBytes(StandardCharsets.US_ASCII)),
            new FilePayload("Записка.txt", "text/plain", "text".getBytes(StandardCharsets.US_ASCII))});
        assertThat(page.locator(".uploads .failed")).hasText("Записка.txt: Файл «Записка.txt» нельзя приложить: принимаются JPEG, PNG, PDF.");
        assertThat(page.locator(".gallery li")).hasCount(1);
        assertThat(page.locator(".document")).hasCount(1);
        assertThat(page.locator(".gallery-caption")).hasText("Вид сзади");
        assertThat(page.locator("#attach-caption")).hasValue("");
        assertThat(page.locator("#history")).containsText("Вид сзади");
        page.waitForFunction("() => document.querySelector('.gallery img').complete");
        assertTrue((Integer) page.evaluate("document.querySelector('.gallery img').naturalWidth") > 0, "the picture is shown");
        settled("device-show-attached");
        page.locator(".gallery .ui-button").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator(".gallery li")).hasCount(0);
        assertThat(page.locator("#history")).containsText("Убран файл");
    }

    @Test
    void aDeviceIsMovedFromItsCardWithAPaper() {
        signIn("school");
        register();
        page.locator(".page-head .primary").click();
        page.locator("[id='moveForm:room']").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.fill("[id='moveForm:reason']", "Проверка перемещения");
        assertThat(page.locator("#messages")).containsText("поставлено на учёт");
        assertThat(page.locator("#moveForm")).not().containsText("поставлено на учёт");
        settled("device-show-move");
        page.locator("#moveForm .primary").click();
        assertThat(page.locator("#messages")).containsText("Перемещено, накладная №");
        assertThat(page.locator("#content")).containsText("Проверка перемещения");
        page.locator("a[href*='/device/transfer?id=']").first().click();
        page.waitForURL(Pattern.compile(".*/device/transfer\\?id=.*"));
        assertThat(page.locator("a[href$='.pdf']")).isVisible();
        settled("device-transfer");
    }

    @Test
    void aPersonIsMadeResponsibleANumberGivenAndAWriteOffAskedFor() {
        signIn("school");
        register("пока без номера");
        page.locator(".page-head .primary").click();
        page.locator("[id='moveForm:person']").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.locator("#moveForm .primary").click();
        assertThat(page.locator("#messages")).containsText("Перемещено, накладная №");
        page.locator(".page-head summary").click();
        page.locator(".page-head").getByText("Присвоить инвентарный номер").click();
        String number = "В-" + System.nanoTime() % 1_000_000_000;
        page.fill("[id='numberForm:number']", number);
        settled("device-show-number");
        page.locator("#numberForm .primary").click();
        assertThat(page.locator(".page-sub")).containsText(number);
        page.locator(".page-head summary").click();
        page.locator(".page-head").getByText("Подать заявку на списание").click();
        page.locator("#writeOffForm .primary").click();
        assertThat(page.locator("#writeOffForm .field-error")).not().isEmpty();
        page.fill("[id='writeOffForm:writeOffReason']", "Не подлежит ремонту");
        page.locator("#writeOffForm .primary").click();
        assertThat(page.locator("#messages")).containsText("Подана заявка на списание №");
        assertThat(page.locator(".page-head")).not().containsText("Подать заявку на списание");
        settled("device-show-asked");
    }

    @Test
    void aSecondLabelIsShownOnTheCard() {
        signIn("school");
        String tag = register();
        go("label/rolls");
        page.fill("[id='roll:number']", "1");
        page.click("[id='roll:issue']");
        page.waitForURL(Pattern.compile(".*/label/print\\?.*roll=\\d+.*"));
        String second = page.locator("#preview").textContent().strip();
        assertTrue(second.matches("[0-9A-Z]{6}"), second);
        go("scan/code?text=" + second + "&q=" + tag);
        settled("scan-code");
        page.locator("#candidates .button").first().click();
        page.waitForURL(Pattern.compile(".*/device/show\\?tag=" + tag));
        assertThat(page.locator(".second-labels .code")).hasText(second);
        go("d/" + second);
        page.waitForURL(Pattern.compile(".*/device/show\\?tag=" + tag));
    }

    @Test
    void aRefusedMoveStaysInTheDialog() {
        signIn("school");
        register();
        page.locator(".page-head .primary").click();
        page.fill("[id='moveForm:reason']", "Некуда");
        page.locator("#moveForm .primary").click();
        assertThat(page.locator("#moveForm")).containsText("Выберите кабинет или ответственное лицо.");
        assertThat(page.locator("[id='moveForm:reason']")).hasValue("Некуда");
    }

    @Test
    void aFaultIsReportedAndMendedAndTheStateChanges() {
        signIn("school");
        register();
        page.locator(".page-head summary").click();
        settled("device-show-more");
        page.locator(".page-head").getByText("Сообщить о неисправности").click();
        assertThat(page.locator(".page-head details[open]")).hasCount(0);
        page.fill("[id='faultForm:fault']", "Не включается лампа");
        page.locator("#faultForm .primary").click();
        assertThat(page.locator(".notice.bad")).containsText("1 неисправность не устранена");
        page.locator("#faults .ui-button").click();
        page.fill("[id='repairForm:repair']", "Лампа заменена");
        page.locator("#repairForm .primary").click();
        assertThat(page.locator("#faults")).containsText("Лампа заменена");
        page.locator(".page-head").getByText("Сменить состояние").click();
        page.locator("[id='statusForm:status']").selectOption("REPAIR");
        page.locator("#statusForm .primary").click();
        assertThat(page.locator(".page-title .status")).hasText("в ремонте");
        settled("device-show-mended");
    }

    @Test
    void whoMayOnlyReadIsOfferedNothingToDo() {
        signIn("school");
        String tag = register();
        open(DESKTOP);
        signIn("director");
        go("device/show?tag=" + tag);
        assertThat(page.locator(".page-head .primary")).hasCount(0);
        assertThat(page.locator(".drop-zone")).hasCount(0);
        settled("device-show-read-only");
    }
}
