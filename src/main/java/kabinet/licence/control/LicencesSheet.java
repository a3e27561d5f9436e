package kabinet.licence.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.Texts;
import kabinet.device.entity.Device;
import kabinet.document.control.TableWriter;
import kabinet.exchange.control.Changes;
import kabinet.exchange.control.Exporter;
import kabinet.exchange.control.Line;
import kabinet.exchange.control.Lookup;
import kabinet.exchange.control.TableImporter;
import kabinet.exchange.control.Words;
import kabinet.exchange.entity.Column;
import kabinet.licence.entity.Grant;
import kabinet.licence.entity.GrantBasis;
import kabinet.licence.entity.Licence;
import kabinet.licence.entity.LicenceAllocation;
import kabinet.licence.entity.LicenceFilter;
import kabinet.licence.entity.LicenceGrant;
import kabinet.licence.entity.LicenceKind;
import kabinet.licence.entity.LicenceRow;
import kabinet.licence.entity.LicenceSeat;
import kabinet.organisation.control.SchoolsByCode;
import kabinet.organisation.entity.School;
import kabinet.software.entity.Software;

/**
 * Licences as a table, a purchase a row; rows of one licence (school, program, kind, number) add to it. Without a school a licence is of the district's pool, and a column says what schools
 * have of it; what is bound to devices names them. A list that is too long for its cell goes on in further rows that say the same of the purchase. Keys neither come in nor go out this way.
 */
@ApplicationScoped
public class LicencesSheet implements TableImporter, Exporter {

    static final Column SCHOOL = Column.of("school", "licence.sheet.school", false, School.CODE_LENGTH, "4");
    static final Column PROGRAM = Column.of("software", "licence.sheet.software", true, Software.NAME_LENGTH + Software.RELEASE_LENGTH + 1, "МойОфис Образование");
    static final Column KIND = Column.of("kind", "licence.sheet.kind", true, 60, "Корпоративная");
    static final Column NUMBER = Column.of("number", "licence.sheet.number", false, Licence.NUMBER_LENGTH, "2020-114");
    static final Column QUANTITY = Column.of("quantity", "licence.sheet.quantity", false, 10, "25");
    static final Column STARTS = Column.of("startsOn", "licence.sheet.startsOn", true, 10, "01.09.2026");
    static final Column ENDS = Column.of("endsOn", "licence.sheet.endsOn", false, 10, "31.08.2027");
    static final Column COST = Column.of("cost", "licence.sheet.cost", false, 30, "125 000,00");
    static final Column BASIS = Column.of("basis", "licence.sheet.basis", true, 60, "лицензионный договор");
    static final Column DOCUMENT = Column.of("documentNumber", "licence.sheet.documentNumber", false, Grant.DOCUMENT_LENGTH, "18-2026");
    static final Column DATED = Column.of("documentDate", "licence.sheet.documentDate", false, 10, "25.08.2026");
    static final Column DEVICES = Column.of("devices", "licence.sheet.devices", false, 4000, "101340001 101340002");
    static final Column SHARES = Column.of("shares", "licence.sheet.shares", false, 2000, "4: 15, 7: 20");
    static final Column NOTES = Column.of("notes", "licence.sheet.notes", false, Licence.NOTES_LENGTH, "");

    private static final Pattern SHARE = Pattern.compile("\\s*([^:,]+?)\\s*(?::\\s*(\\d{1,7}))?\\s*");
    private static final int PORTION = 200;

    @Inject
    Licences licences;
    @Inject
    SchoolsByCode schools;
    @Inject
    Ranks ranks;
    @Inject
    Holdings holdings;

    @Override
    public String kind() {
        return "licences";
    }

    @Override
    public int order() {
        return 103;
    }

    @Override
    public Set<String> rights() {
        return Set.of(Right.EDIT_REGISTRY, Right.RECEIVE);
    }

    @Override
    public List<Column> columns() {
        return List.of(SCHOOL, PROGRAM, KIND, NUMBER, QUANTITY, STARTS, ENDS, COST, BASIS, DOCUMENT, DATED, DEVICES, SHARES, NOTES);
    }

    @Override
    public Reading begin(boolean booking) {
        return new Rows(booking);
    }

    /** Without what is undone there may be too few rights for what came later, and the seats and shares that stay are numbered anew. */
    @Override
    public void undone(Collection<?> touched) {
        touched.stream().map(LicencesSheet::licence).filter(Objects::nonNull).map(Licence::getId).distinct().sorted().map(licences::find).flatMap(Optional::stream).forEach(licence -> {
            licences.lock(licence);
            holdings.settle(licence);
        });
    }

    /** Whose a thing is; null if it belongs to no licence. */
    private static Licence licence(Object thing) {
        return thing instanceof Licence l ? l : thing instanceof LicenceGrant g ? g.getLicence() : thing instanceof LicenceSeat s ? s.getLicence() : thing instanceof LicenceAllocation a ? a.getLicence() : null;
    }

    /** A licence with what belongs to it, as far as the file has come. */
    private static final class Known {
        private final Licence licence;
        private final List<LicenceGrant> grants;
        private final Set<Long> seated;
        private final Map<Long, LicenceAllocation> shares;

        Known(Licence licence, List<LicenceGrant> grants, Set<Long> seated, Map<Long, LicenceAllocation> shares) {
            this.licence = licence;
            this.grants = grants;
            this.seated = seated;
            this.shares = shares;
        }

        List<Grant> granted() {
            return grants.stream().map(LicenceGrant::value).toList();
        }

        long shared() {
            return shares.values().stream().mapToLong(a -> a.getQuantity() == null ? 0 : a.getQuantity()).sum();
        }
    }

    /** What a row of the file said. @param made whether it was not known before the file */
    private record Purchase(Grant grant, boolean made) {
    }

    private final class Rows implements Reading {

        private final boolean booking;
        private final Lookup<School> bySchool = schools.read();
        private final Lookup<Software> programs = new Lookup<>();
        private final Words<LicenceKind> kinds = new Words<>(LicenceKind.class, "licence.kind");
        private final Words<GrantBasis> bases = new Words<>(GrantBasis.class, "licence.grantBasis");
        private final Map<List<Object>, Known> known = new HashMap<>();
        private final Map<Object, Purchase> purchases = new HashMap<>();
        private final Set<Licence> touched = new LinkedHashSet<>();

        Rows(boolean booking) {
            this.booking = booking;
            licences.offered().forEach(program -> programs.put(program.getTitle(), program));
        }

        @Override
        public void take(List<Line> portion, int round) {
            portion.forEach(this::take);
            if (booking) {
                touched.stream().map(Licence::getId).filter(Objects::nonNull).forEach(ranks::renew);
            }
            touched.clear();
        }

        private void take(Line row) {
            School school = row.value(SCHOOL, bySchool::get, "organisation.fault.unknown-school");
            Software program = row.value(PROGRAM, programs::get, "licence.fault.unknown-program");
            LicenceKind kind = row.value(KIND, kinds::read, "licence.fault.unknown-kind");
            GrantBasis basis = row.value(BASIS, bases::read, "licence.fault.unknown-basis");
            String number = row.text(NUMBER);
            Integer quantity = row.integer(QUANTITY, 1, Grant.MOST);
            LocalDate starts = row.date(STARTS);
            LocalDate ends = row.date(ENDS);
            BigDecimal cost = row.money(COST);
            String document = row.text(DOCUMENT);
            LocalDate dated = row.date(DATED);
            String notes = row.text(NOTES);
            if (program == null || kind == null || basis == null || starts == null || row.isFaulty()) {
                return;
            }
            Long owner = school == null ? null : school.getId();
            if (!Callers.current().sees(owner)) {
                row.fault(row.has(SCHOOL) ? SCHOOL : PROGRAM, "licence.fault.not-yours");
                return;
            }
            Grant[] grant = new Grant[1];
            row.attempt(QUANTITY, () -> grant[0] = new Grant(quantity, starts, ends, cost, basis, document, dated).suiting(kind));
            if (grant[0] == null) {
                return;
            }
            List<Object> key = Arrays.asList(owner, program.getId(), kind, number == null ? null : Lookup.key(number));
            Object named = Arrays.asList(key, starts, document);
            Purchase before = purchases.get(named);
            boolean goesOn = before != null && before.grant().equals(grant[0]) && !(row.raw(DEVICES).isEmpty() && row.raw(SHARES).isEmpty()); // with more devices than a cell holds
            if (!goesOn) {
                row.once(PROGRAM, named);
            }
            Known of = known.computeIfAbsent(key, k -> find(school, program, kind, number));
            LicenceGrant same = of.grants.stream().filter(g -> g.getStartsOn().equals(starts) && Objects.equals(g.getDocumentNumber(), grant[0].documentNumber())).findFirst().orElse(null);
            boolean made = goesOn ? before.made() : same == null;
            purchases.putIfAbsent(named, new Purchase(grant[0], made));
            Changes changes = new Changes(made);
            if (same == null) {
                same = new LicenceGrant(of.licence, grant[0]);
                of.grants.add(same);
                add(row, same);
            } else if (!same.value().equals(grant[0]) && !sameButCost(same.value(), grant[0])) {
                same.reword(grant[0]);
                changes.note();
            }
            changes.set(notes, of.licence::getNotes, of.licence::setNotes);
            seats(row, of, changes);
            shares(row, of, changes);
            if (!row.isFaulty()) {
                row.attempt(row.raw(DEVICES).isEmpty() ? row.raw(SHARES).isEmpty() ? QUANTITY : SHARES : DEVICES, () -> Sufficiency.demand(kind, of.granted(), of.seated.size(), of.shared()));
            }
            row.came(PROGRAM, changes.outcome());
        }

        /** Amounts of another scale are the same. */
        private static boolean sameButCost(Grant a, Grant b) {
            boolean cost = a.cost() == null ? b.cost() == null : b.cost() != null && a.cost().compareTo(b.cost()) == 0;
            return cost && new Grant(a.quantity(), a.startsOn(), a.endsOn(), null, a.basis(), a.documentNumber(), a.documentDate())
                .equals(new Grant(b.quantity(), b.startsOn(), b.endsOn(), null, b.basis(), b.documentNumber(), b.documentDate()));
        }

        private Known find(School school, Software program, LicenceKind kind, String number) {
            Licence licence = licences.same(school == null ? null : school.getId(), program.getId(), kind, number).orElse(null);
            if (licence != null) {
                if (booking) {
                    licences.lock(licence);
                }
                return new Known(licence, new ArrayList<>(licences.grants(licence.getId())), new HashSet<>(licences.seatedDevices(licence.getId())),
                    licences.allocationsOf(List.of(licence.getId())).stream().collect(Collectors.toMap(LicenceAllocation::schoolId, a -> a)));
            }
            Licence made = new Licence(school, program, kind);
            made.setNumber(number);
            return new Known(made, new ArrayList<>(), new HashSet<>(), new HashMap<>());
        }

        private void add(Line row, Object thing) {
            if (!booking || row.isFaulty()) {
                return;
            }
            Licence licence = licence(thing);
            if (licence.getId() == null) {
                licences.add(licence);
            }
            licences.add(thing);
            touched.add(licence);
        }

        private void seats(Line row, Known of, Changes changes) {
            String listed = row.text(DEVICES);
            if (listed == null) {
                return;
            }
            for (String number : listed.split("[\\s,;]+")) {
                List<Device> found = number.isBlank() ? List.of() : licences.devices(of.licence.schoolId(), number);
                if (found.size() != 1) {
                    row.fault(DEVICES, found.isEmpty() ? "licence.fault.unknown-device" : "licence.fault.several-devices", number);
                    return;
                }
                if (of.seated.add(found.get(0).getId())) {
                    row.attempt(DEVICES, () -> {
                        LicenceSeat.demandThere(found.get(0));
                        add(row, new LicenceSeat(of.licence, found.get(0), null));
                    });
                    changes.note();
                }
            }
        }

        private void shares(Line row, Known of, Changes changes) {
            String listed = row.text(SHARES);
            if (listed == null) {
                return;
            }
            boolean[] anew = new boolean[1];
            for (String share : listed.split(",")) {
                Matcher parts = SHARE.matcher(share);
                School school = parts.matches() ? bySchool.get(parts.group(1)) : null;
                if (school == null) {
                    row.fault(SHARES, "licence.fault.unreadable-share", share.strip());
                    return;
                }
                Integer quantity = parts.group(2) == null ? null : Integer.valueOf(parts.group(2));
                row.attempt(SHARES, () -> {
                    LicenceAllocation there = of.shares.get(school.getId());
                    if (there == null) {
                        LicenceAllocation made = new LicenceAllocation(of.licence, school, quantity);
                        of.shares.put(school.getId(), made);
                        add(row, made);
                        changes.note();
                        anew[0] = true;
                    } else if (!Objects.equals(there.getQuantity(), quantity)) {
                        anew[0] |= there.isLessThan(quantity);
                        there.allot(quantity);
                        touched.add(of.licence);
                        changes.note();
                    }
                });
            }
            if (anew[0]) {
                row.attempt(SHARES, () -> Sufficiency.demandForShares(of.licence.getKind(), of.granted(), of.shared(), LocalDate.now()));
            }
        }
    }

    @Override
    public boolean isPersonal() {
        return false;
    }

    @Override
    public Map<String, Function<String, ?>> filters() {
        return Map.of("school", Long::valueOf);
    }

    /** Joined, in as many cells as are needed for none to be longer than the import reads. */
    static List<String> cells(List<String> parts, String separator, int length) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (String part : parts) {
            if (cell.length() > 0 && cell.length() + separator.length() + part.length() > length) {
                cells.add(cell.toString());
                cell.setLength(0);
            }
            cell.append(cell.length() == 0 ? "" : separator).append(part);
        }
        if (cell.length() > 0) {
            cells.add(cell.toString());
        }
        return cells;
    }

    @Override
    public int write(TableWriter table, Map<String, String> filter) throws IOException {
        LicenceFilter wanted = new LicenceFilter(filter.containsKey("school") ? Long.valueOf(filter.get("school")) : null, false, null, null, null, null, null);
        LocalDate today = LocalDate.now();
        int rows = 0;
        long last = 0;
        for (List<LicenceRow> portion = licences.after(wanted, today, last, PORTION); !portion.isEmpty(); portion = licences.after(wanted, today, last, PORTION)) {
            List<Long> ids = portion.stream().map(LicenceRow::id).toList();
            Map<Long, Licence> found = licences.withIds(ids);
            Map<Long, List<LicenceGrant>> grants = licences.grantsOf(ids).stream().collect(Collectors.groupingBy(g -> g.getLicence().getId()));
            Map<Long, List<LicenceSeat>> seats = licences.seatsOf(ids).stream().collect(Collectors.groupingBy(s -> s.getLicence().getId()));
            Map<Long, List<LicenceAllocation>> shares = licences.allocationsOf(ids).stream().collect(Collectors.groupingBy(a -> a.getLicence().getId()));
            for (Long id : ids) {
                Licence licence = found.get(id);
                List<String> devices = cells(seats.getOrDefault(id, List.of()).stream().map(s -> s.getDevice().getTag()).toList(), " ", DEVICES.length());
                List<String> given = cells(shares.getOrDefault(id, List.of()).stream().map(a -> a.getSchool().getCode() + (a.getQuantity() == null ? "" : ": " + a.getQuantity())).toList(), ", ", SHARES.length());
                List<LicenceGrant> its = grants.getOrDefault(id, List.of());
                for (LicenceGrant g : its) {
                    boolean all = g == its.get(its.size() - 1); // only with the last purchase are there enough rights for what is listed
                    int lines = all ? Math.max(1, Math.max(devices.size(), given.size())) : 1; // what no cell holds goes on in the next row, which says the same of the purchase
                    for (int line = 0; line < lines; line++) {
                        table.row(Arrays.asList(licence.isPool() ? null : licence.getSchool().getCode(), licence.getSoftware().getTitle(), Texts.of(Texts.RUSSIAN, "licence.kind." + licence.getKind()), licence.getNumber(),
                            g.getQuantity(), g.getStartsOn(), g.getEndsOn(), g.getCost(), Texts.of(Texts.RUSSIAN, "licence.grantBasis." + g.getBasis()), g.getDocumentNumber(), g.getDocumentDate(),
                            all && line < devices.size() ? devices.get(line) : null, all && line < given.size() ? given.get(line) : null, all && line == lines - 1 ? licence.getNotes() : null));
                        rows++;
                    }
                }
                last = id;
            }
        }
        return rows;
    }
}
