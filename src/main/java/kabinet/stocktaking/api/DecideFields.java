package kabinet.stocktaking.api;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import kabinet.stocktaking.boundary.Reconciling;
import kabinet.stocktaking.entity.Choice;
import kabinet.stocktaking.entity.Decision;
import kabinet.stocktaking.entity.DecisionOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is decided about discrepancies: all of it is taken down, or nothing. */
@Schema(name = "StocktakeDecide")
public record DecideFields(@NotEmpty @Size(max = Reconciling.MOST) List<One> decisions) {

    @Schema(name = "StocktakeDecideOne")
    public record One(
        @Schema(description = "Of the discrepancy", example = "MISSING:501") @NotBlank @Size(max = 60) String subject,
        @NotNull Choice choice,
        @Schema(example = "Похищено, талон-уведомление № 12") @NotBlank @Size(max = Decision.REASON_LENGTH) String reason,
        @Schema(description = "Price of what is taken in, or the damage, roubles") @DecimalMin("0.00") @Digits(integer = 13, fraction = 2) BigDecimal amount,
        @Schema(description = "Id of the model of what is taken in; the found device's if absent") Long model) {
    }

    List<DecisionOrder> orders() {
        return decisions.stream().map(d -> new DecisionOrder(d.subject(), d.choice(), d.reason(), d.amount(), d.model())).toList();
    }
}
