package kabinet.lanaudit.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kabinet.lanaudit.entity.Finding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a finding was put right. */
@Schema(name = "LanFindingClose")
public record FindingCloseFields(@Schema(description = "The day, from the audit's first to today") @NotNull LocalDate closedOn, @Schema(example = "Розетка закреплена") @NotBlank @Size(max = Finding.TEXT_LENGTH) String closedHow) {
}
