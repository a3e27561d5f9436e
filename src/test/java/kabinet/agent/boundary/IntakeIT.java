package kabinet.agent.boundary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import kabinet.access.control.Accounts;
import kabinet.access.control.Attempts;
import kabinet.access.control.Passwords;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Role;
import kabinet.agent.Reports;
import kabinet.agent.control.AgentTokens;
import kabinet.agent.control.Messages;
import kabinet.agent.control.NewNames;
import kabinet.agent.entity.Agent;
import kabinet.agent.entity.AgentFilter;
import kabinet.agent.entity.AgentState;
import kabinet.agent.entity.AgentToken;
import kabinet.agent.entity.AgentTokenFilter;
import kabinet.agent.entity.Fact;
import kabinet.agent.entity.FactChange;
import kabinet.agent.entity.Facts;
import kabinet.agent.entity.Machine;
import kabinet.agent.entity.MachineChange;
import kabinet.agent.entity.Message;
import kabinet.agent.entity.Packing;
import kabinet.agent.entity.Reason;
import kabinet.agent.entity.Receipt.Outcome;
import kabinet.agent.entity.WaitingReport;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.device.control.Directories;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceModel;
import kabinet.device.entity.DeviceStatus;
import kabinet.house.Acting;
import kabinet.house.Cast;
import kabinet.organisation.control.Schools;
import kabinet.organisation.control.Tags;
import kabinet.organisation.entity.Building;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.RoomRow;
import kabinet.organisation.entity.School;
import kabinet.software.control.ComputerFacts;
import kabinet.software.entity.SeenPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Agents report over HTTP, as the two programs do; what is booked, what waits, what is refused. */
class IntakeIT extends Acting {

    private static final Cast CAST = new Cast("AGT", 48);
    private static final String AGENT = "7a1e3b40-11c2-4d5e-8f90-a1b2c3d4e5f6";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /** Seen from inside the server, which does not know the runner's properties. */
    private static final URI HERE = URI.create("http://localhost:" + (8080 + Integer.getInteger("jboss.socket.binding.port-offset", 0)) + "/");

    private static Long own;
    private static Long foreign;
    private static Long model;
    private static String token;
    private static int serials = (int) (System.nanoTime() % 1_000_000);

    @Inject
    Accounts accounts;
    @Inject
    Passwords passwords;
    @Inject
    Schools schools;
    @Inject
    Directories directories;
    @Inject
    Tags tags;
    @Inject
    AgentTokens tokens;
    @Inject
    Enrolment enrolment;
    @Inject
    Decisions decisions;
    @Inject
    MachineCards cards;
    @Inject
    Intake intake;
    @Inject
    Messages messages;
    @Inject
    NewNames newNames;
    @Inject
    @Any
    Instance<ComputerFacts> paper;
    @PersistenceContext
    EntityManager em;

    private Caller admin;

    @BeforeEach
    void aSchoolWithAToken() throws Exception {
        CAST.enter(transaction, accounts, passwords, schools);
        if (own == null) {
            within(Caller.SYSTEM, () -> {
                own = schools.byCode(CAST.ownSchool()).map(School::getId).orElseThrow();
                foreign = schools.byCode(CAST.foreignSchool()).map(School::getId).orElseThrow();
                DeviceModel made = new DeviceModel(directories.kinds().get(0), "Заря", "Агент-" + System.nanoTime());
                em.persist(made);
                model = made.getId();
                return null;
            });
        }
        admin = caller(Role.SCHOOL_ADMIN, own);
        if (token == null) {
            token = as(admin, () -> enrolment.issue(own, "Кабинеты информатики"));
        }
    }

    @Test
    void anAgentOfGlpiIsLedFromItsFirstQuestionToItsReport() throws Exception {
        Reports computer = computer();
        Device device = device(own, serial(), DeviceStatus.IN_USE);
        computer.serial(device.getSerialNumber()).tag(token);
        HttpResponse<byte[]> prolog = post("agent", Reports.zlib(Reports.prolog("glpi-1")), "Application/x-Compress-Zlib", AGENT);
        assertEquals(200, prolog.statusCode());
        assertEquals("pending", json(prolog).getString("status"));
        assertEquals("0", json(prolog).getString("expiration"), "comes back at once");
        HttpResponse<byte[]> contact = post("agent", Reports.zlib(Reports.contact("glpi-1", token)), "application/x-compress-zlib", AGENT);
        assertEquals("ok", json(contact).getString("status"));
        assertEquals(24, json(contact).getInt("expiration"));
        assertTrue(contact.headers().map().keySet().stream().noneMatch("set-cookie"::equalsIgnoreCase), "agents have no session");
        assertEquals("booked", report(computer));
        Machine machine = machine(device);
        assertEquals("8192", machine.getFacts().get(Fact.MEMORY));
        assertEquals("Microsoft Windows 10 Pro", machine.getFacts().get(Fact.OS));
        List<ComputerFacts.Fact> onPaper = as(admin, () -> paper.stream().flatMap(p -> p.of(device).stream()).toList());
        assertTrue(onPaper.contains(new ComputerFacts.Fact("Оперативная память", "8 ГБ")) && onPaper.stream().anyMatch(f -> f.name().equals("Последний отчёт")), onPaper.toString());
        assertEquals(2, packages(device));
        MachineChange first = changes(device).get(0);
        assertEquals(2, first.getAdded());
        assertEquals("GLPI-Agent_v1.11", first.getAuthor());
        assertEquals(device.getId(), agent(computer).getDevice().getId());
        assertEquals(AgentState.ACCEPTED, agent(computer).getState());
    }

    @Test
    void theSameReportTwiceChangesNothingButWhenItWasSeen() throws Exception {
        Device device = device(own, serial(), DeviceStatus.IN_USE);
        Reports computer = computer().serial(device.getSerialNumber()).tag(token);
        assertEquals("booked", report(computer));
        Machine before = machine(device);
        assertEquals("unchanged", report(computer));
        Machine after = machine(device);
        assertEquals(before.getFacts(), after.getFacts());
        assertTrue(after.getLastSeen().isAfter(before.getLastSeen()));
        assertEquals(1, changes(device).size());
        assertEquals("booked", report(computer.memory(16_384).program("КОМПАС-3D", "22", "АСКОН")));
        MachineChange change = changes(device).get(0);
        assertEquals(List.of(new FactChange(Fact.MEMORY, "8192", "16384", false)), change.getFacts());
        assertEquals(1, change.getAdded());
        assertEquals(0, change.getRemoved());
        assertEquals("КОМПАС-3D 22", as(admin, () -> cards.titles(List.of(change))).get(change.getNamedAdded().get(0)));
        assertEquals("booked", report(computer.programs(List.<String[]>of(new String[] {"КОМПАС-3D", "22", "АСКОН"})).memory(16_384)));
        assertEquals(2, changes(device).get(0).getRemoved());
        assertEquals(1, packages(device));
    }

    @Test
    void fusionInventoryIsAnsweredInXmlPackedAsItAsked() throws Exception {
        Device device = device(own, serial(), DeviceStatus.IN_USE);
        Reports computer = computer().serial(device.getSerialNumber());
        HttpResponse<byte[]> prolog = post("agent/" + token, Reports.zlib(Reports.prolog("fusion-1")), "application/x-compress-zlib", null);
        assertEquals(200, prolog.statusCode());
        String reply = new String(new InflaterInputStream(new ByteArrayInputStream(prolog.body())).readAllBytes(), UTF_8);
        assertTrue(reply.contains("<RESPONSE>SEND</RESPONSE>") && reply.contains("<PROLOG_FREQ>24</PROLOG_FREQ>"), reply);
        assertEquals(0x78, prolog.body()[0]);
        assertEquals((byte) 0x9C, prolog.body()[1], "fusioninventory-agent looks for these two bytes");
        assertEquals(200, post("agent/" + token, Reports.zlib(computer.xml()), "application/x-compress-zlib", null).statusCode());
        assertEquals("8192", machine(device).getFacts().get(Fact.MEMORY));
        assertEquals(2, packages(device));
        HttpResponse<byte[]> plain = post("agent/" + token, computer.xml().getBytes(UTF_8), "application/xml", null);
        assertTrue(new String(plain.body(), UTF_8).startsWith("<?xml"));
        assertEquals(1, changes(device).size());
    }

    @Test
    void withoutATokenAReportWaitsUntilSomebodyAcceptsIt() throws Exception {
        Device device = device(own, serial(), DeviceStatus.IN_USE);
        Reports computer = computer().serial(device.getSerialNumber()).tag("кабинет 12");
        assertEquals("waiting", report(computer));
        assertEquals(Reason.NO_TOKEN, agent(computer).getReason());
        assertTrue(as(Caller.SYSTEM, () -> cards.find(device.getId())).isEmpty());
        Long id = agent(computer).getId();
        assertThrows(NotFoundException.class, () -> as(admin, () -> decisions.waiting(id)), "of nobody knows which school: the district's alone");
        assertEquals("waiting", report(computer.memory(4096)));
        WaitingReport seen = as(Caller.SYSTEM, () -> decisions.waiting(id));
        assertEquals("4096", seen.getFacts().get(Fact.MEMORY));
        assertEquals(List.of(device.getId()), as(Caller.SYSTEM, () -> decisions.candidates(seen)).stream().map(Device::getId).toList());
        report(computer.memory(8192));
        assertThrows(StaleException.class, () -> as(Caller.SYSTEM, () -> decisions.accept(seen.getId(), seen.getDigest(), device.getId())));
        WaitingReport last = as(Caller.SYSTEM, () -> decisions.waiting(id));
        as(Caller.SYSTEM, () -> decisions.accept(last.getId(), last.getDigest(), device.getId()));
        assertEquals("8192", machine(device).getFacts().get(Fact.MEMORY));
        assertEquals("unchanged", report(computer));
        assertEquals("booked", report(computer.memory(4096)));
        HttpResponse<byte[]> other = post("agent", Reports.zlib(computer.memory(2048).json()), "application/x-compress-zlib", UUID.randomUUID().toString());
        assertEquals(403, other.statusCode(), "another installation under its name");
        assertEquals("4096", machine(device).getFacts().get(Fact.MEMORY));
    }

    @Test
    void whatWaitedWithoutATokenIsTheSchoolsOnceItsAgentHasOne() throws Exception {
        Reports unknown = computer();
        assertEquals("waiting", report(unknown));
        assertEquals("waiting", report(unknown.tag(token)));
        assertEquals(Reason.NEW, as(admin, () -> decisions.waiting(agent(unknown).getId())).getReason());
        assertEquals("waiting", report(unknown.memory(1024)));
        Device device = device(own, serial(), DeviceStatus.IN_USE);
        Reports known = computer().serial(device.getSerialNumber());
        assertEquals("waiting", report(known));
        assertEquals("booked", report(known.tag(token)));
        assertThrows(NotFoundException.class, () -> as(Caller.SYSTEM, () -> decisions.waiting(agent(known).getId())));
    }

    @Test
    void anUnknownMachineIsOfferedAsANewDevice() throws Exception {
        Reports computer = computer().tag(token);
        assertEquals("waiting", report(computer));
        Agent agent = agent(computer);
        assertEquals(Reason.NEW, agent.getReason());
        WaitingReport waiting = as(admin, () -> decisions.waiting(agent.getId()));
        byte[] body = within(Caller.SYSTEM, () -> em.find(WaitingReport.class, waiting.getId()).getKept());
        String kept = new String(new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes(), UTF_8);
        assertTrue(kept.contains("LibreOffice"), kept);
        assertFalse(kept.contains(token) || kept.contains("uchitel"), kept);
        Long there = room(foreign).getId();
        assertThrows(NotFoundException.class, () -> as(admin, () -> decisions.acceptAsNew(waiting.getId(), waiting.getDigest(), null, model, there)));
        assertThrows(BusinessException.class, () -> as(Caller.SYSTEM, () -> decisions.acceptAsNew(waiting.getId(), waiting.getDigest(), null, model, there)), "a room of another school");
        Room room = room(own);
        Long here = room.getId();
        assertEquals(List.of(here), as(admin, () -> decisions.rooms(room.getNumber(), own, 20)).stream().map(RoomRow::id).toList());
        Device device = as(admin, () -> decisions.acceptAsNew(waiting.getId(), waiting.getDigest(), null, model, here));
        assertEquals(here, device.getRoom().getId());
        assertEquals(own, device.getSchool().getId());
        assertEquals(waiting.getFacts().get(Fact.SERIAL), device.getSerialNumber());
        assertEquals(DeviceStatus.IN_USE, device.getStatus());
        assertEquals(2, packages(device));
        assertEquals("unchanged", report(computer));
        assertTrue(as(admin, () -> decisions.page(new AgentFilter(own, AgentState.ACCEPTED, agent.getAgentKey(), null, null), 0, 10)).stream().anyMatch(a -> a.getId().equals(agent.getId())));
        as(admin, () -> {
            decisions.reject(agent.getId());
            return null;
        });
        assertEquals(403, send(computer).statusCode());
        as(admin, () -> {
            decisions.forget(agent.getId());
            return null;
        });
        assertEquals("unchanged", report(computer), "found by its numbers again");
    }

    @Test
    void whatBecomesKnownMeanwhileIsBookedByTheNextReport() throws Exception {
        Reports computer = computer().tag(token);
        assertEquals("waiting", report(computer));
        Device device = device(own, agentSerial(computer), DeviceStatus.IN_USE);
        assertEquals("booked", report(computer));
        assertEquals(AgentState.ACCEPTED, agent(computer).getState());
        assertThrows(NotFoundException.class, () -> as(admin, () -> decisions.waiting(agent(computer).getId())));
        assertEquals(2, packages(device));
    }

    @Test
    void numbersThatAnotherSchoolHasAreNotBooked() throws Exception {
        Device there = device(foreign, serial(), DeviceStatus.IN_USE);
        Reports computer = computer().serial(there.getSerialNumber()).tag(token);
        assertEquals("waiting", report(computer));
        assertEquals(Reason.FOREIGN, agent(computer).getReason());
        assertTrue(as(Caller.SYSTEM, () -> cards.find(there.getId())).isEmpty());
        WaitingReport waiting = as(admin, () -> decisions.waiting(agent(computer).getId()));
        assertTrue(as(admin, () -> decisions.candidates(waiting)).isEmpty(), "of another school's device nothing is shown");
        assertThrows(NotFoundException.class, () -> as(admin, () -> decisions.accept(waiting.getId(), waiting.getDigest(), there.getId())));
        assertThrows(NotFoundException.class, () -> as(caller(Role.SCHOOL_ADMIN, foreign), () -> decisions.waiting(agent(computer).getId())));
    }

    @Test
    void foreignRevokedAndInventedTokensAreRefused() throws Exception {
        Device device = device(own, serial(), DeviceStatus.IN_USE);
        Reports computer = computer().serial(device.getSerialNumber());
        assertEquals("booked", report(computer.tag(token)));
        String others = as(caller(Role.SCHOOL_ADMIN, foreign), () -> enrolment.issue(foreign, "Чужой"));
        assertEquals(403, send(computer.tag(others).memory(1024)).statusCode());
        assertEquals(403, send(computer.tag("kag_invented")).statusCode());
        assertEquals(403, send(computer.tag(null)).statusCode(), "enrolled by a token, it must go on presenting one");
        assertEquals(403, post("agent/kag_invented", Reports.zlib(Reports.prolog("x")), "application/x-compress-zlib", null).statusCode());
        as(caller(Role.SCHOOL_ADMIN, foreign), () -> {
            enrolment.revoke(enrolment.page(new AgentTokenFilter(foreign, null), 0, 1).get(0).getId());
            return null;
        });
        assertEquals(403, post("agent", Reports.zlib(Reports.contact("y", others)), "application/x-compress-zlib", AGENT).statusCode());
        assertThrows(NotFoundException.class, () -> as(admin, () -> {
            enrolment.revoke(as(Caller.SYSTEM, () -> enrolment.page(new AgentTokenFilter(foreign, null), 0, 1)).get(0).getId());
            return null;
        }));
        assertEquals("8192", machine(device).getFacts().get(Fact.MEMORY));
        assertEquals(1, changes(device).size());
    }

    @Test
    void aClonedDiskDoesNotOverwriteTheMachineItCameFrom() throws Exception {
        Device device = device(own, serial(), DeviceStatus.IN_USE);
        Reports computer = computer().serial(device.getSerialNumber()).tag(token);
        assertEquals("booked", report(computer));
        assertEquals("waiting", report(computer.serial(serial()).uuid(UUID.randomUUID().toString()).memory(2048)));
        assertEquals(Reason.CONTRADICTION, agent(computer).getReason());
        assertEquals("8192", machine(device).getFacts().get(Fact.MEMORY));
    }

    @Test
    void aWrittenOffDeviceThatReportsIsNoticed() throws Exception {
        Device device = device(own, serial(), DeviceStatus.WRITTEN_OFF);
        Reports computer = computer().serial(device.getSerialNumber()).tag(token);
        assertEquals("waiting", report(computer));
        assertEquals(Reason.GONE, agent(computer).getReason());
    }

    @Test
    void whatAPersonSaidIsNotOverwritten() throws Exception {
        Device device = device(own, serial(), DeviceStatus.IN_USE);
        Reports computer = computer().serial(device.getSerialNumber()).tag(token);
        report(computer);
        as(admin, () -> {
            cards.hold(device.getId(), Fact.MEMORY, "12288");
            return null;
        });
        assertEquals("booked", report(computer.memory(16_384)));
        Machine machine = machine(device);
        assertEquals("12288", machine.getFacts().get(Fact.MEMORY));
        assertEquals(Map.of(Fact.MEMORY, "16384"), machine.getHeld());
        assertTrue(changes(device).get(0).getFacts().get(0).held());
        assertEquals("unchanged", report(computer));
        as(admin, () -> {
            cards.release(device.getId(), Fact.MEMORY);
            return null;
        });
        assertEquals("16384", machine(device).getFacts().get(Fact.MEMORY));
    }

    @Test
    void aPartialReportLeavesTheRest() throws Exception {
        Device device = device(own, serial(), DeviceStatus.IN_USE);
        Reports computer = computer().serial(device.getSerialNumber()).tag(token);
        report(computer);
        String partial = "{\"action\":\"inventory\",\"partial\":true,\"deviceid\":\"" + key(computer) + "\",\"tag\":\"" + token + "\",\"content\":{\"versionclient\":\"GLPI-Agent_v1.11\",\"bios\":{\"ssn\":\""
            + device.getSerialNumber() + "\"},\"hardware\":{\"name\":\"kab-12\",\"memory\":7800},\"memories\":[{\"capacity\":32768}]}}";
        assertEquals(200, post("agent", Reports.gzip(partial), "application/x-compress-gzip", AGENT).statusCode());
        assertEquals("32768", machine(device).getFacts().get(Fact.MEMORY));
        assertEquals("Baikal-M BE-M1000", machine(device).getFacts().get(Fact.CPU));
        assertEquals(2, packages(device));
    }

    @Test
    void hostileReportsAreRefusedAndChangeNothing() throws Exception {
        Long before = count();
        String bomb = "{\"deviceid\":\"a\",\"x\":\"" + "0".repeat(40_000_000) + "\"}";
        assertEquals(400, post("agent", Reports.zlib(bomb), "application/x-compress-zlib", AGENT).statusCode());
        assertEquals(400, post("agent", ("{\"deviceid\":\"a\",\"x\":" + "[".repeat(100_000)).getBytes(UTF_8), "application/json", AGENT).statusCode());
        assertEquals(400, post("agent", "<!DOCTYPE a [<!ENTITY b \"c\">]><REQUEST><DEVICEID>&b;</DEVICEID></REQUEST>".getBytes(UTF_8), "application/xml", null).statusCode());
        assertEquals(400, post("agent", new byte[Messages.MOST_SENT + 1], "application/x-compress-zlib", AGENT).statusCode());
        assertEquals(400, post("agent", Arrays.copyOf(Reports.zlib(computer().json()), 200), "application/x-compress-zlib", AGENT).statusCode());
        assertEquals("error", json(post("agent", new byte[0], "application/json", AGENT)).getString("status"));
        assertEquals(403, post("agent/etc", new byte[0], "application/json", AGENT).statusCode());
        assertEquals(405, HTTP.send(HttpRequest.newBuilder(HERE.resolve("agent")).build(), HttpResponse.BodyHandlers.discarding()).statusCode());
        assertEquals(before, count());
    }

    @Test
    void aFullQuarantineRefusesWhatIsNewAndKeepsWhatWaits() throws Exception {
        Random random = new Random(4711);
        List<SeenPackage> much = IntStream.range(0, 20_000).mapToObj(i -> new SeenPackage(noise(random, 250), noise(random, 100), noise(random, 150))).toList();
        List<String> keys = new ArrayList<>();
        Outcome outcome = Outcome.WAITING;
        try {
            for (int i = 0; outcome == Outcome.WAITING && i < 20; i++) {
                Reports computer = computer();
                Message sent = messages.read(computer.json().getBytes(UTF_8), Packing.PLAIN);
                Facts facts = sent.findings().get(0);
                Message message = new Message(sent.request(), sent.deviceId(), null, null, false, List.of(new Facts(facts.key(), facts.kind(), facts.values(), facts.serials(), much)));
                outcome = intake.receive(message, token, null, "198.51.100.7").outcome();
                keys.add(message.deviceId());
            }
        } finally {
            within(Caller.SYSTEM, () -> {
                assertEquals(keys.size() - 1, em.createQuery("delete from WaitingReport r where r.agent.id in (select a.id from Agent a where a.agentKey in :keys)").setParameter("keys", keys).executeUpdate());
                return em.createQuery("delete from Agent a where a.agentKey in :keys").setParameter("keys", keys).executeUpdate();
            });
        }
        assertEquals(Outcome.REFUSED, outcome);
        assertTrue(keys.size() > 5, keys.toString());
        assertEquals("waiting", report(computer().tag(token)));
    }

    @Test
    void oneAddressFillsNoMoreThanItsShareOfTheCommonQuarantine() throws Exception {
        String place = "203.0.113.9";
        String name = "sn" + serial();
        assertEquals(Outcome.REFUSED, intake.receive(asked(name, 200), null, null, place).outcome(), "a message about two hundred devices is two hundred reports");
        assertEquals(Intake.PLACE_NUMBER, as(Caller.SYSTEM, () -> decisions.count(waitingFrom(place))));
        assertEquals(Outcome.WAITING, intake.receive(asked(name, 5), null, null, place).outcome(), "what waits already is told again");
        assertEquals(Outcome.REFUSED, intake.receive(asked("other" + name, 1), null, null, place).outcome());
        assertEquals(Outcome.WAITING, intake.receive(asked(name, 5), null, null, "203.0.113.11").outcome());
        assertEquals(0, as(Caller.SYSTEM, () -> decisions.count(waitingFrom("203.0.113.11"))), "whoever tells the same from elsewhere");
        assertEquals(Outcome.REFUSED, intake.receive(asked("again" + name, 1), null, null, place).outcome(), "makes no room here");
        String elsewhere = "2001:db8:1:2::7";
        assertEquals(Outcome.WAITING, intake.receive(asked("else" + name, 1), null, null, elsewhere).outcome(), "others have room");
        assertEquals(Outcome.WAITING, intake.receive(asked("else" + name, 1), null, null, "2001:db8:1:2:a:b:c:d").outcome(), "of one network in IPv6");
        assertEquals(1, as(Caller.SYSTEM, () -> decisions.count(waitingFrom(Attempts.place(elsewhere)))), "the same again replaces what waits");
        Random random = new Random(4711);
        List<SeenPackage> much = IntStream.range(0, 10_000).mapToObj(i -> new SeenPackage(noise(random, 250), noise(random, 100), noise(random, 150))).toList();
        Message sent = messages.read(computer().json().getBytes(UTF_8), Packing.PLAIN);
        Facts facts = sent.findings().get(0);
        Message large = new Message(sent.request(), sent.deviceId(), null, null, false, List.of(new Facts(facts.key(), facts.kind(), facts.values(), facts.serials(), much)));
        assertEquals(Outcome.REFUSED, intake.receive(large, null, null, "203.0.113.10").outcome(), "bytes count too");
        assertEquals(0, as(admin, () -> decisions.clear(place)), "what nobody knows whose it is is the district's");
        assertEquals(Intake.PLACE_NUMBER, as(Caller.SYSTEM, () -> decisions.clear(place)));
        assertEquals(1, as(Caller.SYSTEM, () -> decisions.clear(Attempts.place(elsewhere))));
        assertEquals(0, as(Caller.SYSTEM, () -> decisions.count(new AgentFilter(null, null, name, null, null))), "nothing is remembered of them");
    }

    @Test
    void manyAreRejectedAtOnce() throws Exception {
        List<Long> ids = new ArrayList<>();
        List<Reports> computers = List.of(computer().tag(token), computer().tag(token), computer().tag(token));
        for (Reports computer : computers) {
            assertEquals("waiting", report(computer));
            ids.add(agent(computer).getId());
        }
        Device device = device(own, agentSerial(computers.get(2)), DeviceStatus.IN_USE);
        assertEquals("booked", report(computers.get(2)), device.getTag());
        assertThrows(NotFoundException.class, () -> as(caller(Role.SCHOOL_ADMIN, foreign), () -> decisions.reject(ids)));
        assertEquals(2, as(admin, () -> decisions.reject(ids)), "what was decided meanwhile stays");
        assertEquals(403, send(computers.get(0)).statusCode());
        assertEquals("unchanged", report(computers.get(2)));
    }

    @Test
    void faultsOfOthersBehindTheSameAddressDoNotSilenceAToken() throws Exception {
        String here = "127.0.0.2";
        Device device = device(own, serial(), DeviceStatus.IN_USE);
        Reports computer = computer().serial(device.getSerialNumber());
        for (int i = 0; i < Intake.WRONG_TOKENS; i++) {
            intake.unreadable(here);
        }
        assertTrue(intake.isShutTo(here));
        assertEquals(200, postFrom(here, "agent/" + token, Reports.prolog("x")));
        assertEquals(200, postFrom(here, "agent/" + token, computer.json()));
        assertEquals("8192", machine(device).getFacts().get(Fact.MEMORY));
        assertEquals(200, postFrom(here, "agent", computer.tag(token).memory(4096).json()), "by the tag as well");
        assertEquals("4096", machine(device).getFacts().get(Fact.MEMORY));
        assertEquals(429, postFrom(here, "agent", computer.tag(null).memory(2048).json()));
        assertEquals(429, postFrom(here, "agent", computer.tag("kag_invented").json()));
        assertEquals(429, postFrom(here, "agent/kag_invented", computer.json()));
        assertEquals("4096", machine(device).getFacts().get(Fact.MEMORY));
    }

    @Test
    void withoutATokenAnAcceptedAgentIsBelievedOfItsMachineAlone() throws Exception {
        Device device = device(own, serial(), DeviceStatus.IN_USE);
        Reports computer = computer().serial(device.getSerialNumber());
        accept(computer, device);
        fusion(computer.memory(4096));
        assertEquals("4096", machine(device).getFacts().get(Fact.MEMORY));
        String uuid = machine(device).getFacts().get(Fact.UUID);
        String name = key(computer);
        for (Reports guessed : List.of(Reports.of(name).serial(serial()).uuid(UUID.randomUUID().toString()), Reports.of(name).serial(device.getSerialNumber()).uuid(UUID.randomUUID().toString()),
            Reports.of(name).serial(serial()).uuid(uuid), Reports.of(name).serial("0000").uuid("").memory(512))) {
            fusion(guessed.memory(1024));
            assertEquals("4096", machine(device).getFacts().get(Fact.MEMORY));
            assertEquals(AgentState.QUARANTINED, agent(computer).getState());
            assertEquals(Reason.IDENTITY, agent(computer).getReason());
        }
        fusion(computer.memory(16_384));
        assertEquals("16384", machine(device).getFacts().get(Fact.MEMORY), "the machine itself is believed as before");
        assertEquals(AgentState.ACCEPTED, agent(computer).getState());
        assertThrows(NotFoundException.class, () -> as(Caller.SYSTEM, () -> decisions.waiting(agent(computer).getId())));
    }

    /** Of the machine accepted nothing but a network card's address is known, which anyone in its network sees. */
    @Test
    void withoutATokenAnAcceptedAgentIsNotMovedToAnotherDevice() throws Exception {
        Device other = device(own, serial(), DeviceStatus.IN_USE);
        String uuid = UUID.randomUUID().toString();
        assertEquals("booked", report(computer().serial(other.getSerialNumber()).uuid(uuid).tag(token)));
        Device device = device(own, null, DeviceStatus.IN_USE);
        Reports computer = computer().serial("0000").uuid("");
        accept(computer, device);
        fusion(computer.memory(4096));
        assertEquals("4096", machine(device).getFacts().get(Fact.MEMORY));
        for (String[] guessed : new String[][] {{other.getSerialNumber(), ""}, {"0000", uuid}, {other.getSerialNumber(), uuid}}) {
            fusion(computer.serial(guessed[0]).uuid(guessed[1]).memory(512));
            assertEquals(Reason.IDENTITY, agent(computer).getReason());
            assertEquals(device.getId(), agent(computer).getDevice().getId());
            assertEquals("8192", machine(other).getFacts().get(Fact.MEMORY));
            assertEquals(1, changes(other).size());
        }
        fusion(computer.serial("0000").uuid("").memory(2048));
        assertEquals("2048", machine(device).getFacts().get(Fact.MEMORY));
        assertEquals(AgentState.ACCEPTED, agent(computer).getState());
    }

    @Test
    void rejectingAStrangerDoesNotSilenceWhoHasAToken() throws Exception {
        Device device = device(own, serial(), DeviceStatus.IN_USE);
        Reports computer = computer().serial(device.getSerialNumber());
        fusion(Reports.of(key(computer)).serial(serial()).uuid(UUID.randomUUID().toString()));
        Long stranger = agent(computer).getId();
        as(Caller.SYSTEM, () -> {
            decisions.reject(stranger);
            return null;
        });
        assertEquals(403, send(computer).statusCode());
        assertEquals(403, post("agent", Reports.zlib(Reports.contact(key(computer), null)), "application/x-compress-zlib", AGENT).statusCode());
        assertEquals(200, post("agent", Reports.zlib(Reports.prolog(key(computer))), "application/x-compress-zlib", AGENT).statusCode(), "the first question has no room for a token");
        assertEquals(200, post("agent", Reports.zlib(Reports.contact(key(computer), token)), "application/x-compress-zlib", AGENT).statusCode());
        assertEquals("booked", report(computer.tag(token)));
        assertEquals(AgentState.ACCEPTED, agent(computer).getState());
        assertEquals("8192", machine(device).getFacts().get(Fact.MEMORY));
        as(admin, () -> {
            decisions.reject(agent(computer).getId());
            return null;
        });
        assertEquals(403, send(computer).statusCode(), "what a school itself rejects stays rejected, token or not");
    }

    @Test
    void rejectingAReportUnderAnAcceptedNameLeavesTheAgent() throws Exception {
        Device device = device(own, serial(), DeviceStatus.IN_USE);
        Reports computer = computer().serial(device.getSerialNumber());
        accept(computer, device);
        fusion(Reports.of(key(computer)).serial(serial()).uuid(UUID.randomUUID().toString()).memory(1024));
        assertEquals(Reason.IDENTITY, agent(computer).getReason());
        assertEquals(1, as(admin, () -> decisions.reject(List.of(agent(computer).getId()))));
        assertEquals(AgentState.ACCEPTED, agent(computer).getState());
        assertThrows(NotFoundException.class, () -> as(Caller.SYSTEM, () -> decisions.waiting(agent(computer).getId())));
        fusion(computer.memory(4096));
        assertEquals("4096", machine(device).getFacts().get(Fact.MEMORY));
        device(own, device.getSerialNumber(), DeviceStatus.IN_USE);
        fusion(computer.memory(2048));
        assertEquals(Reason.AMBIGUOUS, agent(computer).getReason());
        as(admin, () -> {
            decisions.reject(agent(computer).getId());
            return null;
        });
        assertEquals(AgentState.ACCEPTED, agent(computer).getState(), "that a number stands twice in the registry is not its fault");
    }

    @Test
    void ofTokensThoseInUseAreLimited() throws Exception {
        String name = "Много " + System.nanoTime();
        int made = within(Caller.SYSTEM, () -> {
            School school = schools.find(foreign).orElseThrow();
            int missing = Enrolment.MOST - tokens.usableOf(foreign);
            for (int i = 0; i < missing; i++) {
                tokens.issue(school, name + " " + i);
            }
            return missing;
        });
        Caller there = caller(Role.SCHOOL_ADMIN, foreign);
        AgentTokenFilter filter = new AgentTokenFilter(null, name);
        assertEquals("agent.token.tooMany", assertThrows(BusinessException.class, () -> as(there, () -> enrolment.issue(foreign, "Ещё"))).key());
        assertEquals(made, as(there, () -> enrolment.count(filter)));
        assertEquals(0, as(admin, () -> enrolment.count(filter)), "of another school's tokens nothing is shown");
        List<AgentToken> page = as(there, () -> enrolment.page(filter, 10, 5));
        assertEquals(List.of(name + " " + (made - 11), name + " " + (made - 12)), page.stream().map(AgentToken::getName).limit(2).toList(), "the newest first");
        as(there, () -> {
            enrolment.revoke(page.get(0).getId());
            return enrolment.issue(foreign, name + " ещё");
        });
        within(Caller.SYSTEM, () -> em.createQuery("delete from AgentToken t where t.name like :name").setParameter("name", name + "%").executeUpdate());
    }

    @Test
    void anInventiveTokenIsTakenLaterOnly() throws Exception {
        Device device = device(own, serial(), DeviceStatus.IN_USE);
        Reports computer = computer().serial(device.getSerialNumber()).tag(token);
        assertEquals("booked", report(computer));
        within(Caller.SYSTEM, () -> em.createNativeQuery("update machine set booked = " + Machine.MOST_AN_HOUR + " where device_id = " + device.getId()).executeUpdate());
        assertEquals("later", report(computer.memory(1024)));
        assertEquals("8192", machine(device).getFacts().get(Fact.MEMORY));
        assertEquals("unchanged", report(computer.memory(8192)), "what is known may be told as often as anybody likes");
        within(Caller.SYSTEM, () -> em.createNativeQuery("update machine set booked_since = booked_since - interval 1 hour where device_id = " + device.getId()).executeUpdate());
        assertEquals("booked", report(computer.memory(1024)), "the agent sent it again");

        String theirs = as(caller(Role.SCHOOL_ADMIN, foreign), () -> enrolment.issue(foreign, "Выдумщик"));
        Device there = device(foreign, serial(), DeviceStatus.IN_USE);
        Reports inventive = computer().serial(there.getSerialNumber()).tag(theirs);
        assertEquals("booked", report(inventive.program("Новинка " + System.nanoTime(), "1", "")));
        newNames.add(foreign, NewNames.MOST, Instant.now());
        assertEquals("later", report(inventive.program("Выдумка " + System.nanoTime(), "1", "")));
        assertEquals(3, packages(there));
    }

    /** The same machine under one name after the other: those that were seen last stay. */
    @Test
    void aDeviceHasNoMoreAgentsThanAreInstalledOnIt() throws Exception {
        Device device = device(own, serial(), DeviceStatus.IN_USE);
        Device beside = device(own, serial(), DeviceStatus.IN_USE);
        Reports other = computer().serial(beside.getSerialNumber()).tag(token);
        assertEquals("booked", report(other));
        int number = ++serials;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Intake.OF_A_DEVICE + 3; i++) {
            Reports computer = Reports.of("twin-" + number + "-" + i).serial(device.getSerialNumber()).uuid("5d3c%04x-17aa-4c1d-8f3e-5d0a7e%06x".formatted(number & 0xFFFF, number))
                .mac("00:1b:22:%02x:%02x:%02x".formatted(number >> 16 & 0xFF, number >> 8 & 0xFF, number & 0xFF)).tag(token);
            report(computer);
            names.add(0, key(computer));
        }
        assertEquals(names.subList(0, Intake.OF_A_DEVICE), within(Caller.SYSTEM, () -> em.createQuery("select a.agentKey from Agent a where a.device.id = :device order by a.lastSeen desc, a.id desc", String.class)
            .setParameter("device", device.getId()).getResultList()));
        assertEquals(AgentState.ACCEPTED, agent(other).getState(), "of another device nothing is forgotten");
        assertEquals(2, packages(device), "what they reported stays");
    }

    @Test
    void reportsOfOneMachineAtOnceAreBookedOneAfterTheOther() throws Exception {
        Device device = device(own, serial(), DeviceStatus.IN_USE);
        String serial = device.getSerialNumber();
        int number = ++serials;
        ExecutorService four = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                Reports computer = Reports.numbered(number).serial(serial).tag(token).memory(1024 * (i + 1)).program("Программа " + i, "1", "");
                answers.add(four.submit(() -> send(computer).statusCode()));
            }
            for (Future<Integer> answer : answers) {
                assertEquals(200, answer.get());
            }
        } finally {
            four.shutdown();
        }
        assertEquals(3, packages(device));
    }

    private static AgentFilter waitingFrom(String place) {
        return new AgentFilter(null, AgentState.QUARANTINED, null, null, place);
    }

    /** What an agent tells of printers that it asked. */
    private Message asked(String name, int printers) {
        StringBuilder xml = new StringBuilder("<REQUEST><CONTENT>");
        for (int i = 0; i < printers; i++) {
            xml.append("<DEVICE><INFO><TYPE>PRINTER</TYPE><SERIAL>KT").append(70_000 + i).append("X</SERIAL></INFO></DEVICE>");
        }
        return messages.read(xml.append("</CONTENT><DEVICEID>").append(name).append("</DEVICEID><QUERY>SNMPQUERY</QUERY></REQUEST>").toString().getBytes(UTF_8), Packing.PLAIN);
    }

    /** It reports without a token, and a person accepts the report for the device. */
    private void accept(Reports computer, Device device) throws Exception {
        fusion(computer);
        WaitingReport waiting = as(Caller.SYSTEM, () -> decisions.waiting(agent(computer).getId()));
        as(Caller.SYSTEM, () -> decisions.accept(waiting.getId(), waiting.getDigest(), device.getId()));
    }

    /** Sends it as fusioninventory-agent does without a token. */
    private static void fusion(Reports computer) throws Exception {
        assertEquals(200, post("agent", Reports.zlib(computer.xml()), "application/x-compress-zlib", null).statusCode());
    }

    /** From one of this machine's own addresses, which stands for a school's. @return the status */
    private static int postFrom(String address, String path, String body) throws Exception {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(address, 0));
            socket.connect(new InetSocketAddress("127.0.0.1", HERE.getPort()), 5000);
            socket.setSoTimeout(30_000);
            byte[] bytes = body.getBytes(UTF_8);
            String head = "POST /" + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/" + (body.startsWith("{") ? "json" : "xml") + "\r\nContent-Length: " + bytes.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }

    private Room room(Long schoolId) throws Exception {
        return within(Caller.SYSTEM, () -> {
            Building building = new Building(schools.find(schoolId).orElseThrow(), "Корпус " + System.nanoTime());
            em.persist(building);
            Room room = new Room(building, "А" + System.nanoTime() % 1_000_000_000, tags.issue().text());
            em.persist(room);
            return room;
        });
    }

    private static Reports computer() {
        return Reports.numbered(++serials).serial(serial());
    }

    private static String serial() {
        return "KB%07dRU".formatted(++serials);
    }

    private String key(Reports computer) {
        return messages.read(computer.json().getBytes(UTF_8), Packing.PLAIN).deviceId();
    }

    private String agentSerial(Reports computer) {
        return messages.read(computer.json().getBytes(UTF_8), Packing.PLAIN).findings().get(0).serials().get(0);
    }

    private Device device(Long school, String serial, DeviceStatus status) throws Exception {
        return within(Caller.SYSTEM, () -> {
            Device device = new Device(tags.issue(), schools.find(school).orElseThrow(), directories.model(model).orElseThrow());
            device.setSerialNumber(serial);
            device.enterAs(status);
            em.persist(device);
            return device;
        });
    }

    private Machine machine(Device device) throws Exception {
        return as(admin, () -> cards.find(device.getId())).orElseThrow();
    }

    private List<MachineChange> changes(Device device) throws Exception {
        List<MachineChange> changes = as(admin, () -> cards.changes(device.getId(), 0, 20));
        assertEquals(changes.size(), as(admin, () -> cards.countChanges(device.getId())));
        return changes;
    }

    private int packages(Device device) throws Exception {
        return within(Caller.SYSTEM, () -> ((Number) em.createNativeQuery("select count(*) from installed_package where device_id = " + device.getId()).getSingleResult()).intValue());
    }

    private Agent agent(Reports computer) throws Exception {
        return within(Caller.SYSTEM, () -> em.createQuery("select a from Agent a left join fetch a.device where a.agentKey = :key", Agent.class).setParameter("key", key(computer)).getSingleResult());
    }

    /** That packs badly. */
    private static String noise(Random random, int length) {
        return random.ints(length, '0', 'z' + 1).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private Long count() throws Exception {
        return within(Caller.SYSTEM, () -> em.createQuery("select (select count(*) from Agent a) + (select count(*) from WaitingReport r) + (select count(*) from Machine m)", Long.class).getSingleResult());
    }

    /** Sends it as glpi-agent does. @return what became of it */
    private String report(Reports computer) throws Exception {
        HttpResponse<byte[]> answer = send(computer);
        assertEquals(200, answer.statusCode(), () -> new String(answer.body(), UTF_8));
        assertEquals("ok", json(answer).getString("status"));
        return json(answer).getString("message");
    }

    private static HttpResponse<byte[]> send(Reports computer) throws Exception {
        return post("agent", Reports.zlib(computer.json()), "application/x-compress-zlib", AGENT);
    }

    private static HttpResponse<byte[]> post(String path, byte[] body, String type, String agentId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(HERE.resolve(path)).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (agentId != null) {
            request.header("GLPI-Agent-ID", agentId);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static JsonObject json(HttpResponse<byte[]> answer) {
        assertFalse(answer.headers().firstValue("Content-Type").orElse("").contains("html"));
        try (var reader = Json.createReader(new StringReader(new String(answer.body(), UTF_8)))) {
            return reader.readObject();
        }
    }
}
