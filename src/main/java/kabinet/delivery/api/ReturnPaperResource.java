package kabinet.delivery.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import kabinet.delivery.boundary.DeliveryPapers;
import kabinet.document.api.PdfAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The act of goods given back to the supplier. */
@Path("/returns/{id: \\d{1,18}}.pdf")
@Tag(name = "deliveries")
@RequestScoped
public class ReturnPaperResource {

    @Inject
    DeliveryPapers papers;

    @GET
    @Produces(PdfAnswer.PDF)
    @Operation(summary = "Print the act of a return", description = "Of the district's a school gets an extract. Logged as a print of personal data.")
    public Response pdf(@PathParam("id") Long id) {
        return PdfAnswer.of(papers.goodsReturn(id));
    }
}
