package kabinet.device.entity;

import java.util.EnumSet;
import java.util.Set;

/** The state a device is in. Each state owns its legal next ones. */
public enum DeviceStatus {

    IN_STOCK, IN_USE, REPAIR, MOTHBALLED,
    /** Asked to be written off; waits for the decision. */
    TO_WRITE_OFF,
    /** Gone from the books. The only state without a way back. */
    WRITTEN_OFF,
    LOST;

    private static final Set<DeviceStatus> PRESENT = EnumSet.of(IN_STOCK, IN_USE, REPAIR, MOTHBALLED);

    /** The states that may follow. */
    public Set<DeviceStatus> next() {
        Set<DeviceStatus> next = switch (this) {
            case IN_STOCK, IN_USE, REPAIR, MOTHBALLED -> {
                Set<DeviceStatus> all = EnumSet.copyOf(PRESENT);
                all.add(TO_WRITE_OFF);
                all.add(LOST);
                yield all;
            }
            case TO_WRITE_OFF -> {
                Set<DeviceStatus> all = EnumSet.copyOf(PRESENT);
                all.add(WRITTEN_OFF);
                all.add(LOST); // what was lost before a request to write it off is lost again when that is rejected
                yield all;
            }
            case LOST -> {
                Set<DeviceStatus> all = EnumSet.copyOf(PRESENT);
                all.add(TO_WRITE_OFF);
                yield all;
            }
            case WRITTEN_OFF -> EnumSet.noneOf(DeviceStatus.class);
        };
        next.remove(this);
        return next;
    }

    /** Whether it counts as equipment that the school has at hand. */
    public boolean isPresent() {
        return PRESENT.contains(this) || this == TO_WRITE_OFF;
    }

    /** Whether a device comes into this state by a plain choice; the others need a request to write off. */
    public boolean isByHand() {
        return this != TO_WRITE_OFF && this != WRITTEN_OFF;
    }
}
