package kabinet.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import kabinet.access.control.Accounts;
import kabinet.access.control.Passwords;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Role;
import kabinet.act.control.Acts;
import kabinet.act.entity.Act;
import kabinet.act.entity.ActDraft;
import kabinet.agent.Waiting;
import kabinet.base.Tag;
import kabinet.delivery.boundary.PaperDeliveries;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.device.control.Directories;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceModel;
import kabinet.device.entity.WriteOffRequest;
import kabinet.exchange.control.ImportFiles;
import kabinet.label.entity.LabelCatalogue;
import kabinet.label.entity.TagRoll;
import kabinet.licence.entity.Compliance;
import kabinet.lanaudit.boundary.AuditWork;
import kabinet.lanaudit.boundary.LanAuditApproval;
import kabinet.lanaudit.boundary.LanAuditFindings;
import kabinet.lanaudit.boundary.LanAuditPlanning;
import kabinet.lanaudit.entity.Conclusion;
import kabinet.lanaudit.entity.Finding;
import kabinet.lanaudit.entity.FindingSource;
import kabinet.lanaudit.entity.LanAuditPlan;
import kabinet.lanaudit.entity.RoomFacts;
import kabinet.lanaudit.entity.Severity;
import kabinet.licence.entity.Licence;
import kabinet.licence.entity.LicenceKind;
import kabinet.licence.entity.LicenceReport;
import kabinet.licence.entity.LicenceReportData;
import kabinet.licence.entity.ReportContent;
import kabinet.november.control.Feeds;
import kabinet.organisation.control.Schools;
import kabinet.organisation.control.Tags;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import kabinet.software.entity.Software;
import kabinet.software.entity.SoftwareCategory;
import kabinet.stocktaking.boundary.Counting;
import kabinet.stocktaking.boundary.Reconciling;
import kabinet.stocktaking.boundary.StocktakeApproval;
import kabinet.stocktaking.boundary.StocktakePlanning;
import kabinet.stocktaking.entity.Choice;
import kabinet.stocktaking.entity.DecisionOrder;
import kabinet.stocktaking.entity.Extent;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Who may what: every page, servlet and API operation found in the code, tried over HTTP with every role in its own school, by
 * nobody, and by a school's administrator with another school's things. What must come out stands in
 * {@code house/access.csv}; how each is called in {@code house/access-calls.csv}, where a plain address need not stand.
 * The table as tried is left in {@code target/access-table.md}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessTableIT extends Acting {

    private static final Cast CAST = new Cast("AT", 40);
    private static final Path HOUSE = Path.of("src/test/resources/house");
    private static final Map<String, Role> ROLES = new LinkedHashMap<>();
    private static final String GIVEN_OWN = "access-table-own.properties";
    private static final String GIVEN_FOREIGN = "access-table-foreign.properties";
    private static final String UNKNOWN_HOW = "how?";
    private static final String ANONYMOUS = "anonymous";
    private static final String FOREIGN = "foreign";
    private static final String NOT_OF_A_SCHOOL = "-";
    private static final String READING = "GET";
    private static final int AT_ONCE = 3;

    static {
        ROLES.put("district", Role.DISTRICT_ADMIN);
        ROLES.put("school", Role.SCHOOL_ADMIN);
        ROLES.put("buyer", Role.PROCUREMENT);
        ROLES.put("auditor", Role.AUDITOR);
        ROLES.put("director", Role.HEAD);
        ROLES.put("viewer", Role.VIEWER);
    }

    @Inject
    Accounts accounts;
    @Inject
    Passwords passwords;
    @Inject
    Schools schools;
    @Inject
    Tags tags;
    @Inject
    Directories directories;
    @Inject
    PaperDeliveries deliveries;
    @Inject
    ImportFiles files;
    @Inject
    Acts acts;
    @Inject
    StocktakePlanning planning;
    @Inject
    Reconciling reconciling;
    @Inject
    StocktakeApproval approval;
    @Inject
    LanAuditPlanning lanPlanning;
    @Inject
    AuditWork lanWork;
    @Inject
    LanAuditFindings lanFindings;
    @Inject
    LanAuditApproval lanApproval;
    @Inject
    Feeds feeds;
    @PersistenceContext
    EntityManager em;

    @Test
    @Order(1)
    void theCastEnters() throws Exception {
        CAST.enter(transaction, accounts, passwords, schools);
        within(Caller.SYSTEM, () -> keep(GIVEN_OWN, given(CAST.ownSchool())));
        within(Caller.SYSTEM, () -> keep(GIVEN_FOREIGN, given(CAST.foreignSchool())));
        assertEquals(Role.values().length, ROLES.size());
    }

    @Test
    @Order(2)
    @RunAsClient
    void everyEntranceStandsInTheTableAndNothingElse() throws IOException {
        assertEquals(entrances(), read("access.csv").keySet());
    }

    @Test
    @Order(3)
    @RunAsClient
    void everyoneMayWhatTheTableSays() throws Exception {
        Map<String, List<String>> stated = read("access.csv");
        Map<String, List<String>> tried = tryAll();
        Files.writeString(Path.of("target/access-table.md"), markdown(tried));
        Files.writeString(Path.of("target/access-actual.csv"), csv(tried));
        Map<String, String> differences = new TreeMap<>();
        tried.forEach((entrance, answers) -> {
            List<String> expected = stated.getOrDefault(entrance, List.of());
            for (int i = 0; i < answers.size(); i++) {
                if (expected.size() <= i || !expected.get(i).equals(answers.get(i))) {
                    differences.put(entrance + " " + columns().get(i), "stated " + (expected.size() <= i ? "nothing" : expected.get(i)) + ", is " + answers.get(i));
                }
            }
        });
        assertEquals(Map.of(), differences);
    }

    /** What cannot be made over the API, by the names of the places in the calls: a draft of a write-off request, a waiting tag, a delivery read from a file. */
    private Map<String, String> given(String code) {
        School school = schools.byCode(code).orElseThrow();
        school.setInventoryNumberTemplate("{n:5}"); // an acceptance asks for no account then
        DeviceModel model = new DeviceModel(directories.kinds().get(0), "Заря", code + System.nanoTime());
        Device device = new Device(tags.issue(), school, model);
        WriteOffRequest request = new WriteOffRequest(school, LocalDate.now(), "Износ", "Проверка");
        request.add(device);
        TagRoll roll = new TagRoll(school, 1, LabelCatalogue.all().get(0).key(), "Проверка");
        List.of(model, device, request, roll).forEach(em::persist);
        em.flush(); // the tag refers to its roll by id alone
        Tag waiting = tags.issueForRoll(roll.getId(), school.getId());
        DeliveryNote read = deliveries.note(school, PaperDeliveries.goods("Ноутбук", 1, "100.00"));
        ActDraft draft = acts.begin(school.getId(), "PROOF", 2021, LocalDate.of(2021, 11, 30));
        Act act = acts.archive(draft, read.getId(), "Пробный акт", List.of(), new ByteArrayInputStream(code.getBytes(StandardCharsets.UTF_8)), "Проверка", null);
        read.readFrom("УПД.xml", files.keep(new ByteArrayInputStream(code.getBytes(StandardCharsets.UTF_8))).sha256());
        Map<String, String> given = new HashMap<>(licensed(school));
        given.putAll(Map.of("writeOff", request.getId().toString(), "deviceId", device.getId().toString(), "waitingTag", waiting.toString(), "deliveryFromFile", read.getId().toString(),
            "waitingAgent", Waiting.agent(em, school).getId().toString(),
            "act", act.getId().toString(), "actCode", act.getCode().text(), "approvedStocktake", approved(school, model).toString(), "calendar",
            feeds.issue(accounts.byLogin(CAST.login(code.equals(CAST.ownSchool()) ? Role.SCHOOL_ADMIN : Role.DISTRICT_ADMIN)).orElseThrow())));
        Long lan = approvedLan(school);
        given.put("approvedLan", lan.toString());
        given.put("openLanFindings", lanFindings.of(lan).stream().filter(f -> f.getSource() == FindingSource.HAND).map(f -> f.getId().toString()).collect(Collectors.joining(" ")));
        return given;
    }

    /** An audit of one new room. */
    private Long approvedLan(School school) {
        Room room = new Room(schools.buildings(school.getId()).get(0), AccessThings.unique(), tags.issue().text());
        em.persist(room);
        LocalDate today = LocalDate.now();
        Long id = lanPlanning.plan(school.getId(), new LanAuditPlan("1", today, "Проверка", today, today, null, null)).getId();
        lanPlanning.start(id);
        Callers.run(caller(Role.AUDITOR, school.getId()), () -> lanWork.note(id, room.getId(), null, new RoomFacts(1, 1, 1, null, null, null, null, null, null, null, null, null, null, null)));
        lanPlanning.complete(id);
        for (int i = 0; i < ROLES.size(); i++) {
            lanFindings.add(id, null, new Finding.Wording(Severity.MINOR, "Шкаф " + i + " открыт", null, null)); // one for each to close
        }
        lanFindings.conclude(id, null, Conclusion.NEEDS_MODERNISATION, null);
        Callers.run(caller(Role.HEAD, school.getId()), () -> lanApproval.approve(id, null));
        return id;
    }

    /** A licence of a program, and a report on software. */
    private Map<String, String> licensed(School school) {
        Software program = new Software("Заря", "Образец программы " + System.nanoTime(), SoftwareCategory.OFFICE);
        Licence licence = new Licence(school, program, LicenceKind.VOLUME);
        LicenceReport report = new LicenceReport(school, LocalDate.now(), "Проба А. И.", "", null, "Проверка", null, LocalDate.now());
        List.of(program, licence, report).forEach(em::persist);
        em.persist(new LicenceReportData(report, new ReportContent(List.of(), List.of(), new Compliance(Map.of()))));
        return Map.of("licence", licence.getId().toString(), "licenceReport", report.getId().toString());
    }

    /** Of one room with one device, which is missing and stays. */
    private Long approved(School school, DeviceModel model) {
        Room room = new Room(schools.buildings(school.getId()).get(0), AccessThings.unique(), tags.issue().text());
        Device device = new Device(tags.issue(), school, model);
        device.setCommissionedOn(LocalDate.now().minusDays(10));
        device.moveTo(room);
        List.of(room, device).forEach(em::persist);
        Long id = planning.plan(school.getId(), Counting.plan(new Extent(null, List.of(room.getId()), null, null))).getId();
        planning.start(id);
        planning.complete(id);
        reconciling.decide(id, List.of(new DecisionOrder("MISSING:" + device.getId(), Choice.KEEP, "У мастера", null, null)));
        Callers.run(caller(Role.HEAD, school.getId()), () -> approval.approve(id, null));
        return id;
    }

    private static Object keep(String file, Map<String, String> given) throws IOException {
        Properties properties = new Properties();
        properties.putAll(given);
        try (Writer out = Files.newBufferedWriter(Path.of(System.getProperty("jboss.server.base.dir"), file))) {
            properties.store(out, null);
        }
        return given;
    }

    private static Map<String, String> kept(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(Fork.left(file))) {
            properties.load(in);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, properties::getProperty));
    }

    private static Set<String> entrances() throws IOException {
        Set<String> all = new TreeSet<>(Entrances.operations());
        all.addAll(Entrances.servlets());
        all.addAll(Entrances.pages());
        return all;
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(ROLES.keySet());
        columns.add(ANONYMOUS);
        columns.add(FOREIGN);
        return columns;
    }

    private Map<String, List<String>> tryAll() throws Exception {
        Outside district = Outside.withToken(CAST.login(Role.DISTRICT_ADMIN), Cast.PASSWORD);
        AccessThings own = new AccessThings(district, CAST.ownSchool(), kept(GIVEN_OWN));
        AccessThings foreign = new AccessThings(district, CAST.foreignSchool(), kept(GIVEN_FOREIGN));
        Map<String, Outside> programs = new LinkedHashMap<>();
        Map<String, Outside> browsers = new LinkedHashMap<>();
        for (Map.Entry<String, Role> role : ROLES.entrySet()) {
            programs.put(role.getKey(), Outside.withToken(CAST.login(role.getValue()), Cast.PASSWORD));
            browsers.put(role.getKey(), Outside.withSession(CAST.login(role.getValue()), Cast.PASSWORD));
        }
        Map<String, List<String>> calls = read("access-calls.csv");
        Map<String, List<String>> tried = new TreeMap<>();
        for (String entrance : entrances()) {
            String method = entrance.substring(0, entrance.indexOf(' '));
            List<String> call = calls.getOrDefault(entrance, List.of(entrance.substring(method.length() + 1)));
            String address = call.get(0);
            String body = call.size() > 1 ? call.get(1) : "";
            if (!READING.equals(method)) {
                own.usedUp(); // by places that belong together
                foreign.usedUp();
            }
            Map<String, Outside> people = address.startsWith(Entrances.API) ? programs : browsers;
            if (READING.equals(method)) {
                own.fill(address); // what it names is made before several ask for it at once
            }
            List<Callable<String>> attempts = new ArrayList<>();
            ROLES.keySet().forEach(role -> attempts.add(() -> attempt(people.get(role), method, address, body, own)));
            attempts.add(() -> attempt(Outside.anonymous().with("X-Requested-With", "it"), method, address, body, own));
            List<String> answers = READING.equals(method) ? together(attempts) : oneByOne(attempts);
            boolean ofSchool = AccessThings.isOfSchool(address + body);
            answers.add(ofSchool ? attempt(people.get("school"), method, address, body, foreign) : NOT_OF_A_SCHOOL);
            tried.put(entrance, answers);
        }
        return tried;
    }

    /** Readers do not get into each other's way, and a page is asked for by each in a session of its own. */
    private static List<String> together(List<Callable<String>> attempts) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : pool.invokeAll(attempts)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }

    private static List<String> oneByOne(List<Callable<String>> attempts) throws Exception {
        List<String> answers = new ArrayList<>();
        for (Callable<String> attempt : attempts) {
            answers.add(attempt.call());
        }
        return answers;
    }

    /** «yes» for what was done or shown, «login» for the way to the login page, else the status. */
    private static String attempt(Outside who, String method, String address, String body, AccessThings things) throws Exception {
        String path = things.fill(address);
        if (path.contains("{") || path.contains("*")) {
            return UNKNOWN_HOW;
        }
        Outside.Answer answer;
        if ("@picture".equals(body)) {
            answer = who.send(method, path, AccessThings.picture(), "image/png");
        } else if ("@pdf".equals(body)) {
            answer = who.send(method, path, "%PDF-1.7".getBytes(StandardCharsets.UTF_8), "application/pdf");
        } else if (!body.isEmpty() && !body.startsWith("{")) {
            answer = who.send(method, path, things.fill(body).replace("\\n", "\n").getBytes(StandardCharsets.UTF_8), "text/csv");
        } else {
            String json = body.isEmpty() ? null : things.fill(body);
            answer = AccessThings.isMatched(method, path) ? who.send(method, path, json, "If-Match", things.version(path)) : who.send(method, path, json);
        }
        if (answer.status() < 400 && !READING.equals(method)) {
            things.usedUp();
        }
        String location = answer.header("Location");
        if (answer.status() == 302 && location != null && location.matches("(https?://[^/]+)?/login(\\?.*)?")) {
            return "login";
        }
        return answer.status() < 400 ? "yes" : Integer.toString(answer.status());
    }

    /** By «METHOD path». */
    private static Map<String, List<String>> read(String file) throws IOException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String line : Files.readAllLines(HOUSE.resolve(file))) {
            if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("method;")) {
                List<String> cells = List.of(line.split(";", -1));
                rows.put(cells.get(0) + " " + cells.get(1), cells.subList(2, cells.size()));
            }
        }
        return rows;
    }

    private static String csv(Map<String, List<String>> tried) {
        StringBuilder text = new StringBuilder("method;path;" + String.join(";", columns()) + "\n");
        tried.forEach((entrance, answers) -> text.append(entrance.replaceFirst(" ", ";")).append(';').append(String.join(";", answers)).append('\n'));
        return text.toString();
    }

    private static String markdown(Map<String, List<String>> tried) {
        StringBuilder text = new StringBuilder("| entrance | " + String.join(" | ", columns()) + " |\n|---|" + "---|".repeat(columns().size()) + "\n");
        tried.forEach((entrance, answers) -> text.append("| `").append(entrance).append("` | ").append(String.join(" | ", answers)).append(" |\n"));
        return text.toString();
    }
}
