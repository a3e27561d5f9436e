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
import kabinet.organisation.boundary.PeopleRegister;
import kabinet.organisation.entity.Person;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The people of the caller's schools who answer for equipment. */
@Path("/people")
@Tag(name = "people")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PeopleResource {

    @Inject
    PeopleRegister register;

    @GET
    @Operation(summary = "List people", description = "Who asks for it is written down, as the law on personal data asks. In the order of registration, a page at a time: follow `next`.")
    public Page<PersonShape> list(@BeanParam PersonQuery query, @Context UriInfo address) {
        return Page.of(register.after(query.filter(), query.after(), query.limit() + 1), query, address, Person::getId, PersonShape::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a person", description = "A name and position that the school has are refused with 409.")
    @APIResponse(responseCode = "201", description = "Added", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PersonShape.class)))
    public Response add(NewPersonFields wanted, @Context UriInfo address) {
        Person person = register.save(wanted.details().writeTo(register.blank(wanted.school())));
        return Response.created(address.getAbsolutePathBuilder().path(person.getId().toString()).build()).entity(PersonShape.of(register.show(person.getId()))).build();
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    @Operation(summary = "Read a person", description = "The ETag is what a change must name in If-Match.")
    public PersonShape show(@PathParam("id") Long id) {
        return PersonShape.of(register.show(id));
    }

    @PATCH
    @Path("/{id: \\d{1,18}}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change a person", description = "JSON merge patch: what is absent stays, null erases.")
    public PersonShape change(@PathParam("id") Long id, @BeanParam Tagged tagged,
            @RequestBody(required = true, content = {
                @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = PersonFields.class), example = "{\"position\": \"учитель информатики\"}"),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PersonFields.class))})
            MergePatch<PersonFields> patch) {
        Person person = register.open(id);
        tagged.requireMatch(person);
        register.save(patch.applyTo(PersonFields.of(person)).writeTo(person));
        return PersonShape.of(register.show(id));
    }
}
