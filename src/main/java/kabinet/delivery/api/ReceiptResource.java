package kabinet.delivery.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kabinet.delivery.boundary.DeliveryPapers;
import kabinet.delivery.boundary.DeliveryRegister;
import kabinet.delivery.boundary.GoodsReceipt;
import kabinet.delivery.entity.Receipt;
import kabinet.document.api.PdfAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One acceptance of a delivery, with its papers. */
@Path("/receipts/{id: \\d{1,18}}")
@Tag(name = "deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ReceiptResource {

    @Inject
    DeliveryRegister register;
    @Inject
    GoodsReceipt receipt;
    @Inject
    DeliveryPapers papers;

    @PathParam("id")
    Long id;

    @GET
    @Operation(summary = "Read an acceptance", description = "With all that came of it: lines, discrepancies, devices.")
    public ReceiptShape show() {
        return shape(register, id);
    }

    @DELETE
    @Operation(summary = "Take an acceptance back", description = "As if it had not been: its devices go, tags and numbers stay spent. 409 if any of it was changed since.")
    public void takeBack() {
        receipt.takeBack(id);
    }

    @POST
    @Path("/set-up")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say that what was accepted works", description = "Its devices are taken into use. When all acceptances of the delivery work, the delivery is set up.")
    public ReceiptShape setUp(SetUpFields wanted) {
        receipt.setUp(id, wanted.date());
        return show();
    }

    @GET
    @Path("/acceptance.pdf")
    @Produces(PdfAnswer.PDF)
    @Operation(summary = "Print the act of acceptance", description = "Of the district's a school gets an extract. Logged as a print of personal data.")
    public Response acceptance() {
        return PdfAnswer.of(papers.acceptance(id));
    }

    @GET
    @Path("/discrepancies.pdf")
    @Produces(PdfAnswer.PDF)
    @Operation(summary = "Print the act of discrepancies", description = "Logged as a print of personal data. 422 if nothing differed.")
    public Response discrepancies() {
        return PdfAnswer.of(papers.discrepancies(id));
    }

    @GET
    @Path("/transfer.pdf")
    @Produces(PdfAnswer.PDF)
    @Operation(summary = "Print the act by which the education authority hands over to a school", description = "Logged as a print of personal data. 422 if the school bought it itself or got nothing.")
    public Response transfer(@QueryParam("school") @Parameter(description = "Id of the school; the delivery's if absent") Long school) {
        return PdfAnswer.of(papers.handover(id, school));
    }

    static ReceiptShape shape(DeliveryRegister register, Long id) {
        Receipt found = register.receipt(id);
        return ReceiptShape.of(found, register.receiptLines(id, Integer.MAX_VALUE), register.discrepancies(id), register.devices(id));
    }
}
