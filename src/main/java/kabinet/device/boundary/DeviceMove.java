package kabinet.device.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.device.control.Devices;
import kabinet.device.control.Series;
import kabinet.device.control.Transfers;
import kabinet.device.entity.Device;
import kabinet.device.entity.MoveOrder;
import kabinet.device.entity.Transfer;
import kabinet.device.entity.TransferLine;
import kabinet.history.control.Revisions;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;

/** Puts devices elsewhere or into other hands, with a paper of internal transfer. */
@Boundary
public class DeviceMove {

    @Inject
    Devices devices;
    @Inject
    Transfers transfers;
    @Inject
    Series series;
    @Inject
    Places places;
    @Inject
    Revisions revisions;

    /**
     * The parts of a moved object follow it, but for those gone from the books before. Devices that are there already stand on no line.
     *
     * @return the paper, with a line for every device that changed
     * @throws BusinessException if nothing is to be changed, or a device is gone from the books or of another school than the room or person
     * @throws NotFoundException if one of the devices, the room or the person is not in the caller's scope
     */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public Transfer move(MoveOrder order) {
        Room room = places.room(order.roomId());
        Person person = places.person(order.personId());
        if (room == null && person == null) {
            throw new BusinessException("device.move.nothing");
        }
        List<Device> moving = devices.withParts(devices.forAct(order.deviceIds())).stream().filter(d -> changes(d, room, person)).toList();
        if (moving.isEmpty()) {
            throw new BusinessException("device.move.thereAlready");
        }
        School school = moving.get(0).getSchool();
        int number = series.next(school, "transfer:" + order.date().getYear());
        Transfer transfer = new Transfer(school, number, order.date(), order.reason(), Callers.current().name());
        for (Device device : moving) {
            transfer.move(device, room == null ? device.getRoom() : room, person == null ? device.getResponsible() : person);
        }
        transfers.add(transfer);
        revisions.describe("device.act.move", String.valueOf(number));
        devices.flush();
        return transfer;
    }

    @RolesAllowed(Right.READ)
    public Transfer paper(Long id) {
        return transfers.find(id).orElseThrow(NotFoundException::new);
    }

    /** What the paper moved, with all its lines name. */
    @RolesAllowed(Right.READ)
    public List<TransferLine> lines(Long id) {
        return transfers.lines(paper(id), Integer.MAX_VALUE);
    }

    private static boolean changes(Device device, Room room, Person person) {
        return device.getStatus().isGone()
            || room != null && !Objects.equals(device.getRoom(), room) || person != null && !Objects.equals(device.getResponsible(), person);
    }
}
