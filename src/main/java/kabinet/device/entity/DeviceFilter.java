package kabinet.device.entity;

/**
 * What a list of devices is narrowed to. Null means: not narrowed. It stands in the address of the list and is what
 * «all of the filter» means for bulk acts, labels and export.
 *
 * @param text search words, see {@code DeviceSearch}
 * @param noRoom only devices that stand in no room
 * @param noNumber only objects that have no inventory number yet
 * @param warrantyWithinDays only devices whose warranty ends from today within so many days
 */
public record DeviceFilter(String text, Long schoolId, Long roomId, Long kindId, Long modelId, Long personId, DeviceStatus status,
                           Long fundingSourceId, Boolean noRoom, Boolean noNumber, Integer warrantyWithinDays) {

    public static final DeviceFilter ALL = new DeviceFilter(null, null, null, null, null, null, null, null, null, null, null);

    public DeviceFilter {
        text = text == null || text.isBlank() ? null : text.strip();
    }

    public static DeviceFilter search(String text) {
        return new DeviceFilter(text, null, null, null, null, null, null, null, null, null, null);
    }

    public static DeviceFilter ofRoom(Long roomId) {
        return new DeviceFilter(null, null, roomId, null, null, null, null, null, null, null, null);
    }

    public DeviceFilter withSchool(Long id) {
        return new DeviceFilter(text, id, roomId, kindId, modelId, personId, status, fundingSourceId, noRoom, noNumber, warrantyWithinDays);
    }

    public boolean isAll() {
        return equals(ALL);
    }
}
