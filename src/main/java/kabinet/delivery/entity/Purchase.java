package kabinet.delivery.entity;

import java.util.List;
import kabinet.procurement.entity.Contract;
import kabinet.procurement.entity.Notice;

/**
 * A purchase from its notice to what stands in the rooms.
 *
 * @param notice null for a purchase without one
 */
public record Purchase(Notice notice, List<Deal> deals) {

    /** A contract and what came by it, the oldest first. */
    public record Deal(Contract contract, List<Delivered> deliveries) {
    }

    /** A delivery with its acceptances. @param devices that came by it */
    public record Delivered(DeliveryNote note, List<ReceiptSummary> receipts, int devices) {
    }
}
