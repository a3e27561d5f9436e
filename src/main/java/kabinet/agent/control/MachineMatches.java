package kabinet.agent.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kabinet.agent.entity.Agent;
import kabinet.agent.entity.Fact;
import kabinet.agent.entity.Facts;
import kabinet.agent.entity.Reason;
import kabinet.device.entity.DeviceStatus;

/**
 * Which device a report is about. Goes round the filter of schools by one native statement, because a report of numbers that another school has must not be booked, and so must be noticed; of what
 * it finds there nothing is told but that it is there.
 *
 * <p>The UUID counts most, then the serial number, then the device that the agent reported for before, then a network card's address. The last two do not count against a serial number: a cloned disk
 * brings its agent along, and a network card its address.
 */
@ApplicationScoped
public class MachineMatches {

    private static final String COLUMNS = " d.id, d.school_id, d.serial_key, m.serial_key as machine_serial, m.uuid, d.status ";

    @PersistenceContext
    EntityManager em;

    /** What was found. Exactly one of the two is there. */
    public record Match(Long deviceId, Reason reason) {

        static Match to(Long deviceId) {
            return new Match(deviceId, null);
        }

        static Match none(Reason reason) {
            return new Match(null, reason);
        }
    }

    /** @param how U by UUID, S by serial number, A by agent, M by address */
    private record Hit(String how, Long deviceId, Long schoolId, String cardSerial, String machineSerial, String uuid, DeviceStatus status) {

        /** Whether the report's serial numbers say it is another machine: it knows some, and none of the report's is among them. */
        boolean contradicts(Set<String> serials) {
            Set<String> known = new LinkedHashSet<>();
            Optional.ofNullable(cardSerial).ifPresent(known::add);
            Optional.ofNullable(machineSerial).ifPresent(known::add);
            return !serials.isEmpty() && !known.isEmpty() && serials.stream().noneMatch(known::contains);
        }
    }

    /** @param schoolId the school whose devices may be meant */
    public Match find(Facts facts, Agent agent, Long schoolId) {
        Set<String> serials = facts.serialKeys();
        List<Hit> hits = hits(facts, serials, agent.getDevice() == null ? null : agent.getDevice().getId());
        List<Hit> own = hits.stream().filter(h -> h.schoolId().equals(schoolId)).toList();
        boolean foreign = hits.stream().anyMatch(h -> !h.schoolId().equals(schoolId) && (h.how().equals("U") || h.how().equals("S")) && own.stream().noneMatch(o -> o.how().equals(h.how())));
        if (foreign) {
            return Match.none(Reason.FOREIGN);
        }
        Set<Long> byUuid = devices(own, "U");
        Set<Long> bySerial = devices(own, "S");
        for (Set<Long> found : List.of(byUuid, bySerial)) {
            if (found.size() > 1) {
                return Match.none(Reason.AMBIGUOUS);
            }
        }
        if (!byUuid.isEmpty() && !bySerial.isEmpty() && !byUuid.equals(bySerial)) {
            return Match.none(Reason.CONTRADICTION);
        }
        Set<Long> byAgent = devices(own, "A");
        Set<Long> byMac = devices(own.stream().filter(h -> !h.contradicts(serials)).toList(), "M");
        for (Set<Long> found : List.of(bySerial, byUuid, byAgent, byMac)) {
            if (found.size() > 1) {
                return Match.none(Reason.AMBIGUOUS);
            }
            if (found.size() == 1) {
                Hit hit = own.stream().filter(h -> found.contains(h.deviceId())).findFirst().orElseThrow();
                if (hit.contradicts(serials) || isOtherUuid(hit, facts, found == byAgent)) {
                    return Match.none(Reason.CONTRADICTION);
                }
                return hit.status().isGone() ? Match.none(Reason.GONE) : Match.to(hit.deviceId());
            }
        }
        boolean elsewhere = hits.stream().anyMatch(h -> !h.schoolId().equals(schoolId));
        return Match.none(elsewhere ? Reason.FOREIGN : Reason.NEW);
    }

    /** An agent's name alone does not make another board the same machine; a serial number would. */
    private static boolean isOtherUuid(Hit hit, Facts facts, boolean byAgent) {
        return byAgent && hit.uuid() != null && facts.value(Fact.UUID).filter(u -> !u.equals(hit.uuid())).isPresent();
    }

    private static Set<Long> devices(List<Hit> hits, String how) {
        Set<Long> on = hits.stream().filter(h -> h.how().equals(how) && !h.status().isGone()).map(Hit::deviceId).collect(Collectors.toCollection(LinkedHashSet::new));
        return on.isEmpty() ? hits.stream().filter(h -> h.how().equals(how)).map(Hit::deviceId).collect(Collectors.toCollection(LinkedHashSet::new)) : on;
    }

    private List<Hit> hits(Facts facts, Set<String> serials, Long deviceId) {
        List<String> parts = new ArrayList<>();
        String uuid = facts.values().get(Fact.UUID);
        if (uuid != null) {
            parts.add("(select 'U' as how," + COLUMNS + "from machine m join device d on d.id = m.device_id where m.uuid = :uuid limit 20)");
        }
        if (!serials.isEmpty()) {
            parts.add("(select 'S' as how," + COLUMNS + "from device d left join machine m on m.device_id = d.id where d.serial_key in (:serials) limit 20)");
            parts.add("(select 'S' as how," + COLUMNS + "from machine m join device d on d.id = m.device_id where m.serial_key in (:serials) limit 20)");
        }
        if (deviceId != null) {
            parts.add("(select 'A' as how," + COLUMNS + "from device d left join machine m on m.device_id = d.id where d.id = :device)");
        }
        if (!facts.macs().isEmpty()) {
            parts.add("(select 'M' as how," + COLUMNS + "from machine_mac x join machine m on m.device_id = x.device_id join device d on d.id = m.device_id where x.mac in (:macs) limit 20)");
        }
        if (parts.isEmpty()) {
            return List.of();
        }
        Query query = em.createNativeQuery(String.join(" union all ", parts)).setFlushMode(FlushModeType.COMMIT); // the caller has stored what it changed
        if (uuid != null) {
            query.setParameter("uuid", uuid);
        }
        if (!serials.isEmpty()) {
            query.setParameter("serials", serials);
        }
        if (deviceId != null) {
            query.setParameter("device", deviceId);
        }
        if (!facts.macs().isEmpty()) {
            query.setParameter("macs", facts.macs());
        }
        List<Hit> hits = new ArrayList<>();
        for (Object row : query.getResultList()) {
            Object[] c = (Object[]) row;
            hits.add(new Hit(String.valueOf(c[0]), ((Number) c[1]).longValue(), ((Number) c[2]).longValue(), (String) c[3], (String) c[4], (String) c[5], DeviceStatus.valueOf((String) c[6])));
        }
        return hits;
    }
}
