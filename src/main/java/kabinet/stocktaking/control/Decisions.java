package kabinet.stocktaking.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kabinet.stocktaking.entity.Decision;

/** What was decided about discrepancies, within the caller's scope. */
@ApplicationScoped
public class Decisions {

    @PersistenceContext
    EntityManager em;

    public void add(Decision decision) {
        em.persist(decision);
    }

    public void remove(Decision decision) {
        em.remove(decision);
    }

    public void flush() {
        em.flush();
    }

    /** By the names of the discrepancies. */
    public Map<String, Decision> of(Long stocktakeId, Collection<String> subjects) {
        return subjects.isEmpty() ? Map.of()
            : em.createQuery("select d from Decision d where d.stocktake.id = :stocktake and d.subject in :subjects", Decision.class)
                .setParameter("stocktake", stocktakeId).setParameter("subjects", subjects).getResultStream().collect(Collectors.toMap(Decision::getSubject, Function.identity()));
    }

    /** All of a stocktake, also about what is a discrepancy no more, in the order they were first made. */
    public List<Decision> of(Long stocktakeId) {
        return em.createQuery("select d from Decision d where d.stocktake.id = :stocktake order by d.id", Decision.class).setParameter("stocktake", stocktakeId).getResultList();
    }
}
