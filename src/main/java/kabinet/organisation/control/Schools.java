package kabinet.organisation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kabinet.base.Uniqueness;
import kabinet.organisation.entity.Building;
import kabinet.organisation.entity.District;
import kabinet.organisation.entity.School;

/** The district with its schools and their buildings, within the caller's scope. */
@ApplicationScoped
public class Schools {

    @PersistenceContext
    EntityManager em;

    public void add(School school) {
        em.persist(school);
        em.persist(new Building(school, Building.MAIN));
    }

    public void add(Building building) {
        em.persist(building);
    }

    /**
     * Takes over what a form changed, or a new school, which begins with one building.
     *
     * @throws kabinet.base.DuplicateException if the code or the ИНН is taken, by whomever
     */
    public School save(School school) {
        boolean begins = school.getId() == null;
        Map<String, String> taken = Map.of("uk_school_code", "organisation.school.code.taken", "uk_school_inn", "organisation.school.inn.taken");
        School saved = em.merge(school);
        Uniqueness.guard(em::flush, taken, school.getCode(), school.getInn());
        if (begins) {
            em.persist(new Building(saved, Building.MAIN));
        }
        return saved;
    }

    /** @throws kabinet.base.DuplicateException if the school has a building of that name */
    public Building save(Building building) {
        Building saved = em.merge(building);
        Uniqueness.guard(em::flush, Map.of("uk_building_name", "organisation.building.name.taken"), building.getName());
        return saved;
    }

    public District save(District district) {
        return em.merge(district);
    }

    public Optional<School> find(Long id) {
        return Optional.ofNullable(em.find(School.class, id));
    }

    public Optional<Building> findBuilding(Long id) {
        return Optional.ofNullable(em.find(Building.class, id));
    }

    public Optional<School> byCode(String code) {
        return em.createQuery("select s from School s where s.code = :code", School.class)
            .setParameter("code", code).getResultStream().findFirst();
    }

    public Optional<School> byInn(String inn) {
        return em.createQuery("select s from School s where s.inn = :inn", School.class).setParameter("inn", inn).getResultStream().findFirst();
    }

    /** Schools of the caller's scope in the natural order of their names; there are at most a few hundred. */
    public List<School> all() {
        return em.createQuery("select s from School s order by s.active desc, length(s.code), s.code", School.class).getResultList();
    }

    /** The schools of the caller's scope after the one with the id, in the order of ids. */
    public List<School> after(long id, int limit) {
        return em.createQuery("select s from School s where s.id > :after order by s.id", School.class)
            .setParameter("after", id).setMaxResults(limit).getResultList();
    }

    public List<School> withIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of()
            : em.createQuery("select s from School s where s.id in :ids order by length(s.code), s.code", School.class).setParameter("ids", ids).getResultList();
    }

    public List<Building> buildings(Long schoolId) {
        return em.createQuery("select b from Building b where b.school.id = :school order by b.id", Building.class)
            .setParameter("school", schoolId).getResultList();
    }

    /** The one district of this installation. */
    public District district() {
        return em.createQuery("select d from District d order by d.id", District.class).setMaxResults(1).getSingleResult();
    }
}
