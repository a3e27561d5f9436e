package kabinet.device.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kabinet.device.entity.FaultReport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What does not work. */
@Schema(name = "NewFault")
public record FaultFields(@Schema(example = "Не включается") @NotBlank @Size(max = FaultReport.TEXT_LENGTH) String description) {
}
