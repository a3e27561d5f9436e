package kabinet.licence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Size;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.Titled;
import kabinet.device.entity.Device;
import kabinet.organisation.entity.School;
import kabinet.software.entity.Installation;
import kabinet.software.entity.Software;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/**
 * A person's word that goes before the rule: this licence covers the program on the device, or none does. It outlives the installation, which an agent may lose sight of
 * and see again.
 */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class LicenceChoice extends AbstractEntity implements Scoped, Titled {

    public static final int REASON_LENGTH = 200;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id", updatable = false)
    private School school;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "device_id", updatable = false)
    private Device device;

    /** Once for each device. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "software_id", updatable = false)
    private Software software;

    /** Null: covered by none. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "licence_id")
    private Licence licence;

    @Size(max = REASON_LENGTH)
    @Column(length = REASON_LENGTH)
    private String reason;

    protected LicenceChoice() {
    }

    public LicenceChoice(Installation installation) {
        this.school = installation.getSchool();
        this.device = installation.getDevice();
        this.software = installation.getSoftware();
    }

    /** @param chosen null: covered by none */
    public void choose(Licence chosen, String why) {
        licence = chosen;
        reason = why == null || why.isBlank() ? null : why.strip();
    }

    @Override
    public Long schoolId() {
        return school.getId();
    }

    @Override
    public String getTitle() {
        return licence == null ? "—" : licence.getTitle();
    }

    public School getSchool() {
        return school;
    }

    public Device getDevice() {
        return device;
    }

    public Software getSoftware() {
        return software;
    }

    public Licence getLicence() {
        return licence;
    }

    public String getReason() {
        return reason;
    }
}
