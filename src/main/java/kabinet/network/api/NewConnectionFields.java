package kabinet.network.api;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import kabinet.network.entity.ConnectionEdit;
import kabinet.network.entity.InternetConnection;
import kabinet.network.entity.Payer;
import kabinet.network.entity.Technology;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new connection. */
@Schema(name = "NewInternetConnection")
public record NewConnectionFields(
    @Schema(description = "Id of the school") @NotNull Long school,
    @Schema(example = "АО «Заречная связь»") @NotBlank @Size(max = InternetConnection.PROVIDER_LENGTH) String provider,
    @Schema(example = "14-И/2025") @Size(max = InternetConnection.CONTRACT_LENGTH) String contractNumber,
    @Schema(example = "2024-12-20") LocalDate contractDate,
    @Schema(example = "FIBRE") @NotNull Technology technology,
    @Schema(description = "To the school by contract, Mbit/s", example = "100") @NotNull @DecimalMin("0.01") @DecimalMax(InternetConnection.FASTEST) @Digits(integer = 6, fraction = 2) BigDecimal downMbit,
    @Schema(description = "From the school by contract, Mbit/s", example = "100") @DecimalMin("0.01") @DecimalMax(InternetConnection.FASTEST) @Digits(integer = 6, fraction = 2) BigDecimal upMbit,
    @Schema(description = "The contract guarantees the speed; false if absent") Boolean guaranteed,
    @Schema(description = "Has a fixed address; false if absent") Boolean staticIp,
    @Schema(description = "Part of the unified network of institutions; false if absent") Boolean unified,
    @Schema(description = "Only used when the main line fails; does not count for the norm; false if absent") Boolean backup,
    @Schema(example = "MUNICIPAL") @NotNull Payer payer,
    @Schema(description = "First day in force", example = "2025-01-01") @NotNull LocalDate beginsOn,
    @Schema(description = "Last day in force; absent while no end is agreed") LocalDate endsOn) {

    ConnectionEdit edit() {
        return new ConnectionEdit(provider, contractNumber, contractDate, technology, downMbit, upMbit, Boolean.TRUE.equals(guaranteed), Boolean.TRUE.equals(staticIp), Boolean.TRUE.equals(unified),
            Boolean.TRUE.equals(backup), payer, beginsOn, endsOn);
    }
}
