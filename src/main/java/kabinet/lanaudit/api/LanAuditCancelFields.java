package kabinet.lanaudit.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kabinet.lanaudit.entity.LanAudit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an audit is cancelled. */
@Schema(name = "LanAuditCancel")
public record LanAuditCancelFields(@Schema(example = "Приказ отменён") @NotBlank @Size(max = LanAudit.REASON_LENGTH) String reason) {
}
