package kabinet.lanaudit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kabinet.lanaudit.entity.AuditRecord;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.lanaudit.entity.LanAuditState;
import kabinet.lanaudit.entity.RoomState;
import kabinet.organisation.entity.School;

/** What stands of each room, in each audit and as the newest of all: kept in step with the records, and read by everything that shows or counts rooms. */
@ApplicationScoped
public class RoomStates {

    /** The newest look; of two at once that of the audit planned later. */
    private static final Comparator<RoomState> NEWEST = Comparator.comparing(RoomState::getAuditedAt).thenComparing(RoomState::getAuditId);

    /** What says whether anything works goes before what does not, whenever it was noted: a later look at something else takes nothing back. */
    private static final Comparator<RoomState> TELLING = Comparator.comparing((RoomState s) -> s.getWorking() != null).thenComparing(NEWEST);

    @PersistenceContext
    EntityManager em;
    @Inject
    AuditRecords records;

    /** Brings the rooms into step with their records. The caller holds the lock on the audit. A number of queries that does not depend on the number of rooms. */
    public void follow(LanAudit audit, Collection<Long> roomIds) {
        if (roomIds.isEmpty()) {
            return;
        }
        records.flush();
        Map<Long, AuditRecord> last = new HashMap<>();
        records.standing(audit.getId(), roomIds).forEach(r -> last.put(r.getRoomId(), r));
        Map<Long, RoomState> states = of(audit.getId(), roomIds).stream().collect(Collectors.toMap(RoomState::getRoomId, Function.identity()));
        for (Long room : new HashSet<>(roomIds)) {
            AuditRecord record = last.get(room);
            RoomState state = states.get(room);
            if (record == null && state != null) {
                em.remove(state);
            } else if (record != null && state != null) {
                state.become(record);
            } else if (record != null) {
                em.persist(new RoomState(record));
            }
        }
        em.flush();
        lock(audit);
        choose(roomIds);
    }

    /** What a cancelled audit noted counts no more. */
    public void forget(LanAudit audit) {
        em.flush();
        lock(audit);
        choose(of(audit.getId()).stream().map(RoomState::getRoomId).toList());
    }

    /** Two audits of a school that note a room at once wait here for each other: neither could see that the other marked its own state. */
    private void lock(LanAudit audit) {
        em.lock(em.getReference(School.class, audit.schoolId()), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Marks of each of the rooms the newest state that says whether anything works; the newest of all if none does. */
    private void choose(Collection<Long> roomIds) {
        if (roomIds.isEmpty()) {
            return;
        }
        Set<Long> cancelled = new HashSet<>(em.createQuery("select distinct a.id from RoomState s join LanAudit a on a.id = s.auditId where s.roomId in :rooms and a.state = :state", Long.class)
            .setParameter("rooms", roomIds).setParameter("state", LanAuditState.CANCELLED).getResultList());
        Map<Long, List<RoomState>> all = em.createQuery("select s from RoomState s where s.roomId in :rooms", RoomState.class).setParameter("rooms", roomIds).getResultList().stream()
            .collect(Collectors.groupingBy(RoomState::getRoomId));
        List<RoomState> newest = new ArrayList<>();
        all.values().forEach(states -> {
            RoomState chosen = states.stream().filter(s -> !cancelled.contains(s.getAuditId())).max(TELLING).orElse(null);
            states.stream().filter(s -> s != chosen).forEach(s -> s.setLatest(false));
            if (chosen != null) {
                newest.add(chosen);
            }
        });
        em.flush(); // the database refuses a second newest of a room, even for a moment
        newest.forEach(s -> s.setLatest(true));
        em.flush();
    }

    /** Of all rooms that the audit noted. */
    public List<RoomState> of(Long auditId) {
        return em.createQuery("select s from RoomState s where s.auditId = :audit", RoomState.class).setParameter("audit", auditId).getResultList();
    }

    private List<RoomState> of(Long auditId, Collection<Long> roomIds) {
        return em.createQuery("select s from RoomState s where s.auditId = :audit and s.roomId in :rooms", RoomState.class).setParameter("audit", auditId).setParameter("rooms", roomIds).getResultList();
    }

    /** The newest of each room of a school that other audits than the one noted before it: what «as last time» means. By room. */
    public Map<Long, RoomState> before(Long schoolId, Long auditId) {
        return em.createQuery("select s from RoomState s join LanAudit a on a.id = s.auditId where s.schoolId = :school and s.auditId <> :audit and a.state <> CANCELLED", RoomState.class)
            .setParameter("school", schoolId).setParameter("audit", auditId).getResultList().stream()
            .collect(Collectors.toMap(RoomState::getRoomId, Function.identity(), (a, b) -> NEWEST.compare(a, b) > 0 ? a : b));
    }

    /** How many rooms each audit noted; 0 where none are named. */
    public Map<Long, Integer> done(Collection<Long> auditIds) {
        Map<Long, Integer> done = new HashMap<>();
        auditIds.forEach(id -> done.put(id, 0));
        if (!auditIds.isEmpty()) {
            em.createQuery("select s.auditId, count(s.id) from RoomState s join Room r on r.id = s.roomId where s.auditId in :ids and r.active group by s.auditId", Object[].class)
                .setParameter("ids", auditIds).getResultList().forEach(row -> done.put((Long) row[0], ((Long) row[1]).intValue()));
        }
        return done;
    }

    /** How many rooms in use each of the schools has; absent for none. */
    public Map<Long, Integer> rooms(Collection<Long> schoolIds) {
        Map<Long, Integer> rooms = new HashMap<>();
        if (!schoolIds.isEmpty()) {
            em.createQuery("select r.school.id, count(r.id) from Room r where r.school.id in :ids and r.active group by r.school.id", Object[].class)
                .setParameter("ids", schoolIds).getResultList().forEach(row -> rooms.put((Long) row[0], ((Long) row[1]).intValue()));
        }
        return rooms;
    }
}
