package kabinet.network.view;

import java.io.Serializable;
import java.math.BigDecimal;
import kabinet.network.entity.CableCategory;
import kabinet.network.entity.OutletPort;
import kabinet.network.entity.PortEdit;

/** A port in the table of a room. */
public class PortForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Long id;
    private final int version;
    /** As it is stored, for the words beside the fields. */
    private final String stored;
    private String outlet;
    private String label;
    private CableCategory category;
    private BigDecimal length;
    private String patchPanel;
    private String patchPort;
    private Long switchId;
    private String switchPort;
    private boolean active;

    PortForm(OutletPort port) {
        id = port.getId();
        version = port.getVersion();
        stored = port.getLabel();
        outlet = port.getOutlet();
        label = port.getLabel();
        category = port.getCategory();
        length = port.getLength();
        patchPanel = port.getPatchPanel();
        patchPort = port.getPatchPort();
        switchId = port.getSwitchDevice() == null ? null : port.getSwitchDevice().getId();
        switchPort = port.getSwitchPort();
        active = port.isActive();
    }

    PortEdit edit() {
        return new PortEdit(id, version, outlet, label, category, length, patchPanel, patchPort, switchId, switchPort, active);
    }

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getStored() {
        return stored;
    }

    public String getOutlet() {
        return outlet;
    }

    public void setOutlet(String outlet) {
        this.outlet = outlet;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public CableCategory getCategory() {
        return category;
    }

    public void setCategory(CableCategory category) {
        this.category = category;
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
        this.patchPanel = patchPanel;
    }

    public String getPatchPort() {
        return patchPort;
    }

    public void setPatchPort(String patchPort) {
        this.patchPort = patchPort;
    }

    public Long getSwitchId() {
        return switchId;
    }

    public void setSwitchId(Long switchId) {
        this.switchId = switchId;
    }

    public String getSwitchPort() {
        return switchPort;
    }

    public void setSwitchPort(String switchPort) {
        this.switchPort = switchPort;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
