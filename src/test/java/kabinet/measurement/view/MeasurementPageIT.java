package kabinet.measurement.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import kabinet.house.Browser;
import kabinet.measurement.Samples;
import org.junit.jupiter.api.Test;

/** A school uploads what tools wrote, decides of strangers, compares two scans, and says which column of a tester's table is which. */
class MeasurementPageIT extends Browser {

    @Test
    void aSchoolUploadsScansDecidesAndCompares() {
        signIn("school");
        go("measurement/list");
        settled("measurement-list-empty");
        page.click("a.button.primary");
        page.waitForURL(Pattern.compile(".*/measurement/take.*"));
        settled("measurement-take");
        send(new FilePayload("scan.xml", "application/xml", Samples.bytes("<nmaprun start='1795903856'><host><status state='up'/><address addr='10.77.0.999'/></host></nmaprun>")));
        assertThat(page.locator(".notice.bad")).containsText("1 ошибка");
        assertThat(page.locator(".plain-table")).containsText("«10.77.0.999» — не адрес IPv4 или IPv6.");
        settled("measurement-take-refused");
        send(new FilePayload("scan.xml", "application/xml", Samples.file("nmap-ports.xml")));
        page.waitForURL(Pattern.compile(".*/measurement/show\\?id=\\d+"));
        assertThat(page.locator(".ui-messages")).containsText("Файл принят: 5 строк.");
        assertThat(page.locator("[aria-current=page]", new Page.LocatorOptions().setHasText("Неизвестные"))).containsText("5");
        settled("measurement-show");
        page.setViewportSize(PHONE, 844);
        settled("measurement-show");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        settled("measurement-show-dark");
        page.setViewportSize(DESKTOP, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));

        page.click("[id='hosts:ignore']");
        assertThat(page.locator(".ui-messages")).containsText("Отметьте хотя бы один узел.");
        page.locator("tr", new Page.LocatorOptions().setHasText("10.77.0.14")).locator("input[type=checkbox]").check();
        page.fill("[id='hosts:reason']", "Телефон сторожа");
        page.click("[id='hosts:ignore']");
        assertThat(page.locator(".ui-messages")).containsText("Не учитывается 1 узел.");
        String tag = Json.createReader(new StringReader(page.request().get(BASE.resolve("api/v1/devices?limit=100").toString()).text())).readObject().getJsonArray("items").stream()
            .map(JsonValue::asJsonObject).filter(d -> d.getString("status").equals("IN_USE")).findFirst().orElseThrow().getString("tag");
        page.locator("tr", new Page.LocatorOptions().setHasText("gw.school.test")).locator("input[type=checkbox]").check();
        page.fill("[id='hosts:device']", tag);
        page.click("[id='hosts:tie']");
        assertThat(page.locator(".ui-messages")).containsText("это " + tag);
        page.click("nav .subnav a:has-text('На месте')");
        assertThat(page.locator(".plain-table")).containsText("указано вручную");
        aStrangerBecomesADevice();

        go("measurement/take");
        send(new FilePayload("later.xml", "application/xml", Samples.file("nmap-later.xml")));
        page.waitForURL(Pattern.compile(".*/measurement/show\\?id=\\d+"));
        page.click("summary:has-text('Сравнить')");
        page.click("details.drop[open] .drop-list a");
        page.waitForURL(Pattern.compile(".*/measurement/compare.*"));
        assertThat(page.locator(".plain-table")).containsText("Сменил адрес");
        settled("measurement-compare");
        page.setViewportSize(PHONE, 844);
        settled("measurement-compare");
        page.setViewportSize(DESKTOP, 900);

        go("measurement/take");
        page.selectOption("[id='take:kind']", "CABLE");
        send(new FilePayload("fluke.csv", "text/csv", "Wo;Wie;Meter\n101-1;PASS;42,5\n101-2;FAIL;95\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("fieldset")).containsText("Метка линии");
        page.selectOption("fieldset select >> nth=0", "Wo");
        page.selectOption("fieldset select >> nth=1", "Wie");
        page.selectOption("fieldset select >> nth=2", "Meter");
        settled("measurement-take-columns");
        page.click("[id='take:go']");
        page.waitForURL(Pattern.compile(".*/measurement/show\\?id=\\d+"));
        assertThat(page.locator("#links")).containsText("Не годен");
        settled("measurement-show-cables");

        go("measurement/take");
        send(new FilePayload("speeds.csv", "text/csv", Samples.bytes(Samples.SPEEDS_CSV)));
        page.waitForURL(Pattern.compile(".*/measurement/show\\?id=\\d+"));
        assertThat(page.locator("#rows")).containsText("94,3");
        settled("measurement-show-speeds");
        go("measurement/list");
        settled("measurement-list");
        page.setViewportSize(PHONE, 844);
        settled("measurement-list");
    }

    /** By the form that the scan fills, and back: one press is left. */
    private void aStrangerBecomesADevice() {
        String scan = page.url();
        page.click("nav .subnav a:has-text('Неизвестные')");
        page.locator("tr", new Page.LocatorOptions().setHasText("10.77.0.13")).locator("a:has-text('Завести устройство')").click();
        page.waitForURL(Pattern.compile(".*/device/edit\\?.*"));
        page.locator("[id='edit:model_input']").pressSequentially("мфу");
        page.locator("[id='edit:model_panel'] li").first().click();
        page.selectOption("[id='edit:account']", new SelectOption().setIndex(1));
        page.click("[id='edit:save']");
        page.waitForURL(Pattern.compile(".*/measurement/show\\?id=\\d+&host=\\d+&tag=.*"));
        assertThat(page.locator(".notice.info")).containsText("Нажмите «Это устройство»");
        settled("measurement-show-registered");
        page.click("[id='hosts:tie']");
        assertThat(page.locator(".ui-messages")).containsText("Узел узнан");
        page.navigate(scan);
        assertThat(page.locator(".plain-table tr", new Page.LocatorOptions().setHasText("10.77.0.13"))).containsText("указано вручную");
        settled("measurement-show-known");
    }

    private void send(FilePayload file) {
        page.setInputFiles("[id='take:file']", file);
        page.click("[id='take:go']");
    }
}
