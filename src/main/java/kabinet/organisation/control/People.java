package kabinet.organisation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import kabinet.organisation.entity.Person;

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

    public Optional<Person> byName(Long schoolId, String name) {
        return em.createQuery("select p from Person p where p.school.id = :school and p.name = :name order by p.active desc, p.id", Person.class)
            .setParameter("school", schoolId).setParameter("name", name).setMaxResults(1).getResultStream().findFirst();
    }
}
