package kabinet.device.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kabinet.file.control.Pictures;
import kabinet.house.Kabinet;
import kabinet.house.Outside;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attachments and papers as a program meets them. */
@RunAsClient
class DeviceAttachmentsResourceIT extends Kabinet {

    private static final String DEMO_PASSWORD = "kabinet-demo";
    private static Outside school;
    private static Outside director;
    private static String tag;

    @BeforeEach
    void aDeviceOfTheDemonstration() throws Exception {
        if (school == null) {
            school = Outside.withToken("school", DEMO_PASSWORD);
            director = Outside.withToken("director", DEMO_PASSWORD);
            tag = school.get("api/v1/devices?limit=1").json().getJsonArray("items").getJsonObject(0).getString("tag");
        }
    }

    private static String attachments() {
        return "api/v1/devices/" + tag + "/attachments";
    }

    @Test
    void aPhotoGoesInAndComesOutSafely() throws Exception {
        Outside.Answer created = school.send("POST", attachments() + "?name=%D0%A4%D0%BE%D1%82%D0%BE.jpg&caption=%D0%A8%D0%B8%D0%BB%D1%8C%D0%B4%D0%B8%D0%BA", Pictures.photo(640, 480, 1), "image/jpeg");
        assertEquals(201, created.status(), created.body());
        JsonObject told = created.json();
        assertEquals("PHOTO", told.getString("kind"));
        assertEquals("Шильдик", told.getString("caption"));
        assertEquals("Фото.jpg", told.getString("name"));
        assertEquals(64, told.getString("sha256").length());

        Outside.Answer file = school.get(told.getString("href"));
        assertEquals(200, file.status());
        assertEquals("image/jpeg", file.header("Content-Type"));
        assertEquals("inline; filename=\"Foto.jpg\"; filename*=UTF-8''%D0%A4%D0%BE%D1%82%D0%BE.jpg", file.header("Content-Disposition"));
        assertEquals("nosniff", file.header("X-Content-Type-Options"));
        assertEquals("default-src 'none'; sandbox", file.header("Content-Security-Policy"));
        assertEquals(java.util.List.of("private, no-cache"), file.raw().headers().allValues("Cache-Control"));
        assertFalse(file.body().contains("OWNER-OF-THE-PHONE"));

        assertEquals(304, school.send("GET", told.getString("href"), null, "If-None-Match", file.header("ETag")).status());
        assertEquals("image/jpeg", school.get(told.getString("preview")).header("Content-Type"));
        assertEquals(401, Outside.anonymous().get(told.getString("href")).status());
    }

    @Test
    void aPaperFromAFormIsHandedOutAsADownload() throws Exception {
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"talon.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7 warranty\r\n--b--\r\n";
        Outside.Answer created = school.send("POST", attachments(), body.getBytes(StandardCharsets.ISO_8859_1), "multipart/form-data; boundary=b");
        assertEquals(201, created.status(), created.body());
        assertEquals("DOCUMENT", created.json().getString("kind"));
        assertTrue(school.get(created.json().getString("href")).header("Content-Disposition").startsWith("attachment;"));
    }

    @Test
    void whatIsRefusedIsRefusedInWords() throws Exception {
        Map<Integer, byte[]> wrong = Map.of(415, "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), 422, new byte[0], 413, new byte[25 * 1024 * 1024 + 1]);
        for (Map.Entry<Integer, byte[]> one : wrong.entrySet()) {
            Outside.Answer answer = school.send("POST", attachments() + "?name=photo.jpg", one.getValue(), "image/jpeg");
            assertEquals(one.getKey(), answer.status(), answer.body());
            assertEquals("application/problem+json", answer.header("Content-Type").split(";")[0]);
            assertTrue(answer.json().getString("type").startsWith("urn:kabinet:file."), answer.body());
        }
    }

    @Test
    void aReaderReadsAndDoesNotWrite() throws Exception {
        JsonObject created = school.send("POST", attachments() + "?name=a.pdf", "%PDF-1.4 read only".getBytes(StandardCharsets.US_ASCII), "application/pdf").json();
        assertEquals(403, director.send("POST", attachments(), "%PDF-1.4".getBytes(StandardCharsets.US_ASCII), "application/pdf").status());
        String one = attachments() + "/" + created.getJsonNumber("id");
        assertEquals(403, director.send("DELETE", one, null).status());
        assertEquals(200, director.get(created.getString("href")).status());
        assertEquals(204, school.send("DELETE", one, null).status());
        assertEquals(404, director.get(created.getString("href")).status());
        assertTrue(school.get(attachments()).array().stream().noneMatch(a -> a.asJsonObject().getJsonNumber("id").equals(created.getJsonNumber("id"))));
    }

    @Test
    void papersArePdfAndPrintingThemIsWrittenDown() throws Exception {
        Outside.Answer passport = director.get("api/v1/devices/" + tag + "/passport.pdf");
        assertEquals(200, passport.status(), passport.body());
        assertEquals("application/pdf", passport.header("Content-Type"));
        assertTrue(passport.body().startsWith("%PDF-"));
        assertNotNull(passport.header("Content-Disposition"));
        assertEquals(404, school.get("api/v1/transfers/999999999.pdf").status());
        assertEquals(404, school.get("api/v1/write-off-requests/999999999.pdf").status());
        assertEquals(404, school.get("api/v1/devices/000000/passport.pdf").status());
    }
}
