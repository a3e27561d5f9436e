package kabinet.software.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import kabinet.base.api.Page;
import kabinet.software.boundary.InstallationRegister;
import kabinet.software.entity.InstallOrder;
import kabinet.software.entity.Installation;
import kabinet.software.entity.InstallationRow;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is installed where. */
@Path("/installations")
@Tag(name = "software")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class InstallationsResource {

    @Inject
    InstallationRegister register;

    @GET
    @Operation(summary = "List installations", description = "Of the devices in scope, in the order in which they were recorded, a page at a time: follow `next`.")
    public Page<InstallationShape> list(@BeanParam InstallationQuery query, @Context UriInfo address) {
        return Page.of(register.after(query.filter(), query.after(), query.limit() + 1), query, address, InstallationRow::id, InstallationShape::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Record an installation", description = "A program that is on the device already is refused with 409.")
    @APIResponse(responseCode = "201", description = "Recorded", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = InstallationShape.class)))
    public Response add(InstallationFields wanted, @Context UriInfo address) {
        Installation made = register.install(new InstallOrder(List.of(register.tagged(wanted.device())), wanted.software(), wanted.version(), wanted.firstSeen())).get(0);
        return Response.created(address.getAbsolutePathBuilder().path(made.getId().toString()).build()).entity(InstallationShape.of(register.find(made.getId()))).build();
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    @Operation(summary = "Read an installation")
    public InstallationShape show(@PathParam("id") Long id) {
        return InstallationShape.of(register.find(id));
    }

    @DELETE
    @Path("/{id: \\d{1,18}}")
    @Operation(summary = "Record that a program was removed", description = "From today; the row stays. What an agent reported is refused: it goes when the agent no longer sees it.")
    public void remove(@PathParam("id") Long id) {
        register.remove(id, null);
    }
}
