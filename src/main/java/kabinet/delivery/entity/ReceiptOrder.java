package kabinet.delivery.entity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kabinet.act.entity.Commission;

/**
 * What is to be accepted of a delivery.
 *
 * @param version the version of the note that the caller saw; null if it does not matter
 * @param acceptedOn from the day the goods came to today; null for today
 * @param acceptedBy name and position; empty for the caller's name
 * @param closing nothing more will come: what is missing is written down as a shortage and the delivery counts as accepted
 * @param excess whether more than the document or the contract says is really meant
 */
public record ReceiptOrder(Long noteId, Integer version, LocalDate acceptedOn, String acceptedBy, Commission commission, String remarks, List<Item> items,
                           List<Found> found, boolean closing, boolean excess) {

    public ReceiptOrder {
        commission = commission == null ? Commission.NONE : commission;
        items = items == null ? List.of() : List.copyOf(items);
        found = found == null ? List.of() : List.copyOf(found);
    }

    /**
     * So much of a line for one place.
     *
     * @param quantity whole pieces of goods; null for all that is left
     * @param modelId required for goods
     * @param schoolId the balance holder; null for the room's school, else the note's
     * @param responsibleId null for the room's
     * @param serials in any order, blank ones ignored; at most as many as pieces
     * @param numbered whether the devices get inventory numbers at once
     */
    public record Item(Long lineId, BigDecimal quantity, Long modelId, Long schoolId, Long roomId, Long responsibleId, List<String> serials, Long accountId,
                       Long fundingSourceId, Long okofId, Integer usefulLife, LocalDate warrantyUntil, boolean numbered) {

        public Item {
            serials = serials == null ? List.of() : serials.stream().filter(s -> s != null && !s.isBlank()).map(String::strip).toList();
        }
    }

    /**
     * A difference from the document.
     *
     * @param lineId null for what the document does not name
     */
    public record Found(Long lineId, DiscrepancyKind kind, BigDecimal quantity, String words) {
    }
}
