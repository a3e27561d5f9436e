package kabinet.label.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import kabinet.house.Kabinet;
import kabinet.house.Outside;
import kabinet.label.entity.LabelCatalogue;
import kabinet.label.entity.LabelStock;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Labels for programs, from outside, on the demonstration data. */
@RunAsClient
class LabelsResourceIT extends Kabinet {

    private static final String PASSWORD = "kabinet-demo";
    private static Outside school;
    private static Outside auditor;
    private static JsonObject own;
    private static String foreignTag;

    @BeforeEach
    void signedIn() throws Exception {
        if (school == null) {
            school = Outside.withToken("school", PASSWORD);
            auditor = Outside.withToken("auditor", PASSWORD);
            own = school.get("api/v1/devices?limit=1").json().getJsonArray("items").getJsonObject(0);
            long ownSchool = own.getJsonObject("school").getJsonNumber("id").longValue();
            foreignTag = Outside.withToken("district", PASSWORD).get("api/v1/devices?limit=200").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(d -> d.getJsonObject("school").getJsonNumber("id").longValue() != ownSchool).findFirst().orElseThrow().getString("tag");
        }
    }

    private static Outside.Answer print(Outside caller, String json) throws Exception {
        return caller.send("POST", "api/v1/labels", json.replace('\'', '"'));
    }

    private static void assertRefused(int status, String rule, Outside.Answer answer) {
        assertEquals(status, answer.status(), answer.body());
        assertEquals("application/problem+json", answer.header("Content-Type"));
        assertEquals("urn:kabinet:" + rule, answer.json().getString("type"));
        assertFalse(answer.json().getString("title").isBlank());
    }

    @Test
    void everyListedStockIsOfferedAndPrints() throws Exception {
        JsonArray stocks = school.get("api/v1/label-stocks").array();
        List<String> offered = stocks.getValuesAs(JsonObject.class).stream().map(s -> s.getString("key")).toList();
        assertTrue(offered.containsAll(LabelCatalogue.all().stream().map(LabelStock::key).toList()), offered.toString());
        for (String stock : offered) {
            Outside.Answer answer = print(school, "{'tags': ['" + own.getString("tag") + "'], 'stock': '" + stock + "'}");
            assertEquals(200, answer.status(), stock + answer.body());
            assertEquals("application/pdf", answer.header("Content-Type"));
            assertTrue(answer.body().startsWith("%PDF-"), stock);
        }
    }

    @Test
    void roomsAndFiltersArePrinted() throws Exception {
        String room = own.getJsonObject("room") == null ? null : own.getJsonObject("room").get("id").toString();
        JsonValue anyRoom = school.get("api/v1/rooms?limit=1").json().getJsonArray("items").getJsonObject(0).get("id");
        assertEquals(200, print(school, "{'rooms': [" + anyRoom + "], 'stock': 'a4-24', 'start': 24}").status());
        assertEquals(200, print(school, "{'filter': {'status': 'IN_USE'}, 'stock': 'a4-65', 'offsetX': 1.5, 'offsetY': -2}").status());
        if (room != null) {
            assertEquals(200, print(school, "{'room': " + room + ", 'stock': 'roll-58x40'}").status());
        }
    }

    @Test
    void aForeignTagIsRefusedLikeOneThatDoesNotExist() throws Exception {
        assertRefused(422, "label.print.error.unknownTag", print(school, "{'tags': ['" + foreignTag + "'], 'stock': 'a4-24'}"));
        assertRefused(422, "label.print.error.unknownTag", print(school, "{'tags': ['AAAAAA'], 'stock': 'a4-24'}"));
    }

    @Test
    void wrongOrdersAreRefusedAsProblems() throws Exception {
        String tag = "'tags': ['" + own.getString("tag") + "']";
        assertRefused(422, "label.print.error.position", print(school, "{" + tag + ", 'stock': 'a4-24', 'start': 25}"));
        assertRefused(422, "label.print.error.position", print(school, "{" + tag + ", 'stock': 'a4-24', 'start': 0}"));
        assertRefused(422, "label.print.error.offset", print(school, "{" + tag + ", 'stock': 'a4-24', 'offsetX': 11}"));
        assertRefused(422, "label.stock.error.unknown", print(school, "{" + tag + ", 'stock': 'a4-1000'}"));
        assertRefused(422, "label.stock.error.unknown", print(school, "{" + tag + "}"));
        assertRefused(422, "label.choice.one", print(school, "{'stock': 'a4-24'}"));
        assertRefused(422, "label.choice.one", print(school, "{" + tag + ", 'room': 1, 'stock': 'a4-24'}"));
        assertRefused(422, "label.print.error.nothing", print(school, "{'filter': {'q': 'такого-нет-нигде'}, 'stock': 'a4-24'}"));
        assertEquals(422, print(school, "{" + tag + ", 'stock': 'a4-24', 'colour': 'red'}").status());
    }

    @Test
    void readersDoNotPrint() throws Exception {
        assertEquals(403, print(auditor, "{'tags': ['" + own.getString("tag") + "'], 'stock': 'a4-24'}").status());
        assertEquals(401, print(Outside.anonymous().with("X-Requested-With", "it"), "{}").status());
    }

    @Test
    void thePreviewIsAPictureOfTheFirstSheet() throws Exception {
        Outside.Answer answer = school.get("api/v1/labels/preview.svg?choice=tag%3D" + own.getString("tag") + "&stock=a4-24&start=3");
        assertEquals(200, answer.status(), answer.body());
        assertEquals("image/svg+xml", answer.header("Content-Type").replaceFirst(";.*", ""));
        assertEquals(2, answer.body().split("class=\"label-used\"", -1).length - 1);
        assertEquals(22, answer.body().split("class=\"label-place\"", -1).length - 1);
        assertRefused(422, "label.choice.unreadable", school.get("api/v1/labels/preview.svg?choice=ids%3Dx&stock=a4-24"));
    }

    @Test
    void scansTellWhatACodeMeans() throws Exception {
        JsonObject scan = school.get("api/v1/scans?text=https%3A%2F%2Finv.example%2Fd%2F" + own.getString("tag").toLowerCase(java.util.Locale.ROOT)).json();
        JsonObject result = scan.getJsonArray("results").getJsonObject(0);
        assertEquals("FOUND", result.getString("outcome"));
        assertEquals(own.getString("tag"), result.getJsonArray("devices").getJsonObject(0).getString("tag"));
        assertEquals("UNKNOWN", school.get("api/v1/scans?text=" + foreignTag).json().getJsonArray("results").getJsonObject(0).getString("outcome"));
        assertEquals(0, school.get("api/v1/scans?text=").json().getJsonArray("results").size());
    }

    @Test
    void aPrintedAddressTellsAStrangerNothing() throws Exception {
        String there = Outside.anonymous().get("D/" + own.getString("tag")).header("Location");
        String nowhere = Outside.anonymous().get("D/AAAAAA").header("Location");
        assertTrue(there.contains("/login?to="), there);
        assertEquals(there.replace(own.getString("tag"), "*"), nowhere.replace("AAAAAA", "*"));
    }

    @Test
    void aPrintedAddressOpensTheCardOnlyWithinTheScope() throws Exception {
        Outside session = Outside.withSession("school", PASSWORD);
        for (String path : List.of("D/", "d/", "R/", "r/")) {
            assertTrue(session.get(path + own.getString("tag")).header("Location").endsWith("/device/show?tag=" + own.getString("tag")));
        }
        String room = school.get("api/v1/rooms?limit=1").json().getJsonArray("items").getJsonObject(0).getString("tag");
        assertTrue(session.get("R/" + room).header("Location").contains("/room/show?id="));
        String foreign = session.get("D/" + foreignTag).header("Location");
        String missing = session.get("D/000000").header("Location");
        assertTrue(foreign.endsWith("/scan/code?text=" + foreignTag), foreign);
        Outside.Answer foreignPage = session.get("scan/code?text=" + foreignTag);
        Outside.Answer missingPage = session.get("scan/code?text=000000");
        assertTrue(missing.endsWith("/scan/code?text=000000"), missing);
        assertEquals(404, foreignPage.status());
        assertEquals(foreignPage.status(), missingPage.status());
        assertEquals(content(foreignPage, foreignTag), content(missingPage, "000000"));
    }

    /** What the page says, without what is drawn by lot. */
    private static String content(Outside.Answer page, String code) {
        String main = page.body().substring(page.body().indexOf("<main"), page.body().indexOf("</main>"));
        return main.replace(code, "*").replaceAll("nonce=\"[^\"]*\"", "");
    }
}
