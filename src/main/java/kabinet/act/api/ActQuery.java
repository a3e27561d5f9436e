package kabinet.act.api;

import jakarta.ws.rs.QueryParam;
import kabinet.act.entity.ActFilter;
import kabinet.base.api.PageQuery;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of acts is narrowed to. */
public class ActQuery extends PageQuery {

    @QueryParam("school")
    @Parameter(description = "Id of a school")
    Long school;

    @QueryParam("year")
    @Parameter(description = "Year of the number's series", example = "2026")
    Integer year;

    @QueryParam("kind")
    @Parameter(description = "Kind of the act", example = "STOCKTAKE")
    String kind;

    ActFilter filter() {
        return new ActFilter(school, year, kind);
    }
}
