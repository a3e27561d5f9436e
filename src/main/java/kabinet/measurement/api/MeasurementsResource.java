package kabinet.measurement.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kabinet.base.api.FaultyInputException;
import kabinet.base.api.Page;
import kabinet.measurement.boundary.MeasurementIntake;
import kabinet.measurement.boundary.MeasurementReading;
import kabinet.measurement.entity.Measurement;
import kabinet.measurement.entity.MeasurementKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What tools measured in the caller's schools. */
@Path("/measurements")
@Tag(name = "measurements")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class MeasurementsResource {

    @Inject
    MeasurementIntake intake;
    @Inject
    MeasurementReading reading;
    @Context
    UriInfo address;
    @Context
    HttpHeaders headers;

    @GET
    @Operation(summary = "List measurements", description = "In the order in which they came, a page at a time: follow `next`.")
    public Page<MeasurementShape> list(@BeanParam MeasurementQuery query) {
        List<Measurement> found = reading.after(query.filter(), query.after(), query.limit() + 1);
        return Page.of(found, query, address, Measurement::getId, m -> MeasurementShape.of(m, address.getBaseUri().getPath()));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Send a measurement", description = "The body is the tool's own file, up to 16 MB: nmap -oX, iperf3 -J (the client's), a GLPI or FusionInventory agent's network inventory or "
        + "discovery (XML or JSON), a table of speed tests or of a cable tester (CSV or XLSX). Faults are told one by one as «line:field».")
    @APIResponse(responseCode = "201", description = "Taken", headers = @Header(name = "Location", description = "Its address", schema = @Schema(implementation = String.class)),
        content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = MeasurementShape.class)))
    @APIResponse(responseCode = "409", description = "The school has this very file")
    @APIResponse(responseCode = "413", description = "The file is too large")
    @APIResponse(responseCode = "422", description = "It cannot be read; every fault is listed")
    @APIResponse(responseCode = "503", description = "Others' files are being read; try again later", headers = @Header(name = "Retry-After", description = "Seconds", schema = @Schema(implementation = Integer.class)))
    public Response take(@Parameter(description = "Id of the school", required = true) @QueryParam("school") Long school,
            @Parameter(description = "What it is; found out by the content if absent") @QueryParam("kind") MeasurementKind kind,
            @Parameter(description = "Id of the room it was measured in") @QueryParam("room") Long room,
            @Parameter(description = "The file's name", example = "fluke.csv") @QueryParam("name") String name,
            @Parameter(description = "Of a table with unusual heads: a column's key, a colon and its head in the file; once for each", example = "label:Cable ID") @QueryParam("column") List<String> column,
            InputStream content) {
        if (MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(headers.getMediaType())) {
            throw new NotSupportedException(); // the server has taken the file for a form's fields by now, and nothing is left of it
        }
        if (school == null) {
            throw new FaultyInputException("school", "base.fault.integer");
        }
        Measurement taken = intake.take(school, intake.receive(kind, name, content, columns(column)), room);
        return Response.created(address.getAbsolutePathBuilder().path(taken.getId().toString()).build()).entity(MeasurementShape.of(taken, address.getBaseUri().getPath())).build();
    }

    private static Map<String, String> columns(List<String> said) {
        Map<String, String> columns = new HashMap<>();
        for (String one : said == null ? List.<String>of() : said) {
            int colon = one.indexOf(':');
            if (colon < 1 || colon == one.length() - 1) {
                throw new FaultyInputException("column", "measurement.column.form");
            }
            columns.put(one.substring(0, colon), one.substring(colon + 1));
        }
        return columns;
    }
}
