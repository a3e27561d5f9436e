package kabinet.device.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which tags stand on a device or a room now, also as a second label, of whatever school. Native, because the answer must not depend on the scope; it says only
 * that a tag is borne, never by what.
 */
@ApplicationScoped
class TagBearers {

    @PersistenceContext
    EntityManager em;

    Set<String> borne(Collection<String> tags) {
        return tags.isEmpty() ? Set.of()
            : ((Collection<?>) em.createNativeQuery("""
                select tag from device where tag in (:tags) union select tag from room where tag in (:tags)
                union select tag from tag_alias where tag in (:tags)""", String.class)
                .setParameter("tags", tags).getResultList()).stream().map(String::valueOf).collect(Collectors.toSet());
    }
}
