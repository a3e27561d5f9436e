package kabinet.act.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kabinet.house.Browser;
import kabinet.house.Kabinet;
import kabinet.house.Outside;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Acts over HTTP: the demonstration's school 9 (its administrator is «school»), and another one. */
@RunAsClient
class ActsResourceIT extends Kabinet {

    private static final String PDF = "application/pdf";

    private static Outside.Answer checked(Outside.Answer answer, int status) {
        assertEquals(status, answer.status(), answer.body());
        return answer;
    }

    private static JsonObject make(String school, String more) throws Exception {
        return checked(Outside.withSession("district", Browser.PASSWORD).get("act-maker?school=" + school + more), 200).json();
    }

    @Test
    void thePaperIsHandedOutAsItWasApproved() throws Exception {
        JsonObject made = make("9", "");
        Outside school = Outside.withToken("school", Browser.PASSWORD);
        JsonObject act = checked(school.get("api/v1/acts/" + made.getInt("id")), 200).json();
        assertEquals(made.getString("number"), act.getString("number"));
        assertEquals("/verify/" + made.getString("code"), act.getString("verify"));
        Outside.Answer paper = checked(school.get(act.getString("paper")), 200);
        assertEquals(PDF, paper.header("Content-Type"));
        assertTrue(paper.header("Content-Disposition").startsWith("attachment; filename=\""), paper.header("Content-Disposition"));
        assertEquals("default-src 'none'; sandbox", paper.header("Content-Security-Policy"));
        assertEquals("nosniff", paper.header("X-Content-Type-Options"));
        assertEquals("private, no-cache", paper.header("Cache-Control"));
        assertEquals('"' + act.getString("sha256") + '"', paper.header("ETag"));
        checked(school.send("GET", act.getString("paper"), null, "If-None-Match", paper.header("ETag")), 304);
        JsonObject list = checked(school.get("api/v1/acts?kind=STOCKTAKE&year=2026&limit=200"), 200).json();
        assertTrue(list.getJsonArray("items").stream().anyMatch(i -> i.asJsonObject().getInt("id") == made.getInt("id")));
        assertEquals(0, checked(school.get("api/v1/acts?kind=NONE"), 200).json().getJsonArray("items").size());
        JsonObject theirs = make("5", "");
        checked(school.get("api/v1/acts/" + theirs.getInt("id")), 404);
        checked(school.get("api/v1/acts/" + theirs.getInt("id") + "/paper"), 404);
        checked(Outside.anonymous().get("api/v1/acts"), 401);
    }

    @Test
    void anybodyMayCompareWithoutASignIn() throws Exception {
        JsonObject made = make("9", "");
        Outside stranger = Outside.anonymous();
        String address = "api/v1/verify/" + made.getString("code");
        Outside.Answer answer = checked(stranger.get(address), 200);
        JsonObject act = answer.json();
        assertEquals(List.of(made.getString("number"), "STOCKTAKE", "2026-11-30"), List.of(act.getString("number"), act.getString("kind"), act.getString("dated")));
        assertTrue(act.getString("school").endsWith("№ 9"), act.getString("school"));
        assertEquals("412 единиц", act.getJsonArray("totals").getJsonObject(0).getString("value"));
        assertTrue(act.getBoolean("stands"));
        assertFalse(answer.body().contains("Соколова"), "no names");
        assertEquals(List.of("noindex", "no-store"), List.of(answer.header("X-Robots-Tag"), answer.header("Cache-Control")));
        assertEquals(act, checked(stranger.get(address.toLowerCase()), 200).json());
        byte[] paper = Outside.withToken("school", Browser.PASSWORD).bytes("api/v1/acts/" + made.getInt("id") + "/paper");
        assertTrue(checked(stranger.send("POST", address, paper, PDF), 200).json().getBoolean("same"));
        paper[paper.length - 1] ^= 1;
        assertFalse(checked(stranger.send("POST", address, paper, PDF), 200).json().getBoolean("same"));
        checked(stranger.send("POST", address, new byte[0], PDF), 422);
        checked(stranger.send("POST", address, new byte[(25 << 20) + 1], PDF), 413);
        checked(stranger.send("POST", address, paper, "text/plain"), 415);
        Outside.Answer unknown = checked(stranger.get("api/v1/verify/00000000000000000000000000"), 404);
        assertEquals(unknown.body(), checked(stranger.get("api/v1/verify/x"), 404).body());
        assertEquals(unknown.body(), checked(stranger.send("POST", "api/v1/verify/x", paper, PDF), 404).body());
    }

    @Test
    void aCorrectedActSaysSo() throws Exception {
        JsonObject wrong = make("9", "");
        JsonObject correction = make("9", "&corrects=" + wrong.getInt("id"));
        JsonObject told = checked(Outside.anonymous().get("api/v1/verify/" + wrong.getString("code")), 200).json();
        assertFalse(told.getBoolean("stands"));
        assertEquals(correction.getString("number"), told.getString("correctedBy"));
        assertEquals(wrong.getString("number"), checked(Outside.anonymous().get("api/v1/verify/" + correction.getString("code")), 200).json().getString("corrects"));
        assertNotEquals(wrong.getString("code"), correction.getString("code"));
    }

    @Test
    void theFormTellsWhatIsTooLargeOrMissing() throws Exception {
        String address = "verify/" + make("9", "").getString("code");
        assertTrue(checked(upload(address, new byte[(25 << 20) + 1]), 413).body().contains("25"), "says how large a file may be");
        assertTrue(checked(upload(address, new byte[0]), 422).body().contains("Выберите файл"));
        assertTrue(checked(upload(address, new byte[] {1}), 200).body().contains("Файл не совпадает с утверждённым"));
        checked(upload("verify/x", new byte[] {1}), 404);
    }

    private static Outside.Answer upload(String address, byte[] file) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("--part\r\nContent-Disposition: form-data; name=\"pdf\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(file);
        body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.US_ASCII));
        return Outside.anonymous().send("POST", address, body.toByteArray(), "multipart/form-data; boundary=part");
    }

    @Test
    void aBrowserOfAnotherSiteCannotWrite() throws Exception {
        Outside browser = Outside.withSession("school", Browser.PASSWORD);
        checked(browser.send("POST", "api/v1/verify/x", new byte[] {1}, PDF), 403);
    }
}
