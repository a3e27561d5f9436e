package kabinet.stocktaking.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kabinet.base.Texts;
import kabinet.base.api.Versioned;
import kabinet.stocktaking.entity.Stocktake;
import kabinet.stocktaking.entity.StocktakeState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stocktake as programs see it. What is empty is absent. */
@Schema(name = "Stocktake")
public record StocktakeShape(long id, @Schema(example = "Приказ № 45 от 01.11.2026") String title, @Schema(description = "Id of the school") long school, String schoolName, StocktakeState state,
    LocalDate beginsOn, LocalDate endsOn, @Schema(description = "The day at whose end the book is true") LocalDate asOf,
    @Schema(description = "Devices of the frozen book; 0 before the start") int expected, @Schema(description = "Those of them that were found") int found,
    String orderNumber, LocalDate orderDate, String reason, PlanFields.CommissionFields commission, PlanFields.ExtentFields extent,
    @Schema(description = "Id of the stocktake whose act is to be replaced") Long corrects, String plannedBy,
    Instant startedAt, String startedBy, Instant completedAt, String completedBy, Instant approvedAt, String approvedBy, Instant cancelledAt, String cancelledBy, String cancelledBecause,
    @Schema(description = "Id of the act of results, once approved") Long act, int version,
    @Schema(description = "What of a plan is allowed but odd; told while it is planned") List<String> warnings) implements Versioned {

    static StocktakeShape of(Stocktake t, int found, Locale locale, List<String> warnings) {
        return new StocktakeShape(t.getId(), title(t, locale), t.schoolId(), t.getSchool().getShortName(), t.getState(), t.getBeginsOn(), t.getEndsOn(), t.getAsOf(), t.getExpected(), found,
            t.getOrderNumber(), t.getOrderDate(), t.getReason(), PlanFields.commission(t.getCommission()), PlanFields.extent(t.getExtent()),
            t.getCorrects() == null ? null : t.getCorrects().getId(), t.getPlannedBy(),
            t.getStartedAt(), t.getStartedBy(), t.getCompletedAt(), t.getCompletedBy(), t.getApprovedAt(), t.getApprovedBy(), t.getCancelledAt(), t.getCancelledBy(), t.getCancelledBecause(),
            t.getActId(), t.getVersion(), warnings == null || warnings.isEmpty() ? null : warnings);
    }

    static String title(Stocktake stocktake, Locale locale) {
        return Texts.of(locale, "stocktaking.order", stocktake.getOrderNumber(), stocktake.getOrderDate());
    }
}
