package kabinet.lanaudit.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kabinet.base.Texts;
import kabinet.base.api.Versioned;
import kabinet.lanaudit.entity.Conclusion;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.lanaudit.entity.LanAuditState;
import kabinet.lanaudit.entity.WalkProgress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An audit as programs see it. What is empty is absent. */
@Schema(name = "LanAudit")
public record LanAuditShape(long id, @Schema(example = "Приказ № 45 от 01.11.2026") String title, @Schema(description = "Id of the school") long school, String schoolName, LanAuditState state,
    LocalDate beginsOn, LocalDate endsOn, @Schema(description = "Rooms in use") int rooms, @Schema(description = "Those of them that were looked at") int roomsDone,
    String orderNumber, LocalDate orderDate, String reason, LanAuditPlanFields.CommissionFields commission, @Schema(description = "Id of the audit whose act is to be replaced") Long corrects,
    String plannedBy, Instant startedAt, String startedBy, Instant completedAt, String completedBy, Instant approvedAt, String approvedBy, Instant cancelledAt, String cancelledBy,
    String cancelledBecause, Conclusion conclusion, String remarks, @Schema(description = "Id of the act, once approved") Long act, int version,
    @Schema(description = "What of a plan is allowed but odd; told while it is planned") List<String> warnings) implements Versioned {

    static LanAuditShape of(LanAudit a, WalkProgress progress, Locale locale, List<String> warnings) {
        return new LanAuditShape(a.getId(), title(a, locale), a.schoolId(), a.getSchool().getShortName(), a.getState(), a.getBeginsOn(), a.getEndsOn(), progress.rooms(), progress.done(),
            a.getOrderNumber(), a.getOrderDate(), a.getReason(), LanAuditPlanFields.commission(a.getCommission()), a.getCorrects() == null ? null : a.getCorrects().getId(),
            a.getPlannedBy(), a.getStartedAt(), a.getStartedBy(), a.getCompletedAt(), a.getCompletedBy(), a.getApprovedAt(), a.getApprovedBy(), a.getCancelledAt(), a.getCancelledBy(),
            a.getCancelledBecause(), a.getConclusion(), a.getRemarks(), a.getActId(), a.getVersion(), warnings == null || warnings.isEmpty() ? null : warnings);
    }

    static String title(LanAudit audit, Locale locale) {
        return Texts.of(locale, "lanaudit.order", audit.getOrderNumber(), audit.getOrderDate());
    }
}
