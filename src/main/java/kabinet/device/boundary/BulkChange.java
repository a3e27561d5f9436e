package kabinet.device.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.device.control.Devices;
import kabinet.device.control.WriteOffRequests;
import kabinet.device.entity.BulkPreview;
import kabinet.device.entity.BulkResult;
import kabinet.device.entity.Change;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceStatus;
import kabinet.device.entity.IllegalStatusException;
import kabinet.device.entity.MoveOrder;
import kabinet.device.entity.Selection;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;

/**
 * One change for many devices, shown before it is made. Devices that the change does not fit are left out, and the preview
 * says which and why; the others change in one transaction, entity by entity, so that each one's history tells it.
 */
@Boundary
public class BulkChange {

    @Inject
    Devices devices;
    @Inject
    WriteOffRequests requests;
    @Inject
    Places places;
    @Inject
    DeviceMove moves;
    @Inject
    DeviceStatusChange statuses;
    @Inject
    WriteOff writeOff;

    /** @throws BusinessException if the selection holds more than {@link Selection#LIMIT} devices */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public BulkPreview preview(Selection selection, Change change) {
        Sorted sorted = sort(selection, change);
        int following = change instanceof Change.Status ? 0 : devices.withParts(sorted.changing()).size() - sorted.changing().size();
        return new BulkPreview(sorted.selected(), sorted.changing().size(), following, sorted.unchanged(), sorted.refusals(),
            sorted.changing().stream().limit(BulkPreview.SAMPLES).toList());
    }

    /** Makes the change for those of the selection that it fits. */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public BulkResult apply(Selection selection, Change change) {
        Sorted sorted = sort(selection, change);
        List<Long> ids = sorted.changing().stream().map(Device::getId).toList();
        if (ids.isEmpty()) {
            throw new BusinessException("device.bulk.nothing");
        }
        if (change instanceof Change.Move move) {
            Long transfer = moves.move(new MoveOrder(ids, move.roomId(), move.personId(), move.reason(), move.date())).getId();
            return new BulkResult(ids.size(), sorted.refusals().size(), transfer, null);
        }
        if (change instanceof Change.WriteOff asked) {
            return new BulkResult(ids.size(), sorted.refusals().size(), null, writeOff.draft(ids, asked.date(), asked.reason()).getId());
        }
        Change.Status status = (Change.Status) change;
        statuses.change(ids, status.status(), status.note());
        return new BulkResult(ids.size(), sorted.refusals().size(), null, null);
    }

    private record Sorted(int selected, List<Device> changing, int unchanged, List<BulkPreview.Refusal> refusals) {
    }

    private Sorted sort(Selection selection, Change change) {
        List<Device> chosen = devices.forAct(ids(selection));
        Fit fit = fit(chosen, change);
        List<Device> changing = new ArrayList<>();
        List<BulkPreview.Refusal> refusals = new ArrayList<>();
        int unchanged = 0;
        for (Device device : chosen) {
            BusinessException refusal = fit.refusal(device);
            if (refusal != null) {
                refusals.add(new BulkPreview.Refusal(device, refusal));
            } else if (fit.changes(device)) {
                changing.add(device);
            } else {
                unchanged++;
            }
        }
        return new Sorted(chosen.size(), changing, unchanged, refusals);
    }

    private List<Long> ids(Selection selection) {
        List<Long> ids = selection.ids() != null ? selection.ids() : devices.ids(selection.filter(), Selection.LIMIT + 1);
        if (ids.size() > Selection.LIMIT) {
            throw new BusinessException("device.bulk.tooMany", Selection.LIMIT);
        }
        return ids;
    }

    /** Whether a change fits a device. */
    private interface Fit {

        /** Null if nothing speaks against it. */
        BusinessException refusal(Device device);

        boolean changes(Device device);
    }

    private Fit fit(List<Device> chosen, Change change) {
        if (change instanceof Change.Move move) {
            Room room = places.room(move.roomId());
            Person person = places.person(move.personId());
            if (room == null && person == null) {
                throw new BusinessException("device.move.nothing");
            }
            return new MoveFit(room, person);
        }
        Set<Long> pending = new HashSet<>(requests.pendingAmong(chosen.stream().map(Device::getId).toList()));
        return change instanceof Change.Status status ? new StatusFit(status.status(), pending) : new WriteOffFit(chosen, pending);
    }

    private record MoveFit(Room room, Person person) implements Fit {

        @Override
        public BusinessException refusal(Device device) {
            if (device.getStatus().isGone()) {
                return new BusinessException("device.gone");
            }
            if (room != null && !room.getSchool().equals(device.getSchool())) {
                return new BusinessException("device.room.ofOtherSchool", room.getNumber());
            }
            return person == null || person.getSchool().equals(device.getSchool()) ? null : new BusinessException("device.person.ofOtherSchool", person.getName());
        }

        @Override
        public boolean changes(Device device) {
            return room != null && !Objects.equals(device.getRoom(), room) || person != null && !Objects.equals(device.getResponsible(), person);
        }
    }

    private record StatusFit(DeviceStatus status, Set<Long> pending) implements Fit {

        @Override
        public BusinessException refusal(Device device) {
            if (!status.isByHand()) {
                return status.byPaper();
            }
            if (pending.contains(device.getId())) {
                return new BusinessException("device.writeOff.pending", device.getTag());
            }
            boolean legal = device.getStatus() == status || device.getStatus().next().contains(status);
            return legal ? null : new IllegalStatusException(device.getStatus(), status);
        }

        @Override
        public boolean changes(Device device) {
            return device.getStatus() != status;
        }
    }

    /** One request is of one school: that of the first device chosen. */
    private record WriteOffFit(List<Device> chosen, Set<Long> pending) implements Fit {

        @Override
        public BusinessException refusal(Device device) {
            if (!device.getSchool().equals(chosen.get(0).getSchool())) {
                return new BusinessException("device.writeOff.ofOtherSchool");
            }
            if (device.getStatus().isGone()) {
                return new BusinessException("device.writeOff.gone", device.getTag());
            }
            return pending.contains(device.getId()) ? new BusinessException("device.writeOff.pending", device.getTag()) : null;
        }

        @Override
        public boolean changes(Device device) {
            return true;
        }
    }
}
