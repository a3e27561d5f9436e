package kabinet.device.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import org.hibernate.annotations.Filter;

/** One device of a write-off request. */
@Entity
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class WriteOffLine extends AbstractEntity implements Scoped {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "request_id")
    private WriteOffRequest request;

    @Column(nullable = false)
    private Long schoolId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "device_id")
    private Device device;

    /** The state the device goes back to if the request is rejected; null before it is submitted. */
    @Enumerated(EnumType.STRING)
    @Column(length = 15)
    private DeviceStatus formerStatus;

    protected WriteOffLine() {
    }

    WriteOffLine(WriteOffRequest request, Device device) {
        this.request = request;
        this.schoolId = request.schoolId();
        this.device = device;
    }

    void submit() {
        formerStatus = device.getStatus();
        device.change(DeviceStatus.TO_WRITE_OFF);
    }

    void approve() {
        device.change(DeviceStatus.WRITTEN_OFF);
    }

    void reject() {
        device.change(formerStatus);
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }

    public WriteOffRequest getRequest() {
        return request;
    }

    public Device getDevice() {
        return device;
    }

    public DeviceStatus getFormerStatus() {
        return formerStatus;
    }
}
