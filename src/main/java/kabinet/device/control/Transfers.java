package kabinet.device.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import kabinet.device.entity.Transfer;
import kabinet.device.entity.TransferLine;

/** Papers of internal transfer within the caller's scope. */
@ApplicationScoped
public class Transfers {

    @PersistenceContext
    EntityManager em;

    public void add(Transfer transfer) {
        em.persist(transfer);
    }

    public Optional<Transfer> find(Long id) {
        return em.createQuery("select t from Transfer t join fetch t.school where t.id = :id", Transfer.class)
            .setParameter("id", id).getResultStream().findFirst();
    }

    /** The paper's lines with all they name, in the order they were written; at most {@code limit}. */
    public List<TransferLine> lines(Transfer transfer, int limit) {
        return em.createQuery("""
                select l from TransferLine l join fetch l.device d join fetch d.kind join fetch d.model
                left join fetch l.fromRoom fr left join fetch fr.building left join fetch l.toRoom tr left join fetch tr.building
                left join fetch l.fromPerson left join fetch l.toPerson where l.transfer = :transfer order by l.id""", TransferLine.class)
            .setParameter("transfer", transfer).setMaxResults(limit).getResultList();
    }

    public int lineCount(Transfer transfer) {
        return Math.toIntExact(em.createQuery("select count(l) from TransferLine l where l.transfer = :transfer", Long.class)
            .setParameter("transfer", transfer).getSingleResult());
    }

    /** Where a device has been moved, newest first. */
    public List<TransferLine> ofDevice(Long deviceId, int limit) {
        return em.createQuery("""
                select l from TransferLine l join fetch l.transfer left join fetch l.fromRoom left join fetch l.toRoom
                left join fetch l.fromPerson left join fetch l.toPerson where l.device.id = :device order by l.id desc""", TransferLine.class)
            .setParameter("device", deviceId).setMaxResults(limit).getResultList();
    }

    /** The newest papers, of one school or of all in scope. */
    public List<Transfer> newest(Long schoolId, int first, int limit) {
        return em.createQuery("""
                select t from Transfer t join fetch t.school where :school is null or t.school.id = :school
                order by t.date desc, t.id desc""", Transfer.class)
            .setParameter("school", schoolId).setFirstResult(first).setMaxResults(limit).getResultList();
    }
}
