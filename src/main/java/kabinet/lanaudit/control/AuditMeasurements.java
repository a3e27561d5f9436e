package kabinet.lanaudit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kabinet.base.BusinessException;
import kabinet.file.control.Files;
import kabinet.file.entity.CheckedFile;
import kabinet.file.entity.FileName;
import kabinet.file.entity.FileType;
import kabinet.file.entity.StoredFile;
import kabinet.lanaudit.entity.AuditMeasurement;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.lanaudit.entity.RoomMeasured;
import kabinet.measurement.control.MeasurementFiles;
import kabinet.measurement.control.MeasurementUse;
import kabinet.measurement.control.Measurements;
import kabinet.measurement.entity.MeasuredSpeed;
import kabinet.measurement.entity.Measurement;
import kabinet.measurement.entity.MeasurementKind;
import kabinet.measurement.entity.ReadFile;
import kabinet.organisation.entity.Room;

/** What tools measured for audits. */
@ApplicationScoped
public class AuditMeasurements implements MeasurementUse {

    private static final String NAMELESS = "measurement";

    private static final String OF_AUDIT = "(select a.measurement.id from AuditMeasurement a where a.auditId = :audit)";

    @PersistenceContext
    EntityManager em;
    @Inject
    Measurements measurements;
    @Inject
    Files files;

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
     * Reads a tool's file and keeps it with the audit; one that the school has already is taken as it is, if it may be one of this audit and this room.
     *
     * @param kind null to find out by the content
     * @param room null for the whole school
     * @param now  when it came, and when it was measured if the file does not say
     * @throws BusinessException if the school has it of another room, or from before the audit
     * @throws kabinet.measurement.entity.UnreadableMeasurementException with every fault
     */
    public Measurement take(LanAudit audit, MeasurementKind kind, String name, byte[] content, Room room, String by, Instant now) {
        ReadFile read = MeasurementFiles.read(content, kind, name, Map.of());
        StoredFile file = kept(audit, content, name);
        Measurement measurement = measurements.ofFile(audit.schoolId(), file.getSha256()).orElse(null);
        if (measurement == null) {
            measurement = new Measurement(audit.getSchool(), room, read, file, by, now);
            measurements.add(measurement, read);
        } else {
            demand(audit, measurement, room);
        }
        link(audit, measurement);
        return measurement;
    }

    private void demand(LanAudit audit, Measurement known, Room room) {
        if (room != null && !room.equals(known.getRoom())) {
            throw new BusinessException("lanaudit.measurement.otherRoom", known.getTitle());
        }
        LocalDate taken = LocalDate.ofInstant(known.getTakenAt(), ZoneId.systemDefault());
        if (taken.isBefore(audit.getBeginsOn()) && !of(audit.getId()).contains(known)) {
            throw new BusinessException("lanaudit.measurement.tooOld", taken, audit.getBeginsOn());
        }
    }

    /** Once, however often it is asked. */
    public void link(LanAudit audit, Measurement measurement) {
        if (of(audit.getId()).stream().noneMatch(measurement::equals)) {
            em.persist(new AuditMeasurement(audit, measurement));
            em.flush();
        }
    }

    private StoredFile kept(LanAudit audit, byte[] content, String name) {
        FileType type = MeasurementFiles.type(content);
        return files.store(audit.schoolId(), new CheckedFile(FileName.of(name, type, NAMELESS), type, content, null, null, null));
    }
}
