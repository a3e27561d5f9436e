package kabinet.device.api;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kabinet.base.AbstractEntity;
import kabinet.base.api.FaultyInputException;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceEdit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be said about a device by itself; where it stands, who answers for it and its state change by acts. */
@Schema(name = "DeviceChange")
public record DeviceFields(
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
    @Schema(description = "Values of the kind's own fields by their names; numbers with a point, dates as 2026-12-31, flags as true or false") Map<String, String> fields) {

    static DeviceFields of(Device device, Map<Long, String> fieldNames) {
        return new DeviceFields(device.getModel().getId(), device.getSerialNumber(), device.getName(), device.getPrice(), id(device.getFundingSource()),
            id(device.getAccount()), id(device.getOkof()), device.getCommissionedOn(), device.getUsefulLife(), device.getWarrantyUntil(), device.getNotes(),
            DeviceShape.fields(device, fieldNames));
    }

    /**
     * @param known ids of the fields of the model's kind by their names
     * @param former names of fields that the device has from a kind it was of before: they are passed over
     * @throws FaultyInputException for a field that the kind does not have
     */
    DeviceEdit edit(Map<String, Long> known, Set<String> former) {
        Map<Long, String> values = new HashMap<>();
        if (fields != null) {
            fields.forEach((name, value) -> {
                if (known.containsKey(name)) {
                    values.put(known.get(name), value);
                } else if (!former.contains(name)) {
                    throw new FaultyInputException("fields." + name, "base.fault.unknown");
                }
            });
        }
        return new DeviceEdit(model, serialNumber, name, price, fundingSource, account, okof, commissionedOn, usefulLife, warrantyUntil, notes, values);
    }

    private static Long id(AbstractEntity entity) {
        return entity == null ? null : entity.getId();
    }
}
