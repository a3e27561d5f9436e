package kabinet.november.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import kabinet.access.control.Secrets;
import kabinet.base.api.Disposition;
import kabinet.base.api.Page;
import kabinet.base.api.Problem;
import kabinet.november.boundary.Calendars;
import kabinet.november.boundary.NovemberBoard;
import kabinet.november.entity.BoardRow;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** November's papers of the caller's schools. */
@Path("/november")
@Tag(name = "november")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class NovemberResource {

    private static final String ICS = "text/calendar";

    @Inject
    NovemberBoard board;
    @Inject
    Calendars calendars;
    @Context
    HttpServletRequest request;

    @GET
    @Operation(summary = "Which of November's papers each school has", description = "The schools in use, in the order of their entry, a page at a time: follow `next`.")
    public Page<BoardShape> list(@BeanParam BoardQuery query, @Context UriInfo address) {
        return Page.of(board.after(query.year(), query.filter(), query.after(), query.limit() + 1), query, address, BoardRow::schoolId, BoardShape::of);
    }

    /** The secret stands in the address because calendar programs cannot sign in. */
    @GET
    @Path("/calendar/{secret: [A-Za-z0-9_-]{1,100}}.ics")
    @Produces({ICS, MediaType.APPLICATION_JSON})
    @SecurityRequirements
    @Operation(summary = "Deadlines and days of counting as a calendar", description = "For whoever has the secret address, which its owner makes on the page of November.")
    @APIResponse(responseCode = "200", description = "RFC 5545", content = @Content(mediaType = ICS, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", description = "No such address, or it was renewed or revoked", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "429", description = "Read too often", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response calendar(@PathParam("secret") String secret, @Context Request wanted) {
        String text = calendars.read(secret, request.getRemoteAddr());
        EntityTag tag = new EntityTag(Secrets.hash(text));
        Response.ResponseBuilder unchanged = wanted.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(text, ICS + ";charset=UTF-8") : unchanged).tag(tag).header(Disposition.HEADER, Disposition.attachment("kabinet.ics"))
            .header("Cache-Control", "private, no-cache").header("X-Robots-Tag", "noindex").build();
    }
}
