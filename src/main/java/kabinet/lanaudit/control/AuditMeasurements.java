package kabinet.lanaudit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kabinet.base.BusinessException;
import kabinet.lanaudit.entity.AuditMeasurement;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.lanaudit.entity.RoomMeasured;
import kabinet.measurement.control.MeasurementTaking;
import kabinet.measurement.control.MeasurementUse;
import kabinet.measurement.entity.MeasuredSpeed;
import kabinet.measurement.entity.Measurement;
import kabinet.measurement.entity.ReceivedFile;
import kabinet.organisation.entity.Room;

/** What tools measured for audits. */
@ApplicationScoped
public class AuditMeasurements implements MeasurementUse {

    private static final String OF_AUDIT = "(select a.measurement.id from AuditMeasurement a where a.auditId = :audit)";

    @PersistenceContext
    EntityManager em;
    @Inject
    MeasurementTaking taking;

    @Override
    public boolean rests(Long measurementId) {
        return !em.createQuery("select m.id from AuditMeasurement m where m.measurement.id = :measurement", Long.class).setParameter("measurement", measurementId).setMaxResults(1).getResultList().isEmpty();
    }

    /** The latest first. */
    public List<Measurement> of(Long auditId) {
        return em.createQuery("select m from AuditMeasurement a join a.measurement m join fetch m.school join fetch m.file left join fetch m.room where a.auditId = :audit order by m.takenAt desc, m.id desc", Measurement.class)
            .setParameter("audit", auditId).getResultList();
    }

    /**
     * Speeds of the school as a whole, the latest first. Those of a room that nobody knows are none of them.
     *
     * @param local true for those between two computers of the school's network, false for those of its Internet access
     */
    public List<MeasuredSpeed> speeds(Long auditId, boolean local, int most) {
        return em.createQuery("select s from MeasuredSpeed s join fetch s.measurement m where s.room is null and s.roomWords is null and m.kind " + (local ? "=" : "<>") + " IPERF3 and m.id in "
            + OF_AUDIT + " order by s.takenAt desc, s.id desc", MeasuredSpeed.class).setParameter("audit", auditId).setMaxResults(most).getResultList();
    }

    /** What was measured in single rooms, by room: of each port its last test, of speeds the last. */
    public Map<Long, RoomMeasured> rooms(Long auditId) {
        Map<Long, RoomMeasured> found = new HashMap<>();
        Map<Object, Object[]> lastOfPort = new LinkedHashMap<>();
        em.createQuery("select p.id, p.room.id, c.passed, c.length from MeasuredCable c join c.port p where c.measurement.id in " + OF_AUDIT + " order by c.takenAt, c.id", Object[].class)
            .setParameter("audit", auditId).getResultList().forEach(row -> lastOfPort.put(row[0], row));
        lastOfPort.values().forEach(row -> found.merge((Long) row[1], new RoomMeasured((Boolean) row[2], (BigDecimal) row[3], null, null), RoomMeasured::with));
        em.createQuery("select s.room.id, s.down, s.up from MeasuredSpeed s where s.room is not null and s.measurement.id in " + OF_AUDIT + " order by s.takenAt, s.id", Object[].class)
            .setParameter("audit", auditId).getResultList().forEach(row -> found.merge((Long) row[0], new RoomMeasured(null, null, (BigDecimal) row[1], (BigDecimal) row[2]), RoomMeasured::with));
        return found;
    }

    /**
     * Keeps a tool's file with the audit; one that the school has already is taken as it is, if it may be one of this audit and this room.
     *
     * @param room null for the whole school
     * @param now  when it came, and when it was measured if the file does not say
     * @throws BusinessException if it was measured before the audit: the act says how the network was in its days; or if the school has it of another room
     */
    public Measurement take(LanAudit audit, ReceivedFile received, Room room, String by, Instant now) {
        MeasurementTaking.Taken taken = taking.take(audit.getSchool(), room, received, by, now);
        if (taken.again() && room != null && !room.equals(taken.measurement().getRoom())) {
            throw new BusinessException("lanaudit.measurement.otherRoom", taken.measurement().getTitle());
        }
        link(audit, List.of(taken.measurement()));
        return taken.measurement();
    }

    /** Those of the school that may be the audit's, or are: measured since its first day, the latest first. */
    public List<Measurement> possible(LanAudit audit, int most) {
        return em.createQuery("select m from Measurement m join fetch m.school s join fetch m.file left join fetch m.room where s.id = :school and (m.takenAt >= :begin or m.id in "
                + OF_AUDIT + ") order by m.takenAt desc, m.id desc", Measurement.class).setParameter("school", audit.schoolId()).setParameter("audit", audit.getId()).setParameter("begin", audit.getBeginsOn().atStartOfDay(ZoneId.systemDefault()).toInstant()).setMaxResults(most).getResultList();
    }

    /**
     * Makes these the audit's measurements, and no others.
     *
     * @throws BusinessException as {@link #link}
     */
    public void choose(LanAudit audit, Collection<Measurement> chosen) {
        em.createQuery("select a from AuditMeasurement a where a.auditId = :audit", AuditMeasurement.class).setParameter("audit", audit.getId()).getResultStream()
            .filter(a -> !chosen.contains(a.getMeasurement())).forEach(em::remove);
        link(audit, chosen);
    }

    /** Each once, however often it is asked. @throws BusinessException if one was measured before the audit */
    public void link(LanAudit audit, Collection<Measurement> some) {
        Set<Measurement> linked = Set.copyOf(of(audit.getId()));
        for (Measurement measurement : some) {
            if (!linked.contains(measurement)) {
                LocalDate taken = LocalDate.ofInstant(measurement.getTakenAt(), ZoneId.systemDefault());
                if (taken.isBefore(audit.getBeginsOn())) {
                    throw new BusinessException("lanaudit.measurement.tooOld", taken, audit.getBeginsOn());
                }
                em.persist(new AuditMeasurement(audit, measurement));
            }
        }
        em.flush();
    }
}
