package kabinet.device.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.base.NotFoundException;
import kabinet.base.Tag;
import kabinet.device.control.Attachments;
import kabinet.device.control.Cards;
import kabinet.device.control.Devices;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceAttachment;
import kabinet.device.entity.DeviceCard;
import kabinet.history.control.HistoryReader;
import kabinet.history.entity.Change;
import kabinet.organisation.control.People;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;

/** The card of a device: what it is, where, whose, in what state and by which papers. */
@Boundary
public class DeviceCards {

    @Inject
    Devices devices;
    @Inject
    Cards cards;
    @Inject
    Attachments attachments;
    @Inject
    HistoryReader history;
    @Inject
    Rooms rooms;
    @Inject
    People people;

    /** @throws NotFoundException if there is no such device in the caller's scope */
    @RolesAllowed(Right.READ)
    public DeviceCard card(Long id) {
        return cards.of(devices.find(id).orElseThrow(NotFoundException::new));
    }

    /**
     * @param tag as people type it
     * @throws NotFoundException if there is no such device in the caller's scope
     */
    @RolesAllowed(Right.READ)
    public DeviceCard card(String tag) {
        return cards.of(Tag.read(tag).flatMap(t -> devices.byTag(t.text())).orElseThrow(NotFoundException::new));
    }

    /** The device's changes and what was attached to it and taken away, newest first, at most {@code limit}. */
    @RolesAllowed(Right.READ)
    public List<Change> history(Long id, int limit, Locale locale) {
        List<Change> all = new ArrayList<>(history.changesOf(Device.class, id, limit, locale));
        for (DeviceAttachment attachment : attachments.everOfDevice(id)) {
            all.add(told(attachment.getFile().getStoredAt(), attachment.getFile().getStoredBy(), "device.act.attachment", attachment));
            if (attachment.getRemovedAt() != null) {
                all.add(told(attachment.getRemovedAt(), attachment.getRemovedBy(), "device.act.attachmentRemove", attachment));
            }
        }
        all.sort(Comparator.comparing(Change::at).reversed());
        return all.subList(0, Math.min(limit, all.size()));
    }

    private static Change told(Instant at, String by, String act, DeviceAttachment attachment) {
        return new Change(0, at, by, act, attachment.getTitle(), Change.Kind.CHANGED, List.of());
    }

    /** Rooms that the device can be moved to: those in use in its school, in the order of the plan. */
    @RolesAllowed(Right.READ)
    public List<Room> rooms(Long schoolId) {
        return rooms.of(schoolId).stream().filter(Room::isActive).toList();
    }

    /** People to whom the device can be given: those who still work in its school. */
    @RolesAllowed(Right.READ)
    public List<Person> people(Long schoolId) {
        return people.of(schoolId).stream().filter(Person::isActive).toList();
    }
}
