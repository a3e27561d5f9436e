package kabinet.software.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kabinet.base.Counted;
import kabinet.base.Where;
import kabinet.software.entity.QueueRow;
import kabinet.software.entity.SoftwareName;

/** The names under which programs were reported, and the queue of those that no rule knows. They belong to no school. */
@ApplicationScoped
public class PackageNames {

    /** So many versions of a name are shown. */
    private static final int VERSIONS = 3;

    @PersistenceContext
    EntityManager em;
    @Inject
    NameCounts counts;

    /** A page of the queue: what was on most devices when they were last counted stands first. @param text beginning of the names, or a pattern; null for all */
    public List<QueueRow> queue(String text, int first, int size) {
        Where where = waiting(text);
        return rows(where.bind(em.createQuery("select n from SoftwareName n" + where.hql() + " order by n.waiting desc, n.id desc", SoftwareName.class))
            .setFirstResult(Math.min(first, Counted.LIMIT)).setMaxResults(size).getResultList());
    }

    /** How many names wait: exact to {@link Counted#LIMIT}; one more stands for "more than". */
    public int queued(String text) {
        Where where = waiting(text);
        return Math.toIntExact(where.bind(em.createQuery(Counted.query("n.id", "from SoftwareName n" + where.hql()), Long.class)).getSingleResult());
    }

    /** The names with the ids, in the order of ids. */
    public List<SoftwareName> find(Collection<Integer> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select n from SoftwareName n where n.id in :ids order by n.id", SoftwareName.class).setParameter("ids", ids).getResultList();
    }

    /** The first names that a rule's pattern would match, whatever is known of them. */
    public List<SoftwareName> matching(String namePattern, int limit) {
        return em.createQuery("select n from SoftwareName n where n.nameKey like :pattern escape '!' order by n.nameKey, n.id", SoftwareName.class)
            .setParameter("pattern", Recognition.like(namePattern)).setMaxResults(limit).getResultList();
    }

    /** Packages as «name version», by their ids: for histories of machines. */
    public Map<Integer, String> titles(Collection<Integer> packageIds) {
        Map<Integer, String> titles = new HashMap<>();
        if (!packageIds.isEmpty()) {
            em.createQuery("select p.id, n.name, p.packageVersion from SoftwarePackage p join p.name n where p.id in :ids", Object[].class).setParameter("ids", packageIds).getResultList()
                .forEach(row -> titles.put((Integer) row[0], (row[1] + " " + row[2]).strip()));
        }
        return titles;
    }

    /** The highest id of a package: what is met later has a higher one. 0 if none was ever met. */
    public int newest() {
        return em.createQuery("select coalesce(max(p.id), 0) from SoftwarePackage p", Integer.class).getSingleResult();
    }

    private static Where waiting(String text) {
        Where where = new Where().and("n.waiting >= :least", "least", 0);
        if (text != null && !text.isBlank()) {
            where.and("n.nameKey like :text escape '!'", "text", Recognition.like(text) + "%");
        }
        return where;
    }

    private List<QueueRow> rows(List<SoftwareName> names) {
        List<Integer> ids = names.stream().map(SoftwareName::getId).toList();
        Map<Integer, List<String>> versions = counts.versionsOfNames(ids, VERSIONS + 1);
        Map<Integer, Counted> devices = counts.devicesOfNames(ids);
        return names.stream().map(name -> {
            List<String> some = versions.getOrDefault(name.getId(), List.of());
            return new QueueRow(name.getId(), name.getName(), name.getPublisher(), some.stream().limit(VERSIONS).toList(), some.size() > VERSIONS,
                devices.getOrDefault(name.getId(), Counted.of(0)));
        }).toList();
    }
}
