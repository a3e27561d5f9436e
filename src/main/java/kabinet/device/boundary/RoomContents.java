package kabinet.device.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kabinet.access.control.Boundary;
import kabinet.access.control.PersonalDataLog;
import kabinet.access.entity.PersonalDataAccess;
import kabinet.access.entity.Right;
import kabinet.base.NotFoundException;
import kabinet.device.control.Devices;
import kabinet.device.control.RoomPassportPdf;
import kabinet.device.entity.Device;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.entity.Room;

/** What stands in a room, as a list and as the room's passport. */
@Boundary
public class RoomContents {

    /** What the log of personal data calls the passport: it names the people who answer for the things in the room. */
    private static final String PASSPORT = "device.passport";

    @Inject
    Devices devices;
    @Inject
    Rooms rooms;
    @Inject
    RoomPassportPdf pdf;
    @Inject
    PersonalDataLog log;

    /** A device, and whether it is shown as a part under its object. */
    public record Item(Device device, boolean part) {
    }

    /**
     * The devices of a room but those gone from the books: objects in the order of kind and number, each followed by its parts that stand
     * here too; a part whose object stands elsewhere is listed like an object.
     */
    @RolesAllowed(Right.READ)
    public List<Item> of(Long roomId) {
        List<Device> here = devices.inRoom(roomId).stream().filter(d -> !d.getStatus().isGone()).toList();
        Map<Long, List<Device>> parts = new HashMap<>();
        Map<Long, Device> objects = new LinkedHashMap<>();
        List<Long> ids = here.stream().map(Device::getId).toList();
        for (Device device : here) {
            if (device.getPartOf() != null && ids.contains(device.getPartOf().getId())) {
                parts.computeIfAbsent(device.getPartOf().getId(), k -> new ArrayList<>()).add(device);
            } else {
                objects.put(device.getId(), device);
            }
        }
        List<Item> items = new ArrayList<>();
        objects.values().forEach(object -> {
            items.add(new Item(object, false));
            parts.getOrDefault(object.getId(), List.of()).stream().sorted(Comparator.comparing(Device::getTag)).forEach(part -> items.add(new Item(part, true)));
        });
        return items;
    }

    /** «Паспорт кабинета» as a PDF file; logged, because it names people. */
    @RolesAllowed(Right.READ)
    public byte[] passport(Long roomId) {
        Room room = rooms.find(roomId).orElseThrow(NotFoundException::new);
        log.record(PersonalDataAccess.Act.PRINT, PASSPORT, room.schoolId(), room.getTitle());
        return pdf.print(room, of(roomId).stream().map(i -> new RoomPassportPdf.Line(i.device(), i.part())).toList());
    }
}
