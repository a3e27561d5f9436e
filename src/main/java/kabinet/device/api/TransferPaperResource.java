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

/** The paper of an internal transfer. */
@Path("/transfers/{id: \\d{1,18}}.pdf")
@RequestScoped
public class TransferPaperResource {

    @Inject
    PaperPrinting printing;

    @GET
    @Produces(PdfAnswer.PDF)
    @Operation(summary = "Print the paper of an internal transfer", description = "Logged as a print of personal data.")
    public Response pdf(@PathParam("id") Long id) {
        return PdfAnswer.of(printing.transfer(id));
    }
}
