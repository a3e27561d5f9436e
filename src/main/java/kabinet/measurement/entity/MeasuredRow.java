package kabinet.measurement.entity;

import jakarta.persistence.Column;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;

/** A row of what a tool measured; it never changes. */
@MappedSuperclass
public abstract class MeasuredRow extends AbstractEntity implements Scoped {

    @Column(nullable = false, updatable = false)
    private Long schoolId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "measurement_id", updatable = false)
    private Measurement measurement;

    /** From 1, in the file's order. */
    @Column(nullable = false, updatable = false)
    private int number;

    protected MeasuredRow() {
    }

    protected MeasuredRow(Measurement measurement, int number) {
        this.measurement = measurement;
        this.schoolId = measurement.schoolId();
        this.number = number;
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }

    public Measurement getMeasurement() {
        return measurement;
    }

    public int getNumber() {
        return number;
    }
}
