package kabinet.label.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kabinet.label.entity.TagRoll;

/** Pre-printed rolls within the caller's scope; the district's own are seen by callers of the whole district. */
@ApplicationScoped
public class TagRolls {

    @PersistenceContext
    EntityManager em;

    /** Stored at once: the ledger's rows refer to it. */
    public void add(TagRoll roll) {
        em.persist(roll);
        em.flush();
    }

    public Optional<TagRoll> find(Long id) {
        return em.createQuery("select r from TagRoll r left join fetch r.school where r.id = :id", TagRoll.class)
            .setParameter("id", id).getResultStream().findFirst();
    }

    /** The newest first. */
    public List<TagRoll> latest(int most) {
        return em.createQuery("select r from TagRoll r left join fetch r.school order by r.id desc", TagRoll.class).setMaxResults(most).getResultList();
    }

    /** How many tags of each roll still wait for a first scan; a roll that is used up is absent. */
    public Map<Long, Long> waiting(Collection<TagRoll> rolls) {
        Map<Long, Long> waiting = new HashMap<>();
        if (!rolls.isEmpty()) {
            em.createQuery("select t.rollId, count(*) from IssuedTag t where t.rollId in :rolls and t.claimed = false group by t.rollId", Object[].class)
                .setParameter("rolls", rolls.stream().map(TagRoll::getId).toList()).getResultList()
                .forEach(row -> waiting.put((Long) row[0], (Long) row[1]));
        }
        return waiting;
    }

    /** The roll's tags that still wait, in the order they are printed. */
    public List<String> waitingTags(TagRoll roll) {
        return em.createQuery("select t.tag from IssuedTag t where t.rollId = :roll and t.claimed = false order by t.tag", String.class)
            .setParameter("roll", roll.getId()).getResultList();
    }
}
