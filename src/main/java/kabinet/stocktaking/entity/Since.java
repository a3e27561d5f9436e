package kabinet.stocktaking.entity;

import java.io.Serializable;
import kabinet.device.entity.DeviceStatus;

/**
 * An entry of a book that came on the register after the day of the book though it was there by then, or of which the registry says something else today.
 *
 * @param late it came on the register afterwards
 * @param room where the book has it
 * @param person who answers for it by the book
 * @param status its state by the book
 * @param nowRoom where the registry has it today; so the others
 */
public record Since(Long deviceId, String tag, String inventoryNumber, String title, boolean late, String room, String person, DeviceStatus status, String nowRoom, String nowPerson,
                    DeviceStatus nowStatus) implements Serializable {

    /** For the table. */
    public Long getId() {
        return deviceId;
    }

    public boolean isMoved() {
        return !java.util.Objects.equals(room, nowRoom);
    }

    public boolean isHandedOver() {
        return !java.util.Objects.equals(person, nowPerson);
    }
}
