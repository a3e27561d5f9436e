package kabinet.kit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import kabinet.base.AbstractEntity;
import kabinet.base.StaleException;
import kabinet.base.Uniqueness;
import kabinet.kit.entity.Kit;
import kabinet.kit.entity.KitCosts;
import kabinet.kit.entity.KitTemplate;

/** Kits within the caller's scope, and the templates of the district. */
@ApplicationScoped
public class Kits {

    @PersistenceContext
    EntityManager em;

    /** Years that have kits or templates, the newest first. */
    public SortedSet<Integer> years() {
        SortedSet<Integer> years = new TreeSet<>(Comparator.reverseOrder());
        years.addAll(em.createQuery("select distinct k.year from Kit k", Integer.class).getResultList());
        years.addAll(em.createQuery("select distinct t.year from KitTemplate t", Integer.class).getResultList());
        return years;
    }

    /**
     * The kits of a year with their schools, templates, lines and kinds, in the order of the schools' codes.
     *
     * @param schoolId null for all in scope
     */
    public List<Kit> of(int year, Long schoolId) {
        return em.createQuery("""
                select k from Kit k join fetch k.school s left join fetch k.template left join fetch k.lines l left join fetch l.kind
                where k.year = :year and (:school is null or s.id = :school) order by length(s.code), s.code, l.id""", Kit.class)
            .setParameter("year", year).setParameter("school", schoolId).getResultList();
    }

    /** Of the kits of a year within the caller's scope. */
    public KitCosts costs(int year) {
        return em.createQuery("""
                select new kabinet.kit.entity.KitCosts(count(k), count(k.cost), min(k.cost), max(k.cost), sum(k.cost)) from Kit k where k.year = :year""", KitCosts.class)
            .setParameter("year", year).getSingleResult();
    }

    /** With all it names. */
    public Optional<Kit> find(Long id) {
        return em.createQuery("""
                select k from Kit k join fetch k.school left join fetch k.template left join fetch k.lines l left join fetch l.kind where k.id = :id order by l.id""", Kit.class)
            .setParameter("id", id).getResultStream().findFirst();
    }

    /** The templates of a year with their lines and kinds, by name. */
    public List<KitTemplate> templates(int year) {
        return em.createQuery("""
                select t from KitTemplate t left join fetch t.lines l left join fetch l.kind where t.year = :year order by t.name, l.id""", KitTemplate.class)
            .setParameter("year", year).getResultList();
    }

    /** With its lines and kinds. */
    public Optional<KitTemplate> template(Long id) {
        return em.createQuery("select t from KitTemplate t left join fetch t.lines l left join fetch l.kind where t.id = :id order by l.id", KitTemplate.class)
            .setParameter("id", id).getResultStream().findFirst();
    }

    /**
     * Begins a change of a kit or template. Its version grows even if only lines change, so that of two people the slower one is told.
     *
     * @param read the version that the change rests on
     * @throws StaleException if it is another one now
     */
    public void change(AbstractEntity thing, int read) {
        if (thing.getVersion() != read) {
            throw new StaleException();
        }
        em.lock(thing, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    public void add(Kit kit) {
        em.persist(kit);
    }

    public void add(KitTemplate template) {
        em.persist(template);
    }

    public void remove(Kit kit) {
        em.remove(kit);
    }

    /** @throws kabinet.base.DuplicateException if a school has a kit of the year already */
    public void writeKits(int year) {
        Uniqueness.guard(em::flush, Map.of("uk_kit_school", "kit.school.taken"), Integer.toString(year));
    }

    /** @throws kabinet.base.DuplicateException if the year has a template of that name */
    public void write(KitTemplate template) {
        Uniqueness.guard(em::flush, Map.of("uk_kit_template_name", "kit.template.name.taken"), template.getName(), Integer.toString(template.getYear()));
    }
}
