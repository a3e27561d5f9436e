package kabinet.delivery.api;

import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.Suggestion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a line of goods most likely becomes; what nothing suggests is absent. */
@Schema(name = "DeliverySuggestion")
public record SuggestionShape(@Schema(description = "Id of the line") long line, @Schema(description = "Id of the model") Long model, @Schema(example = "Заря Учитель 15") String modelName,
    @Schema(description = "Id of the account") Long account, @Schema(description = "Id of the ОКОФ code") Long okof, @Schema(description = "Months") Integer usefulLife,
    @Schema(description = "Id of the funding source") Long fundingSource) {

    static SuggestionShape of(DeliveryLine line, Suggestion suggestion) {
        return new SuggestionShape(line.getId(), suggestion.modelId(), suggestion.model(), suggestion.accountId(), suggestion.okofId(), suggestion.usefulLife(), suggestion.fundingSourceId());
    }
}
