package kabinet.device.entity;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import kabinet.base.BusinessException;

/** The state a device is in. Each state owns its legal next ones. */
public enum DeviceStatus {

    IN_STOCK, IN_USE, REPAIR, MOTHBALLED,
    /** Asked to be written off; waits for the decision. */
    TO_WRITE_OFF,
    /** Gone from the books by a decision. Like the next one without a way back. */
    WRITTEN_OFF,
    /** Gone from the books because its supplier has it back, by an act of return. */
    RETURNED,
    LOST;

    private static final Set<DeviceStatus> PRESENT = EnumSet.of(IN_STOCK, IN_USE, REPAIR, MOTHBALLED);
    private static final Set<DeviceStatus> GONE = EnumSet.of(WRITTEN_OFF, RETURNED);

    /** The states of what is not {@link #isGone}: queries name them one by one, because a range of an index answers that and no "not equal". */
    public static final Set<DeviceStatus> ON_BOOKS = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.copyOf(GONE)));

    /** The states that may follow. */
    public Set<DeviceStatus> next() {
        Set<DeviceStatus> next = switch (this) {
            case IN_STOCK, IN_USE, REPAIR, MOTHBALLED -> {
                Set<DeviceStatus> all = EnumSet.copyOf(PRESENT);
                all.addAll(EnumSet.of(TO_WRITE_OFF, RETURNED, LOST));
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
            case WRITTEN_OFF, RETURNED -> EnumSet.noneOf(DeviceStatus.class);
        };
        next.remove(this);
        return next;
    }

    /** Whether it counts as equipment that the school has at hand. */
    public boolean isPresent() {
        return PRESENT.contains(this) || this == TO_WRITE_OFF;
    }

    /** Whether it has left the books for good: it lacks nothing any more, and nothing can be done with it. */
    public boolean isGone() {
        return GONE.contains(this);
    }

    /** Whether a device comes into this state by a plain choice; the others need a request to write off or an act of return. */
    public boolean isByHand() {
        return this != TO_WRITE_OFF && !isGone();
    }

    /** Says which paper brings a device into this state; for those that are not {@link #isByHand}. */
    public BusinessException byPaper() {
        return new BusinessException(this == RETURNED ? "device.status.byReturn" : "device.status.byRequest");
    }
}
