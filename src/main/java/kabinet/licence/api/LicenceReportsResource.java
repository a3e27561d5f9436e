package kabinet.licence.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import kabinet.base.api.Disposition;
import kabinet.document.api.PdfAnswer;
import kabinet.licence.boundary.LicenceReporting;
import kabinet.licence.entity.LicenceReport;
import kabinet.licence.entity.ReportState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The papers of reports on licensed software: kept ones once they are approved, before that printed anew and marked so. */
@Path("/licence-reports/{id: \\d{1,18}}")
@Tag(name = "licences")
@RequestScoped
public class LicenceReportsResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    LicenceReporting reporting;

    @PathParam("id")
    Long id;

    @GET
    @Path("/paper.pdf")
    @Produces(PdfAnswer.PDF)
    @Operation(summary = "A report's paper", description = "The approved one byte for byte as it is kept. Logged as a print of personal data.")
    @APIResponse(responseCode = "200", description = "The report", content = @Content(mediaType = PdfAnswer.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response paper() {
        return paper(reporting, reporting.show(id));
    }

    static Response paper(LicenceReporting reporting, LicenceReport report) {
        if (report.getState() != ReportState.APPROVED) {
            return PdfAnswer.of(reporting.draft(report.getId()));
        }
        LicenceReporting.ApprovedPaper paper = reporting.paper(report.getId());
        return Response.ok(paper.file().toFile(), PdfAnswer.PDF).header(Disposition.HEADER, Disposition.inline(paper.name())).header("Cache-Control", "private, no-store").build();
    }

    @GET
    @Path("/table.xlsx")
    @Produces(XLSX)
    @Operation(summary = "A report's lines as a table", description = "The one kept on the approval.")
    @APIResponse(responseCode = "200", description = "The table", content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response table() {
        LicenceReport report = reporting.show(id);
        return Response.ok(reporting.table(id), XLSX).header(Disposition.HEADER, Disposition.attachment("Отчёт о лицензионном ПО на " + report.getAsOf() + ".xlsx"))
            .header("Cache-Control", "private, no-store").build();
    }
}
