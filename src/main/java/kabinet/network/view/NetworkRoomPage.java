package kabinet.network.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.NotFoundException;
import kabinet.base.view.Notices;
import kabinet.network.boundary.PortRegister;
import kabinet.network.entity.CableCategory;
import kabinet.network.entity.NetworkNode;
import kabinet.network.entity.NewPorts;
import kabinet.network.entity.OutletPort;
import kabinet.organisation.entity.Room;

/** {@code /network/room}: the ports of a room, to be looked at or put right. */
@Named
@ViewScoped
public class NetworkRoomPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PortRegister register;

    private Long id;
    private ArrayList<PortForm> ports;
    private Integer count = 4;
    private String prefix;
    private Integer first;
    private Integer perOutlet;
    private CableCategory category = CableCategory.CAT5E;

    private transient Room room;
    private transient List<NetworkNode> nodes;

    public void open() {
        if (id == null) {
            throw new NotFoundException();
        }
        room = register.room(id);
        prefix = room.getNumber() + "-";
        nodes = register.nodes(room.schoolId());
        ports = new ArrayList<>(register.ofRoom(id).stream().map(PortForm::new).toList());
    }

    public String add() {
        List<OutletPort> added = register.add(id, new NewPorts(count == null ? 0 : count, prefix, first, category, perOutlet));
        Notices.done("network.room.added", added.size());
        return again();
    }

    public String save() {
        register.save(id, ports.stream().map(PortForm::edit).toList());
        Notices.done("network.room.saved");
        return again();
    }

    public String remove(PortForm port) {
        register.remove(port.getId(), port.getVersion());
        Notices.done("network.room.removed", port.getStored());
        return again();
    }

    private String again() {
        return "/network/room?faces-redirect=true&id=" + id;
    }

    public boolean isMayEdit() {
        return Callers.current().may(Right.EDIT_REGISTRY);
    }

    public CableCategory[] getCategories() {
        return CableCategory.values();
    }

    public ArrayList<PortForm> getPorts() {
        return ports;
    }

    public Room getRoom() {
        return room;
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

    public Integer getCount() {
        return count;
    }

    public void setCount(Integer count) {
        this.count = count;
    }

    public String getPrefix() {
        return prefix;
    }

    public void setPrefix(String prefix) {
        this.prefix = prefix;
    }

    public Integer getFirst() {
        return first;
    }

    public void setFirst(Integer first) {
        this.first = first;
    }

    public Integer getPerOutlet() {
        return perOutlet;
    }

    public void setPerOutlet(Integer perOutlet) {
        this.perOutlet = perOutlet;
    }

    public CableCategory getCategory() {
        return category;
    }

    public void setCategory(CableCategory category) {
        this.category = category;
    }
}
