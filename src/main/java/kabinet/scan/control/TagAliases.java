package kabinet.scan.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kabinet.base.Tag;
import kabinet.device.entity.Device;
import kabinet.scan.entity.TagAlias;

/** Second labels within the caller's scope. */
@ApplicationScoped
public class TagAliases {

    @PersistenceContext
    EntityManager em;

    public void add(TagAlias alias) {
        em.persist(alias);
    }

    /** The device that the tag is a second label of. */
    public Optional<Long> deviceOf(Tag tag) {
        return em.createQuery("select a.device.id from TagAlias a where a.tag = :tag", Long.class)
            .setParameter("tag", tag.text()).getResultStream().findFirst();
    }

    /** The devices that tags are second labels of, by tag. */
    public Map<String, Device> devices(Collection<String> tags) {
        return tags.isEmpty() ? Map.of()
            : em.createQuery("select a from TagAlias a join fetch a.device where a.tag in :tags", TagAlias.class).setParameter("tags", tags).getResultStream()
                .collect(Collectors.toMap(TagAlias::getTag, TagAlias::getDevice));
    }

    /** The device's second labels, the oldest first. */
    public List<TagAlias> of(Device device) {
        return em.createQuery("select a from TagAlias a where a.device = :device order by a.id", TagAlias.class)
            .setParameter("device", device).getResultList();
    }
}
