package kabinet.device.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Set;
import kabinet.base.api.Page;
import kabinet.device.boundary.DeviceCatalogue;
import kabinet.device.boundary.DeviceRegister;
import kabinet.device.entity.Device;
import kabinet.device.entity.NewDevice;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The devices of the caller's schools. */
@Path("/devices")
@Tag(name = "devices")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DevicesResource {

    @Inject
    DeviceCatalogue catalogue;
    @Inject
    DeviceRegister register;

    @GET
    @Operation(summary = "List devices", description = "In the order of registration, a page at a time: follow `next`.")
    public Page<DeviceShape> list(@BeanParam DeviceQuery query, @Context UriInfo address) {
        Map<Long, String> names = catalogue.fieldNames();
        return Page.of(catalogue.after(query.filter(), query.after(), query.limit() + 1), query, address, Device::getId, d -> DeviceShape.of(d, names));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Register a device", description = "It gets a new tag unless it brings that of a pre-printed label.")
    @APIResponse(responseCode = "201", description = "Registered", headers = {@Header(name = "Location", description = "Its address", schema = @Schema(implementation = String.class)),
        @Header(name = "ETag", description = "Its version", schema = @Schema(implementation = String.class))},
        content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DeviceShape.class)))
    public Response register(NewDeviceFields wanted, @Context UriInfo address) {
        Long head = wanted.partOf() == null ? null : register.card(wanted.partOf()).getId();
        Device device = register.register(new NewDevice(wanted.school(), wanted.tag(), wanted.numbering(), wanted.room(), wanted.responsible(), wanted.status(), head,
            wanted.details().edit(catalogue.fieldsOfModel(wanted.model()), Set.of())));
        DeviceShape shape = DeviceShape.of(register.card(device.getTag()), catalogue.fieldNames());
        return Response.created(address.getAbsolutePathBuilder().path(shape.tag()).build()).entity(shape).build();
    }
}
