package kabinet.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kabinet.access.entity.Callers;
import kabinet.access.entity.PersonalDataAccess;
import kabinet.base.Counted;

/** Who viewed, exported or printed personal data. Called by whatever shows more than one person at once. */
@ApplicationScoped
public class PersonalDataLog {

    static final Duration SAME_VIEW = Duration.ofHours(1);

    @PersistenceContext
    EntityManager em;

    /**
     * Writes the caller's access down, in the current transaction: what cannot be logged is not shown. The same view again within
     * {@link #SAME_VIEW} is the same access: a list is paged and sorted, a program reads page after page.
     *
     * @param what text key of what was accessed
     * @param schoolId null for all schools of the caller's scope
     * @param details search words, a file's name; may be null
     */
    public void record(PersonalDataAccess.Act act, String what, Long schoolId, String details) {
        PersonalDataAccess access = new PersonalDataAccess(Callers.current(), act, what, schoolId, details, Instant.now());
        if (act != PersonalDataAccess.Act.VIEW || !isKnown(access)) {
            em.persist(access);
        }
    }

    private boolean isKnown(PersonalDataAccess access) {
        return !em.createQuery("select a.id from PersonalDataAccess a where a.accountId = :account and a.at > :since and a.act = :act and a.what = :what"
                + " and a.schoolId is not distinct from :school and a.details is not distinct from :details", Long.class)
            .setParameter("account", access.getAccountId()).setParameter("since", access.getAt().minus(SAME_VIEW))
            .setParameter("act", access.getAct()).setParameter("what", access.getWhat())
            .setParameter("school", access.getSchoolId()).setParameter("details", access.getDetails())
            .setMaxResults(1).getResultList().isEmpty();
    }

    /** Newest first. @param accountId null for everybody */
    public List<PersonalDataAccess> page(Long accountId, int first, int size) {
        TypedQuery<PersonalDataAccess> query = em.createQuery("select a from PersonalDataAccess a"
            + (accountId == null ? "" : " where a.accountId = :account") + " order by a.at desc, a.id desc", PersonalDataAccess.class);
        if (accountId != null) {
            query.setParameter("account", accountId);
        }
        return query.setFirstResult(first).setMaxResults(size).getResultList();
    }

    /** Exact to {@link Counted#LIMIT}; one more stands for "more than". */
    public int count(Long accountId) {
        TypedQuery<Long> query = em.createQuery(Counted.query("a.id", "from PersonalDataAccess a" + (accountId == null ? "" : " where a.accountId = :account")), Long.class);
        if (accountId != null) {
            query.setParameter("account", accountId);
        }
        return Math.toIntExact(query.getSingleResult());
    }
}
