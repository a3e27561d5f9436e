package kabinet.network.api;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import kabinet.base.api.PageQuery;
import kabinet.network.entity.ConnectionFilter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of connections is narrowed to. */
public class ConnectionQuery extends PageQuery {

    @QueryParam("school")
    @Parameter(description = "Id of a school")
    Long school;

    @QueryParam("date")
    @Parameter(description = "Only those in force on the day", example = "2026-11-30")
    LocalDate date;

    ConnectionFilter filter() {
        return new ConnectionFilter(school, date);
    }
}
