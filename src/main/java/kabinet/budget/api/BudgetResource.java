package kabinet.budget.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import kabinet.base.api.FaultyInputException;
import kabinet.budget.boundary.BudgetRegister;
import kabinet.budget.entity.Budget;
import kabinet.budget.entity.Stages;
import kabinet.kit.entity.KitCosts;
import kabinet.procurement.entity.PurchaseFunding;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A year's money by sources and schools. */
@Path("/budget")
@Tag(name = "budget")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class BudgetResource {

    @Inject
    BudgetRegister register;

    /** Both tables are sums of the same money: their totals are equal. */
    @Schema(name = "Budget")
    public record Shape(@Schema(example = "2021") int year, List<Source> sources, List<School> schools, Sums total, Kits kits) {
        static Shape of(Budget budget, KitCosts costs) {
            return new Shape(budget.year(), budget.sources().stream().map(Source::of).toList(), budget.schools().stream().map(School::of).toList(), Sums.of(budget.total()), Kits.of(costs));
        }
    }

    /** Roubles and kopecks, exact. */
    @Schema(name = "BudgetSums")
    public record Sums(@Schema(description = "By the funding plan", example = "9018400.00") BigDecimal planned, @Schema(description = "In notices, cancelled ones not") BigDecimal notice,
        @Schema(description = "In contracts, terminated ones not") BigDecimal contracted, @Schema(description = "Accepted, without what was given back") BigDecimal delivered,
        @Schema(description = "Planned and not contracted; may be negative") BigDecimal left) {
        static Sums of(Stages stages) {
            return new Sums(stages.planned(), stages.notice(), stages.contracted(), stages.delivered(), stages.left());
        }
    }

    @Schema(name = "BudgetSource")
    public record Source(@Schema(description = "Absent where no source is known") Long id, @Schema(example = "Областной бюджет") String name, Sums sums) {
        static Source of(Budget.SourceRow row) {
            return new Source(row.id(), row.name(), Sums.of(row.stages()));
        }
    }

    @Schema(name = "BudgetSchool")
    public record School(@Schema(description = "Absent for the district's money, not split over schools") Long id, @Schema(example = "4") String code, @Schema(example = "СОШ № 4") String name,
        List<Source> sources, Sums total) {
        static School of(Budget.SchoolRow row) {
            return new School(row.id(), row.code(), row.name(), row.sources().stream().map(Source::of).toList(), Sums.of(row.total()));
        }
    }

    /** What the kits of the year cost by the project's own figures, which need not fit the plan. */
    @Schema(name = "KitCosts")
    public record Kits(@Schema(description = "How many there are", example = "4") long kits, @Schema(description = "Sum of the stored figures; absent without any", example = "9128000.00") BigDecimal cost) {
        static Kits of(KitCosts costs) {
            return new Kits(costs.kits(), costs.sum());
        }
    }

    @GET
    @Operation(summary = "Money of a year", description = "Planned, in notices, contracted, delivered, left: by sources and by schools, within the caller's schools. "
        + "What was delivered under a contract uses up its years in their order and is shared by its sources in proportion.")
    public Shape show(@QueryParam("year") @Parameter(description = "Absent for the newest year that has money", example = "2021") Integer year) {
        if (year != null && (year < PurchaseFunding.FIRST_YEAR || year > PurchaseFunding.LAST_YEAR)) {
            throw new FaultyInputException("year", "budget.fault.year", PurchaseFunding.FIRST_YEAR, PurchaseFunding.LAST_YEAR);
        }
        int shown = year == null ? register.newestYear() : year;
        return Shape.of(register.show(shown), register.kitCosts(shown));
    }
}
