package kabinet.software.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import kabinet.document.api.PdfAnswer;
import kabinet.software.boundary.ComputerCards;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The card of a computer with its programs, on paper. */
@Path("/devices/{tag}/computer-card.pdf")
@RequestScoped
public class ComputerCardResource {

    @Inject
    ComputerCards cards;

    @GET
    @Produces(PdfAnswer.PDF)
    @Operation(summary = "Print the card of a computer", description = "Hardware and programs. Logged as a print of personal data.")
    public Response pdf(@PathParam("tag") String tag) {
        return PdfAnswer.of(cards.print(tag));
    }
}
