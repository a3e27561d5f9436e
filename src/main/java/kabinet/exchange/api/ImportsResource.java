package kabinet.exchange.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kabinet.base.Texts;
import kabinet.base.api.Problem;
import kabinet.exchange.boundary.Imports;
import kabinet.exchange.control.BookingProgress;
import kabinet.exchange.entity.ImportJob;
import kabinet.exchange.entity.ImportState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Files on their way in: upload with preview, book, watch, undo. */
@Path("/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    private static final int MOST = 100;
    private static final Pattern PLAIN_NAME = Pattern.compile("(?i)filename=\"?([^\";]+)");
    private static final Pattern CODED_NAME = Pattern.compile("(?i)filename\\*=UTF-8''([^;]+)");

    @Inject
    Imports imports;
    @Inject
    BookingProgress progress;
    @Context
    HttpHeaders headers;
    @Context
    UriInfo uri;

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Upload a file and preview it", description = "The body is the file. Tables: CSV (comma, semicolon or tab; UTF-8 or windows-1251) or XLSX. "
        + "Documents: a notice of the procurement system (XML or a ZIP of several), a delivery note; what was read from it stands in read. Nothing is booked yet.")
    @APIResponse(responseCode = "201", description = "It can be booked")
    @APIResponse(responseCode = "409", description = "What the document holds is there already; every fault is listed")
    @APIResponse(responseCode = "422", description = "It is unreadable or has faults; every fault is listed")
    public Response upload(@Parameter(description = "a table: schools, people, rooms, models or devices; a document: notice or delivery") @QueryParam("kind") String kind,
                           @Parameter(description = "the file's name; else taken from Content-Disposition") @QueryParam("name") String name,
                           @HeaderParam("Content-Disposition") String disposition, InputStream content) {
        if (MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(headers.getMediaType())) {
            throw new NotSupportedException(); // the server has taken the file for a form's fields by now, and nothing is left of it
        }
        ImportJob job = imports.upload(kind, name != null ? name : nameIn(disposition), content);
        if (job.getState() == ImportState.UPLOADED) {
            job = imports.preview(job.getId());
        }
        if (job.isBookable()) {
            return Response.created(uri.getAbsolutePathBuilder().path(job.getId().toString()).build()).entity(ImportAnswer.of(job, 0, locale())).build();
        }
        ImportAnswer refused = ImportAnswer.refused(job, locale());
        return Response.status(refused.status()).type(Problem.MEDIA_TYPE).entity(refused).build();
    }

    @POST
    @Path("{id}/book")
    @Operation(summary = "Book a previewed import", description = "Runs in the background: all of it or nothing. Ask for the import until its state is BOOKED or FAILED; "
        + "result then says where a document's thing is to be seen.")
    @APIResponse(responseCode = "202", description = "It is being booked")
    public Response book(@PathParam("id") Long id) {
        ImportJob job = imports.order(id);
        return Response.accepted(ImportAnswer.of(job, 0, locale())).location(uri.getBaseUriBuilder().path("imports").path(id.toString()).build()).build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An import and how far it is")
    public ImportAnswer find(@PathParam("id") Long id) {
        return answer(imports.find(id));
    }

    @GET
    @Operation(summary = "Imports, newest first")
    public List<ImportAnswer> list(@Parameter(description = "only imports older than this one") @QueryParam("after") Long after,
                                   @QueryParam("limit") @DefaultValue("20") int limit) {
        return imports.list(after, Math.max(1, Math.min(limit, MOST))).stream().map(this::answer).toList();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Undo a booked import", description = "What it added goes, what it changed is as before; tags and numbers stay spent.")
    @APIResponse(responseCode = "200", description = "It is undone")
    @APIResponse(responseCode = "409", description = "Something of it was changed since or is in use")
    public ImportAnswer undo(@PathParam("id") Long id) {
        return answer(imports.undo(id));
    }

    private ImportAnswer answer(ImportJob job) {
        int done = job.getState() == ImportState.BOOKING ? progress.of(job.getId()) : job.getState() == ImportState.BOOKED ? job.getTotal() : 0;
        return ImportAnswer.of(job, done, locale());
    }

    private Locale locale() {
        return Texts.supported(headers.getAcceptableLanguages().stream().findFirst().orElse(Texts.RUSSIAN));
    }

    private static String nameIn(String disposition) {
        if (disposition == null) {
            return "";
        }
        Matcher coded = CODED_NAME.matcher(disposition);
        if (coded.find()) {
            try {
                return URLDecoder.decode(coded.group(1).strip(), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) { // not coded as RFC 8187 says: the plain name stands beside it, or there is none
                return plainName(disposition);
            }
        }
        return plainName(disposition);
    }

    private static String plainName(String disposition) {
        Matcher plain = PLAIN_NAME.matcher(disposition);
        return plain.find() ? plain.group(1).strip() : "";
    }
}
