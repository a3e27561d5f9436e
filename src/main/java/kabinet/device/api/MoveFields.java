package kabinet.device.api;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kabinet.device.entity.Transfer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a device goes and into whose hands. */
@Schema(name = "Move")
public record MoveFields(
    @Schema(description = "Id of the new room") Long room,
    @Schema(description = "Id of the person who answers for it from now on") Long person,
    @Schema(example = "Ремонт кабинета") @Size(max = Transfer.REASON_LENGTH) String reason,
    @Schema(description = "Date of the paper; today if absent") LocalDate date) {
}
