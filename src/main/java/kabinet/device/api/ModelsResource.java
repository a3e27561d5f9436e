package kabinet.device.api;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import kabinet.base.api.MergePatch;
import kabinet.base.api.Page;
import kabinet.base.api.PageQuery;
import kabinet.base.api.Tagged;
import kabinet.device.boundary.DeviceCatalogue;
import kabinet.device.boundary.DirectoryRegister;
import kabinet.device.entity.DeviceModel;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The models of equipment, shared by the district. */
@Path("/models")
@Tag(name = "models")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ModelsResource {

    @Inject
    DirectoryRegister register;
    @Inject
    DeviceCatalogue catalogue;

    @GET
    @Operation(summary = "List models", description = "In the order of registration, a page at a time: follow `next`.")
    public Page<ModelShape> list(@BeanParam PageQuery query, @QueryParam("kind") @Parameter(description = "Id of a kind") Long kind, @Context UriInfo address) {
        return Page.of(catalogue.modelsAfter(kind, query.after(), query.limit() + 1), query, address, DeviceModel::getId, ModelShape::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a model", description = "One that is there already is refused with 409.")
    @APIResponse(responseCode = "201", description = "Added", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ModelShape.class)))
    public Response add(ModelFields wanted, @Context UriInfo address) {
        DeviceModel model = register.save(wanted.writeTo(new DeviceModel(null, wanted.manufacturer(), wanted.name())), wanted.kind());
        return Response.created(address.getAbsolutePathBuilder().path(model.getId().toString()).build()).entity(ModelShape.of(register.model(model.getId()))).build();
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    @Operation(summary = "Read a model", description = "The ETag is what a change must name in If-Match.")
    public ModelShape show(@PathParam("id") Long id) {
        return ModelShape.of(register.model(id));
    }

    @PATCH
    @Path("/{id: \\d{1,18}}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change a model", description = "JSON merge patch: what is absent stays, null erases.")
    public ModelShape change(@PathParam("id") Long id, @BeanParam Tagged tagged,
            @RequestBody(required = true, content = {
                @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = ModelFields.class), example = "{\"okpd2\": \"26.20.11.110\"}"),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ModelFields.class))})
            MergePatch<ModelFields> patch) {
        DeviceModel model = register.model(id);
        tagged.requireMatch(model);
        ModelFields after = patch.applyTo(ModelFields.of(model));
        register.save(after.writeTo(model), after.kind());
        return ModelShape.of(register.model(id));
    }
}
