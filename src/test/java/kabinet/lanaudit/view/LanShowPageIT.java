package kabinet.lanaudit.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import kabinet.house.Browser;
import org.junit.jupiter.api.Test;

/** A network audit in a real browser, from the order to a closed recommendation, as school and head do it; the records come as a phone would send them. */
class LanShowPageIT extends Browser {

    /** Notes all rooms but the last, where lessons are held first: the first has a teacher offline, the second does not work. Says how many rooms there are. */
    private static final String WALK = """
        async id => {
          const book = await (await fetch(`/api/v1/lan-audits/${id}/book`)).json();
          const sound = { outlets: 1, ports: 2, portsWorking: 2, wifi: true, computers: 1, computersOnline: 1, teacherPlace: "ONLINE", down: 40.5 };
          const bodies = [{ ...sound, teacherPlace: "OFFLINE" }, { ports: 2, portsWorking: 0, wifi: false, note: "Линия оборвана" }];
          const rooms = [...book.rooms].sort((a, b) => b.teaching - a.teaching);
          const records = rooms.slice(0, -1).map((room, i) => ({ id: crypto.randomUUID(), kind: "ROOM", room: room.id, at: new Date().toISOString(), body: bodies[i] ?? sound }));
          const answer = await fetch(`/api/v1/lan-audits/${id}/records`, { method: "POST", headers: { "Content-Type": "application/json", "X-Requested-With": "it" },
            body: JSON.stringify({ phone: crypto.randomUUID(), sentAt: new Date().toISOString(), records }) });
          const taken = await answer.json();
          return taken.results.every(r => r.stored) ? book.rooms.length : -1;
        }""";

    private void confirmed(String button) {
        page.click(button);
        page.click(".ui-confirmdialog-yes");
    }

    /** On a phone's width only when pictures are wanted: it costs time. */
    private void looked(String name) {
        settled(name);
        if (Boolean.getBoolean("screenshots")) {
            page.setViewportSize(PHONE, 844);
            settled(name);
            page.setViewportSize(DESKTOP, 900);
        }
    }

    private int status(String path) {
        return ((Number) page.evaluate("async path => (await fetch(path)).status", "/" + path)).intValue();
    }

    /** A tester's table whose heads no tool is known to write: mapped by hand on the page of measurements, which comes back. */
    private void attached(String id) {
        page.click("a[href$='/lan/measure?id=" + id + "']");
        page.click(".page-head a[href*='/measurement/take']");
        page.selectOption("[id='take:kind']", "CABLE");
        page.setInputFiles("[id='take:file']", new FilePayload("tester.csv", "text/csv", ("Проверено;Вышло\nЛВС-" + id + ";PASS\n").getBytes(StandardCharsets.UTF_8)));
        page.click("[id='take:go']");
        page.selectOption("fieldset select >> nth=0", "Проверено");
        page.selectOption("fieldset select >> nth=1", "Вышло");
        page.click("[id='take:go']");
        page.waitForURL(Pattern.compile(".*/lan/measure\\?.*taken=\\d+.*"));
        assertThat(page.locator("[id='choose:measured:0:chosen']")).isChecked();
        looked("lan-measure");
        page.click("[id='choose:save']");
        page.waitForURL(Pattern.compile(".*/lan/show\\?id=" + id));
        assertThat(page.locator("ul.plain a[href*='/measurement/show?id=']")).containsText("tester.csv");
    }

    @Test
    void fromTheOrderToAClosedRecommendation() {
        signIn("school");
        go("lan/list");
        looked("lan-list");
        page.click(".page-head a.primary");
        page.waitForURL(Pattern.compile(".*/lan/edit"));
        String ends = page.inputValue("[id='edit:ends']");
        page.fill("[id='edit:date']", LocalDate.now().plusDays(1).toString());
        page.fill("[id='edit:ends']", LocalDate.now().minusDays(1).toString());
        page.click("[id='edit:save']");
        assertThat(page.locator("[id='edit:number-error']")).containsText("Укажите номер приказа");
        assertThat(page.locator("[id='edit:date-error']")).containsText("Приказ не может быть позже первого дня");
        assertThat(page.locator("[id='edit:ends-error']")).containsText("Последний день обследования не раньше первого");
        assertThat(page.locator(".notice.warn")).hasCount(0);
        page.fill("[id='edit:date']", LocalDate.now().toString());
        page.fill("[id='edit:ends']", ends);
        page.fill("[id='edit:number']", "52-о");
        page.fill("[id='edit:reason']", "Дорожная карта ЦОС, п. 3.5");
        page.fill("[id='edit:member:0:name']", "Яснова Ольга Петровна");
        looked("lan-edit");
        page.click("[id='edit:save']");
        assertThat(page.locator(".notice.warn")).containsText("В комиссии 1");
        page.click("[id='edit:save']");
        page.waitForURL(Pattern.compile(".*/lan/show\\?id=\\d+"));
        String id = page.url().replaceFirst(".*[?&]id=(\\d+).*", "$1");
        assertThat(page.locator(".page-head")).containsText("запланировано");
        looked("lan-show-planned");
        confirmed("[id='course:start']");
        assertThat(page.locator(".page-head")).containsText("идёт обход");
        assertThat(page.locator("a[href$='/field/#/lanaudit/" + id + "']")).isVisible();
        int rooms = ((Number) page.evaluate(WALK, id)).intValue();
        assertTrue(rooms > 4, "a school with rooms: " + rooms);
        page.reload();
        assertThat(page.locator("#live")).containsText(rooms - 1 + " из " + rooms);
        looked("lan-show-running");
        attached(id);
        confirmed("[id='course:complete']");
        assertThat(page.locator(".page-head")).containsText("обход завершён");
        assertThat(page.locator("#findings")).containsText("Кабинет не подключён к локальной сети");
        assertThat(page.locator("#findings")).containsText("Рабочее место учителя не подключено к сети");
        assertThat(page.locator("#live")).not().containsText("Как идёт обход");
        assertThat(page.locator("#live dl.figures")).containsText("Подключено");
        looked("lan-show-completed");
        page.click("a[href*='/lan/finding?audit=']");
        page.fill("[id='edit:text']", "Шкаф не закрывается на замок");
        page.selectOption("[id='edit:severity']", "MINOR");
        looked("lan-finding");
        page.click("[id='edit:save']");
        assertThat(page.locator("#findings")).containsText("Шкаф не закрывается на замок");
        page.click("#findings >> text=Не осмотрены кабинеты");
        confirmed("[id='edit:remove']");
        assertThat(page.locator("#findings")).not().containsText("Не осмотрены кабинеты");
        page.click("#dismissed summary");
        looked("lan-show-dismissed");
        page.click("#dismissed a");
        looked("lan-finding-dismissed");
        page.click("[id='edit:restore']");
        assertThat(page.locator("#findings")).containsText("Не осмотрены кабинеты");
        page.selectOption("[id='conclude:conclusion']", "NEEDS_MODERNISATION");
        page.fill("[id='conclude:remarks']", "Начать со второго этажа");
        page.click("[id='conclude:save']");
        assertThat(page.locator(".notice.good")).containsText("Акт готов");
        assertEquals(200, status("api/v1/lan-audits/" + id + "/act-draft.pdf"));
        open(DESKTOP);
        signIn("director");
        go("lan/show?id=" + id);
        confirmed("[id='course:approve']");
        assertThat(page.locator(".page-head")).containsText("акт утверждён");
        assertEquals(200, status("api/v1/lan-audits/" + id + "/act.pdf"));
        looked("lan-show-approved");
        open(DESKTOP);
        signIn("school");
        go("lan/findings");
        looked("lan-findings");
        page.click("text=Шкаф не закрывается на замок");
        page.fill("[id='close:how']", "Замок поставлен");
        looked("lan-finding-close");
        page.click("[id='close:done']");
        assertThat(page.locator("#findings")).containsText("устранено");
        for (String shown : new String[] {"indicators", "rooms", "summary", "speed"}) {
            go("lan/" + shown);
            looked("lan-" + shown);
        }
        go("lan/rooms?verdict=NOT_CONNECTED");
        assertThat(page.locator("[id='list:teaching']")).containsText("не подключён");
        go("november/list");
        looked("lan-november");
    }
}
