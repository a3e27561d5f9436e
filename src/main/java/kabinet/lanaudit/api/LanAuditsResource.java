package kabinet.lanaudit.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kabinet.base.api.Language;
import kabinet.base.api.Page;
import kabinet.lanaudit.boundary.LanAuditPlanning;
import kabinet.lanaudit.boundary.LanAuditRegister;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.lanaudit.entity.WalkProgress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audits of the networks of the caller's schools. */
@Path("/lan-audits")
@Tag(name = "lan-audits")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class LanAuditsResource {

    private static final String EXAMPLE = """
        {"school": 4, "orderNumber": "45", "orderDate": "2026-11-01", "reason": "Дорожная карта ЦОС, п. 3.5", "beginsOn": "2026-11-02", "endsOn": "2026-11-30",
         "commission": {"members": [{"name": "Соколова Е. А.", "position": "заместитель директора"}, {"name": "Лебедев П. И.", "position": "учитель информатики"},
           {"name": "Ветрова О. С.", "position": "системный администратор"}]}}""";

    @Inject
    LanAuditRegister register;
    @Inject
    LanAuditPlanning planning;

    @GET
    @Operation(summary = "List network audits", description = "In the order of planning, a page at a time: follow `next`.")
    public Page<LanAuditShape> list(@BeanParam LanAuditQuery query, @Context UriInfo address, @Context HttpHeaders headers) {
        Locale locale = Language.of(headers);
        List<LanAudit> found = register.after(query.filter(), query.after(), query.limit() + 1);
        Map<Long, WalkProgress> progress = register.progress(found);
        return Page.of(found, query, address, LanAudit::getId, a -> LanAuditShape.of(a, progress.get(a.getId()), locale, null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Plan a network audit", description = "By an order. `warnings` tells what is allowed but odd.")
    @APIResponse(responseCode = "201", description = "Planned", headers = {@Header(name = "Location", description = "Its address", schema = @Schema(implementation = String.class)),
        @Header(name = "ETag", description = "Its version", schema = @Schema(implementation = String.class))},
        content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LanAuditShape.class)))
    public Response plan(@RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LanAuditPlanFields.class), example = EXAMPLE))
            LanAuditPlanFields wanted, @Context UriInfo address, @Context HttpHeaders headers) {
        LanAudit planned = register.show(planning.plan(wanted.school(), wanted.plan()).getId());
        return Response.created(address.getAbsolutePathBuilder().path(planned.getId().toString()).build())
            .entity(LanAuditShape.of(planned, register.progress(List.of(planned)).get(planned.getId()), Language.of(headers), LanAuditResource.warnings(planning, planned, headers))).build();
    }
}
