package kabinet.delivery.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kabinet.base.Money;
import kabinet.delivery.entity.Discrepancy;
import kabinet.delivery.entity.GoodsReturn;
import kabinet.delivery.entity.GoodsReturnLine;
import kabinet.delivery.entity.Receipt;
import kabinet.delivery.entity.ReceiptLine;
import kabinet.delivery.entity.ReceiptSummary;
import kabinet.device.entity.Device;
import kabinet.organisation.entity.School;

/** Acceptances and goods given back, within the caller's scope and of the district. */
@ApplicationScoped
public class Receipts {

    @PersistenceContext
    EntityManager em;

    /** Stores it with its lines and discrepancies. */
    public void add(Receipt receipt) {
        em.persist(receipt);
    }

    /** Stores it with its lines. */
    public void add(GoodsReturn goodsReturn) {
        em.persist(goodsReturn);
    }

    public void flush() {
        em.flush();
    }

    public Optional<Receipt> find(Long id) {
        return em.createQuery("""
                select r from Receipt r join fetch r.note n join fetch n.supplier left join fetch n.school left join fetch n.contract where r.id = :id""", Receipt.class)
            .setParameter("id", id).getResultStream().findFirst();
    }

    /** Whether the revision that made it made others in the caller's scope too, as a table of acceptances does. */
    public boolean isOneOfSeveral(Receipt receipt) {
        return em.createQuery("select count(r) from Receipt r where r.revision = :revision", Long.class).setParameter("revision", receipt.getRevision()).getSingleResult() > 1;
    }

    /** Of a delivery, in the order of their numbers. */
    public List<Receipt> of(Long noteId) {
        return em.createQuery("select r from Receipt r where r.note.id = :note order by r.number", Receipt.class).setParameter("note", noteId).getResultList();
    }

    /** The number that the next acceptance of a delivery gets; whoever asks holds the lock on the note. */
    public int nextNumber(Long noteId) {
        return em.createQuery("select coalesce(max(r.number), 0) from Receipt r where r.note.id = :note", Integer.class).setParameter("note", noteId).getSingleResult() + 1;
    }

    /** With all they name, in the order of the document. */
    public List<ReceiptLine> lines(Long receiptId, int limit) {
        return em.createQuery("""
                select l from ReceiptLine l join fetch l.line d left join fetch l.school left join fetch l.room r left join fetch r.building left join fetch l.model m
                left join fetch m.kind where l.receipt.id = :receipt order by d.number, l.id""", ReceiptLine.class)
            .setParameter("receipt", receiptId).setMaxResults(limit).getResultList();
    }

    /** Of all acceptances of a delivery, in the order they were made, with these. */
    public List<ReceiptLine> linesOf(Long noteId) {
        return em.createQuery("select l from ReceiptLine l join fetch l.receipt r where r.note.id = :note order by r.number, l.id", ReceiptLine.class)
            .setParameter("note", noteId).getResultList();
    }

    /** With their acceptances. */
    public List<ReceiptLine> linesWithIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of()
            : em.createQuery("select l from ReceiptLine l join fetch l.receipt where l.id in :ids", ReceiptLine.class).setParameter("ids", ids).getResultList();
    }

    public List<Discrepancy> discrepancies(Long receiptId) {
        return em.createQuery("select d from Discrepancy d left join fetch d.line where d.receipt.id = :receipt order by d.id", Discrepancy.class)
            .setParameter("receipt", receiptId).getResultList();
    }

    /** Of several deliveries, delivery by delivery, in the order of their numbers. */
    public List<Receipt> of(Collection<Long> noteIds) {
        return noteIds.isEmpty() ? List.of()
            : em.createQuery("select r from Receipt r where r.note.id in :notes order by r.note.id, r.number", Receipt.class).setParameter("notes", noteIds).getResultList();
    }

    /** What acceptances took over, in short, in the order given; in three queries, however many they are. */
    public List<ReceiptSummary> summaries(List<Receipt> receipts) {
        if (receipts.isEmpty()) {
            return List.of();
        }
        Map<Long, Object[]> sums = em.createQuery("""
                select l.receipt.id, sum(case when l.model is null then 0 else l.quantity end), sum(l.amount) from ReceiptLine l where l.receipt in :receipts
                group by l.receipt.id""", Object[].class)
            .setParameter("receipts", receipts).getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> row));
        Map<Long, List<School>> schools = em.createQuery("""
                select distinct l.receipt.id, s, s.shortName from ReceiptLine l join l.school s where l.receipt in :receipts order by s.shortName""", Object[].class)
            .setParameter("receipts", receipts).getResultStream().collect(Collectors.groupingBy(row -> (Long) row[0], Collectors.mapping(row -> (School) row[1], Collectors.toList())));
        Map<Long, List<Discrepancy>> found = em.createQuery("select d from Discrepancy d left join fetch d.line where d.receipt in :receipts order by d.id", Discrepancy.class)
            .setParameter("receipts", receipts).getResultStream().collect(Collectors.groupingBy(d -> d.getReceipt().getId()));
        return receipts.stream().map(receipt -> {
            Object[] sum = sums.get(receipt.getId());
            return new ReceiptSummary(receipt, sum == null ? 0 : ((Number) sum[1]).intValue(), sum == null || sum[2] == null ? Money.ZERO : (BigDecimal) sum[2],
                schools.getOrDefault(receipt.getId(), List.of()), found.getOrDefault(receipt.getId(), List.of()));
        }).toList();
    }

    /** The devices that an acceptance made or tied, in the order of their making; of one school or of all in scope. */
    public List<Device> devices(Long receiptId, Long schoolId, int limit) {
        return em.createQuery("""
                select d from Device d join fetch d.kind join fetch d.model join fetch d.school left join fetch d.room r left join fetch r.building
                left join fetch d.responsible left join fetch d.account
                where d.receiptLineId in (select l.id from ReceiptLine l where l.receipt.id = :receipt) and (:school is null or d.school.id = :school)
                order by d.id""", Device.class)
            .setParameter("receipt", receiptId).setParameter("school", schoolId).setMaxResults(limit).getResultList();
    }

    public Optional<GoodsReturn> findReturn(Long id) {
        return em.createQuery("select g from GoodsReturn g join fetch g.note n join fetch n.supplier left join fetch n.school where g.id = :id", GoodsReturn.class)
            .setParameter("id", id).getResultStream().findFirst();
    }

    public List<GoodsReturn> returnsOf(Long noteId) {
        return em.createQuery("select g from GoodsReturn g where g.note.id = :note order by g.number", GoodsReturn.class).setParameter("note", noteId).getResultList();
    }

    public List<GoodsReturnLine> returnLines(Long returnId, int limit) {
        return em.createQuery("""
                select l from GoodsReturnLine l join fetch l.device d join fetch d.kind join fetch d.model where l.goodsReturn.id = :id order by l.id""", GoodsReturnLine.class)
            .setParameter("id", returnId).setMaxResults(limit).getResultList();
    }

    public int nextReturnNumber(Long noteId) {
        return em.createQuery("select coalesce(max(g.number), 0) from GoodsReturn g where g.note.id = :note", Integer.class).setParameter("note", noteId).getSingleResult() + 1;
    }
}
