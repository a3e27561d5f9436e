package kabinet.network.api;

import jakarta.ws.rs.QueryParam;
import kabinet.base.api.PageQuery;
import kabinet.network.entity.PortFilter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of ports is narrowed to. */
public class PortQuery extends PageQuery {

    @QueryParam("school")
    @Parameter(description = "Id of a school")
    Long school;

    @QueryParam("room")
    @Parameter(description = "Id of a room")
    Long room;

    @QueryParam("switchDevice")
    @Parameter(description = "Id of the device they are patched to")
    Long switchDevice;

    @QueryParam("active")
    @Parameter(description = "true: only those on the wall; false: only those switched off")
    Boolean active;

    PortFilter filter() {
        return new PortFilter(school, room, switchDevice, active);
    }
}
