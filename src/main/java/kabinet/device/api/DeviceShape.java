package kabinet.device.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import kabinet.base.api.Versioned;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceStatus;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A device as programs see it. What is empty is absent. */
@Schema(name = "Device")
public record DeviceShape(
    @Schema(description = "The tag on its label", example = "K7Q2M9") String tag,
    @Schema(description = "Grows with every change; the number in the ETag", example = "3") int version,
    @Schema(description = "The name on the books, or kind and model", example = "Ноутбук педагога Заря Учитель 15") String title,
    @Schema(example = "101340000123") String inventoryNumber,
    @Schema(example = "ZR15-2104-0077") String serialNumber,
    @Schema(description = "The name on the books where it differs from the model's") String name,
    Entry kind, ModelRef model, SchoolRef school, RoomRef room, PersonRef responsible,
    DeviceStatus status,
    @Schema(description = "Initial cost with VAT, roubles", example = "52990.00") BigDecimal price,
    Entry fundingSource, Code account, Code okof,
    @Schema(description = "Taken into use") LocalDate commissionedOn,
    @Schema(description = "Months", example = "60") Integer usefulLife,
    @Schema(description = "Last day of the warranty") LocalDate warrantyUntil,
    String notes,
    @Schema(description = "Tag of the object it is a part of") String partOf,
    @Schema(description = "Id of the delivery note it came by") Long delivery,
    @Schema(description = "Id of the line of the acceptance that made it") Long receiptLine,
    @Schema(description = "Values of the kind's own fields by their names") Map<String, String> fields) implements Versioned {

    /** Something with a name. */
    public record Entry(long id, String name) {
    }

    /** Something with a code and a name. */
    public record Code(long id, String code, String name) {
    }

    public record ModelRef(long id, @Schema(example = "Заря") String manufacturer, @Schema(example = "Учитель 15") String name) {
    }

    public record SchoolRef(long id, @Schema(example = "4") String code, @Schema(example = "СОШ № 4") String shortName) {
        static SchoolRef of(School school) {
            return new SchoolRef(school.getId(), school.getCode(), school.getShortName());
        }
    }

    public record RoomRef(long id, @Schema(example = "214") String number, String name, String building) {
        static RoomRef of(Room room) {
            return room == null ? null : new RoomRef(room.getId(), room.getNumber(), room.getName(), room.getBuilding().getName());
        }
    }

    public record PersonRef(long id, @Schema(example = "Иванова Мария Петровна") String name) {
        static PersonRef of(Person person) {
            return person == null ? null : new PersonRef(person.getId(), person.getName());
        }
    }

    /** @param fieldNames names of all kinds' own fields by their ids */
    static DeviceShape of(Device device, Map<Long, String> fieldNames) {
        return new DeviceShape(device.getTag(), device.getVersion(), device.getTitle(), device.getInventoryNumber(), device.getSerialNumber(), device.getName(),
            new Entry(device.getKind().getId(), device.getKind().getName()),
            new ModelRef(device.getModel().getId(), device.getModel().getManufacturer(), device.getModel().getName()),
            SchoolRef.of(device.getSchool()), RoomRef.of(device.getRoom()), PersonRef.of(device.getResponsible()), device.getStatus(), device.getPrice(),
            device.getFundingSource() == null ? null : new Entry(device.getFundingSource().getId(), device.getFundingSource().getName()),
            device.getAccount() == null ? null : new Code(device.getAccount().getId(), device.getAccount().getCode(), device.getAccount().getName()),
            device.getOkof() == null ? null : new Code(device.getOkof().getId(), device.getOkof().getCode(), device.getOkof().getName()),
            device.getCommissionedOn(), device.getUsefulLife(), device.getWarrantyUntil(), device.getNotes(),
            device.getPartOf() == null ? null : device.getPartOf().getTag(), device.getDeliveryId(), device.getReceiptLineId(),
            fields(device, fieldNames));
    }

    /** Null where there are none. */
    static Map<String, String> fields(Device device, Map<Long, String> names) {
        Map<String, String> fields = new TreeMap<>();
        device.getCustomValues().forEach((id, value) -> fields.put(names.get(id), value));
        return fields.isEmpty() ? null : fields;
    }
}
