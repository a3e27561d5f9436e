package kabinet.organisation.api;

import jakarta.ws.rs.QueryParam;
import kabinet.base.api.PageQuery;
import kabinet.organisation.entity.RoomFilter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of rooms is narrowed to. */
public class RoomQuery extends PageQuery {

    @QueryParam("q")
    @Parameter(description = "Beginning of the number or a part of the name", example = "21")
    String q;

    @QueryParam("school")
    @Parameter(description = "Id of a school")
    Long school;

    @QueryParam("active")
    @Parameter(description = "true: rooms in use; false: rooms given up")
    Boolean active;

    RoomFilter filter() {
        return new RoomFilter(q, school, null, null, active);
    }
}
