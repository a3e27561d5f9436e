package kabinet.network.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.base.Tag;
import kabinet.device.control.Devices;
import kabinet.device.entity.Device;
import kabinet.history.control.Revisions;
import kabinet.network.control.NodeLinks;
import kabinet.network.control.Nodes;
import kabinet.network.control.SchoolNetworks;
import kabinet.network.control.Segments;
import kabinet.network.entity.AddressRange;
import kabinet.network.entity.FactsEdit;
import kabinet.network.entity.LinkEdit;
import kabinet.network.entity.Medium;
import kabinet.network.entity.NetworkNode;
import kabinet.network.entity.NetworkSegment;
import kabinet.network.entity.NodeEdit;
import kabinet.network.entity.NodeLink;
import kabinet.network.entity.NodeRole;
import kabinet.network.entity.SchoolNetwork;
import kabinet.network.entity.SegmentEdit;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;

/** What carries a school's network: its devices, the links between them, its addresses, its filter. Said by whoever keeps the school's registry. */
@Boundary
public class NetworkRegister {

    @Inject
    Nodes nodes;
    @Inject
    NodeLinks links;
    @Inject
    Segments segments;
    @Inject
    SchoolNetworks networks;
    @Inject
    Devices devices;
    @Inject
    Schools schools;
    @Inject
    Rooms rooms;
    @Inject
    Revisions revisions;

    // The whole

    /** What is said of a school's network; a blank one if nothing is. */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public SchoolNetwork facts(Long schoolId) {
        School school = school(schoolId);
        return networks.of(schoolId).orElseGet(() -> new SchoolNetwork(school));
    }

    /** @param version the version the caller saw; null if it does not matter */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public SchoolNetwork save(Long schoolId, Integer version, FactsEdit edit) {
        School school = school(schoolId);
        SchoolNetwork network = networks.of(schoolId).orElse(null);
        boolean fresh = network == null;
        if (fresh) {
            network = new SchoolNetwork(school);
        } else {
            requireVersion(network, version);
        }
        network.setContentFilter(edit.contentFilter());
        network.setFilterMethod(edit.filterMethod());
        network.setFirewall(edit.firewall());
        network.setAddressing(edit.addressing());
        network.setCabinet(edit.cabinet());
        revisions.describe("network.act.facts", school.getShortName());
        if (fresh) {
            networks.add(network);
        } else {
            networks.write(network);
        }
        return network;
    }

    // Nodes

    @RolesAllowed(Right.READ)
    public NetworkNode node(Long id) {
        return nodes.find(id).orElseThrow(NotFoundException::new);
    }

    @RolesAllowed(Right.READ)
    public List<NetworkNode> nodes(Long schoolId) {
        return nodes.of(school(schoolId).getId());
    }

    /**
     * Says what a device is in its school's network.
     *
     * @param name its tag, or its inventory number in the school
     * @throws BusinessException if no device is called so, or it is gone
     * @throws kabinet.base.DuplicateException if it is a node already
     */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public NetworkNode addNode(Long schoolId, String name, NodeEdit edit) {
        Device device = device(schoolId, name);
        NetworkNode node = new NetworkNode(device, role(edit));
        fill(node, edit);
        revisions.describe("network.act.node", node.getTitle());
        nodes.add(node);
        return node;
    }

    private Device device(Long schoolId, String name) {
        school(schoolId);
        String text = name == null ? "" : name.strip();
        return Tag.read(text).flatMap(tag -> devices.byTag(tag.text())).filter(d -> d.schoolId().equals(schoolId))
            .or(() -> text.isEmpty() ? Optional.empty() : devices.byInventoryNumber(schoolId, text))
            .orElseThrow(() -> new BusinessException("network.node.unknownDevice", text));
    }

    /** @param version the version the caller saw; null if it does not matter */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public NetworkNode changeNode(Long id, Integer version, NodeEdit edit) {
        NetworkNode node = node(id);
        requireVersion(node, version);
        node.setRole(role(edit));
        fill(node, edit);
        revisions.describe("network.act.nodeChange", node.getTitle());
        nodes.write(node);
        return node;
    }

    /** The device carries the network no longer; its links go with it. */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public void removeNode(Long id, Integer version) {
        NetworkNode node = node(id);
        requireVersion(node, version);
        revisions.describe("network.act.nodeRemove", node.getTitle());
        links.lock(node.getSchool());
        links.at(id).forEach(links::remove);
        links.flush();
        nodes.remove(node);
        nodes.write(node);
    }

    private static NodeRole role(NodeEdit edit) {
        if (edit.role() == null) {
            throw new BusinessException("network.node.noRole");
        }
        return edit.role();
    }

    private static void fill(NetworkNode node, NodeEdit edit) {
        node.setPorts(edit.ports());
        node.setManaged(edit.managed());
        node.setPoe(edit.poe());
        node.setWifiStandard(edit.wifiStandard());
        node.setZones(edit.zones());
    }

    // Links

    @RolesAllowed(Right.READ)
    public NodeLink link(Long id) {
        return links.find(id).orElseThrow(NotFoundException::new);
    }

    /**
     * Links two nodes of a school.
     *
     * @param upperId the one nearer to the internet
     * @throws BusinessException if they are of two schools, one and the same, or the link would lead round in a circle
     */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public NodeLink addLink(Long upperId, Long lowerId, LinkEdit edit) {
        NodeLink link = new NodeLink(node(upperId), node(lowerId));
        fill(link, edit);
        revisions.describe("network.act.link", link.getTitle());
        links.add(link);
        return link;
    }

    /** @param version the version the caller saw; null if it does not matter */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public NodeLink changeLink(Long id, Integer version, LinkEdit edit) {
        NodeLink link = link(id);
        requireVersion(link, version);
        fill(link, edit);
        revisions.describe("network.act.linkChange", link.getTitle());
        links.write(link);
        return link;
    }

    @RolesAllowed(Right.EDIT_REGISTRY)
    public void removeLink(Long id, Integer version) {
        NodeLink link = link(id);
        requireVersion(link, version);
        revisions.describe("network.act.linkRemove", link.getTitle());
        links.remove(link);
        links.flush();
    }

    private static void fill(NodeLink link, LinkEdit edit) {
        link.setUpperPort(edit.upperPort());
        link.setLowerPort(edit.lowerPort());
        link.setMedium(edit.medium() == null ? Medium.COPPER : edit.medium());
        link.setMbit(edit.mbit());
    }

    // Address ranges

    @RolesAllowed(Right.READ)
    public NetworkSegment segment(Long id) {
        return segments.find(id).orElseThrow(NotFoundException::new);
    }

    /** Rooms of a school that a range may belong to. */
    @RolesAllowed(Right.READ)
    public List<Room> rooms(Long schoolId) {
        return rooms.of(school(schoolId).getId()).stream().filter(Room::isActive).toList();
    }

    /** @throws kabinet.base.InvalidValueException unless the address is a range */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public NetworkSegment addSegment(Long schoolId, SegmentEdit edit) {
        School school = school(schoolId);
        NetworkSegment segment = new NetworkSegment(school, name(edit), AddressRange.of(edit.address()));
        fill(segment, edit);
        revisions.describe("network.act.segment", segment.getTitle());
        segments.add(segment);
        return segment;
    }

    /** @param version the version the caller saw; null if it does not matter */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public NetworkSegment changeSegment(Long id, Integer version, SegmentEdit edit) {
        NetworkSegment segment = segment(id);
        requireVersion(segment, version);
        segment.setName(name(edit));
        segment.readdress(AddressRange.of(edit.address()));
        fill(segment, edit);
        revisions.describe("network.act.segmentChange", segment.getTitle());
        segments.write(segment);
        return segment;
    }

    @RolesAllowed(Right.EDIT_REGISTRY)
    public void removeSegment(Long id, Integer version) {
        NetworkSegment segment = segment(id);
        requireVersion(segment, version);
        revisions.describe("network.act.segmentRemove", segment.getTitle());
        segments.remove(segment);
        segments.write(segment);
    }

    private static String name(SegmentEdit edit) {
        if (edit.name() == null || edit.name().isBlank()) {
            throw new BusinessException("network.segment.noName");
        }
        return edit.name();
    }

    private void fill(NetworkSegment segment, SegmentEdit edit) {
        segment.setVlan(edit.vlan());
        segment.setRoom(edit.roomId() == null ? null : rooms.find(edit.roomId()).orElseThrow(NotFoundException::new));
    }

    private School school(Long id) {
        return schools.find(id).orElseThrow(NotFoundException::new);
    }

    private static void requireVersion(AbstractEntity entity, Integer version) {
        if (version != null && version != entity.getVersion()) {
            throw new StaleException();
        }
    }
}
