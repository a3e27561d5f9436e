package kabinet.organisation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kabinet.base.Counted;
import kabinet.base.LookAlikes;
import kabinet.base.Uniqueness;
import kabinet.base.Where;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.RoomFilter;
import kabinet.organisation.entity.RoomKind;
import kabinet.organisation.entity.RoomRow;

/** Rooms within the caller's scope. */
@ApplicationScoped
public class Rooms {

    /** Schools whose rooms are counted to find the page's; twice as many with each further step. */
    private static final int SCHOOLS_AT_FIRST = 10;

    @PersistenceContext
    EntityManager em;

    public void add(Room room) {
        em.persist(room);
    }

    /** With its school, building, kind and responsible person: a room's card is one query. */
    public Optional<Room> find(Long id) {
        return em.createQuery("""
                select r from Room r join fetch r.school join fetch r.building left join fetch r.kind left join fetch r.responsible
                where r.id = :id""", Room.class)
            .setParameter("id", id).getResultStream().findFirst();
    }

    public Optional<Room> byTag(String tag) {
        return em.createQuery("select r from Room r join fetch r.school join fetch r.building where r.tag = :tag", Room.class)
            .setParameter("tag", tag).getResultStream().findFirst();
    }

    /** The rooms of a school in the order of building, floor and number. */
    public List<Room> of(Long schoolId) {
        return em.createQuery("""
                select r from Room r join fetch r.building b left join fetch r.kind left join fetch r.responsible
                where r.school.id = :school order by b.id, r.floor, length(r.number), r.number""", Room.class)
            .setParameter("school", schoolId).getResultList();
    }

    /** In the order of school, building, floor and number; what is not in scope is left out. */
    public List<Room> withIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("""
                select r from Room r join fetch r.school s join fetch r.building b
                where r.id in :ids order by s.id, b.id, r.floor, length(r.number), r.number""", Room.class)
            .setParameter("ids", ids).getResultList();
    }

    public Optional<Room> byNumber(Long schoolId, String building, String number) {
        return em.createQuery("""
                select r from Room r join fetch r.building b where r.school.id = :school and r.number = :number
                and (:building is null or b.name = :building) order by b.id""", Room.class)
            .setParameter("school", schoolId).setParameter("number", number).setParameter("building", building)
            .setMaxResults(1).getResultStream().findFirst();
    }

    /**
     * A page of a list, in the order of school, building, floor and number. No index has an order across two tables; but the schools are
     * few, so the page's schools are found first, and only their rooms are put in order.
     */
    public List<RoomRow> page(RoomFilter filter, int first, int size) {
        return filter.schoolId() == null ? ofSchools(filter, first, size) : rows(where(filter), first, size);
    }

    private List<RoomRow> ofSchools(RoomFilter filter, int first, int size) {
        List<Long> schools = em.createQuery("select s.id from School s order by length(s.code), s.code", Long.class).getResultList();
        List<Long> shown = new ArrayList<>();
        int before = 0;
        int reached = 0;
        int begin = 0;
        for (int many = SCHOOLS_AT_FIRST; begin < schools.size() && reached < first + size; many *= 2) {
            List<Long> some = schools.subList(begin, Math.min(schools.size(), begin + many));
            Map<Long, Integer> counts = counts(filter, some);
            for (Long school : some) {
                int count = counts.getOrDefault(school, 0);
                if (reached + count <= first) {
                    before += count;
                } else if (count > 0 && reached < first + size) {
                    shown.add(school);
                }
                reached += count;
            }
            begin += many;
        }
        return shown.isEmpty() ? List.of() : rows(where(filter).and("r.school.id in :schools", "schools", shown), first - before, size);
    }

    private Map<Long, Integer> counts(RoomFilter filter, List<Long> schools) {
        Where where = where(filter).and("r.school.id in :schools", "schools", schools);
        return where.bind(em.createQuery("select r.school.id, count(*) from Room r" + where.hql() + " group by r.school.id", Object[].class))
            .getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> ((Long) row[1]).intValue()));
    }

    private List<RoomRow> rows(Where where, int first, int size) {
        return where.bind(em.createQuery("""
                select new kabinet.organisation.entity.RoomRow(r.id, s.id, s.shortName, b.name, r.number, r.name, k.name, r.floor, p.name, r.tag, r.active)
                from Room r join r.school s join r.building b left join r.kind k left join r.responsible p""" + where.hql()
                + " order by length(s.code), s.code, b.id, r.floor, length(r.number), r.number, r.id", RoomRow.class))
            .setFirstResult(first).setMaxResults(size).getResultList();
    }

    /** The rooms of the filter after the one with the id, in the order of ids, with all they refer to. */
    public List<Room> after(RoomFilter filter, long id, int limit) {
        Where where = where(filter).and("r.id > :after", "after", id);
        return where.bind(em.createQuery("""
                select r from Room r join fetch r.school join fetch r.building left join fetch r.kind left join fetch r.responsible"""
                + where.hql() + " order by r.id", Room.class)).setMaxResults(limit).getResultList();
    }

    /** Exact to {@link Counted#LIMIT}; one more stands for "more than". */
    public int count(RoomFilter filter) {
        Where where = where(filter);
        return Math.toIntExact(where.bind(em.createQuery(Counted.query("r.id", "from Room r" + where.hql()), Long.class)).getSingleResult());
    }

    private static Where where(RoomFilter filter) {
        Where where = new Where().equal("r.school.id", "school", filter.schoolId()).equal("r.building.id", "building", filter.buildingId())
            .equal("r.kind.id", "kind", filter.kindId()).equal("r.active", "active", filter.active());
        if (filter.text() != null) {
            where.and("(r.numberKey like :number escape '!' or r.name like :text escape '!')", "number", Where.begins(LookAlikes.fold(filter.text())))
                .with("text", "%" + Where.begins(filter.text()));
        }
        return where;
    }

    /** The number of rooms in use in a building. */
    public long activeIn(Long buildingId) {
        return em.createQuery("select count(*) from Room r where r.building.id = :building and r.active", Long.class)
            .setParameter("building", buildingId).getSingleResult();
    }

    /** The rooms that somebody answers for. */
    public List<Room> ofPerson(Long personId) {
        return em.createQuery("select r from Room r where r.responsible.id = :person and r.active", Room.class)
            .setParameter("person", personId).getResultList();
    }

    /** How many rooms each of the people answers for. */
    public Map<Long, Long> countsOfPeople(Collection<Long> personIds) {
        return personIds.isEmpty() ? Map.of()
            : em.createQuery("select r.responsible.id, count(*) from Room r where r.responsible.id in :people and r.active group by r.responsible.id", Object[].class)
                .setParameter("people", personIds).getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** Takes over what a form changed. */
    public Room merge(Room room) {
        return em.merge(room);
    }

    /** @throws kabinet.base.DuplicateException if the building has a room of that number */
    public void write(Room room) {
        Uniqueness.guard(em::flush, Map.of("uk_room_number", "organisation.room.number.taken"), room.getNumber(), room.getBuilding().getName());
    }

    public Optional<RoomKind> findKind(Long id) {
        return Optional.ofNullable(em.find(RoomKind.class, id));
    }

    public RoomKind save(RoomKind kind) {
        RoomKind saved = em.merge(kind);
        Uniqueness.guard(em::flush, Map.of("uk_room_kind_name", "organisation.roomKind.name.taken"), kind.getName());
        return saved;
    }

    public List<RoomKind> kinds() {
        return em.createQuery("select k from RoomKind k order by k.name", RoomKind.class).getResultList();
    }
}
