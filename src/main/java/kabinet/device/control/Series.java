package kabinet.device.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import kabinet.device.entity.NumberSeries;
import kabinet.organisation.entity.School;

/** The schools' counters. A counter is locked until the transaction ends, so numbers of rolled-back papers are not lost. */
@ApplicationScoped
public class Series {

    @PersistenceContext
    EntityManager em;

    /** The next number of a sort of papers, from 1. */
    public int next(School school, String key) {
        return Math.toIntExact(lock(school, key).next());
    }

    /** The row lock makes two acts at once wait for each other instead of sharing a number. */
    NumberSeries lock(School school, String key) {
        return find(school, key).orElseGet(() -> begin(school, key));
    }

    /** A row that is not there yet cannot be locked: whoever begins a series locks the school meanwhile. */
    private NumberSeries begin(School school, String key) {
        em.flush();
        em.lock(em.contains(school) ? school : em.getReference(School.class, school.getId()), LockModeType.PESSIMISTIC_WRITE);
        return find(school, key).orElseGet(() -> {
            NumberSeries series = new NumberSeries(school.getId(), key);
            em.persist(series);
            em.flush();
            return series;
        });
    }

    private Optional<NumberSeries> find(School school, String key) {
        return em.createQuery("select s from NumberSeries s where s.schoolId = :school and s.seriesKey = :key", NumberSeries.class)
            .setParameter("school", school.getId()).setParameter("key", key).setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream().findFirst();
    }
}
