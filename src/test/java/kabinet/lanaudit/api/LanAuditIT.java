package kabinet.lanaudit.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import kabinet.access.control.Accounts;
import kabinet.access.control.Passwords;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Role;
import kabinet.document.Conformity;
import kabinet.house.Acting;
import kabinet.house.Cast;
import kabinet.house.Outside;
import kabinet.lanaudit.boundary.LanAuditFindings;
import kabinet.lanaudit.control.Indicators;
import kabinet.lanaudit.entity.Finding;
import kabinet.lanaudit.entity.FindingFilter;
import kabinet.lanaudit.entity.RoomFigureFilter;
import kabinet.lanaudit.entity.RoomRow;
import kabinet.lanaudit.entity.RoomVerdict;
import kabinet.lanaudit.entity.RoomsFigure;
import kabinet.network.control.SchoolSpeeds;
import kabinet.network.entity.InternetConnection;
import kabinet.network.entity.Payer;
import kabinet.network.entity.SpeedVerdict;
import kabinet.network.entity.Technology;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.School;
import kabinet.organisation.entity.SettlementType;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An audit from its order to its corrected act, as phones, tools, the commission and the head go through it; and the district's figures on their edges. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LanAuditIT extends Acting {

    private static final Cast CAST = new Cast("LAN", 52);
    private static final String PHONE = UUID.randomUUID().toString();
    private static final LocalDate TODAY = LocalDate.now();
    private static final Map<String, Long> ROOMS = new LinkedHashMap<>();
    private static final UUID LAST = UUID.randomUUID();
    private static Outside auditor;
    private static Outside head;
    private static Outside district;
    private static long school;
    private static long foreignSchool;
    private static long foreignRoom;
    private static long audit;

    @Inject
    Accounts accounts;
    @Inject
    Passwords passwords;
    @Inject
    Schools schools;
    @Inject
    Indicators indicators;
    @Inject
    SchoolSpeeds speeds;
    @Inject
    LanAuditFindings lanFindings;
    @PersistenceContext
    EntityManager em;

    @Test
    @Order(1)
    void theCastEnters() throws Exception {
        CAST.enter(transaction, accounts, passwords, schools);
        assertTrue(accounts.byLogin(CAST.login(Role.AUDITOR)).isPresent());
    }

    @Test
    @Order(2)
    @RunAsClient
    void anAuditIsPlannedAndStarted() throws Exception {
        district = Outside.withToken(CAST.login(Role.DISTRICT_ADMIN), Cast.PASSWORD);
        auditor = Outside.withToken(CAST.login(Role.AUDITOR), Cast.PASSWORD);
        head = Outside.withToken(CAST.login(Role.HEAD), Cast.PASSWORD);
        school = auditor.get("api/v1/schools").json().getJsonArray("items").getJsonObject(0).getInt("id");
        foreignSchool = district.all("api/v1/schools?limit=200").stream().filter(s -> s.getString("code").equals(CAST.foreignSchool())).findFirst().orElseThrow().getInt("id");
        long teaching = district.get("api/v1/room-kinds").array().stream().map(JsonValue::asJsonObject).filter(k -> k.getString("name").equals("Учебный кабинет")).findFirst().orElseThrow().getInt("id");
        for (String room : List.of("online", "wifi", "broken", "noTeacher", "old", "yearOld", "never")) {
            ROOMS.put(room, (long) made("rooms", "{\"school\": " + school + ", \"number\": \"" + room + "\", \"kind\": " + teaching + "}").getInt("id"));
        }
        foreignRoom = made("rooms", "{\"school\": " + foreignSchool + ", \"number\": \"Ч" + System.nanoTime() % 100_000 + "\"}").getInt("id");
        assertEquals(403, Outside.withToken(CAST.login(Role.VIEWER), Cast.PASSWORD).send("POST", "api/v1/lan-audits", plan(school, null)).status());
        assertEquals(404, auditor.send("POST", "api/v1/lan-audits", plan(foreignSchool, null)).status());
        Outside.Answer planned = auditor.send("POST", "api/v1/lan-audits", plan(school, null));
        assertEquals(201, planned.status(), planned.body());
        audit = planned.json().getInt("id");
        assertEquals("PLANNED", planned.json().getString("state"));
        assertEquals(1, planned.json().getJsonArray("warnings").size(), "two in the commission: " + planned.body());
        assertEquals("PLANNED", refused(409, batch(room(UUID.randomUUID(), "online", "\"ports\": 1"))).json().getString("state"));
        Outside.Answer started = auditor.send("POST", "api/v1/lan-audits/" + audit + "/start", null);
        assertEquals("RUNNING", started.json().getString("state"), started.body());
        assertEquals(422, auditor.send("POST", "api/v1/lan-audits/" + audit + "/complete", null).status(), "nothing was looked at");
        assertEquals(422, auditor.send("POST", "api/v1/lan-audits/" + audit + "/start", null).status());
    }

    private static String plan(long ofSchool, Long corrects) {
        return "{\"school\": " + ofSchool + ", \"orderNumber\": \"45\", \"orderDate\": \"" + TODAY + "\", \"reason\": \"Дорожная карта, п. 3.5\", \"beginsOn\": \"" + TODAY + "\", \"endsOn\": \"" + TODAY
            + "\", \"commission\": {\"members\": [{\"name\": \"Соколова Е. А.\", \"position\": \"заместитель директора\"}, {\"name\": \"Ветров П. И.\"}]}"
            + (corrects == null ? "" : ", \"corrects\": " + corrects) + "}";
    }

    @Test
    @Order(3)
    @RunAsClient
    void theBookHoldsWhatAPhoneNeedsAndSaysWhenNothingChanged() throws Exception {
        Outside.Answer answer = auditor.get("api/v1/lan-audits/" + audit + "/book");
        assertEquals(200, answer.status(), answer.body());
        JsonObject book = answer.json();
        assertEquals(List.of("id", "school", "schoolName", "title", "state", "beginsOn", "endsOn", "categories", "severities", "rooms"), List.copyOf(book.keySet()));
        assertEquals(ROOMS.size(), book.getJsonArray("rooms").size());
        JsonObject room = book.getJsonArray("rooms").getJsonObject(0);
        assertTrue(room.getBoolean("teaching"));
        assertTrue(room.isNull("last"));
        assertEquals(0, room.getInt("computers"));
        assertEquals("CAT5E", book.getJsonArray("categories").getJsonObject(3).getString("code"));
        assertFalse(book.getJsonArray("categories").getJsonObject(3).getString("name").contains("network."), "has a word: " + book.getJsonArray("categories"));
        assertEquals(304, auditor.send("GET", "api/v1/lan-audits/" + audit + "/book", null, "If-None-Match", answer.header("ETag")).status());
    }

    @Test
    @Order(4)
    @RunAsClient
    void whatIsSentAgainIsStoredOnceEvenInParallel() throws Exception {
        String batch = batch(room(UUID.randomUUID(), "online", "\"outlets\": 2, \"ports\": 4, \"portsWorking\": 4, \"computers\": 2, \"computersOnline\": 2, \"teacherPlace\": \"ONLINE\", \"wifi\": true, \"down\": 48.5"),
            room(UUID.randomUUID(), "wifi", "\"ports\": 2, \"portsWorking\": 0, \"wifi\": true, \"teacherPlace\": \"ONLINE\""), room(UUID.randomUUID(), "broken", "\"ports\": 2, \"portsWorking\": 0, \"wifi\": false, \"teacherPlace\": \"OFFLINE\""),
            room(UUID.randomUUID(), "noTeacher", "\"ports\": 2, \"portsWorking\": 1, \"teacherPlace\": \"NONE\""), room(UUID.randomUUID(), "old", "\"ports\": 2, \"portsWorking\": 2, \"teacherPlace\": \"ONLINE\""),
            room(UUID.randomUUID(), "yearOld", "\"ports\": 2, \"portsWorking\": 2, \"teacherPlace\": \"ONLINE\", \"cableLength\": 90.1"));
        ExecutorService phones = Executors.newFixedThreadPool(4);
        try {
            List<Callable<JsonObject>> sends = Collections.nCopies(4, () -> sent(batch));
            long fresh = 0;
            for (Future<JsonObject> answer : phones.invokeAll(sends)) {
                fresh += answer.get().getJsonArray("results").stream().filter(r -> r.asJsonObject().getBoolean("stored") && !r.asJsonObject().getBoolean("again")).count();
            }
            assertEquals(6, fresh, "each was new once");
        } finally {
            phones.shutdown();
        }
        List<JsonObject> stored = stored();
        assertEquals(IntStream.rangeClosed(1, 6).boxed().toList(), stored.stream().map(s -> s.getInt("seq")).toList());
        assertEquals("{\"outlets\":2,\"ports\":4,\"portsWorking\":4,\"wifi\":true,\"computers\":2,\"computersOnline\":2,\"teacherPlace\":\"ONLINE\",\"down\":48.50}", stored.get(0).getJsonObject("body").toString());
        assertEquals(6, auditor.get("api/v1/lan-audits/" + audit).json().getInt("roomsDone"));
        assertEquals(7, auditor.get("api/v1/lan-audits/" + audit).json().getInt("rooms"));
    }

    @Test
    @Order(5)
    @RunAsClient
    void oneFaultyRecordDoesNotHoldBackTheOthers() throws Exception {
        JsonArray results = sent("{\"phone\": \"" + PHONE + "\", \"records\": [5, {\"id\": \"x\"}, " + room(UUID.randomUUID(), "online", "\"ports\": 1, \"portsWorking\": 2") + ", {\"id\": \"" + UUID.randomUUID()
            + "\", \"kind\": \"ROOM\", \"room\": " + foreignRoom + ", \"body\": {}}, {\"id\": \"" + UUID.randomUUID()
            + "\", \"kind\": \"DEFECT\", \"room\": " + ROOMS.get("online") + ", \"body\": {\"text\": \"Розетка вырвана из стены\", \"severity\": \"MAJOR\", \"remedy\": \"Закрепить\"}}, {\"id\": \"" + UUID.randomUUID()
            + "\", \"kind\": \"FILTER\", \"body\": {\"materials\": [{\"what\": \"азартные игры\", \"blocked\": true}, {\"what\": \"запрещённый материал\", \"blocked\": false}]}}]}").getJsonArray("results");
        assertEquals(List.of(false, false, false, false, true, true), results.stream().map(r -> r.asJsonObject().getBoolean("stored")).toList(), results.toString());
        JsonObject overdue = sent(batch("{\"id\": \"" + UUID.randomUUID() + "\", \"kind\": \"DEFECT\", \"body\": {\"text\": \"Шкаф открыт\", \"severity\": \"MINOR\", \"due\": \"1990-01-01\"}}")).getJsonArray("results").getJsonObject(0);
        assertTrue(overdue.getString("reason").contains("01.01.1990"), overdue.toString());
        assertEquals("Исправных портов 2, а всего 1: исправных не может быть больше.", results.getJsonObject(2).getString("reason"));
        refused(400, "[]");
        refused(413, batch(IntStream.range(0, 501).mapToObj(i -> "1").toArray(String[]::new)));
        refused(413, batch("1" + " ".repeat(512 * 1024)));
    }

    @Test
    @Order(6)
    @RunAsClient
    void theLastRecordOfARoomCountsUnlessItIsTakenBack() throws Exception {
        UUID late = UUID.randomUUID();
        sent(batch(undo(late)));
        sent(batch(room(late, "never", "\"ports\": 1, \"portsWorking\": 1, \"teacherPlace\": \"ONLINE\"")));
        assertEquals(6, auditor.get("api/v1/lan-audits/" + audit).json().getInt("roomsDone"), "its undo came first");
        UUID second = UUID.randomUUID();
        sent(batch(room(second, "never", "\"ports\": 1, \"portsWorking\": 1, \"teacherPlace\": \"ONLINE\"")));
        assertEquals(7, auditor.get("api/v1/lan-audits/" + audit).json().getInt("roomsDone"));
        sent(batch(undo(second)));
        assertEquals(6, auditor.get("api/v1/lan-audits/" + audit).json().getInt("roomsDone"));
        sent("{\"phone\": \"" + PHONE + "\", \"sentAt\": \"2019-03-01T08:00:00Z\", \"records\": [{\"id\": \"" + LAST + "\", \"kind\": \"ROOM\", \"room\": " + ROOMS.get("online")
            + ", \"at\": \"2019-03-01T07:00:00Z\", \"body\": {\"ports\": 4, \"portsWorking\": 0, \"wifi\": false, \"teacherPlace\": \"OFFLINE\"}}]}");
        assertEquals(4, figure("teacherOnline"), "an hour before what was sent since, by the server's clock: it does not count");
        Outside.Answer tool = auditor.send("POST", "api/v1/lan-audits/" + audit + "/rooms/" + ROOMS.get("online"), "{\"ports\": 4, \"portsWorking\": 3, \"computers\": 2, \"computersOnline\": 1, \"teacherPlace\": \"ONLINE\", \"down\": 9.5}");
        assertEquals(200, tool.status(), tool.body());
        assertEquals(3, tool.json().getJsonObject("body").getInt("portsWorking"));
        String sent = "{\"id\": \"" + UUID.randomUUID() + "\", \"ports\": 4, \"portsWorking\": 3, \"computers\": 2, \"computersOnline\": 1, \"teacherPlace\": \"ONLINE\", \"down\": 9.5}";
        int seq = auditor.send("POST", "api/v1/lan-audits/" + audit + "/rooms/" + ROOMS.get("online"), sent).json().getInt("seq");
        assertEquals(seq, auditor.send("POST", "api/v1/lan-audits/" + audit + "/rooms/" + ROOMS.get("online"), sent).json().getInt("seq"), "sent again, stored once");
        assertEquals(422, auditor.send("POST", "api/v1/lan-audits/" + audit + "/rooms/" + ROOMS.get("online"), "{\"id\": \"7\", \"ports\": 4}").status(), "no UUID");
        assertEquals(422, auditor.send("POST", "api/v1/lan-audits/" + audit + "/rooms/" + foreignRoom, "{\"ports\": 4}").status());
        assertEquals(422, auditor.send("POST", "api/v1/lan-audits/" + audit + "/rooms/" + ROOMS.get("online"), "{\"ports\": 1, \"portsWorking\": 4}").status());
        assertEquals(422, auditor.send("POST", "api/v1/lan-audits/" + audit + "/rooms/" + ROOMS.get("online"), "{\"port\": 1}").status(), "a misspelt field");
    }

    private static long figure(String name) throws Exception {
        return auditor.get("api/v1/lan-audits/indicators?school=" + school).json().getJsonObject("rooms").getJsonNumber(name).longValue();
    }

    @Test
    @Order(7)
    @RunAsClient
    void aPhotoFollowsItsRecordOnce() throws Exception {
        String path = "api/v1/lan-audits/" + audit + "/records/" + LAST + "/photo";
        byte[] picture = picture(40);
        assertEquals(204, auditor.send("PUT", path, picture, "image/jpeg").status());
        assertEquals(204, auditor.send("PUT", path, picture, "image/jpeg").status());
        String ofDefect = stored().stream().filter(r -> r.getString("kind").equals("DEFECT")).findFirst().orElseThrow().getString("id");
        assertEquals(204, auditor.send("PUT", path.replace(LAST.toString(), ofDefect), picture, "image/jpeg").status());
        assertEquals(204, auditor.send("PUT", path, picture(42), "image/jpeg").status(), "its author replaces it as long as the walk goes on");
        Outside.Answer foreign = district.send("PUT", path, picture, "image/jpeg");
        assertEquals(403, foreign.status(), foreign.body());
        assertEquals(404, auditor.send("PUT", path.replace(LAST.toString(), UUID.randomUUID().toString()), picture, "image/jpeg").status(), "the record is sent first");
        assertEquals(413, auditor.send("PUT", path, new byte[8 * 1024 * 1024 + 1], "image/jpeg").status());
    }

    @Test
    @Order(7)
    @RunAsClient
    void aToolsFileIsTakenOnceForTheAuditAndSaysWhatWasMeasured() throws Exception {
        String path = "api/v1/lan-audits/" + audit + "/measurements";
        byte[] table = "down;server\n44,5;speedtest.example\n".getBytes(StandardCharsets.UTF_8);
        Outside.Answer taken = auditor.send("POST", path + "?name=speed.csv", table, "text/csv");
        assertEquals(200, taken.status(), taken.body());
        assertEquals("SPEED", taken.json().getString("kind"));
        assertEquals(taken.json().getInt("id"), auditor.send("POST", path, table, "text/csv").json().getInt("id"), "the same file again is the same measurement");
        assertEquals(1, auditor.get(path).array().size());
        assertEquals(422, auditor.send("POST", path + "?room=" + ROOMS.get("online"), table, "text/csv").status(), "it is known, but not of that room");
        byte[] old = ("<nmaprun start='1500000000' args='nmap'><host><status state='up' reason='arp-response'/><address addr='10.9.8.7' addrtype='ipv4'/></host>"
            + "<runstats><finished exit='success'/></runstats></nmaprun>").getBytes(StandardCharsets.UTF_8);
        assertEquals(422, auditor.send("POST", path, old, "application/xml").status(), "measured before the audit, whether the school has it or not");
        Outside.Answer known = auditor.send("POST", "api/v1/measurements?school=" + school, old, "application/xml");
        assertEquals(201, known.status(), known.body());
        Outside.Answer refusedOld = auditor.send("POST", path, old, "application/xml");
        assertEquals(422, refusedOld.status(), refusedOld.body());
        assertTrue(refusedOld.body().contains("2017"), refusedOld.body());
        made("outlet-ports", "{\"room\": " + ROOMS.get("wifi") + ", \"outlet\": \"Р-1\", \"label\": \"ЛВС-1\"}");
        for (String file : List.of("label;result;length\nЛВС-1;FAIL;30,5\n", "room;down\nwifi;4,5\nнет такой;1,5\n")) {
            Outside.Answer inRooms = auditor.send("POST", path + "?name=rooms.csv" + (file.startsWith("label") ? "&kind=CABLE" : "&kind=SPEED"), file.getBytes(StandardCharsets.UTF_8), "text/csv");
            assertEquals(200, inRooms.status(), inRooms.body());
        }
        assertEquals(422, auditor.send("POST", path, "<a/>".getBytes(StandardCharsets.UTF_8), "application/xml").status());
        assertEquals(0, auditor.get("api/v1/lan-audits/" + audit + "/reconciliation").json().getJsonArray("rows").size(), "nothing was scanned");
        assertEquals(422, district.send("DELETE", "api/v1/measurements/" + taken.json().getInt("id"), null).status(), "an audit rests on it");
    }

    @Test
    @Order(8)
    void indicatorsCountOnTheirEdges() throws Exception {
        within(Caller.SYSTEM, () -> {
            age("old", TODAY.minusMonths(12).minusDays(1));
            age("yearOld", TODAY.minusMonths(12));
            return null;
        });
        RoomsFigure figure = within(Caller.SYSTEM, () -> indicators.rooms(school(), TODAY)).get(0);
        assertEquals(7, figure.teaching(), "a room without a teacher's place and one that nobody looked at are in the denominator");
        assertEquals(4, figure.connected(), "wired, Wi-Fi alone with all ports broken, one port without a teacher's place, exactly twelve months old");
        assertEquals(1, figure.notConnected(), "all ports broken and no Wi-Fi");
        assertEquals(2, figure.notConfirmed(), "one day older than twelve months, and never");
        assertEquals(3, figure.teacherOnline(), "the room without a teacher's place is none of them");
        assertEquals(300.0 / 7, figure.share(), 0.001);
        Map<Long, RoomVerdict> verdicts = within(Caller.SYSTEM, () -> {
            Map<Long, RoomVerdict> all = new LinkedHashMap<>();
            for (RoomVerdict verdict : RoomVerdict.values()) {
                RoomFigureFilter filter = new RoomFigureFilter(school(), verdict, null);
                List<RoomRow> rows = indicators.page(filter, TODAY, 0, 50);
                assertEquals(rows.size(), indicators.count(filter, TODAY));
                rows.forEach(r -> all.put(r.id(), verdict));
            }
            return all;
        });
        assertEquals(Map.of("online", RoomVerdict.CONNECTED, "wifi", RoomVerdict.CONNECTED, "broken", RoomVerdict.NOT_CONNECTED, "noTeacher", RoomVerdict.CONNECTED, "old", RoomVerdict.NOT_CONFIRMED,
            "yearOld", RoomVerdict.CONNECTED, "never", RoomVerdict.NOT_CONFIRMED), named(verdicts));
        assertEquals(List.of(3, 4), within(Caller.SYSTEM, () -> List.of(indicators.count(new RoomFigureFilter(school(), null, true), TODAY), indicators.count(new RoomFigureFilter(school(), null, false), TODAY))));
        assertEquals(List.of(), within(caller(Role.SCHOOL_ADMIN, -1L), () -> indicators.rooms(null, TODAY)), "nobody sees another school's rooms");
    }

    /** Ids are not known in the server: what a client keeps in static fields stays there. */
    private Long school() {
        return em.createQuery("select s.id from School s where s.code = :code", Long.class).setParameter("code", CAST.ownSchool()).getSingleResult();
    }

    private void age(String room, LocalDate day) {
        assertEquals(1, em.createQuery("update RoomState t set t.auditedOn = :day where t.roomId = (select r.id from Room r where r.school.id = :school and r.number = :number)")
            .setParameter("day", day).setParameter("school", school()).setParameter("number", room).executeUpdate());
    }

    private Map<String, RoomVerdict> named(Map<Long, RoomVerdict> verdicts) throws Exception {
        Map<String, RoomVerdict> named = new LinkedHashMap<>();
        within(Caller.SYSTEM, () -> {
            verdicts.forEach((id, verdict) -> named.put(em.createQuery("select r.number from Room r where r.id = :id", String.class).setParameter("id", id).getSingleResult(), verdict));
            return null;
        });
        return named;
    }

    @Test
    @Order(9)
    void aVillageSchoolMeetsTheNormWithFiftyAndNotWithALittleLess() throws Exception {
        assertEquals(SpeedVerdict.MEETS, verdictWith("50"));
        assertEquals(SpeedVerdict.TOO_SLOW, verdictWith("49.9"));
    }

    private SpeedVerdict verdictWith(String mbit) throws Exception {
        return within(Caller.SYSTEM, () -> {
            School own = em.find(School.class, school());
            own.setSettlementType(SettlementType.VILLAGE);
            em.createQuery("select c from InternetConnection c where c.school = :school", InternetConnection.class).setParameter("school", own).getResultList().forEach(em::remove);
            InternetConnection line = new InternetConnection(own, "АО «Северная связь»", Technology.FIBRE, new BigDecimal(mbit), Payer.REGIONAL, TODAY.minusYears(1));
            line.setGuaranteed(true);
            em.persist(line);
            em.flush();
            return speeds.of(own.getId(), TODAY).orElseThrow().verdict();
        });
    }

    @Test
    @Order(10)
    @RunAsClient
    void nobodySeesAnotherSchoolsAudit() throws Exception {
        Outside.Answer planned = district.send("POST", "api/v1/lan-audits", plan(foreignSchool, null));
        assertEquals(201, planned.status(), planned.body());
        long foreign = planned.json().getInt("id");
        for (String path : List.of("", "/book", "/records", "/findings", "/act.pdf", "/act-draft.pdf")) {
            assertEquals(404, auditor.get("api/v1/lan-audits/" + foreign + path).status(), path);
        }
        assertEquals(404, auditor.send("POST", "api/v1/lan-audits/" + foreign + "/start", null).status());
        assertEquals(404, auditor.send("POST", "api/v1/lan-audits/" + foreign + "/records", batch(room(UUID.randomUUID(), "online", ""))).status());
        assertEquals(1, auditor.get("api/v1/lan-audits").json().getJsonArray("items").size());
    }

    @Test
    @Order(11)
    @RunAsClient
    void aCompletedAuditKnowsWhatFallsShortAndTakesNothingNew() throws Exception {
        assertEquals(200, auditor.send("POST", "api/v1/lan-audits/" + audit + "/complete", null).status());
        assertEquals("COMPLETED", refused(409, batch(room(UUID.randomUUID(), "online", "\"ports\": 1"))).json().getString("state"));
        assertTrue(sent(batch("{\"id\": \"" + LAST + "\", \"kind\": \"ROOM\", \"room\": " + ROOMS.get("online") + ", \"body\": {}}")).getJsonArray("results").getJsonObject(0).getBoolean("again"),
            "a phone that did not get the answer may empty its queue");
        assertEquals(409, auditor.send("PUT", "api/v1/lan-audits/" + audit + "/records/" + LAST + "/photo", picture(41), "image/jpeg").status(), "what was looked at is not replaced");
        List<JsonObject> found = findings(audit);
        List<String> rules = found.stream().map(f -> f.getString("rule", f.getString("source"))).toList();
        for (String rule : List.of("SPEED_BELOW_NORM", "MEASURED_BELOW_CONTRACT", "FILTER_FAILED", "ROOM_NOT_CONNECTED", "LINK_TOO_LONG", "STUDENT_SPEED", "PORTS_BROKEN", "COMPUTERS_OFFLINE", "ROOMS_NOT_SEEN", "DEFECT")) {
            assertTrue(rules.contains(rule), rule + " in " + rules);
        }
        assertEquals("CRITICAL", found.get(0).getString("severity"), "the worst first");
        assertEquals(Set.of("CABLE_FAILED", "STUDENT_SPEED", "PORTS_BROKEN"), found.stream().filter(f -> f.getString("roomNumber", "").equals("wifi")).map(f -> f.getString("rule")).collect(Collectors.toSet()),
            "what tools measured in a room counts");
        assertTrue(found.stream().anyMatch(f -> f.getString("text").contains("44,5")), "the speed of a room that nobody knows is not the school's");
        JsonObject defect = found.stream().filter(f -> f.getString("source").equals("DEFECT")).findFirst().orElseThrow();
        assertEquals("Закрепить", defect.getString("recommendation"));
        assertEquals(200, auditor.get("api/v1/files/" + defect.getJsonNumber("photo")).status(), "its photo is shown with it");
        assertEquals(1, found.stream().filter(f -> f.containsKey("photo") && !f.isNull("photo")).count());
        assertFalse(defect.getString("dueOn").isEmpty(), "a day is set where the auditor set none");
        JsonObject broken = finding(audit, "PORTS_BROKEN", "wifi");
        assertEquals(428, auditor.send("PATCH", "api/v1/lan-findings/" + broken.getJsonNumber("id"), "{\"severity\": \"MAJOR\"}").status());
        assertEquals(412, auditor.send("PATCH", "api/v1/lan-findings/" + broken.getJsonNumber("id"), "{\"severity\": \"MAJOR\"}", "If-Match", "\"99\"").status());
        assertEquals(200, change(broken, "PATCH", "", "{\"severity\": \"MAJOR\", \"dueOn\": \"" + TODAY.plusDays(5) + "\"}").status());
        assertEquals(422, change(broken, "PATCH", "", "{\"text\": null}").status());
        assertEquals(422, change(broken, "POST", "/close", "{\"closedOn\": \"" + TODAY + "\", \"closedHow\": \"Исправлено\"}").status(), "nothing is closed before the act");
        assertEquals(204, change(finding(audit, "ROOMS_NOT_SEEN", ""), "DELETE", "", null).status());
        assertEquals(204, change(defect, "DELETE", "", null).status());
        assertEquals(200, auditor.send("POST", "api/v1/lan-audits/" + audit + "/reopen", null).status());
        assertEquals(200, auditor.send("POST", "api/v1/lan-audits/" + audit + "/complete", null).status());
        assertEquals(found.size() - 2, findings(audit).size(), "completed again, nothing is found twice, and what was taken out stays out");
        JsonObject same = finding(audit, "PORTS_BROKEN", "wifi");
        assertEquals(List.of("MAJOR", TODAY.plusDays(5).toString()), List.of(same.getString("severity"), same.getString("dueOn")), "what the commission decided stays");
        assertEquals(200, auditor.send("POST", "api/v1/lan-audits/" + audit + "/reopen", null).status());
        assertEquals(200, auditor.send("POST", "api/v1/lan-audits/" + audit + "/rooms/" + ROOMS.get("never"), "{\"computers\": 1}").status());
        assertEquals(200, auditor.send("POST", "api/v1/lan-audits/" + audit + "/complete", null).status());
        assertNull(finding(audit, "ROOMS_NOT_SEEN", ""), "all were looked at now");
    }

    /** What names the version that was read. */
    private static Outside.Answer step(Outside who, long id, String verb, String body) throws Exception {
        return who.send("POST", "api/v1/lan-audits/" + id + "/" + verb, body, "If-Match", auditor.get("api/v1/lan-audits/" + id).header("ETag"));
    }

    private static Outside.Answer change(JsonObject finding, String method, String after, String body) throws Exception {
        String path = "api/v1/lan-findings/" + finding.getJsonNumber("id");
        return auditor.send(method, path + after, body, "If-Match", auditor.get(path).header("ETag"));
    }

    private static JsonObject finding(long ofAudit, String rule, String room) throws Exception {
        return findings(ofAudit).stream().filter(f -> f.getString("rule", "").equals(rule) && f.getString("roomNumber", "").equals(room)).findFirst().orElse(null);
    }

    private static List<JsonObject> findings(long id) throws Exception {
        return auditor.get("api/v1/lan-audits/" + id + "/findings").array().stream().map(JsonValue::asJsonObject).toList();
    }

    @Test
    @Order(12)
    @RunAsClient
    void theApprovedActIsArchivedAsItWasPrintedAndItsRecommendationsStand() throws Exception {
        assertEquals(422, step(head, audit, "approve", null).status(), "nobody has concluded yet");
        assertEquals(404, auditor.get("api/v1/lan-audits/" + audit + "/act.pdf").status());
        assertEquals(422, step(auditor, audit, "conclude", "{}").status());
        Outside.Answer concluded = step(auditor, audit, "conclude", "{\"conclusion\": \"DOES_NOT_MEET\", \"remarks\": \"Нужна магистраль\"}");
        assertEquals(200, concluded.status(), concluded.body());
        assertTrue(Conformity.text(auditor.bytes("api/v1/lan-audits/" + audit + "/act-draft.pdf")).contains("НЕ УТВЕРЖДЁН"));
        assertEquals(403, step(auditor, audit, "approve", null).status());
        Outside.Answer approved = step(head, audit, "approve", null);
        assertEquals(200, approved.status(), approved.body());
        assertEquals("APPROVED", approved.json().getString("state"));
        byte[] act = auditor.bytes("api/v1/lan-audits/" + audit + "/act.pdf");
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers/lan-audit-act-it.pdf"), act);
        String text = Conformity.text(act).replaceAll("\\s+", " ");
        for (String wanted : List.of("Акт обследования локальной сети № 1/" + TODAY.getYear(), "НЕ СООТВЕТСТВУЕТ", "Нужна магистраль", "Северная связь", "49,9 Мбит/с ниже нормы 50 Мбит/с", "44,5", "ДОСТУПЕН")) {
            assertTrue(text.contains(wanted), wanted + " in " + text);
        }
        JsonObject archived = auditor.get("api/v1/acts/" + approved.json().getInt("act")).json();
        assertEquals("LAN_AUDIT", archived.getString("kind"));
        assertFalse(text.contains("Розетка вырвана из стены"), "the commission took it out");
        assertTrue(findings(audit).stream().allMatch(f -> f.getBoolean("stands")));
        assertEquals("APPROVED", refused(409, batch(room(UUID.randomUUID(), "online", "\"ports\": 1"))).json().getString("state"));
        assertEquals(422, auditor.send("POST", "api/v1/lan-audits/" + audit + "/cancel", "{\"reason\": \"Передумали\"}").status());
    }

    @Test
    @Order(13)
    @RunAsClient
    void aCorrectionReplacesTheActAndWhatItRecommends() throws Exception {
        assertEquals(404, auditor.send("POST", "api/v1/lan-audits", plan(school, 999_999_999L)).status(), "there is no such audit");
        Outside.Answer planned = auditor.send("POST", "api/v1/lan-audits", plan(school, audit));
        assertEquals(201, planned.status(), planned.body());
        long correction = planned.json().getInt("id");
        auditor.send("POST", "api/v1/lan-audits/" + correction + "/start", null);
        JsonObject last = auditor.get("api/v1/lan-audits/" + correction + "/book").json().getJsonArray("rooms").stream().map(JsonValue::asJsonObject)
            .filter(r -> r.getJsonNumber("id").longValue() == ROOMS.get("online")).findFirst().orElseThrow().getJsonObject("last");
        assertEquals(3, last.getInt("portsWorking"), "as last time: " + last);
        assertEquals(TODAY.toString(), last.getString("on"));
        assertEquals(200, auditor.send("POST", "api/v1/lan-audits/" + correction + "/rooms/" + ROOMS.get("online"), "{\"ports\": 4, \"portsWorking\": 4, \"teacherPlace\": \"ONLINE\"}").status());
        auditor.send("POST", "api/v1/lan-audits/" + correction + "/complete", null);
        Outside.Answer tooGood = step(auditor, correction, "conclude", "{\"conclusion\": \"MEETS\"}");
        assertEquals(422, tooGood.status(), tooGood.body());
        assertTrue(tooGood.body().contains("6 из 7"), "nobody looked at most of the rooms: " + tooGood.body());
        assertEquals("CRITICAL", finding(correction, "ROOMS_NOT_SEEN", "").getString("severity"));
        step(auditor, correction, "conclude", "{\"conclusion\": \"NEEDS_MODERNISATION\"}");
        Outside.Answer approved = step(head, correction, "approve", null);
        assertEquals(200, approved.status(), approved.body());
        assertTrue(Conformity.text(auditor.bytes("api/v1/lan-audits/" + correction + "/act.pdf")).replaceAll("\\s+", " ").contains("заменяет акт обследования локальной сети № 1/"));
        assertTrue(findings(audit).stream().noneMatch(f -> f.getBoolean("stands")), "what the wrong act recommended is to be closed no more");
        assertTrue(findings(correction).stream().allMatch(f -> f.getBoolean("stands")));
        long again = auditor.send("POST", "api/v1/lan-audits", plan(school, audit)).json().getInt("id");
        auditor.send("POST", "api/v1/lan-audits/" + again + "/start", null);
        auditor.send("POST", "api/v1/lan-audits/" + again + "/rooms/" + ROOMS.get("online"), "{\"ports\": 4, \"portsWorking\": 4, \"teacherPlace\": \"ONLINE\"}");
        auditor.send("POST", "api/v1/lan-audits/" + again + "/complete", null);
        step(auditor, again, "conclude", "{\"conclusion\": \"NEEDS_MODERNISATION\"}");
        assertEquals(200, step(head, again, "approve", null).status());
        assertTrue(Conformity.text(auditor.bytes("api/v1/lan-audits/" + again + "/act.pdf")).replaceAll("\\s+", " ").contains("заменяет акт обследования локальной сети № 2/"), "the last of the chain, whatever was named");
        assertTrue(findings(correction).stream().noneMatch(f -> f.getBoolean("stands")), "what the act that was really replaced recommended is to be closed no more");
        assertTrue(findings(again).stream().allMatch(f -> f.getBoolean("stands")));
    }

    @Test
    @Order(14)
    @RunAsClient
    void whatTheNextAuditFindsAgainIsOpenOnce() throws Exception {
        JsonObject before = openOnes().stream().filter(f -> f.getString("rule", "").equals("FILTER_NOT_CHECKED")).findFirst().orElseThrow();
        int open = openOnes().size();
        long next = auditor.send("POST", "api/v1/lan-audits", plan(school, null)).json().getInt("id");
        auditor.send("POST", "api/v1/lan-audits/" + next + "/start", null);
        auditor.send("POST", "api/v1/lan-audits/" + next + "/rooms/" + ROOMS.get("online"), "{\"ports\": 4, \"portsWorking\": 2, \"teacherPlace\": \"ONLINE\"}");
        auditor.send("POST", "api/v1/lan-audits/" + next + "/complete", null);
        JsonObject again = finding(next, "FILTER_NOT_CHECKED", "");
        assertEquals(before.getJsonNumber("id"), again.getJsonNumber("carries"));
        assertEquals(before.getInt("times") + 1, again.getInt("times"));
        assertEquals(before.getString("dueOn"), again.getString("dueOn"), "looking again moves no day");
        assertEquals(1, finding(next, "PORTS_BROKEN", "online").getInt("times"), "what is new is found for the first time");
        assertEquals(open, openOnes().size(), "nothing stands before the approval");
        step(auditor, next, "conclude", "{\"conclusion\": \"NEEDS_MODERNISATION\"}");
        Outside.Answer unseen = head.send("POST", "api/v1/lan-audits/" + next + "/approve", null);
        assertEquals(428, unseen.status(), unseen.body());
        assertEquals(200, step(head, next, "approve", null).status());
        List<JsonObject> now = openOnes();
        assertEquals(1, now.stream().filter(f -> f.getString("rule", "").equals("FILTER_NOT_CHECKED")).count(), "once, whatever audits found it");
        assertEquals(now.size(), now.stream().map(f -> f.getString("rule", f.getString("text")) + f.getString("roomNumber", "")).distinct().count());
        assertTrue(Conformity.text(auditor.bytes("api/v1/lan-audits/" + next + "/act.pdf")).replaceAll("\\s+", " ").contains("повторно, впервые отмечено"));
        JsonObject closed = finding(next, "FILTER_NOT_CHECKED", "");
        assertEquals(422, change(closed, "POST", "/close", "{\"closedOn\": \"" + TODAY + "\"}").status(), "it must be said how");
        assertEquals("Проверен", change(closed, "POST", "/close", "{\"closedOn\": \"" + TODAY + "\", \"closedHow\": \"Проверен\"}").json().getString("closedHow"));
        assertEquals(now.size() - 1, openOnes().size());
    }

    /** Of all audits of the school. */
    private static List<JsonObject> openOnes() throws Exception {
        List<JsonObject> open = new ArrayList<>();
        for (JsonObject one : auditor.all("api/v1/lan-audits?limit=200")) {
            findings(one.getJsonNumber("id").longValue()).stream().filter(f -> f.getBoolean("stands") && !f.containsKey("closedOn")).forEach(open::add);
        }
        return open;
    }

    @Test
    @Order(15)
    @RunAsClient
    void aCancelledAuditCountsForNothing() throws Exception {
        long before = figure("connected");
        long other = auditor.send("POST", "api/v1/lan-audits", plan(school, null)).json().getInt("id");
        auditor.send("POST", "api/v1/lan-audits/" + other + "/start", null);
        assertEquals(200, auditor.send("POST", "api/v1/lan-audits/" + other + "/rooms/" + ROOMS.get("never"), "{\"ports\": 4, \"portsWorking\": 4}").status());
        assertEquals(before + 1, figure("connected"));
        assertEquals(200, auditor.send("POST", "api/v1/lan-audits/" + other + "/rooms/" + ROOMS.get("online"), "{\"note\": \"Парты переставлены\"}").status());
        String tried = "\", \"kind\": \"FILTER\", \"body\": {\"materials\": [{\"what\": \"азартные игры\", \"blocked\": true}]}}";
        String[] checks = IntStream.range(0, 201).mapToObj(i -> "{\"id\": \"" + UUID.randomUUID() + tried).toArray(String[]::new);
        JsonArray taken = auditor.send("POST", "api/v1/lan-audits/" + other + "/records", batch(checks)).json().getJsonArray("results");
        assertEquals(200, taken.stream().filter(t -> t.asJsonObject().getBoolean("stored")).count(), "no more than its act can hold");
        assertTrue(taken.getJsonObject(200).getString("reason").contains("200 проверок"), taken.getJsonObject(200).toString());
        assertEquals(before + 1, figure("connected"), "a newer look at something else takes no confirmation back");
        assertEquals(422, auditor.send("POST", "api/v1/lan-audits/" + other + "/cancel", "{\"reason\": \" \"}").status(), "a reason is needed");
        assertEquals(200, auditor.send("POST", "api/v1/lan-audits/" + other + "/cancel", "{\"reason\": \"Приказ отменён\"}").status());
        assertEquals(before, figure("connected"));
        assertEquals(200, district.get("api/v1/lan-audits/speed.pdf").status());
        assertEquals(200, district.get("api/v1/lan-audits/speed.xlsx").status());
    }

    @Test
    @Order(16)
    void aBetterContractOvertakesWhatWasFoundOfTheOldOne() throws Exception {
        assertEquals(List.of(), overtaken());
        assertEquals(SpeedVerdict.MEETS, verdictWith("50"));
        assertEquals(List.of("SPEED_BELOW_NORM"), overtaken(), "open all the same, until somebody closes it");
    }

    private List<String> overtaken() throws Exception {
        return within(Caller.SYSTEM, () -> {
            List<Finding> open = lanFindings.page(new FindingFilter(school(), null, false, false), 0, 200);
            Set<Long> overtaken = lanFindings.overtaken(open).keySet();
            return open.stream().filter(f -> overtaken.contains(f.getId())).map(Finding::getRule).toList();
        });
    }

    /** @param height another one makes another picture */
    private static byte[] picture(int height) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(60, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB((int) (System.nanoTime() % 60), 5, 0x00FF88);
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }

    /** All, page by page. */
    private static List<JsonObject> stored() throws Exception {
        List<JsonObject> all = new ArrayList<>();
        int after = -1;
        int next = 0;
        while (next != after) {
            after = next;
            JsonObject page = auditor.get("api/v1/lan-audits/" + audit + "/records?limit=4&after=" + after).json();
            page.getJsonArray("items").forEach(i -> all.add(i.asJsonObject()));
            next = page.getInt("next");
        }
        assertEquals(all.size(), new HashSet<>(all.stream().map(s -> s.getString("id")).toList()).size());
        assertNull(all.get(0).get("undoes"));
        return all;
    }

    private static String batch(String... records) {
        return "{\"phone\": \"" + PHONE + "\", \"sentAt\": \"" + Instant.now() + "\", \"records\": [" + String.join(",", records) + "]}";
    }

    private static String room(UUID id, String room, String body) {
        return "{\"id\": \"" + id + "\", \"kind\": \"ROOM\", \"undoes\": null, \"room\": " + ROOMS.get(room) + ", \"at\": \"" + Instant.now() + "\", \"body\": {" + body + "}}";
    }

    private static String undo(UUID id) {
        return "{\"id\": \"" + UUID.randomUUID() + "\", \"kind\": \"UNDO\", \"undoes\": \"" + id + "\", \"at\": \"" + Instant.now() + "\"}";
    }

    private static JsonObject sent(String batch) throws Exception {
        Outside.Answer answer = auditor.send("POST", "api/v1/lan-audits/" + audit + "/records", batch);
        assertEquals(200, answer.status(), answer.body());
        return answer.json();
    }

    private static Outside.Answer refused(int status, String batch) throws Exception {
        Outside.Answer answer = auditor.send("POST", "api/v1/lan-audits/" + audit + "/records", batch);
        assertEquals(status, answer.status(), answer.body());
        return answer;
    }

    private static JsonObject made(String resource, String body) throws Exception {
        Outside.Answer answer = district.send("POST", "api/v1/" + resource, body);
        assertEquals(201, answer.status(), answer.body());
        return answer.json();
    }
}
