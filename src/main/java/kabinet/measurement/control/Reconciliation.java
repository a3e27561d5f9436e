package kabinet.measurement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceStatus;
import kabinet.measurement.entity.HostDecision;
import kabinet.measurement.entity.HostRow;
import kabinet.measurement.entity.HostStanding;
import kabinet.measurement.entity.MatchedBy;
import kabinet.measurement.entity.MeasuredHost;
import kabinet.measurement.entity.Measurement;
import kabinet.measurement.entity.Reconciled;
import kabinet.network.control.Segments;
import kabinet.network.entity.AddressRange;
import kabinet.organisation.entity.Room;

/**
 * Sets a scan against the registry as it is now; nothing of it is stored. The database joins hosts with devices of the same school by the card's address, the serial number and the name; what somebody
 * decided counts before all three. Expected is what is in use and has an address that is known, in the measurement's room or, without one, in the whole school.
 */
@ApplicationScoped
public class Reconciliation {

    /** Ids of one query. */
    private static final int PORTION = 1000;
    /** Devices that are expected: more than a school has. */
    private static final int MOST_EXPECTED = 5000;

    private static final String BY_MAC = """
        select h.number, m.deviceId from MeasuredHost h, Machine m join m.macs a
        where h.measurement.id = :measurement and a = h.mac and m.schoolId = h.schoolId""";
    private static final String BY_SERIAL = """
        select h.number, d.id from MeasuredHost h, Device d
        where h.measurement.id = :measurement and d.school.id = h.schoolId and d.serialKey = h.serialKey""";
    private static final String BY_REPORTED_SERIAL = """
        select h.number, m.deviceId from MeasuredHost h, Machine m
        where h.measurement.id = :measurement and m.serialKey = h.serialKey and m.schoolId = h.schoolId""";
    private static final String BY_NAME = """
        select h.number, a.device.id from MeasuredHost h, Agent a
        where h.measurement.id = :measurement and h.label is not null and a.school.id = h.schoolId and (a.hostname = h.label or a.hostname = h.name) and a.device is not null""";
    private static final String DEVICES = """
        select d from Device d join fetch d.school join fetch d.kind join fetch d.model left join fetch d.room r left join fetch r.building
        where d.id in :ids""";
    private static final String EXPECTED_REPORTED = "select d.id from Machine m join m.device d where m.schoolId = :school and d.status = :status and m.macs is not empty";
    private static final String EXPECTED_DECIDED = "select d.id from HostDecision x join x.device d where x.school.id = :school and d.status = :status";

    @PersistenceContext
    EntityManager em;
    @Inject
    Measurements measurements;
    @Inject
    HostDecisions decisions;
    @Inject
    Segments segments;

    /** In the order unknown, elsewhere, missing, known, ignored; within each as the scan has them. */
    public Reconciled of(Measurement measurement) {
        Long id = measurement.getId();
        List<MeasuredHost> hosts = measurements.hosts(id);
        Map<MatchedBy, Map<Integer, Set<Long>>> matches = new EnumMap<>(MatchedBy.class);
        matches.put(MatchedBy.MAC, matches(BY_MAC, id));
        Map<Integer, Set<Long>> bySerial = matches(BY_SERIAL, id);
        matches(BY_REPORTED_SERIAL, id).forEach((number, ids) -> bySerial.merge(number, ids, Reconciliation::both));
        matches.put(MatchedBy.SERIAL, bySerial);
        matches.put(MatchedBy.NAME, matches(BY_NAME, id));
        Map<String, HostDecision> decided = decisions.ofMeasurement(id).stream().collect(Collectors.toMap(HostDecision::getHostKey, Function.identity()));
        Set<Long> expected = new LinkedHashSet<>(expected(EXPECTED_REPORTED, measurement));
        expected.addAll(expected(EXPECTED_DECIDED, measurement));
        Set<Long> ids = new HashSet<>(expected);
        matches.values().forEach(by -> by.values().forEach(ids::addAll));
        decided.values().stream().filter(d -> !d.isIgnored()).forEach(d -> ids.add(d.getDevice().getId()));
        return new Reconciled(rows(hosts, matches, decided, expected, devices(ids), segments.of(measurement.schoolId()).stream().map(s -> new Segment(s.range(), s.getRoom())).toList()));
    }

    private static Set<Long> both(Set<Long> some, Set<Long> more) {
        Set<Long> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }

    private Map<Integer, Set<Long>> matches(String query, Long measurement) {
        Map<Integer, Set<Long>> found = new HashMap<>();
        em.createQuery(query, Object[].class).setParameter("measurement", measurement).getResultStream().forEach(row -> found.computeIfAbsent((Integer) row[0], n -> new LinkedHashSet<>()).add((Long) row[1]));
        return found;
    }

    private List<Long> expected(String query, Measurement measurement) {
        String narrowed = measurement.getRoom() == null ? query : query + " and d.room.id = :room";
        var wanted = em.createQuery(narrowed + " order by d.id", Long.class).setParameter("school", measurement.schoolId()).setParameter("status", DeviceStatus.IN_USE);
        if (measurement.getRoom() != null) {
            wanted.setParameter("room", measurement.getRoom().getId());
        }
        return wanted.setMaxResults(MOST_EXPECTED).getResultList();
    }

    private Map<Long, Device> devices(Collection<Long> ids) {
        List<Long> all = List.copyOf(ids);
        Map<Long, Device> found = new HashMap<>();
        for (int from = 0; from < all.size(); from += PORTION) {
            em.createQuery(DEVICES, Device.class).setParameter("ids", all.subList(from, Math.min(all.size(), from + PORTION))).getResultStream().forEach(d -> found.put(d.getId(), d));
        }
        return found;
    }

    /** The rule itself, without a database. */
    static List<HostRow> rows(List<MeasuredHost> hosts, Map<MatchedBy, Map<Integer, Set<Long>>> matches, Map<String, HostDecision> decided, Collection<Long> expected, Map<Long, Device> devices,
            List<Segment> segments) {
        Map<HostStanding, List<HostRow>> rows = new EnumMap<>(HostStanding.class);
        for (HostStanding standing : HostStanding.values()) {
            rows.put(standing, new ArrayList<>());
        }
        Set<Long> seen = new HashSet<>();
        for (MeasuredHost host : hosts) {
            HostRow row = row(host, matches, decided.get(host.getHostKey()), devices, segments);
            rows.get(row.standing()).add(row);
            if (row.deviceId() != null) {
                seen.add(row.deviceId());
            }
        }
        expected.stream().filter(id -> !seen.contains(id)).map(devices::get).filter(d -> d != null).forEach(d -> rows.get(HostStanding.MISSING).add(missing(d)));
        return rows.values().stream().flatMap(List::stream).toList();
    }

    private static HostRow row(MeasuredHost host, Map<MatchedBy, Map<Integer, Set<Long>>> matches, HostDecision decision, Map<Long, Device> devices, List<Segment> segments) {
        Map<MatchedBy, Set<Long>> candidates = new LinkedHashMap<>();
        if (decision != null && !decision.isIgnored()) {
            candidates.put(MatchedBy.DECISION, Set.of(decision.getDevice().getId()));
        }
        for (MatchedBy by : List.of(MatchedBy.MAC, MatchedBy.SERIAL, MatchedBy.NAME)) {
            candidates.put(by, matches.getOrDefault(by, Map.of()).getOrDefault(host.getNumber(), Set.of()));
        }
        int ambiguous = 0;
        for (Map.Entry<MatchedBy, Set<Long>> by : candidates.entrySet()) {
            List<Device> meant = meant(by.getValue(), devices);
            if (meant.size() == 1) {
                Device device = meant.get(0);
                Room other = otherRoom(host, device, segments).orElse(null);
                return row(other == null ? HostStanding.KNOWN : HostStanding.ELSEWHERE, host, by.getKey(), device, other, 0, null);
            }
            ambiguous = Math.max(ambiguous, meant.size());
        }
        if (decision != null) {
            return row(HostStanding.IGNORED, host, null, null, null, ambiguous, decision.getReason());
        }
        return row(HostStanding.UNKNOWN, host, null, null, null, ambiguous, null);
    }

    /** Devices on the books; if there are none, those that have left them. */
    private static List<Device> meant(Set<Long> ids, Map<Long, Device> devices) {
        List<Device> all = ids.stream().map(devices::get).filter(d -> d != null).toList();
        List<Device> onBooks = all.stream().filter(d -> !d.getStatus().isGone()).toList();
        return onBooks.isEmpty() ? all : onBooks;
    }

    /** The room whose segment the address is, if the registry has the device in another one. Of segments within each other the narrowest counts. */
    private static Optional<Room> otherRoom(MeasuredHost host, Device device, List<Segment> segments) {
        String key = host.getAddressKey();
        if (key == null || device.getRoom() == null) {
            return Optional.empty();
        }
        Segment narrowest = null;
        for (Segment segment : segments) {
            if (segment.range().lowest().compareTo(key) <= 0 && segment.range().highest().compareTo(key) >= 0 && (narrowest == null || segment.isWithin(narrowest))) {
                narrowest = segment;
            }
        }
        return Optional.ofNullable(narrowest).map(Segment::room).filter(r -> !r.equals(device.getRoom()));
    }

    /** A segment whose borders were computed once. @param room null if several share it */
    record Segment(AddressRange range, Room room) {

        boolean isWithin(Segment outer) {
            return range.lowest().compareTo(outer.range.lowest()) >= 0 && range.highest().compareTo(outer.range.highest()) <= 0;
        }
    }

    private static HostRow row(HostStanding standing, MeasuredHost h, MatchedBy by, Device device, Room other, int ambiguous, String reason) {
        return new HostRow(standing, h.getNumber(), h.getHostKey(), h.getAddress(), h.getMac(), h.getName(), h.getVendor(), h.getSerial(), h.getSeenAt(), h.getServices(), by,
            device == null ? null : device.getId(), device == null ? null : device.getTag(), device == null ? null : device.getTitle(), device != null && device.getStatus().isGone(),
            device == null || device.getRoom() == null ? null : device.getRoom().getId(), device == null || device.getRoom() == null ? null : device.getRoom().getTitle(),
            other == null ? null : other.getTitle(), ambiguous, reason);
    }

    private static HostRow missing(Device device) {
        Room room = device.getRoom();
        return new HostRow(HostStanding.MISSING, 0, null, null, null, null, null, device.getSerialNumber(), null, null, null, device.getId(), device.getTag(), device.getTitle(), false,
            room == null ? null : room.getId(), room == null ? null : room.getTitle(), null, 0, null);
    }
}
