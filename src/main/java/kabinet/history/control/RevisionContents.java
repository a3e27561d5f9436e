package kabinet.history.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hibernate.envers.AuditReader;
import org.hibernate.envers.AuditReaderFactory;
import org.hibernate.envers.RevisionType;

/**
 * What a revision touched, in all audited entities. Reads the history's own tables, where no scope filter holds: whoever shows any of it
 * must check first that the caller sees the things themselves, as {@link Restoration} does.
 */
@ApplicationScoped
class RevisionContents {

    private static final String AUDIT = "_aud";

    @PersistenceContext
    EntityManager em;

    /**
     * One thing that the revision touched.
     *
     * @param changedSince whether a later revision touched it too
     */
    record Touched(Class<?> type, Long id, RevisionType how, boolean changedSince) {
    }

    /** Every audited entity, in a constant order. */
    List<Class<?>> auditedTypes() {
        AuditReader reader = AuditReaderFactory.get(em);
        List<Class<?>> types = new ArrayList<>();
        for (EntityType<?> entity : em.getMetamodel().getEntities()) {
            Class<?> type = entity.getJavaType();
            if (type != null && !Map.class.equals(type) && reader.isEntityClassAudited(type)) {
                types.add(type);
            }
        }
        types.sort(Comparator.comparing(Class::getName));
        return types;
    }

    List<Touched> touched(Class<?> type, long revision) {
        return em.createQuery("select a.originalId.id, a.revtype, a.revend.id from " + audit(type)
                + " a where a.originalId.rev.id = :revision order by a.originalId.id", Object[].class)
            .setParameter("revision", revision).getResultStream()
            .map(row -> new Touched(type, (Long) row[0], (RevisionType) row[1], row[2] != null)).toList();
    }

    /** The states that the revision ended, by attribute: what the given things were like before it. */
    @SuppressWarnings("rawtypes")
    List<Map> statesBefore(Class<?> type, long revision, Collection<Long> ids) {
        return em.createQuery("select a from " + audit(type) + " a where a.revend.id = :revision and a.originalId.id in :ids", Map.class)
            .setParameter("revision", revision).setParameter("ids", ids).getResultList();
    }

    private static String audit(Class<?> type) {
        return type.getName() + AUDIT;
    }
}
