package kabinet.lanaudit.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import kabinet.act.entity.Commission;
import kabinet.act.entity.CommissionMember;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.lanaudit.entity.LanAuditPlan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an order says about an audit. */
@Schema(name = "LanAuditPlan")
public record LanAuditPlanFields(
    @Schema(description = "Id of the school; stays as it is once planned") @NotNull Long school,
    @Schema(example = "45") @NotBlank @Size(max = LanAudit.ORDER_NUMBER_LENGTH) String orderNumber,
    @NotNull LocalDate orderDate,
    @Schema(example = "Дорожная карта ЦОС, п. 3.5") @NotBlank @Size(max = LanAudit.REASON_LENGTH) String reason,
    @Schema(description = "First day of the walk") @NotNull LocalDate beginsOn,
    @Schema(description = "Last day of the walk") @NotNull LocalDate endsOn,
    CommissionFields commission,
    @Schema(description = "Id of the approved audit whose act is to be replaced") Long corrects) {

    @Schema(name = "LanAuditCommission", description = "The first member is the chair")
    public record CommissionFields(@Schema(example = "приказ № 45 от 01.11.2026") @Size(max = Commission.ORDER_LENGTH) String order, @Size(max = Commission.MOST) List<Member> members) {
    }

    @Schema(name = "LanAuditCommissionMember")
    public record Member(@Schema(example = "Соколова Е. А.") @NotBlank @Size(max = CommissionMember.LENGTH) String name,
        @Schema(example = "заместитель директора") @Size(max = CommissionMember.LENGTH) String position) {
    }

    static LanAuditPlanFields of(LanAudit audit) {
        return new LanAuditPlanFields(audit.schoolId(), audit.getOrderNumber(), audit.getOrderDate(), audit.getReason(), audit.getBeginsOn(), audit.getEndsOn(),
            commission(audit.getCommission()), audit.getCorrects() == null ? null : audit.getCorrects().getId());
    }

    static CommissionFields commission(Commission commission) {
        return commission.equals(Commission.NONE) ? null
            : new CommissionFields(commission.order(), commission.members().stream().map(m -> new Member(m.name(), m.position())).toList());
    }

    LanAuditPlan plan() {
        return new LanAuditPlan(orderNumber, orderDate, reason, beginsOn, endsOn, commission == null ? null : new Commission(commission.order(),
            commission.members() == null ? List.of() : commission.members().stream().map(m -> new CommissionMember(m.name(), m.position())).toList()), corrects);
    }
}
