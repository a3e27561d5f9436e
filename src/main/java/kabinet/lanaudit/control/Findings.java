package kabinet.lanaudit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kabinet.base.Counted;
import kabinet.base.Where;
import kabinet.lanaudit.entity.Finding;
import kabinet.lanaudit.entity.FindingFilter;
import kabinet.lanaudit.entity.LanAudit;

/** What falls short, within the caller's scope. */
@ApplicationScoped
public class Findings {

    private static final String CARD = "select f from Finding f join fetch f.audit a join fetch a.school s left join fetch f.room ";
    private static final String WORST_FIRST = " order by (case f.severity when CRITICAL then 1 when MAJOR then 2 else 3 end), f.id";
    /** What is due first; what has no day, last. */
    private static final String BY_DAY = " order by f.dueKey, f.id";

    @PersistenceContext
    EntityManager em;

    public void add(Finding finding) {
        em.persist(finding);
    }

    public void remove(Finding finding) {
        em.remove(finding);
    }

    public void flush() {
        em.flush();
    }

    public Optional<Finding> find(Long id) {
        return em.createQuery(CARD + "where f.id = :id", Finding.class).setParameter("id", id).getResultStream().findFirst();
    }

    /** What the act of an audit says, the worst first, then as they were made. */
    public List<Finding> of(Long auditId) {
        return em.createQuery(CARD + "where a.id = :audit and f.dismissedBy is null" + WORST_FIRST, Finding.class).setParameter("audit", auditId).getResultList();
    }

    /** What the commission took out of it, in the same order. */
    public List<Finding> dismissed(Long auditId) {
        return em.createQuery(CARD + "where a.id = :audit and f.dismissedBy is not null" + WORST_FIRST, Finding.class).setParameter("audit", auditId).getResultList();
    }

    /** What other audits of the school found and nobody has put right yet, by {@link Finding#sameness}; of two the later one. */
    public Map<String, Finding> open(LanAudit audit) {
        Map<String, Finding> open = new HashMap<>();
        em.createQuery(CARD + "where f.schoolId = :school and f.stands = true and f.closedOn is null and a.id <> :audit order by f.id", Finding.class)
            .setParameter("school", audit.schoolId()).setParameter("audit", audit.getId()).getResultList().forEach(f -> open.put(f.sameness(), f));
        return open;
    }

    /** What stands in the order of due days. */
    public List<Finding> page(FindingFilter filter, int first, int size) {
        Where where = where(filter);
        // the page by the index alone; joined at once, the database would rather begin with all audits and sort
        List<Long> ids = where.bind(em.createQuery("select f.id from Finding f" + where.hql() + BY_DAY, Long.class)).setFirstResult(first).setMaxResults(size).getResultList();
        return ids.isEmpty() ? List.of() : em.createQuery(CARD + "where f.id in :ids" + BY_DAY, Finding.class).setParameter("ids", ids).getResultList();
    }

    /** Exact to {@link Counted#LIMIT}; one more stands for "more than". */
    public int count(FindingFilter filter) {
        Where where = where(filter);
        return Math.toIntExact(where.bind(em.createQuery(Counted.query("f.id", "from Finding f" + where.hql()), Long.class)).getSingleResult());
    }

    private static Where where(FindingFilter filter) {
        boolean open = filter.overdue() || !filter.closed();
        Where where = new Where().and("f.stands = :stands" + (open ? " and f.closedOn is null" : ""), "stands", true).equal("f.schoolId", "school", filter.schoolId()).equal("f.severity", "severity", filter.severity());
        return filter.overdue() ? where.and("f.dueKey < :today", "today", LocalDate.now()) : where;
    }
}
