package kabinet.software.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kabinet.house.Browser;
import kabinet.house.Kabinet;
import kabinet.house.Outside;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Programs and installations over HTTP, with their tables and the card of a computer. */
@RunAsClient
class SoftwareApiIT extends Kabinet {

    private static final String MARK = "АПИ" + System.currentTimeMillis() % 1_000_000;

    private static Outside district() throws Exception {
        return Outside.withToken("district", Browser.PASSWORD);
    }

    private static long number(JsonObject of, String name) {
        return of.getJsonNumber(name).longValue();
    }

    @Test
    void aProgramIsAddedReadAndChanged() throws Exception {
        Outside district = district();
        String wanted = "{\"publisher\": \"Росток\", \"name\": \"" + MARK + "\", \"release\": \"5\", \"category\": \"TEACHING\", \"registryNumber\": \"1234\"}";
        Outside.Answer added = district.send("POST", "api/v1/software", wanted);
        assertEquals(201, added.status(), added.body());
        assertTrue(added.json().getBoolean("russian"));
        assertFalse(added.json().getBoolean("free"));
        assertEquals(409, district.send("POST", "api/v1/software", wanted).status());
        String address = "api/v1/software/" + number(added.json(), "id");
        String tag = district.get(address).header("ETag");
        assertEquals(428, district.send("PATCH", address, "{\"free\": true}").status());
        Outside.Answer changed = district.send("PATCH", address, "{\"free\": true, \"registryNumber\": null}", "If-Match", tag);
        assertEquals(200, changed.status(), changed.body());
        assertFalse(changed.json().getBoolean("russian"));
        assertEquals(412, district.send("PATCH", address, "{\"free\": false}", "If-Match", tag).status());
        Outside.Answer faulty = district.send("POST", "api/v1/software", "{\"publisher\": \"Росток\", \"category\": \"TEACHING\", \"registryNumber\": \"1-2\"}");
        assertEquals(422, faulty.status(), faulty.body());
        assertTrue(faulty.body().contains("name") && faulty.body().contains("registryNumber"), faulty.body());
        JsonObject found = district.get("api/v1/software?q=" + URLEncoder.encode(MARK, StandardCharsets.UTF_8)).json();
        assertEquals(1, found.getJsonArray("items").size());
    }

    @Test
    void anInstallationIsRecordedOnceAndRemoved() throws Exception {
        Outside district = district();
        long software = number(district.send("POST", "api/v1/software", "{\"publisher\": \"Росток\", \"name\": \"" + MARK + " установка\", \"category\": \"OFFICE\"}").json(), "id");
        JsonObject device = district.get("api/v1/devices?status=IN_USE&limit=1").json().getJsonArray("items").getJsonObject(0);
        String wanted = "{\"device\": \"" + device.getString("tag") + "\", \"software\": " + software + ", \"version\": \"5.2\", \"firstSeen\": \"2026-09-01\"}";
        Outside.Answer added = district.send("POST", "api/v1/installations", wanted);
        assertEquals(201, added.status(), added.body());
        assertEquals("HAND", added.json().getString("source"));
        assertEquals(409, district.send("POST", "api/v1/installations", wanted).status());
        assertEquals(404, district.send("POST", "api/v1/installations", wanted.replace(device.getString("tag"), "ZZZZZZZ")).status());
        JsonObject listed = district.get("api/v1/installations?software=" + software).json();
        assertEquals(1, listed.getJsonArray("items").size());
        assertEquals("5.2", listed.getJsonArray("items").getJsonObject(0).getString("version"));
        Outside.Answer card = district.get("api/v1/devices/" + device.getString("tag") + "/computer-card.pdf");
        assertEquals(200, card.status());
        assertTrue(card.body().startsWith("%PDF"));
        String table = district.get("api/v1/exports?kind=installations&format=csv&software=" + software).body();
        assertTrue(table.contains("Росток " + MARK + " установка"), table);
        String address = "api/v1/installations/" + number(added.json(), "id");
        assertEquals(204, district.send("DELETE", address, null).status());
        assertEquals(422, district.send("DELETE", address, null).status());
        assertEquals(0, district.get("api/v1/installations?software=" + software).json().getJsonArray("items").size());
        assertEquals(1, district.get("api/v1/installations?removed=true&software=" + software).json().getJsonArray("items").size());
    }

    @Test
    void aSchoolsTableOfInstallationsIsReadAndItsFaultsAreNamed() throws Exception {
        Outside district = district();
        district.send("POST", "api/v1/software", "{\"publisher\": \"Росток\", \"name\": \"" + MARK + " таблица\", \"category\": \"OFFICE\"}");
        JsonObject device = district.get("api/v1/devices?status=IN_USE&limit=2").json().getJsonArray("items").getJsonObject(1);
        String head = "Код школы;Метка;Инвентарный номер;Программа;Установленная версия;Установлена с\n";
        String faulty = head + ";ZZZZZZZ;;" + MARK + " таблица;;\n;;12;" + MARK + " таблица;;\n;" + device.getString("tag") + ";;Нет такой;;\n;" + device.getString("tag") + ";;" + MARK + " таблица;1;01.01.2999\n";
        JsonObject refused = district.send("POST", "api/v1/imports?kind=installations&name=i.csv", faulty.getBytes(StandardCharsets.UTF_8), "text/csv").json();
        assertEquals(4, refused.getInt("faultCount", -1), refused.toString());
        String sound = head + ";" + device.getString("tag") + ";;" + MARK + " таблица;1.5;01.09.2026\n";
        JsonObject preview = district.send("POST", "api/v1/imports?kind=installations&name=i.csv", sound.getBytes(StandardCharsets.UTF_8), "text/csv").json();
        String id = preview.get("id").toString().replace("\"", "");
        assertEquals(202, district.send("POST", "api/v1/imports/" + id + "/book", null).status());
        for (int i = 0; i < 300 && !"BOOKED".equals(district.get("api/v1/imports/" + id).json().getString("state")); i++) {
            Thread.sleep(100);
        }
        JsonObject again = district.send("POST", "api/v1/imports?kind=installations&name=i.csv", sound.getBytes(StandardCharsets.UTF_8), "text/csv").json();
        assertEquals(1, again.getJsonObject("totals").getInt("unchanged", -1), again.toString());
        String rules = "Образец названия;Образец издателя;Образец версии;Программа\n" + MARK + " правило*;;;" + MARK + " таблица\n*;;;\n" + MARK + " иное;;;Нет такой\n";
        JsonObject ruleFaults = district.send("POST", "api/v1/imports?kind=recognition&name=r.csv", rules.getBytes(StandardCharsets.UTF_8), "text/csv").json();
        assertEquals(2, ruleFaults.getInt("faultCount", -1), ruleFaults.toString());
    }

    /** What belongs to a licence is changed and taken away by who saw it as it is; seats say something; shares that are given at once wait for each other. */
    @Test
    void whatBelongsToALicenceIsChangedAsItWasSeen() throws Exception {
        Outside district = district();
        long software = number(district.send("POST", "api/v1/software", "{\"publisher\": \"Росток\", \"name\": \"" + MARK + " лицензия\", \"category\": \"OFFICE\"}").json(), "id");
        String licence = "api/v1/licences/" + number(district.send("POST", "api/v1/licences", "{\"software\": " + software + ", \"kind\": \"VOLUME\"}").json(), "id");
        String bought = "{\"quantity\": %d, \"startsOn\": \"2026-01-01\", \"basis\": \"NONE\"}";
        String grant = licence + "/grants/" + number(district.send("POST", licence + "/grants", bought.formatted(5)).json(), "id");
        seenBefore(district, "PUT", grant, bought.formatted(8), 200);
        for (String nothing : new String[] {"{}", "{\"note\": \"сейф\"}", "{\"key\": \" \"}"}) {
            Outside.Answer empty = district.send("POST", licence + "/seats", nothing);
            assertEquals(422, empty.status(), empty.body());
        }
        String seat = licence + "/seats/" + number(district.send("POST", licence + "/seats", "{\"key\": \"АПИ-КЛЮЧ-0001-0002\"}").json(), "id");
        seenBefore(district, "PUT", seat, "{\"note\": \"сейф\"}", 200);
        seenBefore(district, "DELETE", seat, null, 204);

        List<String> schools = district.get("api/v1/schools?limit=8").json().getJsonArray("items").stream().map(s -> Long.toString(number(s.asJsonObject(), "id"))).toList();
        ExecutorService senders = Executors.newFixedThreadPool(schools.size());
        try {
            List<Callable<Integer>> shares = schools.stream().<Callable<Integer>>map(school -> () -> district.send("PUT", licence + "/allocations/" + school, "{\"quantity\": 2}").status()).toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : senders.invokeAll(shares)) {
                answers.add(answer.get());
            }
            assertEquals(Math.min(4, schools.size()), Collections.frequency(answers, 200), "two each of eight: " + answers);
            assertEquals(Math.max(0, schools.size() - 4), Collections.frequency(answers, 422), "the others are told that nothing is left: " + answers);
        } finally {
            senders.shutdown();
        }
        String share = licence + "/allocations/" + number(district.get(licence + "/allocations").array().getJsonObject(0), "school");
        assertEquals(428, district.send("DELETE", share, null).status());
        String seen = district.get(share).header("ETag");
        assertEquals(200, district.send("PUT", share, "{\"quantity\": 1}").status());
        assertEquals(412, district.send("DELETE", share, null, "If-Match", seen).status());
        assertEquals(204, district.send("DELETE", share, null, "If-Match", district.get(share).header("ETag")).status());
        assertEquals(404, district.get(share).status());
        seenBefore(district, "DELETE", grant, null, 422);
    }

    /** Without the version it is refused, with one of before, too; then it is done. */
    private static void seenBefore(Outside district, String method, String address, String body, int done) throws Exception {
        assertEquals(428, district.send(method, address, body).status(), address);
        assertEquals(412, district.send(method, address, body, "If-Match", "\"99\"").status(), address);
        Outside.Answer answer = district.send(method, address, body, "If-Match", district.get(address).header("ETag"));
        assertEquals(done, answer.status(), answer.body());
    }
}
