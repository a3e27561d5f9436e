package kabinet.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kabinet.base.Uniqueness;
import kabinet.network.entity.NetworkNode;

/** Devices that carry the networks of the schools in scope. */
@ApplicationScoped
public class Nodes {

    private static final String CARD = """
        select n from NetworkNode n join fetch n.school join fetch n.device d join fetch d.kind join fetch d.model left join fetch d.room r left join fetch r.building\s""";

    @PersistenceContext
    EntityManager em;

    /** @throws kabinet.base.DuplicateException if the device is a node already */
    public void add(NetworkNode node) {
        em.persist(node);
        write(node);
    }

    /** Without asking the database yet: for many at once. */
    public void addLater(NetworkNode node) {
        em.persist(node);
    }

    public void remove(NetworkNode node) {
        em.remove(node);
    }

    public void write(NetworkNode node) {
        Uniqueness.guard(em::flush, Map.of("uk_network_node_device", "network.node.taken"), node.getDevice().getTag());
    }

    public Optional<NetworkNode> find(Long id) {
        return em.createQuery(CARD + "where n.id = :id", NetworkNode.class).setParameter("id", id).getResultStream().findFirst();
    }

    public Optional<NetworkNode> ofDevice(Long deviceId) {
        return em.createQuery(CARD + "where d.id = :device", NetworkNode.class).setParameter("device", deviceId).getResultStream().findFirst();
    }

    public List<NetworkNode> ofDevices(Collection<Long> deviceIds) {
        return deviceIds.isEmpty() ? List.of() : em.createQuery(CARD + "where d.id in :devices", NetworkNode.class).setParameter("devices", deviceIds).getResultList();
    }

    /** A school's nodes with their devices and rooms, in the order in which they were entered. */
    public List<NetworkNode> of(Long schoolId) {
        return em.createQuery(CARD + "where n.school.id = :school order by n.id", NetworkNode.class).setParameter("school", schoolId).getResultList();
    }
}
