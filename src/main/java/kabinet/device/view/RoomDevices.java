package kabinet.device.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import kabinet.device.boundary.RoomContents;

/** {@code #{roomDevices}}: what stands in a room, for the room's card. */
@Named
@RequestScoped
public class RoomDevices {

    @Inject
    RoomContents contents;

    private Long roomId;
    private List<RoomContents.Item> items;

    public List<RoomContents.Item> of(Long id) {
        if (items == null || !id.equals(roomId)) {
            roomId = id;
            items = contents.of(id);
        }
        return items;
    }
}
