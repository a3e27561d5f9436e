package kabinet.lanaudit.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kabinet.lanaudit.entity.Conclusion;
import kabinet.lanaudit.entity.LanAudit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the commission concludes. */
@Schema(name = "LanAuditConclude")
public record ConcludeFields(@NotNull Conclusion conclusion, @Schema(description = "Its words beside that") @Size(max = LanAudit.REMARKS_LENGTH) String remarks) {
}
