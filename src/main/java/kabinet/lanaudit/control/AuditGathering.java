package kabinet.lanaudit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.base.NotFoundException;
import kabinet.base.Texts;
import kabinet.device.entity.Device;
import kabinet.lanaudit.entity.AuditFacts;
import kabinet.lanaudit.entity.AuditRecord;
import kabinet.lanaudit.entity.FilterFacts;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.lanaudit.entity.RecordKind;
import kabinet.lanaudit.entity.RoomFacts;
import kabinet.lanaudit.entity.RoomMeasured;
import kabinet.lanaudit.entity.RoomState;
import kabinet.network.control.InternetConnections;
import kabinet.network.control.NetworkPlans;
import kabinet.network.control.Nodes;
import kabinet.network.control.Norms;
import kabinet.network.control.SchoolNetworks;
import kabinet.network.control.SchoolSpeeds;
import kabinet.network.entity.InternetConnection;
import kabinet.network.entity.NetworkNode;
import kabinet.network.entity.SchoolNetwork;
import kabinet.network.entity.SchoolSpeed;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.entity.Room;

/** Gathers what the act of an audit says, in as many queries for 120 rooms as for one. */
@ApplicationScoped
public class AuditGathering {

    /** Speeds of either kind that an act lists. */
    private static final int MEASURED = 20;

    private static final RoomFacts UNSEEN = new RoomFacts(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    @Inject
    RoomStates states;
    @Inject
    AuditMeasurements measurements;
    @Inject
    AuditRecords records;
    @Inject
    Rooms rooms;
    @Inject
    Nodes nodes;
    @Inject
    InternetConnections connections;
    @Inject
    SchoolNetworks networks;
    @Inject
    SchoolSpeeds speeds;
    @Inject
    NetworkPlans plans;
    @Inject
    Norms norms;

    /** As it stands on the day. */
    public AuditFacts facts(LanAudit audit, LocalDate on) {
        Long school = audit.schoolId();
        List<AuditFacts.Room> seen = rooms(audit);
        SchoolSpeed speed = speeds.of(school, on).orElseThrow(NotFoundException::new);
        AuditFacts.Norm norm = new AuditFacts.Norm(speed.settlement(), speed.norm(), norms.student(), norms.permanentLink(), speed.best(), speed.guaranteed(), speed.verdict());
        List<AuditFacts.Filter> filters = records.standing(audit.getId(), RecordKind.FILTER).stream().sorted(Comparator.comparing(AuditRecord::getAt)).map(AuditGathering::filter).toList();
        return new AuditFacts(on, norms.auditsSince(on), norm, connections.on(school, on).stream().map(AuditGathering::line).toList(), networks.of(school).map(AuditGathering::common).orElse(null),
            nodes.of(school).stream().map(AuditGathering::node).toList(), seen, filters, measured(audit), plans.of(audit.getSchool(), on, Texts.RUSSIAN));
    }

    /** The rooms in use and those that were looked at, in the order of building, floor and number; with what tools measured in them for the audit. */
    public List<AuditFacts.Room> rooms(LanAudit audit) {
        Map<Long, RoomState> noted = states.of(audit.getId()).stream().collect(Collectors.toMap(RoomState::getRoomId, Function.identity()));
        Map<Long, RoomMeasured> measured = measurements.rooms(audit.getId());
        return rooms.of(audit.schoolId()).stream().filter(r -> r.isActive() || noted.containsKey(r.getId()))
            .map(r -> room(r, noted.get(r.getId()), measured.getOrDefault(r.getId(), RoomMeasured.NOTHING))).toList();
    }

    /** What the auditor noted of a speed goes before what a file says; of cables the worse counts. */
    private static AuditFacts.Room room(Room room, RoomState state, RoomMeasured byTools) {
        RoomFacts f = state == null ? UNSEEN : state.facts();
        RoomMeasured m = byTools.with(new RoomMeasured(f.cablePassed(), f.cableLength(), f.down(), f.up()));
        boolean teaching = room.getKind() != null && room.getKind().isTeaching();
        return new AuditFacts.Room(room.getId(), room.getNumber(), room.getName(), room.getBuilding().getName(), teaching, state == null ? null : state.getAuditedOn(), state == null ? null : state.getWorking(), f.outlets(),
            f.ports(), f.portsWorking(), f.connected(), f.category(), m.cablePassed(), m.cableLength(), f.wifi(), f.computers(), f.computersOnline(), f.teacherPlace(), m.down(), m.up(), f.note());
    }

    private static AuditFacts.Line line(InternetConnection c) {
        return new AuditFacts.Line(c.getProvider(), c.getContractNumber(), c.getContractDate(), c.getEndsOn(), c.getPayer(), c.getTechnology(), c.getDownMbit(), c.getUpMbit(), c.isGuaranteed(), c.isStaticIp(), c.isUnified(), c.isBackup());
    }

    private static AuditFacts.Common common(SchoolNetwork n) {
        return new AuditFacts.Common(n.getContentFilter(), n.getFilterMethod(), n.getFirewall(), n.getAddressing(), n.getCabinet());
    }

    private static AuditFacts.Node node(NetworkNode n) {
        Device d = n.getDevice();
        return new AuditFacts.Node(n.getRole(), d.getModel().getTitle(), n.getPorts(), n.isManaged(), n.isPoe(), d.getCommissionedOn() == null ? null : d.getCommissionedOn().getYear(),
            d.getInventoryNumber() == null ? d.getTag() : d.getInventoryNumber(), d.getRoom() == null ? null : d.getRoom().getNumber(), n.getWifiStandard(), n.getZones());
    }

    private List<AuditFacts.Measured> measured(LanAudit audit) {
        return Stream.of(false, true).flatMap(local -> measurements.speeds(audit.getId(), local, MEASURED).stream()
            .map(s -> new AuditFacts.Measured(LocalDate.ofInstant(s.getTakenAt(), ZoneId.systemDefault()), s.getDown(), s.getUp(), s.getMethod(), local))).toList();
    }

    private static AuditFacts.Filter filter(AuditRecord record) {
        FilterFacts facts = record.filterFacts();
        return new AuditFacts.Filter(LocalDate.ofInstant(record.getAt(), ZoneId.systemDefault()), facts.place(), facts.materials());
    }
}
