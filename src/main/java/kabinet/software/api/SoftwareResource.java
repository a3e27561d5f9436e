package kabinet.software.api;

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
import kabinet.software.boundary.SoftwareRegister;
import kabinet.software.entity.Software;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue of programs, shared by the district. */
@Path("/software")
@Tag(name = "software")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SoftwareResource {

    @Inject
    SoftwareRegister register;

    @GET
    @Operation(summary = "List programs of the catalogue", description = "In the order of registration, a page at a time: follow `next`.")
    public Page<SoftwareShape> list(@BeanParam SoftwareQuery query, @Context UriInfo address) {
        return Page.of(register.after(query.filter(), query.after(), query.limit() + 1), query, address, Software::getId, SoftwareShape::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a program to the catalogue", description = "One that is there already, by publisher, name and release, is refused with 409.")
    @APIResponse(responseCode = "201", description = "Added", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SoftwareShape.class)))
    public Response add(SoftwareFields wanted, @Context UriInfo address) {
        Software software = register.save(wanted.writeTo(new Software(wanted.publisher(), wanted.name(), wanted.category())));
        return Response.created(address.getAbsolutePathBuilder().path(software.getId().toString()).build()).entity(SoftwareShape.of(software)).build();
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    @Operation(summary = "Read a program of the catalogue", description = "The ETag is what a change must name in If-Match.")
    public SoftwareShape show(@PathParam("id") Long id) {
        return SoftwareShape.of(register.find(id));
    }

    @PATCH
    @Path("/{id: \\d{1,18}}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change a program of the catalogue", description = "JSON merge patch: what is absent stays, null erases.")
    public SoftwareShape change(@PathParam("id") Long id, @BeanParam Tagged tagged,
            @RequestBody(required = true, content = {
                @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = SoftwareFields.class), example = "{\"free\": true}"),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SoftwareFields.class))})
            MergePatch<SoftwareFields> patch) {
        Software software = register.find(id);
        tagged.requireMatch(software);
        register.save(patch.applyTo(SoftwareFields.of(software)).writeTo(software));
        return SoftwareShape.of(register.find(id));
    }
}
