package kabinet.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.access.entity.Right;
import kabinet.base.LookAlikes;
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
import kabinet.network.entity.CableCategory;
import kabinet.network.entity.OutletPort;
import kabinet.network.entity.PortFilter;
import kabinet.organisation.control.People;
import kabinet.organisation.control.Plans;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.control.Schools;
import kabinet.organisation.control.SchoolsByCode;
import kabinet.organisation.control.SchoolsSheet;
import kabinet.organisation.entity.Building;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;

/** Ports on walls as a table, one a row, matched by school, building, room and label. */
@ApplicationScoped
public class PortsSheet implements TableImporter, Exporter {

    static final Column BUILDING = Column.of("building", "network.sheet.building", false, Building.NAME_LENGTH, Building.MAIN);
    static final Column ROOM = Column.of("room", "network.sheet.room", true, Room.NUMBER_LENGTH, "214");
    static final Column OUTLET = Column.of("outlet", "network.outletPort.outlet", false, OutletPort.OUTLET_LENGTH, "214-1");
    static final Column LABEL = Column.of("label", "network.outletPort.label", true, OutletPort.LABEL_LENGTH, "214-1");
    static final Column CATEGORY = Column.of("category", "network.outletPort.category", false, 40, "5e");
    static final Column LENGTH = Column.of("length", "network.outletPort.length", false, 10, "34,5");
    static final Column PANEL = Column.of("patchPanel", "network.outletPort.patchPanel", false, OutletPort.PANEL_LENGTH, "ПП-1");
    static final Column PANEL_PORT = Column.of("patchPort", "network.outletPort.patchPort", false, OutletPort.PORT_LENGTH, "7");
    static final Column SWITCH = Column.of("switch", "network.outletPort.switchDevice", false, 40, "101340045");
    static final Column SWITCH_PORT = Column.of("switchPort", "network.outletPort.switchPort", false, OutletPort.PORT_LENGTH, "7");
    static final Column ACTIVE = Column.of("active", "network.outletPort.active", false, 10, "да");

    private static final long LONGEST = Long.parseLong(OutletPort.LONGEST);

    @Inject
    OutletPorts ports;
    @Inject
    SchoolsByCode schoolsByCode;
    @Inject
    Schools schools;
    @Inject
    Rooms rooms;
    @Inject
    People people;
    @Inject
    Devices devices;

    @Override
    public String kind() {
        return "ports";
    }

    @Override
    public int order() {
        return 112;
    }

    @Override
    public Set<String> rights() {
        return Set.of(Right.EDIT_REGISTRY);
    }

    @Override
    public List<Column> columns() {
        return List.of(SchoolsSheet.CODE, BUILDING, ROOM, OUTLET, LABEL, CATEGORY, LENGTH, PANEL, PANEL_PORT, SWITCH, SWITCH_PORT, ACTIVE);
    }

    @Override
    public Reading begin(boolean booking) {
        return new Rows(booking);
    }

    /** A row with what it names, as far as it could be read. */
    private record Read(Line line, School school, Room room, String label, String device) {
    }

    private final class Rows implements Reading {

        private final boolean booking;
        private final Lookup<School> byCode = schoolsByCode.read();
        private final Plans plans = new Plans(schools, rooms, people);
        private final Words<CableCategory> categories = new Words<>(CableCategory.class, "network.cableCategory");

        Rows(boolean booking) {
            this.booking = booking;
        }

        @Override
        public void take(List<Line> portion, int round) {
            List<Read> rows = portion.stream().map(this::read).toList();
            DeviceNames names = new DeviceNames(devices, rows.stream().map(r -> new DeviceNames.Named(r.school(), r.device())).toList());
            Map<Long, Map<String, OutletPort>> known = new HashMap<>();
            ports.ofRooms(rows.stream().map(Read::room).filter(Objects::nonNull).map(Room::getId).collect(Collectors.toSet()))
                .forEach((room, all) -> known.put(room, all.stream().collect(Collectors.toMap(OutletPort::getLabelKey, Function.identity()))));
            rows.forEach(row -> take(row, names, row.room() == null ? Map.of() : known.getOrDefault(row.room().getId(), Map.of())));
        }

        private Read read(Line line) {
            School school = line.value(SchoolsSheet.CODE, byCode::get, "organisation.fault.unknown-school");
            String building = line.text(BUILDING);
            Room room = school == null ? null : line.value(ROOM, number -> plans.of(school).room(building, number), "network.fault.unknown-room");
            return new Read(line, school, room, line.text(LABEL), line.text(SWITCH));
        }

        private void take(Read row, DeviceNames names, Map<String, OutletPort> known) {
            Line line = row.line();
            CableCategory category = line.value(CATEGORY, categories::read, "network.fault.unknown-category");
            BigDecimal length = line.decimal(LENGTH, 1, LONGEST);
            if (length != null && length.signum() == 0) {
                line.fault(LENGTH, "network.fault.no-length");
            }
            String outlet = line.text(OUTLET);
            String panel = line.text(PANEL);
            String panelPort = line.text(PANEL_PORT);
            String switchPort = line.text(SWITCH_PORT);
            Boolean active = line.yesNo(ACTIVE);
            Device device = names.get(row.school(), row.device());
            if (row.device() != null && row.school() != null && device == null) {
                line.fault(SWITCH, "network.fault.unknown-device");
            }
            if (row.room() == null || row.label() == null) {
                return;
            }
            String key = LookAlikes.key(row.label(), OutletPort.LABEL_LENGTH);
            line.once(LABEL, List.of(row.room().getId(), key));
            OutletPort there = known.get(key);
            OutletPort port = there != null ? there : new OutletPort(row.room(), row.label());
            Changes changes = new Changes(there == null);
            changes.set(outlet, port::getOutlet, port::setOutlet);
            changes.set(category, port::getCategory, port::setCategory);
            changes.set(length, port::getLength, port::setLength);
            changes.set(panel, port::getPatchPanel, port::setPatchPanel);
            changes.set(panelPort, port::getPatchPort, port::setPatchPort);
            changes.set(active, port::isActive, port::setActive);
            boolean moved = device != null && !device.equals(port.getSwitchDevice());
            boolean replugged = switchPort != null && !switchPort.equals(port.getSwitchPort());
            if ((moved || replugged) && !line.isFaulty()) {
                line.attempt(SWITCH, () -> port.patchTo(device == null ? port.getSwitchDevice() : device, switchPort == null && !moved ? port.getSwitchPort() : switchPort));
                changes.note();
            }
            if (booking && there == null && !line.isFaulty()) {
                ports.add(port);
            }
            line.came(LABEL, changes.outcome());
        }
    }

    @Override
    public boolean isPersonal() {
        return false;
    }

    @Override
    public Map<String, Function<String, ?>> filters() {
        return Map.of("school", Long::valueOf, "room", Long::valueOf);
    }

    @Override
    public int write(TableWriter table, Map<String, String> filter) throws IOException {
        Words<CableCategory> categories = new Words<>(CableCategory.class, "network.cableCategory");
        int rows = 0;
        try (Stream<OutletPort> all = ports.stream(new PortFilter(number(filter.get("school")), number(filter.get("room")), null, null))) {
            for (Iterator<OutletPort> i = all.iterator(); i.hasNext(); rows++) {
                OutletPort p = i.next();
                table.row(p.getSchool().getCode(), p.getRoom().getBuilding().getName(), p.getRoom().getNumber(), p.getOutlet(), p.getLabel(), categories.written(p.getCategory()), p.getLength(),
                    p.getPatchPanel(), p.getPatchPort(), NodesSheet.name(p.getSwitchDevice()), p.getSwitchPort(), p.isActive());
            }
        }
        return rows;
    }

    private static Long number(String text) {
        return text == null ? null : Long.valueOf(text);
    }
}
