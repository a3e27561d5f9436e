package kabinet.kit.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kabinet.base.api.FaultyInputException;
import kabinet.kit.boundary.KitRegister;
import kabinet.kit.entity.KitProgress;
import kabinet.kit.entity.KitRow;
import kabinet.kit.entity.KitTable;
import kabinet.procurement.entity.PurchaseFunding;
import kabinet.procurement.entity.Timeliness;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far the kits of a year have come. */
@Path("/kits")
@Tag(name = "kits")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class KitsResource {

    @Inject
    KitRegister register;

    /** The kits of a year within the caller's scope. */
    @Schema(name = "Kits")
    public record Shape(@Schema(example = "2021") int year, List<School> kits, @Schema(description = "All schools of the answer; what the district ordered for them together is in it") List<Kind> total) {
    }

    /** A school's kit. What is empty is absent. */
    @Schema(name = "Kit")
    public record School(long id, Place school, @Schema(description = "Absent if the kit was planned by hand", example = "Стандарт") String template,
        @Schema(description = "Roubles, as the project states it", example = "2282000.00") BigDecimal cost, LocalDate dueOn, @Schema(description = "Absent until all of it is set up") LocalDate setUpOn,
        Timeliness timeliness, List<Kind> kinds) {
        static School of(KitRow row) {
            return new School(row.id(), new Place(row.schoolId(), row.schoolCode(), row.school()), row.template(), row.cost(), row.dueOn(), row.setUpOn(), row.timeliness(),
                row.kinds().stream().map(Kind::of).toList());
        }
    }

    @Schema(name = "KitSchool")
    public record Place(long id, @Schema(example = "4") String code, @Schema(example = "СОШ № 4") String name) {
    }

    /** Pieces of one kind of equipment. */
    @Schema(name = "KitProgress")
    public record Kind(long kind, @Schema(example = "Ноутбук ученика") String name, int planned,
        @Schema(description = "Absent where the district ordered for several schools together") BigDecimal ordered, BigDecimal delivered, BigDecimal setUp) {
        static Kind of(KitProgress progress) {
            return new Kind(progress.kindId(), progress.kind(), progress.planned(), plain(progress.ordered()), plain(progress.delivered()), plain(progress.setUp()));
        }

        private static BigDecimal plain(BigDecimal pieces) {
            return pieces == null ? null : new BigDecimal(pieces.stripTrailingZeros().toPlainString());
        }
    }

    @GET
    @Operation(summary = "Kits of a year", description = "Planned, ordered, delivered and set up, by schools and kinds of equipment.")
    public Shape list(@QueryParam("year") @Parameter(description = "Absent for the newest year that has kits", example = "2021") Integer year,
        @QueryParam("school") @Parameter(description = "Id of a school") Long school) {
        if (year != null && (year < PurchaseFunding.FIRST_YEAR || year > PurchaseFunding.LAST_YEAR)) {
            throw new FaultyInputException("year", "kit.fault.year", PurchaseFunding.FIRST_YEAR, PurchaseFunding.LAST_YEAR);
        }
        KitTable table = register.table(year == null ? register.newestYear() : year, school);
        return new Shape(table.year(), table.schools().stream().map(School::of).toList(), table.total().stream().map(Kind::of).toList());
    }
}
