package kabinet.act.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import kabinet.act.boundary.ActRegister;
import kabinet.act.entity.ActPaper;
import kabinet.act.entity.ActRow;
import kabinet.base.api.Disposition;
import kabinet.base.api.Page;
import kabinet.document.api.PdfAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The register of approved acts and their papers. */
@Path("/acts")
@Tag(name = "acts")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ActsResource {

    @Inject
    ActRegister register;

    @GET
    @Operation(summary = "List approved acts", description = "In the order of their entry.")
    public Page<ActShape> list(@BeanParam ActQuery query, @Context UriInfo address) {
        return Page.of(register.after(query.filter(), query.after(), query.limit() + 1), query, address, ActRow::id, ActShape::of);
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    @Operation(summary = "Read an act")
    public ActShape show(@PathParam("id") Long id) {
        return ActShape.of(register.show(id));
    }

    /** The file lies outside of the program: the browser is told to keep it and to run nothing of it. */
    @GET
    @Path("/{id: \\d{1,18}}/paper")
    @Produces({PdfAnswer.PDF, MediaType.APPLICATION_JSON})
    @Operation(summary = "Get the paper of an act", description = "As it was approved; its checksum is recomputed first. Logged as a print of personal data.")
    @APIResponse(responseCode = "200", description = "PDF/A-3b", content = @Content(mediaType = PdfAnswer.PDF))
    @APIResponse(responseCode = "409", description = "The file is gone or was altered", content = @Content(mediaType = "application/problem+json"))
    public Response paper(@PathParam("id") Long id, @Context Request request) {
        ActPaper paper = register.paper(id);
        EntityTag tag = new EntityTag(paper.sha256());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(paper.path().toFile(), PdfAnswer.PDF) : unchanged).tag(tag)
            .header(Disposition.HEADER, Disposition.attachment(paper.name()))
            .header("Content-Security-Policy", "default-src 'none'; sandbox")
            .header("Cross-Origin-Resource-Policy", "same-origin")
            .header("Cache-Control", "private, no-cache")
            .build();
    }
}
