package kabinet.procurement.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import kabinet.house.Browser;
import kabinet.procurement.NoticeFile;
import org.junit.jupiter.api.Test;

/** A purchase in a browser: a notice from its file, its contract with what stands in it, money, and the lists that find both. */
class ProcurementPageIT extends Browser {

    /** Another one with every run: the database may be one that an earlier run left. */
    private static final String NUMBER = "013338880" + "%010d".formatted(System.currentTimeMillis() % 10_000_000_000L);

    @Test
    void aNoticeIsImportedAndItsContractEntered() throws Exception {
        signIn("district");
        go("api/v1/schools?limit=1");
        String inn = page.textContent("body").replaceAll("(?s).*?\"inn\":\"(\\d+)\".*", "$1");
        go("exchange/import?kind=notice");
        settled("notice-import-file");
        page.setInputFiles("[id='upload:file']", new FilePayload("notice.xml", "application/xml", new NoticeFile(NUMBER).customer("Школа", inn).bytes()));
        page.click("[id='upload:go']");
        page.waitForSelector("[id='job:book']");
        settled("notice-import-read");
        page.click("[id='job:book']");
        page.waitForSelector("[id='job:undo']");
        go("notice/list?q=" + NUMBER);
        settled("notice-list");
        page.click("a:has-text('" + NUMBER + "')");
        page.waitForSelector("text=" + NoticeFile.ikz(inn));
        assertTrue(told().contains("2 282 010,00 ₽"), told());
        settled("notice-show");
        page.click("main a.primary");
        page.waitForSelector("[id='edit:supplierInn']");
        assertEquals("Ноутбук педагога", page.inputValue("[id='edit:lines:0:name']"));
        assertEquals("38", page.inputValue("[id='edit:lines:0:quantity']"));
        page.fill("[id='edit:supplierName']", "ООО «Ветла-Сервис»");
        page.fill("[id='edit:supplierInn']", "3300000014");
        page.fill("[id='edit:signedOn']", "2021-04-20");
        page.click("[id='edit:add-money']");
        page.waitForSelector("[id='edit:money:0:amount']");
        page.selectOption("[id='edit:money:0:source']", new SelectOption().setIndex(1));
        page.fill("[id='edit:money:0:year']", "2021");
        page.fill("[id='edit:money:0:amount']", "2 259 189,90");
        settled("contract-edit");
        page.click("[id='edit:save']");
        page.waitForURL("**/contract/show**");
        assertTrue(told().contains("2 259 189,90 ₽"), told());
        assertTrue(told().contains("100,00 %"), told());
        settled("contract-show");
        go("contract/list?q=" + NUMBER);
        assertEquals(1, page.locator("tbody tr:has-text('Ветла-Сервис')").count());
        settled("contract-list");
        open(PHONE);
        signIn("district");
        go("notice/list?q=" + NUMBER);
        settled("notice-list-phone");
        page.click("a:has-text('" + NUMBER + "')");
        page.waitForSelector("text=" + NoticeFile.ikz(inn));
        settled("notice-show-phone");
        page.click("main a:has-text('Изменить')");
        page.waitForSelector("[id='edit:object']");
        settled("notice-edit-phone");
    }

    private String told() {
        return page.textContent("main").replace('\u00a0', ' ');
    }
}
