package kabinet.lanaudit.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import kabinet.base.api.Language;
import kabinet.base.api.MergePatch;
import kabinet.base.api.Tagged;
import kabinet.lanaudit.boundary.LanAuditFindings;
import kabinet.lanaudit.entity.Finding;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One thing that falls short: worded until the act is approved, closed afterwards. */
@Path("/lan-findings/{id: \\d{1,18}}")
@Tag(name = "lan-audits")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class LanFindingResource {

    @Inject
    LanAuditFindings findings;
    @Context
    HttpHeaders headers;

    @PathParam("id")
    Long id;

    @GET
    @Operation(summary = "Read a finding", description = "The ETag is what a change must name in If-Match.")
    public FindingShape show() {
        Finding finding = findings.show(id);
        return FindingShape.of(finding, findings.photos(List.of(finding)), Language.of(headers));
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Say a finding in other words", description = "JSON merge patch: what is absent stays, null erases. Only while the audit is completed and not approved.")
    public FindingShape change(@BeanParam Tagged tagged,
            @RequestBody(required = true, content = {
                @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = FindingFields.class), example = "{\"dueOn\": \"2026-12-10\"}"),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FindingFields.class))})
            MergePatch<FindingFields> patch) {
        Finding finding = seen(tagged);
        findings.reword(id, finding.getVersion(), patch.applyTo(FindingFields.of(finding)).wording());
        return show();
    }

    @DELETE
    @Operation(summary = "Take a finding out of the act", description = "Only while the audit is completed and not approved. What was found by the rules or noted stays out, too, when the walk is taken up again and completed.")
    public void remove(@BeanParam Tagged tagged) {
        findings.remove(id, seen(tagged).getVersion());
    }

    @POST
    @Path("/close")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say how it was put right", description = "Of a finding of an approved act, once.")
    public FindingShape close(@BeanParam Tagged tagged, FindingCloseFields wanted) {
        findings.close(id, seen(tagged).getVersion(), wanted.closedOn(), wanted.closedHow());
        return show();
    }

    private Finding seen(Tagged tagged) {
        Finding finding = findings.show(id);
        tagged.requireMatch(finding);
        return finding;
    }
}
