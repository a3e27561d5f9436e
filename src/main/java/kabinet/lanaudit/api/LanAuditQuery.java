package kabinet.lanaudit.api;

import jakarta.ws.rs.QueryParam;
import kabinet.base.api.PageQuery;
import kabinet.lanaudit.entity.LanAuditFilter;
import kabinet.lanaudit.entity.LanAuditState;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of audits is narrowed to. */
public class LanAuditQuery extends PageQuery {

    @QueryParam("school")
    @Parameter(description = "Id of a school")
    Long school;

    @QueryParam("state")
    @Parameter(description = "State", example = "RUNNING")
    LanAuditState state;

    @QueryParam("year")
    @Parameter(description = "Year of the first day of the walk", example = "2026")
    Integer year;

    @QueryParam("late")
    @Parameter(description = "true: only those whose days are over and that are neither approved nor cancelled")
    Boolean late;

    LanAuditFilter filter() {
        return new LanAuditFilter(school, state, year, late);
    }
}
