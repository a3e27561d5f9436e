package kabinet.delivery.entity;

import java.util.List;
import kabinet.exchange.entity.Fault;

/**
 * What reading a supplier's file came to.
 *
 * @param document null if it could not be made out; with faults it is there as far as it could be read, to be shown and not to be booked
 * @param faults   why it may not be booked, in the order of lines
 * @param warnings what is worth a look, in the order of lines
 */
public record ReadDocument(SupplierDocument document, List<Fault> faults, List<Fault> warnings) {

    public ReadDocument {
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    /** True if the document may be booked as it is. */
    public boolean isSound() {
        return document != null && faults.isEmpty();
    }
}
