package kabinet.measurement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kabinet.access.control.Accounts;
import kabinet.access.control.Passwords;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Role;
import kabinet.agent.entity.Agent;
import kabinet.agent.entity.AssetKind;
import kabinet.agent.entity.Fact;
import kabinet.agent.entity.Facts;
import kabinet.agent.entity.Machine;
import kabinet.base.BusinessException;
import kabinet.base.DuplicateException;
import kabinet.base.NotFoundException;
import kabinet.device.control.Directories;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceModel;
import kabinet.device.entity.DeviceStatus;
import kabinet.house.Acting;
import kabinet.house.Cast;
import kabinet.house.Outside;
import kabinet.measurement.Samples;
import kabinet.measurement.entity.HostRow;
import kabinet.measurement.entity.HostStanding;
import kabinet.measurement.entity.MatchedBy;
import kabinet.measurement.entity.MeasuredCable;
import kabinet.measurement.entity.MeasuredSpeed;
import kabinet.measurement.entity.Measurement;
import kabinet.measurement.entity.MeasurementFilter;
import kabinet.measurement.entity.MeasurementKind;
import kabinet.measurement.entity.Reconciled;
import kabinet.measurement.entity.ScanChange;
import kabinet.network.entity.AddressRange;
import kabinet.network.entity.NetworkSegment;
import kabinet.network.entity.OutletPort;
import kabinet.organisation.control.Schools;
import kabinet.organisation.control.Tags;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The real tools' outputs are taken in, set against devices that have their numbers, compared, decided of; over the API as well. The samples' network: a router, a computer known by its card, one known
 * by its name in another room's segment, a printer, a stranger.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MeasurementIT extends Acting {

    private static final Cast CAST = new Cast("MSR", 56);
    private static Long own;
    private static Long foreign;
    private static Long room;
    private static Long otherRoom;
    private static Long foreignRoom;
    private static String byCard;
    private static String byName;
    private static String printer;
    private static String silent;
    private static Long scan;
    private static Long later;

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
    MeasurementIntake intake;
    @Inject
    MeasurementReading reading;
    @Inject
    HostDeciding deciding;
    @PersistenceContext
    EntityManager em;

    private Caller auditor() {
        return caller(Role.AUDITOR, own);
    }

    private Measurement take(String sample) throws Exception {
        return as(auditor(), () -> intake.take(own, intake.receive(null, sample, new ByteArrayInputStream(Samples.file(sample)), Map.of()), null));
    }

    private Measurement take(String name, String content, Long inRoom) throws Exception {
        return as(auditor(), () -> intake.take(own, intake.receive(null, name, new ByteArrayInputStream(Samples.bytes(content)), Map.of()), inRoom));
    }

    private static List<String> names(Reconciled reconciled, HostStanding standing) {
        return reconciled.rows(standing).stream().map(r -> r.address() == null ? r.tag() : r.address()).toList();
    }

    private HostRow row(Long id, String address) throws Exception {
        return as(auditor(), () -> reading.reconciliation(id).rows().stream().filter(r -> address.equals(r.address())).findFirst().orElseThrow());
    }

    @Test
    @Order(1)
    void theSchoolHasItsNetwork() throws Exception {
        CAST.enter(transaction, accounts, passwords, schools);
        within(Caller.SYSTEM, () -> {
            School school = schools.byCode(CAST.ownSchool()).orElseThrow();
            School other = schools.byCode(CAST.foreignSchool()).orElseThrow();
            own = school.getId();
            foreign = other.getId();
            Room first = new Room(schools.buildings(own).get(0), "101", tags.issue().text());
            Room second = new Room(schools.buildings(own).get(0), "102", tags.issue().text());
            Room third = new Room(schools.buildings(foreign).get(0), "101", tags.issue().text());
            DeviceModel model = new DeviceModel(directories.kinds().get(0), "Заря", "Сеть-" + System.nanoTime());
            List.of(first, second, third, model).forEach(em::persist);
            room = first.getId();
            otherRoom = second.getId();
            foreignRoom = third.getId();
            byCard = machine(school, model, first, DeviceStatus.IN_USE, "00:1b:21:77:01:01").getTag();
            silent = machine(school, model, first, DeviceStatus.IN_USE, "00:1b:21:77:99:99").getTag();
            machine(school, model, first, DeviceStatus.IN_STOCK, "00:1b:21:77:99:98");
            machine(other, model, null, DeviceStatus.IN_USE, "02:00:00:77:04:04");
            Device named = device(school, model, second, DeviceStatus.IN_USE, null);
            byName = named.getTag();
            Agent agent = new Agent("msr-" + System.nanoTime(), Instant.now());
            agent.reportsFor(named);
            agent.seen(Instant.now(), "192.0.2.7", "GLPI-Agent_v1.11", "PC-101-02");
            em.persist(agent);
            printer = device(school, model, second, DeviceStatus.IN_USE, "vcf 7700003".replace(" ", "")).getTag();
            NetworkSegment narrow = new NetworkSegment(school, "Кабинет 101", AddressRange.of("10.77.0.12/32"));
            narrow.setRoom(first);
            OutletPort port = new OutletPort(first, "101-1");
            List.of(new NetworkSegment(school, "Школа", AddressRange.of("10.77.0.0/24")), narrow, port).forEach(em::persist);
            return null;
        });
        assertTrue(own > 0);
    }

    private Device device(School school, DeviceModel model, Room where, DeviceStatus status, String serial) {
        Device device = new Device(tags.issue(), school, model);
        device.setSerialNumber(serial);
        device.enterAs(status);
        if (where != null) {
            device.moveTo(where);
        }
        em.persist(device);
        return device;
    }

    private Device machine(School school, DeviceModel model, Room where, DeviceStatus status, String mac) {
        Device device = device(school, model, where, status, null);
        Machine machine = new Machine(device, AssetKind.COMPUTER, Instant.now());
        machine.take(new Facts("k" + System.nanoTime(), AssetKind.COMPUTER, Map.of(Fact.MACS, mac), List.of(), null), false, Instant.now());
        em.persist(machine);
        return device;
    }

    @Test
    @Order(2)
    void aRealScanIsSetAgainstTheRegistry() throws Exception {
        scan = take("nmap-ports.xml").getId();
        Reconciled reconciled = as(auditor(), () -> reading.reconciliation(scan));
        assertEquals(List.of("10.77.0.1", "10.77.0.13", "10.77.0.14"), names(reconciled, HostStanding.UNKNOWN), "another school's device is unknown here");
        assertEquals(List.of("10.77.0.11"), names(reconciled, HostStanding.KNOWN));
        assertEquals(List.of("10.77.0.12"), names(reconciled, HostStanding.ELSEWHERE));
        assertEquals(List.of(silent), names(reconciled, HostStanding.MISSING), "what is in stock is not expected, nor what has no known address");
        HostRow known = reconciled.rows(HostStanding.KNOWN).get(0);
        assertEquals(byCard, known.tag());
        assertEquals(MatchedBy.MAC, known.by());
        HostRow elsewhere = reconciled.rows(HostStanding.ELSEWHERE).get(0);
        assertEquals(byName, elsewhere.tag());
        assertEquals(MatchedBy.NAME, elsewhere.by());
        assertEquals("101", elsewhere.otherRoom());
        assertEquals("102", elsewhere.room());
        assertEquals(Map.of(HostStanding.UNKNOWN, 3, HostStanding.KNOWN, 1, HostStanding.ELSEWHERE, 1, HostStanding.MISSING, 1, HostStanding.IGNORED, 0), reconciled.counts());
    }

    @Test
    @Order(3)
    void theSameFileAgainSaysSo() throws Exception {
        assertThrows(DuplicateException.class, () -> take("nmap-ports.xml"));
        long files = within(Caller.SYSTEM, () -> em.createQuery("select count(*) from Measurement m where m.school.id = :s", Long.class).setParameter("s", own).getSingleResult());
        assertEquals(1, files);
    }

    @Test
    @Order(4)
    void whatIsUnknownIsIgnoredWithAReasonOrTiedAndTakenBack() throws Exception {
        HostRow stranger = row(scan, "10.77.0.14");
        HostRow print = row(scan, "10.77.0.13");
        assertThrows(BusinessException.class, () -> as(auditor(), () -> deciding.ignore(scan, List.of(stranger.number()), " ")));
        assertThrows(BusinessException.class, () -> as(auditor(), () -> deciding.ignore(scan, List.of(stranger.number(), row(scan, "10.77.0.11").number()), "Все разом")), "a known one is among them");
        assertEquals(HostStanding.UNKNOWN, row(scan, "10.77.0.14").standing(), "nothing of it was decided");
        assertEquals(1, as(auditor(), () -> deciding.ignore(scan, List.of(stranger.number()), "Телефон сторожа")));
        assertEquals("Телефон сторожа", row(scan, "10.77.0.14").reason());
        assertThrows(BusinessException.class, () -> as(auditor(), () -> deciding.tie(scan, print.number(), "НЕТ-ТАКОГО")));
        as(auditor(), () -> deciding.tie(scan, print.number(), printer));
        HostRow tied = row(scan, "10.77.0.13");
        assertEquals(HostStanding.KNOWN, tied.standing());
        assertEquals(MatchedBy.DECISION, tied.by());
        assertEquals(printer, tied.tag());
        as(auditor(), () -> {
            deciding.withdraw(scan, print.number());
            return null;
        });
        assertEquals(HostStanding.UNKNOWN, row(scan, "10.77.0.13").standing());
        as(auditor(), () -> deciding.tie(scan, print.number(), "VCF7700003"));
    }

    @Test
    @Order(5)
    void aLaterScanKnowsWhatWasDecidedAndIsCompared() throws Exception {
        later = take("nmap-later.xml").getId();
        Reconciled reconciled = as(auditor(), () -> reading.reconciliation(later));
        assertEquals(List.of("10.77.0.14"), names(reconciled, HostStanding.IGNORED));
        assertEquals(List.of("10.77.0.10", "10.77.0.11"), names(reconciled, HostStanding.KNOWN), "the printer is known at its new address");
        assertEquals(List.of("10.77.0.1", "10.77.0.5"), names(reconciled, HostStanding.UNKNOWN));
        List<ScanChange> changes = as(auditor(), () -> reading.compare(scan, later));
        assertEquals(List.of("NEW 10.77.0.5", "GONE pc-101-02.school.test", "MOVED 10.77.0.10", "SAME gw.school.test", "SAME pc-101-01.school.test", "SAME 10.77.0.14"),
            changes.stream().map(c -> c.kind() + " " + c.title()).toList());
    }

    @Test
    @Order(6)
    void aScanOfARoomExpectsTheRoomsDevicesAlone() throws Exception {
        String empty = new String(Samples.file("nmap-unreached.xml"), StandardCharsets.UTF_8);
        Long ofRoom = take("empty.xml", empty, otherRoom).getId();
        Reconciled reconciled = as(auditor(), () -> reading.reconciliation(ofRoom));
        assertEquals(List.of(printer), names(reconciled, HostStanding.MISSING), "by what was decided of it, it has an address");
    }

    @Test
    @Order(7)
    void switchesAndDiscoveriesAreScansToo() throws Exception {
        Long discovery = take("discovery.xml", Samples.DISCOVERY_XML.replace("00:17:c8:77:03:03", "00:17:c8:77:55:55"), null).getId();
        HostRow print = row(discovery, "10.77.0.13");
        assertEquals(MatchedBy.SERIAL, print.by());
        assertEquals(printer, print.tag());
        Long report = take("sw.json", Samples.SWITCH_JSON, null).getId();
        List<HostRow> rows = as(auditor(), () -> reading.reconciliation(report).rows());
        assertEquals("sw-1 · gi1", rows.stream().filter(r -> byCard.equals(r.tag())).findFirst().orElseThrow().seenAt());
    }

    @Test
    @Order(8)
    void speedsAndCablesFindTheirRoomsAndPorts() throws Exception {
        Long table = take("speeds.csv", Samples.SPEEDS_CSV + "404;28.11.2026 11:00;1;1;x\n", null).getId();
        List<MeasuredSpeed> speeds = as(auditor(), () -> reading.speeds(table, 0, 10));
        assertEquals(room, speeds.get(0).getRoom().getId());
        assertEquals(new BigDecimal("94.30"), speeds.get(0).getDown());
        assertNull(speeds.get(2).getRoom());
        assertEquals("404", speeds.get(2).getRoomWords());
        Measurement iperf = as(auditor(), () -> intake.take(own, intake.receive(null, "iperf3.json", new ByteArrayInputStream(Samples.file("iperf3-reverse.json")), Map.of()), room));
        MeasuredSpeed speed = as(auditor(), () -> reading.speeds(iperf.getId(), 0, 10)).get(0);
        assertEquals(room, speed.getRoom().getId());
        assertTrue(speed.getDown().doubleValue() > 5);
        assertThrows(BusinessException.class, () -> as(auditor(), () -> reading.reconciliation(iperf.getId())));
        Long cables = take("cables.csv", Samples.CABLES_CSV, null).getId();
        List<MeasuredCable> links = as(auditor(), () -> reading.cables(cables, 0, 10));
        assertEquals("101-1", links.get(0).getPort().getLabel());
        assertNull(links.get(1).getPort());
    }

    @Test
    @Order(9)
    void nobodySeesOrFillsAnothersSchool() throws Exception {
        Caller stranger = caller(Role.AUDITOR, foreign);
        assertThrows(NotFoundException.class, () -> as(stranger, () -> reading.reconciliation(scan)));
        assertThrows(NotFoundException.class, () -> as(stranger, () -> reading.compare(scan, later)));
        assertThrows(NotFoundException.class, () -> as(stranger, () -> deciding.ignore(scan, List.of(1), "x")));
        assertThrows(NotFoundException.class, () -> as(stranger, () -> intake.take(own, intake.receive(null, "a", new ByteArrayInputStream(Samples.file("nmap-ping.xml")), Map.of()), null)));
        assertEquals(0, as(stranger, () -> reading.count(new MeasurementFilter(null, null, false))));
        assertThrows(NotFoundException.class, () -> as(auditor(), () -> intake.take(own, intake.receive(null, "a", new ByteArrayInputStream(Samples.file("nmap-ping.xml")), Map.of()), foreignRoom)));
        Caller both = caller(Role.AUDITOR, own, foreign);
        assertThrows(BusinessException.class, () -> as(both, () -> intake.take(own, intake.receive(null, "a", new ByteArrayInputStream(Samples.file("nmap-ping.xml")), Map.of()), foreignRoom)));
        Long theirs = as(stranger, () -> intake.take(foreign, intake.receive(null, "a", new ByteArrayInputStream(Samples.file("nmap-ports.xml")), Map.of()), null)).getId();
        assertThrows(BusinessException.class, () -> as(both, () -> reading.compare(scan, theirs)));
        Reconciled reconciled = as(stranger, () -> reading.reconciliation(theirs));
        assertEquals(List.of("10.77.0.14"), names(reconciled, HostStanding.KNOWN), "the same file in another school knows that school's devices alone");
        assertEquals(Set.of(HostStanding.UNKNOWN), reconciled.rows().stream().filter(r -> r.standing() != HostStanding.KNOWN).map(HostRow::standing).collect(Collectors.toSet()));
    }

    @Test
    @Order(10)
    void whatIsJoinedHasIndexes() throws Exception {
        String hosts = "select h.number, m.device_id from measured_host h join machine_mac a on a.mac = h.mac join machine m on m.device_id = a.device_id where h.measurement_id = " + scan
            + " and m.school_id = h.school_id";
        assertEquals(List.of(), readWhole(hosts));
        assertEquals(List.of(), readWhole("select h.number, d.id from measured_host h join device d on d.school_id = h.school_id and d.serial_key = h.serial_key where h.measurement_id = " + scan));
        assertEquals(List.of(), readWhole("select m.id from measurement m where m.school_id = " + own + " order by m.taken_at desc, m.id desc limit 50"));
        assertEquals(List.of(), readWhole("select d.id from host_decision d join measured_host h on h.host_key = d.host_key where h.measurement_id = " + scan + " and d.school_id = h.school_id"));
    }

    /** Tables for which the plan knows no index: of what a test holds, reading three rows may still be the cheapest way. */
    @SuppressWarnings("unchecked")
    private List<String> readWhole(String sql) throws Exception {
        List<Object[]> plan = within(Caller.SYSTEM, () -> (List<Object[]>) em.createNativeQuery("explain " + sql).getResultList());
        List<String> whole = new ArrayList<>();
        plan.stream().filter(step -> "ALL".equals(step[3]) && step[4] == null).forEach(step -> whole.add(String.valueOf(step[2])));
        return whole;
    }

    @Test
    @Order(11)
    @RunAsClient
    void programsSendTheToolsOwnFiles() throws Exception {
        Outside program = Outside.withToken(CAST.login(Role.AUDITOR), Cast.PASSWORD);
        long school = program.get("api/v1/schools").json().getJsonArray("items").getJsonObject(0).getInt("id");
        byte[] file = Files.readAllBytes(Path.of("src/test/resources/measurement/nmap-services.xml"));
        Outside.Answer taken = program.send("POST", "api/v1/measurements?school=" + school + "&kind=NMAP&name=scan.xml", file, "application/xml");
        assertEquals(201, taken.status(), taken.body());
        assertTrue(taken.header("Location").endsWith("/api/v1/measurements/" + taken.json().getInt("id")), taken.header("Location"));
        String href = taken.json().getString("file");
        Outside.Answer original = program.get(href.substring(1));
        assertEquals(new String(file, StandardCharsets.UTF_8), original.body(), "the file as it came");
        assertTrue(original.header("Content-Disposition").startsWith("attachment"));
        assertEquals(409, program.send("POST", "api/v1/measurements?school=" + school, file, "application/xml").status());

        Outside.Answer faulty = program.send("POST", "api/v1/measurements?school=" + school, "down;room\nбыстро;1\n-1;2\n".getBytes(StandardCharsets.UTF_8), "text/csv");
        assertEquals(422, faulty.status());
        assertEquals("urn:kabinet:measurement.refused", faulty.json().getString("type"));
        assertEquals(List.of("2:down", "3:down"), faulty.json().getJsonArray("faults").stream().map(f -> f.asJsonObject().getString("field")).toList());
        assertEquals(422, program.send("POST", "api/v1/measurements?school=" + school, "<!DOCTYPE nmaprun [<!ENTITY x 'y'>]><nmaprun>&x;</nmaprun>".getBytes(StandardCharsets.UTF_8), "application/xml").status());
        assertEquals(422, program.send("POST", "api/v1/measurements", file, "application/xml").status(), "no school");
        Outside.Answer mapped = program.send("POST", "api/v1/measurements?school=" + school + "&kind=CABLE&column=label:Wo&column=result:Wie", "Wo;Wie\n101-1;PASS\n".getBytes(StandardCharsets.UTF_8), "text/csv");
        assertEquals(201, mapped.status(), mapped.body());
        assertEquals(1, program.get("api/v1/measurements/" + mapped.json().getInt("id")).json().getJsonArray("cables").size());

        JsonObject listed = program.get("api/v1/measurements?school=" + school + "&kind=NMAP&limit=2").json();
        assertEquals(2, listed.getJsonArray("items").size());
        assertFalse(listed.getString("next").isEmpty());
        long first = listed.getJsonArray("items").getJsonObject(0).getInt("id");
        JsonObject reconciled = program.get("api/v1/measurements/" + first + "/reconciliation?standing=KNOWN").json();
        assertEquals(2, reconciled.getJsonObject("counts").getInt("KNOWN"));
        assertEquals(Set.of("MAC", "DECISION"), reconciled.getJsonArray("rows").stream().map(JsonValue::asJsonObject).map(r -> r.getString("by")).collect(Collectors.toSet()));
        long second = listed.getJsonArray("items").getJsonObject(1).getInt("id");
        assertEquals("NEW", program.get("api/v1/measurements/" + second + "/comparison?with=" + first).array().getJsonObject(0).getString("kind"));
        long unwanted = taken.json().getInt("id");
        assertEquals(204, program.send("DELETE", "api/v1/measurements/" + unwanted, null).status());
        assertEquals(404, program.get("api/v1/measurements/" + unwanted).status());
        assertEquals(404, program.get(href.substring(1)).status());
        assertEquals(201, program.send("POST", "api/v1/measurements?school=" + school, file, "application/xml").status(), "what was taken away may come again");
    }

    /** Sent at once by one account, files made to take memory are refused one after the other, or their turn does not come; the server goes on. */
    @Test
    @Order(11)
    @RunAsClient
    void filesMadeToTakeMemoryAreRefused() throws Exception {
        Outside program = Outside.withToken(CAST.login(Role.AUDITOR), Cast.PASSWORD);
        long school = program.get("api/v1/schools").json().getJsonArray("items").getJsonObject(0).getInt("id");
        byte[] hostile = ("<REQUEST><CONTENT>" + "<ABCDEFGHIJ>x</ABCDEFGHIJ>".repeat(390_000) + "</CONTENT></REQUEST>").getBytes(StandardCharsets.US_ASCII);
        List<CompletableFuture<Outside.Answer>> sent = IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(() -> {
            try {
                return program.send("POST", "api/v1/measurements?school=" + school, hostile, "application/xml");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }, task -> new Thread(task).start())).toList();
        for (CompletableFuture<Outside.Answer> one : sent) {
            Outside.Answer answer = one.get(2, TimeUnit.MINUTES);
            assertTrue(answer.status() == 422 || answer.status() == 503 && "60".equals(answer.header("Retry-After")), answer.status() + " " + answer.body());
        }
        assertEquals(200, program.get("api/v1/measurements?school=" + school).status());
    }

    @Test
    @Order(12)
    void aMeasurementIsTakenAwayWithItsRows() throws Exception {
        Long id = take("iperf3-both.json").getId();
        as(auditor(), () -> {
            intake.remove(id);
            return null;
        });
        assertThrows(NotFoundException.class, () -> as(auditor(), () -> reading.find(id)));
        long rows = within(Caller.SYSTEM, () -> em.createQuery("select count(*) from MeasuredSpeed s where s.measurement.id = :id", Long.class).setParameter("id", id).getSingleResult());
        assertEquals(0, rows);
        assertEquals(MeasurementKind.IPERF3, take("iperf3-both.json").getKind());
    }
}
