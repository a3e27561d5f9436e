package kabinet.device.entity;

import java.util.List;

/**
 * What a bulk act works on: devices ticked one by one, or all of a filter.
 *
 * @param ids the ticked ones; null if the filter says it
 * @param filter null if the ids say it
 */
public record Selection(List<Long> ids, DeviceFilter filter) {

    /** As many devices one act may change: more would hold the registry's locks too long. */
    public static final int LIMIT = 10_000;

    public Selection {
        if ((ids == null) == (filter == null)) {
            throw new IllegalArgumentException("Either ids or a filter");
        }
        ids = ids == null ? null : ids.stream().distinct().toList();
    }

    public static Selection of(List<Long> ids) {
        return new Selection(ids, null);
    }

    public static Selection of(DeviceFilter filter) {
        return new Selection(null, filter);
    }
}
