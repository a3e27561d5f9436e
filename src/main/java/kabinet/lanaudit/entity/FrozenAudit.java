package kabinet.lanaudit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import org.hibernate.annotations.Filter;

/**
 * What the act of an audit says, as it was at the end of the walk. Apart from the audit, because it is large, and lists have no use for it; gone when the walk is taken up again.
 */
@Entity
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class FrozenAudit extends AbstractEntity implements Scoped {

    static final int FACTS_LENGTH = 16_777_215;

    @Column(nullable = false, updatable = false)
    private Long auditId;

    @Column(nullable = false, updatable = false)
    private Long schoolId;

    /** JSON of {@link AuditFacts}. */
    @Column(length = FACTS_LENGTH, nullable = false, updatable = false)
    private String facts;

    protected FrozenAudit() {
    }

    /** @param facts JSON of {@link AuditFacts} */
    public FrozenAudit(LanAudit audit, String facts) {
        this.auditId = audit.getId();
        this.schoolId = audit.schoolId();
        this.facts = facts;
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }

    public Long getAuditId() {
        return auditId;
    }

    public String getFacts() {
        return facts;
    }
}
