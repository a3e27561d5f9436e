package kabinet.device.entity;

import java.io.Serializable;

/**
 * What a list of devices is narrowed to. Null means: not narrowed. It stands in the address of the list and is what
 * «all of the filter» means for bulk acts, labels and export.
 *
 * @param text search words, see {@code DeviceSearch}
 * @param deliveryId only devices that came by this delivery note
 * @param noRoom only devices that stand in no room; like the next two it leaves out what is gone from the books, unless {@code status} asks for it
 * @param noNumber only objects that have no inventory number yet
 * @param warrantyWithinDays only devices whose warranty ends from today within so many days
 */
public record DeviceFilter(String text, Long schoolId, Long roomId, Long kindId, Long modelId, Long personId, DeviceStatus status,
                           Long fundingSourceId, Long deliveryId, Boolean noRoom, Boolean noNumber, Integer warrantyWithinDays) implements Serializable {

    public static final DeviceFilter ALL = new DeviceFilter(null, null, null, null, null, null, null, null, null, null, null, null);

    public DeviceFilter {
        text = text == null || text.isBlank() ? null : text.strip();
    }

    public static DeviceFilter search(String text) {
        return new DeviceFilter(text, null, null, null, null, null, null, null, null, null, null, null);
    }

    public static DeviceFilter ofRoom(Long roomId) {
        return new DeviceFilter(null, null, roomId, null, null, null, null, null, null, null, null, null);
    }

    public static DeviceFilter ofDelivery(Long deliveryId) {
        return new DeviceFilter(null, null, null, null, null, null, null, null, deliveryId, null, null, null);
    }

    public DeviceFilter withSchool(Long id) {
        return new DeviceFilter(text, id, roomId, kindId, modelId, personId, status, fundingSourceId, deliveryId, noRoom, noNumber, warrantyWithinDays);
    }

    /** This filter without one of its conditions, which is named as the record's component without "Id". */
    public DeviceFilter without(String condition) {
        return new DeviceFilter("text".equals(condition) ? null : text, "school".equals(condition) ? null : schoolId, "room".equals(condition) ? null : roomId,
            "kind".equals(condition) ? null : kindId, "model".equals(condition) ? null : modelId, "person".equals(condition) ? null : personId,
            "status".equals(condition) ? null : status, "source".equals(condition) ? null : fundingSourceId,
            "delivery".equals(condition) ? null : deliveryId, "noRoom".equals(condition) ? null : noRoom,
            "noNumber".equals(condition) ? null : noNumber, "warranty".equals(condition) ? null : warrantyWithinDays);
    }

    public boolean isAll() {
        return equals(ALL);
    }
}
