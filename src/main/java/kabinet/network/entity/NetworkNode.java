package kabinet.network.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.base.Titled;
import kabinet.device.entity.Device;
import kabinet.organisation.entity.School;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/** What a device of the registry is in its school's network. The device says what it is, where it stands and by which number it is on the books; this says what it carries. */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class NetworkNode extends AbstractEntity implements Scoped, Titled {

    public static final int ROLE_LENGTH = 15;
    public static final int WIFI_LENGTH = 20;
    public static final int ZONES_LENGTH = 250;
    public static final int MOST_PORTS = 1000;

    /** The device's. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id", updatable = false)
    private School school;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "device_id", updatable = false)
    private Device device;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = ROLE_LENGTH, nullable = false)
    private NodeRole role;

    /** How many ports it has; null if nobody counted. */
    @Min(1)
    @Max(MOST_PORTS)
    private Integer ports;

    /** Can be configured and asked over the network. */
    @Column(nullable = false)
    private boolean managed;

    /** Feeds what hangs on it by the cable, IEEE 802.3af and later. */
    @Column(nullable = false)
    private boolean poe;

    /** Of an access point or a router with radio: «802.11ac»; null without radio. */
    @Size(max = WIFI_LENGTH)
    @Column(length = WIFI_LENGTH)
    private String wifiStandard;

    /** Where its radio is meant to reach: rooms, floors. */
    @Size(max = ZONES_LENGTH)
    @Column(length = ZONES_LENGTH)
    private String zones;

    protected NetworkNode() {
    }

    /** @throws BusinessException if the device is gone from the books */
    public NetworkNode(Device device, NodeRole role) {
        if (device.getStatus().isGone()) {
            throw new BusinessException("network.node.gone", device.getTag());
        }
        this.device = device;
        this.school = device.getSchool();
        this.role = Objects.requireNonNull(role);
    }

    @Override
    public Long schoolId() {
        return school.getId();
    }

    /** The device's title and tag. */
    @Override
    public String getTitle() {
        return device.getTitle() + " · " + device.getTag();
    }

    /** Whether people reach the network through its radio. */
    public boolean isRadio() {
        return role == NodeRole.ACCESS_POINT || wifiStandard != null;
    }

    public School getSchool() {
        return school;
    }

    public Device getDevice() {
        return device;
    }

    public NodeRole getRole() {
        return role;
    }

    public void setRole(NodeRole role) {
        this.role = role;
    }

    public Integer getPorts() {
        return ports;
    }

    public void setPorts(Integer ports) {
        this.ports = ports;
    }

    public boolean isManaged() {
        return managed;
    }

    public void setManaged(boolean managed) {
        this.managed = managed;
    }

    public boolean isPoe() {
        return poe;
    }

    public void setPoe(boolean poe) {
        this.poe = poe;
    }

    public String getWifiStandard() {
        return wifiStandard;
    }

    public void setWifiStandard(String wifiStandard) {
        this.wifiStandard = text(wifiStandard);
    }

    public String getZones() {
        return zones;
    }

    public void setZones(String zones) {
        this.zones = text(zones);
    }

    private static String text(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
