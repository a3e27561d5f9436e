package kabinet.delivery.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import kabinet.delivery.entity.GoodsReturn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes back to the supplier. */
@Schema(name = "NewReturn")
public record ReturnFields(
    @Schema(description = "Tags of devices of the delivery; their parts go with them", example = "[\"K7Q2M9\"]") @NotEmpty @Size(max = ReturnFields.MOST) List<String> devices,
    @Schema(description = "From the day the goods came to today; today if absent") LocalDate date,
    @Schema(example = "Не включается") @NotBlank @Size(max = GoodsReturn.REASON_LENGTH) String reason) {

    static final int MOST = 1000;
}
