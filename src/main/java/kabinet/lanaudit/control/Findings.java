package kabinet.lanaudit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kabinet.base.Counted;
import kabinet.base.Where;
import kabinet.lanaudit.entity.Finding;
import kabinet.lanaudit.entity.FindingFilter;

/** What falls short, within the caller's scope. */
@ApplicationScoped
public class Findings {

    private static final String CARD = "select f from Finding f join fetch f.audit a join fetch a.school s left join fetch f.room ";
    /** What is due first; what has no day, last. */
    private static final String BY_DAY = " order by (case when f.dueOn is null then 1 else 0 end), f.dueOn, f.id";

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

    /** Of an audit, the worst first, then as they were made. */
    public List<Finding> of(Long auditId) {
        return em.createQuery(CARD + "where a.id = :audit order by (case f.severity when CRITICAL then 1 when MAJOR then 2 else 3 end), f.id", Finding.class)
            .setParameter("audit", auditId).getResultList();
    }

    /** What stands in the order of due days. */
    public List<Finding> page(FindingFilter filter, int first, int size) {
        Where where = where(filter);
        return where.bind(em.createQuery(CARD + where.hql() + BY_DAY, Finding.class)).setFirstResult(first).setMaxResults(size).getResultList();
    }

    /** Exact to {@link Counted#LIMIT}; one more stands for "more than". */
    public int count(FindingFilter filter) {
        Where where = where(filter);
        return Math.toIntExact(where.bind(em.createQuery(Counted.query("f.id", "from Finding f" + where.hql()), Long.class)).getSingleResult());
    }

    private static Where where(FindingFilter filter) {
        Where where = new Where().equal("f.stands", "stands", true).equal("f.schoolId", "school", filter.schoolId()).equal("f.severity", "severity", filter.severity());
        if (filter.overdue()) {
            where.and("f.closedOn is null and f.dueOn < :today", "today", LocalDate.now());
        } else if (!filter.closed()) {
            where.and("f.closedOn is null and f.stands = :open", "open", true);
        }
        return where;
    }
}
