package kabinet.organisation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.random.RandomGenerator;
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
