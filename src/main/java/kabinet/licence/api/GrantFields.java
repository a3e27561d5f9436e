package kabinet.licence.api;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import kabinet.licence.entity.Grant;
import kabinet.licence.entity.GrantBasis;
import kabinet.licence.entity.GrantEdit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A purchase or transfer of rights to be added to a licence. */
@Schema(name = "LicenceGrantFields")
public record GrantFields(
    @Schema(description = "Rights; absent for kinds that are not counted", example = "25") @Min(1) @Max(Grant.MOST) Integer quantity,
    @Schema(description = "First day") @NotNull LocalDate startsOn,
    @Schema(description = "Last day; absent for ever") LocalDate endsOn,
    @Schema(description = "Roubles for all of them", example = "125000.00") @PositiveOrZero @Digits(integer = 13, fraction = 2) BigDecimal cost,
    @Schema(description = "The paper that proves it", example = "CONTRACT") @NotNull GrantBasis basis,
    @Schema(example = "18-2026") @Size(max = Grant.DOCUMENT_LENGTH) String documentNumber,
    LocalDate documentDate,
    @Schema(description = "Id of the contract") Long contract,
    @Schema(description = "Id of the line of rights of an accepted delivery") Long deliveryLine) {

    GrantEdit edit() {
        return new GrantEdit(new Grant(quantity, startsOn, endsOn, cost, basis, documentNumber, documentDate), contract, deliveryLine);
    }
}
