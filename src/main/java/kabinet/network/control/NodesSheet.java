package kabinet.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.access.entity.Right;
import kabinet.device.control.Devices;
import kabinet.device.entity.Device;
import kabinet.document.control.TableWriter;
import kabinet.exchange.control.Changes;
import kabinet.exchange.control.Exporter;
import kabinet.exchange.control.Line;
import kabinet.exchange.control.Lookup;
import kabinet.exchange.control.TableImporter;
import kabinet.exchange.control.Words;
import kabinet.exchange.entity.Column;
import kabinet.exchange.entity.Outcome;
import kabinet.network.entity.Medium;
import kabinet.network.entity.NetworkNode;
import kabinet.network.entity.NodeLink;
import kabinet.network.entity.NodeRole;
import kabinet.organisation.control.SchoolsByCode;
import kabinet.organisation.control.SchoolsSheet;
import kabinet.organisation.entity.School;

/**
 * The devices that carry networks, with the links that feed them, as a table: one link a row, or one device that nothing feeds. A device with several links has several rows
 * and says what it is on each or on the first alone. Devices are named by their tags or their inventory numbers in the school. The first round makes the nodes, the second
 * the links, so that a row may name a device of a later one.
 */
@ApplicationScoped
public class NodesSheet implements TableImporter, Exporter {

    private static final int NAME = 40;

    static final Column DEVICE = Column.of("device", "network.sheet.device", true, NAME, "101340045");
    static final Column ROLE = Column.of("role", "network.node.role", false, 60, "Коммутатор");
    static final Column PORTS = Column.of("ports", "network.node.ports", false, 10, "24");
    static final Column MANAGED = Column.of("managed", "network.node.managed", false, 10, "да");
    static final Column POE = Column.of("poe", "network.node.poe", false, 10, "нет");
    static final Column WIFI = Column.of("wifiStandard", "network.node.wifiStandard", false, NetworkNode.WIFI_LENGTH, "");
    static final Column ZONES = Column.of("zones", "network.node.zones", false, NetworkNode.ZONES_LENGTH, "");
    static final Column UPPER = Column.of("upper", "network.sheet.upper", false, NAME, "101340044");
    static final Column UPPER_PORT = Column.of("upperPort", "network.nodeLink.upperPort", false, NodeLink.PORT_LENGTH, "2");
    static final Column LOWER_PORT = Column.of("lowerPort", "network.nodeLink.lowerPort", false, NodeLink.PORT_LENGTH, "24");
    static final Column MEDIUM = Column.of("medium", "network.nodeLink.medium", false, 60, "Медь");
    static final Column MBIT = Column.of("mbit", "network.nodeLink.mbit", false, 10, "1000");

    private static final String FILTER = "school";

    @Inject
    Nodes nodes;
    @Inject
    NodeLinks links;
    @Inject
    Devices devices;
    @Inject
    SchoolsByCode schoolsByCode;

    @Override
    public String kind() {
        return "nodes";
    }

    @Override
    public int order() {
        return 111;
    }

    @Override
    public Set<String> rights() {
        return Set.of(Right.EDIT_REGISTRY);
    }

    @Override
    public List<Column> columns() {
        return List.of(SchoolsSheet.CODE, DEVICE, ROLE, PORTS, MANAGED, POE, WIFI, ZONES, UPPER, UPPER_PORT, LOWER_PORT, MEDIUM, MBIT);
    }

    @Override
    public Reading begin(boolean booking) {
        return new Rows(booking);
    }

    /** A row with what it names, as far as it could be read. */
    private record Read(Line line, School school, String device, String upper) {
    }

    private final class Rows implements Reading {

        private final boolean booking;
        private final Lookup<School> schools = schoolsByCode.read();
        private final Words<NodeRole> roles = new Words<>(NodeRole.class, "network.nodeRole");
        private final Words<Medium> media = new Words<>(Medium.class, "network.medium");
        /** Nodes of the file and of the database, by their devices. */
        private final Map<Long, NetworkNode> known = new HashMap<>();
        private final Map<Long, List<NodeLink>> linksOf = new HashMap<>();
        /** What the first round came to, by lines. */
        private final Map<Integer, Outcome> outcomes = new HashMap<>();
        private final Set<Long> locked = new HashSet<>();

        Rows(boolean booking) {
            this.booking = booking;
        }

        @Override
        public int rounds() {
            return 2;
        }

        @Override
        public void take(List<Line> portion, int round) {
            List<Read> rows = portion.stream().filter(line -> round == 1 || outcomes.containsKey(line.number())).map(line -> new Read(line, line.value(SchoolsSheet.CODE, schools::get, "organisation.fault.unknown-school"), line.text(DEVICE), line.text(UPPER))).toList();
            DeviceNames names = new DeviceNames(devices, rows.stream().flatMap(r -> Stream.of(new DeviceNames.Named(r.school(), r.device()), new DeviceNames.Named(r.school(), r.upper()))).toList());
            find(rows, names);
            rows.forEach(row -> {
                if (round == 1) {
                    takeNode(row, names.get(row.school(), row.device()));
                } else {
                    takeLink(row, names);
                }
            });
        }

        private void find(List<Read> rows, DeviceNames names) {
            Set<Long> ids = rows.stream().flatMap(r -> Stream.of(names.get(r.school(), r.device()), names.get(r.school(), r.upper()))).filter(Objects::nonNull).map(Device::getId)
                .filter(id -> !known.containsKey(id)).collect(Collectors.toSet());
            nodes.ofDevices(ids).forEach(n -> known.put(n.getDevice().getId(), n));
        }

        private void takeNode(Read row, Device device) {
            Line line = row.line();
            if (row.school() != null && row.device() != null && device == null) {
                line.fault(DEVICE, "network.fault.unknown-device");
            }
            NodeRole role = line.value(ROLE, roles::read, "network.fault.unknown-role");
            Integer ports = line.integer(PORTS, 1, NetworkNode.MOST_PORTS);
            Boolean managed = line.yesNo(MANAGED);
            Boolean poe = line.yesNo(POE);
            String wifi = line.text(WIFI);
            String zones = line.text(ZONES);
            if (device == null) {
                return;
            }
            NetworkNode there = known.get(device.getId());
            if (there == null && role == null && line.raw(ROLE).isEmpty()) {
                line.fault(ROLE, "network.fault.no-role");
            }
            if (line.isFaulty()) {
                return;
            }
            if (there == null) {
                line.attempt(DEVICE, () -> known.put(device.getId(), new NetworkNode(device, role)));
                if (line.isFaulty()) {
                    return;
                }
            }
            NetworkNode node = known.get(device.getId());
            Changes changes = new Changes(there == null);
            changes.set(role, node::getRole, node::setRole);
            changes.set(ports, node::getPorts, node::setPorts);
            changes.set(managed, node::isManaged, node::setManaged);
            changes.set(poe, node::isPoe, node::setPoe);
            changes.set(wifi, node::getWifiStandard, node::setWifiStandard);
            changes.set(zones, node::getZones, node::setZones);
            if (booking && there == null) {
                nodes.addLater(node);
            }
            outcomes.put(line.number(), changes.outcome());
        }

        private void takeLink(Read row, DeviceNames names) {
            Line line = row.line();
            Outcome first = outcomes.get(line.number());
            String upperPort = line.text(UPPER_PORT);
            String lowerPort = line.text(LOWER_PORT);
            Medium medium = line.value(MEDIUM, media::read, "network.fault.unknown-medium");
            Integer mbit = line.integer(MBIT, 1, NodeLink.FASTEST);
            NetworkNode lower = known.get(names.get(row.school(), row.device()).getId());
            line.once(DEVICE, List.of(lower.getDevice().getId(), row.upper() == null ? "" : Lookup.key(row.upper()), upperPort == null ? "" : Lookup.key(upperPort)));
            if (row.upper() == null) {
                line.came(DEVICE, first);
                return;
            }
            Device device = names.get(row.school(), row.upper());
            NetworkNode upper = device == null ? null : known.get(device.getId());
            if (upper == null) {
                line.fault(UPPER, device == null ? "network.fault.unknown-device" : "network.fault.not-a-node");
            }
            if (line.isFaulty()) {
                return;
            }
            line.attempt(UPPER, () -> {
                Outcome second = link(upper, lower, upperPort, lowerPort, medium, mbit);
                line.came(DEVICE, first == Outcome.CREATED ? first : second == Outcome.UNCHANGED ? first : second == Outcome.CREATED && first == Outcome.UNCHANGED ? second : Outcome.CHANGED);
            });
        }

        private Outcome link(NetworkNode upper, NetworkNode lower, String upperPort, String lowerPort, Medium medium, Integer mbit) {
            List<NodeLink> all = linksOf.computeIfAbsent(upper.schoolId(), id -> {
                if (booking && locked.add(id)) {
                    links.lock(upper.getSchool());
                }
                return new ArrayList<>(links.of(id));
            });
            NodeLink there = all.stream().filter(l -> l.getUpper().equals(upper) && l.getLower().equals(lower) && Lookup.key(l.getUpperPort()).equals(Lookup.key(upperPort == null ? "" : upperPort)))
                .findFirst().orElse(null);
            NodeLink link = there;
            if (there == null) {
                link = new NodeLink(upper, lower);
                link.setUpperPort(upperPort);
                NodeLinks.refuseCircle(link, all);
                all.add(link);
            }
            Changes changes = new Changes(there == null);
            changes.set(lowerPort, link::getLowerPort, link::setLowerPort);
            changes.set(medium, link::getMedium, link::setMedium);
            changes.set(mbit, link::getMbit, link::setMbit);
            if (booking && there == null) {
                links.addLater(link);
            }
            return changes.outcome();
        }
    }

    @Override
    public boolean isPersonal() {
        return false;
    }

    @Override
    public Map<String, Function<String, ?>> filters() {
        return Map.of(FILTER, Long::valueOf);
    }

    @Override
    public int write(TableWriter table, Map<String, String> filter) throws IOException {
        Words<NodeRole> roles = new Words<>(NodeRole.class, "network.nodeRole");
        Words<Medium> media = new Words<>(Medium.class, "network.medium");
        int rows = 0;
        for (School school : schoolsByCode.of(filter.get(FILTER))) {
            Map<Long, List<NodeLink>> feeding = links.of(school.getId()).stream().collect(Collectors.groupingBy(l -> l.getLower().getId()));
            for (Iterator<NetworkNode> i = nodes.of(school.getId()).iterator(); i.hasNext();) {
                NetworkNode node = i.next();
                Collection<NodeLink> all = feeding.getOrDefault(node.getId(), List.of());
                if (all.isEmpty()) {
                    table.row(cells(school, node, roles).toArray());
                    rows++;
                }
                for (NodeLink link : all) {
                    List<Object> cells = cells(school, node, roles);
                    cells.addAll(Arrays.asList(name(link.getUpper().getDevice()), link.getUpperPort(), link.getLowerPort(), media.written(link.getMedium()), link.getMbit()));
                    table.row(cells.toArray());
                    rows++;
                }
            }
        }
        return rows;
    }

    private static List<Object> cells(School school, NetworkNode node, Words<NodeRole> roles) {
        List<Object> cells = new ArrayList<>();
        cells.add(school.getCode());
        cells.add(name(node.getDevice()));
        cells.add(roles.written(node.getRole()));
        cells.add(node.getPorts());
        cells.add(node.isManaged());
        cells.add(node.isPoe());
        cells.add(node.getWifiStandard());
        cells.add(node.getZones());
        return cells;
    }

    /** As a file names a device. */
    static String name(Device device) {
        return device == null ? null : device.getInventoryNumber() == null || device.getPartOf() != null ? device.getTag() : device.getInventoryNumber();
    }
}
