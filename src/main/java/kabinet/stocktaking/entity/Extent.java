package kabinet.stocktaking.entity;

import java.util.Collection;
import java.util.TreeSet;
import kabinet.base.BusinessException;

/**
 * What of a school a stocktake covers. Each of its parts narrows if it names anything; buildings and rooms are one part, places.
 *
 * @param buildings ids of buildings, all of whose rooms are covered
 * @param rooms ids of further rooms
 * @param people ids of those who answer for the devices
 * @param kinds ids of the devices' kinds
 */
public record Extent(Collection<Long> buildings, Collection<Long> rooms, Collection<Long> people, Collection<Long> kinds) {

    /** Most ids altogether: more is nearly the whole school. */
    public static final int MOST = 2000;
    /** The whole school. */
    public static final Extent WHOLE = new Extent(null, null, null, null);

    /** @throws BusinessException if it names more than {@link #MOST} */
    public Extent {
        buildings = ordered(buildings);
        rooms = ordered(rooms);
        people = ordered(people);
        kinds = ordered(kinds);
        if (buildings.size() + rooms.size() + people.size() + kinds.size() > MOST) {
            throw new BusinessException("stocktaking.extent.tooMany", MOST);
        }
    }

    public boolean isWhole() {
        return equals(WHOLE);
    }

    /** Whether it names places. */
    public boolean isOfPlaces() {
        return !buildings.isEmpty() || !rooms.isEmpty();
    }

    private static Collection<Long> ordered(Collection<Long> ids) {
        return ids == null ? java.util.List.of() : java.util.List.copyOf(new TreeSet<>(ids));
    }
}
