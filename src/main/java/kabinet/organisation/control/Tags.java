package kabinet.organisation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import kabinet.base.BusinessException;
import kabinet.base.Tag;
import kabinet.organisation.entity.IssuedTag;

/** The ledger of all tags of the district. */
@ApplicationScoped
public class Tags {

    private final RandomGenerator random = new SecureRandom();

    @PersistenceContext
    EntityManager em;

    /** A new tag for a thing. */
    public Tag issue() {
        Tag tag = unused();
        em.persist(new IssuedTag(tag));
        return tag;
    }

    /** Tags that were never given out, for many things with one query; each becomes a thing's own by {@link #enter}. */
    public List<Tag> unused(int count) {
        Set<String> unused = new LinkedHashSet<>();
        while (unused.size() < count) {
            Set<String> fresh = new LinkedHashSet<>();
            while (unused.size() + fresh.size() < count) {
                fresh.add(Tag.random(random).text());
            }
            fresh.removeAll(known(fresh).keySet());
            unused.addAll(fresh);
        }
        return unused.stream().map(Tag::new).toList();
    }

    /** Those of the tags that were ever given out. */
    public Map<String, IssuedTag> known(Collection<String> tags) {
        return tags.isEmpty() ? Map.of()
            : em.createQuery("select t from IssuedTag t where t.tag in :tags", IssuedTag.class).setParameter("tags", tags).getResultStream()
                .collect(Collectors.toMap(IssuedTag::getTag, t -> t));
    }

    /** Gives a thing a tag that is known to be unused: from {@link #unused}, or of an older label of the district's. */
    public Tag enter(Tag tag) {
        em.persist(new IssuedTag(tag));
        return tag;
    }

    /** A new tag for a pre-printed roll. */
    public Tag issueForRoll(long rollId, Long schoolId) {
        Tag tag = unused();
        em.persist(new IssuedTag(tag, rollId, schoolId));
        return tag;
    }

    /**
     * Gives a thing of the school the tag it asks for: one from a pre-printed roll, or one that was never given out (an
     * older label of the district's).
     *
     * @throws BusinessException if another thing bears or bore the tag, or it is on another school's roll
     */
    public Tag claim(Tag tag, Long schoolId) {
        IssuedTag issued = em.find(IssuedTag.class, tag.text(), LockModeType.PESSIMISTIC_WRITE);
        if (issued == null) {
            em.persist(new IssuedTag(tag));
        } else {
            issued.claim(schoolId);
        }
        return tag;
    }

    public Optional<IssuedTag> find(Tag tag) {
        return Optional.ofNullable(em.find(IssuedTag.class, tag.text()));
    }

    private Tag unused() {
        Tag tag = Tag.random(random);
        while (em.find(IssuedTag.class, tag.text()) != null) {
            tag = Tag.random(random);
        }
        return tag;
    }
}
