package kabinet.device.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.References;
import org.hibernate.annotations.Filter;

/** A school's counter: of one series of inventory numbers, or of one sort of papers in one year. */
@Entity
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class NumberSeries extends AbstractEntity implements Scoped {

    public static final int KEY_LENGTH = 60;

    @References("School")
    @Column(nullable = false)
    private Long schoolId;

    /** What is counted, unique in the school. */
    @Column(length = KEY_LENGTH, nullable = false)
    private String seriesKey;

    /** The last number given out; 0 before the first. */
    @Column(nullable = false)
    private long last;

    protected NumberSeries() {
    }

    public NumberSeries(Long schoolId, String seriesKey) {
        this.schoolId = schoolId;
        this.seriesKey = seriesKey;
    }

    public long getLast() {
        return last;
    }

    public long next() {
        return ++last;
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }
}
