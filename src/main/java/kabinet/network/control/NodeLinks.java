package kabinet.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kabinet.base.BusinessException;
import kabinet.base.Uniqueness;
import kabinet.network.entity.NetworkNode;
import kabinet.network.entity.NodeLink;
import kabinet.organisation.entity.School;

/** Lines between the nodes of a school. */
@ApplicationScoped
public class NodeLinks {

    private static final String CARD = "select l from NodeLink l join fetch l.upper u join fetch u.device join fetch l.lower w join fetch w.device ";

    @PersistenceContext
    EntityManager em;

    /**
     * @throws BusinessException if it would lead round in a circle
     * @throws kabinet.base.DuplicateException if the two are linked at that port already
     */
    public void add(NodeLink link) {
        lock(link.getSchool());
        refuseCircle(link, of(link.schoolId()));
        em.persist(link);
        write(link);
    }

    /** Whoever links nodes of a school waits here for whoever else does: two links that close a circle together could not see each other. */
    public void lock(School school) {
        em.lock(em.contains(school) ? school : em.getReference(School.class, school.getId()), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Without asking the database yet: for many at once, whose circles the caller has looked for. */
    public void addLater(NodeLink link) {
        em.persist(link);
    }

    public void write(NodeLink link) {
        Uniqueness.guard(em::flush, Map.of("uk_node_link_ends", "network.link.taken"), link.getUpper().getTitle(), link.getLower().getTitle(), link.getUpperPort());
    }

    public void flush() {
        em.flush();
    }

    public void remove(NodeLink link) {
        em.remove(link);
    }

    public Optional<NodeLink> find(Long id) {
        return em.createQuery(CARD + "where l.id = :id", NodeLink.class).setParameter("id", id).getResultStream().findFirst();
    }

    /** A school's links with both ends. */
    public List<NodeLink> of(Long schoolId) {
        return em.createQuery(CARD + "where l.school.id = :school order by l.id", NodeLink.class).setParameter("school", schoolId).getResultList();
    }

    /** Links that begin or end at a node. */
    public List<NodeLink> at(Long nodeId) {
        return em.createQuery(CARD + "where u.id = :node or w.id = :node order by l.id", NodeLink.class).setParameter("node", nodeId).getResultList();
    }

    /** @throws BusinessException if the link and the others, all of one school, would lead round in a circle */
    static void refuseCircle(NodeLink link, Collection<NodeLink> others) {
        Deque<NetworkNode> open = new ArrayDeque<>(List.of(link.getLower()));
        Set<NetworkNode> seen = new HashSet<>();
        while (!open.isEmpty()) {
            NetworkNode node = open.pop();
            if (node.equals(link.getUpper())) {
                throw new BusinessException("network.link.circle", link.getUpper().getTitle(), link.getLower().getTitle());
            }
            if (seen.add(node)) {
                others.stream().filter(o -> o.getUpper().equals(node)).forEach(o -> open.push(o.getLower()));
            }
        }
    }
}
