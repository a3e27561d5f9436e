package kabinet.device.entity;

import java.time.LocalDate;

/** What a bulk act does to every device of a selection. */
public sealed interface Change {

    /** See {@link MoveOrder}: blank leaves as is. */
    record Move(Long roomId, Long personId, String reason, LocalDate date) implements Change {
    }

    /** @param note why; may be null */
    record Status(DeviceStatus status, String note) implements Change {
    }

    /** Draws up one request; nothing changes for the devices yet. */
    record WriteOff(String reason, LocalDate date) implements Change {
    }
}
