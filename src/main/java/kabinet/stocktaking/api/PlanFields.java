package kabinet.stocktaking.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import kabinet.act.entity.Commission;
import kabinet.act.entity.CommissionMember;
import kabinet.stocktaking.entity.Extent;
import kabinet.stocktaking.entity.Stocktake;
import kabinet.stocktaking.entity.StocktakePlan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an order says about a stocktake. */
@Schema(name = "StocktakePlan")
public record PlanFields(
    @Schema(description = "Id of the school; stays as it is once planned") @NotNull Long school,
    @Schema(example = "45") @NotBlank @Size(max = Stocktake.ORDER_NUMBER_LENGTH) String orderNumber,
    @NotNull LocalDate orderDate,
    @Schema(example = "Перед составлением годовой отчётности") @NotBlank @Size(max = Stocktake.REASON_LENGTH) String reason,
    @Schema(description = "First day of counting; the book is that of the end of the day before") @NotNull LocalDate beginsOn,
    @Schema(description = "Last day of counting") @NotNull LocalDate endsOn,
    CommissionFields commission,
    @Schema(description = "Absent for the whole school") ExtentFields extent,
    @Schema(description = "Id of the approved stocktake whose act is to be replaced") Long corrects) {

    @Schema(name = "StocktakeCommission", description = "The first member is the chair; the responsible person is present, not a member")
    public record CommissionFields(@Schema(example = "приказ № 45 от 01.11.2026") @Size(max = Commission.ORDER_LENGTH) String order, @Size(max = Commission.MOST) List<Member> members) {
    }

    @Schema(name = "StocktakeCommissionMember")
    public record Member(@Schema(example = "Соколова Е. А.") @NotBlank @Size(max = CommissionMember.LENGTH) String name,
        @Schema(example = "заместитель директора") @Size(max = CommissionMember.LENGTH) String position) {
    }

    @Schema(name = "StocktakeExtent", description = "Ids; each list narrows if it is there, buildings and rooms together")
    public record ExtentFields(@Size(max = Extent.MOST) List<Long> buildings, @Size(max = Extent.MOST) List<Long> rooms, @Size(max = Extent.MOST) List<Long> people,
        @Size(max = Extent.MOST) List<Long> kinds) {
    }

    static PlanFields of(Stocktake stocktake) {
        return new PlanFields(stocktake.schoolId(), stocktake.getOrderNumber(), stocktake.getOrderDate(), stocktake.getReason(), stocktake.getBeginsOn(), stocktake.getEndsOn(),
            commission(stocktake.getCommission()), extent(stocktake.getExtent()), stocktake.getCorrects() == null ? null : stocktake.getCorrects().getId());
    }

    static CommissionFields commission(Commission commission) {
        return commission.equals(Commission.NONE) ? null
            : new CommissionFields(commission.order(), commission.members().stream().map(m -> new Member(m.name(), m.position())).toList());
    }

    static ExtentFields extent(Extent extent) {
        return extent.isWhole() ? null : new ExtentFields(List.copyOf(extent.buildings()), List.copyOf(extent.rooms()), List.copyOf(extent.people()), List.copyOf(extent.kinds()));
    }

    StocktakePlan plan() {
        return new StocktakePlan(orderNumber, orderDate, reason, beginsOn, endsOn, commission == null ? null : new Commission(commission.order(),
            commission.members() == null ? List.of() : commission.members().stream().map(m -> new CommissionMember(m.name(), m.position())).toList()),
            extent == null ? null : new Extent(extent.buildings(), extent.rooms(), extent.people(), extent.kinds()), corrects);
    }
}
