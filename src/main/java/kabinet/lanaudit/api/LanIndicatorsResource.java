package kabinet.lanaudit.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import kabinet.base.api.Disposition;
import kabinet.document.api.PdfAnswer;
import kabinet.lanaudit.boundary.LanIndicators;
import kabinet.lanaudit.entity.RoomsFigure;
import kabinet.lanaudit.entity.SpeedsFigure;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The road map's figures of networks, and the list of schools that meet the norm of speed. */
@Path("/lan-audits")
@Tag(name = "lan-audits")
@RequestScoped
public class LanIndicatorsResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    LanIndicators indicators;

    @Schema(name = "LanIndicators")
    public record Shape(LocalDate asOf, @Schema(description = "The first day whose audits count") LocalDate since, Rooms rooms, @Schema(description = "Of all schools in scope") Speeds speeds, List<Rooms> schools) {
    }

    @Schema(name = "LanRoomsIndicator")
    public record Rooms(@Schema(description = "Id of the school; absent for the sum") Long school, String schoolName, @Schema(description = "Teaching rooms in use: the denominator") long teaching,
        @Schema(description = "Connected, with the teacher's workstation on the network: the numerator") long teacherOnline, @Schema(description = "With a working port or Wi-Fi") long connected,
        @Schema(description = "Looked at, and nothing works") long notConnected, @Schema(description = "Not looked at in time") long notConfirmed, @Schema(description = "Per cent; absent without rooms") Double share) {
        static Rooms of(RoomsFigure f) {
            return new Rooms(f.schoolId(), f.school(), f.teaching(), f.teacherOnline(), f.connected(), f.notConnected(), f.notConfirmed(), f.share());
        }
    }

    @Schema(name = "LanSpeedsIndicator")
    public record Speeds(@Schema(description = "Schools in use: the denominator") long schools, @Schema(description = "Whose contract guarantees the norm: the numerator") long met,
        @Schema(description = "Without any contract on the books") long unknown, @Schema(description = "Per cent; absent without schools") Double share) {
        static Speeds of(SpeedsFigure f) {
            return new Speeds(f.schools(), f.met(), f.unknown(), f.share());
        }
    }

    @GET
    @Path("/indicators")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Read the figures of networks", description = "As of today. Teaching rooms connected with a teacher's workstation online; schools that meet the norm of speed. What is not confirmed is told beside both.")
    public Shape indicators(@QueryParam("school") @Parameter(description = "Id of a school; all in scope if absent") Long school) {
        LocalDate today = LocalDate.now();
        List<RoomsFigure> schools = indicators.rooms(school, today);
        return new Shape(today, indicators.since(today), Rooms.of(RoomsFigure.sum(schools)), Speeds.of(SpeedsFigure.of(indicators.speeds(today))), schools.stream().map(Rooms::of).toList());
    }

    @GET
    @Path("/speed.pdf")
    @Produces(PdfAnswer.PDF)
    @Operation(summary = "Print the list of schools that meet the norm of speed", description = "As of today, by their contracts in force.")
    @APIResponse(responseCode = "200", description = "The list", content = @Content(mediaType = PdfAnswer.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response speedList() {
        return PdfAnswer.of(indicators.speedList(LocalDate.now()));
    }

    @GET
    @Path("/speed.xlsx")
    @Produces(XLSX)
    @Operation(summary = "All schools' speeds as a table", description = "As of today, with the norm and the verdict.")
    @APIResponse(responseCode = "200", description = "The table", content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response speedTable() {
        return Response.ok(indicators.speedTable(LocalDate.now()), XLSX).header(Disposition.HEADER, Disposition.attachment("Скорость школ на " + LocalDate.now() + ".xlsx")).header("Cache-Control", "private, no-store").build();
    }
}
