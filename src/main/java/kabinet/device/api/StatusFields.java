package kabinet.device.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kabinet.device.entity.DeviceStatus;
import kabinet.history.entity.Revision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state a device is in from now on. */
@Schema(name = "StatusChange")
public record StatusFields(@Schema(example = "REPAIR") @NotNull DeviceStatus status,
                           @Schema(description = "Why; stands in the history") @Size(max = Revision.NOTE_LENGTH) String note) {
}
