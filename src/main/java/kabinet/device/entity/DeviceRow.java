package kabinet.device.entity;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One row of a list of devices: just what lists, exports and labels show. */
public record DeviceRow(long id, String tag, String inventoryNumber, String serialNumber, String name, String kind, String manufacturer, String model,
                        long schoolId, String school, String building, Long roomId, String room, String responsible, DeviceStatus status,
                        BigDecimal price, String fundingSource, LocalDate commissionedOn, LocalDate warrantyUntil, Long partOfId) {

    /** The name on the books, or the kind and the model. */
    public String title() {
        return name == null || name.isBlank() ? kind + " " + manufacturer + " " + model : name;
    }
}
