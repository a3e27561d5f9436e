package kabinet.budget.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import kabinet.base.Uniqueness;
import kabinet.budget.entity.Allocation;

/** The funding plan within the caller's scope; the district's own lines are in everybody's. */
@ApplicationScoped
public class Allocations {

    @PersistenceContext
    EntityManager em;

    /** The plan of a year with its sources and schools: the district as a whole first, then school by school. */
    public List<Allocation> of(int year) {
        return em.createQuery("""
                select a from Allocation a join fetch a.source o left join fetch a.school s where a.year = :year
                order by case when s.id is null then 0 else 1 end, length(s.code), s.code, o.id""", Allocation.class)
            .setParameter("year", year).getResultList();
    }

    public List<Integer> years() {
        return em.createQuery("select distinct a.year from Allocation a", Integer.class).getResultList();
    }

    public void add(Allocation allocation) {
        em.persist(allocation);
    }

    public void remove(Allocation allocation) {
        em.remove(allocation);
    }

    /** @throws kabinet.base.DuplicateException if the year has a line of the same source and school */
    public void write() {
        Uniqueness.guard(em::flush, Map.of("uk_allocation_owner", "budget.allocation.taken"));
    }
}
