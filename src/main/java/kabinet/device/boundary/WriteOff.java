package kabinet.device.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.device.control.Devices;
import kabinet.device.control.Series;
import kabinet.device.control.WriteOffRequests;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceStatus;
import kabinet.device.entity.WriteOffLine;
import kabinet.device.entity.WriteOffRequest;
import kabinet.history.control.Revisions;

/** Requests to write off: drawn up and submitted by the school, decided by its head or the district. */
@Boundary
public class WriteOff {

    @Inject
    Devices devices;
    @Inject
    WriteOffRequests requests;
    @Inject
    Series series;
    @Inject
    Revisions revisions;

    /**
     * A draft for devices of one school; the parts of an object go with it.
     *
     * @param date of the paper; null for today
     */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public WriteOffRequest draft(Collection<Long> deviceIds, LocalDate date, String reason) {
        List<Device> all = withParts(deviceIds);
        if (all.isEmpty()) {
            throw new BusinessException("device.writeOff.empty");
        }
        WriteOffRequest request = new WriteOffRequest(all.get(0).getSchool(), date == null ? LocalDate.now() : date, demandReason(reason), Callers.current().name());
        all.forEach(request::add);
        requests.add(request);
        revisions.describe("device.act.writeOffDraft", null);
        devices.flush();
        return request;
    }

    @RolesAllowed(Right.EDIT_REGISTRY)
    public WriteOffRequest reword(Long id, int version, LocalDate date, String reason) {
        WriteOffRequest request = find(id, version);
        request.reword(date == null ? request.getDate() : date, demandReason(reason));
        devices.flush();
        return request;
    }

    /** Adds devices, with their parts, to a draft. */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public WriteOffRequest add(Long id, int version, Collection<Long> deviceIds) {
        WriteOffRequest request = find(id, version);
        requests.touch(request);
        withParts(deviceIds).forEach(request::add);
        devices.flush();
        return request;
    }

    /** Takes a device, with its parts, from a draft. */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public WriteOffRequest remove(Long id, int version, Long deviceId) {
        WriteOffRequest request = find(id, version);
        requests.touch(request);
        withParts(Set.of(deviceId)).forEach(request::remove);
        devices.flush();
        return request;
    }

    /** Throws a draft away. */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public void discard(Long id, int version) {
        WriteOffRequest request = find(id, version);
        if (!request.isDraft()) {
            throw new BusinessException("device.writeOff.state." + request.getState());
        }
        requests.remove(request);
    }

    /**
     * Numbers the request and lets its devices wait for the decision.
     *
     * @throws BusinessException if a device waits for the decision on another request or its state does not allow the step
     */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public WriteOffRequest submit(Long id, int version) {
        WriteOffRequest request = find(id, version);
        for (WriteOffLine line : requests.lines(request)) {
            if (line.getDevice().getStatus() == DeviceStatus.TO_WRITE_OFF && requests.pendingFor(line.getDevice().getId()).isPresent()) {
                throw new BusinessException("device.writeOff.pending", line.getDevice().getTag());
            }
        }
        request.submit(series.next(request.getSchool(), "write-off:" + request.getDate().getYear()));
        revisions.describe("device.act.writeOffSubmit", String.valueOf(request.getNumber()));
        devices.flush();
        return request;
    }

    @RolesAllowed({Right.APPROVE, Right.APPROVE_DISTRICT})
    public WriteOffRequest approve(Long id, int version) {
        WriteOffRequest request = find(id, version);
        requests.lines(request);
        request.approve(Callers.current().name());
        revisions.describe("device.act.writeOff", String.valueOf(request.getNumber()));
        devices.flush();
        return request;
    }

    @RolesAllowed({Right.APPROVE, Right.APPROVE_DISTRICT})
    public WriteOffRequest reject(Long id, int version, String why) {
        WriteOffRequest request = find(id, version);
        requests.lines(request);
        request.reject(Callers.current().name(), why);
        revisions.describe("device.act.writeOffReject", String.valueOf(request.getNumber()));
        devices.flush();
        return request;
    }

    @RolesAllowed(Right.READ)
    public WriteOffRequest paper(Long id) {
        return requests.find(id).orElseThrow(NotFoundException::new);
    }

    /** With the devices and all they refer to. */
    @RolesAllowed(Right.READ)
    public List<WriteOffLine> lines(Long id) {
        return requests.lines(paper(id));
    }

    /** The newest requests, of one school or of all in scope, in one state or in all; at most 100. */
    @RolesAllowed(Right.READ)
    public List<WriteOffRequest> newest(Long schoolId, WriteOffRequest.State state) {
        return requests.newest(schoolId, state, 0, 100);
    }

    private WriteOffRequest find(Long id, int version) {
        WriteOffRequest request = paper(id);
        if (request.getVersion() != version) {
            throw new StaleException();
        }
        return request;
    }

    private List<Device> withParts(Collection<Long> ids) {
        return devices.withParts(devices.forAct(Set.copyOf(ids)));
    }

    private static String demandReason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new BusinessException("device.writeOff.reason");
        }
        return reason;
    }
}
