package kabinet.stocktaking.api;

import jakarta.ws.rs.QueryParam;
import kabinet.base.api.PageQuery;
import kabinet.stocktaking.entity.StocktakeFilter;
import kabinet.stocktaking.entity.StocktakeState;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of stocktakes is narrowed to. */
public class StocktakeQuery extends PageQuery {

    @QueryParam("school")
    @Parameter(description = "Id of a school")
    Long school;

    @QueryParam("state")
    @Parameter(description = "State", example = "RUNNING")
    StocktakeState state;

    @QueryParam("year")
    @Parameter(description = "Year of the first day of counting", example = "2026")
    Integer year;

    @QueryParam("late")
    @Parameter(description = "true: only those whose days are over and that are neither approved nor cancelled")
    Boolean late;

    StocktakeFilter filter() {
        return new StocktakeFilter(school, state, year, late);
    }
}
