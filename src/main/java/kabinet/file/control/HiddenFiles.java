package kabinet.file.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.AnnotatedElement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kabinet.file.entity.StoredFile;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/**
 * Files that were taken away for good. A hidden file stays as long as anything refers to it, or ever did in the history: a device's paper that was removed, a licence's that was replaced. What nothing
 * knows any more, such as the file of a measurement that was taken away or a photo that a phone replaced, goes with its content.
 */
@ApplicationScoped
public class HiddenFiles {

    /** Files in one transaction. */
    private static final int PORTION = 200;
    private static final String HISTORY = "_aud";

    @PersistenceContext
    EntityManager em;
    @Inject
    Claims claims;

    /** What became of a portion. @param last id after which to go on */
    public record Portion(int removed, long last) {
    }

    /**
     * Removes what nothing refers to of the next hidden files, for a caller who sees all schools. The rows go first, and the contents once that is committed: a server that dies in between leaves a
     * content without a file, but never a file without its content.
     *
     * @param after  id after which to begin
     * @param before only what was hidden before
     * @return empty if there are no more
     */
    public Optional<Portion> removeAfter(long after, Instant before) {
        List<StoredFile> hidden = em.createQuery("select f from StoredFile f where f.hiddenAt < :before and f.id > :after order by f.id", StoredFile.class).setParameter("before", before)
            .setParameter("after", after).setMaxResults(PORTION).getResultList();
        if (hidden.isEmpty()) {
            return Optional.empty();
        }
        Map<Long, StoredFile> unknown = new LinkedHashMap<>();
        hidden.forEach(file -> unknown.put(file.getId(), file));
        for (String references : references()) {
            if (!unknown.isEmpty()) {
                em.createQuery(references, Long.class).setParameter("ids", List.copyOf(unknown.keySet())).getResultList().forEach(unknown::remove);
            }
        }
        unknown.values().forEach(em::remove);
        em.flush();
        claims.drop(unknown.values().stream().map(StoredFile::getSha256).distinct().toList());
        return Optional.of(new Portion(unknown.size(), hidden.get(hidden.size() - 1).getId()));
    }

    /** Queries for those of some files that something refers to: whatever kind of thing that is, today's and the history's. */
    private List<String> references() {
        List<String> queries = new ArrayList<>();
        for (EntityType<?> type : em.getMetamodel().getEntities()) {
            for (Attribute<?, ?> attribute : type.getAttributes()) {
                if (StoredFile.class.equals(attribute.getJavaType())) {
                    queries.add("select distinct x.%2$s.id from %1$s x where x.%2$s.id in :ids".formatted(type.getJavaType().getName(), attribute.getName()));
                    if (isKeptInHistory(type.getJavaType(), attribute)) {
                        queries.add("select distinct x.%2$s_id from %1$s x where x.%2$s_id in :ids".formatted(type.getJavaType().getName() + HISTORY, attribute.getName()));
                    }
                }
            }
        }
        if (queries.isEmpty()) {
            throw new IllegalStateException("Nothing refers to files: whatever is hidden would go");
        }
        return queries;
    }

    private static boolean isKeptInHistory(Class<?> type, Attribute<?, ?> attribute) {
        AnnotatedElement member = (AnnotatedElement) attribute.getJavaMember();
        return (type.isAnnotationPresent(Audited.class) || member.isAnnotationPresent(Audited.class)) && !member.isAnnotationPresent(NotAudited.class);
    }
}
