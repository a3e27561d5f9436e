package kabinet.lanaudit.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.NotFoundException;
import kabinet.lanaudit.control.AuditMeasurements;
import kabinet.lanaudit.control.LanAudits;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.lanaudit.entity.NotAuditedNowException;
import kabinet.measurement.control.MeasurementFiles;
import kabinet.measurement.control.Reconciliation;
import kabinet.measurement.entity.Measurement;
import kabinet.measurement.entity.MeasurementKind;
import kabinet.measurement.entity.Reconciled;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.entity.Room;

/** What tools measured for an audit: it goes into the act, and scans are held against the registry. */
@Boundary
public class LanMeasurements {

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

    /** Receives a file, outside any transaction: a slow sender must not keep a connection to the database. */
    @RolesAllowed(Right.AUDIT)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public byte[] receive(InputStream content) {
        return MeasurementFiles.bytes(content);
    }

    /**
     * Takes a tool's file in for the audit; one that the school has already is taken as it is.
     *
     * @param kind null to find out by the content
     * @param content from {@link #receive}
     * @param roomId where it was measured; null for the whole school
     * @throws NotAuditedNowException unless the audit is running: what the act says is frozen afterwards
     * @throws kabinet.measurement.entity.UnreadableMeasurementException with every fault
     */
    @RolesAllowed(Right.AUDIT)
    public Measurement take(Long auditId, MeasurementKind kind, String name, byte[] content, Long roomId) {
        LanAudit audit = audits.lock(auditId).orElseThrow(NotFoundException::new);
        audit.requireRunning();
        Room room = roomId == null ? null : rooms.find(roomId).orElseThrow(NotFoundException::new);
        return measurements.take(audit, kind, name, content, room, Callers.current().name(), Instant.now());
    }

    /** The audit's latest scan beside the registry as it is now; without rows if nothing was scanned. */
    @RolesAllowed(Right.READ)
    public Reconciled reconciliation(Long auditId) {
        return of(auditId).stream().filter(m -> m.getKind().isScan()).findFirst().map(reconciliation::of).orElseGet(() -> new Reconciled(List.of()));
    }
}
