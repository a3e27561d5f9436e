package kabinet.label.entity;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kabinet.base.BusinessException;
import kabinet.device.entity.DeviceFilter;

/**
 * What gets labels; exactly one part is given.
 *
 * @param tags devices by their tags, as typed
 * @param ids devices ticked in a list
 * @param filter all devices of a filter: of a room, a school …
 * @param rooms rooms that get door labels
 * @param roll a pre-printed roll: its tags that still wait
 */
public record LabelChoice(List<String> tags, List<Long> ids, DeviceFilter filter, List<Long> rooms, Long roll) {

    /** @throws BusinessException if none or more than one part is given */
    public LabelChoice {
        if (Stream.of(tags, ids, filter, rooms, roll).filter(Objects::nonNull).count() != 1) {
            throw new BusinessException("label.choice.one");
        }
    }

    public static LabelChoice ofTags(List<String> tags) {
        return new LabelChoice(tags, null, null, null, null);
    }

    public static LabelChoice ofIds(List<Long> ids) {
        return new LabelChoice(null, ids, null, null, null);
    }

    public static LabelChoice of(DeviceFilter filter) {
        return new LabelChoice(null, null, filter, null, null);
    }

    public static LabelChoice ofRooms(List<Long> rooms) {
        return new LabelChoice(null, null, null, rooms, null);
    }

    public static LabelChoice ofRoll(Long roll) {
        return new LabelChoice(null, null, null, null, roll);
    }
}
