package kabinet.label.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.base.Tag;
import kabinet.base.Texts;
import kabinet.device.control.Devices;
import kabinet.device.entity.DeviceRow;
import kabinet.device.entity.DeviceSort;
import kabinet.label.entity.LabelChoice;
import kabinet.label.entity.LabelContent;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.Room;

/**
 * What stands on the labels of a choice, within the caller's scope. Labels are read by the school's people and inspectors, so
 * they speak Russian whatever the language of the page.
 */
@ApplicationScoped
public class LabelContents {

    /** As many labels one print may have. */
    public static final int MOST = Devices.COUNT_LIMIT;

    @Inject
    Devices devices;
    @Inject
    Rooms rooms;
    @Inject
    Schools schools;
    @Inject
    TagRolls rolls;

    /**
     * How many labels the choice has.
     *
     * @throws BusinessException if it has none or more than {@link #MOST}, or a tag is not in the caller's scope
     * @throws NotFoundException if a device, room or roll is not in the caller's scope
     */
    public int count(LabelChoice choice) {
        int count = choice.filter() != null ? devices.count(choice.filter())
            : choice.roll() != null ? rolls.waitingTags(rolls.find(choice.roll()).orElseThrow(NotFoundException::new)).size()
            : choice.rooms() != null ? chosenRooms(choice.rooms()).size() : chosenDevices(choice).size();
        if (count == 0) {
            throw new BusinessException("label.print.error.nothing");
        }
        if (count > MOST) {
            throw new BusinessException("label.print.error.tooMany", MOST);
        }
        return count;
    }

    /** All labels in the order of printing, read as they are asked for. To be closed. */
    public Stream<LabelContent> stream(LabelChoice choice) {
        LabelAddress address = LabelAddress.of(schools.district());
        if (choice.roll() != null) {
            return rolls.waitingTags(rolls.find(choice.roll()).orElseThrow(NotFoundException::new)).stream().map(tag -> waiting(tag, address));
        }
        if (choice.rooms() != null) {
            return chosenRooms(choice.rooms()).stream().map(room -> of(room, address));
        }
        String caption = Texts.of(Texts.RUSSIAN, "label.caption.number");
        Stream<DeviceRow> rows = choice.filter() != null ? devices.stream(choice.filter()) : devices.stream(chosenDevices(choice));
        return rows.map(row -> of(row, caption, address));
    }

    /** The first labels only, for a preview. */
    public List<LabelContent> first(LabelChoice choice, int most) {
        if (choice.filter() != null) {
            LabelAddress address = LabelAddress.of(schools.district());
            String caption = Texts.of(Texts.RUSSIAN, "label.caption.number");
            return devices.page(choice.filter(), DeviceSort.INVENTORY_NUMBER, true, 0, most).stream().map(row -> of(row, caption, address)).toList();
        }
        try (Stream<LabelContent> all = stream(choice)) {
            return all.limit(most).toList();
        }
    }

    private List<Long> chosenDevices(LabelChoice choice) {
        List<Long> ids = choice.ids() != null ? choice.ids().stream().distinct().toList() : idsOf(choice.tags());
        if (ids.size() > MOST) {
            throw new BusinessException("label.print.error.tooMany", MOST);
        }
        if (choice.ids() != null && devices.countOf(ids) != ids.size()) {
            throw new NotFoundException();
        }
        return ids;
    }

    /** A tag of another school is as unknown as one that was never given out. */
    private List<Long> idsOf(List<String> typed) {
        if (typed.size() > MOST) {
            throw new BusinessException("label.print.error.tooMany", MOST);
        }
        List<String> tags = typed.stream().map(t -> Tag.read(t).map(Tag::text).orElseThrow(() -> unknown(t))).distinct().toList();
        Map<String, Long> ids = devices.idsByTag(tags);
        return tags.stream().map(tag -> {
            if (!ids.containsKey(tag)) {
                throw unknown(tag);
            }
            return ids.get(tag);
        }).toList();
    }

    private static BusinessException unknown(String tag) {
        return new BusinessException("label.print.error.unknownTag", tag);
    }

    private List<Room> chosenRooms(List<Long> ids) {
        List<Long> wanted = ids.stream().distinct().toList();
        List<Room> found = rooms.withIds(wanted);
        if (found.size() != wanted.size()) {
            throw new NotFoundException();
        }
        return found;
    }

    private static LabelContent of(DeviceRow row, String caption, LabelAddress address) {
        return LabelContent.device(address.device(row.tag()), row.tag(), caption, row.inventoryNumber(), row.title(), row.school());
    }

    private static LabelContent of(Room room, LabelAddress address) {
        return LabelContent.room(address.room(room.getTag()), room.getTag(), Texts.of(Texts.RUSSIAN, "label.caption.room", room.getNumber()),
            room.getName(), room.getSchool().getShortName());
    }

    private static LabelContent waiting(String tag, LabelAddress address) {
        return LabelContent.device(address.device(tag), tag, null, null, null, null);
    }
}
