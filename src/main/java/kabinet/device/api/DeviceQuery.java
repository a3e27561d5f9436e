package kabinet.device.api;

import jakarta.ws.rs.QueryParam;
import kabinet.base.api.PageQuery;
import kabinet.device.entity.DeviceFilter;
import kabinet.device.entity.DeviceStatus;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of devices is narrowed to. */
public class DeviceQuery extends PageQuery {

    @QueryParam("q")
    @Parameter(description = "Words of the search box: beginnings of tag, inventory and serial number, model, room, person; last characters of either number", example = "Заря 214")
    String q;

    @QueryParam("school")
    @Parameter(description = "Id of a school")
    Long school;

    @QueryParam("room")
    @Parameter(description = "Id of a room")
    Long room;

    @QueryParam("kind")
    @Parameter(description = "Id of a kind")
    Long kind;

    @QueryParam("status")
    @Parameter(description = "State", example = "IN_USE")
    DeviceStatus status;

    @QueryParam("delivery")
    @Parameter(description = "Id of the delivery note they came by")
    Long delivery;

    DeviceFilter filter() {
        return new DeviceFilter(q, school, room, kind, null, null, status, null, delivery, null, null, null);
    }
}
