package kabinet.network.api;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import kabinet.network.entity.CableCategory;
import kabinet.network.entity.OutletPort;
import kabinet.network.entity.PortEdit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new port. */
@Schema(name = "NewOutletPort")
public record NewPortFields(
    @Schema(description = "Id of the room") @NotNull Long room,
    @Schema(description = "Name of the plate", example = "214-1") @Size(max = OutletPort.OUTLET_LENGTH) String outlet,
    @Schema(description = "Unique in the room", example = "214-1") @NotBlank @Size(max = OutletPort.LABEL_LENGTH) String label,
    @Schema(description = "Unknown if absent", example = "CAT5E") CableCategory category,
    @Schema(description = "Permanent link, metres", example = "34.5") @DecimalMin("0.1") @DecimalMax(OutletPort.LONGEST) @Digits(integer = 4, fraction = 1) BigDecimal length,
    @Schema(example = "ПП-1") @Size(max = OutletPort.PANEL_LENGTH) String patchPanel,
    @Schema(example = "7") @Size(max = OutletPort.PORT_LENGTH) String patchPort,
    @Schema(description = "Id of the device it is patched to") Long switchDevice,
    @Schema(example = "7") @Size(max = OutletPort.PORT_LENGTH) String switchPort,
    @Schema(description = "Still on the wall; true if absent") Boolean active) {

    PortEdit edit() {
        return new PortEdit(null, null, outlet, label, category, length, patchPanel, patchPort, switchDevice, switchPort, !Boolean.FALSE.equals(active));
    }
}
