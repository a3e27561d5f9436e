package kabinet.device.control;

import static java.util.Map.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kabinet.access.entity.Right;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceFilter;
import kabinet.device.entity.DeviceStatus;
import kabinet.document.control.TableWriter;
import kabinet.exchange.control.Exporter;
import kabinet.exchange.control.TableImporter;
import kabinet.exchange.control.Words;
import kabinet.exchange.entity.Column;
import kabinet.organisation.control.People;
import kabinet.organisation.control.Plans;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.control.Schools;
import kabinet.organisation.control.SchoolsByCode;
import kabinet.organisation.control.Tags;

/** Devices as a table, one a row; the kinds' own fields are columns behind the common ones. */
@ApplicationScoped
public class DevicesSheet implements TableImporter, Exporter {

    /** Devices read together. */
    private static final int PORTION = 500;
    private static final Map<String, Function<String, ?>> FILTERS = Map.ofEntries(entry("q", q -> q), entry("school", Long::valueOf), entry("room", Long::valueOf),
        entry("deviceKind", Long::valueOf), entry("model", Long::valueOf), entry("person", Long::valueOf), entry("status", DeviceStatus::valueOf),
        entry("source", Long::valueOf), entry("noRoom", Boolean::valueOf), entry("noNumber", Boolean::valueOf), entry("warranty", Integer::valueOf));

    @PersistenceContext
    EntityManager em;
    @Inject
    Directories directories;
    @Inject
    Devices devices;
    @Inject
    DeviceMatches matches;
    @Inject
    InventoryNumbers numbers;
    @Inject
    WriteOffRequests requests;
    @Inject
    SchoolsByCode schoolsByCode;
    @Inject
    Schools schools;
    @Inject
    Rooms rooms;
    @Inject
    People people;
    @Inject
    Tags tags;

    @Override
    public String kind() {
        return "devices";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Set<String> rights() {
        return Set.of(Right.EDIT_REGISTRY, Right.RECEIVE);
    }

    @Override
    public Set<String> rightsToChange() {
        return Set.of(Right.EDIT_REGISTRY);
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>(DeviceColumns.COMMON);
        columns.addAll(new FieldColumns(directories.fields()).columns());
        return columns;
    }

    @Override
    public Reading begin(boolean booking) {
        DeviceRecord.Sources sources = new DeviceRecord.Sources(schoolsByCode.read()::get, new Plans(schools, rooms, people), new Catalogue(directories), words());
        DeviceWriter writer = new DeviceWriter(new FieldColumns(directories.fields()), numbers, devices, requests, booking);
        return new DeviceRows(booking, sources, matches, writer, tags, devices);
    }

    @Override
    public boolean isPersonal() {
        return true;
    }

    @Override
    public Map<String, Function<String, ?>> filters() {
        return FILTERS;
    }

    @Override
    public int write(TableWriter table, Map<String, String> filter) throws IOException {
        FieldColumns fields = new FieldColumns(directories.fields());
        Words<DeviceStatus> words = words();
        List<Long> ids = devices.ids(filter(filter), Integer.MAX_VALUE);
        for (int from = 0; from < ids.size(); from += PORTION) {
            List<Long> portion = ids.subList(from, Math.min(from + PORTION, ids.size()));
            Map<Long, Device> read = new HashMap<>();
            devices.withIds(portion).forEach(device -> read.put(device.getId(), device));
            for (Long id : portion) {
                Device device = read.get(id);
                if (device != null) {
                    table.row(cells(device, fields, words));
                }
            }
            em.clear(); // what was written is not needed again: any number of rows takes the same memory
        }
        return ids.size();
    }

    private static List<Object> cells(Device d, FieldColumns fields, Words<DeviceStatus> words) {
        List<Object> cells = new ArrayList<>();
        cells.add(d.getTag());
        cells.add(d.getInventoryNumber());
        cells.add(d.getSerialNumber());
        cells.add(d.getKind().getName());
        cells.add(d.getModel().getManufacturer());
        cells.add(d.getModel().getName());
        cells.add(d.getSchool().getCode());
        cells.add(d.getRoom() == null ? null : d.getRoom().getBuilding().getName());
        cells.add(d.getRoom() == null ? null : d.getRoom().getNumber());
        cells.add(d.getResponsible() == null ? null : d.getResponsible().getName());
        cells.add(words.written(d.getStatus()));
        cells.add(d.getPrice());
        cells.add(d.getFundingSource() == null ? null : d.getFundingSource().getName());
        cells.add(d.getAccount() == null ? null : d.getAccount().getCode());
        cells.add(d.getOkof() == null ? null : d.getOkof().getCode());
        cells.add(d.getCommissionedOn());
        cells.add(d.getUsefulLife());
        cells.add(d.getWarrantyUntil());
        cells.add(headOf(d));
        cells.add(d.getNotes());
        fields.all().forEach(column -> cells.add(FieldColumns.written(column.field(), d.getCustomValues())));
        return cells;
    }

    private static String headOf(Device part) {
        Device head = part.getPartOf();
        if (head == null) {
            return null;
        }
        return head.getInventoryNumber() == null ? head.getTag() : head.getInventoryNumber();
    }

    private static DeviceFilter filter(Map<String, String> given) {
        return new DeviceFilter(given.get("q"), id(given, "school"), id(given, "room"), id(given, "deviceKind"), id(given, "model"), id(given, "person"),
            (DeviceStatus) read(given, "status"), id(given, "source"), (Boolean) read(given, "noRoom"), (Boolean) read(given, "noNumber"),
            (Integer) read(given, "warranty"));
    }

    private static Long id(Map<String, String> given, String name) {
        return (Long) read(given, name);
    }

    private static Object read(Map<String, String> given, String name) {
        return given.containsKey(name) ? FILTERS.get(name).apply(given.get(name)) : null;
    }

    private static Words<DeviceStatus> words() {
        return new Words<>(DeviceStatus.class, "device.status");
    }
}
