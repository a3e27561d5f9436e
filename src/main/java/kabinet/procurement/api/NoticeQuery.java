package kabinet.procurement.api;

import jakarta.ws.rs.QueryParam;
import kabinet.base.api.PageQuery;
import kabinet.procurement.entity.NoticeFilter;
import kabinet.procurement.entity.NoticeStage;
import kabinet.procurement.entity.Timeliness;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of notices is narrowed to. */
public class NoticeQuery extends PageQuery {

    @QueryParam("q")
    @Parameter(description = "Beginnings of the number and of words of the object and the organiser", example = "ноутб")
    String q;

    @QueryParam("school")
    @Parameter(description = "Id of a school")
    Long school;

    @QueryParam("stage")
    @Parameter(description = "Stage of the notice")
    NoticeStage stage;

    @QueryParam("year")
    @Parameter(description = "Year of publication, or of the due date while it is not published", example = "2021")
    Integer year;

    @QueryParam("timeliness")
    @Parameter(description = "Whether it was published by the roadmap's date")
    Timeliness timeliness;

    NoticeFilter filter() {
        return new NoticeFilter(q, school, stage, Years.checked(year), timeliness);
    }
}
