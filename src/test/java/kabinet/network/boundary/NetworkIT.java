package kabinet.network.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Role;
import kabinet.base.BusinessException;
import kabinet.base.DuplicateException;
import kabinet.base.InvalidValueException;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.base.Texts;
import kabinet.device.boundary.Registry;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceModel;
import kabinet.document.entity.Sketch;
import kabinet.document.entity.TableFormat;
import kabinet.exchange.boundary.Exports;
import kabinet.exchange.boundary.Imports;
import kabinet.exchange.entity.ImportJob;
import kabinet.house.Acting;
import kabinet.network.control.InternetConnections;
import kabinet.network.control.NetworkDrawing;
import kabinet.network.control.OutletPorts;
import kabinet.network.control.SchoolSpeeds;
import kabinet.network.control.Segments;
import kabinet.network.entity.CableCategory;
import kabinet.network.entity.ConnectionEdit;
import kabinet.network.entity.ConnectionFilter;
import kabinet.network.entity.InternetConnection;
import kabinet.network.entity.LinkEdit;
import kabinet.network.entity.Medium;
import kabinet.network.entity.NetworkFilter;
import kabinet.network.entity.NetworkNode;
import kabinet.network.entity.NetworkRow;
import kabinet.network.entity.NetworkSegment;
import kabinet.network.entity.NewPorts;
import kabinet.network.entity.NodeEdit;
import kabinet.network.entity.NodeLink;
import kabinet.network.entity.NodeRole;
import kabinet.network.entity.OutletPort;
import kabinet.network.entity.Payer;
import kabinet.network.entity.PortEdit;
import kabinet.network.entity.RoomTally;
import kabinet.network.entity.SegmentEdit;
import kabinet.network.entity.SpeedVerdict;
import kabinet.network.entity.Technology;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import kabinet.organisation.entity.SettlementType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A school's network as it is entered, read, imported and drawn, against the real database. */
class NetworkIT extends Acting {

    private static final LocalDate TODAY = LocalDate.now();
    private static final NodeEdit SWITCH = new NodeEdit(NodeRole.SWITCH, 24, true, true, null, null);

    @Inject
    Registry registry;
    @Inject
    NetworkRegister network;
    @Inject
    PortRegister portRegister;
    @Inject
    ConnectionRegister connectionRegister;
    @Inject
    NetworkSurvey survey;
    @Inject
    SchoolSpeeds speeds;
    @Inject
    OutletPorts ports;
    @Inject
    InternetConnections connections;
    @Inject
    Segments segments;
    @Inject
    Imports imports;
    @Inject
    Exports exports;
    @PersistenceContext
    EntityManager em;

    private School school;
    private Room room;
    private DeviceModel model;
    private Caller keeper;

    @BeforeEach
    void aSchool() throws Exception {
        within(Caller.SYSTEM, () -> {
            school = registry.school();
            room = registry.room(school, "214");
            model = registry.model("TS-2024");
            return null;
        });
        keeper = caller(Role.SCHOOL_ADMIN, school.getId());
    }

    private Device device() throws Exception {
        return within(Caller.SYSTEM, () -> registry.device(em.getReference(School.class, school.getId()), em.getReference(DeviceModel.class, model.getId())));
    }

    private NetworkNode node() throws Exception {
        Device device = device();
        return as(keeper, () -> network.addNode(school.getId(), device.getTag(), SWITCH));
    }

    private static ConnectionEdit line(String down, boolean guaranteed, boolean backup, LocalDate begins, LocalDate ends) {
        return new ConnectionEdit("ООО «Проба»", null, null, Technology.FIBRE, new BigDecimal(down), null, guaranteed, false, false, backup, Payer.MUNICIPAL, begins, ends);
    }

    private InternetConnection connected(ConnectionEdit edit) throws Exception {
        return as(keeper, () -> connectionRegister.create(school.getId(), edit));
    }

    private SpeedVerdict verdict(LocalDate day) throws Exception {
        return as(keeper, () -> speeds.of(school.getId(), day).orElseThrow().verdict());
    }

    /** The database sorts the school under the verdict that its speeds give. */
    private void listedAs(SpeedVerdict verdict) throws Exception {
        for (SpeedVerdict each : SpeedVerdict.values()) {
            List<NetworkRow> rows = as(keeper, () -> survey.page(new NetworkFilter(school.getCode(), each), 0, 10));
            assertEquals(each == verdict, rows.stream().anyMatch(r -> r.getId().equals(school.getId())), each + " for " + verdict);
            assertEquals(rows.size(), as(keeper, () -> survey.count(new NetworkFilter(school.getCode(), each))));
        }
    }

    private void settle(SettlementType settlement) throws Exception {
        within(Caller.SYSTEM, () -> {
            em.find(School.class, school.getId()).setSettlementType(settlement);
            return null;
        });
    }

    @Test
    void theNormIsMetByOneGuaranteedLineInForceAlone() throws Exception {
        settle(SettlementType.VILLAGE);
        listedAs(SpeedVerdict.NO_CONNECTION);
        connected(line("49.9", true, false, TODAY.minusDays(10), null));
        listedAs(SpeedVerdict.TOO_SLOW);
        connected(line("49.9", true, false, TODAY.minusDays(10), null)); // two slow lines are not one fast one
        listedAs(SpeedVerdict.TOO_SLOW);
        connected(line("100", true, true, TODAY.minusDays(10), null)); // a reserve
        listedAs(SpeedVerdict.TOO_SLOW);
        connected(line("80", false, false, TODAY.minusDays(10), null));
        listedAs(SpeedVerdict.NOT_GUARANTEED);
        connected(line("50", true, false, TODAY.minusDays(1), TODAY));
        listedAs(SpeedVerdict.MEETS);
        settle(SettlementType.CITY);
        listedAs(SpeedVerdict.TOO_SLOW);
    }

    @Test
    void aLineIsInForceFromItsFirstToItsLastDay() throws Exception {
        settle(SettlementType.VILLAGE);
        connected(line("50", true, false, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 6, 30)));
        assertEquals(SpeedVerdict.NO_CONNECTION, verdict(LocalDate.of(2026, 2, 28)));
        assertEquals(SpeedVerdict.MEETS, verdict(LocalDate.of(2026, 3, 1)));
        assertEquals(SpeedVerdict.MEETS, verdict(LocalDate.of(2026, 6, 30)));
        assertEquals(SpeedVerdict.NO_CONNECTION, verdict(LocalDate.of(2026, 7, 1)));
        assertEquals(1, as(keeper, () -> connections.on(school.getId(), LocalDate.of(2026, 6, 30))).size());
        assertThrows(BusinessException.class, () -> connected(line("50", true, false, TODAY, TODAY.minusDays(1))));
        assertThrows(BusinessException.class, () -> connected(new ConnectionEdit(" ", null, null, null, null, null, false, false, false, false, null, null, null)));
    }

    @Test
    void aChangeBasedOnAnOlderVersionIsRefused() throws Exception {
        InternetConnection line = connected(line("50", true, false, TODAY, null));
        as(keeper, () -> connectionRegister.change(line.getId(), line.getVersion(), line("60", true, false, TODAY, null)));
        assertThrows(StaleException.class, () -> as(keeper, () -> connectionRegister.change(line.getId(), line.getVersion(), line("70", true, false, TODAY, null))));
    }

    @Test
    void portsGetRunningNumbersAndMayChangePlaces() throws Exception {
        List<OutletPort> added = as(keeper, () -> portRegister.add(room.getId(), new NewPorts(3, "214-", null, CableCategory.CAT6, 2)));
        assertEquals(List.of("214-1", "214-2", "214-3"), added.stream().map(OutletPort::getLabel).toList());
        assertEquals(List.of("214-1", "214-1", "214-3"), added.stream().map(OutletPort::getOutlet).toList());
        as(keeper, () -> portRegister.add(room.getId(), new NewPorts(8, "214-", null, CableCategory.CAT6, null)));
        List<OutletPort> all = as(keeper, () -> portRegister.ofRoom(room.getId()));
        assertEquals("214-11", all.get(10).getLabel());
        assertThrows(DuplicateException.class, () -> as(keeper, () -> portRegister.add(room.getId(), new NewPorts(2, "214-", 11, null, null))));
        UnaryOperator<String> swap = label -> label.equals("214-1") ? "214-2" : label.equals("214-2") ? "214-1" : label;
        Callable<Void> save = () -> {
            portRegister.save(room.getId(), all.stream().map(p -> edit(p, swap.apply(p.getLabel()), null)).toList());
            return null;
        };
        as(keeper, save);
        assertEquals("214-2", as(keeper, () -> portRegister.show(all.get(0).getId())).getLabel());
        assertThrows(StaleException.class, () -> as(keeper, save));
        assertThrows(BusinessException.class, () -> as(keeper, () -> portRegister.add(room.getId(), new NewPorts(NewPorts.MOST + 1, "x", null, null, null))));
        assertEquals(1, as(keeper, () -> ports.byLabel(school.getId(), " 214-2 ")).size());
    }

    private static PortEdit edit(OutletPort port, String label, Long switchId) {
        return new PortEdit(port.getId(), port.getVersion(), port.getOutlet(), label, port.getCategory(), new BigDecimal("34.5"), "ПП-1", "7", switchId, "3", true);
    }

    @Test
    void labelsThatLookAlikeAreOne() throws Exception {
        PortEdit latin = new PortEdit(null, null, null, "A1", null, null, null, null, null, null, true);
        PortEdit cyrillic = new PortEdit(null, null, null, "А1", null, null, null, null, null, null, true);
        as(keeper, () -> portRegister.create(room.getId(), latin));
        assertThrows(DuplicateException.class, () -> as(keeper, () -> portRegister.create(room.getId(), cyrillic)));
    }

    @Test
    void linksNeverCloseACircle() throws Exception {
        NetworkNode a = node();
        NetworkNode b = node();
        NetworkNode c = node();
        LinkEdit copper = new LinkEdit("1", "24", Medium.COPPER, 1000);
        as(keeper, () -> network.addLink(a.getId(), b.getId(), copper));
        as(keeper, () -> network.addLink(b.getId(), c.getId(), copper));
        as(keeper, () -> network.addLink(a.getId(), c.getId(), copper)); // fed twice
        as(keeper, () -> network.addLink(a.getId(), b.getId(), new LinkEdit("2", "23", Medium.COPPER, 1000))); // two lines
        assertThrows(DuplicateException.class, () -> as(keeper, () -> network.addLink(a.getId(), b.getId(), copper)));
        BusinessException circle = assertThrows(BusinessException.class, () -> as(keeper, () -> network.addLink(c.getId(), a.getId(), copper)));
        assertEquals("network.link.circle", circle.key());
        assertThrows(BusinessException.class, () -> as(keeper, () -> network.addLink(a.getId(), a.getId(), copper)));
        assertThrows(DuplicateException.class, () -> as(keeper, () -> network.addNode(school.getId(), a.getDevice().getTag(), SWITCH)));
        as(keeper, () -> {
            network.removeNode(b.getId(), null);
            return null;
        });
        List<NodeLink> left = as(keeper, () -> survey.card(school.getId()).links());
        assertEquals(1, left.size());
    }

    @Test
    void anAddressLeadsToItsNarrowestRange() throws Exception {
        as(keeper, () -> network.addSegment(school.getId(), new SegmentEdit("Школа", "10.4.0.0/16", null, null)));
        as(keeper, () -> network.addSegment(school.getId(), new SegmentEdit("Класс", "10.4.20.9/24", 20, room.getId())));
        List<NetworkSegment> found = as(keeper, () -> segments.containing(school.getId(), "10.4.20.200"));
        assertEquals(List.of("Класс", "Школа"), found.stream().map(NetworkSegment::getName).toList());
        assertEquals(List.of(), as(keeper, () -> segments.containing(school.getId(), "10.5.0.1")));
        assertEquals(List.of(), as(keeper, () -> segments.containing(school.getId(), "хост")));
        assertThrows(DuplicateException.class, () -> as(keeper, () -> network.addSegment(school.getId(), new SegmentEdit("Ещё", "10.4.20.0/24", null, null))));
        assertThrows(InvalidValueException.class, () -> as(keeper, () -> network.addSegment(school.getId(), new SegmentEdit("Ещё", "10.4.20", null, null))));
    }

    @Test
    void nothingIsShownOrTakenOfAnotherSchool() throws Exception {
        InternetConnection line = connected(line("50", true, false, TODAY, null));
        OutletPort port = as(keeper, () -> portRegister.add(room.getId(), new NewPorts(1, "", null, null, null))).get(0);
        NetworkNode node = node();
        School other = within(Caller.SYSTEM, () -> registry.school());
        Caller stranger = caller(Role.SCHOOL_ADMIN, other.getId());
        Device theirs = within(Caller.SYSTEM, () -> registry.device(em.getReference(School.class, other.getId()), em.getReference(DeviceModel.class, model.getId())));
        assertThrows(NotFoundException.class, () -> as(stranger, () -> connectionRegister.show(line.getId())));
        assertThrows(NotFoundException.class, () -> as(stranger, () -> portRegister.show(port.getId())));
        assertThrows(NotFoundException.class, () -> as(stranger, () -> network.node(node.getId())));
        assertThrows(NotFoundException.class, () -> as(stranger, () -> survey.card(school.getId())));
        assertThrows(NotFoundException.class, () -> as(stranger, () -> survey.drawing(school.getId(), Texts.RUSSIAN, NetworkDrawing.SCREEN)));
        assertThrows(NotFoundException.class, () -> as(stranger, () -> connectionRegister.create(school.getId(), line("50", true, false, TODAY, null))));
        assertEquals(List.of(), as(stranger, () -> connectionRegister.after(new ConnectionFilter(school.getId(), null), 0, 10)));
        assertThrows(BusinessException.class, () -> as(keeper, () -> network.addNode(school.getId(), theirs.getTag(), SWITCH)));
        assertThrows(NotFoundException.class, () -> as(keeper, () -> portRegister.change(port.getId(), edit(port, "1", theirs.getId()))));
        assertThrows(NotFoundException.class, () -> as(stranger, () -> speeds.of(school.getId(), TODAY).orElseThrow(NotFoundException::new)));
    }

    private ImportJob imported(String kind, String content) throws Exception {
        return as(Caller.SYSTEM, () -> {
            ImportJob job = imports.preview(imports.upload(kind, kind + ".csv", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))).getId());
            if (job.getFaults().isEmpty()) {
                imports.bookNow(job.getId());
            }
            return imports.find(job.getId());
        });
    }

    private void comesInAgainUnchanged(String kind, int rows) throws Exception {
        String table = as(keeper, () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            exports.write(kind, TableFormat.CSV, Map.of("school", school.getId().toString()), out);
            return out.toString(StandardCharsets.UTF_8);
        });
        ImportJob again = imported(kind, table);
        assertEquals(List.of(), again.getFaults(), table);
        assertEquals(rows, again.getUnchanged(), table);
    }

    @Test
    void tablesComeInAndGoOut() throws Exception {
        String code = school.getCode();
        Device router = device();
        Device upper = device();
        Device lower = device();
        ImportJob job = imported("nodes", "Код школы;Устройство;Назначение в сети;Портов;Подключено к устройству;Порт вышестоящего;Среда передачи\n" + code + ";" + lower.getTag() + ";Коммутатор;24;"
            + upper.getTag() + ";3;оптика\n" + code + ";" + upper.getTag() + ";Коммутатор;24;" + router.getTag() + ";1;медь\n" + code + ";" + router.getTag() + ";Маршрутизатор;5;;;\n");
        assertEquals(List.of(), job.getFaults());
        assertEquals(3, job.getCreated());
        comesInAgainUnchanged("nodes", 3);
        ImportJob circle = imported("nodes", "Код школы;Устройство;Подключено к устройству\n" + code + ";" + router.getTag() + ";" + lower.getTag() + "\n");
        assertEquals(1, circle.getFaults().size());
        assertEquals(List.of(0L), as(keeper, () -> survey.card(school.getId()).rooms()).stream().map(RoomTally::ports).toList(), "a room without ports is a room");
        ImportJob ported = imported("ports", "Код школы;Номер помещения;Метка порта;Категория кабеля;Длина, м;Коммутатор;Порт коммутатора\n" + code + ";214;214-1;5e;34,5;" + upper.getTag() + ";7\n" + code
            + ";214;214-2;6A;;;\n");
        assertEquals(List.of(), ported.getFaults());
        comesInAgainUnchanged("ports", 2);
        OutletPort first = as(keeper, () -> portRegister.ofRoom(room.getId())).get(0);
        assertEquals(new BigDecimal("34.5"), first.getLength());
        assertEquals(CableCategory.CAT5E, first.getCategory());
        assertEquals(upper.getId(), first.getSwitchDevice().getId());
        ImportJob line = imported("internet", "Код школы;Провайдер;Технология;Скорость приёма, Мбит/с;Кто оплачивает;Действует с;Гарантированный трафик\n" + code
            + ";ООО «Проба»;Оптоволокно (ВОЛС);49,9;Местный бюджет;01.01.2026;да\n");
        assertEquals(List.of(), line.getFaults());
        comesInAgainUnchanged("internet", 1);
        Sketch drawing = as(keeper, () -> survey.drawing(school.getId(), Texts.RUSSIAN, NetworkDrawing.SCREEN));
        List<String> titles = drawing.items().stream().filter(Sketch.Box.class::isInstance).map(i -> ((Sketch.Box) i).title()).toList();
        assertTrue(titles.get(0).startsWith("Интернет: ООО «Проба», 49,9 Мбит/с"), titles.toString());
        assertEquals(3, titles.stream().filter(t -> t.matches("[123]\\. .*")).count());
        assertTrue(titles.stream().anyMatch(t -> t.startsWith("214") && t.contains("2 порта")), titles.toString());
        as(Caller.SYSTEM, () -> {
            imports.undo(ported.getId());
            imports.undo(line.getId());
            imports.undo(job.getId());
            return null;
        });
        assertEquals(List.of(), as(keeper, () -> portRegister.ofRoom(room.getId())));
        NetworkSurvey.Card card = as(keeper, () -> survey.card(school.getId()));
        assertEquals(List.of(List.of(), List.of(), List.of()), List.of(card.connections(), card.nodes(), card.links()));
    }

    @Test
    void listsAreReadFromTheirIndexes() throws Exception {
        within(Caller.SYSTEM, () -> {
            assertUses("explain select p.id from outlet_port p where p.school_id = 1 and p.label_key in ('A', 'B', 'C')", "ix_outlet_port_label");
            assertUses("explain select p.id from outlet_port p where p.room_id = 1 order by p.id", "uk_outlet_port_label");
            assertUses("explain select max(c.down_mbit) from internet_connection c where c.school_id = 1 and c.begins_on <= '2026-11-28'", "ix_internet_connection_school");
            return null;
        });
    }

    private void assertUses(String explain, String index) {
        String plan = em.createNativeQuery(explain, Object[].class).getResultList().stream().map(row -> Arrays.toString((Object[]) row)).toList().toString();
        assertTrue(plan.contains(index), plan);
    }
}
