package kabinet.delivery.entity;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a list of deliveries is narrowed to. Null means: not narrowed.
 *
 * @param text the number's beginning or the supplier's ИНН
 * @param from first date of the document
 * @param to last date of the document
 * @param late only those that should have been set up by today and are not
 */
public record DeliveryFilter(String text, Long schoolId, DeliveryState state, LocalDate from, LocalDate to, Long contractId, Boolean late) implements Serializable {

    public DeliveryFilter {
        text = text == null || text.isBlank() ? null : text.strip();
    }

    public static DeliveryFilter ofContract(Long contractId) {
        return new DeliveryFilter(null, null, null, null, null, contractId, null);
    }
}
