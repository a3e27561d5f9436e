package kabinet.device.api;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import kabinet.base.api.FaultyInputException;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceStatus;
import kabinet.device.entity.Numbering;
import kabinet.organisation.entity.InventoryNumberTemplate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A device to be registered. */
@Schema(name = "NewDevice")
public record NewDeviceFields(
    @Schema(description = "Id of the school that has it on its balance") @NotNull Long school,
    @Schema(description = "The tag of a pre-printed label; absent for a new one", example = "K7Q2M9") String tag,
    @Schema(description = "The number it has in older books") @Size(max = InventoryNumberTemplate.NUMBER_LENGTH) String inventoryNumber,
    @Schema(description = "Give it the school's next inventory number") Boolean nextInventoryNumber,
    @Schema(description = "Id of the room") Long room,
    @Schema(description = "Id of the person who answers for it") Long responsible,
    @Schema(description = "IN_STOCK if absent") DeviceStatus status,
    @Schema(description = "Tag of the object it is a part of; a part bears the object's number") String partOf,
    @Schema(description = "Id of the model") @NotNull Long model,
    @Size(max = Device.SERIAL_LENGTH) String serialNumber,
    @Size(max = Device.NAME_LENGTH) String name,
    @Schema(description = "Initial cost with VAT, roubles", example = "52990.00") @DecimalMin("0.00") @Digits(integer = 13, fraction = 2) BigDecimal price,
    @Schema(description = "Id of the funding source") Long fundingSource,
    @Schema(description = "Id of the account") Long account,
    @Schema(description = "Id of the ОКОФ code") Long okof,
    LocalDate commissionedOn,
    @Schema(description = "Months") @Min(1) @Max(1200) Integer usefulLife,
    LocalDate warrantyUntil,
    @Size(max = Device.NOTES_LENGTH) String notes,
    @Schema(description = "Values of the kind's own fields by their names") Map<String, String> fields) {

    DeviceFields details() {
        return new DeviceFields(model, serialNumber, name, price, fundingSource, account, okof, commissionedOn, usefulLife, warrantyUntil, notes, fields);
    }

    /** @throws FaultyInputException if both a number and the next one are asked for, or a number for a part */
    Numbering numbering() {
        boolean next = Boolean.TRUE.equals(nextInventoryNumber);
        if (inventoryNumber != null && (next || partOf != null)) {
            throw new FaultyInputException("inventoryNumber", next ? "device.api.numberTwice" : "device.inventoryNumber.ofPart");
        }
        if (next && partOf != null) {
            throw new FaultyInputException("nextInventoryNumber", "device.inventoryNumber.ofPart");
        }
        return next ? Numbering.NEXT : inventoryNumber == null ? Numbering.NONE : Numbering.legacy(inventoryNumber);
    }
}
