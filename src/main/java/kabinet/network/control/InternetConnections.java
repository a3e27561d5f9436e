package kabinet.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kabinet.base.Where;
import kabinet.network.entity.ConnectionFilter;
import kabinet.network.entity.InternetConnection;

/** Contracted lines to the internet of the schools in scope. */
@ApplicationScoped
public class InternetConnections {

    private static final String CARD = "select c from InternetConnection c join fetch c.school s ";

    @PersistenceContext
    EntityManager em;

    public void add(InternetConnection connection) {
        em.persist(connection);
    }

    public void remove(InternetConnection connection) {
        em.remove(connection);
    }

    public void flush() {
        em.flush();
    }

    public Optional<InternetConnection> find(Long id) {
        return em.createQuery(CARD + "where c.id = :id", InternetConnection.class).setParameter("id", id).getResultStream().findFirst();
    }

    /** All a school has or had, the latest first. */
    public List<InternetConnection> of(Long schoolId) {
        return em.createQuery(CARD + "where s.id = :school order by c.beginsOn desc, c.id desc", InternetConnection.class).setParameter("school", schoolId).getResultList();
    }

    public List<InternetConnection> ofSchools(Collection<Long> schoolIds) {
        return schoolIds.isEmpty() ? List.of()
            : em.createQuery(CARD + "where s.id in :schools order by s.id, c.beginsOn, c.id", InternetConnection.class).setParameter("schools", schoolIds).getResultList();
    }

    /** Those in force on the day, main lines first, the fastest first. */
    public List<InternetConnection> on(Long schoolId, LocalDate day) {
        return em.createQuery(CARD + """
                where s.id = :school and c.beginsOn <= :day and (c.endsOn is null or c.endsOn >= :day)
                order by (case when c.backup then 1 else 0 end), c.downMbit desc, c.id""", InternetConnection.class)
            .setParameter("school", schoolId).setParameter("day", day).getResultList();
    }

    /** The filter's connections after the one with the id, in the order of ids: keyset paging for programs. */
    public List<InternetConnection> after(ConnectionFilter filter, long id, int limit) {
        Where where = where(filter).and("c.id > :after", "after", id);
        return where.bind(em.createQuery(CARD + where.hql() + " order by c.id", InternetConnection.class)).setMaxResults(limit).getResultList();
    }

    /** Every connection of the filter in the order of schools, read in portions: for exports. */
    public Stream<InternetConnection> stream(ConnectionFilter filter) {
        Where where = where(filter);
        return where.bind(em.createQuery(CARD + where.hql() + " order by length(s.code), s.code, c.beginsOn, c.id", InternetConnection.class))
            .setHint("org.hibernate.fetchSize", 500).getResultStream();
    }

    private static Where where(ConnectionFilter filter) {
        Where where = new Where().equal("s.id", "school", filter.schoolId());
        if (filter.inForceOn() != null) {
            where.and("c.beginsOn <= :day and (c.endsOn is null or c.endsOn >= :day)", "day", filter.inForceOn());
        }
        return where;
    }
}
