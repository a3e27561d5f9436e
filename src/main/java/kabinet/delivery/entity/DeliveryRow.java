package kabinet.delivery.entity;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A row of the list of deliveries.
 *
 * @param school short name of the school that gets it; null for the district's
 * @param gross  total with VAT, roubles; null where the document states none
 */
public record DeliveryRow(Long id, DocumentFormat format, String number, LocalDate date, String correction, String supplier, String school, Long contractId, String contract,
                          BigDecimal gross, DeliveryState state, LocalDate dueOn, LocalDate deliveredOn, LocalDate acceptedOn, LocalDate setUpOn) implements Serializable {

    public Long getId() {
        return id;
    }

    /** Whether it was, or by today is, set up too late. */
    public boolean isLate() {
        return dueOn != null && state.isCounting() && (setUpOn == null ? LocalDate.now() : setUpOn).isAfter(dueOn);
    }
}
