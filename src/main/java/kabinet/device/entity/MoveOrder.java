package kabinet.device.entity;

import java.time.LocalDate;
import java.util.List;

/**
 * Devices to be moved, or given to another person, by one paper. Blank leaves as is: an order can put a device somewhere else
 * or into other hands, never nowhere.
 *
 * @param roomId the new room; null keeps each device where it stands
 * @param personId who answers for them now; null keeps whoever does
 * @param reason may be null
 * @param date of the paper; null for today
 */
public record MoveOrder(List<Long> deviceIds, Long roomId, Long personId, String reason, LocalDate date) {

    public MoveOrder {
        deviceIds = deviceIds.stream().distinct().toList();
        reason = reason == null || reason.isBlank() ? null : reason.strip();
        date = date == null ? LocalDate.now() : date;
    }
}
