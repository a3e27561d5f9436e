package kabinet.procurement.api;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A budget's part in one year. */
@Schema(name = "Funding")
public record FundingShape(Named source, int year, @Schema(description = "Roubles", example = "2259180.00") BigDecimal amount) {
}
