package kabinet.device.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.transaction.UserTransaction;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import kabinet.access.control.Accounts;
import kabinet.access.control.Passwords;
import kabinet.access.entity.Role;
import kabinet.house.Cast;
import kabinet.house.Kabinet;
import kabinet.house.Outside;
import kabinet.organisation.control.Schools;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Devices for programs, from outside. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DevicesIT extends Kabinet {

    private static final Cast CAST = new Cast("DEV", 42);
    private static Outside admin;
    private static Outside district;
    private static long school;
    private static long foreignSchool;
    private static long model;

    @Inject
    Accounts accounts;
    @Inject
    Passwords passwords;
    @Inject
    Schools schools;
    @Inject
    UserTransaction transaction;

    @Test
    @Order(1)
    void theCastEnters() throws Exception {
        CAST.enter(transaction, accounts, passwords, schools);
        assertTrue(accounts.byLogin(CAST.login(Role.VIEWER)).isPresent());
    }

    @Test
    @Order(2)
    @RunAsClient
    void aDeviceIsRegisteredAndFoundAtItsAddress() throws Exception {
        admin = Outside.withToken(CAST.login(Role.SCHOOL_ADMIN), Cast.PASSWORD);
        district = Outside.withToken(CAST.login(Role.DISTRICT_ADMIN), Cast.PASSWORD);
        school = admin.get("api/v1/schools").json().getJsonArray("items").getJsonObject(0).getInt("id");
        foreignSchool = district.all("api/v1/schools?limit=200").stream().filter(s -> s.getString("code").equals(CAST.foreignSchool())).findFirst().orElseThrow().getInt("id");
        int kind = admin.get("api/v1/directories").json().getJsonArray("kinds").getJsonObject(0).getInt("id");
        model = posted(district, "models", "{\"kind\": " + kind + ", \"manufacturer\": \"Заря\", \"name\": \"REST " + System.nanoTime() + "\"}").getInt("id");
        String body = "{\"school\": " + school + ", \"model\": " + model + ", \"nextInventoryNumber\": true, \"account\": %s, \"price\": 1234.5, \"commissionedOn\": \"2024-09-01\"}";
        Outside.Answer withoutAccount = admin.send("POST", "api/v1/devices", body.formatted("null"));
        assertEquals(422, withoutAccount.status(), withoutAccount.body());
        assertTrue(withoutAccount.body().contains("device.inventoryNumber.accountRequired"), withoutAccount.body());
        JsonObject account = admin.get("api/v1/directories").json().getJsonArray("accounts").getJsonObject(0);
        Outside.Answer made = admin.send("POST", "api/v1/devices", body.formatted(account.getInt("id")));
        assertEquals(201, made.status(), made.body());
        assertEquals("\"0\"", made.header("ETag"));
        Outside.Answer read = admin.get(made.header("Location").substring(BASE.toString().length()));
        assertEquals(made.json(), read.json());
        assertEquals("2024-09-01", read.json().getString("commissionedOn"));
        assertEquals("1234.50", read.json().getJsonNumber("price").toString());
        assertEquals(account.getString("code").replaceAll("\\D", "") + "00001", read.json().getString("inventoryNumber"));
        assertEquals("IN_STOCK", read.json().getString("status"));
    }

    @Test
    @Order(3)
    @RunAsClient
    void pagesLeaveNoGapsAndRepeatNothing() throws Exception {
        for (int i = 0; i < 11; i++) {
            device(school);
        }
        List<String> byThree = admin.all("api/v1/devices?limit=3&school=" + school).stream().map(d -> d.getString("tag")).toList();
        List<String> atOnce = admin.all("api/v1/devices?limit=200&school=" + school).stream().map(d -> d.getString("tag")).toList();
        assertEquals(atOnce, byThree);
        assertEquals(byThree.size(), new HashSet<>(byThree).size());
        assertTrue(byThree.size() >= 12);
        assertEquals(List.of(), admin.all("api/v1/devices?delivery=1&school=" + school), "these came by no delivery note");
        assertEquals(1, admin.get("api/v1/exports?kind=devices&delivery=1&school=" + school).body().lines().count(), "the head alone");
    }

    @Test
    @Order(4)
    @RunAsClient
    void whatComesBetweenTwoPagesDisturbsNeither() throws Exception {
        JsonObject first = admin.get("api/v1/devices?limit=5&school=" + school).json();
        String added = device(school);
        List<String> rest = admin.all(first.getString("next")).stream().map(d -> d.getString("tag")).toList();
        assertTrue(rest.contains(added));
        assertTrue(first.getJsonArray("items").stream().map(d -> d.asJsonObject().getString("tag")).noneMatch(rest::contains));
    }

    @Test
    @Order(5)
    @RunAsClient
    void theNextPageStandsInTheLinkHeaderToo() throws Exception {
        Outside.Answer page = admin.get("api/v1/devices?limit=2&status=IN_STOCK&q=" + java.net.URLEncoder.encode("Заря", java.nio.charset.StandardCharsets.UTF_8));
        assertEquals("<" + page.json().getString("next") + ">; rel=\"next\"", page.header("Link"));
        assertTrue(page.json().getString("next").contains("status=IN_STOCK"));
        Outside.Answer last = admin.get("api/v1/devices?limit=200&school=" + school);
        assertNull(last.header("Link"));
        assertFalse(last.json().containsKey("next"));
    }

    @Test
    @Order(6)
    @RunAsClient
    void parametersThatMakeNoSenseAreNamed() throws Exception {
        for (String query : List.of("limit=0", "limit=201", "limit=many", "after=zzz", "status=SOLD", "school=x", "delivery=x", "shool=1")) {
            Outside.Answer answer = admin.get("api/v1/devices?" + query);
            assertEquals(422, answer.status(), query);
            assertEquals(query.substring(0, query.indexOf('=')), fields(answer), query);
        }
    }

    @Test
    @Order(7)
    @RunAsClient
    void everyFaultOfABodyIsToldUnderItsField() throws Exception {
        Outside.Answer answer = admin.send("POST", "api/v1/devices", "{\"school\": " + school + ", \"model\": \"1\", \"price\": -1, \"serialNumber\": \"" + "x".repeat(61)
            + "\", \"commissionedOn\": \"31.12.2024\", \"status\": \"SOLD\", \"usefulLife\": 1.5, \"nextInventoryNumber\": 1, \"colour\": \"red\"}", "Accept-Language", "en");
        assertEquals(422, answer.status(), answer.body());
        assertEquals("colour,commissionedOn,model,nextInventoryNumber,price,serialNumber,status,usefulLife", fields(answer));
        assertTrue(answer.header("Content-Type").startsWith("application/problem+json"));
        assertTrue(answer.body().contains("There is no such field"), answer.body());
    }

    @Test
    @Order(8)
    @RunAsClient
    void whatIsNoJsonObjectIsUnreadable() throws Exception {
        for (String body : List.of("{", "[]", "null", "", "{\"school\": 1} {")) {
            assertEquals(400, admin.send("POST", "api/v1/devices", body).status(), body);
        }
        assertEquals(415, admin.send("POST", "api/v1/devices", "x".getBytes(), "text/plain").status());
        assertEquals(422, admin.send("POST", "api/v1/devices", "{\"school\": " + school + ", \"model\": 1e1000000000}").status());
    }

    @Test
    @Order(9)
    @RunAsClient
    void aChangeNamesTheVersionItIsBasedOn() throws Exception {
        String address = "api/v1/devices/" + device(school);
        assertEquals(428, admin.send("PATCH", address, "{\"notes\": \"a\"}").status());
        Outside.Answer first = admin.send("PATCH", address, "{\"notes\": \"a\", \"price\": 10}", "If-Match", "\"0\"", "Content-Type", "application/merge-patch+json");
        assertEquals(200, first.status(), first.body());
        assertEquals("\"1\"", first.header("ETag"));
        Outside.Answer stale = admin.send("PATCH", address, "{\"notes\": \"b\"}", "If-Match", "\"0\"");
        assertEquals(412, stale.status());
        assertEquals("urn:kabinet:base.stale", stale.json().getString("type"));
        assertEquals("a", admin.get(address).json().getString("notes"));
    }

    @Test
    @Order(10)
    @RunAsClient
    void absentIsUnchangedAndNullErases() throws Exception {
        String address = "api/v1/devices/" + device(school);
        admin.send("PATCH", address, "{\"notes\": \"n\", \"serialNumber\": \"S-1\", \"price\": 5.55}", "If-Match", "\"0\"");
        JsonObject after = admin.send("PATCH", address, "{\"notes\": null, \"price\": 6}", "If-Match", "\"1\"").json();
        assertFalse(after.containsKey("notes"));
        assertEquals("S-1", after.getString("serialNumber"));
        assertEquals("6.00", admin.get(address).json().getJsonNumber("price").toString());
        Outside.Answer required = admin.send("PATCH", address, "{\"model\": null}", "If-Match", "\"2\"");
        assertEquals(422, required.status());
        assertEquals("model", fields(required));
        assertEquals("room", fields(admin.send("PATCH", address, "{\"room\": 1}", "If-Match", "\"2\"")));
    }

    @Test
    @Order(11)
    @RunAsClient
    void aMoveWritesAPaperAndStandsInTheHistory() throws Exception {
        String tag = device(school);
        JsonObject room = posted(admin, "rooms", "{\"school\": " + school + ", \"number\": \"M" + System.nanoTime() % 1_000_000 + "\"}");
        JsonObject paper = posted(admin, "devices/" + tag + "/moves", "{\"room\": " + room.getInt("id") + ", \"reason\": \"Ремонт\", \"date\": \"2026-01-15\"}");
        assertEquals("2026-01-15", paper.getString("date"));
        assertEquals(room.getString("number"), paper.getJsonArray("lines").getJsonObject(0).getJsonObject("toRoom").getString("number"));
        JsonObject change = admin.get("api/v1/devices/" + tag + "/history").array().getJsonObject(0);
        assertEquals("device.act.move", change.getString("act"));
        assertEquals(Integer.toString(paper.getInt("number")), change.getString("note"));
        assertEquals("Проверка SCHOOL_ADMIN", change.getString("account"));
        JsonObject field = change.getJsonArray("fields").stream().map(JsonValue::asJsonObject).filter(f -> f.getString("field").equals("room")).findFirst().orElseThrow();
        assertFalse(field.containsKey("before"));
        assertTrue(field.getString("after").contains(room.getString("number")), field.toString());
    }

    @Test
    @Order(12)
    @RunAsClient
    void statesFollowTheirRules() throws Exception {
        String address = "api/v1/devices/" + device(school);
        assertEquals("IN_USE", admin.send("POST", address + "/status", "{\"status\": \"IN_USE\"}").json().getString("status"));
        Outside.Answer byRequest = admin.send("POST", address + "/status", "{\"status\": \"WRITTEN_OFF\"}");
        assertEquals(422, byRequest.status());
        assertEquals("urn:kabinet:device.status.byRequest", byRequest.json().getString("type"));
    }

    @Test
    @Order(13)
    @RunAsClient
    void aFaultIsReportedAndListed() throws Exception {
        String address = "api/v1/devices/" + device(school) + "/faults";
        assertEquals(422, admin.send("POST", address, "{\"description\": \" \"}").status());
        assertEquals(201, admin.send("POST", address, "{\"description\": \"Не включается\"}").status());
        assertEquals("Не включается", admin.get(address).array().getJsonObject(0).getString("description"));
    }

    @Test
    @Order(14)
    @RunAsClient
    void aForeignTagAndOneThatDoesNotExistAnswerAlike() throws Exception {
        String foreign = device(foreignSchool);
        Outside.Answer hidden = admin.get("api/v1/devices/" + foreign);
        Outside.Answer absent = admin.get("api/v1/devices/000000");
        assertEquals(404, hidden.status());
        assertEquals(absent.status(), hidden.status());
        assertEquals(absent.body(), hidden.body());
        assertEquals(200, district.get("api/v1/devices/" + foreign.toLowerCase()).status());
        assertEquals(404, admin.send("PATCH", "api/v1/devices/" + foreign, "{\"notes\": \"x\"}", "If-Match", "\"0\"").status());
        assertTrue(admin.all("api/v1/devices?limit=200").stream().noneMatch(d -> d.getString("tag").equals(foreign)));
        assertTrue(admin.all("api/v1/devices?q=" + foreign).isEmpty());
    }

    @Test
    @Order(15)
    @RunAsClient
    void unknownAddressesAndMethodsAreProblemsToo() throws Exception {
        assertEquals(404, admin.get("api/v1/nothing").json().getInt("status"));
        Outside.Answer method = admin.send("DELETE", "api/v1/devices", null);
        assertEquals(405, method.json().getInt("status"));
        assertTrue(method.header("Allow").contains("GET"));
    }

    private static String device(long schoolId) throws Exception {
        return posted(district, "devices", "{\"school\": " + schoolId + ", \"model\": " + model + "}").getString("tag");
    }

    private static JsonObject posted(Outside who, String resource, String body) throws Exception {
        Outside.Answer answer = who.send("POST", "api/v1/" + resource, body);
        assertEquals(201, answer.status(), answer.body());
        return answer.json();
    }

    private static String fields(Outside.Answer answer) {
        return answer.json().getJsonArray("faults").stream().map(f -> f.asJsonObject().getString("field")).distinct().sorted().collect(Collectors.joining(","));
    }
}
