package kabinet.exchange.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import kabinet.house.Browser;
import org.junit.jupiter.api.Test;

/** A file's way in, in a browser: refused with its faults, then mended, booked and undone. */
class ExchangeImportPageIT extends Browser {

    private static final String HEAD = "Код школы;ФИО;Должность;Кто это\n";

    @Test
    void aFaultyFileIsRefusedAndAGoodOneIsBookedAndUndone() {
        signIn("school");
        go("exchange/import?kind=people");
        settled("exchange-import-file");
        upload(HEAD + "4;Чужаков Пётр Ильич;учитель;x\n9;Страницына Ия Глебовна;;x\n");
        assertTrue(page.textContent("main").contains("2 ошибки"), page.textContent("main"));
        assertEquals(2, page.locator("section:has(h2:text-is('Ошибки')) tbody tr").count());
        assertEquals(0, page.locator("[id='job:book']").count());
        settled("exchange-import-faulty");
        open(PHONE);
        signIn("school");
        go("exchange/import?kind=people");
        settled("exchange-import-file");
        upload(HEAD + "9;Страницына Ия Глебовна;учитель;x\n9;Страницын Глеб Ильич;учитель;x\n");
        settled("exchange-import-sound");
        page.click("[id='job:book']");
        page.waitForSelector("[id='job:undo']");
        settled("exchange-import-booked");
        page.click("[id='job:undo']");
        page.click(".ui-confirmdialog-yes");
        page.waitForSelector("text=Загрузка отменена");
        settled("exchange-import-undone");
        go("exchange/list");
        assertTrue(page.textContent("main").contains("people.csv"));
        settled("exchange-list");
    }

    private void upload(String content) {
        page.setInputFiles("[id='upload:file']", new FilePayload("people.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        page.click("[id='upload:go']");
        page.waitForSelector("[id='job']");
    }
}
