package kabinet.exchange.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kabinet.base.BusinessException;
import kabinet.base.Spool;
import kabinet.base.api.OwnQuery;
import kabinet.document.entity.TableFormat;
import kabinet.exchange.boundary.Exports;
import kabinet.exchange.control.Exporter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Tables on their way out. */
@Path("/exports")
@RequestScoped
public class ExportsResource {

    @Inject
    Exports exports;
    @Context
    UriInfo uri;

    @GET
    @OwnQuery
    @Operation(summary = "All rows of a filter as a table", description = "The table imports again unchanged. Filters of devices: q, school, room, deviceKind, "
        + "model, person, status, source, delivery, noRoom, noNumber, warranty (days); of rooms and people: school.")
    public Response export(@Parameter(description = "schools, people, rooms, models or devices") @QueryParam("kind") String kind,
                           @Parameter(description = "csv or xlsx") @QueryParam("format") @DefaultValue("csv") String format) throws IOException {
        Exporter table = exports.table(kind);
        Map<String, String> filter = new HashMap<>();
        table.filters().keySet().forEach(name -> Stream.ofNullable(uri.getQueryParameters().getFirst(name)).filter(value -> !value.isBlank()).forEach(value -> filter.put(name, value)));
        exports.check(kind, filter);
        TableFormat as = format(format);
        return download(kind + '-' + LocalDate.now(), as, out -> exports.write(kind, as, filter, out));
    }

    @GET
    @Path("template")
    @Operation(summary = "An empty table to fill in and import")
    public Response template(@QueryParam("kind") String kind, @QueryParam("format") @DefaultValue("xlsx") String format) throws IOException {
        exports.table(kind);
        TableFormat as = format(format);
        return download(kind, as, out -> exports.writeTemplate(kind, as, out));
    }

    private static Response download(String name, TableFormat format, Spool.Writing content) throws IOException {
        return Response.ok(Spool.of(content), format.mediaType()).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + '.' + format.extension() + '"')
            .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static TableFormat format(String name) {
        try {
            return TableFormat.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BusinessException("exchange.unknownFormat", name);
        }
    }
}
