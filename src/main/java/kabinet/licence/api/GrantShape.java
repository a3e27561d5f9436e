package kabinet.licence.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import kabinet.base.api.Versioned;
import kabinet.licence.entity.GrantBasis;
import kabinet.licence.entity.LicenceGrant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A purchase or transfer of rights. */
@Schema(name = "LicenceGrant")
public record GrantShape(long id, @Schema(description = "Grows with every change; the number in the ETag", example = "3") int version, @Schema(description = "Rights; absent for kinds that are not counted") Integer quantity, LocalDate startsOn, @Schema(description = "Absent for ever") LocalDate endsOn,
    @Schema(description = "Roubles") BigDecimal cost, GrantBasis basis, String documentNumber, LocalDate documentDate, @Schema(description = "Id of the contract") Long contract,
    @Schema(description = "Id of the line of a delivery") Long deliveryLine, @Schema(description = "Id of the paper, see /files") Long file) implements Versioned {

    static GrantShape of(LicenceGrant g) {
        return new GrantShape(g.getId(), g.getVersion(), g.getQuantity(), g.getStartsOn(), g.getEndsOn(), g.getCost(), g.getBasis(), g.getDocumentNumber(), g.getDocumentDate(),
            g.getContract() == null ? null : g.getContract().getId(), g.getDeliveryLine() == null ? null : g.getDeliveryLine().getId(), g.getFile() == null ? null : g.getFile().getId());
    }
}
