package kabinet.device.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import kabinet.device.boundary.PaperPrinting;
import kabinet.document.api.PdfAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A request to write off on paper. */
@Path("/write-off-requests/{id: \\d{1,18}}.pdf")
@RequestScoped
public class WriteOffPaperResource {

    @Inject
    PaperPrinting printing;

    @GET
    @Produces(PdfAnswer.PDF)
    @Operation(summary = "Print a request to write off", description = "Logged as a print of personal data.")
    public Response pdf(@PathParam("id") Long id) {
        return PdfAnswer.of(printing.writeOff(id));
    }
}
