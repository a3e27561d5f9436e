package kabinet.lanaudit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kabinet.lanaudit.entity.AuditRecord;
import kabinet.lanaudit.entity.RecordKind;

/** What was noted on foot, within the caller's scope. */
@ApplicationScoped
public class AuditRecords {

    private static final String STANDS = " and not exists (select 1 from AuditRecord u where u.auditId = r.auditId and u.undoes = r.clientId)";

    @PersistenceContext
    EntityManager em;

    public void add(AuditRecord record) {
        em.persist(record);
    }

    public void flush() {
        em.flush();
    }

    /** The number of the last one of an audit, 0 for none; whoever asks holds the lock on it. */
    public int lastSeq(Long auditId) {
        // not max: where a caller's schools are asked for too, the database would read all of them
        return em.createQuery("select r.seq from AuditRecord r where r.auditId = :audit order by r.seq desc", Integer.class)
            .setParameter("audit", auditId).setMaxResults(1).getResultStream().findFirst().orElse(0);
    }

    /** How many of a kind an audit has, those taken back among them; whoever asks holds the lock on it. */
    public long count(Long auditId, RecordKind kind) {
        return em.createQuery("select count(r.id) from AuditRecord r where r.auditId = :audit and r.kind = :kind", Long.class).setParameter("audit", auditId).setParameter("kind", kind).getSingleResult();
    }

    /** Those that are stored already. */
    public List<AuditRecord> known(Long auditId, Collection<String> clientIds) {
        return clientIds.isEmpty() ? List.of()
            : em.createQuery("select r from AuditRecord r where r.auditId = :audit and r.clientId in :ids", AuditRecord.class).setParameter("audit", auditId).setParameter("ids", clientIds).getResultList();
    }

    /** What was noted of how the rooms are and not taken back, the oldest first. */
    public List<AuditRecord> standing(Long auditId, Collection<Long> roomIds) {
        return roomIds.isEmpty() ? List.of()
            : em.createQuery("select r from AuditRecord r where r.auditId = :audit and r.roomId in :rooms and r.kind = ROOM" + STANDS + " order by r.at, r.seq", AuditRecord.class)
                .setParameter("audit", auditId).setParameter("rooms", roomIds).getResultList();
    }

    /** What of a kind was noted and not taken back, in the order it came. */
    public List<AuditRecord> standing(Long auditId, RecordKind kind) {
        return em.createQuery("select r from AuditRecord r left join fetch r.photo where r.auditId = :audit and r.kind = :kind" + STANDS + " order by r.seq", AuditRecord.class)
            .setParameter("audit", auditId).setParameter("kind", kind).getResultList();
    }

    /** Ids of the photos' files by ids of the records; absent where there is none. */
    public Map<Long, Long> photos(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of()
            : em.createQuery("select r.id, r.photo.id from AuditRecord r where r.id in :ids and r.photo is not null", Object[].class).setParameter("ids", ids).getResultList().stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** What came after the one with the number, in the order it came. */
    public List<AuditRecord> after(Long auditId, int seq, int limit) {
        return em.createQuery("select r from AuditRecord r where r.auditId = :audit and r.seq > :seq order by r.seq", AuditRecord.class)
            .setParameter("audit", auditId).setParameter("seq", seq).setMaxResults(limit).getResultList();
    }

    /** One of them, for whoever adds its photo: two at once wait for each other. */
    public Optional<AuditRecord> lock(Long auditId, String clientId) {
        return em.createQuery("select r from AuditRecord r where r.auditId = :audit and r.clientId = :id and r.kind <> UNDO", AuditRecord.class)
            .setParameter("audit", auditId).setParameter("id", clientId).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }
}
