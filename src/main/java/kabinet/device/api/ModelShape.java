package kabinet.device.api;

import kabinet.base.api.Versioned;
import kabinet.device.entity.DeviceModel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A make of equipment as programs see it. */
@Schema(name = "Model")
public record ModelShape(long id, @Schema(description = "Grows with every change; the number in the ETag", example = "3") int version, DeviceShape.Entry kind,
    @Schema(example = "Заря") String manufacturer, @Schema(example = "Учитель 15") String name, @Schema(example = "26.20.11.110") String okpd2,
    @Schema(description = "Still offered for new devices") boolean active) implements Versioned {

    static ModelShape of(DeviceModel model) {
        return new ModelShape(model.getId(), model.getVersion(), new DeviceShape.Entry(model.getKind().getId(), model.getKind().getName()), model.getManufacturer(),
            model.getName(), model.getOkpd2(), model.isActive());
    }
}
