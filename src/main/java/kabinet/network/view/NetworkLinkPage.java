package kabinet.network.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.NotFoundException;
import kabinet.base.view.Notices;
import kabinet.network.boundary.NetworkRegister;
import kabinet.network.entity.LinkEdit;
import kabinet.network.entity.Medium;
import kabinet.network.entity.NetworkNode;
import kabinet.network.entity.NodeLink;

/** The form for a new or known link between two devices that carry the network. */
@Named
@ViewScoped
public class NetworkLinkPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    NetworkRegister register;

    private Long id;
    private Long school;
    private int version;
    private Long upper;
    private Long lower;
    private String upperPort;
    private String lowerPort;
    private Medium medium = Medium.COPPER;
    private Integer mbit;

    private transient NodeLink link;
    private transient List<NetworkNode> nodes;

    public void open() {
        Callers.current().demand(Right.EDIT_REGISTRY);
        if (id == null) {
            if (school == null) {
                throw new NotFoundException();
            }
            nodes = register.nodes(school);
            return;
        }
        link = register.link(id);
        school = link.schoolId();
        version = link.getVersion();
        upperPort = link.getUpperPort();
        lowerPort = link.getLowerPort();
        medium = link.getMedium();
        mbit = link.getMbit();
    }

    public String save() {
        LinkEdit edit = new LinkEdit(upperPort, lowerPort, medium, mbit);
        if (id == null) {
            register.addLink(upper, lower, edit);
        } else {
            register.changeLink(id, version, edit);
        }
        Notices.done("network.linkForm.saved");
        return again();
    }

    public String remove() {
        register.removeLink(id, version);
        Notices.done("network.linkForm.removed");
        return again();
    }

    private String again() {
        return "/network/show?faces-redirect=true&school=" + school;
    }

    public boolean isFew() {
        return id == null && nodes.size() < 2;
    }

    public Medium[] getMedia() {
        return Medium.values();
    }

    public NodeLink getLink() {
        return link;
    }

    public List<NetworkNode> getNodes() {
        return nodes;
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

    public Long getUpper() {
        return upper;
    }

    public void setUpper(Long upper) {
        this.upper = upper;
    }

    public Long getLower() {
        return lower;
    }

    public void setLower(Long lower) {
        this.lower = lower;
    }

    public String getUpperPort() {
        return upperPort;
    }

    public void setUpperPort(String upperPort) {
        this.upperPort = upperPort;
    }

    public String getLowerPort() {
        return lowerPort;
    }

    public void setLowerPort(String lowerPort) {
        this.lowerPort = lowerPort;
    }

    public Medium getMedium() {
        return medium;
    }

    public void setMedium(Medium medium) {
        this.medium = medium;
    }

    public Integer getMbit() {
        return mbit;
    }

    public void setMbit(Integer mbit) {
        this.mbit = mbit;
    }
}
