package kabinet.licence.api;

import jakarta.ws.rs.QueryParam;
import kabinet.base.api.PageQuery;
import kabinet.licence.entity.LicenceFilter;
import kabinet.licence.entity.LicenceKind;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of licences is narrowed to. */
public class LicenceQuery extends PageQuery {

    @QueryParam("school")
    @Parameter(description = "Id of a school: its own and what it has of the pool")
    Long school;

    @QueryParam("pool")
    @Parameter(description = "true: the district's pool alone")
    Boolean pool;

    @QueryParam("software")
    @Parameter(description = "Id of a program")
    Long software;

    @QueryParam("kind")
    @Parameter(description = "Kind", example = "VOLUME")
    LicenceKind kind;

    @QueryParam("number")
    @Parameter(description = "Beginning of the number", example = "2020-1")
    String number;

    LicenceFilter filter() {
        return new LicenceFilter(school, Boolean.TRUE.equals(pool), software, kind, number, null, null);
    }
}
