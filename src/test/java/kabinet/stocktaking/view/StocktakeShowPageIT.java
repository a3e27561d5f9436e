package kabinet.stocktaking.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.regex.Pattern;
import kabinet.house.Browser;
import org.junit.jupiter.api.Test;

/** A stocktake in a real browser, from the order to the approved act, as school and head do it; the scans come as a phone would send them. */
class StocktakeShowPageIT extends Browser {

    /** Scans all of the book but its first entry, the last one unfit, and something unknown; says how many entries there are. */
    private static final String WALK = """
        async id => {
          const book = await (await fetch(`/api/v1/stocktakes/${id}/book`)).json();
          const room = book.rooms[0].id;
          const scan = (code, condition) => ({ id: crypto.randomUUID(), kind: "SCAN", code, room, at: new Date().toISOString(), method: "CAMERA", condition, note: "" });
          const scans = book.entries.slice(1).map((entry, i, all) => scan(entry[1], i === all.length - 1 ? "UNFIT" : "IN_USE"));
          scans.push(scan("ЧУЖОЙ-" + id, "IN_USE"));
          const answer = await fetch(`/api/v1/stocktakes/${id}/scans`, { method: "POST", headers: { "Content-Type": "application/json", "X-Requested-With": "it" },
            body: JSON.stringify({ phone: crypto.randomUUID(), sentAt: new Date().toISOString(), scans }) });
          const taken = await answer.json();
          return taken.results.every(r => r.stored) ? book.entries.length : -1;
        }""";

    private String id() {
        return page.url().replaceFirst(".*[?&]id=(\\d+).*", "$1");
    }

    private void confirmed(String button) {
        page.click(button);
        page.click(".ui-confirmdialog-yes");
    }

    private int status(String id, String paper) {
        return ((Number) page.evaluate("async path => (await fetch(path)).status", "/api/v1/stocktakes/" + id + "/" + paper)).intValue();
    }

    private String planned(String number) {
        go("stocktake/edit");
        page.fill("[id='edit:number']", number);
        page.fill("[id='edit:reason']", "Перед годовой отчётностью");
        String[] names = {"Яснова Ольга Петровна", "Ручьёв Пётр Ильич", "Травина Елена Львовна"};
        for (int i = 0; i < names.length; i++) {
            page.fill("[id='edit:member:" + i + ":name']", names[i]);
            page.fill("[id='edit:member:" + i + ":position']", "учитель");
        }
        page.selectOption("[id='edit:rooms']", new SelectOption().setIndex(0));
        page.click("[id='edit:save']");
        page.waitForURL(Pattern.compile(".*/stocktake/show\\?id=\\d+"));
        return id();
    }

    @Test
    void fromTheOrderToTheApprovedAct() {
        signIn("school");
        go("stocktake/list");
        settled("stocktake-list");
        page.click(".page-head a.primary");
        page.waitForURL(Pattern.compile(".*/stocktake/edit"));
        assertThat(page.locator("[id='edit:rooms']")).isVisible();
        page.click("#edit\\:extent summary");
        settled("stocktake-edit");
        String id = planned("45-и");
        assertThat(page.locator(".page-head")).containsText("назначена");
        settled("stocktake-show-planned");
        confirmed("[id='course:start']");
        assertThat(page.locator(".page-head")).containsText("идёт");
        assertThat(page.locator("a[href$='/field/#/stocktaking/" + id + "']")).isVisible();
        int entries = ((Number) page.evaluate(WALK, id)).intValue();
        assertTrue(entries > 2, "a room with devices: " + entries);
        page.reload();
        assertThat(page.locator(".figures")).containsText("Найдено" + (entries - 1));
        settled("stocktake-show-running");
        Download statement = page.waitForDownload(() -> page.click("a[href$='/discrepancies.pdf']"));
        assertEquals("Ведомость расхождений к приказу 45-и.pdf", statement.suggestedFilename());
        assertThat(page.locator("[data-state]")).containsText("в загрузках");
        assertEquals("Описи по кабинетам к приказу 45-и.pdf", page.waitForDownload(() -> page.click("a[href$='/list.pdf?by=room']")).suggestedFilename());
        assertEquals("Листы кабинетов к приказу 45-и.pdf", page.waitForDownload(() -> page.locator(".paper-choice button").last().click()).suggestedFilename());
        page.setViewportSize(PHONE, 844);
        settled("stocktake-show-running");
        page.setViewportSize(DESKTOP, 900);

        page.evaluate("localStorage.setItem('kabinet.field.unsent', JSON.stringify({[document.documentElement.dataset.account]: 2}))");
        confirmed("[id='course:complete']");
        assertThat(page.locator(".notice.warn")).containsText("Не решены 3 расхождения.");
        assertTrue(complained("asked: confirm На этом устройстве не отправлено записей обхода: 2"), "who completes hears what this phone still holds");
        page.click(".notice.warn a");
        page.waitForURL(Pattern.compile(".*/stocktake/reconcile.*"));
        assertThat(page.locator("tbody tr")).hasCount(3);
        settled("stocktake-reconcile");
        page.click("[id='decide:ticked']");
        assertThat(page.locator("[id='decide:choice-error']")).containsText("Выберите решение");
        assertThat(page.locator("[id='decide:reason-error']")).containsText("Укажите основание");
        assertThat(page.locator("[id='decide:amount']")).isHidden();
        page.check("[id='decide:row:0:tick']");
        assertThat(page.locator("[id='decide:choice'] option:not([disabled])")).containsText(new String[] {"Выберите", "подать заявку на списание", "взыскать ущерб", "оставить как есть"});
        assertThat(page.locator("[id='decide:choice'] option:not([disabled])")).hasCount(4);
        page.selectOption("[id='decide:choice']", "CHARGE");
        assertThat(page.locator("[id='decide:model_input']")).isHidden();
        assertThat(page.locator("[id='decide:all']")).isHidden();
        page.fill("[id='decide:reason']", "Утрачено, объяснительная от 06.11");
        page.click("[id='decide:ticked']");
        assertThat(page.locator("[id='decide:amount-error']")).containsText("Укажите сумму");
        assertThat(page.locator("[id='decide:amount']")).isFocused();
        settled("stocktake-decide");
        page.fill("[id='decide:amount']", "12 500,00");
        page.click("[id='decide:ticked']");
        assertThat(page.locator(".ui-messages")).containsText("Решено 1 расхождение.");
        assertThat(page.locator("tbody tr")).hasCount(2);
        page.check("[id='decide:row:0:tick']");
        page.selectOption("[id='decide:choice']", "SURPLUS");
        assertThat(page.locator("[id='decide:model_input']")).isVisible();
        page.fill("[id='decide:reason']", "Решено комиссией");
        page.fill("[id='decide:amount']", "100");
        page.click("[id='decide:ticked']");
        assertThat(page.locator("[id='decide:model-error']")).containsText("Выберите модель");
        page.uncheck("[id='decide:row:0:tick']");
        page.selectOption("[id='decide:choice']", "KEEP");
        confirmed("[id='decide:all']");
        assertThat(page.locator(".ui-messages")).containsText("Решены 2 расхождения.");
        go("stocktake/reconcile?id=" + id + "&kind=MISSING");
        assertThat(page.locator("tbody")).containsText("взыскать ущерб 12 500,00");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        settled("stocktake-reconcile-dark");
        page.setViewportSize(PHONE, 844);
        settled("stocktake-reconcile-dark");

        open(DESKTOP);
        signIn("director");
        assertThat(page.locator("a.task[href*='stocktake']")).containsText("вашего утверждения");
        settled("home-head");
        go("stocktake/show?id=" + id);
        assertThat(page.locator(".decisions tbody")).containsText(Pattern.compile("взыскать ущерб\\s*1\\s*12.500,00"));
        settled("stocktake-show-completed");
        assertEquals(200, status(id, "act-draft.pdf"));
        assertEquals(404, status(id, "act.pdf"));
        page.click("[id='course:approve']");
        assertThat(page.locator(".ui-confirm-dialog-message")).containsText(Pattern.compile("будет сделано:\\s*• взыскать ущерб — 1 на сумму 12.500,00"));
        assertThat(page.locator(".ui-confirm-dialog-message")).not().containsText("оставить как есть");
        settled("stocktake-approve");
        page.click(".ui-confirmdialog-yes");
        assertThat(page.locator(".page-head")).containsText("утверждена");
        settled("stocktake-show-approved");
        assertThat(page.locator(".decisions tbody tr")).hasCount(2);
        assertEquals(200, status(id, "act.pdf"));
        assertEquals(422, status(id, "act-draft.pdf"));
        go("stocktake/list?state=APPROVED");
        assertThat(page.locator("tbody")).containsText("№ 45-и от " + LocalDate.now().format(java.time.format.DateTimeFormatter.ofPattern("dd.MM.yyyy")));
        settled("stocktake-list-approved");
    }

    @Test
    void anOddPlanIsSavedTheSecondTimeAndCancelledWithAReason() {
        signIn("district");
        go("stocktake/edit");
        page.fill("[id='edit:number']", "46-и");
        page.fill("[id='edit:reason']", "Смена ответственного лица");
        page.fill("[id='edit:member:1:name']", "Ручьёв Пётр Ильич");
        page.check("[id='edit:school:0:chosen']");
        assertThat(page.locator("#edit\\:extent summary")).isVisible();
        assertThat(page.locator("[id='edit:member:1:name']")).hasValue("Ручьёв Пётр Ильич");
        assertThat(page.locator("#staff option")).not().hasCount(0);
        String someone = page.locator("#staff option").first().getAttribute("value");
        page.fill("[id='edit:member:0:name']", someone);
        page.fill("[id='edit:member:0:position']", "инженер");
        assertThat(page.locator("[id='edit:member:0:position']")).hasValue("инженер");
        page.fill("[id='edit:member:1:name']", someone);
        assertThat(page.locator("[id='edit:member:1:position']")).hasValue(page.locator("#staff option").first().textContent());
        page.click("[id='edit:save']");
        assertThat(page.locator(".notice.warn")).containsText("обычно не меньше 3");
        settled("stocktake-edit-odd");
        page.click("[id='edit:save']");
        page.waitForURL(Pattern.compile(".*/stocktake/show\\?id=\\d+"));
        page.click(".page-head details.drop summary");
        page.click(".drop-list button");
        page.click("[id='cancelForm:cancel']");
        assertThat(page.locator("#cancelForm")).containsText("Укажите причину");
        page.fill("[id='cancelForm:because']", "Ошибка в приказе");
        settled("stocktake-cancel");
        page.click("[id='cancelForm:cancel']");
        assertThat(page.locator(".page-head")).containsText("отменена");
        assertThat(page.locator("main")).containsText("Ошибка в приказе");
    }
}
