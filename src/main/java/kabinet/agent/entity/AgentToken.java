package kabinet.agent.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.organisation.entity.School;
import org.hibernate.annotations.Filter;

/**
 * By it a school's agents say whose they are, in the address they report to or as their tag. It lets in reports and nothing else; whoever has it may report in the school's name, so it is
 * revoked when it got about. Only a SHA-256 of it is stored.
 */
@Entity
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class AgentToken extends AbstractEntity implements Scoped {

    public static final int NAME_LENGTH = 80;
    public static final int AUTHOR_LENGTH = 120;
    /** Begins every token: a tag that begins otherwise is somebody's own word for a place. */
    public static final String PREFIX = "kag_";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id", updatable = false)
    private School school;

    /** What it is for, such as «Кабинеты информатики». */
    @NotBlank
    @Size(max = NAME_LENGTH)
    @Column(length = NAME_LENGTH, nullable = false)
    private String name;

    /** SHA-256 of the token, hexadecimal. */
    @Column(length = 64, nullable = false, updatable = false)
    private String hash;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    /** Name of who made it. */
    @Column(length = AUTHOR_LENGTH, nullable = false, updatable = false)
    private String createdBy;

    private Instant revokedAt;

    protected AgentToken() {
    }

    public AgentToken(School school, String name, String hash, String author, Instant now) {
        this.school = school;
        this.name = name;
        this.hash = hash;
        this.createdBy = author;
        this.createdAt = now;
    }

    @Override
    public Long schoolId() {
        return school.getId();
    }

    /** From now on agents that present it are refused. */
    public void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    public boolean isUsable() {
        return revokedAt == null;
    }

    public School getSchool() {
        return school;
    }

    public String getName() {
        return name;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public String getCreatedBy() {
        return createdBy;
    }

    public Instant getRevokedAt() {
        return revokedAt;
    }
}
