package kabinet.delivery.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kabinet.base.LookAlikes;
import kabinet.delivery.entity.DeliveryNote;

/**
 * How much was accepted, and whether a document is known, whoever accepted or booked it. Native, because the answer must not depend on the scope: a school may
 * not accept what another has accepted of the district's delivery or contract. It says only numbers, never whose they are.
 */
@ApplicationScoped
public class Fulfilment {

    private static final int PORTION = 1000;

    @PersistenceContext
    EntityManager em;

    /** Quantities accepted of lines of deliveries; lines of which nothing was accepted are absent. */
    public Map<Long, BigDecimal> ofLines(Collection<Long> lineIds) {
        return sums("select line_id, sum(quantity) from receipt_line where line_id in (:ids) group by line_id", lineIds);
    }

    /** Quantities accepted of lines of contracts, less what was given back; lines of which nothing was accepted are absent. */
    public Map<Long, BigDecimal> ofContractLines(Collection<Long> contractLineIds) {
        Map<Long, BigDecimal> accepted = sums("""
            select l.contract_line_id, sum(r.quantity) from delivery_line l join receipt_line r on r.line_id = l.id
            where l.contract_line_id in (:ids) group by l.contract_line_id""", contractLineIds);
        sums("""
            select l.contract_line_id, cast(count(*) as decimal(18,3)) from delivery_line l join receipt_line r on r.line_id = l.id
            join device d on d.receipt_line_id = r.id and d.status = 'RETURNED'
            where l.contract_line_id in (:ids) group by l.contract_line_id""", contractLineIds)
            .forEach((line, returned) -> accepted.merge(line, returned.negate(), BigDecimal::add));
        return accepted;
    }

    /** Whether a line of a note was accepted, wholly or in part. */
    public boolean isBegun(Long noteId) {
        return isFound(em.createNativeQuery("select 1 from receipt where note_id = :note limit 1").setParameter("note", noteId));
    }

    /** Whether the seller's document is booked. @param correction empty for an original */
    public boolean isKnown(Long supplierId, String number, LocalDate date, String correction) {
        return isFound(em.createNativeQuery("select 1 from delivery_note where supplier_id = :supplier and number_key = :number and date = :date and correction = :correction limit 1")
            .setParameter("supplier", supplierId).setParameter("number", LookAlikes.key(number, DeliveryNote.NUMBER_LENGTH)).setParameter("date", date)
            .setParameter("correction", correction));
    }

    private static boolean isFound(jakarta.persistence.Query query) {
        return !query.getResultList().isEmpty();
    }

    private Map<Long, BigDecimal> sums(String sql, Collection<Long> ids) {
        Map<Long, BigDecimal> sums = new HashMap<>();
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += PORTION) {
            for (Object row : em.createNativeQuery(sql).setParameter("ids", all.subList(from, Math.min(from + PORTION, all.size()))).getResultList()) {
                Object[] cells = (Object[]) row;
                sums.put(((Number) cells[0]).longValue(), (BigDecimal) cells[1]);
            }
        }
        return sums;
    }
}
