package kabinet.organisation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import kabinet.base.BusinessException;
import kabinet.base.Tag;

/**
 * A tag that was ever given out; rows are never deleted, so no tag is given out twice. A tag on a pre-printed roll waits
 * unclaimed until a device or a room takes it at its first scan.
 */
@Entity
public class IssuedTag {

    @Id
    @Column(length = Tag.LENGTH)
    private String tag;

    @Column(nullable = false)
    private Instant issuedAt;

    /** Whether a device or a room bears it. */
    @Column(nullable = false)
    private boolean claimed;

    /** The pre-printed roll it is on; null when it was made for a thing. */
    private Long rollId;

    /** The school that the roll was printed for; null for any. */
    private Long schoolId;

    protected IssuedTag() {
    }

    /** A tag for a thing that exists. */
    public IssuedTag(Tag tag) {
        this.tag = tag.text();
        this.issuedAt = Instant.now();
        this.claimed = true;
    }

    /** A tag on a pre-printed roll. */
    public IssuedTag(Tag tag, long rollId, Long schoolId) {
        this.tag = tag.text();
        this.issuedAt = Instant.now();
        this.rollId = rollId;
        this.schoolId = schoolId;
    }

    /** A device or a room takes it, once. */
    public void claim(Long bySchoolId) {
        if (claimed || schoolId != null && !schoolId.equals(bySchoolId)) {
            throw new BusinessException("organisation.tag.taken", tag);
        }
        claimed = true;
    }

    public String getTag() {
        return tag;
    }

    public boolean isClaimed() {
        return claimed;
    }

    public Long getRollId() {
        return rollId;
    }

    public Long getSchoolId() {
        return schoolId;
    }
}
