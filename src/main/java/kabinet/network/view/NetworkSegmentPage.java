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
import kabinet.network.entity.NetworkSegment;
import kabinet.network.entity.SegmentEdit;
import kabinet.organisation.entity.Room;

/** The form for a new or known range of addresses. */
@Named
@ViewScoped
public class NetworkSegmentPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    NetworkRegister register;

    private Long id;
    private Long school;
    private int version;
    private String name;
    private String address;
    private Integer vlan;
    private Long room;

    private transient List<Room> rooms;

    public void open() {
        Callers.current().demand(Right.EDIT_REGISTRY);
        if (id == null && school == null) {
            throw new NotFoundException();
        }
        if (id != null) {
            NetworkSegment segment = register.segment(id);
            school = segment.schoolId();
            version = segment.getVersion();
            name = segment.getName();
            address = segment.getAddress();
            vlan = segment.getVlan();
            room = segment.getRoom() == null ? null : segment.getRoom().getId();
        }
        rooms = register.rooms(school);
    }

    public String save() {
        SegmentEdit edit = new SegmentEdit(name, address, vlan, room);
        if (id == null) {
            register.addSegment(school, edit);
        } else {
            register.changeSegment(id, version, edit);
        }
        Notices.done("network.segmentForm.saved");
        return again();
    }

    public String remove() {
        register.removeSegment(id, version);
        Notices.done("network.segmentForm.removed");
        return again();
    }

    private String again() {
        return "/network/show?faces-redirect=true&school=" + school;
    }

    public List<Room> getRooms() {
        return rooms;
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

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public Integer getVlan() {
        return vlan;
    }

    public void setVlan(Integer vlan) {
        this.vlan = vlan;
    }

    public Long getRoom() {
        return room;
    }

    public void setRoom(Long room) {
        this.room = room;
    }
}
