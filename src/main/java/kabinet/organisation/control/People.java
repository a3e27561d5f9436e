package kabinet.organisation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kabinet.base.Counted;
import kabinet.base.LookAlikes;
import kabinet.base.Uniqueness;
import kabinet.base.Where;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.PersonFilter;
import kabinet.organisation.entity.PersonRow;

/** People within the caller's scope. */
@ApplicationScoped
public class People {

    @PersistenceContext
    EntityManager em;

    public void add(Person person) {
        em.persist(person);
    }

    public Optional<Person> find(Long id) {
        return em.createQuery("select p from Person p join fetch p.school where p.id = :id", Person.class)
            .setParameter("id", id).getResultStream().findFirst();
    }

    /** The school's people, active first, in the order of names. */
    public List<Person> of(Long schoolId) {
        return em.createQuery("select p from Person p where p.school.id = :school order by p.active desc, p.name, p.id", Person.class)
            .setParameter("school", schoolId).getResultList();
    }

    /** A page of a list: active people first, in the order of names. */
    public List<PersonRow> page(PersonFilter filter, int first, int size) {
        Where where = where(filter);
        return where.bind(em.createQuery("""
                select new kabinet.organisation.entity.PersonRow(p.id, s.id, s.shortName, p.name, p.position, p.active)
                from Person p join p.school s""" + where.hql() + " order by p.active desc, p.name, p.id", PersonRow.class))
            .setFirstResult(first).setMaxResults(size).getResultList();
    }

    /** The people of the filter after the one with the id, in the order of ids. */
    public List<Person> after(PersonFilter filter, long id, int limit) {
        Where where = where(filter).and("p.id > :after", "after", id);
        return where.bind(em.createQuery("select p from Person p join fetch p.school" + where.hql() + " order by p.id", Person.class))
            .setMaxResults(limit).getResultList();
    }

    /** Exact to {@link Counted#LIMIT}; one more stands for "more than". */
    public int count(PersonFilter filter) {
        Where where = where(filter);
        return Math.toIntExact(where.bind(em.createQuery(Counted.query("p.id", "from Person p" + where.hql()), Long.class)).getSingleResult());
    }

    private static Where where(PersonFilter filter) {
        Where where = new Where().equal("p.school.id", "school", filter.schoolId()).equal("p.active", "active", filter.active());
        if (filter.text() != null) {
            String key = Where.begins(LookAlikes.fold(filter.text()));
            where.and("(p.nameKey like :key escape '!' or p.nameKey like :inside escape '!' or p.position like :text escape '!')", "key", key)
                .with("inside", "% " + key).with("text", "%" + Where.begins(filter.text()));
        }
        return where;
    }

    /**
     * Takes over what a form changed, or a new person.
     *
     * @throws kabinet.base.DuplicateException if the school has somebody of that name and position
     */
    public Person save(Person person) {
        Person saved = em.merge(person);
        Uniqueness.guard(em::flush, Map.of("uk_person_name", "organisation.person.name.taken"), person.getName(), person.getPosition());
        return saved;
    }

    public Optional<Person> byName(Long schoolId, String name) {
        return em.createQuery("select p from Person p where p.school.id = :school and p.name = :name order by p.active desc, p.id", Person.class)
            .setParameter("school", schoolId).setParameter("name", name).setMaxResults(1).getResultStream().findFirst();
    }
}
