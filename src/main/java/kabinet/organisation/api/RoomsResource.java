package kabinet.organisation.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import kabinet.base.api.MergePatch;
import kabinet.base.api.Page;
import kabinet.base.api.Tagged;
import kabinet.organisation.boundary.RoomRegister;
import kabinet.organisation.entity.Room;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rooms of the caller's schools. */
@Path("/rooms")
@Tag(name = "rooms")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RoomsResource {

    @Inject
    RoomRegister register;

    @GET
    @Operation(summary = "List rooms", description = "In the order of registration, a page at a time: follow `next`.")
    public Page<RoomShape> list(@BeanParam RoomQuery query, @Context UriInfo address) {
        return Page.of(register.after(query.filter(), query.after(), query.limit() + 1), query, address, Room::getId, RoomShape::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a room", description = "It gets a tag of its own. A number that the building has is refused with 409.")
    @APIResponse(responseCode = "201", description = "Added", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RoomShape.class)))
    public Response add(NewRoomFields wanted, @Context UriInfo address) {
        Room blank = register.blank(wanted.school());
        RoomFields details = wanted.details(blank.getBuilding().getId());
        Room room = register.save(details.writeTo(blank), details.building(), details.kind(), details.responsible());
        return Response.created(address.getAbsolutePathBuilder().path(room.getId().toString()).build()).entity(RoomShape.of(register.show(room.getId()))).build();
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    @Operation(summary = "Read a room", description = "The ETag is what a change must name in If-Match.")
    public RoomShape show(@PathParam("id") Long id) {
        return RoomShape.of(register.show(id));
    }

    @PATCH
    @Path("/{id: \\d{1,18}}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change a room", description = "JSON merge patch: what is absent stays, null erases.")
    public RoomShape change(@PathParam("id") Long id, @BeanParam Tagged tagged,
            @RequestBody(required = true, content = {
                @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = RoomFields.class), example = "{\"name\": \"Кабинет физики\", \"responsible\": null}"),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RoomFields.class))})
            MergePatch<RoomFields> patch) {
        Room room = register.open(id);
        tagged.requireMatch(room);
        RoomFields after = patch.applyTo(RoomFields.of(room));
        register.save(after.writeTo(room), after.building(), after.kind(), after.responsible());
        return RoomShape.of(register.show(id));
    }
}
