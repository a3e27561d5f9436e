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

/** All that is known of a device on paper. */
@Path("/devices/{tag}/passport.pdf")
@RequestScoped
public class DevicePassportResource {

    @Inject
    PaperPrinting printing;

    @GET
    @Produces(PdfAnswer.PDF)
    @Operation(summary = "Print the passport of a device", description = "Logged as a print of personal data.")
    public Response pdf(@PathParam("tag") String tag) {
        return PdfAnswer.of(printing.passport(tag));
    }
}
