package kabinet.lanaudit.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kabinet.lanaudit.boundary.LanMeasurements;
import kabinet.measurement.entity.HostRow;
import kabinet.measurement.entity.HostStanding;
import kabinet.measurement.entity.Measurement;
import kabinet.measurement.entity.MeasurementKind;
import kabinet.measurement.entity.Reconciled;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What tools measured for an audit. */
@Path("/lan-audits/{id: \\d{1,18}}")
@Tag(name = "lan-audits")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class LanMeasurementsResource {

    @Inject
    LanMeasurements measurements;
    @Context
    HttpHeaders headers;

    @PathParam("id")
    Long id;

    /** What is empty is absent. */
    @Schema(name = "LanAuditMeasurement")
    public record Shape(@Schema(description = "Id of the measurement, see /measurements") long id, MeasurementKind kind, String title, Instant takenAt, @Schema(description = "Id of the room") Long room,
        @Schema(description = "Number of its hosts, speeds or cables") int entries) {
        static Shape of(Measurement m) {
            return new Shape(m.getId(), m.getKind(), m.getTitle(), m.getTakenAt(), m.getRoom() == null ? null : m.getRoom().getId(), m.getEntries());
        }
    }

    @Schema(name = "LanAuditReconciliation")
    public record Standing(@Schema(description = "How many of each standing") Map<String, Integer> counts, List<Row> rows) {
        static Standing of(Reconciled reconciled) {
            Map<String, Integer> counts = new TreeMap<>();
            reconciled.counts().forEach((standing, count) -> counts.put(standing.name(), count));
            return new Standing(counts, reconciled.rows().stream().map(Row::of).toList());
        }
    }

    /** What is empty is absent. */
    @Schema(name = "LanAuditReconciliationRow")
    public record Row(HostStanding standing, String address, String mac, String name, @Schema(description = "The device's tag", example = "K7Q2M9") String tag, String device,
        @Schema(description = "Id of the room the registry has it in") Long room, @Schema(description = "The room whose segment the address is") String otherRoom,
        @Schema(description = "Why it is ignored") String reason) {
        static Row of(HostRow r) {
            return new Row(r.standing(), r.address(), r.mac(), r.name(), r.tag(), r.device(), r.roomId(), r.otherRoom(), r.reason());
        }
    }

    @GET
    @Path("/measurements")
    @Operation(summary = "List what was measured for an audit", description = "The latest first.")
    public List<Shape> list() {
        return measurements.of(id).stream().map(Shape::of).toList();
    }

    @POST
    @Path("/measurements")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Send a measurement for an audit", description = "The body is the tool's own file, see POST /measurements. Of a running audit: what the act says of speeds is frozen at its completion. "
        + "A file that the school has already is taken as it is; one that was measured before the audit's first day is refused.")
    @APIResponse(responseCode = "200", description = "Taken", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Shape.class)))
    @APIResponse(responseCode = "409", description = "The audit takes none; `state` tells why")
    @APIResponse(responseCode = "413", description = "The file is too large")
    @APIResponse(responseCode = "422", description = "It cannot be read; every fault is listed")
    public Shape take(@Parameter(description = "What it is; found out by the content if absent") @QueryParam("kind") MeasurementKind kind,
            @Parameter(description = "Id of the room it was measured in") @QueryParam("room") Long room, @Parameter(description = "The file's name", example = "iperf3.json") @QueryParam("name") String name, InputStream content) {
        if (MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(headers.getMediaType())) {
            throw new NotSupportedException(); // the server has taken the file for a form's fields by now, and nothing is left of it
        }
        return Shape.of(measurements.take(id, measurements.receive(kind, name, content), room));
    }

    @GET
    @Path("/reconciliation")
    @Operation(summary = "Hold the latest scan of an audit against the registry", description = "As the registry is now; without rows if nothing was scanned for the audit.")
    public Standing reconciliation() {
        return Standing.of(measurements.reconciliation(id));
    }
}
