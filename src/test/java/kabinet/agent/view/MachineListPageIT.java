package kabinet.agent.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import kabinet.agent.Reports;
import kabinet.house.Browser;
import org.junit.jupiter.api.Test;

/** From a school's token to what its computers report: made, decided on, read and corrected in a browser. */
class MachineListPageIT extends Browser {

    private static final String OWN = "school-pc-7-2026-11-28-08-00-00";

    @Test
    void aSchoolLetsItsAgentsInAndDecidesWhatTheyReport() {
        signIn("school");
        go("machine/tokens");
        page.fill("[id='tokens:name']", "Кабинет информатики");
        page.click("[id='tokens:issue']");
        String token = page.locator(".secret").first().innerText();
        assertTrue(token.startsWith("kag_"), token);
        assertThat(page.locator(".secret").last()).containsText("/agent/" + token);
        assertThat(page.locator("#list")).not().containsText("0 ключей");
        settled("machine-tokens");
        Reports computer = Reports.of(OWN).serial("UNIQ-77123").uuid("0d5f7a7e-4c0c-4d4e-8a66-99aa00bb11cc").mac("00:1b:21:77:12:30").hostname("INFORM-7").tag(token);
        report(computer);

        go("machine/list");
        assertThat(page.locator(".notice")).containsText("ждёт решения");
        settled("machine-list");
        page.click(".notice a");
        page.waitForURL(Pattern.compile(".*state=QUARANTINED.*"));
        page.locator("tr", new Page.LocatorOptions().setHasText("INFORM-7")).locator("a.button").first().click();
        page.waitForURL(Pattern.compile(".*/machine/accept\\?agent=\\d+"));
        assertThat(page.locator(".notice").first()).containsText("заведите новое");
        assertThat(page.locator("dl.values")).containsText("8 ГБ");
        settled("machine-accept");
        page.fill("[id='known:number']", "НЕТ-ТАКОГО");
        page.click("[id='known:accept']");
        assertThat(page.locator(".ui-messages")).containsText("Устройства с номером «НЕТ-ТАКОГО» нет.");
        page.click("[id='new:register']");
        assertThat(page.locator(".ui-messages")).containsText("Выберите модель");
        page.click("[id='new:model'] .ui-autocomplete-dropdown");
        page.locator("[id='new:model_panel'] li").first().click();
        page.click("[id='new:room'] .ui-autocomplete-dropdown");
        String room = page.locator("[id='new:room_panel'] li").first().innerText();
        page.locator("[id='new:room_panel'] li").first().click();
        page.click("[id='new:register']");
        page.waitForURL(Pattern.compile(".*/device/show\\?tag=.*"));
        assertThat(page.locator(".section", new Page.LocatorOptions().setHasText("Сведения агента"))).containsText("Microsoft Windows 10 Pro");
        assertThat(page.locator("main")).containsText(room.split(" — ")[0]);
        settled("device-show-machine");

        page.click("text=Подробно");
        page.waitForURL(Pattern.compile(".*/machine/show\\?device=\\d+"));
        page.selectOption("[id='hold:fact']", "MEMORY");
        page.fill("[id='hold:value']", "12288");
        page.click("[id='hold:save']");
        assertThat(page.locator(".ui-messages")).containsText("Сведение исправлено");
        report(computer.memory(16_384).program("КОМПАС-3D", "22", "АСКОН"));
        page.reload();
        assertThat(page.locator("#facts")).containsText("12 ГБ");
        assertThat(page.locator("#facts")).containsText("в отчёте: 16 ГБ");
        assertThat(page.locator("ol.plain-list li").first()).containsText("КОМПАС-3D 22");
        settled("machine-show");
        page.setViewportSize(PHONE, 844);
        settled("machine-show");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        settled("machine-show-dark");
        page.setViewportSize(DESKTOP, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));

        Reports strange = Reports.of("strange-2026-11-28-08-00-00").serial("UNIQ-77124").uuid("0d5f7a7e-4c0c-4d4e-8a66-99aa00bb11cd").mac("00:1b:21:77:12:31").hostname("CHUZHOY").tag(token);
        report(strange);
        go("machine/list?state=QUARANTINED");
        page.click("[id='list:rejectTicked']");
        page.click(".ui-confirmdialog-yes");
        assertThat(page.locator(".ui-messages")).containsText("Отметьте агентов");
        page.locator("tr", new Page.LocatorOptions().setHasText("CHUZHOY")).locator("input[type=checkbox]").check();
        settled("machine-list-decide");
        page.click("[id='list:rejectTicked']");
        page.click(".ui-confirmdialog-yes");
        assertThat(page.locator(".ui-messages")).containsText("Отклонён 1 отчёт.");
        assertEquals(403, send(strange).status());

        go("machine/tokens?q=" + URLEncoder.encode("Кабинет инф", StandardCharsets.UTF_8));
        page.locator("tr", new Page.LocatorOptions().setHasText("Кабинет информатики")).locator("button").click();
        page.click(".ui-confirmdialog-yes");
        assertThat(page.locator(".ui-messages")).containsText("Ключ отозван.");
        assertEquals(403, send(computer).status());
    }

    private void report(Reports computer) {
        APIResponse answer = send(computer);
        assertEquals(200, answer.status(), answer.text());
    }

    private APIResponse send(Reports computer) {
        return page.request().post(BASE.resolve("agent").toString(), RequestOptions.create().setHeader("Content-Type", "application/x-compress-zlib")
            .setHeader("GLPI-Agent-ID", "7a1e3b40-11c2-4d5e-8f90-a1b2c3d4e5f6").setData(Reports.zlib(computer.json())));
    }
}
