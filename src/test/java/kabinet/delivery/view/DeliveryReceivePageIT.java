package kabinet.delivery.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import kabinet.delivery.Deliveries;
import kabinet.delivery.UpdFile;
import kabinet.delivery.entity.DocumentFormat;
import kabinet.delivery.entity.DocumentLine;
import kabinet.delivery.entity.LineKind;
import kabinet.delivery.entity.Party;
import kabinet.delivery.entity.SupplierDocument;
import kabinet.house.Browser;
import kabinet.house.Tools;
import kabinet.label.entity.LabelCatalogue;
import kabinet.label.entity.LabelStock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a supplier's file to printed labels in a real browser, every step counted; and what is refused on the way. */
class DeliveryReceivePageIT extends Browser {

    /** The school of the demonstration accounts. */
    private static final Party SCHOOL = new Party("МБОУ СОШ № 9", "3399013330", "339901001", null, null);
    /** Upload page, file, read, book, open, accept, room, accept, labels, stock, print. */
    private static final int STEPS = 11;
    /** Sends the page's own form the way its button does and hands back what comes, as Base64. */
    private static final String SEND = """
        async () => {
          const form = document.getElementById("print");
          const fields = new URLSearchParams(new FormData(form));
          fields.append("open", "1");
          const answer = await fetch(form.action, { method: "POST", body: fields });
          const bytes = new Uint8Array(await answer.arrayBuffer());
          let text = "";
          for (const b of bytes) text += String.fromCharCode(b);
          return btoa(text);
        }""";

    @TempDir
    Path folder;

    private int steps;
    private final List<String> typed = new ArrayList<>();

    @Test
    void aFileOf41PiecesBecomesPrintedLabelsWithNothingOfItTyped() throws Exception {
        Tools.require("zbarimg", "zbar-tools");
        UpdFile file = UpdFile.of(kit("П-41"), DocumentFormat.UPD_503);
        signIn("school");
        go("delivery/list");
        click("a.button.primary[href*='kind=delivery']");
        steps++;
        page.setInputFiles("[id='upload:file']", new FilePayload(file.fileName(), "application/xml", file.bytes()));
        click("[id='upload:go']");
        page.waitForSelector("[id='job:book']");
        click("[id='job:book']");
        page.waitForSelector("a[href*='/delivery/show']");
        click("a[href*='/delivery/show']");
        page.waitForURL(Pattern.compile(".*/delivery/show\\?id=\\d+"));
        settled("delivery-show-delivered");
        click(".page-head a.primary");
        page.waitForURL(Pattern.compile(".*/delivery/receive.*"));
        assertThat(page.locator("[id='receive:part:0:quantity']")).hasValue("38");
        assertThat(page.locator("[id='receive:part:0:model_input']")).hasValue(Pattern.compile(".*Школа 14 Н1"));
        assertThat(page.locator("[id='receive:part:0:counter']")).hasText("3 из 38");
        choose("[id='receive:allRoom']");
        assertThat(page.locator("[id='receive:part:2:room']")).hasValue(page.locator("[id='receive:allRoom']").inputValue());
        settled("delivery-receive");
        assertThat(page.locator("[id='receive:go']")).hasText("Принять и поставить на учёт 41 устройство");
        click("[id='receive:go']");
        page.waitForURL(Pattern.compile(".*/delivery/show.*accepted=.*"));
        assertThat(page.locator("main")).containsText("41 устройство этой поставки");
        settled("delivery-show-accepted");
        click(".page-head a.primary");
        page.waitForURL(Pattern.compile(".*/label/print.*"));
        assertThat(page.locator(".page-sub")).hasText("41 этикетка");
        steps++;
        page.selectOption("#stock", "a4-21");
        steps++;
        byte[] pdf = Base64.getDecoder().decode((String) page.evaluate(SEND));

        Set<String> tags = new HashSet<>();
        for (String code : decode(pdf, LabelCatalogue.A4_21, 41)) {
            assertTrue(code.matches("[A-Z0-9:/.-]+/D/[0-9A-Z]{6}"), code);
            tags.add(code.substring(code.length() - 6));
        }
        assertEquals(41, tags.size());
        go("device/show?tag=" + tags.iterator().next());
        assertThat(page.locator("main")).containsText("УПД № П-41");
        settled("device-show-delivered");
        assertEquals(STEPS, steps);
        assertEquals(List.of(), typed.stream().filter(file.xml()::contains).toList());
    }

    @Test
    void badNumbersAreToldAtOnceAndMoreThanInTheDocumentAsks() {
        signIn("school");
        receive("П-42");
        String[] known = ((String) page.evaluate("""
            async () => {
              const answer = await fetch("/api/v1/devices?limit=100", { headers: { Accept: "application/json" } });
              const device = (await answer.json()).items.find(d => d.serialNumber);
              return device.tag + " " + device.serialNumber;
            }""")).split(" ", 2);
        page.fill("[id='receive:part:0:serials']", "Default string\nПР-0001\nпр-0001\n" + known[1]);
        page.locator("[id='receive:part:0:serials']").blur();
        assertThat(page.locator("[id='receive:part:0:found']")).containsText("Default string");
        assertThat(page.locator("[id='receive:part:0:found']")).containsText("пр-0001 — повторяется");
        assertThat(page.locator("[id='receive:part:0:found']")).containsText(known[0]);
        assertThat(page.locator("[id='receive:part:0:counter']")).hasText("4 из 38");
        page.click("[id='receive:go']");
        assertThat(page.locator("#messages")).containsText("не проведена");
        assertThat(page.locator("[id='receive:part:0:serials']")).hasValue(Pattern.compile("^Default string"));
        page.evaluate("scrollTo(0, 0)"); // from the faulty field, which the page has gone to
        settled("delivery-receive-faulty");

        page.fill("[id='receive:part:0:serials']", "ПР-0001");
        page.fill("[id='receive:part:0:quantity']", "40");
        page.locator("[id='receive:part:0:quantity']").blur();
        assertThat(page.locator("[id='receive:go']")).hasText("Принять и поставить на учёт 43 устройства");
        page.click("[id='receive:go']");
        assertThat(page.locator("[id='receive:over']")).containsText("осталось принять 38");
        page.evaluate("scrollTo(0, 0)"); // from the faulty field, which the page has gone to
        settled("delivery-receive-over");
        assertThat(page.locator("[id='receive:part:0:quantity']")).hasValue("40");
        page.check("[id='receive:excess']");
        page.click("[id='receive:go']");
        page.waitForURL(Pattern.compile(".*/delivery/show.*accepted=.*"));
        assertThat(page.locator("main")).containsText("излишек");
        page.click("text=Отменить приёмку");
        page.click(".ui-confirmdialog-yes");
        page.waitForSelector(".page-title .status-DELIVERED");
        assertThat(page.locator("#messages")).containsText("Приёмка отменена");
        assertThat(page.locator("main")).containsText("Ещё ничего не принято");
        assertThat(page.locator(".page-title .status").first()).hasText("доставлено");
    }

    @Test
    void aPartGoesToAnotherRoomAndTheRestIsAShortage() {
        signIn("school");
        receive("П-43");
        page.click("[id='receive:part:0:split']");
        assertThat(page.locator("[id='receive:part:1:quantity']")).hasValue("19");
        assertThat(page.locator("[id='receive:part:0:quantity']")).hasValue("19");
        page.selectOption("[id='receive:part:0:room']", new SelectOption().setIndex(1));
        page.selectOption("[id='receive:part:1:room']", new SelectOption().setIndex(2));
        page.fill("[id='receive:part:2:quantity']", "0");
        page.locator("[id='receive:part:2:quantity']").blur();
        page.click("summary:has-text('Комиссия')");
        page.click("[id='receive:addMember']");
        page.fill("[id='receive:member:0:name']", page.locator("#people option").first().getAttribute("value"));
        page.locator("[id='receive:member:0:name']").blur();
        assertThat(page.locator("[id='receive:member:0:position']")).not().hasValue("");
        page.click("summary:has-text('Расхождения')");
        page.click("[id='receive:addDifference']");
        page.fill("[id='receive:difference:0:words']", "Скол на крышке");
        page.check("[id='receive:closing']");
        page.click("[id='receive:go']");
        page.waitForURL(Pattern.compile(".*/delivery/show.*accepted=.*"));
        assertThat(page.locator("main")).containsText("недостача");
        assertThat(page.locator("main")).containsText("Скол на крышке");
        assertThat(page.locator(".page-title .status")).hasText("принято");
        page.click("text=Налажено…");
        page.click("[id='setUpForm:setUp']");
        page.waitForSelector(".page-title .status-SET_UP");
        page.click(".page-head summary:has-text('Ещё')");
        page.click("text=Вернуть поставщику");
        page.locator("[id='returnForm:devices:0:back']").check();
        page.fill("[id='returnForm:reason']", "Не включается");
        settled("delivery-return");
        page.click("[id='returnForm:giveBack']");
        page.waitForSelector("a[href*='/api/v1/returns/']");
        assertThat(page.locator("main")).containsText("Возврат № 1");
        assertThat(page.locator("text=Отменить приёмку")).hasCount(0);
    }

    @Test
    void everyPageOfDeliveriesIsReadableOnAPhoneAndInTheDark() {
        open(DESKTOP);
        signIn("school");
        String receive = receive("П-44");
        String show = receive.replace("receive", "show");
        for (int width : new int[] {PHONE, DESKTOP}) {
            open(width);
            signIn("school");
            for (String path : List.of("delivery/list", "delivery/list?late=true&from=2021-01-01&q=xyz", show, receive, "delivery/edit")) {
                go(path);
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setColorScheme(scheme));
                    settled(path.replaceAll("\\?.*q=.*", "-none").replaceAll("\\?.*", "").replace('/', '-') + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
                    assertEquals(width, page.evaluate("document.documentElement.scrollWidth"), path + " sticks out");
                }
            }
        }
    }

    /** Uploads and books a document, opens it to be accepted and says where that is. */
    private String receive(String number) {
        UpdFile file = UpdFile.of(kit(number), DocumentFormat.UPD_502);
        go("exchange/import?kind=delivery");
        page.setInputFiles("[id='upload:file']", new FilePayload(file.fileName(), "application/xml", file.bytes()));
        page.click("[id='upload:go']");
        page.click("[id='job:book']");
        page.waitForSelector("a[href*='/delivery/show']");
        String path = page.locator("a[href*='/delivery/show']").getAttribute("href").replace("/delivery/show", "delivery/receive");
        assertFalse(path.isEmpty());
        go(path);
        return path;
    }

    private void click(String selector) {
        steps++;
        page.click(selector);
    }

    private void choose(String list) {
        steps++;
        page.selectOption(list, new SelectOption().setIndex(1));
    }

    /** A school's kit of 41 pieces, a right and a service, bought by the school itself. */
    private static SupplierDocument kit(String number) {
        List<DocumentLine> lines = List.of(
                Deliveries.line(1, "Ноутбук ученика Ветла «Школа 14 Н1»", "41000.00", 38, "20%", LineKind.GOODS).with("ВТ-Н1", "000123", "26.20.11.110", "Китай", null,
                        List.of(number + "-0001", number + "-0002", number + "-0003")),
                Deliveries.line(2, "МФУ Наньхай NP-M428 dn", "24583.335", 1, "20%", LineKind.GOODS).with(null, "000124", "26.20.18.110", "Китай", null, List.of(number + "-М")),
                Deliveries.line(3, "Интерактивный комплекс Ясный Экран ЯЭ-75 ИК", "233333.33", 2, "20%", LineKind.GOODS).with(null, null, null, "Россия", null, List.of()),
                Deliveries.line(4, "Лицензия «Ведомость Школа», неисключительное право на 1 год", "1500.00", 41, "без НДС", LineKind.RIGHTS),
                Deliveries.line(5, "Услуги по доставке оборудования", "5000.00", 1, "20%", LineKind.SERVICE).unit("876", "усл. ед")).stream().map(Deliveries.Line::toLine).toList();
        LocalDate date = LocalDate.now().minusDays(3);
        return new SupplierDocument(DocumentFormat.UPD_503, "СЧФДОП", number, date, null, Deliveries.SELLER, SCHOOL, null, List.of(), null, date, "643", Deliveries.totals(lines), lines);
    }

    private List<String> decode(byte[] pdf, LabelStock stock, int labels) throws Exception {
        List<String> codes = new ArrayList<>();
        double scale = 300 / 25.4;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            int onPage = stock.rows() * stock.columns();
            BufferedImage sheet = null;
            for (int i = 0; i < labels; i++) {
                if (i % onPage == 0) {
                    sheet = renderer.renderImageWithDPI(i / onPage, 300, ImageType.GRAY);
                }
                Path picture = folder.resolve("label.png");
                ImageIO.write(sheet.getSubimage((int) Math.round(stock.leftOf(i % onPage) * scale), (int) Math.round(stock.topOf(i % onPage) * scale),
                    (int) (stock.labelWidth() * scale), (int) (stock.labelHeight() * scale)), "png", picture.toFile());
                Process process = new ProcessBuilder("zbarimg", "-q", "--raw", picture.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
                codes.add(new String(process.getInputStream().readAllBytes()).strip());
            }
        }
        return codes;
    }
}
