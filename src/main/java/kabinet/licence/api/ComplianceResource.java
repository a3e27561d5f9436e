package kabinet.licence.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kabinet.base.BusinessException;
import kabinet.licence.boundary.LicenceCompliance;
import kabinet.licence.entity.Figure;
import kabinet.licence.entity.PlaceFigures;
import kabinet.licence.entity.Scope;
import kabinet.licence.entity.SoftwareFigures;
import kabinet.licence.entity.Survey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Owned against installed today: computed on every call, never stored. */
@Path("/compliance")
@Tag(name = "licences")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ComplianceResource {

    @Inject
    LicenceCompliance compliance;

    /** The figures of a school or of all schools in scope. */
    @Schema(name = "Compliance")
    public record Shape(@Schema(description = "Absent for all schools in scope") Long school, LocalDate date, @Schema(description = "By their names, such as UNCOVERED or WITHOUT_SYSTEM") Map<String, Long> figures,
        @Schema(description = "Russian programs among those installed, percent; absent if nothing is installed", example = "57.3") Double russianShare, List<Program> programs, List<Place> places) {
        static Shape of(Scope scope, Survey survey) {
            Map<String, Long> figures = new TreeMap<>();
            Arrays.stream(Figure.values()).filter(f -> f.rows() != Figure.Rows.RIGHTS).forEach(figure -> figures.put(figure.name(), survey.figures().of(figure)));
            return new Shape(scope.schoolId(), scope.day(), figures, survey.figures().russianShare(), survey.programs().stream().map(Program::of).toList(), survey.places().stream().map(Place::of).toList());
        }
    }

    /** A program. */
    @Schema(name = "ComplianceProgram")
    public record Program(@Schema(description = "Id of the program") long software, String title, String publisher, @Schema(description = "In the register of Russian programs") String registryNumber,
        @Schema(description = "Whether it needs no licence") boolean free, @Schema(description = "Rights in force") long owned, @Schema(description = "Of them, given to schools by the pool") long allocated,
        @Schema(description = "Whether a licence in force covers any number") boolean unlimited, long installed, long covered, @Schema(description = "Rights that installations use") long used,
        @Schema(description = "Rights that nothing uses") long left, @Schema(description = "Installations beyond what the licences in force allow") long overused) {
        static Program of(SoftwareFigures p) {
            return new Program(p.softwareId(), p.name(), p.publisher(), p.registryNumber(), p.free(), p.owned(), p.allocated(), p.unlimited(), p.installed(), p.covered(), p.used(), p.left(), p.overused());
        }
    }

    /** A school, or a room of the school asked for. */
    @Schema(name = "CompliancePlace")
    public record Place(@Schema(description = "Id of the school or room; absent for what stands in no room") Long id, String name, long installed, @Schema(description = "Without a licence") long uncovered,
        long workstations, @Schema(description = "Workstations without a licensed operating system, where anything is known of their programs") long withoutSystem,
        @Schema(description = "Workstations of whose programs nothing is known") long nothingKnown) {
        static Place of(PlaceFigures p) {
            return new Place(p.id(), p.name(), p.installed(), p.uncovered(), p.workstations(), p.withoutSystem(), p.nothingKnown());
        }
    }

    @GET
    @Operation(summary = "Licences against installations today", description = "Of a school, room by room, or of all schools in scope, school by school. Of no other day: where devices stood, what was chosen and given to schools is known as it is now; what was then is told by the reports, see `/licences/report.pdf`.")
    public Shape show(@QueryParam("school") @Parameter(description = "Id of a school; all in scope if absent") Long school,
            @QueryParam("date") @Parameter(description = "Today, or absent; 422 for any other day", example = "2026-11-30") LocalDate date) {
        Scope scope = Scope.today(school);
        if (date != null && !date.equals(scope.day())) {
            throw new BusinessException("licence.fault.compliance.today", scope.day());
        }
        return Shape.of(scope, compliance.survey(scope));
    }
}
