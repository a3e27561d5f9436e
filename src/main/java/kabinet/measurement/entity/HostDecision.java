package kabinet.measurement.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import kabinet.access.entity.Account;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.base.Titled;
import kabinet.device.entity.Device;
import kabinet.organisation.entity.School;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/**
 * What was decided of a host that the registry does not recognise: it is ignored, with a reason, or it is a device whose numbers nobody reports, such as a switch or a printer. Holds for every scan of
 * the school, until it is decided otherwise or taken back.
 */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class HostDecision extends AbstractEntity implements Scoped, Titled {

    public static final int REASON_LENGTH = 250;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id", updatable = false)
    private School school;

    /** {@link MeasuredHost#getHostKey}. */
    @Column(length = MeasuredHost.KEY_LENGTH, nullable = false, updatable = false)
    private String hostKey;

    /** The device that it is; null if it is ignored. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "device_id")
    private Device device;

    /** Why it is ignored; null if it is a device. */
    @Size(max = REASON_LENGTH)
    @Column(length = REASON_LENGTH)
    private String reason;

    @Column(nullable = false)
    private Instant decidedAt;

    /** The account's name at that time. */
    @Column(length = Account.NAME_LENGTH, nullable = false)
    private String decidedBy;

    protected HostDecision() {
    }

    public HostDecision(School school, String hostKey) {
        this.school = Objects.requireNonNull(school);
        this.hostKey = Objects.requireNonNull(hostKey);
    }

    /** @throws BusinessException without a reason */
    public void ignore(String why, String by, Instant now) {
        if (why == null || why.isBlank()) {
            throw new BusinessException("measurement.ignore.noReason");
        }
        if (why.strip().length() > REASON_LENGTH) {
            throw new BusinessException("measurement.ignore.longReason", REASON_LENGTH);
        }
        device = null;
        reason = why.strip();
        decidedAt = now;
        decidedBy = by;
    }

    /** @throws BusinessException if the device is another school's, or gone */
    public void is(Device known, String by, Instant now) {
        if (!known.getSchool().equals(school)) {
            throw new BusinessException("measurement.tie.otherSchool", known.getTag());
        }
        if (known.getStatus().isGone()) {
            throw new BusinessException("measurement.tie.gone", known.getTag());
        }
        device = known;
        reason = null;
        decidedAt = now;
        decidedBy = by;
    }

    @Override
    public Long schoolId() {
        return school.getId();
    }

    @Override
    public String getTitle() {
        return hostKey;
    }

    public School getSchool() {
        return school;
    }

    public String getHostKey() {
        return hostKey;
    }

    public Device getDevice() {
        return device;
    }

    public String getReason() {
        return reason;
    }

    public boolean isIgnored() {
        return device == null;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    public String getDecidedBy() {
        return decidedBy;
    }
}
