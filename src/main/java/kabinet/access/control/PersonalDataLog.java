package kabinet.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kabinet.access.entity.Callers;
import kabinet.access.entity.PersonalDataAccess;

/** The log of who viewed, exported or printed personal data. */
@ApplicationScoped
public class PersonalDataLog {

    @PersistenceContext
    EntityManager em;

    /**
     * Records what the caller of the thread does, in the transaction of the act.
     *
     * @param act VIEW, EXPORT or PRINT
     * @param what which data, such as {@code people}
     * @param schoolId whose; null for several schools
     * @param count number of records
     */
    public void record(String act, String what, Long schoolId, int count) {
        em.persist(new PersonalDataAccess(Callers.current(), PersonalDataAccess.Act.valueOf(act), what, schoolId, Integer.toString(count)));
    }

    /** Newest first. @param before only entries older than this one; null for the newest */
    public List<PersonalDataAccess> before(Long before, int limit) {
        return em.createQuery("select a from PersonalDataAccess a where :before is null or a.id < :before order by a.id desc", PersonalDataAccess.class)
            .setParameter("before", before).setMaxResults(limit).getResultList();
    }
}
