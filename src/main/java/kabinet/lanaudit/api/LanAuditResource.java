package kabinet.lanaudit.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.util.Locale;
import kabinet.base.BusinessException;
import kabinet.base.api.FaultyInputException;
import kabinet.base.api.Language;
import kabinet.base.api.MergePatch;
import kabinet.base.api.Tagged;
import kabinet.lanaudit.boundary.AuditWork;
import kabinet.lanaudit.boundary.LanAuditPlanning;
import kabinet.lanaudit.boundary.LanAuditRegister;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.lanaudit.entity.LanAuditPlan;
import kabinet.lanaudit.entity.LanAuditState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One audit and its course. */
@Path("/lan-audits/{id: \\d{1,18}}")
@Tag(name = "lan-audits")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class LanAuditResource {

    @Inject
    LanAuditRegister register;
    @Inject
    LanAuditPlanning planning;
    @Inject
    AuditWork work;
    @Context
    HttpHeaders headers;

    @PathParam("id")
    Long id;

    @GET
    @Operation(summary = "Read a network audit", description = "The ETag is what a change must name in If-Match.")
    public LanAuditShape show() {
        LanAudit audit = register.show(id);
        List<String> warnings = audit.getState() == LanAuditState.PLANNED ? warnings(planning, audit, headers) : null;
        return LanAuditShape.of(audit, register.progress(List.of(audit)).get(id), Language.of(headers), warnings);
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change a plan", description = "JSON merge patch: what is absent stays, null erases. Only before the start.")
    public LanAuditShape change(@BeanParam Tagged tagged,
            @RequestBody(required = true, content = {
                @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = LanAuditPlanFields.class), example = "{\"endsOn\": \"2026-12-10\"}"),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LanAuditPlanFields.class))})
            MergePatch<LanAuditPlanFields> patch) {
        LanAudit audit = register.show(id);
        tagged.requireMatch(audit);
        LanAuditPlanFields after = patch.applyTo(LanAuditPlanFields.of(audit));
        if (!audit.schoolId().equals(after.school())) {
            throw new FaultyInputException("school", "lanaudit.school.fixed");
        }
        planning.reword(id, audit.getVersion(), after.plan());
        return show();
    }

    @POST
    @Path("/start")
    @Operation(summary = "Start the walk", description = "From now on phones may send what they note.")
    public LanAuditShape start() {
        planning.start(id);
        return show();
    }

    @POST
    @Path("/rooms/{room: \\d{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say how a room was found", description = "For tools: one record, now. The last one of a room counts. With an `id` it can be sent again without harm.")
    @APIResponse(responseCode = "200", description = "It is stored", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LanFieldResource.StoredRecord.class)))
    @APIResponse(responseCode = "409", description = "The audit takes no records; `state` tells why")
    public LanFieldResource.StoredRecord note(@PathParam("room") Long room, RoomFields fields) {
        return LanFieldResource.StoredRecord.of(work.note(id, room, fields.id(), fields.facts()));
    }

    @POST
    @Path("/complete")
    @Operation(summary = "End the walk", description = "No more records are taken; what falls short of the norms is found, the conclusion can be drawn and the act approved.")
    public LanAuditShape complete() {
        planning.complete(id);
        return show();
    }

    @POST
    @Path("/reopen")
    @Operation(summary = "Take up the walk again", description = "Of a completed one; what was noted stays.")
    public LanAuditShape reopen() {
        planning.reopen(id);
        return show();
    }

    @POST
    @Path("/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Cancel a network audit", description = "Nothing of it counts any more; it cannot be taken up again.")
    public LanAuditShape cancel(LanAuditCancelFields wanted) {
        planning.cancel(id, wanted.reason());
        return show();
    }

    static List<String> warnings(LanAuditPlanning planning, LanAudit audit, HttpHeaders headers) {
        Locale locale = Language.of(headers);
        LanAuditPlan plan = new LanAuditPlan(audit.getOrderNumber(), audit.getOrderDate(), audit.getReason(), audit.getBeginsOn(), audit.getEndsOn(), audit.getCommission(), null);
        return planning.warnings(plan).stream().map((BusinessException w) -> w.text(locale)).toList();
    }
}
