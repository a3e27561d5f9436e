package kabinet.network.api;

import java.math.BigDecimal;
import kabinet.base.api.Versioned;
import kabinet.network.entity.CableCategory;
import kabinet.network.entity.OutletPort;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A port as programs see it. */
@Schema(name = "OutletPort")
public record PortShape(long id, @Schema(description = "Grows with every change; the number in the ETag", example = "3") int version, @Schema(description = "Id of the school") long school,
    @Schema(description = "Id of the room") long room, String outlet, String label, CableCategory category, @Schema(description = "Metres") BigDecimal length, String patchPanel, String patchPort,
    @Schema(description = "Id of the device it is patched to") Long switchDevice, String switchPort, boolean active) implements Versioned {

    static PortShape of(OutletPort p) {
        return new PortShape(p.getId(), p.getVersion(), p.schoolId(), p.getRoom().getId(), p.getOutlet(), p.getLabel(), p.getCategory(), p.getLength(), p.getPatchPanel(), p.getPatchPort(),
            p.getSwitchDevice() == null ? null : p.getSwitchDevice().getId(), p.getSwitchPort(), p.isActive());
    }
}
