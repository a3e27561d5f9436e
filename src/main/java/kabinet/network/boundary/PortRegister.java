package kabinet.network.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.DuplicateException;
import kabinet.base.LookAlikes;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.device.control.Devices;
import kabinet.device.entity.Device;
import kabinet.history.control.Revisions;
import kabinet.network.control.Nodes;
import kabinet.network.control.OutletPorts;
import kabinet.network.entity.NetworkNode;
import kabinet.network.entity.NewPorts;
import kabinet.network.entity.OutletPort;
import kabinet.network.entity.PortEdit;
import kabinet.network.entity.PortFilter;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.entity.Room;

/** The ports on the walls: read by everybody in scope, said by whoever keeps the school's registry. */
@Boundary
public class PortRegister {

    @Inject
    OutletPorts ports;
    @Inject
    Rooms rooms;
    @Inject
    Nodes nodes;
    @Inject
    Devices devices;
    @Inject
    Revisions revisions;

    @RolesAllowed(Right.READ)
    public Room room(Long roomId) {
        return rooms.find(roomId).orElseThrow(NotFoundException::new);
    }

    /** In the order of labels; those switched off are among them. */
    @RolesAllowed(Right.READ)
    public List<OutletPort> ofRoom(Long roomId) {
        return ports.ofRoom(room(roomId).getId());
    }

    /** Devices of the school that ports can be patched to. */
    @RolesAllowed(Right.READ)
    public List<NetworkNode> nodes(Long schoolId) {
        return nodes.of(schoolId);
    }

    /** The ports of the filter after the one with the id, in the order of ids: a page for programs. */
    @RolesAllowed(Right.READ)
    public List<OutletPort> after(PortFilter filter, long id, int limit) {
        return ports.after(filter, id, limit);
    }

    @RolesAllowed(Right.READ)
    public OutletPort show(Long id) {
        return ports.find(id).orElseThrow(NotFoundException::new);
    }

    /**
     * Adds several ports with running numbers.
     *
     * @throws BusinessException if they are none or too many, or a label would be too long
     * @throws DuplicateException if the room has one of the labels, naming it
     */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public List<OutletPort> add(Long roomId, NewPorts wanted) {
        if (wanted.count() < 1 || wanted.count() > NewPorts.MOST) {
            throw new BusinessException("network.port.count.bounds", NewPorts.MOST);
        }
        if (wanted.first() != null && (wanted.first() < 0 || wanted.first() > NewPorts.HIGHEST) || wanted.perOutlet() != null && wanted.perOutlet() < 1) {
            throw new BusinessException("network.port.first.bounds", NewPorts.HIGHEST);
        }
        Room room = room(roomId);
        List<OutletPort> known = ports.ofRoom(roomId);
        Set<String> taken = known.stream().map(OutletPort::getLabelKey).collect(Collectors.toCollection(HashSet::new));
        int first = wanted.first() == null ? next(known, wanted.prefix()) : wanted.first();
        List<OutletPort> added = new ArrayList<>();
        for (int i = 0; i < wanted.count(); i++) {
            OutletPort port = new OutletPort(room, label(wanted.prefix() + (first + i)));
            if (!taken.add(port.getLabelKey())) {
                throw new DuplicateException("network.port.label.taken", port.getLabel(), room.getNumber());
            }
            port.setCategory(wanted.category());
            if (wanted.perOutlet() != null) {
                port.setOutlet(outlet(wanted.prefix() + (first + i - i % wanted.perOutlet())));
            }
            ports.add(port);
            added.add(port);
        }
        revisions.describe("network.act.ports", room.getNumber());
        ports.flush();
        return added;
    }

    private static String label(String label) {
        if (label.length() > OutletPort.LABEL_LENGTH) {
            throw new BusinessException("network.port.label.long", OutletPort.LABEL_LENGTH);
        }
        return label;
    }

    private static String outlet(String name) {
        return name.length() > OutletPort.OUTLET_LENGTH ? name.substring(name.length() - OutletPort.OUTLET_LENGTH) : name;
    }

    private static int next(Collection<OutletPort> known, String prefix) {
        Pattern numbered = Pattern.compile(Pattern.quote(LookAlikes.fold(prefix + "1").replaceAll("1$", "")) + "(\\d{1,4})");
        return known.stream().map(p -> numbered.matcher(p.getLabelKey())).filter(Matcher::matches).mapToInt(m -> Integer.parseInt(m.group(1))).max().orElse(0) + 1;
    }

    /** Adds one port. */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public OutletPort create(Long roomId, PortEdit edit) {
        Room room = room(roomId);
        OutletPort port = new OutletPort(room, label(edit));
        fill(port, edit, switches(room.schoolId(), List.of(edit)));
        ports.add(port);
        revisions.describe("network.act.ports", room.getNumber());
        ports.write(port);
        return port;
    }

    /** @throws StaleException if somebody changed it meanwhile */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public OutletPort change(Long id, PortEdit edit) {
        OutletPort port = own(id, edit.version());
        port.setLabel(label(edit));
        fill(port, edit, switches(port.schoolId(), List.of(edit)));
        revisions.describe("network.act.ports", port.getRoom().getNumber());
        ports.write(port);
        return port;
    }

    /**
     * Stores what a form says of a room's ports; labels may change places.
     *
     * @throws NotFoundException if one of them is not of the room
     * @throws StaleException if somebody changed one meanwhile
     * @throws DuplicateException if two would bear one label
     */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public void save(Long roomId, List<PortEdit> edits) {
        Room room = room(roomId);
        Map<Long, OutletPort> known = ports.ofRoom(roomId).stream().collect(Collectors.toMap(OutletPort::getId, Function.identity()));
        Map<Long, Device> switches = switches(room.schoolId(), edits);
        Set<String> labels = known.values().stream().filter(p -> edits.stream().noneMatch(e -> p.getId().equals(e.id()))).map(OutletPort::getLabelKey).collect(Collectors.toSet());
        List<OutletPort> renamed = new ArrayList<>();
        for (PortEdit edit : edits) {
            OutletPort port = known.get(edit.id());
            if (port == null) {
                throw new NotFoundException();
            }
            if (edit.version() != null && edit.version() != port.getVersion()) {
                throw new StaleException();
            }
            if (!labels.add(LookAlikes.key(label(edit).strip(), OutletPort.LABEL_LENGTH))) {
                throw new DuplicateException("network.port.label.taken", edit.label(), room.getNumber());
            }
            fill(port, edit, switches);
            if (!edit.label().strip().equals(port.getLabel())) {
                renamed.add(port);
            }
        }
        revisions.describe("network.act.ports", room.getNumber());
        if (renamed.size() > 1) { // the database checks each row by itself: labels that change places meet unless they step aside first
            renamed.forEach(port -> port.setLabel("~ " + port.getId()));
            ports.flush();
        }
        Map<Long, String> wanted = edits.stream().collect(Collectors.toMap(PortEdit::id, PortEdit::label));
        renamed.forEach(port -> port.setLabel(wanted.get(port.getId())));
        ports.flush();
    }

    /** Takes away a port entered by mistake; one whose cable is gone is switched off instead, since audits may speak of it. */
    @RolesAllowed(Right.EDIT_REGISTRY)
    public void remove(Long id, Integer version) {
        OutletPort port = own(id, version);
        revisions.describe("network.act.portRemove", port.getLabel());
        ports.remove(port);
        ports.flush();
    }

    private OutletPort own(Long id, Integer version) {
        OutletPort port = show(id);
        if (version != null && version != port.getVersion()) {
            throw new StaleException();
        }
        return port;
    }

    private static String label(PortEdit edit) {
        if (edit.label() == null || edit.label().isBlank()) {
            throw new BusinessException("network.port.label.missing");
        }
        return label(edit.label());
    }

    private Map<Long, Device> switches(Long schoolId, List<PortEdit> edits) {
        Set<Long> ids = edits.stream().map(PortEdit::switchId).filter(id -> id != null).collect(Collectors.toSet());
        Map<Long, Device> found = devices.withIds(ids).stream().filter(d -> d.schoolId().equals(schoolId)).collect(Collectors.toMap(Device::getId, Function.identity()));
        if (found.size() != ids.size()) {
            throw new NotFoundException();
        }
        return found;
    }

    private static void fill(OutletPort port, PortEdit edit, Map<Long, Device> switches) {
        port.setOutlet(edit.outlet());
        port.setCategory(edit.category());
        port.setLength(edit.length());
        port.setPatchPanel(edit.patchPanel());
        port.setPatchPort(edit.patchPort());
        port.patchTo(edit.switchId() == null ? null : switches.get(edit.switchId()), edit.switchPort());
        port.setActive(edit.active());
    }
}
