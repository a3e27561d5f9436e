package kabinet.stocktaking.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import java.math.BigDecimal;
import java.util.List;
import kabinet.base.api.Disposition;
import kabinet.base.api.FaultyInputException;
import kabinet.base.api.Language;
import kabinet.base.api.Page;
import kabinet.document.api.PdfAnswer;
import kabinet.stocktaking.boundary.Reconciling;
import kabinet.stocktaking.boundary.StocktakeApproval;
import kabinet.stocktaking.boundary.StocktakeRegister;
import kabinet.stocktaking.control.Reconciliation;
import kabinet.stocktaking.entity.Discrepancy;
import kabinet.stocktaking.entity.Stocktake;
import kabinet.stocktaking.entity.Tally;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a stocktake found, what is decided about it, and the approval of its act. */
@Path("/stocktakes/{id: \\d{1,18}}")
@Tag(name = "stocktakes")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ReconciliationResource {

    private static final String EXAMPLE = """
        {"decisions": [{"subject": "MISSING:501", "choice": "WRITE_OFF", "reason": "Не обнаружено, объяснительная от 06.11.2026"},
          {"subject": "UNKNOWN:3b1f7c70-5d0e-4b5e-8f5e-0d9c2e6f1a01", "choice": "SURPLUS", "reason": "Дар, документы утрачены", "amount": 12000.00, "model": 15}]}""";

    @Inject
    Reconciling reconciling;
    @Inject
    StocktakeApproval approval;
    @Inject
    StocktakeRegister register;
    @Context
    UriInfo address;
    @Context
    HttpHeaders headers;

    @PathParam("id")
    Long id;

    /** What the entries of a book are gathered by. */
    public enum By { ROOM, PERSON, ACCOUNT }

    /** What was found of one room, person or account. What is empty is absent. */
    @Schema(name = "StocktakeTally")
    public record TallyShape(Long id, String name, int expected, int found, @Schema(description = "Found in their own room") int here, int missing, int unfit, int late,
        @Schema(description = "Found in this room, though the book has them elsewhere or not at all") int extra, BigDecimal amount, BigDecimal missingAmount, BigDecimal unfitAmount) {
        static TallyShape of(Tally t) {
            return new TallyShape(t.id(), t.name(), t.expected(), t.found(), t.here(), t.missing(), t.unfit(), t.late(), t.extra(), t.amount(), t.missingAmount(), t.unfitAmount());
        }
    }

    @GET
    @Path("/discrepancies")
    @Operation(summary = "List what differs from the book", description = "By kinds, a page at a time: follow `next`. Derived anew at every call.")
    public Page<DiscrepancyShape> discrepancies(@BeanParam DiscrepancyQuery query) {
        List<Discrepancy> found = reconciling.after(id, query.filter(), query.after(), query.limit() + 1);
        return Page.of(found, query, address, Discrepancy::position, d -> DiscrepancyShape.of(d, address.getBaseUri().getPath()));
    }

    @GET
    @Path("/tallies")
    @Operation(summary = "Tell what was found of each room, person or account")
    public List<TallyShape> tallies(@QueryParam("by") @Parameter(description = "ROOM, PERSON or ACCOUNT", required = true) By by) {
        if (by == null) {
            throw new FaultyInputException("by", "base.fault.choice", "ROOM, PERSON, ACCOUNT");
        }
        return reconciling.tallies(id, Reconciliation.Grouping.valueOf(by.name())).stream().map(TallyShape::of).toList();
    }

    @POST
    @Path("/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Decide about discrepancies", description = "All or none; what was decided before is decided anew. The stocktake must be completed.")
    @APIResponse(responseCode = "204", description = "Taken down")
    public void decide(@RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DecideFields.class), example = EXAMPLE))
            DecideFields wanted) {
        reconciling.decide(id, wanted.orders());
    }

    @POST
    @Path("/approve")
    @Operation(summary = "Approve the act", description = "The head's: carries all decisions out in the registry and archives the act, or nothing at all. Every discrepancy must be decided, and no "
        + "device changed since its decision.")
    public StocktakeShape approve() {
        Stocktake approved = approval.approve(id, null);
        return StocktakeShape.of(approved, register.found(List.of(approved)).get(id), Language.of(headers), null);
    }

    @GET
    @Path("/act-draft.pdf")
    @Produces(PdfAnswer.PDF)
    @Operation(summary = "Print the draft of the act", description = "Of a completed stocktake, to be read before the approval: marked as a draft, without number and code, kept nowhere. "
        + "Logged as a print of personal data.")
    @APIResponse(responseCode = "200", description = "The draft", content = @Content(mediaType = PdfAnswer.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response draft() {
        return PdfAnswer.of(approval.draft(id));
    }

    @GET
    @Path("/act.pdf")
    @Produces(PdfAnswer.PDF)
    @Operation(summary = "Get the approved act", description = "The archived file, byte for byte. 404 before the approval.")
    @APIResponse(responseCode = "200", description = "The act", content = @Content(mediaType = PdfAnswer.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response act() {
        StocktakeApproval.ApprovedPaper paper = approval.paper(id);
        return Response.ok(paper.file().toFile(), PdfAnswer.PDF).header(Disposition.HEADER, Disposition.inline(paper.name())).header("Cache-Control", "private, no-store").build();
    }
}
