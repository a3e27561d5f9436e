package kabinet.stocktaking.api;

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
import kabinet.stocktaking.boundary.StocktakePlanning;
import kabinet.stocktaking.boundary.StocktakeRegister;
import kabinet.stocktaking.entity.Stocktake;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The stocktakes of the caller's schools. */
@Path("/stocktakes")
@Tag(name = "stocktakes")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class StocktakesResource {

    private static final String EXAMPLE = """
        {"school": 4, "orderNumber": "45", "orderDate": "2026-11-01", "reason": "Перед составлением годовой отчётности", "beginsOn": "2026-11-02", "endsOn": "2026-11-30",
         "commission": {"members": [{"name": "Соколова Е. А.", "position": "заместитель директора"}, {"name": "Лебедев П. И.", "position": "учитель"},
           {"name": "Ветрова О. С.", "position": "библиотекарь"}]}}""";

    @Inject
    StocktakeRegister register;
    @Inject
    StocktakePlanning planning;

    @GET
    @Operation(summary = "List stocktakes", description = "In the order of planning, a page at a time: follow `next`.")
    public Page<StocktakeShape> list(@BeanParam StocktakeQuery query, @Context UriInfo address, @Context HttpHeaders headers) {
        Locale locale = Language.of(headers);
        List<Stocktake> found = register.after(query.filter(), query.after(), query.limit() + 1);
        Map<Long, Integer> counts = register.found(found);
        return Page.of(found, query, address, Stocktake::getId, t -> StocktakeShape.of(t, counts.get(t.getId()), locale, null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Plan a stocktake", description = "By an order. `warnings` tells what is allowed but odd.")
    @APIResponse(responseCode = "201", description = "Planned", headers = {@Header(name = "Location", description = "Its address", schema = @Schema(implementation = String.class)),
        @Header(name = "ETag", description = "Its version", schema = @Schema(implementation = String.class))},
        content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = StocktakeShape.class)))
    public Response plan(@RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanFields.class), example = EXAMPLE))
            PlanFields wanted, @Context UriInfo address, @Context HttpHeaders headers) {
        Stocktake planned = planning.plan(wanted.school(), wanted.plan());
        return Response.created(address.getAbsolutePathBuilder().path(planned.getId().toString()).build())
            .entity(StocktakeShape.of(register.show(planned.getId()), 0, Language.of(headers), StocktakeResource.warnings(planning, planned, headers))).build();
    }
}
