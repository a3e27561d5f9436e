package kabinet.measurement.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.measurement.control.Measurements;
import kabinet.measurement.control.Reconciliation;
import kabinet.measurement.entity.MeasuredCable;
import kabinet.measurement.entity.MeasuredHost;
import kabinet.measurement.entity.MeasuredSpeed;
import kabinet.measurement.entity.Measurement;
import kabinet.measurement.entity.MeasurementFilter;
import kabinet.measurement.entity.Reconciled;
import kabinet.measurement.entity.ScanChange;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.entity.Room;

/** What was measured, and what it means for the registry today. */
@Boundary
public class MeasurementReading {

    /** Earlier and later scans that one is offered to be compared with. */
    private static final int OFFERED = 50;

    @Inject
    Measurements measurements;
    @Inject
    Reconciliation reconciliation;
    @Inject
    Rooms rooms;

    /** @throws NotFoundException if there is none in scope */
    @RolesAllowed(Right.READ)
    public Measurement find(Long id) {
        return measurements.find(id).orElseThrow(NotFoundException::new);
    }

    /** The latest measured first. */
    @RolesAllowed(Right.READ)
    public List<Measurement> page(MeasurementFilter filter, int first, int size) {
        return measurements.page(filter, first, size);
    }

    @RolesAllowed(Right.READ)
    public int count(MeasurementFilter filter) {
        return measurements.count(filter);
    }

    /** Those after the one with the id, in the order in which they came. */
    @RolesAllowed(Right.READ)
    public List<Measurement> after(MeasurementFilter filter, long id, int limit) {
        return measurements.after(filter, id, limit);
    }

    @RolesAllowed(Right.READ)
    public List<MeasuredHost> hosts(Long id) {
        return measurements.hosts(find(id).getId());
    }

    @RolesAllowed(Right.READ)
    public List<MeasuredSpeed> speeds(Long id, int first, int size) {
        return measurements.speeds(find(id).getId(), first, size);
    }

    @RolesAllowed(Right.READ)
    public List<MeasuredCable> cables(Long id, int first, int size) {
        return measurements.cables(find(id).getId(), first, size);
    }

    /**
     * The scan beside the registry as it is now.
     *
     * @throws BusinessException if it is no scan
     */
    @RolesAllowed(Right.READ)
    public Reconciled reconciliation(Long id) {
        return reconciliation.of(scan(id));
    }

    /**
     * What changed from one scan of a school to another.
     *
     * @throws BusinessException if one of them is no scan, or they are of two schools
     */
    @RolesAllowed(Right.READ)
    public List<ScanChange> compare(Long before, Long after) {
        Measurement first = scan(before);
        Measurement second = scan(after);
        if (!first.schoolId().equals(second.schoolId())) {
            throw new BusinessException("measurement.compare.otherSchool");
        }
        return ScanChange.between(sides(first), sides(second));
    }

    /** Other scans of the same school, the latest first. */
    @RolesAllowed(Right.READ)
    public List<Measurement> comparable(Measurement with) {
        return measurements.page(new MeasurementFilter(with.schoolId(), null, true), 0, OFFERED).stream().filter(m -> !m.equals(with)).toList();
    }

    /** Rooms in use, where something can be measured. */
    @RolesAllowed(Right.READ)
    public List<Room> rooms(Long schoolId) {
        return rooms.of(schoolId).stream().filter(Room::isActive).toList();
    }

    private Measurement scan(Long id) {
        Measurement measurement = find(id);
        if (!measurement.getKind().isScan()) {
            throw new BusinessException("measurement.noScan");
        }
        return measurement;
    }

    private List<ScanChange.Side> sides(Measurement scan) {
        return measurements.hosts(scan.getId()).stream().map(ScanChange.Side::of).toList();
    }
}
