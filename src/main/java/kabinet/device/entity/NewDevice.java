package kabinet.device.entity;

/**
 * A device to be registered.
 *
 * @param schoolId the balance holder; required
 * @param tag the tag of a pre-printed label, as typed; null for a new one
 * @param roomId room of the same school; may be null
 * @param responsibleId person of the same school; may be null
 * @param status null for "in stock"
 * @param partOfId the head object, if this is a part: then the numbering must be {@link Numbering#NONE}
 */
public record NewDevice(Long schoolId, String tag, Numbering numbering, Long roomId, Long responsibleId, DeviceStatus status, Long partOfId, DeviceEdit details) {

    public NewDevice {
        numbering = numbering == null ? Numbering.NONE : numbering;
        status = status == null ? DeviceStatus.IN_STOCK : status;
    }
}
