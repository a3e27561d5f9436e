package kabinet.delivery.api;

import java.time.LocalDate;
import kabinet.delivery.entity.DeliveryNote;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be said about a delivery beyond its document. */
@Schema(name = "DeliveryChange")
public record TieFields(
    @Schema(description = "Id of the contract; null for none") Long contract,
    @Schema(description = "By when it should be set up; null for the contract's date") LocalDate dueOn) {

    static TieFields of(DeliveryNote note) {
        return new TieFields(note.getContract() == null ? null : note.getContract().getId(), note.getDueOn());
    }
}
