package kabinet.licence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.Immutable;

/** The table (XLSX) beside an approved report, kept as it was on the approval: what is owned and installed goes on changing. */
@Entity
@Immutable
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class LicenceReportTable extends AbstractEntity implements Scoped {

    /** Bytes that a row can hold. */
    public static final int MAX_SIZE = 16_000_000;

    /** One each. */
    @Column(nullable = false, updatable = false)
    private Long reportId;

    /** Null for the district's. */
    @Column(updatable = false)
    private Long schoolId;

    @Column(length = MAX_SIZE, nullable = false, updatable = false)
    private byte[] content;

    protected LicenceReportTable() {
    }

    public LicenceReportTable(LicenceReport report, byte[] content) {
        this.reportId = report.getId();
        this.schoolId = report.schoolId();
        this.content = content.clone();
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }

    public Long getReportId() {
        return reportId;
    }

    public byte[] getContent() {
        return content.clone();
    }
}
