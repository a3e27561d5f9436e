package kabinet.procurement.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import kabinet.base.api.Download;
import kabinet.base.api.Page;
import kabinet.procurement.boundary.NoticeRegister;
import kabinet.procurement.boundary.NoticeRegister.OriginalFile;
import kabinet.procurement.entity.Notice;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Notices of purchases. They come in by the imports of kind {@code notice}. */
@Path("/notices")
@Tag(name = "procurement")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class NoticesResource {

    @Inject
    NoticeRegister register;

    @GET
    @Operation(summary = "List notices", description = "In the order of registration, a page at a time: follow `next`. The parts of a notice stand in the single one.")
    public Page<NoticeShape> list(@BeanParam NoticeQuery query, @Context UriInfo address) {
        return Page.of(register.after(query.filter(), query.after(), query.limit() + 1), query, address, Notice::getId, NoticeShape::of);
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    @Operation(summary = "Read a notice", description = "With customers, lines, funding and planned schools. New notices come by POST /imports?kind=notice.")
    public NoticeShape show(@PathParam("id") Long id) {
        return NoticeShape.whole(register.show(id));
    }

    @GET
    @Path("/{id: \\d{1,18}}/original")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Download the file a notice came from", description = "As it was uploaded; 404 for a notice that was entered by hand.")
    public Response original(@PathParam("id") Long id) {
        OriginalFile file = register.original(id);
        return Download.of(file.content().path(), file.name());
    }
}
