package kabinet.device.entity;

import java.util.List;

/**
 * All that a card shows of a device, read at once.
 *
 * @param address what the label's code says
 * @param fields values of the kind's own fields, in the kind's order
 * @param parts devices under this one
 * @param attachments photos and papers, oldest first
 * @param moves lines of transfer papers, newest first
 * @param faults open ones first
 * @param pending the submitted request to write off that the device waits for; null if there is none
 * @param twins other devices with the same serial number
 */
public record DeviceCard(Device device, String address, List<FieldValue> fields, List<Device> parts, List<DeviceAttachment> attachments,
                         List<TransferLine> moves, List<FaultReport> faults, WriteOffRequest pending, List<Device> twins) {

    /**
     * A value of one of the kind's own fields.
     *
     * @param value as {@link CustomField#check} stores it
     */
    public record FieldValue(String name, CustomField.Type type, String value) {
    }

    public List<DeviceAttachment> photos() {
        return attachments.stream().filter(DeviceAttachment::isPhoto).toList();
    }

    public List<DeviceAttachment> documents() {
        return attachments.stream().filter(a -> !a.isPhoto()).toList();
    }
}
