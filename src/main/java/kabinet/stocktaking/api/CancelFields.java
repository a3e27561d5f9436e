package kabinet.stocktaking.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kabinet.stocktaking.entity.Stocktake;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a stocktake is cancelled. */
@Schema(name = "StocktakeCancel")
public record CancelFields(@Schema(example = "Приказ отменён") @NotBlank @Size(max = Stocktake.REASON_LENGTH) String reason) {
}
