package kabinet.licence.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import kabinet.base.api.MergePatch;
import kabinet.base.api.Page;
import kabinet.base.api.PageQuery;
import kabinet.base.api.Tagged;
import kabinet.licence.boundary.LicenceGrants;
import kabinet.licence.boundary.LicenceKeys;
import kabinet.licence.boundary.LicenceRegister;
import kabinet.licence.boundary.LicenceSeats;
import kabinet.licence.boundary.LicenceShares;
import kabinet.licence.entity.Licence;
import kabinet.licence.entity.LicenceAllocation;
import kabinet.licence.entity.LicenceGrant;
import kabinet.licence.entity.LicenceSeat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One licence: its grants, seats and shares. */
@Path("/licences/{id: \\d{1,18}}")
@Tag(name = "licences")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class LicenceResource {

    @Inject
    LicenceRegister register;
    @Inject
    LicenceGrants grants;
    @Inject
    LicenceSeats seats;
    @Inject
    LicenceShares shares;
    @Inject
    LicenceKeys keys;
    @Context
    UriInfo address;

    @PathParam("id")
    Long id;

    /** A key in clear. */
    @Schema(name = "LicenceKey")
    public record Revealed(@Schema(description = "The key in clear", example = "VK7JG-NPHTM-C97JM-9MPGT-3V66T") String key) {
    }

    /** How a licence is used. */
    @Schema(name = "LicenceUse")
    public record UseShape(@Schema(description = "Rights in force today within the caller's scope; of uses at once where the kind says so; absent for kinds without any number") Long owned,
        @Schema(description = "Installations that it covers today") long used) {
    }

    @GET
    @Operation(summary = "Read a licence", description = "The ETag is what a change must name in If-Match.")
    public LicenceShape show() {
        return LicenceShape.of(register.show(id));
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change a licence", description = "JSON merge patch: what is absent stays, null erases.")
    public LicenceShape change(@BeanParam Tagged tagged,
            @RequestBody(required = true, content = {
                @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = LicenceFields.class), example = "{\"number\": \"2020-114\"}"),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LicenceFields.class))})
            MergePatch<LicenceFields> patch) {
        Licence licence = register.show(id);
        tagged.requireMatch(licence);
        register.change(id, licence.getVersion(), patch.applyTo(LicenceFields.of(licence)).edit(licence.schoolId()));
        return show();
    }

    @DELETE
    @Operation(summary = "Take away a licence entered by mistake", description = "422 while it has grants, seats or shares.")
    public void remove() {
        register.remove(id, null);
    }

    @GET
    @Path("/use")
    @Operation(summary = "How a licence is used today")
    public UseShape use() {
        LicenceRegister.Use use = register.use(id);
        return new UseShape(use.owned(), use.used());
    }

    @GET
    @Path("/grants")
    @Operation(summary = "List the purchases and transfers of rights", description = "The oldest first.")
    public List<GrantShape> grants() {
        return grants.list(id).stream().map(GrantShape::of).toList();
    }

    @POST
    @Path("/grants")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a purchase or transfer of rights", description = "Later purchases are added to the same licence.")
    @APIResponse(responseCode = "201", description = "Added", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = GrantShape.class)))
    public Response addGrant(GrantFields wanted) {
        Long added = grants.add(id, wanted.edit()).getId();
        return Response.created(address.getAbsolutePathBuilder().path(added.toString()).build()).entity(grant(added)).build();
    }

    @GET
    @Path("/grants/{grant: \\d{1,18}}")
    @Operation(summary = "Read a purchase or transfer of rights", description = "The ETag is what a change must name in If-Match.")
    public GrantShape grant(@PathParam("grant") Long grant) {
        return GrantShape.of(grants.show(id, grant));
    }

    @PUT
    @Path("/grants/{grant: \\d{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Put a purchase or transfer of rights right")
    public GrantShape changeGrant(@PathParam("grant") Long grant, @BeanParam Tagged tagged, GrantFields wanted) {
        LicenceGrant known = grants.show(id, grant);
        tagged.requireMatch(known);
        grants.change(id, grant, known.getVersion(), wanted.edit(), null);
        return grant(grant);
    }

    @DELETE
    @Path("/grants/{grant: \\d{1,18}}")
    @Operation(summary = "Take away a purchase entered by mistake", description = "422 if seats or shares would be more than is granted.")
    public void removeGrant(@PathParam("grant") Long grant, @BeanParam Tagged tagged) {
        LicenceGrant known = grants.show(id, grant);
        tagged.requireMatch(known);
        grants.remove(id, grant, known.getVersion());
    }

    @POST
    @Path("/grants/{grant: \\d{1,18}}/file")
    @Consumes({"image/*", "application/pdf", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(summary = "Attach the paper that proves a purchase", description = "JPEG, PNG or PDF up to 25 MiB, recognised by content; it takes the place of the one before.")
    public GrantShape attach(@PathParam("grant") Long grant, @Parameter(description = "name of the file") @QueryParam("name") String name, InputStream content) {
        grants.attach(id, grant, grants.take(name, content));
        return grant(grant);
    }

    @GET
    @Path("/seats")
    @Operation(summary = "List the seats", description = "Never with a key, only its mask. A page at a time: follow `next`.")
    public Page<SeatShape> seats(@BeanParam PageQuery query) {
        return Page.of(seats.after(id, query.after(), query.limit() + 1), query, address, LicenceSeat::getId, SeatShape::of);
    }

    @POST
    @Path("/seats")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a seat", description = "For a device, for a key, or for both; 422 without either.")
    @APIResponse(responseCode = "201", description = "Added", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SeatShape.class)))
    public Response addSeat(SeatFields wanted) {
        LicenceSeat seat = seats.add(id, wanted.device(), wanted.note(), wanted.key());
        return Response.created(address.getAbsolutePathBuilder().path(seat.getId().toString()).build()).entity(SeatShape.of(seat)).build();
    }

    @GET
    @Path("/seats/{seat: \\d{1,18}}")
    @Operation(summary = "Read a seat", description = "Never with its key, only the mask. The ETag is what a change must name in If-Match.")
    public SeatShape seat(@PathParam("seat") Long seat) {
        return SeatShape.of(seats.show(id, seat));
    }

    @PUT
    @Path("/seats/{seat: \\d{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give a seat another device, note or key", description = "Without a key the one that is kept stays; an empty text takes it away.")
    public SeatShape changeSeat(@PathParam("seat") Long seat, @BeanParam Tagged tagged, SeatFields wanted) {
        LicenceSeat known = seats.show(id, seat);
        tagged.requireMatch(known);
        seats.change(id, seat, known.getVersion(), wanted.device(), wanted.note(), wanted.key());
        return seat(seat);
    }

    @DELETE
    @Path("/seats/{seat: \\d{1,18}}")
    @Operation(summary = "Take a seat away", description = "Its key goes with it.")
    public void removeSeat(@PathParam("seat") Long seat, @BeanParam Tagged tagged) {
        LicenceSeat known = seats.show(id, seat);
        tagged.requireMatch(known);
        seats.remove(id, seat, known.getVersion());
    }

    @POST
    @Path("/seats/{seat: \\d{1,18}}/reveal")
    @Operation(summary = "Read a key in clear", description = "Needs the right to reveal secrets. Who read it and when is written down before it is given out.")
    @APIResponse(responseCode = "200", description = "The key", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Revealed.class)))
    public Response reveal(@PathParam("seat") Long seat) {
        return Response.ok(new Revealed(keys.reveal(id, seat))).header("Cache-Control", "no-store").build();
    }

    @GET
    @Path("/allocations")
    @Operation(summary = "List the shares of schools", description = "Of a licence of the pool; those of the caller's schools.")
    public List<AllocationShape> allocations() {
        return shares.page(id, 0, Integer.MAX_VALUE).stream().map(AllocationShape::of).toList();
    }

    @GET
    @Path("/allocations/{school: \\d{1,18}}")
    @Operation(summary = "Read a school's share", description = "The ETag is what its withdrawal must name in If-Match.")
    public AllocationShape allocation(@PathParam("school") Long school) {
        return AllocationShape.of(shares.show(id, school));
    }

    @PUT
    @Path("/allocations/{school: \\d{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say what a school has of the pool's licence", description = "All schools together have no more than is granted. It says all there is of a share, so that If-Match is not needed; several at once are done one after another.")
    public AllocationShape allot(@PathParam("school") Long school, AllocationFields wanted) {
        return AllocationShape.of(shares.allot(id, school, wanted.quantity()));
    }

    @DELETE
    @Path("/allocations/{school: \\d{1,18}}")
    @Operation(summary = "Take a school's share back")
    public void withdraw(@PathParam("school") Long school, @BeanParam Tagged tagged) {
        LicenceAllocation known = shares.open(id, school);
        tagged.requireMatch(known);
        shares.withdraw(id, school, known.getVersion());
    }
}
