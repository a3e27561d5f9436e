package kabinet.lanaudit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kabinet.base.Counted;
import kabinet.base.Where;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.lanaudit.entity.LanAuditFilter;
import kabinet.lanaudit.entity.LanAuditState;

/** Audits within the caller's scope. */
@ApplicationScoped
public class LanAudits {

    @PersistenceContext
    EntityManager em;

    public void add(LanAudit audit) {
        em.persist(audit);
    }

    /** With its school. */
    public Optional<LanAudit> find(Long id) {
        return em.createQuery("select a from LanAudit a join fetch a.school left join fetch a.corrects where a.id = :id", LanAudit.class).setParameter("id", id).getResultStream().findFirst();
    }

    /** For whoever moves it on or takes records in: two at once wait for each other. The first thing of its transaction, so that what is read afterwards is what others left. */
    public Optional<LanAudit> lock(Long id) {
        return Optional.ofNullable(em.find(LanAudit.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Something of it has changed that stands in another table: who saw it before, saw something else. */
    public void touch(LanAudit audit) {
        em.lock(audit, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** The database learns of all changes now. */
    public void flush() {
        em.flush();
    }

    /** The newest beginnings first, with their schools. */
    public List<LanAudit> page(LanAuditFilter filter, int first, int size) {
        Where where = where(filter);
        return where.bind(em.createQuery("select a from LanAudit a join fetch a.school" + where.hql() + " order by a.beginsOn desc, a.id desc", LanAudit.class))
            .setFirstResult(first).setMaxResults(size).getResultList();
    }

    /** Exact to {@link Counted#LIMIT}; one more stands for "more than". */
    public int count(LanAuditFilter filter) {
        Where where = where(filter);
        return Math.toIntExact(where.bind(em.createQuery(Counted.query("a.id", "from LanAudit a" + where.hql()), Long.class)).getSingleResult());
    }

    /** The audits of the filter after the one with the id, in the order of ids, with their schools. */
    public List<LanAudit> after(LanAuditFilter filter, long id, int limit) {
        Where where = where(filter).and("a.id > :after", "after", id);
        return where.bind(em.createQuery("select a from LanAudit a join fetch a.school left join fetch a.corrects" + where.hql() + " order by a.id", LanAudit.class)).setMaxResults(limit).getResultList();
    }

    /** The approved ones of a school whose acts stand, the newest first: what a correction may correct. */
    public List<LanAudit> approved(Long schoolId, int limit) {
        return em.createQuery("select a from LanAudit a where a.school.id = :school and a.state = APPROVED and not exists (select 1 from LanAudit c where c.corrects = a and c.state = APPROVED) order by a.beginsOn desc, a.id desc", LanAudit.class)
            .setParameter("school", schoolId).setMaxResults(limit).getResultList();
    }

    /** The approved one of the school that was begun last before the day and that no other corrects: what a later one is compared with. */
    public Optional<LanAudit> before(Long schoolId, LocalDate day, Long except) {
        return em.createQuery("select a from LanAudit a where a.school.id = :school and a.state = APPROVED and a.beginsOn < :day and a.id <> :except"
            + " and not exists (select 1 from LanAudit c where c.corrects = a and c.state = APPROVED) order by a.beginsOn desc, a.id desc", LanAudit.class)
            .setParameter("school", schoolId).setParameter("day", day).setParameter("except", except).setMaxResults(1).getResultStream().findFirst();
    }

    /** Whose audits these are: ids of schools by ids of audits. */
    public Map<Long, Long> schools(Collection<Long> ids) {
        Map<Long, Long> schools = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery("select a.id, a.school.id from LanAudit a where a.id in :ids", Object[].class).setParameter("ids", ids).getResultList()
                .forEach(row -> schools.put((Long) row[0], (Long) row[1]));
        }
        return schools;
    }

    private static Where where(LanAuditFilter filter) {
        Where where = new Where().equal("a.school.id", "school", filter.schoolId()).equal("a.state", "state", filter.state());
        if (filter.year() != null) {
            where.and("a.beginsOn between :first and :last", "first", LocalDate.of(filter.year(), 1, 1)).with("last", LocalDate.of(filter.year(), 12, 31));
        }
        if (Boolean.TRUE.equals(filter.late())) {
            where.and("a.state in :open and a.endsOn < :today", "open", EnumSet.of(LanAuditState.PLANNED, LanAuditState.RUNNING, LanAuditState.COMPLETED)).with("today", LocalDate.now());
        }
        return where;
    }
}
