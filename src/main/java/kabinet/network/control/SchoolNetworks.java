package kabinet.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Optional;
import kabinet.base.Uniqueness;
import kabinet.network.entity.SchoolNetwork;

/** What is said of each school's network as a whole. */
@ApplicationScoped
public class SchoolNetworks {

    @PersistenceContext
    EntityManager em;

    public void add(SchoolNetwork network) {
        em.persist(network);
        write(network);
    }

    /** @throws kabinet.base.DuplicateException if somebody else entered it meanwhile */
    public void write(SchoolNetwork network) {
        Uniqueness.guard(em::flush, Map.of("uk_school_network_school", "network.facts.taken"), network.getTitle());
    }

    public Optional<SchoolNetwork> of(Long schoolId) {
        return em.createQuery("select n from SchoolNetwork n join fetch n.school where n.school.id = :school", SchoolNetwork.class)
            .setParameter("school", schoolId).getResultStream().findFirst();
    }
}
