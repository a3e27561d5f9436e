package kabinet.stocktaking.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import kabinet.base.Counted;
import kabinet.base.Where;
import kabinet.stocktaking.entity.Stocktake;
import kabinet.stocktaking.entity.StocktakeFilter;
import kabinet.stocktaking.entity.StocktakeState;

/** Stocktakes within the caller's scope. */
@ApplicationScoped
public class Stocktakes {

    @PersistenceContext
    EntityManager em;

    public void add(Stocktake stocktake) {
        em.persist(stocktake);
    }

    /** With its school. */
    public Optional<Stocktake> find(Long id) {
        return em.createQuery("select t from Stocktake t join fetch t.school left join fetch t.corrects where t.id = :id", Stocktake.class).setParameter("id", id).getResultStream().findFirst();
    }

    /** For whoever moves it on or takes scans in: two at once wait for each other. The first thing of its transaction, so that what is read afterwards is what others left. */
    public Optional<Stocktake> lock(Long id) {
        return Optional.ofNullable(em.find(Stocktake.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Something of it has changed that stands in another table: who saw it before, saw something else. */
    public void touch(Stocktake stocktake) {
        em.lock(stocktake, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** The database learns of all changes now. */
    public void flush() {
        em.flush();
    }

    /** The newest beginnings first, with their schools. */
    public List<Stocktake> page(StocktakeFilter filter, int first, int size) {
        Where where = where(filter);
        return where.bind(em.createQuery("select t from Stocktake t join fetch t.school" + where.hql() + " order by t.beginsOn desc, t.id desc", Stocktake.class))
            .setFirstResult(first).setMaxResults(size).getResultList();
    }

    /** Exact to {@link Counted#LIMIT}; one more stands for "more than". */
    public int count(StocktakeFilter filter) {
        Where where = where(filter);
        return Math.toIntExact(where.bind(em.createQuery(Counted.query("t.id", "from Stocktake t" + where.hql()), Long.class)).getSingleResult());
    }

    /** The stocktakes of the filter after the one with the id, in the order of ids, with their schools. */
    public List<Stocktake> after(StocktakeFilter filter, long id, int limit) {
        Where where = where(filter).and("t.id > :after", "after", id);
        return where.bind(em.createQuery("select t from Stocktake t join fetch t.school left join fetch t.corrects" + where.hql() + " order by t.id", Stocktake.class)).setMaxResults(limit).getResultList();
    }

    /** The approved ones of a school whose acts stand, the newest first: what a correction may correct. */
    public List<Stocktake> approved(Long schoolId, int limit) {
        return em.createQuery("select t from Stocktake t where t.school.id = :school and t.state = APPROVED and not exists (select 1 from Stocktake c where c.corrects = t and c.state = APPROVED) order by t.beginsOn desc, t.id desc", Stocktake.class)
            .setParameter("school", schoolId).setMaxResults(limit).getResultList();
    }

    private static Where where(StocktakeFilter filter) {
        Where where = new Where().equal("t.school.id", "school", filter.schoolId()).equal("t.state", "state", filter.state());
        if (filter.year() != null) {
            where.and("t.beginsOn between :first and :last", "first", LocalDate.of(filter.year(), 1, 1)).with("last", LocalDate.of(filter.year(), 12, 31));
        }
        if (Boolean.TRUE.equals(filter.late())) {
            where.and("t.state in :open and t.endsOn < :today", "open", EnumSet.of(StocktakeState.PLANNED, StocktakeState.RUNNING, StocktakeState.COMPLETED))
                .with("today", LocalDate.now());
        }
        return where;
    }
}
