package kabinet.lanaudit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;

/** What the registry knows of the computers in the rooms. */
@ApplicationScoped
public class Workstations {

    @PersistenceContext
    EntityManager em;

    /** How many computers in use stand in each room of the school; none for rooms without. */
    public Map<Long, Integer> byRoom(Long schoolId) {
        Map<Long, Integer> computers = new HashMap<>();
        em.createQuery("select d.room.id, count(d.id) from Device d where d.school.id = :school and d.room is not null and d.status = IN_USE and d.kind.workstation group by d.room.id", Object[].class)
            .setParameter("school", schoolId).getResultList().forEach(row -> computers.put((Long) row[0], ((Long) row[1]).intValue()));
        return computers;
    }
}
