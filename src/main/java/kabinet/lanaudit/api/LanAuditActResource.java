package kabinet.lanaudit.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kabinet.base.api.Disposition;
import kabinet.base.api.Language;
import kabinet.base.api.Tagged;
import kabinet.document.api.PdfAnswer;
import kabinet.lanaudit.boundary.LanAuditApproval;
import kabinet.lanaudit.boundary.LanAuditFindings;
import kabinet.lanaudit.boundary.LanAuditRegister;
import kabinet.lanaudit.entity.Finding;
import kabinet.lanaudit.entity.LanAudit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an audit found, what the commission concludes, and the act. */
@Path("/lan-audits/{id: \\d{1,18}}")
@Tag(name = "lan-audits")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class LanAuditActResource {

    @Inject
    LanAuditFindings findings;
    @Inject
    LanAuditApproval approval;
    @Inject
    LanAuditRegister register;
    @Context
    HttpHeaders headers;

    @PathParam("id")
    Long id;

    @GET
    @Path("/findings")
    @Operation(summary = "List what falls short", description = "Of a completed audit: by the rules and as the auditors noted it, the worst first.")
    public List<FindingShape> findings() {
        Locale locale = Language.of(headers);
        List<Finding> found = findings.of(id);
        Map<Long, Long> photos = findings.photos(found);
        return found.stream().map(f -> FindingShape.of(f, photos, locale)).toList();
    }

    @POST
    @Path("/conclude")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Draw the conclusion", description = "Of a completed audit; needed for the approval. If-Match names what was read: a finding that changed since changes the audit's ETag.")
    public LanAuditShape conclude(@BeanParam Tagged tagged, ConcludeFields wanted) {
        return shape(findings.conclude(id, seen(tagged), wanted.conclusion(), wanted.remarks()));
    }

    @POST
    @Path("/approve")
    @Operation(summary = "Approve the act", description = "The head's: archives the act. The conclusion must be drawn. If-Match names what was read, so that nothing is approved that the head has not seen.")
    public LanAuditShape approve(@BeanParam Tagged tagged) {
        return shape(approval.approve(id, seen(tagged)));
    }

    private Integer seen(Tagged tagged) {
        LanAudit audit = register.show(id);
        tagged.requireMatch(audit);
        return audit.getVersion();
    }

    @GET
    @Path("/act-draft.pdf")
    @Produces(PdfAnswer.PDF)
    @Operation(summary = "Print the draft of the act", description = "Of a completed audit, to be read before the approval: marked as a draft, without number and code, kept nowhere. "
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
        LanAuditApproval.ApprovedPaper paper = approval.paper(id);
        return Response.ok(paper.file().toFile(), PdfAnswer.PDF).header(Disposition.HEADER, Disposition.inline(paper.name())).header("Cache-Control", "private, no-store").build();
    }

    private LanAuditShape shape(LanAudit changed) {
        LanAudit audit = register.show(changed.getId());
        return LanAuditShape.of(audit, register.progress(List.of(audit)).get(audit.getId()), Language.of(headers), null);
    }
}
