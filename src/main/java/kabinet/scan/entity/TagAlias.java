package kabinet.scan.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.Tag;
import kabinet.device.entity.Device;
import kabinet.organisation.entity.School;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/**
 * A second label of a device. A device's own tag never changes, so a label from a pre-printed roll that is stuck on a device which
 * is registered already becomes another name for it: scans find the device by both, papers and lists show its own.
 */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class TagAlias extends AbstractEntity implements Scoped {

    @Column(length = Tag.LENGTH, nullable = false, updatable = false)
    private String tag;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "device_id", updatable = false)
    private Device device;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id")
    private School school;

    @Column(nullable = false)
    private Instant linkedAt;

    /** Name of who linked it, as history shows it. */
    @Column(length = 120, nullable = false)
    private String linkedBy;

    protected TagAlias() {
    }

    public TagAlias(Tag tag, Device device, String linkedBy) {
        this.tag = tag.text();
        this.device = device;
        this.school = device.getSchool();
        this.linkedAt = Instant.now();
        this.linkedBy = linkedBy;
    }

    @Override
    public Long schoolId() {
        return school.getId();
    }

    public String getTag() {
        return tag;
    }

    public Device getDevice() {
        return device;
    }

    public Instant getLinkedAt() {
        return linkedAt;
    }

    public String getLinkedBy() {
        return linkedBy;
    }
}
