package kabinet.lanaudit.entity;

import java.math.BigDecimal;

/**
 * What instruments say of a room.
 *
 * @param cablePassed whether all tested links passed; null if none was tested
 * @param cableLength of the longest, metres; null if not known
 * @param down Mbit/s; null if not measured
 * @param up Mbit/s; null if not measured
 */
public record RoomMeasured(Boolean cablePassed, BigDecimal cableLength, BigDecimal down, BigDecimal up) {

    public static final RoomMeasured NOTHING = new RoomMeasured(null, null, null, null);

    /** One failed link fails the room's cables, the longest counts; of speeds the later. */
    public RoomMeasured with(RoomMeasured later) {
        return new RoomMeasured(Boolean.FALSE.equals(cablePassed) || later.cablePassed == null ? cablePassed : later.cablePassed,
            cableLength == null || later.cableLength != null && later.cableLength.compareTo(cableLength) > 0 ? later.cableLength : cableLength, later.down == null ? down : later.down, later.up == null ? up : later.up);
    }
}
