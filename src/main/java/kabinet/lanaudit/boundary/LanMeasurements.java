package kabinet.lanaudit.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.NotFoundException;
import kabinet.lanaudit.control.AuditMeasurements;
import kabinet.lanaudit.control.LanAudits;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.lanaudit.entity.NotAuditedNowException;
import kabinet.measurement.control.MeasurementTaking;
import kabinet.measurement.control.Reconciliation;
import kabinet.measurement.entity.Measurement;
import kabinet.measurement.entity.MeasurementKind;
import kabinet.measurement.entity.ReceivedFile;
import kabinet.measurement.entity.Reconciled;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.entity.Room;

/** What tools measured for an audit: it goes into the act, and scans are held against the registry. */
@Boundary
public class LanMeasurements {

    /** Measurements that people are offered; a school has some dozens in a walk. */
    private static final int MOST = 200;

    @Inject
    LanAudits audits;
    @Inject
    AuditMeasurements measurements;
    @Inject
    Reconciliation reconciliation;
    @Inject
    Rooms rooms;

    /** The latest first. @throws NotFoundException if there is no such audit in the caller's scope */
    @RolesAllowed(Right.READ)
    public List<Measurement> of(Long auditId) {
        audits.find(auditId).orElseThrow(NotFoundException::new);
        return measurements.of(auditId);
    }

    /**
     * Receives a file to its end and reads it, outside any transaction: neither a slow sender nor a large file must keep a connection to the database, or the audit from those who walk.
     *
     * @param kind null to find out by the content
     * @throws kabinet.measurement.entity.UnreadableMeasurementException with every fault
     */
    @RolesAllowed(Right.AUDIT)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public ReceivedFile receive(MeasurementKind kind, String name, InputStream content) {
        return MeasurementTaking.receive(kind, name, content, Map.of());
    }

    /**
     * Takes a tool's file in for the audit; one that the school has already is taken as it is.
     *
     * @param received from {@link #receive}
     * @param roomId where it was measured; null for the whole school
     * @throws NotAuditedNowException unless the audit is running: what the act says is frozen afterwards
     * @throws kabinet.base.BusinessException if it was measured before the audit, or the school has it of another room
     */
    @RolesAllowed(Right.AUDIT)
    public Measurement take(Long auditId, ReceivedFile received, Long roomId) {
        LanAudit audit = running(auditId);
        Room room = roomId == null ? null : rooms.find(roomId).orElseThrow(NotFoundException::new);
        return measurements.take(audit, received, room, Callers.current().name(), Instant.now());
    }

    /** What people choose from for a running audit: those of the school since its first day, the latest first. */
    @RolesAllowed(Right.AUDIT)
    public List<Measurement> possible(Long auditId) {
        return measurements.possible(audits.find(auditId).orElseThrow(NotFoundException::new), MOST);
    }

    /**
     * Makes these the audit's measurements, and no others.
     *
     * @throws NotAuditedNowException unless the audit is running
     * @throws kabinet.base.BusinessException if one was measured before the audit
     */
    @RolesAllowed(Right.AUDIT)
    public void choose(Long auditId, Collection<Long> measurementIds) {
        LanAudit audit = running(auditId);
        Set<Long> wanted = Set.copyOf(measurementIds);
        List<Measurement> chosen = measurements.possible(audit, MOST).stream().filter(m -> wanted.contains(m.getId())).toList();
        if (chosen.size() != wanted.size()) {
            throw new NotFoundException();
        }
        measurements.choose(audit, chosen);
    }

    /** The audit's latest scan beside the registry as it is now; without rows if nothing was scanned. */
    @RolesAllowed(Right.READ)
    public Reconciled reconciliation(Long auditId) {
        return of(auditId).stream().filter(m -> m.getKind().isScan()).findFirst().map(reconciliation::of).orElseGet(() -> new Reconciled(List.of()));
    }

    private LanAudit running(Long auditId) {
        LanAudit audit = audits.lock(auditId).orElseThrow(NotFoundException::new);
        audit.requireRunning();
        return audit;
    }
}
