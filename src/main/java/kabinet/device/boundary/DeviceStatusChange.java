package kabinet.device.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.device.control.Devices;
import kabinet.device.control.WriteOffRequests;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceStatus;
import kabinet.history.control.Revisions;

/** Changes states by hand: taken into use, sent to repair, mothballed, lost, found. Writing off and giving back have acts of their own. */
@Boundary
public class DeviceStatusChange {

    @Inject
    Devices devices;
    @Inject
    WriteOffRequests requests;
    @Inject
    Revisions revisions;

    /**
     * @param note why; may be null
     * @throws BusinessException if the new state needs a paper, a request is pending for a device, or a device's state does not allow the step
     */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public List<Device> change(Collection<Long> ids, DeviceStatus status, String note) {
        Set<Long> wanted = new HashSet<>(ids);
        List<Device> found = devices.forAct(wanted);
        Set<Long> pending = new HashSet<>(requests.pendingAmong(wanted));
        for (Device device : found) {
            device.changeByHand(status, pending.contains(device.getId()));
        }
        revisions.describe("device.act.status", note);
        devices.flush();
        return found;
    }
}
