package kabinet.house;

import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import kabinet.procurement.NoticeFile;

/**
 * Things of one school to be addressed by the rows of the access table, made by the district's administrator over the API. What a
 * call uses up is made anew for the next one; a call that is refused, or only reads, uses nothing up.
 */
final class AccessThings {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static int last;

    private final Outside district;
    private final String school;
    private final Map<String, String> lasting = new LinkedHashMap<>();
    private final Map<String, Making> fleeting = new LinkedHashMap<>();
    /** What was made and is there still, by place. */
    private final Map<String, String> unused = new HashMap<>();
    /** The delivery and the device made last, for the places that belong to them. */
    private String newestDelivery;
    private String newestDevice;
    /** The device of the stocktake made last, in its book, and the scan sent to it. */
    private String newestSubject;
    private String newestScan;
    /** The grant of the licence made last. */
    private String newestGrant;

    /** Makes one more of a kind and says how it is called. */
    private interface Making {
        String make() throws Exception;
    }

    AccessThings(Outside district, String schoolCode, Map<String, String> given) throws Exception {
        this.district = district;
        JsonObject found = find("api/v1/schools?limit=200", s -> s.getString("code").equals(schoolCode));
        school = id(found);
        lasting.putAll(given);
        lasting.put("school", school);
        lasting.put("schoolCode", schoolCode);
        lasting.put("building", id(district.get("api/v1/schools/" + school).json().getJsonArray("buildings").getJsonObject(0)));
        JsonObject directories = district.get("api/v1/directories").json();
        lasting.put("kind", id(directories.getJsonArray("kinds").getJsonObject(0)));
        lasting.put("roomKind", id(district.get("api/v1/room-kinds").array().getJsonObject(0)));
        lasting.put("stock", district.get("api/v1/label-stocks").array().getJsonObject(0).getString("key"));
        lasting.put("model", made("models", "{\"kind\": " + lasting.get("kind") + ", \"manufacturer\": \"Заря\", \"name\": \"Образец " + unique() + "\"}"));
        lasting.put("room", room());
        lasting.put("person", made("people", "{\"school\": " + school + ", \"name\": \"Пробная Анна " + unique() + "\", \"position\": \"учитель\"}"));
        lasting.put("tag", device());
        lasting.put("software", software());
        lasting.put("installation", installation());
        lasting.put("connection", connection());
        lasting.put("port", port());
        fleeting.put("newConnection", this::connection);
        fleeting.put("newPort", this::port);
        fleeting.put("newSoftware", this::software);
        fleeting.put("newInstallation", this::installation);
        lasting.put("transfer", transfer());
        lasting.put("notice", notice());
        lasting.put("contract", contract());
        JsonObject attached = attachment();
        lasting.put("attachment", id(attached));
        lasting.put("file", attached.getString("href").replaceAll(".*/", ""));
        lasting.put("revision", Long.toString(district.get("api/v1/devices/" + lasting.get("tag") + "/history").array().getJsonObject(0).getJsonNumber("revision").longValue()));
        String received = receipt();
        lasting.put("receipt", received);
        lasting.put("delivery", newestDelivery);
        lasting.put("return", id(posted("api/v1/deliveries/" + newestDelivery + "/returns", "{\"devices\": [\"" + newestDevice + "\"], \"reason\": \"Брак\"}")));
        fleeting.put("newDelivery", this::delivery);
        lasting.put("measured", measured());
        fleeting.put("newMeasured", this::measured);
        fleeting.put("itsLine", () -> line(newestDelivery));
        fleeting.put("newReceipt", this::receipt);
        fleeting.put("receivedDelivery", this::receivedDelivery);
        fleeting.put("itsDevice", () -> newestDevice);
        fleeting.put("plannedStocktake", () -> id(stocktake()));
        fleeting.put("runningStocktake", this::runningStocktake);
        fleeting.put("completedStocktake", () -> completedStocktake(runningStocktake()));
        fleeting.put("undecidedStocktake", () -> completedStocktake(step(id(stocktake()), "start")));
        fleeting.put("itsSubject", () -> newestSubject);
        fleeting.put("itsScan", () -> newestScan);
        fleeting.put("plannedLan", () -> id(lanAudit()));
        fleeting.put("runningLan", this::runningLan);
        fleeting.put("completedLan", () -> lanStep(runningLan(), "complete"));
        fleeting.put("concludedLan", this::concludedLan);
        fleeting.put("lanFinding", this::lanFinding);
        Iterator<String> openFindings = Arrays.asList(given.get("openLanFindings").split(" ")).iterator();
        fleeting.put("openLanFinding", openFindings::next);
        fleeting.put("itsRecord", () -> newestScan);
        fleeting.put("today", () -> LocalDate.now().toString());
        fleeting.put("newRoom", this::room);
        fleeting.put("newDevice", this::device);
        fleeting.put("unique", AccessThings::unique);
        fleeting.put("inn", () -> Cast.inn(5_000 + last++));
        fleeting.put("newAttachment", () -> id(attachment()));
        fleeting.put("preview", this::preview);
        fleeting.put("booked", this::booked);
        fleeting.put("newLicence", this::licence);
        fleeting.put("grantedLicence", this::grantedLicence);
        fleeting.put("itsGrant", () -> newestGrant);
        fleeting.put("newSeat", () -> made("licences/" + lasting.get("licence") + "/seats", "{\"key\": \"" + unique() + "\"}"));
        fleeting.put("poolLicence", this::poolLicence);
        fleeting.put("sharedLicence", this::sharedLicence);
    }

    /** The text with its places filled; places that are not known stay. */
    String fill(String text) throws Exception {
        Matcher place = PLACE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (place.find()) {
            String name = place.group(1);
            String value = lasting.containsKey(name) ? lasting.get(name) : fleeting.containsKey(name) ? fleeting(name) : place.group();
            place.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return place.appendTail(filled).toString();
    }

    private String fleeting(String name) throws Exception {
        if (!unused.containsKey(name) || name.matches("unique|inn")) {
            unused.put(name, fleeting.get(name).make());
        }
        return unused.get(name);
    }

    /** What a call named may be gone: the next one is given other things. */
    void usedUp() {
        unused.clear();
    }

    /** Whether a text names something that belongs to a school. */
    static boolean isOfSchool(String text) {
        return PLACE.matcher(text).results().map(m -> m.group(1)).anyMatch(name -> !name.matches("unique|inn|kind|roomKind|stock|model|login|today|software|newSoftware"));
    }

    /** Whether the call must name the version it was based on. */
    static boolean isMatched(String method, String path) {
        return "PATCH".equals(method) || "PUT".equals(method) && path.matches("/?api/v1/(internet-connections|outlet-ports)/.*")
            || !"GET".equals(method) && path.matches("/?api/v1/(lan-findings/.*|lan-audits/\\d+/(conclude|approve))")
            || ("PUT".equals(method) || "DELETE".equals(method)) && path.matches("/?api/v1/licences/\\d+/(grants|seats)/\\d+") || "DELETE".equals(method) && path.matches("/?api/v1/licences/\\d+/allocations/\\d+");
    }

    /** The ETag of a thing. @param address its own, or that of an act upon it */
    String version(String address) throws Exception {
        return district.get(address.replaceFirst("/(conclude|approve|close)$", "")).header("ETag");
    }

    static byte[] picture() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        image.setRGB(last++ % 40, 3, 0xFF8800);
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** A scan with one host, which nobody knows. */
    private String measured() throws Exception {
        String scan = "<nmaprun start='1795903856' args='nmap'><host><status state='up' reason='arp-response'/><address addr='10.9." + last / 250 + "." + last++ % 250 + "' addrtype='ipv4'/></host>"
            + "<runstats><finished exit='success'/></runstats></nmaprun>";
        Outside.Answer answer = district.send("POST", "api/v1/measurements?school=" + school, scan.getBytes(StandardCharsets.UTF_8), "application/xml");
        return id(answer.json());
    }

    private String room() throws Exception {
        return made("rooms", "{\"school\": " + school + ", \"number\": \"" + unique() + "\"}");
    }

    private String device() throws Exception {
        return posted("api/v1/devices", "{\"school\": " + school + ", \"model\": " + lasting.get("model") + ", \"room\": " + lasting.get("room") + "}").getString("tag");
    }

    private String software() throws Exception {
        return made("software", "{\"publisher\": \"Росток\", \"name\": \"Проба " + unique() + "\", \"category\": \"OTHER\"}");
    }

    private String installation() throws Exception {
        return made("installations", "{\"device\": \"" + lasting.get("tag") + "\", \"software\": " + software() + "}");
    }

    private String connection() throws Exception {
        return made("internet-connections", "{\"school\": " + school + ", \"provider\": \"Проба\", \"technology\": \"FIBRE\", \"downMbit\": 100, \"payer\": \"SCHOOL\", \"beginsOn\": \"2026-01-01\"}");
    }

    private String port() throws Exception {
        return made("outlet-ports", "{\"room\": " + lasting.get("room") + ", \"label\": \"" + unique() + "\"}");
    }

    /** Of a new room with one device, which has been there for long. */
    private JsonObject stocktake() throws Exception {
        String place = room();
        posted("api/v1/devices", "{\"school\": " + school + ", \"model\": " + lasting.get("model") + ", \"room\": " + place + ", \"responsible\": " + lasting.get("person")
            + ", \"commissionedOn\": \"2021-08-05\"}");
        return posted("api/v1/stocktakes", "{\"school\": " + school + ", \"orderNumber\": \"" + unique() + "\", \"orderDate\": \"" + LocalDate.now() + "\", \"reason\": \"Проверка\", \"beginsOn\": \"" + LocalDate.now()
            + "\", \"endsOn\": \"" + LocalDate.now() + "\", \"extent\": {\"rooms\": [" + place + "]}}");
    }

    /** Its device is found where it should be. */
    private String runningStocktake() throws Exception {
        String id = step(id(stocktake()), "start");
        newestScan = UUID.randomUUID().toString();
        String tag = district.get("api/v1/stocktakes/" + id + "/book").json().getJsonArray("entries").getJsonArray(0).getString(1);
        checked(district.send("POST", "api/v1/stocktakes/" + id + "/scans", "{\"phone\": \"" + newestScan + "\", \"scans\": [{\"id\": \"" + newestScan + "\", \"code\": \"" + tag + "\"}]}"), 200);
        return id;
    }

    private String completedStocktake(String id) throws Exception {
        newestSubject = "MISSING:" + district.get("api/v1/stocktakes/" + id + "/book").json().getJsonArray("entries").getJsonArray(0).getJsonNumber(0);
        return step(id, "complete");
    }

    private JsonObject lanAudit() throws Exception {
        return posted("api/v1/lan-audits", "{\"school\": " + school + ", \"orderNumber\": \"" + unique() + "\", \"orderDate\": \"" + LocalDate.now() + "\", \"reason\": \"Проверка\", \"beginsOn\": \"" + LocalDate.now()
            + "\", \"endsOn\": \"" + LocalDate.now() + "\"}");
    }

    /** One room was looked at. */
    private String runningLan() throws Exception {
        String id = lanStep(id(lanAudit()), "start");
        newestScan = UUID.randomUUID().toString();
        checked(district.send("POST", "api/v1/lan-audits/" + id + "/records", "{\"phone\": \"" + newestScan + "\", \"records\": [{\"id\": \"" + newestScan + "\", \"kind\": \"ROOM\", \"room\": "
            + lasting.get("room") + ", \"body\": {\"ports\": 1, \"portsWorking\": 1}}]}"), 200);
        return id;
    }

    private String concludedLan() throws Exception {
        String id = lanStep(runningLan(), "complete");
        checked(district.send("POST", "api/v1/lan-audits/" + id + "/conclude", "{\"conclusion\": \"NEEDS_MODERNISATION\"}", "If-Match", version("api/v1/lan-audits/" + id)), 200);
        return id;
    }

    private String lanFinding() throws Exception {
        return id(district.get("api/v1/lan-audits/" + lanStep(runningLan(), "complete") + "/findings").array().getJsonObject(0));
    }

    private String lanStep(String id, String verb) throws Exception {
        checked(district.send("POST", "api/v1/lan-audits/" + id + "/" + verb, null), 200);
        return id;
    }

    private String step(String id, String verb) throws Exception {
        checked(district.send("POST", "api/v1/stocktakes/" + id + "/" + verb, null), 200);
        return id;
    }

    private String licence() throws Exception {
        return made("licences", "{\"school\": " + school + ", \"software\": " + lasting.get("software") + ", \"kind\": \"VOLUME\"}");
    }

    private String grantedLicence() throws Exception {
        String licence = licence();
        newestGrant = granted(licence);
        return licence;
    }

    private String poolLicence() throws Exception {
        String licence = made("licences", "{\"software\": " + lasting.get("software") + ", \"kind\": \"VOLUME\"}");
        granted(licence);
        return licence;
    }

    private String sharedLicence() throws Exception {
        String licence = poolLicence();
        checked(district.send("PUT", "api/v1/licences/" + licence + "/allocations/" + school, "{\"quantity\": 1}"), 200);
        return licence;
    }

    private String granted(String licence) throws Exception {
        return made("licences/" + licence + "/grants", "{\"quantity\": 2, \"startsOn\": \"2026-01-01\", \"basis\": \"NONE\"}");
    }

    private String transfer() throws Exception {
        return id(posted("api/v1/devices/" + lasting.get("tag") + "/moves", "{\"room\": " + room() + "}"));
    }

    /** Bought by the authority for the school. */
    private String delivery() throws Exception {
        newestDelivery = made("deliveries", "{\"school\": " + school + ", \"number\": \"" + unique() + "\", \"date\": \"2021-08-05\", \"seller\": {\"name\": \"ООО «Заря»\", \"inn\": \"7707083893\"}, "
            + "\"buyer\": {\"name\": \"Управление образования\"}, \"lines\": [{\"name\": \"Ноутбук\", \"unitCode\": \"796\", \"quantity\": 2, \"gross\": 100.01}]}");
        return newestDelivery;
    }

    private String line(String delivery) throws Exception {
        return id(checked(district.get("api/v1/deliveries/" + delivery + "/lines"), 200).json().getJsonArray("items").getJsonObject(0));
    }

    private String receipt() throws Exception {
        String line = line(delivery());
        JsonObject made = posted("api/v1/deliveries/" + newestDelivery + "/receive", "{\"lines\": [{\"line\": " + line + ", \"model\": " + lasting.get("model")
            + "}], \"discrepancies\": [{\"line\": " + line + ", \"kind\": \"DAMAGED\", \"quantity\": 1}]}");
        newestDevice = made.getJsonArray("devices").getJsonObject(0).getString("tag");
        return id(made);
    }

    private String receivedDelivery() throws Exception {
        receipt();
        return newestDelivery;
    }

    private JsonObject attachment() throws Exception {
        return checked(district.send("POST", "api/v1/devices/" + lasting.get("tag") + "/attachments?name=photo.png", picture(), "image/png"), 201).json();
    }

    private String preview() throws Exception {
        String file = "Код школы,ФИО,Должность\n" + lasting.get("schoolCode") + ",Пробный Пётр " + unique() + ",учитель\n";
        return id(checked(district.send("POST", "api/v1/imports?kind=people&name=people.csv", file.getBytes(java.nio.charset.StandardCharsets.UTF_8), "text/csv"), 201).json());
    }

    private String notice() throws Exception {
        String inn = district.get("api/v1/schools/" + school).json().getString("inn");
        String number = "0133300000121" + "%06d".formatted(System.currentTimeMillis() % 1_000_000);
        byte[] file = new NoticeFile(number).customer(lasting.get("schoolCode"), inn).bytes();
        book(id(checked(district.send("POST", "api/v1/imports?kind=notice&name=notice.xml", file, "application/xml"), 201).json()));
        return id(district.get("api/v1/notices?q=" + number).json().getJsonArray("items").getJsonObject(0));
    }

    private String contract() throws Exception {
        String number = "К-" + unique();
        String file = "Номер контракта,Код школы,Поставщик,ИНН поставщика,Предмет,Цена контракта,Дата заключения,Наименование позиции,Количество\n"
            + number + ',' + lasting.get("schoolCode") + ",ООО «Ветла»," + Cast.inn(9_000) + ",Поставка,\"100,00\",11.05.2021,Ноутбук,1\n";
        book(id(checked(district.send("POST", "api/v1/imports?kind=contracts&name=c.csv", file.getBytes(java.nio.charset.StandardCharsets.UTF_8), "text/csv"), 201).json()));
        return id(find("api/v1/contracts?limit=200", contract -> contract.getString("number").equals(number)));
    }

    private String booked() throws Exception {
        return book(preview());
    }

    private String book(String id) throws Exception {
        checked(district.send("POST", "api/v1/imports/" + id + "/book", null), 202);
        for (int i = 0; i < 300; i++) {
            if ("BOOKED".equals(district.get("api/v1/imports/" + id).json().getString("state"))) {
                return id;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("import " + id + " is not booked after 30 s");
    }

    private String made(String resource, String body) throws Exception {
        return id(posted("api/v1/" + resource, body));
    }

    private JsonObject posted(String path, String body) throws Exception {
        return checked(district.send("POST", path, body), 201).json();
    }

    private JsonObject find(String path, Predicate<JsonObject> wanted) throws Exception {
        return district.all(path).stream().filter(wanted).findFirst().orElseThrow(() -> new AssertionError("not in " + path));
    }

    private static Outside.Answer checked(Outside.Answer answer, int status) {
        if (answer.status() != status) {
            throw new AssertionError(answer.raw().request() + ": " + answer.status() + " " + answer.body());
        }
        return answer;
    }

    private static String id(JsonObject thing) {
        return Long.toString(thing.getJsonNumber("id").longValue());
    }

    static synchronized String unique() {
        return Long.toString(System.currentTimeMillis() % 100_000_000L, 36) + last++;
    }
}
