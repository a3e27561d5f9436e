package kabinet.measurement.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import kabinet.measurement.entity.MeasuredCable;
import kabinet.measurement.entity.MeasuredHost;
import kabinet.measurement.entity.MeasuredSpeed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A measurement with all that was measured; of the three lists the one of its kind is there. */
@Schema(name = "MeasurementDetail")
public record MeasuredShape(MeasurementShape measurement, List<HostShape> hosts, List<SpeedShape> speeds, List<CableShape> cables) {

    @Schema(name = "MeasuredHost")
    public record HostShape(@Schema(description = "In the file's order, from 1") int number, @Schema(description = "What it is known by from scan to scan") String key, String address, String mac, String name,
        String vendor, String serial, @Schema(description = "Switch and port") String seenAt, @Schema(description = "Open ports") String services) {
        static HostShape of(MeasuredHost h) {
            return new HostShape(h.getNumber(), h.getHostKey(), h.getAddress(), h.getMac(), h.getName(), h.getVendor(), h.getSerial(), h.getSeenAt(), h.getServices());
        }
    }

    @Schema(name = "MeasuredSpeed")
    public record SpeedShape(int number, @Schema(description = "Id of the room") Long room, @Schema(description = "The room as the file has it") String roomWords, Instant at,
        @Schema(description = "Mbit/s") BigDecimal down, @Schema(description = "Mbit/s") BigDecimal up, String method, Integer retransmits, @Schema(description = "Milliseconds") BigDecimal jitter,
        @Schema(description = "Per cent of packets") BigDecimal lost) {
        static SpeedShape of(MeasuredSpeed v) {
            return new SpeedShape(v.getNumber(), v.getRoom() == null ? null : v.getRoom().getId(), v.getRoomWords(), v.getTakenAt(), v.getDown(), v.getUp(), v.getMethod(), v.getRetransmits(),
                v.getJitter(), v.getLost());
        }
    }

    @Schema(name = "MeasuredCable")
    public record CableShape(int number, String label, @Schema(description = "Id of the school's port with that label") Long port, Instant at, String category,
        @Schema(description = "Metres") BigDecimal length, boolean passed, String reason) {
        static CableShape of(MeasuredCable c) {
            return new CableShape(c.getNumber(), c.getLabel(), c.getPort() == null ? null : c.getPort().getId(), c.getTakenAt(), c.getCategory(), c.getLength(), c.isPassed(), c.getReason());
        }
    }
}
