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
import kabinet.base.api.PageQuery;
import kabinet.base.api.Tagged;
import kabinet.organisation.boundary.SchoolRegister;
import kabinet.organisation.entity.School;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The schools of the caller's scope; administrators add and change them. */
@Path("/schools")
@Tag(name = "schools")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SchoolsResource {

    @Inject
    SchoolRegister register;

    @GET
    @Operation(summary = "List schools", description = "In the order of registration, a page at a time: follow `next`.")
    public Page<SchoolShape> list(@BeanParam PageQuery query, @Context UriInfo address) {
        return Page.of(register.after(query.after(), query.limit() + 1), query, address, School::getId, SchoolShape::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a school", description = "It begins with one building. A code or ИНН that is taken is refused with 409.")
    @APIResponse(responseCode = "201", description = "Added", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SchoolShape.class)))
    public Response add(SchoolFields wanted, @Context UriInfo address) {
        School school = register.save(wanted.writeTo(register.blank()));
        return Response.created(address.getAbsolutePathBuilder().path(school.getId().toString()).build()).entity(shape(school.getId())).build();
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    @Operation(summary = "Read a school", description = "The ETag is what a change must name in If-Match.")
    public SchoolShape show(@PathParam("id") Long id) {
        return shape(id);
    }

    @PATCH
    @Path("/{id: \\d{1,18}}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change a school", description = "JSON merge patch: what is absent stays, null erases.")
    public SchoolShape change(@PathParam("id") Long id, @BeanParam Tagged tagged,
            @RequestBody(required = true, content = {
                @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = SchoolFields.class), example = "{\"address\": \"ул. Чернильная, д. 31\", \"kpp\": null}"),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SchoolFields.class))})
            MergePatch<SchoolFields> patch) {
        School school = register.open(id);
        tagged.requireMatch(school);
        register.save(patch.applyTo(SchoolFields.of(school)).writeTo(school));
        return shape(id);
    }

    private SchoolShape shape(Long id) {
        return SchoolShape.of(register.show(id), register.buildings(id));
    }
}
