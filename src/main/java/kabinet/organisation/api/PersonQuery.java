package kabinet.organisation.api;

import jakarta.ws.rs.QueryParam;
import kabinet.base.api.PageQuery;
import kabinet.organisation.entity.PersonFilter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of people is narrowed to. */
public class PersonQuery extends PageQuery {

    @QueryParam("q")
    @Parameter(description = "Beginning of the surname, name or patronymic, or a part of the position", example = "Иван")
    String q;

    @QueryParam("school")
    @Parameter(description = "Id of a school")
    Long school;

    @QueryParam("active")
    @Parameter(description = "true: people still there; false: people who have left")
    Boolean active;

    PersonFilter filter() {
        return new PersonFilter(q, school, active);
    }
}
