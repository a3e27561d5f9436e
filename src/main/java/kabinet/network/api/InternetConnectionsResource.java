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
import kabinet.network.boundary.ConnectionRegister;
import kabinet.network.entity.InternetConnection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The contracted lines to the internet of the caller's schools. */
@Path("/internet-connections")
@Tag(name = "network")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class InternetConnectionsResource {

    @Inject
    ConnectionRegister register;

    @GET
    @Operation(summary = "List connections to the internet", description = "In the order of registration, a page at a time: follow `next`.")
    public Page<ConnectionShape> list(@BeanParam ConnectionQuery query, @Context UriInfo address) {
        return Page.of(register.after(query.filter(), query.after(), query.limit() + 1), query, address, InternetConnection::getId, ConnectionShape::of);
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    @Operation(summary = "Read a connection", description = "The ETag is what a change must name in If-Match.")
    public ConnectionShape show(@PathParam("id") Long id) {
        return ConnectionShape.of(register.show(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Enter a connection")
    @APIResponse(responseCode = "201", description = "Entered", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ConnectionShape.class)))
    public Response add(NewConnectionFields wanted, @Context UriInfo address) {
        InternetConnection added = register.create(wanted.school(), wanted.edit());
        return Response.created(address.getAbsolutePathBuilder().path(added.getId().toString()).build()).entity(ConnectionShape.of(register.show(added.getId()))).build();
    }

    @PUT
    @Path("/{id: \\d{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change a connection", description = "What is absent is erased.")
    public ConnectionShape change(@PathParam("id") Long id, @BeanParam Tagged tagged, ConnectionFields wanted) {
        InternetConnection known = register.show(id);
        tagged.requireMatch(known);
        register.change(id, known.getVersion(), wanted.edit());
        return show(id);
    }

    @DELETE
    @Path("/{id: \\d{1,18}}")
    @Operation(summary = "Take away a connection entered by mistake", description = "One that ended gets its last day instead.")
    public void remove(@PathParam("id") Long id) {
        register.remove(id, null);
    }
}
