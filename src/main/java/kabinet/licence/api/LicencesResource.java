package kabinet.licence.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import kabinet.base.api.Page;
import kabinet.document.api.PdfAnswer;
import kabinet.licence.boundary.LicenceRegister;
import kabinet.licence.boundary.LicenceReporting;
import kabinet.licence.entity.Licence;
import kabinet.licence.entity.LicenceRow;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The licences of the caller's schools and of the district's pool. */
@Path("/licences")
@Tag(name = "licences")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class LicencesResource {

    @Inject
    LicenceRegister register;
    @Inject
    LicenceReporting reporting;

    @GET
    @Operation(summary = "List licences", description = "In the order of registration, a page at a time: follow `next`.")
    public Page<LicenceRowShape> list(@BeanParam LicenceQuery query, @Context UriInfo address) {
        return Page.of(register.after(query.filter(), query.after(), query.limit() + 1), query, address, LicenceRow::id, LicenceRowShape::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Enter a licence", description = "What it amounts to is said by its grants. Without a school it is the district's pool, for those who see the whole district.")
    @APIResponse(responseCode = "201", description = "Entered", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LicenceShape.class)))
    public Response add(NewLicenceFields wanted, @Context UriInfo address) {
        Licence licence = register.create(wanted.edit());
        return Response.created(address.getAbsolutePathBuilder().path(licence.getId().toString()).build()).entity(LicenceShape.of(register.show(licence.getId()))).build();
    }

    @GET
    @Path("/report.pdf")
    @Produces(PdfAnswer.PDF)
    @Operation(summary = "Print the report on licensed software as of a day", description = "Of today what the report would say, marked as not approved; of another day the report that was prepared or approved on it, 422 if none was: what no report kept cannot be told any more. Without a school the district's, for those who see it whole.")
    @APIResponse(responseCode = "200", description = "The report", content = @Content(mediaType = PdfAnswer.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response report(@QueryParam("school") @Parameter(description = "Id of a school; the district's report if absent") Long school,
            @QueryParam("date") @Parameter(description = "As of its end; today if absent", example = "2026-11-30") LocalDate date) {
        if (date == null || date.equals(LocalDate.now())) {
            return PdfAnswer.of(reporting.print(school));
        }
        return LicenceReportsResource.paper(reporting, reporting.asOf(school, date));
    }
}
