package kabinet.measurement.api;

import kabinet.measurement.entity.ScanChange;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a host between two scans. */
@Schema(name = "MeasurementChange")
public record ChangeShape(ScanChange.Kind kind, String mac, String name, @Schema(description = "In the earlier scan; absent if it was not there") String addressBefore,
    @Schema(description = "In the later scan; absent if it is gone") String addressAfter, String seenAtBefore, String seenAtAfter) {

    static ChangeShape of(ScanChange c) {
        return new ChangeShape(c.kind(), c.mac(), c.title(), c.before() == null ? null : c.before().address(), c.after() == null ? null : c.after().address(),
            c.before() == null ? null : c.before().seenAt(), c.after() == null ? null : c.after().seenAt());
    }
}
