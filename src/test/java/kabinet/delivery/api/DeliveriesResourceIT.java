package kabinet.delivery.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kabinet.access.control.Accounts;
import kabinet.access.control.Passwords;
import kabinet.access.entity.Caller;
import kabinet.access.entity.PersonalDataAccess;
import kabinet.access.entity.Role;
import kabinet.delivery.boundary.PaperDeliveries;
import kabinet.delivery.control.DeliveryNotes;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.exchange.control.ImportFiles;
import kabinet.house.Acting;
import kabinet.house.Cast;
import kabinet.house.Fork;
import kabinet.house.Outside;
import kabinet.organisation.control.Schools;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Deliveries for programs, from outside. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeliveriesResourceIT extends Acting {

    private static final Cast CAST = new Cast("DLV", 43);
    private static final String GIVEN = "deliveries-resource.properties";
    private static Outside admin;
    private static Outside district;
    private static Outside viewer;
    private static long school;
    private static long foreignSchool;
    private static long model;
    private static long room;
    private static Properties given;

    @Inject
    Accounts accounts;
    @Inject
    Passwords passwords;
    @Inject
    Schools schools;
    @Inject
    PaperDeliveries deliveries;
    @Inject
    DeliveryNotes notes;
    @Inject
    ImportFiles files;
    @Inject
    kabinet.access.control.PersonalDataLog log;

    @Test
    @Order(1)
    void theCastEnters() throws Exception {
        CAST.enter(transaction, accounts, passwords, schools);
        Properties ids = new Properties();
        within(Caller.SYSTEM, () -> {
            schools.byCode(CAST.ownSchool()).orElseThrow().setInventoryNumberTemplate("{n:5}");
            schools.byCode(CAST.foreignSchool()).orElseThrow().setInventoryNumberTemplate("{n:5}");
            DeliveryNote read = deliveries.note(schools.byCode(CAST.ownSchool()).orElseThrow(), PaperDeliveries.goods("Ноутбук", 1, "100.00"));
            read.readFrom("УПД 12.xml", files.keep(new ByteArrayInputStream("<Файл/>".getBytes(StandardCharsets.UTF_8))).sha256());
            DeliveryNote ofDistrict = deliveries.note(null, PaperDeliveries.goods("Панель", 3, "300.00"));
            DeliveryNote foreign = deliveries.note(schools.byCode(CAST.foreignSchool()).orElseThrow(), PaperDeliveries.goods("Панель", 1, "100.00"));
            ids.putAll(Map.of("read", read.getId().toString(), "district", ofDistrict.getId().toString(), "foreign", foreign.getId().toString()));
            return null;
        });
        try (Writer out = Files.newBufferedWriter(Path.of(System.getProperty("jboss.server.base.dir"), GIVEN))) {
            ids.store(out, null);
        }
        assertEquals(3, ids.size());
    }

    @Test
    @Order(2)
    @RunAsClient
    void aPaperIsEnteredAndFoundAtItsAddress() throws Exception {
        given = new Properties();
        try (Reader in = Files.newBufferedReader(Fork.left(GIVEN))) {
            given.load(in);
        }
        admin = Outside.withToken(CAST.login(Role.SCHOOL_ADMIN), Cast.PASSWORD);
        district = Outside.withToken(CAST.login(Role.DISTRICT_ADMIN), Cast.PASSWORD);
        viewer = Outside.withToken(CAST.login(Role.VIEWER), Cast.PASSWORD);
        school = id(admin.get("api/v1/schools").json().getJsonArray("items").getJsonObject(0));
        foreignSchool = district.get("api/v1/deliveries/" + given.getProperty("foreign")).json().getJsonObject("school").getInt("id");
        long kind = id(admin.get("api/v1/directories").json().getJsonArray("kinds").getJsonObject(0));
        model = id(checked(district.send("POST", "api/v1/models", "{\"kind\": " + kind + ", \"manufacturer\": \"Заря\", \"name\": \"DLV " + System.nanoTime() + "\"}"), 201).json());
        room = id(checked(admin.send("POST", "api/v1/rooms", "{\"school\": " + school + ", \"number\": \"D" + System.nanoTime() % 100000 + "\"}"), 201).json());
        String number = PaperDeliveries.number();
        Outside.Answer entered = checked(admin.send("POST", "api/v1/deliveries", paper(number, "[{\"name\": \"Ноутбук\", \"unitCode\": \"796\", \"quantity\": 3, \"gross\": 100.00, \"serials\": [\"A-1\"]},"
            + "{\"name\": \"Настройка\", \"kind\": \"SERVICE\", \"quantity\": 1.5, \"gross\": 30}]")), 201);
        assertEquals("\"0\"", entered.header("ETag"));
        JsonObject shown = checked(admin.get(entered.header("Location").replaceAll("^https?://[^/]+/", "")), 200).json();
        assertEquals(number, shown.getString("number"));
        assertEquals("DELIVERED", shown.getString("state"));
        assertEquals("PAPER", shown.getString("format"));
        assertEquals("Контракт № 12 от 01.03.2021", shown.getString("basis"));
        assertEquals(CAST.ownSchool(), shown.getJsonObject("school").getString("name"));
        assertFalse(shown.containsKey("original"));
        JsonArray lines = lines(id(shown));
        assertEquals(List.of("Ноутбук", "Настройка"), lines.stream().map(l -> l.asJsonObject().getString("name")).toList());
        assertEquals("3", lines.getJsonObject(0).get("left").toString());
        assertEquals("1.5", lines.getJsonObject(1).get("left").toString());
        assertEquals("A-1", lines.getJsonObject(0).getJsonArray("serials").getString(0));
        assertEquals(409, admin.send("POST", "api/v1/deliveries", paper(number, "[{\"name\": \"Ноутбук\", \"quantity\": 3}]")).status());
        problem(admin.send("POST", "api/v1/deliveries", paper(PaperDeliveries.number(), "[{\"name\": \"Ноутбук\", \"unitCode\": \"796\", \"quantity\": 2.5}]")), 422, "delivery.fault.fractional-pieces");
        assertEquals(404, admin.send("POST", "api/v1/deliveries", paper(PaperDeliveries.number(), "[{\"name\": \"Ноутбук\", \"quantity\": 3}]").replace("\"school\": " + school, "\"school\": " + foreignSchool)).status());
        assertEquals(403, admin.send("POST", "api/v1/deliveries", paper(PaperDeliveries.number(), "[{\"name\": \"Ноутбук\", \"quantity\": 3}]").replace("\"school\": " + school + ",", "")).status());
        assertEquals(403, viewer.send("POST", "api/v1/deliveries", paper(PaperDeliveries.number(), "[{\"name\": \"Ноутбук\", \"quantity\": 3}]")).status());
    }

    @Test
    @Order(3)
    @RunAsClient
    void everyFaultOfABodyIsToldUnderItsPath() throws Exception {
        Outside.Answer answer = admin.send("POST", "api/v1/deliveries", "{\"number\": \"\", \"date\": \"05.08.2021\", \"seller\": {\"name\": \"З\", \"inn\": \"1\", \"phone\": \"1\"}, \"buyer\": 1,"
            + " \"lines\": [{\"name\": \"A\", \"quantity\": 1, \"colour\": \"red\"}, 5, {\"name\": \"B\", \"quantity\": 0, \"unitCode\": \"шт\"}]}", "Accept-Language", "en");
        assertEquals(422, answer.status(), answer.body());
        assertEquals(List.of("buyer", "date", "lines[0].colour", "lines[1]", "lines[2].quantity", "lines[2].unitCode", "number", "seller.inn", "seller.phone"), fields(answer));
        assertEquals(List.of("lines"), fields(admin.send("POST", "api/v1/deliveries", paper(PaperDeliveries.number(), "[]"))));
        long delivery = entered(3);
        assertEquals(List.of("commission.members[0].name", "discrepancies[0].kind", "lines[0].line", "lines[0].quantity", "lines[0].serials"), fields(receive(delivery,
            "{\"commission\": {\"members\": [{\"position\": \"директор\"}]}, \"lines\": [{\"quantity\": -1, \"serials\": [\"\"]}], \"discrepancies\": [{\"kind\": \"LOST\", \"quantity\": 1}]}")));
        assertEquals(400, receive(delivery, "[]").status());
        for (String query : List.of("limit=0", "state=SOLD", "from=1", "late=maybe", "colour=red")) {
            assertEquals(List.of(query.substring(0, query.indexOf('='))), fields(admin.get("api/v1/deliveries?" + query)), query);
        }
    }

    @Test
    @Order(4)
    @RunAsClient
    void aDeliveryBecomesDevices() throws Exception {
        long delivery = entered(41);
        long line = id(lines(delivery).getJsonObject(0));
        Outside.Answer answer = checked(receive(delivery, "{\"date\": \"2021-08-06\", \"acceptedBy\": \"Лебедева А. П.\", \"commission\": {\"order\": \"приказ № 1\", \"members\": "
            + "[{\"name\": \"Соколова Е. А.\", \"position\": \"директор\"}]}, \"lines\": [{\"line\": " + line + ", \"quantity\": 40, \"model\": " + model + ", \"room\": " + room + ", \"usefulLife\": 84, "
            + "\"serials\": [\"S-" + delivery + "\"]}], \"discrepancies\": [{\"line\": " + line + ", \"kind\": \"DAMAGED\", \"quantity\": 1, \"words\": \"Трещина\"}]}"), 201);
        JsonObject receipt = answer.json();
        assertTrue(answer.header("Location").endsWith("/api/v1/receipts/" + id(receipt)), answer.header("Location"));
        JsonArray devices = receipt.getJsonArray("devices");
        assertEquals(40, devices.size());
        assertEquals(40, new HashSet<>(devices.stream().map(d -> d.asJsonObject().getString("tag")).toList()).size());
        List<Long> numbers = devices.stream().map(d -> Long.parseLong(d.asJsonObject().getString("inventoryNumber").replaceAll("\\D", ""))).toList();
        assertEquals(IntStream.range(0, 40).mapToObj(i -> numbers.get(0) + i).toList(), numbers);
        assertEquals("S-" + delivery, devices.getJsonObject(0).getString("serialNumber"));
        assertFalse(devices.getJsonObject(1).containsKey("serialNumber"));
        assertTrue(devices.stream().allMatch(d -> d.asJsonObject().getInt("line") == line));
        assertEquals("Соколова Е. А.", receipt.getJsonObject("commission").getJsonArray("members").getJsonObject(0).getString("name"));
        assertEquals("DAMAGED", receipt.getJsonArray("discrepancies").getJsonObject(0).getString("kind"));
        assertEquals(receipt, checked(admin.get("api/v1/receipts/" + id(receipt)), 200).json());
        assertEquals("1", lines(delivery).getJsonObject(0).get("left").toString());
        assertEquals("DELIVERED", show(delivery).getString("state"));
        JsonObject rest = checked(receive(delivery, "{\"lines\": [{\"line\": " + line + ", \"model\": " + model + ", \"numbered\": false}]}"), 201).json();
        assertFalse(rest.getJsonArray("devices").getJsonObject(0).containsKey("inventoryNumber"));
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonObject each : List.of(receipt, rest)) {
            sum = each.getJsonArray("devices").stream().map(d -> d.asJsonObject().getJsonNumber("price").bigDecimalValue()).reduce(sum, BigDecimal::add);
        }
        assertEquals(0, new BigDecimal("1000000.01").compareTo(sum));
        assertEquals("ACCEPTED", show(delivery).getString("state"));
        assertEquals(List.of(1, 2), admin.get("api/v1/deliveries/" + delivery + "/receipts").array().stream().map(r -> r.asJsonObject().getInt("number")).toList());
        problem(receive(delivery, "{\"lines\": [{\"line\": " + line + ", \"model\": " + model + "}]}"), 422, "delivery.notReceivable.ACCEPTED");
        assertEquals(41, admin.get("api/v1/devices?limit=200&delivery=" + delivery).json().getJsonArray("items").size());
    }

    @Test
    @Order(5)
    @RunAsClient
    void whatCannotBeAcceptedMakesNothing() throws Exception {
        long delivery = entered(3);
        long line = id(lines(delivery).getJsonObject(0));
        long other = id(lines(entered(3)).getJsonObject(0));
        String goods = "{\"lines\": [{\"line\": " + line + ", \"model\": " + model;
        assertEquals(404, receive(delivery, goods.replace(String.valueOf(line), String.valueOf(other)) + "}]}").status(), "a line of another delivery");
        assertEquals(404, receive(delivery, goods.replace(": " + model, ": 999999999") + "}]}").status(), "no such model");
        problem(receive(delivery, goods + ", \"quantity\": 1.5}]}"), 422, "delivery.quantity.whole");
        problem(receive(delivery, goods + ", \"quantity\": 4}]}"), 422, "delivery.over");
        problem(receive(delivery, goods + ", \"serials\": [\"Default string\"]}]}"), 422, "delivery.serials");
        problem(receive(delivery, goods + ", \"serials\": [\"X-" + delivery + "\", \"x-" + delivery + "\"]}]}"), 422, "delivery.serials");
        problem(receive(delivery, goods + ", \"serials\": [\"Q1" + delivery + "\", \"Q2" + delivery + "\", \"Q3" + delivery + "\", \"Q4" + delivery + "\"]}]}"), 422, "delivery.serials.tooMany");
        problem(receive(delivery, "{\"lines\": [{\"line\": " + line + "}]}"), 422, "delivery.model.required");
        problem(receive(delivery, "{\"date\": \"2020-01-01\", " + goods.substring(1) + "}]}"), 422, "delivery.acceptedOn.impossible");
        problem(receive(delivery, "{}"), 422, "delivery.nothingToAccept");
        assertEquals(412, admin.send("POST", "api/v1/deliveries/" + delivery + "/receive", goods + "}]}", "If-Match", "\"99\"").status());
        assertEquals(0, admin.get("api/v1/devices?delivery=" + delivery).json().getJsonArray("items").size());
        assertEquals(0, admin.get("api/v1/deliveries/" + delivery + "/receipts").array().size());
        int version = show(delivery).getInt("version");
        checked(admin.send("POST", "api/v1/deliveries/" + delivery + "/receive", goods + ", \"quantity\": 4}], \"excess\": true}", "If-Match", "\"" + version + "\""), 201);
        assertEquals(4, admin.get("api/v1/devices?delivery=" + delivery).json().getJsonArray("items").size());
    }

    @Test
    @Order(6)
    @RunAsClient
    void theDistrictsIsReadByASchoolAndAcceptedByTheDistrict() throws Exception {
        long delivery = Long.parseLong(given.getProperty("district"));
        assertFalse(show(delivery).containsKey("school"));
        long line = id(lines(delivery).getJsonObject(0));
        assertEquals(403, receive(delivery, "{\"lines\": [{\"line\": " + line + ", \"model\": " + model + ", \"school\": " + school + "}]}").status());
        assertEquals(0, admin.get("api/v1/devices?delivery=" + delivery).json().getJsonArray("items").size());
        JsonObject receipt = checked(district.send("POST", "api/v1/deliveries/" + delivery + "/receive", "{\"lines\": [{\"line\": " + line + ", \"quantity\": 1, \"model\": " + model + ", \"school\": " + school
            + "}, {\"line\": " + line + ", \"quantity\": 2, \"model\": " + model + ", \"school\": " + foreignSchool + "}]}"), 201).json();
        assertEquals(3, receipt.getJsonArray("devices").size());
        JsonObject seen = checked(admin.get("api/v1/receipts/" + id(receipt)), 200).json();
        assertEquals(1, seen.getJsonArray("devices").size(), "another school's devices are not shown");
        assertEquals(1, seen.getJsonArray("lines").size());
        String address = "api/v1/receipts/" + id(receipt);
        assertTrue(pdf(admin, address + "/acceptance.pdf").contains("Выписка из акта приёмки"));
        assertTrue(pdf(district, address + "/acceptance.pdf").contains("3 (три) единицы"));
        String handover = pdf(admin, address + "/transfer.pdf?school=" + school);
        assertTrue(handover.contains("1 (одна) единица") && handover.contains("Передающая сторона Управление образования"), handover);
        assertEquals(404, admin.get(address + "/transfer.pdf?school=" + foreignSchool).status());
        problem(admin.get(address + "/transfer.pdf"), 422, "delivery.paper.whichSchool");
        problem(admin.get(address + "/discrepancies.pdf"), 422, "delivery.paper.noDiscrepancies");
        assertEquals(403, admin.send("DELETE", address, null).status());
        assertEquals(403, admin.send("POST", address + "/set-up", "{}").status());
    }

    @Test
    @Order(7)
    @RunAsClient
    void anotherSchoolsIsNotThere() throws Exception {
        String foreign = "api/v1/deliveries/" + given.getProperty("foreign");
        long line = id(checked(district.get(foreign + "/lines"), 200).json().getJsonArray("items").getJsonObject(0));
        for (String below : List.of("", "/lines", "/suggestions", "/receipts", "/returns", "/original")) {
            assertEquals(404, admin.get(foreign + below).status(), below);
        }
        assertEquals(404, admin.send("POST", foreign + "/receive", "{\"lines\": [{\"line\": " + line + ", \"model\": " + model + "}]}").status());
        assertEquals(404, admin.send("PATCH", foreign, "{\"dueOn\": null}", "If-Match", "\"0\"").status());
        JsonObject receipt = checked(district.send("POST", foreign + "/receive", "{\"lines\": [{\"line\": " + line + ", \"model\": " + model + "}]}"), 201).json();
        String tag = receipt.getJsonArray("devices").getJsonObject(0).getString("tag");
        assertEquals(404, admin.get("api/v1/receipts/" + id(receipt)).status());
        assertEquals(404, admin.get("api/v1/receipts/" + id(receipt) + "/acceptance.pdf").status());
        assertEquals(404, admin.send("DELETE", "api/v1/receipts/" + id(receipt), null).status());
        problem(admin.send("POST", "api/v1/deliveries/" + entered(1) + "/returns", "{\"devices\": [\"" + tag + "\"], \"reason\": \"Брак\"}"), 422, "delivery.return.unknownTag");
        assertTrue(admin.get("api/v1/deliveries?limit=200&school=" + foreignSchool).json().getJsonArray("items").isEmpty());
    }

    @Test
    @Order(8)
    @RunAsClient
    void anAcceptanceIsTakenBackUntilSomethingOfItWasChanged() throws Exception {
        long delivery = entered(2);
        long line = id(lines(delivery).getJsonObject(0));
        String all = "{\"lines\": [{\"line\": " + line + ", \"model\": " + model + "}]}";
        JsonObject receipt = checked(receive(delivery, all), 201).json();
        assertEquals(403, viewer.send("DELETE", "api/v1/receipts/" + id(receipt), null).status());
        assertEquals(204, admin.send("DELETE", "api/v1/receipts/" + id(receipt), null).status());
        assertEquals(404, admin.get("api/v1/receipts/" + id(receipt)).status());
        assertEquals("DELIVERED", show(delivery).getString("state"));
        assertEquals(0, admin.get("api/v1/devices?delivery=" + delivery).json().getJsonArray("items").size());
        JsonObject again = checked(receive(delivery, all), 201).json();
        checked(admin.send("POST", "api/v1/receipts/" + id(again) + "/set-up", "{}"), 200);
        assertEquals(409, admin.send("DELETE", "api/v1/receipts/" + id(again), null).status());
    }

    @Test
    @Order(9)
    @RunAsClient
    void whatWasAcceptedIsSetUp() throws Exception {
        long delivery = entered(2);
        JsonObject receipt = checked(receive(delivery, "{\"date\": \"2021-08-06\", \"lines\": [{\"line\": " + id(lines(delivery).getJsonObject(0)) + ", \"model\": " + model + "}]}"), 201).json();
        String address = "api/v1/receipts/" + id(receipt) + "/set-up";
        problem(admin.send("POST", address, "{\"date\": \"2021-08-05\"}"), 422, "delivery.setUp.beforeAccepted");
        problem(admin.send("POST", address, "{\"date\": \"2199-01-01\"}"), 422, "delivery.setUp.future");
        assertEquals("2021-08-18", checked(admin.send("POST", address, "{\"date\": \"2021-08-18\"}"), 200).json().getString("setUpOn"));
        JsonObject shown = show(delivery);
        assertEquals("SET_UP", shown.getString("state"));
        assertEquals("2021-08-18", shown.getString("setUpOn"));
        JsonObject device = admin.get("api/v1/devices/" + receipt.getJsonArray("devices").getJsonObject(0).getString("tag")).json();
        assertEquals(List.of("IN_USE", "2021-08-18"), List.of(device.getString("status"), device.getString("commissionedOn")));
        problem(admin.send("POST", address, "{}"), 422, "delivery.setUp.already");
    }

    @Test
    @Order(10)
    @RunAsClient
    void devicesGoBackToTheSupplier() throws Exception {
        long delivery = entered(3);
        JsonObject receipt = checked(receive(delivery, "{\"lines\": [{\"line\": " + id(lines(delivery).getJsonObject(0)) + ", \"model\": " + model + "}]}"), 201).json();
        List<String> tags = receipt.getJsonArray("devices").stream().map(d -> d.asJsonObject().getString("tag")).toList();
        String address = "api/v1/deliveries/" + delivery + "/returns";
        assertEquals(List.of("devices", "reason"), fields(admin.send("POST", address, "{\"devices\": []}")));
        problem(admin.send("POST", address, "{\"devices\": [\"нет\"], \"reason\": \"Брак\"}"), 422, "delivery.return.unknownTag");
        JsonObject back = checked(admin.send("POST", address, "{\"devices\": [\"" + tags.get(0).toLowerCase() + "\"], \"reason\": \"Не включается\"}"), 201).json();
        assertEquals(tags.get(0), back.getJsonArray("devices").getString(0));
        assertEquals("RETURNED", admin.get("api/v1/devices/" + tags.get(0)).json().getString("status"));
        problem(admin.send("POST", address, "{\"devices\": [\"" + tags.get(1) + "\", \"" + tags.get(0) + "\"], \"reason\": \"Не включается\"}"), 422, "device.gone");
        assertEquals("IN_STOCK", admin.get("api/v1/devices/" + tags.get(1)).json().getString("status"), "all or nothing");
        assertEquals(back, admin.get(address).array().getJsonObject(0));
        String act = pdf(admin, "api/v1/returns/" + id(back) + ".pdf");
        assertTrue(act.contains("АКТ о возврате товара поставщику") && act.contains("Не включается") && act.contains(tags.get(0)), act);
    }

    @Test
    @Order(11)
    @RunAsClient
    void aChangeNamesTheVersionItIsBasedOn() throws Exception {
        String address = "api/v1/deliveries/" + entered(1);
        assertEquals(428, admin.send("PATCH", address, "{\"dueOn\": \"2021-08-20\"}").status());
        Outside.Answer tied = checked(admin.send("PATCH", address, "{\"dueOn\": \"2021-08-20\"}", "If-Match", "\"0\"", "Content-Type", "application/merge-patch+json"), 200);
        assertEquals("2021-08-20", tied.json().getString("dueOn"));
        assertTrue(tied.json().getBoolean("late"));
        assertEquals(412, admin.send("PATCH", address, "{\"dueOn\": null}", "If-Match", "\"0\"").status());
        assertEquals(404, admin.send("PATCH", address, "{\"contract\": 999999999}", "If-Match", tied.header("ETag")).status());
        assertEquals(List.of("number"), fields(admin.send("PATCH", address, "{\"number\": \"1\"}", "If-Match", tied.header("ETag"))));
    }

    @Test
    @Order(12)
    @RunAsClient
    void listsArePagedAndNarrowed() throws Exception {
        List<Long> own = all("api/v1/deliveries?limit=3&school=" + school);
        assertTrue(own.size() > 6);
        assertEquals(own.stream().sorted().distinct().toList(), own);
        JsonObject first = show(own.get(0));
        assertEquals(List.of(own.get(0)), all("api/v1/deliveries?q=" + java.net.URLEncoder.encode(first.getString("number"), StandardCharsets.UTF_8)));
        assertEquals(own, all("api/v1/deliveries?school=" + school + "&from=2021-08-05&to=2021-08-05&q=" + PaperDeliveries.SELLER));
        assertEquals(List.of(), all("api/v1/deliveries?school=" + school + "&from=2021-08-06"));
        assertEquals(2, all("api/v1/deliveries?state=SET_UP&school=" + school).size());
        assertEquals(1, all("api/v1/deliveries?late=true&school=" + school).size());
        long delivery = entered(1);
        JsonObject suggested = checked(admin.get("api/v1/deliveries/" + delivery + "/suggestions"), 200).json().getJsonArray("items").getJsonObject(0);
        assertEquals(model, suggested.getInt("model"));
        assertEquals(403, viewer.get("api/v1/deliveries/" + delivery + "/suggestions").status());
    }

    @Test
    @Order(13)
    @RunAsClient
    void theOriginalComesAsItWasAndOnlyToTheDisk() throws Exception {
        Outside.Answer original = checked(viewer.get("api/v1/deliveries/" + given.getProperty("read") + "/original"), 200);
        assertEquals("<Файл/>", original.body());
        assertEquals("application/octet-stream", original.header("Content-Type"));
        assertEquals("nosniff", original.header("X-Content-Type-Options"));
        assertTrue(original.header("Content-Disposition").startsWith("attachment; filename=\"UPD 12.xml\"; filename*=UTF-8''%D0%A3"), original.header("Content-Disposition"));
        assertEquals("УПД 12.xml", show(Long.parseLong(given.getProperty("read"))).getJsonObject("original").getString("name"));
        assertEquals(404, admin.get("api/v1/deliveries/" + entered(1) + "/original").status());
    }

    @Test
    @Order(14)
    @RunAsClient
    void papersArePrinted() throws Exception {
        long delivery = entered(41);
        long line = id(lines(delivery).getJsonObject(0));
        JsonObject receipt = checked(receive(delivery, "{\"lines\": [{\"line\": " + line + ", \"quantity\": 40, \"model\": " + model + ", \"room\": " + room + "}], \"closing\": true}"), 201).json();
        String address = "api/v1/receipts/" + id(receipt);
        String act = pdf(viewer, address + "/acceptance.pdf");
        for (String part : List.of("АКТ приёмки товаров (работ, услуг) № " + receipt.getString("actNumber"), "40 (сорок) единиц", "от 24 390,24 до 24 390,25", "см. акт о расхождениях")) {
            assertTrue(act.contains(part), part + " in\n" + act);
        }
        String differing = pdf(viewer, address + "/discrepancies.pdf");
        assertTrue(differing.contains("недостача −1") && differing.contains("41 40"), differing);
        String register = pdf(viewer, "api/v1/deliveries/register.pdf?from=2021-01-01&to=2021-12-31&school=" + school);
        assertTrue(register.contains("Реестр поставок") && register.replaceAll("\\s", "").contains(show(delivery).getString("number")), register);
        for (String period : List.of("from=2021-01-01", "from=2021-01-02&to=2021-01-01", "from=2020-01-01&to=2021-01-01")) {
            problem(viewer.get("api/v1/deliveries/register.pdf?" + period), 422, "delivery.register.period");
        }
        Outside.Answer answer = viewer.get(address + "/acceptance.pdf");
        assertEquals("application/pdf", answer.header("Content-Type"));
        assertEquals("private, no-store", answer.header("Cache-Control"));
        assertNotNull(answer.header("Content-Disposition"));
        assertNull(answer.header("ETag"));
    }

    @Test
    @Order(15)
    void printsAreWrittenDown() throws Exception {
        List<PersonalDataAccess> written = within(Caller.SYSTEM, () -> log.page(accounts.byLogin(CAST.login(Role.VIEWER)).orElseThrow().getId(), 0, 50));
        assertEquals(List.of("delivery.paper.acceptance", "delivery.paper.discrepancies"), written.stream().filter(a -> a.getAct() == PersonalDataAccess.Act.PRINT)
            .map(PersonalDataAccess::getWhat).distinct().sorted().toList());
    }

    private static String paper(String number, String lines) {
        return "{\"school\": " + school + ", \"number\": \"" + number + "\", \"date\": \"2021-08-05\", \"seller\": {\"name\": \"ООО «Заря»\", \"inn\": \"" + PaperDeliveries.SELLER
            + "\", \"kpp\": \"770701001\"}, \"buyer\": {\"name\": \"Управление образования\"}, \"basis\": {\"name\": \"Контракт\", \"number\": \"12\", \"date\": \"2021-03-01\"}, \"lines\": " + lines + "}";
    }

    /** A delivery of so many pieces for a million roubles and a kopeck. */
    private static long entered(int pieces) throws Exception {
        return id(checked(admin.send("POST", "api/v1/deliveries", paper(PaperDeliveries.number(), "[{\"name\": \"Ноутбук «Заря»\", \"unitCode\": \"796\", \"unitName\": \"шт\", \"quantity\": " + pieces
            + ", \"gross\": 1000000.01}]")), 201).json());
    }

    private static Outside.Answer receive(long delivery, String body) throws Exception {
        return admin.send("POST", "api/v1/deliveries/" + delivery + "/receive", body);
    }

    private static JsonObject show(long delivery) throws Exception {
        return checked(admin.get("api/v1/deliveries/" + delivery), 200).json();
    }

    private static JsonArray lines(long delivery) throws Exception {
        return checked(admin.get("api/v1/deliveries/" + delivery + "/lines"), 200).json().getJsonArray("items");
    }

    private static List<Long> all(String path) throws Exception {
        List<Long> ids = new ArrayList<>();
        for (String next = path; next != null; ) {
            JsonObject page = checked(admin.get(next), 200).json();
            page.getJsonArray("items").forEach(item -> ids.add(id(item.asJsonObject())));
            next = page.getString("next", null);
        }
        return ids;
    }

    private static String pdf(Outside who, String path) throws Exception {
        byte[] pdf = who.bytes(path);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return String.join(" ", new PDFTextStripper().getText(document).replace('\u00A0', ' ').split("\\s+"));
        }
    }

    private static void problem(Outside.Answer answer, int status, String key) {
        assertEquals(status, answer.status(), answer.body());
        assertEquals("urn:kabinet:" + key, answer.json().getString("type"), answer.body());
        assertTrue(answer.header("Content-Type").startsWith("application/problem+json"));
    }

    private static List<String> fields(Outside.Answer answer) {
        assertEquals(422, answer.status(), answer.body());
        return answer.json().getJsonArray("faults").stream().map(JsonValue::asJsonObject).map(f -> f.getString("field")).distinct().sorted().collect(Collectors.toList());
    }

    private static Outside.Answer checked(Outside.Answer answer, int status) throws IOException {
        assertEquals(status, answer.status(), answer.raw().request() + " " + answer.body());
        return answer;
    }

    private static long id(JsonObject thing) {
        return thing.getJsonNumber("id").longValue();
    }
}
