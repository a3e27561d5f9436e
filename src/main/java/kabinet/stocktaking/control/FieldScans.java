package kabinet.stocktaking.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kabinet.stocktaking.entity.FieldScan;

/** What was scanned on foot, within the caller's scope. */
@ApplicationScoped
public class FieldScans {

    @PersistenceContext
    EntityManager em;

    public void add(FieldScan scan) {
        em.persist(scan);
    }

    public void flush() {
        em.flush();
    }

    /** The number of the last one of a stocktake, 0 for none; whoever asks holds the lock on it. */
    public int lastSeq(Long stocktakeId) {
        // not max: where a caller's schools are asked for too, the database would read all of them
        return em.createQuery("select s.seq from FieldScan s where s.stocktakeId = :stocktake order by s.seq desc", Integer.class)
            .setParameter("stocktake", stocktakeId).setMaxResults(1).getResultStream().findFirst().orElse(0);
    }

    /** Those that are stored already. */
    public List<FieldScan> known(Long stocktakeId, Collection<String> clientIds) {
        return clientIds.isEmpty() ? List.of()
            : em.createQuery("select s from FieldScan s where s.stocktakeId = :stocktake and s.clientId in :ids", FieldScan.class)
                .setParameter("stocktake", stocktakeId).setParameter("ids", clientIds).getResultList();
    }

    /** Scans of the devices, or of the unknown codes, whether taken back or not. */
    public List<FieldScan> of(Long stocktakeId, Collection<Long> devices, Collection<String> codeKeys) {
        List<FieldScan> found = new java.util.ArrayList<>();
        if (!devices.isEmpty()) {
            found.addAll(em.createQuery("select s from FieldScan s where s.stocktakeId = :stocktake and s.deviceId in :devices and s.kind = SCAN", FieldScan.class)
                .setParameter("stocktake", stocktakeId).setParameter("devices", devices).getResultList());
        }
        if (!codeKeys.isEmpty()) {
            found.addAll(em.createQuery("select s from FieldScan s where s.stocktakeId = :stocktake and s.codeKey in :codes and s.deviceId is null and s.kind = SCAN",
                FieldScan.class).setParameter("stocktake", stocktakeId).setParameter("codes", codeKeys).getResultList());
        }
        return found;
    }

    /** Which of the scans were taken back, whether they have come themselves or not. */
    public Set<String> undone(Long stocktakeId, Collection<String> clientIds) {
        return clientIds.isEmpty() ? new HashSet<>()
            : new HashSet<>(em.createQuery("select s.undoes from FieldScan s where s.stocktakeId = :stocktake and s.undoes in :ids", String.class)
                .setParameter("stocktake", stocktakeId).setParameter("ids", clientIds).getResultList());
    }

    /** What came after the one with the number, in the order it came. */
    public List<FieldScan> after(Long stocktakeId, int seq, int limit) {
        return em.createQuery("select s from FieldScan s where s.stocktakeId = :stocktake and s.seq > :seq order by s.seq", FieldScan.class)
            .setParameter("stocktake", stocktakeId).setParameter("seq", seq).setMaxResults(limit).getResultList();
    }

    /** One of them, for whoever adds its photo: two at once wait for each other. */
    public Optional<FieldScan> lock(Long stocktakeId, String clientId) {
        return em.createQuery("select s from FieldScan s where s.stocktakeId = :stocktake and s.clientId = :id and s.kind = SCAN", FieldScan.class)
            .setParameter("stocktake", stocktakeId).setParameter("id", clientId).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }
}
