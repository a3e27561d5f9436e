package kabinet.device.api;

import java.time.Instant;
import kabinet.device.entity.FaultReport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fault report; resolved when it says when. */
@Schema(name = "Fault")
public record FaultShape(long id, @Schema(example = "Не включается") String description, Instant reportedAt, String reportedBy,
                         Instant resolvedAt, String resolvedBy, String resolution) {
    static FaultShape of(FaultReport report) {
        return new FaultShape(report.getId(), report.getDescription(), report.getReportedAt(), report.getReportedBy(), report.getResolvedAt(), report.getResolvedBy(), report.getResolution());
    }
}
