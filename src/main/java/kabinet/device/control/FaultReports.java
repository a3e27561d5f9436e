package kabinet.device.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import kabinet.base.Counted;
import kabinet.device.entity.FaultReport;

/** Fault reports within the caller's scope. */
@ApplicationScoped
public class FaultReports {

    @PersistenceContext
    EntityManager em;

    public void add(FaultReport report) {
        em.persist(report);
    }

    public Optional<FaultReport> find(Long id) {
        return em.createQuery("select f from FaultReport f join fetch f.device d join fetch d.school where f.id = :id", FaultReport.class)
            .setParameter("id", id).getResultStream().findFirst();
    }

    /** Of one device: open ones first, then the newest. */
    public List<FaultReport> ofDevice(Long deviceId, int limit) {
        return em.createQuery("""
                select f from FaultReport f where f.device.id = :device
                order by case when f.resolvedAt is null then 0 else 1 end, f.id desc""", FaultReport.class)
            .setParameter("device", deviceId).setMaxResults(limit).getResultList();
    }

    /** What is broken now, the oldest report first. */
    public List<FaultReport> open(int limit) {
        return em.createQuery("""
                select f from FaultReport f join fetch f.device d join fetch d.kind join fetch d.model join fetch d.school
                left join fetch d.room where f.resolvedAt is null order by f.id""", FaultReport.class)
            .setMaxResults(limit).getResultList();
    }

    /** Exact to {@link Counted#LIMIT}; one more stands for "more than". */
    public int openCount() {
        return Math.toIntExact(em.createQuery(Counted.query("f.id", "from FaultReport f where f.resolvedAt is null"), Long.class).getSingleResult());
    }
}
