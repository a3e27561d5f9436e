package kabinet.lanaudit.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kabinet.lanaudit.entity.Finding;
import kabinet.lanaudit.entity.Severity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the commission says of a finding. */
@Schema(name = "LanFindingChange")
public record FindingFields(@NotNull Severity severity, @Schema(example = "Розетка вырвана из стены") @NotBlank @Size(max = Finding.TEXT_LENGTH) String text,
    @Schema(description = "What to do about it", example = "Закрепить") @Size(max = Finding.TEXT_LENGTH) String recommendation, @Schema(description = "The last day for it") LocalDate dueOn) {

    static FindingFields of(Finding f) {
        return new FindingFields(f.getSeverity(), f.getText(), f.getRecommendation(), f.getDueOn());
    }

    Finding.Wording wording() {
        return new Finding.Wording(severity, text, recommendation, dueOn);
    }
}
