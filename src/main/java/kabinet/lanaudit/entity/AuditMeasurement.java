package kabinet.lanaudit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.measurement.entity.Measurement;
import org.hibernate.annotations.Filter;

/** A tool's file that was measured for an audit; as long as it is, nobody takes the measurement away. */
@Entity
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class AuditMeasurement extends AbstractEntity implements Scoped {

    @Column(nullable = false, updatable = false)
    private Long auditId;

    @Column(nullable = false, updatable = false)
    private Long schoolId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "measurement_id", updatable = false)
    private Measurement measurement;

    protected AuditMeasurement() {
    }

    public AuditMeasurement(LanAudit audit, Measurement measurement) {
        this.auditId = audit.getId();
        this.schoolId = audit.schoolId();
        this.measurement = measurement;
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }

    public Long getAuditId() {
        return auditId;
    }

    public Measurement getMeasurement() {
        return measurement;
    }
}
