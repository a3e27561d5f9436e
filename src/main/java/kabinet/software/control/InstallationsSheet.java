package kabinet.software.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.access.entity.Right;
import kabinet.base.LookAlikes;
import kabinet.base.Tag;
import kabinet.device.control.Devices;
import kabinet.device.entity.Device;
import kabinet.document.control.TableWriter;
import kabinet.exchange.control.Changes;
import kabinet.exchange.control.Exporter;
import kabinet.exchange.control.Line;
import kabinet.exchange.control.Lookup;
import kabinet.exchange.control.TableImporter;
import kabinet.exchange.entity.Column;
import kabinet.exchange.entity.Outcome;
import kabinet.organisation.control.SchoolsByCode;
import kabinet.organisation.entity.InventoryNumberTemplate;
import kabinet.organisation.entity.School;
import kabinet.software.entity.Installation;
import kabinet.software.entity.InstallationFilter;
import kabinet.software.entity.InstallationRow;
import kabinet.software.entity.InstallationSource;
import kabinet.software.entity.Software;
import kabinet.software.entity.SoftwareCategory;

/**
 * What is installed where as a table, one installation a row. A device is named by its tag, or by school and inventory number; a program by its name and release, with
 * or without its publisher. What is there already keeps its day; a version may be corrected, unless an agent said it.
 */
@ApplicationScoped
public class InstallationsSheet implements TableImporter, Exporter {

    static final Column SCHOOL = Column.of("school", "software.sheet.school", false, School.CODE_LENGTH, "14");
    static final Column TAG = Column.of("tag", "software.sheet.tag", false, 20, "");
    static final Column NUMBER = Column.of("inventoryNumber", "software.sheet.inventoryNumber", false, InventoryNumberTemplate.NUMBER_LENGTH, "101340001");
    static final Column PROGRAM = Column.of("program", "software.sheet.program", true, Software.NAME_LENGTH + Software.RELEASE_LENGTH + Software.PUBLISHER_LENGTH + 2, "Живая физика 5");
    static final Column VERSION = Column.of("version", "software.sheet.version", false, Installation.RELEASE_LENGTH, "5.2");
    static final Column SINCE = Column.of("since", "software.sheet.since", false, 20, "01.09.2025");

    private static final Map<String, Function<String, ?>> FILTERS = Map.of("school", Long::valueOf, "room", Long::valueOf, "device", Long::valueOf, "software", Long::valueOf,
        "category", SoftwareCategory::valueOf, "source", InstallationSource::valueOf);

    @Inject
    SoftwareCatalogue catalogue;
    @Inject
    Installations installations;
    @Inject
    FollowingInstallations following;
    @Inject
    Devices devices;
    @Inject
    SchoolsByCode schoolsByCode;

    @Override
    public String kind() {
        return "installations";
    }

    @Override
    public int order() {
        return 102;
    }

    @Override
    public Set<String> rights() {
        return Set.of(Right.EDIT_REGISTRY);
    }

    @Override
    public List<Column> columns() {
        return List.of(SCHOOL, TAG, NUMBER, PROGRAM, VERSION, SINCE);
    }

    @Override
    public Reading begin(boolean booking) {
        return new Rows(booking);
    }

    /** What computers reported meanwhile had found the program entered already; now it is theirs to say. */
    @Override
    public void undone(Collection<?> touched) {
        following.follow(touched.stream().filter(Installation.class::isInstance).map(Installation.class::cast).toList());
    }

    /** A row with what it names, as far as it could be read. */
    private record Read(Line line, School school, Tag tag, String number, Software program, String version, LocalDate since) {
    }

    private final class Rows implements Reading {

        private final boolean booking;
        private final Lookup<School> schools = schoolsByCode.read();
        private final ProgramLookup programs = new ProgramLookup(catalogue.all());

        Rows(boolean booking) {
            this.booking = booking;
        }

        @Override
        public void take(List<Line> portion, int round) {
            List<Read> rows = portion.stream().map(this::read).toList();
            Map<String, Device> tagged = devices.byTags(rows.stream().map(Read::tag).filter(Objects::nonNull).map(Tag::text).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Device::getTag, d -> d));
            Map<List<Object>, Device> numbered = devices.byInventoryNumbers(rows.stream().map(Read::school).filter(Objects::nonNull).map(School::getId).collect(Collectors.toSet()),
                rows.stream().filter(r -> r.tag() == null).map(Read::number).filter(Objects::nonNull).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(d -> List.of(d.schoolId(), LookAlikes.fold(d.getInventoryNumber())), d -> d, (a, b) -> a));
            Map<Read, Device> named = new HashMap<>();
            rows.forEach(row -> device(row, tagged, numbered).ifPresent(device -> named.put(row, device)));
            if (booking) {
                following.beginEntering(named.values().stream().map(Device::getId).toList());
            }
            Map<Long, List<Installation>> known = installations.ofDevices(named.values().stream().map(Device::getId).collect(Collectors.toSet())).stream()
                .collect(Collectors.groupingBy(i -> i.getDevice().getId(), Collectors.toCollection(ArrayList::new)));
            rows.stream().filter(row -> named.containsKey(row) && row.program() != null)
                .forEach(row -> enter(row, named.get(row), known.computeIfAbsent(named.get(row).getId(), id -> new ArrayList<>())));
        }

        private Read read(Line line) {
            return new Read(line, line.value(SCHOOL, schools::get, "organisation.fault.unknown-school"), line.value(TAG, text -> Tag.read(text).orElse(null), "device.fault.invalid-tag"),
                line.text(NUMBER), line.value(PROGRAM, programs::get, "software.fault.unknown-program"), line.text(VERSION), line.date(SINCE));
        }

        private Optional<Device> device(Read row, Map<String, Device> tagged, Map<List<Object>, Device> numbered) {
            Line line = row.line();
            if (!line.raw(TAG).isEmpty()) {
                Device device = row.tag() == null ? null : tagged.get(row.tag().text());
                if (row.tag() != null && (device == null || row.school() != null && !device.getSchool().equals(row.school()))) {
                    line.fault(TAG, "software.fault.unknown-device");
                    return Optional.empty();
                }
                return Optional.ofNullable(device);
            }
            if (row.number() == null || line.raw(SCHOOL).isEmpty()) {
                if (line.raw(NUMBER).isEmpty() || line.raw(SCHOOL).isEmpty()) {
                    line.fault(NUMBER, "software.fault.no-device");
                }
                return Optional.empty();
            }
            Device device = row.school() == null ? null : numbered.get(List.<Object>of(row.school().getId(), LookAlikes.fold(row.number())));
            if (row.school() != null && device == null) {
                line.fault(NUMBER, "software.fault.unknown-device");
            }
            return Optional.ofNullable(device);
        }

        private void enter(Read row, Device device, List<Installation> known) {
            Line line = row.line();
            line.once(PROGRAM, List.of(device.getId(), row.program().getId()));
            Optional<Installation> there = known.stream().filter(i -> i.getSoftware().equals(row.program()) && i.isPresent()).findFirst();
            if (line.isFaulty()) {
                return;
            }
            if (there.isPresent()) {
                Changes changes = new Changes(false);
                if (there.get().getSource() != InstallationSource.AGENT) {
                    changes.set(row.version(), there.get()::getReleaseWords, there.get()::setReleaseWords);
                }
                line.came(PROGRAM, changes.outcome());
                return;
            }
            line.attempt(SINCE, () -> {
                Installation entered = Entering.enter(device, row.program(), row.version(), InstallationSource.IMPORT, row.since() == null ? LocalDate.now() : row.since(), known);
                boolean fresh = entered.getId() == null;
                if (booking && fresh) {
                    installations.add(entered);
                }
                line.came(PROGRAM, fresh ? Outcome.CREATED : Outcome.CHANGED);
            });
        }
    }

    @Override
    public boolean isPersonal() {
        return false;
    }

    @Override
    public Map<String, Function<String, ?>> filters() {
        return FILTERS;
    }

    @Override
    public int write(TableWriter table, Map<String, String> filter) throws IOException {
        int rows = 0;
        try (Stream<InstallationRow> all = installations.stream(filter(filter))) {
            for (Iterator<InstallationRow> i = all.iterator(); i.hasNext(); rows++) {
                InstallationRow row = i.next();
                table.row(row.schoolCode(), row.tag(), row.inventoryNumber(), row.publisher() + " " + row.title(), row.release(), row.firstSeen());
            }
        }
        return rows;
    }

    private static InstallationFilter filter(Map<String, String> filter) {
        String category = filter.get("category");
        String source = filter.get("source");
        return new InstallationFilter(number(filter.get("school")), number(filter.get("room")), number(filter.get("device")), number(filter.get("software")),
            category == null ? null : SoftwareCategory.valueOf(category), source == null ? null : InstallationSource.valueOf(source), true);
    }

    private static Long number(String text) {
        return text == null ? null : Long.valueOf(text);
    }
}
