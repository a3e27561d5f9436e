package kabinet.network.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.base.LookAlikes;
import kabinet.base.Titled;
import kabinet.device.entity.Device;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/**
 * One port on a room's wall: where its cable goes and how long it is. Several ports may share a plate. A port whose cable was taken away is switched off and keeps its
 * row. Nothing here says whether it works: that is what audits find.
 */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class OutletPort extends AbstractEntity implements Scoped, Titled {

    public static final int OUTLET_LENGTH = 20;
    public static final int LABEL_LENGTH = 40;
    public static final int CATEGORY_LENGTH = 10;
    public static final int PANEL_LENGTH = 40;
    public static final int PORT_LENGTH = 20;
    /** No copper and no multimode fibre in a school is longer, metres. */
    public static final String LONGEST = "2000";

    /** The room's. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id", updatable = false)
    private School school;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "room_id")
    private Room room;

    /** What stands on the plate that holds it; null where plates have no names. */
    @Size(max = OUTLET_LENGTH)
    @Column(length = OUTLET_LENGTH)
    private String outlet;

    /** What stands on the port, unique in the room: «214-1», «A07». */
    @NotBlank
    @Size(max = LABEL_LENGTH)
    @Column(length = LABEL_LENGTH, nullable = false)
    private String label;

    /** The label folded: equal keys are one label. */
    @Column(length = LABEL_LENGTH, nullable = false)
    private String labelKey;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = CATEGORY_LENGTH, nullable = false)
    private CableCategory category = CableCategory.UNKNOWN;

    /** Length of the permanent link, metres; null until measured. The norm is 90 m. */
    @DecimalMin("0.1")
    @DecimalMax(LONGEST)
    @Digits(integer = 4, fraction = 1)
    @Column(name = "length_m", precision = 5, scale = 1)
    private BigDecimal length;

    /** The panel at the cable's other end. */
    @Size(max = PANEL_LENGTH)
    @Column(length = PANEL_LENGTH)
    private String patchPanel;

    @Size(max = PORT_LENGTH)
    @Column(length = PORT_LENGTH)
    private String patchPort;

    /** The switch it is patched to, of the room's school; null while it is not. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "switch_id")
    private Device switchDevice;

    @Size(max = PORT_LENGTH)
    @Column(length = PORT_LENGTH)
    private String switchPort;

    /** Still on the wall. */
    @Column(nullable = false)
    private boolean active = true;

    protected OutletPort() {
    }

    public OutletPort(Room room, String label) {
        this.room = Objects.requireNonNull(room);
        this.school = room.getSchool();
        setLabel(label);
    }

    @Override
    public Long schoolId() {
        return school.getId();
    }

    /** Its label. */
    @Override
    public String getTitle() {
        return label;
    }

    /**
     * Says which switch and port the patch cord leads to.
     *
     * @param device null takes the cord away, and with it the port's name
     * @throws BusinessException if the switch is another school's or gone
     */
    public void patchTo(Device device, String port) {
        if (device != null && !device.getSchool().equals(school)) {
            throw new BusinessException("network.port.switchOfOtherSchool", device.getTag());
        }
        if (device != null && !device.equals(switchDevice) && device.getStatus().isGone()) {
            throw new BusinessException("network.node.gone", device.getTag());
        }
        switchDevice = device;
        switchPort = device == null ? null : text(port);
    }

    public School getSchool() {
        return school;
    }

    public Room getRoom() {
        return room;
    }

    public String getOutlet() {
        return outlet;
    }

    public void setOutlet(String outlet) {
        this.outlet = text(outlet);
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = text(label);
        this.labelKey = LookAlikes.key(this.label, LABEL_LENGTH);
    }

    public String getLabelKey() {
        return labelKey;
    }

    public CableCategory getCategory() {
        return category;
    }

    /** Null is unknown. */
    public void setCategory(CableCategory category) {
        this.category = category == null ? CableCategory.UNKNOWN : category;
    }

    public BigDecimal getLength() {
        return length;
    }

    public void setLength(BigDecimal length) {
        this.length = length;
    }

    public String getPatchPanel() {
        return patchPanel;
    }

    public void setPatchPanel(String patchPanel) {
        this.patchPanel = text(patchPanel);
    }

    public String getPatchPort() {
        return patchPort;
    }

    public void setPatchPort(String patchPort) {
        this.patchPort = text(patchPort);
    }

    public Device getSwitchDevice() {
        return switchDevice;
    }

    public String getSwitchPort() {
        return switchPort;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    private static String text(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
