package kabinet.act.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import kabinet.act.boundary.Verification;
import kabinet.act.entity.ActTotal;
import kabinet.act.entity.VerifiedAct;
import kabinet.base.api.Problem;
import kabinet.document.api.PdfAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Compares the paper of an act with the archive, for anybody who has the code on it. */
@Path("/verify/{code: [^/]{1,100}}")
@Tag(name = "acts")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class VerifyResource {

    private static final String NO_INDEX = "X-Robots-Tag";

    @Inject
    Verification verification;
    @Context
    HttpServletRequest request;

    /** What anybody may know of an act. */
    @Schema(name = "VerifiedAct")
    public record Shape(@Schema(description = "Number and year of its series", example = "7/2026") String number, LocalDate dated, @Schema(example = "STOCKTAKE") String kind, String title,
        @Schema(example = "СОШ № 4") String school, List<ActTotal> totals, @Schema(description = "Whether no later act has replaced it") boolean stands,
        @Schema(description = "Number of the act that it replaces") String corrects, @Schema(description = "Number of the act that replaced it") String correctedBy, LocalDate correctedOn,
        @Schema(description = "SHA-256 of the paper's file") String sha256, @Schema(description = "Of the paper's file, bytes") long size) {

        static Shape of(VerifiedAct act) {
            return new Shape(act.number(), act.dated(), act.kind(), act.title(), act.schoolName(), act.totals(), act.stands(), act.corrects(), act.correctedBy(), act.correctedOn(),
                act.sha256(), act.size());
        }
    }

    /** Whether a file is the approved paper. */
    @Schema(name = "Comparison")
    public record Comparison(boolean same) {
    }

    @GET
    @SecurityRequirements
    @Operation(summary = "Tell what the archive holds under the code on a paper", description = "For anybody, without names of people. The code is read as it was typed.")
    @APIResponse(responseCode = "429", description = "Too many wrong codes from this address", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "200", description = "The act", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Shape.class)))
    public Response show(@PathParam("code") String code) {
        return Response.ok(Shape.of(verification.find(code, request.getRemoteAddr()))).header(NO_INDEX, "noindex").build();
    }

    @POST
    @Consumes(PdfAnswer.PDF)
    @SecurityRequirements
    @Operation(summary = "Compare a file with the approved paper", description = "Byte for byte, at most 25 MiB; nothing is kept of it.")
    @APIResponse(responseCode = "200", description = "Whether it is the approved paper", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Comparison.class)))
    @APIResponse(responseCode = "429", description = "Too many files from this address", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "413", description = "Larger than papers are", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Comparison compare(@PathParam("code") String code,
            @RequestBody(required = true, content = @Content(mediaType = PdfAnswer.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))) InputStream pdf) {
        verification.admit(request.getRemoteAddr());
        return new Comparison(verification.isSame(code, pdf, request.getRemoteAddr()));
    }
}
