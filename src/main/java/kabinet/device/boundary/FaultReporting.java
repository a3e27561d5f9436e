package kabinet.device.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.device.control.Devices;
import kabinet.device.control.FaultReports;
import kabinet.device.entity.Device;
import kabinet.device.entity.FaultReport;
import kabinet.history.control.Revisions;

/** What is broken, from the report to the repair. */
@Boundary
public class FaultReporting {

    @Inject
    Devices devices;
    @Inject
    FaultReports reports;
    @Inject
    Revisions revisions;

    /** @throws BusinessException if the device is gone from the books or nothing is said */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public FaultReport report(Long deviceId, String description) {
        Device device = devices.find(deviceId).orElseThrow(NotFoundException::new);
        if (device.getStatus().isGone()) {
            throw new BusinessException("device.fault.gone");
        }
        if (description == null || description.isBlank()) {
            throw new BusinessException("device.fault.description");
        }
        FaultReport report = new FaultReport(device, description, Callers.current().name());
        reports.add(report);
        revisions.describe("device.act.fault", null);
        devices.flush();
        return report;
    }

    /** @throws StaleException if somebody changed the report since the caller read it */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public FaultReport resolve(Long id, int version, String how) {
        FaultReport report = reports.find(id).orElseThrow(NotFoundException::new);
        if (report.getVersion() != version) {
            throw new StaleException();
        }
        report.resolve(how, Callers.current().name());
        revisions.describe("device.act.repair", null);
        devices.flush();
        return report;
    }

    /** What is broken now, the oldest report first; at most 500. */
    @RolesAllowed(Right.READ)
    public List<FaultReport> open() {
        return reports.open(500);
    }

    @RolesAllowed(Right.READ)
    public List<FaultReport> ofDevice(Long deviceId) {
        return reports.ofDevice(deviceId, 50);
    }
}
