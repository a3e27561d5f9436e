package kabinet.measurement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kabinet.base.Uniqueness;
import kabinet.measurement.entity.HostDecision;

/** What was decided of hosts of the schools in scope. */
@ApplicationScoped
public class HostDecisions {

    @PersistenceContext
    EntityManager em;

    public void add(HostDecision decision) {
        em.persist(decision);
    }

    public void remove(HostDecision decision) {
        em.remove(decision);
    }

    /** @throws kabinet.base.DuplicateException if somebody decided of the host at the same time */
    public void write() {
        Uniqueness.guard(em::flush, Map.of("uk_host_decision_host", "measurement.decidedAtOnce"));
    }

    public Optional<HostDecision> find(Long schoolId, String hostKey) {
        return em.createQuery("select d from HostDecision d join fetch d.school where d.school.id = :school and d.hostKey = :key", HostDecision.class)
            .setParameter("school", schoolId).setParameter("key", hostKey).getResultStream().findFirst();
    }

    /** By their hosts. */
    public Map<String, HostDecision> find(Long schoolId, Collection<String> hostKeys) {
        return hostKeys.isEmpty() ? Map.of()
            : em.createQuery("select d from HostDecision d join fetch d.school where d.school.id = :school and d.hostKey in :keys", HostDecision.class)
                .setParameter("school", schoolId).setParameter("keys", hostKeys).getResultStream().collect(Collectors.toMap(HostDecision::getHostKey, Function.identity()));
    }

    /** Those of the hosts of a measurement. */
    public List<HostDecision> ofMeasurement(Long measurementId) {
        return em.createQuery("""
                select d from HostDecision d, MeasuredHost h
                where h.measurement.id = :measurement and d.school.id = h.schoolId and d.hostKey = h.hostKey""", HostDecision.class)
            .setParameter("measurement", measurementId).getResultList();
    }
}
