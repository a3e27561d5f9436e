package kabinet.act.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kabinet.access.entity.Callers;
import kabinet.access.entity.ForeignSchoolException;
import kabinet.act.entity.Act;
import kabinet.act.entity.ActChain;

/** The chains of acts of the schools and of the district, each locked while an act is being added to it. */
@ApplicationScoped
class ActChains {

    @PersistenceContext
    EntityManager em;

    /**
     * The chain as it stands now, locked until the transaction ends.
     *
     * @param schoolId null for the district's
     * @throws ForeignSchoolException if the school is out of the caller's scope: a native statement passes the filter and the guard of writes
     */
    ActChain lock(Long schoolId) {
        if (!Callers.current().sees(schoolId)) {
            throw new ForeignSchoolException();
        }
        if (of(schoolId).isEmpty()) {
            begin(schoolId);
        }
        // The row is there, by one of the two: a locking read sees it even if it is younger than this transaction, and locks nothing beside it.
        return query(schoolId).setLockMode(LockModeType.PESSIMISTIC_WRITE).getSingleResult();
    }

    /** In the order of schools, of the caller's scope. */
    List<ActChain> all() {
        return em.createQuery("select c from ActChain c order by c.ownerId", ActChain.class).getResultList();
    }

    private List<Long> of(Long schoolId) {
        return em.createQuery("select c.id from ActChain c where c.ownerId = :owner", Long.class).setParameter("owner", owner(schoolId)).getResultList();
    }

    private jakarta.persistence.TypedQuery<ActChain> query(Long schoolId) {
        return em.createQuery("select c from ActChain c where c.ownerId = :owner", ActChain.class).setParameter("owner", owner(schoolId));
    }

    private static long owner(Long schoolId) {
        return schoolId == null ? Act.DISTRICT : schoolId;
    }

    /**
     * Two first acts of a school at once: the second waits here for the first one's row. Looking for an absent row with a lock would lock the gap
     * where it is missing, and two schools that begin at once would then keep each other from entering theirs.
     */
    private void begin(Long schoolId) {
        em.createNativeQuery("""
                insert into act_chain (id, version, school_id, length, head, numbers) values (next value for entity_id, 0, :school, 0, :head, '{}')
                on duplicate key update length = length""")
            .setParameter("school", schoolId).setParameter("head", Act.NO_PREVIOUS).executeUpdate();
    }
}
