package kabinet.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kabinet.base.Uniqueness;
import kabinet.network.entity.AddressRange;
import kabinet.network.entity.NetworkSegment;

/** Address ranges of the schools in scope. */
@ApplicationScoped
public class Segments {

    private static final String CARD = "select g from NetworkSegment g join fetch g.school left join fetch g.room ";

    @PersistenceContext
    EntityManager em;

    public void add(NetworkSegment segment) {
        em.persist(segment);
        write(segment);
    }

    public void remove(NetworkSegment segment) {
        em.remove(segment);
    }

    /** @throws kabinet.base.DuplicateException if the school has the very range already */
    public void write(NetworkSegment segment) {
        Uniqueness.guard(em::flush, Map.of("uk_network_segment_address", "network.segment.taken"), segment.getAddress());
    }

    public Optional<NetworkSegment> find(Long id) {
        return em.createQuery(CARD + "where g.id = :id", NetworkSegment.class).setParameter("id", id).getResultStream().findFirst();
    }

    /** In the order of addresses; a wide range stands before what lies in it. */
    public List<NetworkSegment> of(Long schoolId) {
        return em.createQuery(CARD + "where g.school.id = :school order by g.lowest, g.highest desc", NetworkSegment.class).setParameter("school", schoolId).getResultList();
    }

    /** Ranges of the school that hold the address, the narrowest first; none if it is no address. */
    public List<NetworkSegment> containing(Long schoolId, String address) {
        return AddressRange.key(address).map(key -> em.createQuery(CARD + """
                where g.school.id = :school and g.lowest <= :key and g.highest >= :key order by g.lowest desc, g.highest""", NetworkSegment.class)
            .setParameter("school", schoolId).setParameter("key", key).getResultList()).orElse(List.of());
    }
}
