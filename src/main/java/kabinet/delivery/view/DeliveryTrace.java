package kabinet.delivery.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kabinet.base.Texts;
import kabinet.delivery.boundary.Purchases;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.DeliveryRow;
import kabinet.delivery.entity.Ordered;

/** {@code #{deliveryTrace}}: for cards of other components, by which papers a device came and what came by a contract. */
@Named
@RequestScoped
public class DeliveryTrace {

    @Inject
    Purchases purchases;

    private final Map<Long, Optional<DeliveryNote>> notes = new HashMap<>();
    private final Map<Long, List<DeliveryRow>> deliveries = new HashMap<>();
    private final Map<Long, List<Ordered>> ordered = new HashMap<>();

    /** Null if there is none or the caller does not see it. */
    public DeliveryNote note(Long noteId) {
        return noteId == null ? null : notes.computeIfAbsent(noteId, purchases::delivery).orElse(null);
    }

    public List<DeliveryRow> deliveries(Long contractId) {
        return deliveries.computeIfAbsent(contractId, purchases::deliveries);
    }

    public List<Ordered> ordered(Long contractId) {
        return ordered.computeIfAbsent(contractId, purchases::ordered);
    }

    public String date(LocalDate date) {
        return Texts.date(date);
    }

    public String number(BigDecimal quantity) {
        return Quantities.of(quantity);
    }
}
