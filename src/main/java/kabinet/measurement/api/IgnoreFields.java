package kabinet.measurement.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import kabinet.measurement.entity.HostDecision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which unknown hosts are nobody's business, and why. */
@Schema(name = "MeasurementIgnore")
public record IgnoreFields(@Schema(description = "Numbers of hosts in the scan", example = "[3, 5]") @NotEmpty @Size(max = 5000) List<Integer> hosts,
    @Schema(example = "Телефоны гостевой сети") @NotBlank @Size(max = HostDecision.REASON_LENGTH) String reason) {
}
