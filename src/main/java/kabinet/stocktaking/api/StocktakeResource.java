package kabinet.stocktaking.api;

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
import kabinet.stocktaking.boundary.StocktakePlanning;
import kabinet.stocktaking.boundary.StocktakeRegister;
import kabinet.stocktaking.entity.Stocktake;
import kabinet.stocktaking.entity.StocktakePlan;
import kabinet.stocktaking.entity.StocktakeState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One stocktake and its course. */
@Path("/stocktakes/{id: \\d{1,18}}")
@Tag(name = "stocktakes")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class StocktakeResource {

    @Inject
    StocktakeRegister register;
    @Inject
    StocktakePlanning planning;
    @Context
    HttpHeaders headers;

    @PathParam("id")
    Long id;

    @GET
    @Operation(summary = "Read a stocktake", description = "The ETag is what a change must name in If-Match.")
    public StocktakeShape show() {
        Stocktake stocktake = register.show(id);
        List<String> warnings = stocktake.getState() == StocktakeState.PLANNED ? warnings(planning, stocktake, headers) : null;
        return StocktakeShape.of(stocktake, register.found(List.of(stocktake)).get(id), Language.of(headers), warnings);
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change a plan", description = "JSON merge patch: what is absent stays, null erases. Only before the start.")
    public StocktakeShape change(@BeanParam Tagged tagged,
            @RequestBody(required = true, content = {
                @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = PlanFields.class), example = "{\"endsOn\": \"2026-12-10\"}"),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanFields.class))})
            MergePatch<PlanFields> patch) {
        Stocktake stocktake = register.show(id);
        tagged.requireMatch(stocktake);
        PlanFields after = patch.applyTo(PlanFields.of(stocktake));
        if (!stocktake.schoolId().equals(after.school())) {
            throw new FaultyInputException("school", "stocktaking.school.fixed");
        }
        planning.reword(id, stocktake.getVersion(), after.plan());
        return show();
    }

    @POST
    @Path("/start")
    @Operation(summary = "Start counting", description = "Freezes the book as the registry said at the end of the day before the first one; from now on phones may send scans.")
    public StocktakeShape start() {
        planning.start(id);
        return show();
    }

    @POST
    @Path("/complete")
    @Operation(summary = "End counting", description = "No more scans are taken; discrepancies can be decided and the act approved.")
    public StocktakeShape complete() {
        planning.complete(id);
        return show();
    }

    @POST
    @Path("/reopen")
    @Operation(summary = "Take up counting again", description = "Of a completed one; the frozen book, scans and decisions stay.")
    public StocktakeShape reopen() {
        planning.reopen(id);
        return show();
    }

    @POST
    @Path("/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Cancel a stocktake", description = "Nothing in the registry changes; it cannot be taken up again.")
    public StocktakeShape cancel(CancelFields wanted) {
        planning.cancel(id, wanted.reason());
        return show();
    }

    static List<String> warnings(StocktakePlanning planning, Stocktake stocktake, HttpHeaders headers) {
        Locale locale = Language.of(headers);
        StocktakePlan plan = new StocktakePlan(stocktake.getOrderNumber(), stocktake.getOrderDate(), stocktake.getReason(), stocktake.getBeginsOn(), stocktake.getEndsOn(),
            stocktake.getCommission(), stocktake.getExtent(), null);
        return planning.warnings(stocktake.schoolId(), plan).stream().map((BusinessException w) -> w.text(locale)).toList();
    }
}
