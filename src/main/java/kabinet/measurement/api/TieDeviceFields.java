package kabinet.measurement.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which device a host is. */
@Schema(name = "MeasurementTie")
public record TieDeviceFields(@Schema(description = "Tag, inventory number or serial number", example = "K7Q2M9") @NotBlank @Size(max = 60) String device) {
}
