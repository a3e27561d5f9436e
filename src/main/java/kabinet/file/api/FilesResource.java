package kabinet.file.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import kabinet.base.api.Disposition;
import kabinet.file.boundary.FileReading;
import kabinet.file.entity.FileContent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Stored files. They come from outside, so the browser is told to take them for nothing but what they are: no scripts,
 * pictures in the page and everything else to the disk. That it may not guess types is said for all answers (SecurityHeaders).
 */
@Path("/files")
@RequestScoped
public class FilesResource {

    @Inject
    FileReading files;
    @Context
    Request request;

    @GET
    @Path("/{id: \\d{1,18}}")
    @Operation(summary = "Get a stored file", description = "A picture, a paper, or a measuring tool's file as it came. 404 also for files of other schools and for removed ones.")
    public Response get(@PathParam("id") Long id,
            @Parameter(description = "a JPEG of at most 480 pixels instead of the picture") @QueryParam("preview") @DefaultValue("false") boolean preview) {
        FileContent content = preview ? files.preview(id) : files.content(id);
        EntityTag tag = new EntityTag(content.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(content.path().toFile(), content.type().mediaType()) : unchanged;
        return answer.tag(tag)
            .header(Disposition.HEADER, content.type().isPicture() ? Disposition.inline(content.file().getName()) : Disposition.attachment(content.file().getName()))
            .header("Content-Security-Policy", "default-src 'none'; sandbox")
            .header("Cross-Origin-Resource-Policy", "same-origin")
            .header("Cache-Control", "private, no-cache") // kept, but asked for each time: the right to see it may have gone
            .build();
    }
}
