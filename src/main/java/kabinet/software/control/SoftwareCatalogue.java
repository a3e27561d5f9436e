package kabinet.software.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kabinet.base.Counted;
import kabinet.base.LookAlikes;
import kabinet.base.Uniqueness;
import kabinet.base.Where;
import kabinet.software.entity.Software;
import kabinet.software.entity.SoftwareFilter;

/** The programs that the district knows. */
@ApplicationScoped
public class SoftwareCatalogue {

    @PersistenceContext
    EntityManager em;

    public void add(Software software) {
        em.persist(software);
    }

    public Optional<Software> find(Long id) {
        return Optional.ofNullable(em.find(Software.class, id));
    }

    /** Those of the ids that exist. */
    public List<Software> find(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select s from Software s where s.id in :ids order by s.nameKey, s.id", Software.class).setParameter("ids", ids).getResultList();
    }

    /** A page of a list, in the order of names. */
    public List<Software> page(SoftwareFilter filter, int first, int size) {
        Where where = where(filter);
        return where.bind(em.createQuery("select s from Software s" + where.hql() + " order by s.nameKey, s.id", Software.class)).setFirstResult(first).setMaxResults(size).getResultList();
    }

    /** Those after the one with the id, in the order of ids. */
    public List<Software> after(SoftwareFilter filter, long id, int limit) {
        Where where = where(filter).and("s.id > :after", "after", id);
        return where.bind(em.createQuery("select s from Software s" + where.hql() + " order by s.id", Software.class)).setMaxResults(limit).getResultList();
    }

    /** Exact to {@link Counted#LIMIT}; one more stands for "more than". */
    public int count(SoftwareFilter filter) {
        Where where = where(filter);
        return Math.toIntExact(where.bind(em.createQuery(Counted.query("s.id", "from Software s" + where.hql()), Long.class)).getSingleResult());
    }

    /** All of them in the order of names: for files and exports. */
    public List<Software> all() {
        return em.createQuery("select s from Software s order by s.nameKey, s.id", Software.class).getResultList();
    }

    /** Entries whose publisher, name and release are the same but for case, spaces, hyphens and look-alike letters; not itself. */
    public List<Software> similar(Software software) {
        String likeness = software.likeness();
        return all().stream().filter(s -> !s.getId().equals(software.getId()) && s.likeness().equals(likeness)).toList();
    }

    /**
     * Takes over what a form changed, or a new entry.
     *
     * @throws kabinet.base.DuplicateException if the catalogue has the publisher's program in that release
     */
    public Software save(Software software) {
        Software saved = em.merge(software);
        Uniqueness.guard(em::flush, Map.of("uk_software_name", "software.taken"), software.getTitle(), software.getPublisher());
        return saved;
    }

    private static Where where(SoftwareFilter filter) {
        Where where = new Where().equal("s.category", "category", filter.category()).equal("s.active", "active", filter.active()).equal("s.free", "free", filter.free());
        if (filter.text() != null) {
            where.and("s.nameKey like :text escape '!'", "text", "%" + Where.begins(LookAlikes.fold(filter.text())));
        }
        if (filter.russian() != null) {
            where.and("(case when s.registryNumber is null then 0 else 1 end) = :russian", "russian", filter.russian() ? 1 : 0);
        }
        return where;
    }
}
