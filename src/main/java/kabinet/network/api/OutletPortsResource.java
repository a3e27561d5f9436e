package kabinet.network.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import kabinet.base.api.Page;
import kabinet.base.api.Tagged;
import kabinet.network.boundary.PortRegister;
import kabinet.network.entity.OutletPort;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ports on the walls of the caller's schools. */
@Path("/outlet-ports")
@Tag(name = "network")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class OutletPortsResource {

    @Inject
    PortRegister register;

    @GET
    @Operation(summary = "List network ports on walls", description = "In the order of registration, a page at a time: follow `next`.")
    public Page<PortShape> list(@BeanParam PortQuery query, @Context UriInfo address) {
        return Page.of(register.after(query.filter(), query.after(), query.limit() + 1), query, address, OutletPort::getId, PortShape::of);
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    @Operation(summary = "Read a port", description = "The ETag is what a change must name in If-Match.")
    public PortShape show(@PathParam("id") Long id) {
        return PortShape.of(register.show(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Enter a port")
    @APIResponse(responseCode = "201", description = "Entered", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PortShape.class)))
    public Response add(NewPortFields wanted, @Context UriInfo address) {
        OutletPort added = register.create(wanted.room(), wanted.edit());
        return Response.created(address.getAbsolutePathBuilder().path(added.getId().toString()).build()).entity(PortShape.of(register.show(added.getId()))).build();
    }

    @PUT
    @Path("/{id: \\d{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change a port", description = "What is absent is erased.")
    public PortShape change(@PathParam("id") Long id, @BeanParam Tagged tagged, PortFields wanted) {
        OutletPort known = register.show(id);
        tagged.requireMatch(known);
        register.change(id, wanted.edit(known.getVersion()));
        return show(id);
    }

    @DELETE
    @Path("/{id: \\d{1,18}}")
    @Operation(summary = "Take away a port entered by mistake", description = "One whose cable is gone is switched off instead.")
    public void remove(@PathParam("id") Long id) {
        register.remove(id, null);
    }
}
