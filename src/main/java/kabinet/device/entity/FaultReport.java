package kabinet.device.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import kabinet.access.entity.Account;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/** Somebody noticed that a device does not work. Open until somebody says how it was mended. */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class FaultReport extends AbstractEntity implements Scoped {

    public static final int TEXT_LENGTH = 1000;

    @Column(nullable = false)
    private Long schoolId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "device_id")
    private Device device;

    /** What is wrong. */
    @NotBlank
    @Size(max = TEXT_LENGTH)
    @Column(length = TEXT_LENGTH, nullable = false)
    private String description;

    @Column(nullable = false)
    private Instant reportedAt;

    /** Name of whoever reported it, as it was then. */
    @Column(length = Account.NAME_LENGTH, nullable = false)
    private String reportedBy;

    /** Null while the report is open. */
    private Instant resolvedAt;

    @Column(length = Account.NAME_LENGTH)
    private String resolvedBy;

    /** What was done. */
    @Size(max = TEXT_LENGTH)
    @Column(length = TEXT_LENGTH)
    private String resolution;

    protected FaultReport() {
    }

    public FaultReport(Device device, String description, String reportedBy) {
        this.device = device;
        this.schoolId = device.schoolId();
        this.description = description == null ? null : description.strip();
        this.reportedBy = reportedBy;
        this.reportedAt = Instant.now();
    }

    /**
     * @param how what was done; may be empty
     * @throws BusinessException if it was resolved before
     */
    public void resolve(String how, String by) {
        if (resolvedAt != null) {
            throw new BusinessException("device.fault.resolvedBefore");
        }
        resolvedAt = Instant.now();
        resolvedBy = by;
        resolution = how == null || how.isBlank() ? null : how.strip();
    }

    public boolean isOpen() {
        return resolvedAt == null;
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }

    public Device getDevice() {
        return device;
    }

    public String getDescription() {
        return description;
    }

    public Instant getReportedAt() {
        return reportedAt;
    }

    public String getReportedBy() {
        return reportedBy;
    }

    public Instant getResolvedAt() {
        return resolvedAt;
    }

    public String getResolvedBy() {
        return resolvedBy;
    }

    public String getResolution() {
        return resolution;
    }
}
