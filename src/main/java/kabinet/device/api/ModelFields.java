package kabinet.device.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kabinet.device.entity.DeviceModel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be said about a model. */
@Schema(name = "ModelChange")
public record ModelFields(
    @Schema(description = "Id of the kind, see /directories; fixed once devices are of the model") @NotNull Long kind,
    @Schema(example = "Заря") @NotBlank @Size(max = DeviceModel.MANUFACTURER_LENGTH) String manufacturer,
    @Schema(example = "Учитель 15") @NotBlank @Size(max = DeviceModel.NAME_LENGTH) String name,
    @Schema(example = "26.20.11.110") @Pattern(regexp = "\\d{2}(\\.\\d{1,2}(\\.\\d{1,2}(\\.\\d{3})?)?)?", message = "{device.model.okpd2.pattern}") String okpd2,
    @Schema(description = "Still offered for new devices; true if absent") Boolean active) {

    public ModelFields {
        active = !Boolean.FALSE.equals(active);
    }

    static ModelFields of(DeviceModel model) {
        return new ModelFields(model.getKind().getId(), model.getManufacturer(), model.getName(), model.getOkpd2(), model.isActive());
    }

    DeviceModel writeTo(DeviceModel model) {
        model.setManufacturer(manufacturer);
        model.setName(name);
        model.setOkpd2(okpd2);
        model.setActive(active);
        return model;
    }
}
