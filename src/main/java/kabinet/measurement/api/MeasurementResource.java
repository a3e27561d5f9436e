package kabinet.measurement.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import kabinet.base.api.FaultyInputException;
import kabinet.measurement.boundary.HostDeciding;
import kabinet.measurement.boundary.MeasurementIntake;
import kabinet.measurement.boundary.MeasurementReading;
import kabinet.measurement.entity.HostStanding;
import kabinet.measurement.entity.Measurement;
import kabinet.measurement.entity.MeasurementKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One measurement, and what it means for the registry. */
@Path("/measurements/{id: \\d{1,18}}")
@Tag(name = "measurements")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class MeasurementResource {

    /** More rows than a file may have. */
    private static final int ALL = 10_000;

    @Inject
    MeasurementReading reading;
    @Inject
    MeasurementIntake intake;
    @Inject
    HostDeciding deciding;
    @Context
    UriInfo address;

    @PathParam("id")
    Long id;

    @GET
    @Operation(summary = "Read a measurement with all that was measured")
    public MeasuredShape show() {
        Measurement m = reading.find(id);
        MeasurementKind kind = m.getKind();
        return new MeasuredShape(MeasurementShape.of(m, address.getBaseUri().getPath()),
            kind.isScan() ? reading.hosts(id).stream().map(MeasuredShape.HostShape::of).toList() : null,
            kind == MeasurementKind.IPERF3 || kind == MeasurementKind.SPEED ? reading.speeds(id, 0, ALL).stream().map(MeasuredShape.SpeedShape::of).toList() : null,
            kind == MeasurementKind.CABLE ? reading.cables(id, 0, ALL).stream().map(MeasuredShape.CableShape::of).toList() : null);
    }

    @DELETE
    @Operation(summary = "Take a measurement away", description = "With its file; not while an audit rests on it.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove() {
        intake.remove(id);
    }

    @GET
    @Path("/reconciliation")
    @Operation(summary = "Set a scan against the registry", description = "Of nmap and agents: what is known and seen, unknown, in another room's segment, in use and not seen, ignored. "
        + "Derived anew at every call.")
    public ReconciledShape reconciliation(@Parameter(description = "Only rows of this standing") @QueryParam("standing") HostStanding standing) {
        return ReconciledShape.of(reading.reconciliation(id), standing);
    }

    @GET
    @Path("/comparison")
    @Operation(summary = "Compare a scan with an earlier one of the same school", description = "New, gone, moved and same hosts, in this order.")
    public List<ChangeShape> comparison(@Parameter(description = "Id of the earlier one", required = true) @QueryParam("with") Long with) {
        if (with == null) {
            throw new FaultyInputException("with", "base.fault.integer");
        }
        return reading.compare(with, id).stream().map(ChangeShape::of).toList();
    }

    @POST
    @Path("/ignored")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ignore unknown hosts", description = "With a reason, in all scans of the school; all of them or none.")
    @APIResponse(responseCode = "204", description = "Ignored")
    public void ignore(@RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = IgnoreFields.class),
            example = "{\"hosts\": [3, 5], \"reason\": \"Телефоны гостевой сети\"}")) IgnoreFields wanted) {
        deciding.ignore(id, wanted.hosts(), wanted.reason());
    }

    @PUT
    @Path("/hosts/{number: \\d{1,6}}/device")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say which device a host is", description = "In all scans of the school.")
    @APIResponse(responseCode = "204", description = "Said")
    public void tie(@PathParam("number") int number, @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = TieDeviceFields.class), example = "{\"device\": \"K7Q2M9\"}")) TieDeviceFields wanted) {
        deciding.tie(id, number, wanted.device());
    }

    @DELETE
    @Path("/hosts/{number: \\d{1,6}}/decision")
    @Operation(summary = "Take back what was decided of a host")
    @APIResponse(responseCode = "204", description = "Nothing is decided of it")
    public void withdraw(@PathParam("number") int number) {
        deciding.withdraw(id, number);
    }
}
