package kabinet.software.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kabinet.software.entity.Installation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A program is said to be on a device. */
@Schema(name = "NewInstallation")
public record InstallationFields(
    @Schema(description = "Tag of the device", example = "MBABC234") @NotBlank @Size(max = 20) String device,
    @Schema(description = "Id of the program") @NotNull Long software,
    @Schema(description = "Version as people call it", example = "5.2") @Size(max = Installation.RELEASE_LENGTH) String version,
    @Schema(description = "Since when; today if absent") LocalDate firstSeen) {
}
