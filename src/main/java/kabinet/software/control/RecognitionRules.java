package kabinet.software.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kabinet.base.Uniqueness;
import kabinet.software.entity.RecognitionRule;

/** The rules by which installed names are recognised; the district's, the same for all schools. */
@ApplicationScoped
public class RecognitionRules {

    @PersistenceContext
    EntityManager em;

    public Optional<RecognitionRule> find(Long id) {
        return em.createQuery("select r from RecognitionRule r left join fetch r.software where r.id = :id", RecognitionRule.class)
            .setParameter("id", id).getResultStream().findFirst();
    }

    /** All of them, oldest first. */
    public List<RecognitionRule> all() {
        return em.createQuery("select r from RecognitionRule r left join fetch r.software order by r.id", RecognitionRule.class).getResultList();
    }

    /** What all the rules together decide. */
    Recognition recognition() {
        return recognitionWithout(null);
    }

    /** What the rules decide without one of them; with null, all. */
    Recognition recognitionWithout(Long ruleId) {
        return new Recognition(em.createQuery("select r.id, r.software.id, r.namePattern, r.publisherPattern, r.versionPattern from RecognitionRule r", Object[].class).getResultStream()
            .filter(r -> !r[0].equals(ruleId))
            .map(r -> new Recognition.Rule((Long) r[0], (Long) r[1], (String) r[2], (String) r[3], (String) r[4])).toList());
    }

    /** Those that lead to a product, oldest first; null asks for those that keep names out of sight. */
    public List<RecognitionRule> of(Long softwareId, int limit) {
        String which = softwareId == null ? "r.software is null" : "r.software.id = :software";
        var query = em.createQuery("select r from RecognitionRule r left join fetch r.software where " + which + " order by r.id desc", RecognitionRule.class);
        if (softwareId != null) {
            query.setParameter("software", softwareId);
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** Which of the folded patterns are there. */
    public List<String> known(Collection<String> patternKeys) {
        return patternKeys.isEmpty() ? List.of()
            : em.createQuery("select r.patternKey from RecognitionRule r where r.patternKey in :keys", String.class).setParameter("keys", patternKeys).getResultList();
    }

    /** @throws kabinet.base.DuplicateException if a rule with the same patterns is there */
    public void add(RecognitionRule rule) {
        Uniqueness.guard(() -> {
            em.persist(rule);
            em.flush();
        }, Map.of("uk_recognition_rule_pattern", "software.rule.taken"), rule.getNamePattern());
    }

    public void remove(RecognitionRule rule) {
        em.remove(rule);
    }
}
