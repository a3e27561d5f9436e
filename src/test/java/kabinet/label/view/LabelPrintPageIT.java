package kabinet.label.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
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

/** From the list of devices to a label whose code opens the card, in a real browser. */
class LabelPrintPageIT extends Browser {

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

    @Test
    void aLabelPrintedFromTheListLeadsToItsDevice() throws Exception {
        Tools.require("zbarimg", "zbar-tools");
        signIn("district");
        go("device/list?status=IN_USE");
        for (int i = 0; i < 3; i++) {
            page.locator("[data-tick]").nth(i).check();
        }
        page.locator("#selected-bar a[href*='/label/print']").click();
        page.waitForURL(Pattern.compile(".*/label/print\\?.*ids=\\d+,\\d+,\\d+.*"));
        assertThat(page.locator(".page-sub")).hasText("3 этикетки");
        page.selectOption("#stock", "a4-21");
        assertThat(page.locator("#preview .label-place")).hasCount(21);
        page.locator("#preview .label-place").nth(4).click();
        assertThat(page.locator("#start")).hasValue("5");
        assertThat(page.locator("#preview .label-used")).hasCount(4);
        settled("label-print");

        List<String> types = new ArrayList<>();
        context().onResponse(r -> types.add(type(r)));
        page.waitForPopup(() -> page.click("#open")).close();
        assertTrue(types.contains("application/pdf"), types.toString());

        String url = decodeFirst(Base64.getDecoder().decode((String) page.evaluate(SEND)), LabelCatalogue.A4_21, 4);
        assertTrue(url.matches("[A-Z0-9:/.-]+/D/[0-9A-Z]{6}"), url);
        go(URI.create(url).getPath().substring(1));
        String tag = url.substring(url.length() - 6);
        page.waitForURL(Pattern.compile(".*/device/show\\?tag=" + tag));
        assertThat(page.locator("main")).containsText(tag);
    }

    private static String type(Response response) {
        return String.valueOf(response.headers().get("content-type")).replaceFirst(";.*", "");
    }

    @Test
    void aRefusedPlacementIsToldBesideTheSheet() {
        signIn("district");
        go("label/print?all=true&stock=a4-24");
        page.fill("#offsetX", "50");
        assertThat(page.locator("#refused")).containsText("Сдвиг");
        page.fill("#offsetX", "1.5");
        assertThat(page.locator("#refused")).isHidden();
        page.selectOption("#stock", "roll-30x20");
        assertThat(page.locator("#start")).isHidden();
        assertThat(page.locator("#preview .label-place")).hasCount(1);
    }

    @Test
    void theBrowserRemembersItsStock() {
        signIn("district");
        go("label/print?all=true");
        page.selectOption("#stock", "roll-43x25");
        page.waitForPopup(() -> page.click("#open")).close();
        go("label/print?all=true");
        assertThat(page.locator("#stock")).hasValue("roll-43x25");
    }

    @Test
    void aRollIsIssuedAndItsTagsArePrinted() {
        signIn("school");
        go("label/rolls");
        page.fill("[id='roll:number']", "7");
        page.click("[id='roll:issue']");
        page.waitForURL(Pattern.compile(".*/label/print\\?.*roll=\\d+.*"));
        assertThat(page.locator(".page-sub")).hasText("7 этикеток");
        go("label/rolls");
        assertThat(page.locator("tbody tr").first()).containsText("7");
        settled("label-rolls");
    }

    @Test
    void anOwnSizeIsCheckedKeptAndRemoved() {
        signIn("district");
        go("label/stock");
        page.fill("[id='stock:name']", "Слишком широкая");
        page.fill("[id='stock:labelWidth']", "100");
        page.fill("[id='stock:pitchX']", "100");
        page.click("[id='stock:save']");
        assertThat(page.locator("#messages")).containsText("правый край");
        assertThat(page.locator("[id='stock:name']")).hasValue("Слишком широкая");
        assertThat(page.locator("[id='stock:labelWidth']")).hasValue("100");
        settled("label-stock-refused");
        page.selectOption("[id='stock:medium']", "ROLL");
        assertThat(page.locator("[id='stock:pageWidth']")).hasCount(0);
        page.fill("[id='stock:name']", "Рулон 100 на 37");
        page.click("[id='stock:save']");
        page.waitForURL(Pattern.compile(".*/label/stocks.*"));
        assertThat(page.locator("main")).containsText("Рулон 100 на 37");
        settled("label-stocks");
        page.click("text=Рулон 100 на 37");
        page.click("[id='stock:remove']");
        page.click(".ui-confirmdialog-yes");
        page.waitForURL(Pattern.compile(".*/label/stocks.*"));
        assertThat(page.locator("text=Рулон 100 на 37")).hasCount(0);
    }

    @Test
    void everyLabelPageIsReadableOnAPhoneAndInTheDark() {
        for (int width : new int[] {PHONE, DESKTOP}) {
            open(width);
            page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setColorScheme(width == PHONE ? ColorScheme.DARK : ColorScheme.LIGHT));
            signIn("school");
            for (String name : List.of("print", "print?all=true", "rooms", "rolls", "stocks")) {
                go("label/" + name);
                settled("label-" + name.replaceAll("\\W", "-"));
                assertEquals(width, page.evaluate("document.documentElement.scrollWidth"), name + " sticks out");
            }
        }
    }

    private String decodeFirst(byte[] pdf, LabelStock stock, int position) throws Exception {
        Path file = folder.resolve("label.png");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            double scale = 300 / 25.4;
            BufferedImage sheet = new PDFRenderer(document).renderImageWithDPI(0, 300, ImageType.GRAY);
            ImageIO.write(sheet.getSubimage((int) Math.round(stock.leftOf(position) * scale), (int) Math.round(stock.topOf(position) * scale),
                (int) (stock.labelWidth() * scale), (int) (stock.labelHeight() * scale)), "png", file.toFile());
        }
        Process process = new ProcessBuilder("zbarimg", "-q", "--raw", file.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return new String(process.getInputStream().readAllBytes()).strip();
    }
}
