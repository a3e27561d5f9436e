package kabinet.measurement.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.device.control.Devices;
import kabinet.device.entity.Device;
import kabinet.measurement.control.HostDecisions;
import kabinet.measurement.control.Measurements;
import kabinet.measurement.control.Reconciliation;
import kabinet.measurement.entity.HostDecision;
import kabinet.measurement.entity.HostRow;
import kabinet.measurement.entity.HostStanding;
import kabinet.measurement.entity.MeasuredHost;
import kabinet.measurement.entity.Measurement;

/** Decides of hosts that the registry does not recognise. A decision holds for all scans of the school. */
@Boundary
public class HostDeciding {

    @Inject
    Measurements measurements;
    @Inject
    HostDecisions decisions;
    @Inject
    Reconciliation reconciliation;
    @Inject
    Devices devices;

    /**
     * Ignores unknown hosts of a scan.
     *
     * @param numbers of the hosts in the scan
     * @return how many
     * @throws BusinessException without a reason, without hosts, or if one of them is no unknown host of the scan: then nothing is decided
     */
    @RolesAllowed(Right.AUDIT)
    public int ignore(Long measurementId, Collection<Integer> numbers, String reason) {
        Measurement measurement = measurements.find(measurementId).orElseThrow(NotFoundException::new);
        if (numbers.isEmpty()) {
            throw new BusinessException("measurement.ignore.nothing");
        }
        Map<Integer, HostRow> unknown = new HashMap<>();
        reconciliation.of(measurement).rows(HostStanding.UNKNOWN).forEach(r -> unknown.put(r.number(), r));
        List<HostRow> meant = numbers.stream().distinct().map(n -> {
            HostRow row = unknown.get(n);
            if (row == null) {
                throw new BusinessException("measurement.ignore.notUnknown", n);
            }
            return row;
        }).toList();
        Map<String, HostDecision> known = decisions.find(measurement.schoolId(), meant.stream().map(HostRow::hostKey).toList());
        Instant now = Instant.now();
        for (HostRow row : meant) {
            HostDecision decision = known.get(row.hostKey());
            if (decision == null) {
                decision = new HostDecision(measurement.getSchool(), row.hostKey());
                decision.ignore(reason, Callers.current().name(), now);
                decisions.add(decision);
            } else {
                decision.ignore(reason, Callers.current().name(), now);
            }
        }
        decisions.write();
        return meant.size();
    }

    /**
     * Says which device a host is.
     *
     * @param deviceNumber tag, inventory number or serial number
     * @throws BusinessException if no device of the school has the number, or several have, or the one that has is gone
     */
    @RolesAllowed(Right.AUDIT)
    public Device tie(Long measurementId, int number, String deviceNumber) {
        Measurement measurement = measurements.find(measurementId).orElseThrow(NotFoundException::new);
        MeasuredHost host = measurements.host(measurementId, number).orElseThrow(NotFoundException::new);
        Device device = device(measurement.schoolId(), deviceNumber);
        HostDecision decision = decisions.find(measurement.schoolId(), host.getHostKey()).orElse(null);
        boolean first = decision == null;
        if (first) {
            decision = new HostDecision(measurement.getSchool(), host.getHostKey());
        }
        decision.is(device, Callers.current().name(), Instant.now());
        if (first) {
            decisions.add(decision);
        }
        decisions.write();
        return device;
    }

    private Device device(Long schoolId, String number) {
        if (number == null || number.isBlank()) {
            throw new BusinessException("measurement.tie.noNumber");
        }
        List<Device> found = devices.byTag(number.strip().toUpperCase(java.util.Locale.ROOT)).map(List::of).orElseGet(() -> devices.byAnyNumber(number.strip()));
        List<Device> own = found.stream().filter(d -> d.getSchool().getId().equals(schoolId)).toList();
        if (own.isEmpty()) {
            throw new BusinessException("measurement.tie.notFound", number.strip());
        }
        List<Device> onBooks = own.size() == 1 ? own : own.stream().filter(d -> !d.getStatus().isGone()).toList();
        if (onBooks.size() != 1) {
            throw new BusinessException("measurement.tie.several", number.strip());
        }
        return onBooks.get(0);
    }

    /** Takes back what was decided of a host of the scan; without a decision nothing happens. */
    @RolesAllowed(Right.AUDIT)
    public void withdraw(Long measurementId, int number) {
        Measurement measurement = measurements.find(measurementId).orElseThrow(NotFoundException::new);
        MeasuredHost host = measurements.host(measurementId, number).orElseThrow(NotFoundException::new);
        decisions.find(measurement.schoolId(), host.getHostKey()).ifPresent(decisions::remove);
        decisions.write();
    }
}
