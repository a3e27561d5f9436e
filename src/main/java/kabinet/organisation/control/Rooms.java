package kabinet.organisation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.RoomKind;

/** Rooms within the caller's scope. */
@ApplicationScoped
public class Rooms {

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

    public List<RoomKind> kinds() {
        return em.createQuery("select k from RoomKind k order by k.name", RoomKind.class).getResultList();
    }
}
