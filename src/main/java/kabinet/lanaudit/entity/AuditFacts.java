package kabinet.lanaudit.entity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kabinet.network.entity.CableCategory;
import kabinet.network.entity.FilterMethod;
import kabinet.network.entity.NetworkPlan;
import kabinet.network.entity.NodeRole;
import kabinet.network.entity.Payer;
import kabinet.network.entity.SpeedVerdict;
import kabinet.network.entity.Technology;
import kabinet.organisation.entity.SettlementType;

/**
 * All that the act of an audit says of a network, as it was at the end of the walk. Kept with the audit: what changes in the registry later does not change it.
 *
 * @param on the day of the end of the walk
 * @param since the first day whose looks counted on that day
 * @param rooms in use, in the order of building, floor and number
 * @param plan what the drawing shows
 * @param filters checks of the content filter, the oldest first
 * @param measured speeds of the whole school from tools' files: first of its Internet access, then inside its network, each the newest first
 */
public record AuditFacts(LocalDate on, LocalDate since, Norm norm, List<Line> lines, Common common, List<Node> nodes, List<Room> rooms, List<Filter> filters, List<Measured> measured, NetworkPlan plan) {

    public AuditFacts {
        lines = lines == null ? List.of() : List.copyOf(lines);
        nodes = nodes == null ? List.of() : List.copyOf(nodes);
        rooms = rooms == null ? List.of() : List.copyOf(rooms);
        filters = filters == null ? List.of() : List.copyOf(filters);
        measured = measured == null ? List.of() : List.copyOf(measured);
    }

    /**
     * What the school is held against.
     *
     * @param internet Mbit/s of guaranteed traffic
     * @param student Mbit/s at a student's place
     * @param permanentLink longest, metres
     * @param best of the contracts in force, Mbit/s; null for none
     * @param guaranteed the best of them that guarantee it, Mbit/s; null for none
     */
    public record Norm(SettlementType settlement, BigDecimal internet, BigDecimal student, BigDecimal permanentLink, BigDecimal best, BigDecimal guaranteed, SpeedVerdict verdict) {
    }

    /** A connection to the internet by its contract. Speeds in Mbit/s. @param endsOn its last day; null if it has none */
    public record Line(String provider, String contract, LocalDate contractDate, LocalDate endsOn, Payer payer, Technology technology, BigDecimal down, BigDecimal up, boolean guaranteed, boolean staticIp, boolean unified, boolean backup) {
    }

    /** What the school as a whole has; each null if nobody said. */
    public record Common(String contentFilter, FilterMethod filterMethod, String firewall, String addressing, String cabinet) {
    }

    /** A device that carries the network. @param year in which it was taken into use; null if not known */
    public record Node(NodeRole role, String model, Integer ports, boolean managed, boolean poe, Integer year, String number, String room, String wifi, String zones) {
    }

    /**
     * A room and what stands of what was noted of it in this audit.
     *
     * @param auditedOn null if nobody looked at it in this audit; then there is at most what tools measured there
     */
    public record Room(Long id, String number, String name, String building, boolean teaching, LocalDate auditedOn, Boolean working, Integer outlets, Integer ports, Integer portsWorking, Boolean connected,
                       CableCategory category, Boolean cablePassed, BigDecimal cableLength, Boolean wifi, Integer computers, Integer computersOnline, TeacherPlace teacherPlace, BigDecimal down,
                       BigDecimal up, String note) {

        /** @param since the first day whose looks count */
        public RoomVerdict verdict(LocalDate since) {
            return RoomVerdict.of(auditedOn, working, since);
        }
    }

    /** A check of the content filter. */
    public record Filter(LocalDate on, String place, List<FilterFacts.Material> materials) {

        public boolean passed() {
            return materials.stream().allMatch(FilterFacts.Material::blocked);
        }
    }

    /**
     * A speed that a tool measured. Mbit/s; null what it did not.
     *
     * @param method server, protocol, seconds, streams; null if not known
     * @param local between two computers of the school's network: it says nothing of the Internet access
     */
    public record Measured(LocalDate on, BigDecimal down, BigDecimal up, String method, boolean local) {
    }

    /** How many rooms of which only teaching ones count if asked. */
    public long rooms(RoomVerdict verdict, boolean onlyTeaching) {
        return rooms.stream().filter(r -> !onlyTeaching || r.teaching()).filter(r -> r.verdict(since) == verdict).count();
    }

    /** The rooms that nobody looked at in this audit. */
    public List<Room> unseen() {
        return rooms.stream().filter(r -> r.auditedOn() == null).toList();
    }

    public long teaching() {
        return rooms.stream().filter(Room::teaching).count();
    }

    /** Teaching rooms that are connected and whose teacher's workstation is on the network: the indicator's numerator. */
    public long teacherOnline() {
        return rooms.stream().filter(r -> r.teaching() && r.verdict(since) == RoomVerdict.CONNECTED && r.teacherPlace() == TeacherPlace.ONLINE).count();
    }

    public int computers() {
        return rooms.stream().map(Room::computers).filter(Objects::nonNull).mapToInt(Integer::intValue).sum();
    }

    public int computersOnline() {
        return rooms.stream().map(Room::computersOnline).filter(Objects::nonNull).mapToInt(Integer::intValue).sum();
    }

    public int ports() {
        return rooms.stream().map(Room::ports).filter(Objects::nonNull).mapToInt(Integer::intValue).sum();
    }

    public int portsWorking() {
        return rooms.stream().map(Room::portsWorking).filter(Objects::nonNull).mapToInt(Integer::intValue).sum();
    }
}
