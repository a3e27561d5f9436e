package kabinet.delivery.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import kabinet.house.Browser;
import org.junit.jupiter.api.Test;

/** A note from paper in the columns of ТОРГ-12, and the district's own shared out among schools, in a real browser. */
class DeliveryEditPageIT extends Browser {

    private static final String CONTRACT = """
        Номер контракта,Код школы,Поставщик,ИНН поставщика,Предмет,Цена контракта,Дата заключения,Срок поставки,Наименование позиции,Количество
        ХЗ-77,9,ООО «Ветла-Снабжение»,3398100012,Поставка ноутбуков,"120000,00",11.05.2021,20.08.2030,Ноутбук ученика,2
        """;

    @Test
    void aPaperIsEnteredWithItsSumsAndWhatDoesNotAddUpIsToldOnce() {
        signIn("school");
        go("delivery/edit");
        head("Б-7");
        row(0, "Ноутбук педагога Ветла «Учитель 15 У2»", "3", "33333.335", "22%");
        assertThat(page.locator("[id='edit:line:0:net']")).hasValue("100000,01");
        assertThat(page.locator("[id='edit:line:0:vat']")).hasValue("22000,00");
        assertThat(page.locator("[id='edit:line:0:gross']")).hasValue("122000,01");
        assertThat(page.locator("[data-total]")).hasText("122\u00a0000,01");
        page.click("[id='edit:line:0:copy']");
        assertThat(page.locator("[id='edit:line:1:gross']")).hasValue("122000,01");
        page.click("[id='edit:line:1:drop']");
        assertThat(page.locator("[id='edit:line:1:gross']")).hasCount(0);
        page.fill("[id='edit:line:0:gross']", "125000,00");
        page.fill("[id='edit:line:0:quantity']", "2,5");
        page.click("[id='edit:save']");
        assertThat(page.locator("#messages")).containsText("у товаров — целое");
        page.fill("[id='edit:line:0:quantity']", "3");
        page.click("[id='edit:save']");
        assertThat(page.locator("[id='edit:odd']")).containsText("Позиция 1");
        assertThat(page.locator("[id='edit:line:0:gross']")).hasValue("125000,00");
        settled("delivery-edit-odd");
        page.click("[id='edit:save']");
        page.waitForURL(Pattern.compile(".*/delivery/show\\?id=\\d+"));
        assertThat(page.locator("main")).containsText("125\u00a0000,00");
        page.click(".page-head summary:has-text('Ещё')");
        page.click(".page-head a:has-text('Изменить')");
        assertThat(page.locator("[id='edit:inn']")).hasValue("3398100012");
        page.fill("[id='edit:line:0:gross']", "122000,01");
        page.click("[id='edit:save']");
        page.waitForURL(Pattern.compile(".*/delivery/show\\?id=\\d+"));
        assertThat(page.locator("main")).containsText("122\u00a0000,01");
    }

    @Test
    void theDistrictsOwnIsSharedOutAmongSchoolsWithAnActForEach() {
        signIn("district");
        go("delivery/edit");
        head("Р-1");
        page.check("[id='edit:authority']");
        row(0, "Ноутбук ученика Ветла «Школа 14 Н1»", "5", "40000", "22%");
        page.click("[id='edit:save']");
        page.waitForURL(Pattern.compile(".*/delivery/show\\?id=\\d+"));
        page.click(".page-head a.primary");
        page.click("[id='receive:part:0:split']");
        page.waitForSelector("[id='receive:part:1:quantity']");
        page.click("[id='receive:go']");
        assertThat(page.locator("[id='receive:part:0:schoolFault']")).hasText("Выберите школу.");
        for (int part = 0; part < 2; part++) {
            page.selectOption("[id='receive:part:" + part + ":school']", new SelectOption().setIndex(part + 1));
            assertThat(page.locator("[id='receive:part:" + part + ":room'] option")).not().hasCount(1);
        }
        page.selectOption("[id='receive:allAccount']", new SelectOption().setIndex(1));
        assertThat(page.locator("[id='receive:part:1:account']")).not().hasValue("");
        settled("delivery-receive-district");
        page.click("[id='receive:go']");
        page.waitForURL(Pattern.compile(".*/delivery/show.*accepted=.*"));
        assertThat(page.locator("a[href*='transfer.pdf']")).hasCount(2);
        for (String paper : page.locator("a[href*='/api/v1/receipts/']").all().stream().map(a -> a.getAttribute("href")).toList()) {
            assertEquals(200, page.request().get(BASE.resolve(paper).toString()).status(), paper);
        }
        settled("delivery-show-district");
    }

    @Test
    void aPurchaseIsOneLineOfTime() {
        signIn("school");
        go("exchange/import?kind=contracts");
        page.setInputFiles("[id='upload:file']", new FilePayload("contracts.csv", "text/csv", CONTRACT.getBytes(StandardCharsets.UTF_8)));
        page.click("[id='upload:go']");
        page.click("[id='job:book']");
        page.waitForSelector("[id='job:undo']");
        go("delivery/edit");
        head("Б-8");
        page.fill("[id='edit:contract_input']", "ХЗ-77");
        page.click(".ui-autocomplete-item:has-text('ХЗ-77')");
        row(0, "Ноутбук ученика", "2", "50000", "22%");
        page.click("[id='edit:save']");
        page.waitForURL(Pattern.compile(".*/delivery/show\\?id=\\d+"));
        assertThat(page.locator(".way")).containsText("20.08.2030");
        page.click(".values a[href*='/contract/show']");
        assertThat(page.locator("main")).containsText("Накладная № Б-8");
        page.click("a[href*='/purchase/show']");
        assertThat(page.locator(".line-of-time > li").first()).containsText("Контракт подписан");
        assertThat(page.locator(".line-of-time > li").last()).containsText("Налажено");
        for (int width : new int[] {DESKTOP, PHONE}) {
            page.setViewportSize(width, 844);
            settled("purchase-show");
            assertEquals(width, page.evaluate("document.documentElement.scrollWidth"));
        }
    }

    private void head(String number) {
        page.fill("[id='edit:number']", number);
        page.fill("[id='edit:inn']", "3398100012");
        page.locator("[id='edit:inn']").blur();
        page.waitForTimeout(500);
        if (page.locator("[id='edit:supplierName'][readonly]").count() == 0) {
            page.fill("[id='edit:supplierName']", "ООО «Ветла-Снабжение»");
            page.fill("[id='edit:kpp']", "339801001");
        }
    }

    private void row(int index, String name, String quantity, String price, String rate) {
        String row = "[id='edit:line:" + index + ":";
        page.fill(row + "name']", name);
        page.fill(row + "quantity']", quantity);
        page.fill(row + "price']", price);
        page.fill(row + "vatRate']", rate);
    }
}
