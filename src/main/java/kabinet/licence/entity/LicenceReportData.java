package kabinet.licence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.Immutable;

/** What a report says, as it was when it was prepared: the head approves what was read then, whatever is installed or bought meanwhile. */
@Entity
@Immutable
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class LicenceReportData extends AbstractEntity implements Scoped {

    /** Bytes that a row can hold, compressed. */
    public static final int MAX_SIZE = 16_000_000;

    /** One each. */
    @Column(nullable = false, updatable = false)
    private Long reportId;

    /** Null for the district's. */
    @Column(updatable = false)
    private Long schoolId;

    @Convert(converter = ReportContentJson.class)
    @Column(length = MAX_SIZE, nullable = false, updatable = false)
    private ReportContent content;

    protected LicenceReportData() {
    }

    /** @param report that is stored */
    public LicenceReportData(LicenceReport report, ReportContent content) {
        this.reportId = report.getId();
        this.schoolId = report.schoolId();
        this.content = content;
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }

    public Long getReportId() {
        return reportId;
    }

    public ReportContent getContent() {
        return content;
    }
}
