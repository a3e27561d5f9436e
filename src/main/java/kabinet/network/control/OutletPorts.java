package kabinet.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.base.Counted;
import kabinet.base.LookAlikes;
import kabinet.base.Uniqueness;
import kabinet.base.Where;
import kabinet.network.entity.OutletPort;
import kabinet.network.entity.PortFilter;

/** Ports on the walls of the schools in scope. */
@ApplicationScoped
public class OutletPorts {

    private static final String CARD = "select p from OutletPort p join fetch p.school join fetch p.room r join fetch r.building left join fetch p.switchDevice ";
    /** Labels count upwards: «2» stands before «10». */
    private static final String IN_ROOM = "length(p.label), p.label, p.id";

    @PersistenceContext
    EntityManager em;

    public void add(OutletPort port) {
        em.persist(port);
    }

    public void remove(OutletPort port) {
        em.remove(port);
    }

    /** @throws kabinet.base.DuplicateException if the room has a port of the label */
    public void write(OutletPort port) {
        Uniqueness.guard(em::flush, Map.of("uk_outlet_port_label", "network.port.label.taken"), port.getLabel(), port.getRoom().getNumber());
    }

    /** @throws kabinet.base.DuplicateException if a room has two ports of one label */
    public void flush() {
        Uniqueness.guard(em::flush, Map.of("uk_outlet_port_label", "network.port.label.takenAmong"));
    }

    public Optional<OutletPort> find(Long id) {
        return em.createQuery(CARD + "where p.id = :id", OutletPort.class).setParameter("id", id).getResultStream().findFirst();
    }

    /** The ports of a school's rooms in the order of building, floor, room and label; those switched off are among them. */
    public List<OutletPort> of(Long schoolId) {
        return em.createQuery(CARD + "where p.school.id = :school order by r.building.id, r.floor, length(r.number), r.number, " + IN_ROOM, OutletPort.class)
            .setParameter("school", schoolId).getResultList();
    }

    /** The ports of a room in the order of labels; those switched off are among them. */
    public List<OutletPort> ofRoom(Long roomId) {
        return em.createQuery(CARD + "where r.id = :room order by " + IN_ROOM, OutletPort.class).setParameter("room", roomId).getResultList();
    }

    /** The ports of several rooms, by room; rooms without any are absent. */
    public Map<Long, List<OutletPort>> ofRooms(Collection<Long> roomIds) {
        return roomIds.isEmpty() ? Map.of()
            : em.createQuery(CARD + "where r.id in :rooms order by r.id, " + IN_ROOM, OutletPort.class).setParameter("rooms", roomIds).getResultStream()
                .collect(Collectors.groupingBy(p -> p.getRoom().getId()));
    }

    /** Ports of a school that bear the label, however it is written; usually one, but only a room's labels are unique. */
    public List<OutletPort> byLabel(Long schoolId, String label) {
        return em.createQuery(CARD + "where p.school.id = :school and p.labelKey = :key order by p.id", OutletPort.class)
            .setParameter("school", schoolId).setParameter("key", LookAlikes.key(label, OutletPort.LABEL_LENGTH)).getResultList();
    }

    /** The same for many labels at once, by the labels' keys ({@link LookAlikes#key}). */
    public Map<String, List<OutletPort>> byLabels(Long schoolId, Collection<String> labels) {
        return labels.isEmpty() ? Map.of()
            : em.createQuery(CARD + "where p.school.id = :school and p.labelKey in :keys order by p.id", OutletPort.class).setParameter("school", schoolId)
                .setParameter("keys", labels.stream().map(l -> LookAlikes.key(l, OutletPort.LABEL_LENGTH)).collect(Collectors.toSet())).getResultStream()
                .collect(Collectors.groupingBy(OutletPort::getLabelKey));
    }

    /** The filter's ports after the one with the id, in the order of ids: keyset paging for programs. Found by an index alone, then read: joined at once, all ports would be sorted. */
    public List<OutletPort> after(PortFilter filter, long id, int limit) {
        Where where = where(filter).and("p.id > :after", "after", id);
        List<Long> ids = where.bind(em.createQuery("select p.id from OutletPort p" + where.hql() + " order by p.id", Long.class)).setMaxResults(limit).getResultList();
        return ids.isEmpty() ? List.of() : em.createQuery(CARD + "where p.id in :ids order by p.id", OutletPort.class).setParameter("ids", ids).getResultList();
    }

    /** Exact to {@link Counted#LIMIT}; one more stands for "more than". */
    public int count(PortFilter filter) {
        Where where = where(filter);
        return Math.toIntExact(where.bind(em.createQuery(Counted.query("p.id", "from OutletPort p" + where.hql()), Long.class)).getSingleResult());
    }

    /** Every port of the filter in the order of schools and ids, read in portions: for exports. */
    public Stream<OutletPort> stream(PortFilter filter) {
        Where where = where(filter);
        return where.bind(em.createQuery(CARD + where.hql() + " order by p.school.id, r.id, p.id", OutletPort.class)).setHint("org.hibernate.fetchSize", 500).getResultStream();
    }

    private static Where where(PortFilter filter) {
        return new Where().equal("p.school.id", "school", filter.schoolId()).equal("p.room.id", "room", filter.roomId()).equal("p.switchDevice.id", "switch", filter.switchId())
            .equal("p.active", "active", filter.active());
    }
}
