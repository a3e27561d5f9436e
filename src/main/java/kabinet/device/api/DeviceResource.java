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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import kabinet.base.api.Language;
import kabinet.base.api.MergePatch;
import kabinet.base.api.PageQuery;
import kabinet.base.api.Tagged;
import kabinet.device.boundary.DeviceCatalogue;
import kabinet.device.boundary.DeviceMove;
import kabinet.device.boundary.DeviceRegister;
import kabinet.device.boundary.DeviceStatusChange;
import kabinet.device.boundary.FaultReporting;
import kabinet.device.entity.Device;
import kabinet.device.entity.MoveOrder;
import kabinet.device.entity.Transfer;
import kabinet.history.boundary.HistoryReading;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One device. A tag that does not exist and one of another school answer alike. */
@Path("/devices/{tag}")
@Tag(name = "devices")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DeviceResource {

    @Inject
    DeviceCatalogue catalogue;
    @Inject
    DeviceRegister register;
    @Inject
    DeviceMove moves;
    @Inject
    DeviceStatusChange statuses;
    @Inject
    FaultReporting faults;

    @Inject
    HistoryReading history;
    @Context
    HttpHeaders headers;

    @PathParam("tag")
    @Parameter(description = "The tag, in any case", example = "K7Q2M9")
    String tag;

    @GET
    @Operation(summary = "Read a device", description = "The ETag is what a change must name in If-Match.")
    public DeviceShape show() {
        return shape();
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change a device", description = "JSON merge patch: what is absent stays, null erases. Room, person and state change by their own operations.")
    public DeviceShape change(@BeanParam Tagged tagged,
            @RequestBody(required = true, content = {
                @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = DeviceFields.class), example = "{\"price\": 52990.00, \"notes\": null}"),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DeviceFields.class))})
            MergePatch<DeviceFields> patch) {
        Device device = register.card(tag);
        tagged.requireMatch(device);
        DeviceFields before = DeviceFields.of(device, catalogue.fieldNames());
        DeviceFields after = patch.applyTo(before);
        register.edit(device.getId(), device.getVersion(), after.edit(catalogue.fieldsOfModel(after.model()), before.fields() == null ? Map.<String, String>of().keySet() : before.fields().keySet()));
        return shape();
    }

    @POST
    @Path("/moves")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Move or hand over a device", description = "Writes a paper of internal transfer. The parts of an object go with it. What is absent stays as it is.")
    @APIResponse(responseCode = "201", description = "Moved", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TransferShape.class)))
    public Response move(MoveFields wanted) {
        Transfer transfer = moves.move(new MoveOrder(List.of(register.card(tag).getId()), wanted.room(), wanted.person(), wanted.reason(), wanted.date()));
        return Response.status(Response.Status.CREATED).entity(TransferShape.of(transfer, catalogue.lines(transfer.getId()))).build();
    }

    @POST
    @Path("/status")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change the state of a device", description = "“To write off” and “written off” come by a request, not by this.")
    public DeviceShape status(StatusFields wanted) {
        statuses.change(List.of(register.card(tag).getId()), wanted.status(), wanted.note());
        return shape();
    }

    @POST
    @Path("/faults")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Report a fault")
    @APIResponse(responseCode = "201", description = "Reported", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FaultShape.class)))
    public Response fault(FaultFields wanted) {
        return Response.status(Response.Status.CREATED).entity(FaultShape.of(faults.report(register.card(tag).getId(), wanted.description()))).build();
    }

    @GET
    @Path("/faults")
    @Operation(summary = "List the faults of a device", description = "Open ones first, then the newest; at most 50.")
    public List<FaultShape> faults() {
        return faults.ofDevice(register.card(tag).getId()).stream().map(FaultShape::of).toList();
    }

    @GET
    @Path("/history")
    @Operation(summary = "Read the history of a device", description = "Who changed what and when, newest first; words in the language of Accept-Language.")
    public List<ChangeShape> history(@QueryParam("limit") @Parameter(description = "How many at most", schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50")) Integer limit) {
        return history.changesOf(Device.class, register.card(tag).getId(), PageQuery.limit(limit), Language.of(headers)).stream().map(ChangeShape::of).toList();
    }

    private DeviceShape shape() {
        return DeviceShape.of(register.card(tag), catalogue.fieldNames());
    }
}
