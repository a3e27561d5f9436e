package kabinet.network.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.NotFoundException;
import kabinet.base.view.Notices;
import kabinet.network.boundary.NetworkRegister;
import kabinet.network.boundary.NetworkSurvey;
import kabinet.network.entity.NetworkNode;
import kabinet.network.entity.NodeEdit;
import kabinet.network.entity.NodeRole;

/** The form for a new or known device that carries the network. */
@Named
@ViewScoped
public class NetworkNodePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    NetworkRegister register;
    @Inject
    NetworkSurvey survey;

    private Long id;
    private Long school;
    /** How a new one's device is called. */
    private String device;
    private int version;
    private NodeRole role;
    private Integer ports;
    private boolean managed;
    private boolean poe;
    private String wifiStandard;
    private String zones;

    private transient NetworkNode node;

    public void open() {
        Callers.current().demand(Right.EDIT_REGISTRY);
        if (id == null) {
            if (school == null) {
                throw new NotFoundException();
            }
            school = survey.school(school).getId();
            return;
        }
        node = register.node(id);
        school = node.schoolId();
        version = node.getVersion();
        role = node.getRole();
        ports = node.getPorts();
        managed = node.isManaged();
        poe = node.isPoe();
        wifiStandard = node.getWifiStandard();
        zones = node.getZones();
    }

    public String save() {
        NodeEdit edit = new NodeEdit(role, ports, managed, poe, wifiStandard, zones);
        if (id == null) {
            register.addNode(school, device, edit);
        } else {
            register.changeNode(id, version, edit);
        }
        Notices.done("network.nodeForm.saved");
        return again();
    }

    public String remove() {
        register.removeNode(id, version);
        Notices.done("network.nodeForm.removed");
        return again();
    }

    private String again() {
        return "/network/show?faces-redirect=true&school=" + school;
    }

    public NodeRole[] getRoles() {
        return NodeRole.values();
    }

    public NetworkNode getNode() {
        return node;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getSchool() {
        return school;
    }

    public void setSchool(Long school) {
        this.school = school;
    }

    public String getDevice() {
        return device;
    }

    public void setDevice(String device) {
        this.device = device;
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
        this.wifiStandard = wifiStandard;
    }

    public String getZones() {
        return zones;
    }

    public void setZones(String zones) {
        this.zones = zones;
    }
}
