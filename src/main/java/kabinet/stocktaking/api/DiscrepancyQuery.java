package kabinet.stocktaking.api;

import jakarta.ws.rs.QueryParam;
import kabinet.base.api.PageQuery;
import kabinet.stocktaking.entity.DiscrepancyFilter;
import kabinet.stocktaking.entity.DiscrepancyKind;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of discrepancies is narrowed to. */
public class DiscrepancyQuery extends PageQuery {

    @QueryParam("kind")
    @Parameter(description = "Kind", example = "MISSING")
    DiscrepancyKind kind;

    @QueryParam("room")
    @Parameter(description = "Id of the room where the book has it or where it was found")
    Long room;

    @QueryParam("person")
    @Parameter(description = "Id of who answers for it by the book")
    Long person;

    @QueryParam("open")
    @Parameter(description = "true: only what is to be decided; false: only what is decided")
    Boolean open;

    DiscrepancyFilter filter() {
        return new DiscrepancyFilter(kind, room, person, open, null);
    }
}
