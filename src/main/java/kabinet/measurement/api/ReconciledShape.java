package kabinet.measurement.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kabinet.measurement.entity.HostRow;
import kabinet.measurement.entity.HostStanding;
import kabinet.measurement.entity.MatchedBy;
import kabinet.measurement.entity.Reconciled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scan beside the registry as it is now. */
@Schema(name = "MeasurementReconciliation")
public record ReconciledShape(@Schema(description = "How many of each standing") Map<String, Integer> counts, List<RowShape> rows) {

    @Schema(name = "MeasurementReconciliationRow")
    public record RowShape(HostStanding standing, @Schema(description = "Of the host in the scan; absent for a device that did not answer") Integer number, String key, String address, String mac,
        String name, String vendor, String serial, String seenAt, @Schema(description = "How the device was recognised") MatchedBy by,
        @Schema(description = "The device's tag", example = "K7Q2M9") String tag, String device, @Schema(description = "The device has left the books and still answers") Boolean gone,
        @Schema(description = "Id of the room the registry has it in") Long room, String roomName, @Schema(description = "The room whose segment the address is") String otherRoom,
        @Schema(description = "How many devices it may be, if that is not clear") Integer ambiguous, @Schema(description = "Why it is ignored") String reason) {
        static RowShape of(HostRow r) {
            return new RowShape(r.standing(), r.number() == 0 ? null : r.number(), r.hostKey(), r.address(), r.mac(), r.name(), r.vendor(), r.serial(), r.seenAt(), r.by(), r.tag(), r.device(),
                r.gone() ? true : null, r.roomId(), r.room(), r.otherRoom(), r.ambiguous() == 0 ? null : r.ambiguous(), r.reason());
        }
    }

    /** @param standing null for all */
    static ReconciledShape of(Reconciled reconciled, HostStanding standing) {
        return new ReconciledShape(reconciled.counts().entrySet().stream().collect(Collectors.toMap(e -> e.getKey().name(), Map.Entry::getValue, (a, b) -> a, java.util.TreeMap::new)),
            reconciled.rows(standing).stream().map(RowShape::of).toList());
    }
}
