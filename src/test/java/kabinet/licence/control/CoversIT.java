package kabinet.licence.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Role;
import kabinet.base.NotFoundException;
import kabinet.software.entity.Software;
import kabinet.organisation.entity.School;
import kabinet.licence.entity.Survey;
import kabinet.licence.entity.LicenceSeat;
import kabinet.licence.entity.HoldingRow;
import kabinet.licence.boundary.LicenceShares;
import kabinet.licence.boundary.LicenceSeats;
import kabinet.licence.boundary.LicenceCompliance;
import kabinet.exchange.entity.ImportJob;
import kabinet.exchange.boundary.Imports;
import kabinet.base.BusinessException;
import kabinet.device.boundary.Registry;
import kabinet.device.control.Directories;
import kabinet.device.entity.DeviceKind;
import kabinet.device.entity.DeviceModel;
import kabinet.house.Acting;
import kabinet.licence.entity.Cover;
import kabinet.licence.entity.CoverReason;
import kabinet.licence.entity.CoverRow;
import kabinet.licence.entity.Figure;
import kabinet.licence.entity.Licence;
import kabinet.licence.entity.LicenceKind;
import kabinet.licence.entity.PlaceFigures;
import kabinet.licence.entity.Scope;
import kabinet.licence.entity.SoftwareFigures;
import kabinet.organisation.control.Tags;
import org.junit.jupiter.api.Test;

/**
 * What the database says of random licences, allocations, installations and choices equals a plain recount that goes from installation to installation and takes rights away one by one, and no
 * right is counted twice.
 */
class CoversIT extends Acting {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final int ROUNDS = 6;
    /** Each reads all that is installed in the test's whole database. */
    private static final int ROUNDS_OF_DISTRICT = 2;
    private static final int ACTS = 120;
    private static long ids = 7_000_000_000_000L + System.currentTimeMillis() % 1_000_000_000L * 1000;

    @Inject
    Registry registry;
    @Inject
    Directories directories;
    @Inject
    Covers covers;
    @Inject
    CoverFigures sums;
    @Inject
    LicenceUse use;
    @Inject
    Ranks ranks;
    @Inject
    LicenceCompliance compliance;
    @Inject
    LicenceSeats seats;
    @Inject
    LicenceShares shares;
    @Inject
    Licences licenceStore;
    @Inject
    Imports imports;
    @Inject
    Tags tags;
    @PersistenceContext
    EntityManager em;

    private record Prog(long id, boolean free, boolean system, boolean russian) {
    }

    private record Dev(long id, long school, boolean gone) {
    }

    private record Inst(long id, long school, Dev device, Prog program, LocalDate from, LocalDate removed) {
        /** To which a person's word belongs. */
        List<Long> place() {
            return List.of(device.id(), program.id());
        }
    }

    private record Given(Integer quantity, LocalDate from, LocalDate to) {
        boolean on(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    private record Seat(long id, Dev device) {
    }

    private record Share(long id, long school, int quantity) {
    }

    private record Lic(long id, Long school, Prog program, LicenceKind kind, List<Given> grants, List<Seat> seats, List<Share> shares) {

        long quantity(LocalDate day) {
            return grants.stream().filter(g -> g.on(day) && g.quantity() != null).mapToLong(Given::quantity).sum();
        }

        boolean inForce(LocalDate day) {
            return grants.stream().anyMatch(g -> g.on(day));
        }

        LocalDate until(LocalDate day) {
            return grants.stream().filter(g -> g.on(day)).map(g -> g.to() == null ? LocalDate.of(9999, 12, 31) : g.to()).max(Comparator.naturalOrder()).orElseThrow();
        }

        /** Rights of a school; -1 for any number. */
        long capacity(long of, LocalDate day) {
            if (kind.isBound() || !inForce(day)) {
                return 0;
            }
            if (school != null) {
                return school != of ? 0 : kind.isCounted() ? quantity(day) : -1;
            }
            long left = quantity(day);
            for (Share share : shares.stream().sorted(Comparator.comparing(Share::id)).toList()) {
                long got = Math.max(0, Math.min(left, share.quantity()));
                left -= share.quantity();
                if (share.school() == of) {
                    return kind.isCounted() ? got : -1;
                }
            }
            return 0;
        }

        /** What a school has of it, used or not. */
        long bought(long of, LocalDate day) {
            return !kind.isBound() ? Math.max(0, capacity(of, day)) : school != null ? school == of ? quantity(day) : 0 : valid(day).stream().filter(s -> s.device().school() == of).count();
        }

        List<Seat> valid(LocalDate day) {
            return kind.isBound() && inForce(day) ? seats.stream().sorted(Comparator.comparing(Seat::id)).limit(quantity(day)).filter(s -> !s.device().gone()
                && (school == null || school == s.device().school())).toList() : List.of();
        }
    }

    /** A district of random things, stored. */
    private final class World {
        final Random random;
        final List<Long> schools = new ArrayList<>();
        final List<Prog> programs = new ArrayList<>();
        final List<Dev> devices = new ArrayList<>();
        final List<Inst> installed = new ArrayList<>();
        final List<Lic> licences = new ArrayList<>();
        final Map<List<Long>, Long> choices = new HashMap<>();

        World(long seed) {
            random = new Random(seed);
            DeviceKind kind = directories.kinds().stream().filter(DeviceKind::isWorkstation).findFirst().orElseThrow();
            DeviceModel model = new DeviceModel(kind, "Проба", "М" + ++ids);
            em.persist(model);
            for (int s = 0; s < 3; s++) {
                schools.add(registry.school().getId());
            }
            em.flush();
            for (int p = 0; p < 6; p++) {
                Prog program = new Prog(++ids, p == 5, p < 2, random.nextBoolean());
                programs.add(program);
                sql("insert into software (id, version, publisher, name, release_words, category, registry_number, free, active, name_key) values (?, 0, 'Издатель', ?, '', ?, ?, ?, 1, ?)", program.id(),
                    "Программа " + program.id(), program.system() ? "OPERATING_SYSTEM" : "OFFICE", program.russian() ? "1" : null, program.free(), "ПРОГРАММА " + program.id());
            }
            for (long school : schools) {
                for (int d = 0; d < 12; d++) {
                    Dev device = new Dev(++ids, school, random.nextInt(8) == 0);
                    devices.add(device);
                    sql("insert into device (id, version, tag, school_id, model_id, kind_id, status) values (?, 0, ?, ?, ?, ?, ?)", device.id(), tags.issue().text(), school, model.getId(), kind.getId(),
                        device.gone() ? "WRITTEN_OFF" : random.nextInt(5) == 0 ? "IN_STOCK" : "IN_USE");
                }
            }
            for (int l = 0; l < 16; l++) {
                licence();
            }
            for (Dev device : devices) {
                for (Prog program : programs) {
                    if (random.nextInt(3) > 0) {
                        install(device, program, DAY.minusDays(random.nextInt(60)));
                        if (random.nextInt(10) == 0) {
                            install(device, program, DAY.minusDays(70 + random.nextInt(60)));
                        }
                    }
                }
            }
            em.flush();
            licences.forEach(l -> ranks.renew(l.id()));
        }

        private void install(Dev device, Prog program, LocalDate from) {
            Inst inst = new Inst(++ids, device.school(), device, program, from, random.nextInt(6) == 0 ? from.plusDays(random.nextInt(80)) : null);
            installed.add(inst);
            sql("insert into installation (id, version, school_id, device_id, software_id, release_words, source, first_seen, removed_on) values (?, 0, ?, ?, ?, '', 'HAND', ?, ?)", inst.id(), inst.school(),
                device.id(), program.id(), inst.from(), inst.removed());
            if (random.nextInt(6) == 0 && !choices.containsKey(inst.place())) {
                Long chosen = random.nextInt(4) == 0 ? null : Long.valueOf(licences.get(random.nextInt(licences.size())).id());
                choices.put(inst.place(), chosen);
                sql("insert into licence_choice (id, version, school_id, device_id, software_id, licence_id) values (?, 0, ?, ?, ?, ?)", ++ids, inst.school(), device.id(), program.id(), chosen);
            }
        }

        private void licence() {
            Long school = random.nextInt(3) == 0 ? null : schools.get(random.nextInt(3));
            LicenceKind kind = random.nextInt(3) == 0 ? LicenceKind.OEM : LicenceKind.values()[random.nextInt(LicenceKind.values().length)];
            Lic licence = new Lic(++ids, school, programs.get(random.nextInt(programs.size())), kind, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            licences.add(licence);
            sql("insert into licence (id, version, school_id, software_id, kind) values (?, 0, ?, ?, ?)", licence.id(), school, licence.program().id(), kind.name());
            for (int g = random.nextInt(4); g > 0; g--) {
                LocalDate from = DAY.minusDays(random.nextInt(400) - 20);
                Given given = new Given(kind.isQuantified() ? 1 + random.nextInt(6) : null, from, random.nextBoolean() ? null : from.plusDays(random.nextInt(400)));
                licence.grants().add(given);
                sql("insert into licence_grant (id, version, licence_id, school_id, quantity, starts_on, ends_on, basis) values (?, 0, ?, ?, ?, ?, ?, 'CONTRACT')", ++ids, licence.id(), school, given.quantity(), from,
                    given.to());
            }
            Set<Long> seated = new HashSet<>();
            for (int t = random.nextInt(8); t > 0; t--) {
                Dev device = devices.get(random.nextInt(devices.size()));
                if ((school == null || device.school() == school) && seated.add(device.id())) {
                    licence.seats().add(new Seat(++ids, device));
                    sql("insert into licence_seat (id, version, licence_id, school_id, device_id) values (?, 0, ?, ?, ?)", ids, licence.id(), device.school(), device.id());
                }
            }
            if (school == null && !kind.isBound()) {
                for (long to : schools) {
                    if (random.nextInt(4) > 0) {
                        licence.shares().add(new Share(++ids, to, kind.isCounted() ? 1 + random.nextInt(4) : 0));
                        sql("insert into licence_allocation (id, version, licence_id, school_id, quantity) values (?, 0, ?, ?, ?)", ids, licence.id(), to, kind.isCounted() ? licence.shares().get(licence.shares().size() - 1).quantity() : null);
                    }
                }
            }
        }

        /** Takes grants, seats and shares as they are stored now, licences that came meanwhile too. */
        void reread() {
            licences.clear();
            for (Object found : em.createNativeQuery("select id, school_id, software_id, kind from licence where software_id in (:programs) order by id").setParameter("programs", programs.stream().map(Prog::id).toList())
                    .getResultList()) {
                Object[] row = (Object[]) found;
                Prog program = programs.stream().filter(p -> p.id() == Cells.number(row[2])).findFirst().orElseThrow();
                Lic licence = new Lic(Cells.number(row[0]), Cells.id(row[1]), program, LicenceKind.valueOf((String) row[3]), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
                licences.add(licence);
                rows("select quantity, starts_on, ends_on from licence_grant where licence_id = ?", licence).forEach(g -> licence.grants().add(new Given(g[0] == null ? null : (int) Cells.number(g[0]), Cells.day(g[1]),
                    g[2] == null ? null : Cells.day(g[2]))));
                rows("select id, device_id from licence_seat where licence_id = ? and device_id is not null", licence).forEach(s -> licence.seats().add(new Seat(Cells.number(s[0]),
                    devices.stream().filter(d -> d.id() == Cells.number(s[1])).findFirst().orElseThrow())));
                rows("select id, school_id, coalesce(quantity, 0) from licence_allocation where licence_id = ?", licence).forEach(a -> licence.shares().add(new Share(Cells.number(a[0]), Cells.number(a[1]),
                    (int) Cells.number(a[2]))));
            }
        }

        private List<Object[]> rows(String query, Lic of) {
            List<Object[]> rows = new ArrayList<>();
            for (Object row : em.createNativeQuery(query).setParameter(1, of.id()).getResultList()) {
                rows.add((Object[]) row);
            }
            return rows;
        }

        /** The rule, told plainly. */
        Map<Long, Cover> recount(long school, LocalDate day) {
            List<Inst> present = installed.stream().filter(i -> i.school() == school && !i.device().gone() && !i.from().isAfter(day) && (i.removed() == null || i.removed().isAfter(day)))
                .sorted(Comparator.comparing(Inst::from).thenComparing(Inst::id)).toList();
            Map<Long, Long> left = new HashMap<>();
            licences.forEach(l -> left.put(l.id(), l.capacity(school, day)));
            Set<Long> takenSeats = new HashSet<>();
            Map<Long, Cover> said = new TreeMap<>();
            for (Inst i : present) {
                if (i.program().free()) {
                    said.put(i.id(), new Cover(i.id(), school, null, CoverReason.FREE));
                } else if (choices.containsKey(i.place())) {
                    said.put(i.id(), chosen(i, choices.get(i.place()), school, day, left, takenSeats));
                }
            }
            for (Inst i : present) {
                if (!said.containsKey(i.id())) {
                    licences.stream().filter(l -> l.program().equals(i.program())).sorted(Comparator.comparing(Lic::id))
                        .filter(l -> l.valid(day).stream().anyMatch(s -> s.device().equals(i.device()) && !takenSeats.contains(s.id()))).findFirst().ifPresent(l -> {
                            takenSeats.add(l.valid(day).stream().filter(s -> s.device().equals(i.device())).findFirst().orElseThrow().id());
                            said.put(i.id(), new Cover(i.id(), school, l.id(), CoverReason.SEAT));
                        });
                }
            }
            for (Inst i : present) {
                if (!said.containsKey(i.id())) {
                    Lic found = licences.stream().filter(l -> l.program().equals(i.program()) && l.inForce(day) && left.get(l.id()) != 0)
                        .min(Comparator.comparing((Lic l) -> l.school() == null).thenComparing(l -> l.until(day)).thenComparing(Lic::id)).orElse(null);
                    if (found != null) {
                        left.computeIfPresent(found.id(), (k, n) -> n < 0 ? n : n - 1);
                    }
                    said.put(i.id(), found == null ? new Cover(i.id(), school, null, lacking(i, school, day))
                        : new Cover(i.id(), school, found.id(), found.school() == null ? CoverReason.POOL : CoverReason.OWN));
                }
            }
            return said;
        }

        private Cover chosen(Inst i, Long chosen, long school, LocalDate day, Map<Long, Long> left, Set<Long> takenSeats) {
            if (chosen == null) {
                return new Cover(i.id(), school, null, CoverReason.NONE_CHOSEN);
            }
            Lic licence = licences.stream().filter(l -> l.id() == chosen).findFirst().orElseThrow();
            if (licence.kind().isBound()) {
                for (Seat seat : licence.valid(day)) {
                    if (seat.device().equals(i.device()) && takenSeats.add(seat.id())) {
                        return new Cover(i.id(), school, chosen, CoverReason.CHOSEN);
                    }
                }
                if (licence.seats().stream().noneMatch(s -> s.device().equals(i.device()))) {
                    return new Cover(i.id(), school, null, CoverReason.FOREIGN_DEVICE);
                }
            } else if (left.get(chosen) != 0) {
                left.computeIfPresent(chosen, (k, n) -> n < 0 ? n : n - 1);
                return new Cover(i.id(), school, chosen, CoverReason.CHOSEN);
            }
            boolean shared = licence.school() != null ? licence.school() == school : licence.kind().isBound() || licence.shares().stream().anyMatch(a -> a.school() == school);
            return new Cover(i.id(), school, null, !shared ? CoverReason.NO_SHARE : licence.inForce(day) ? CoverReason.USED_UP : asleep(List.of(licence), day));
        }

        /** Why nothing of these licences, none of them in force, can be used. */
        private CoverReason asleep(List<Lic> none, LocalDate day) {
            List<Given> grants = none.stream().flatMap(l -> l.grants().stream()).toList();
            if (grants.stream().anyMatch(g -> g.to() != null && g.to().isBefore(day))) {
                return CoverReason.EXPIRED;
            }
            return grants.isEmpty() ? CoverReason.NO_GRANT : CoverReason.NOT_BEGUN;
        }

        /** What a school's own people would answer: is there any licence; is one in force; is it one that counts, or one that names devices; and is this device named? */
        private CoverReason lacking(Inst i, long school, LocalDate day) {
            List<Lic> of = licences.stream().filter(l -> l.program().equals(i.program())).filter(l -> l.school() != null ? l.school() == school
                : l.kind().isBound() ? l.seats().stream().anyMatch(s -> s.device().school() == school) : l.shares().stream().anyMatch(a -> a.school() == school)).toList();
            if (of.isEmpty()) {
                return CoverReason.NO_LICENCE;
            }
            List<Lic> live = of.stream().filter(l -> l.inForce(day)).toList();
            if (live.isEmpty()) {
                return asleep(of, day);
            }
            boolean named = live.stream().anyMatch(l -> l.kind().isBound() && l.seats().stream().anyMatch(s -> s.device().equals(i.device())));
            return named || live.stream().anyMatch(l -> !l.kind().isBound()) ? CoverReason.USED_UP : CoverReason.NO_SEAT;
        }
    }

    private void sql(String statement, Object... values) {
        var query = em.createNativeQuery(statement);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }

    private static Map<Long, Cover> byId(List<Cover> covers) {
        return covers.stream().collect(Collectors.toMap(Cover::installationId, c -> c, (a, b) -> {
            throw new AssertionError("twice: " + a);
        }, TreeMap::new));
    }

    @Test
    void theDatabaseCountsAsAPersonWould() throws Exception {
        Map<CoverReason, Integer> met = new EnumMap<>(CoverReason.class);
        for (int round = 0; round < ROUNDS; round++) {
            long seed = 20261120L + round;
            World world = within(Caller.SYSTEM, () -> new World(seed));
            for (LocalDate day : List.of(DAY, DAY.minusDays(40), DAY.plusDays(100))) {
                Map<Long, Cover> all = new TreeMap<>();
                for (long school : world.schools) {
                    Map<Long, Cover> expected = world.recount(school, day);
                    all.putAll(expected);
                    assertEquals(expected, byId(as(Caller.SYSTEM, () -> covers.of(Scope.of(school, day)))), "seed " + seed + ", " + day);
                    noRightTwice(world, school, day, expected);
                    sameFigures(world, school, day, expected);
                    expected.values().forEach(c -> met.merge(c.reason(), 1, Integer::sum));
                }
                if (day.equals(DAY) && round < ROUNDS_OF_DISTRICT) {
                    sameDistrict(world, all);
                }
                Caller two = caller(Role.VIEWER, world.schools.get(1), world.schools.get(2));
                Map<Long, Cover> seen = byId(as(two, () -> covers.of(Scope.of(null, day))));
                all.values().removeIf(c -> c.schoolId() == world.schools.get(0));
                assertEquals(all, seen, "the caller's two schools, seed " + seed + ", " + day);
            }
        }
        assertEquals(Set.of(CoverReason.values()), met.keySet(), "the random district never met some case");
    }

    /** Of the whole district the pool's licences count as they were bought, whatever of them schools have; the rest is what its schools say. */
    private void sameDistrict(World world, Map<Long, Cover> said) throws Exception {
        Scope scope = Scope.of(null, DAY);
        Map<Long, Inst> byId = world.installed.stream().collect(Collectors.toMap(Inst::id, i -> i));
        Survey survey = as(Caller.SYSTEM, () -> sums.survey(scope));
        for (Prog program : world.programs) {
            Scope of = new Scope(null, DAY, program.id(), null);
            Map<Long, Cover> its = new TreeMap<>(said);
            its.keySet().removeIf(id -> byId.get(id).program().id() != program.id());
            assertEquals(its, byId(as(Caller.SYSTEM, () -> covers.of(of))), "the whole district");
            List<Lic> owned = world.licences.stream().filter(l -> l.program().equals(program) && l.kind().isCounted()).toList();
            SoftwareFigures figures = survey.programs().stream().filter(f -> f.softwareId() == program.id()).findFirst().orElse(null);
            if (figures == null) {
                assertTrue(its.isEmpty() && owned.stream().noneMatch(l -> l.inForce(DAY)), "left out: " + program);
                continue;
            }
            assertEquals(owned.stream().mapToLong(l -> l.quantity(DAY)).sum(), figures.owned());
            assertEquals(world.schools.stream().mapToLong(s -> owned.stream().filter(l -> l.school() == null).mapToLong(l -> l.bought(s, DAY)).sum()).sum(), figures.allocated());
            assertEquals(its.size(), figures.installed());
            assertEquals(its.values().stream().filter(c -> !c.reason().isCovered()).count(), figures.uncovered());
            assertEquals(count(its, CoverReason.USED_UP), figures.overused());
            Set<Long> counted = owned.stream().map(Lic::id).collect(Collectors.toSet());
            assertEquals(said.values().stream().filter(c -> c.licenceId() != null && counted.contains(c.licenceId())).count(), figures.used());
            everyFigureOfAProgramOpensItsRows(of, figures);
        }
        for (PlaceFigures place : survey.places()) {
            if (world.schools.contains(place.id())) {
                List<Cover> its = said.values().stream().filter(c -> c.schoolId() == place.id()).toList();
                assertEquals(List.of((long) its.size(), its.stream().filter(c -> !c.reason().isCovered()).count()), List.of(place.installed(), place.uncovered()));
            }
        }
        for (Figure figure : List.of(Figure.UNCOVERED, Figure.WITHOUT_SYSTEM, Figure.NOTHING_KNOWN)) {
            assertEquals(survey.figures().of(figure), as(Caller.SYSTEM, () -> compliance.countBySchool(scope, figure)).values().stream().mapToLong(Long::longValue).sum());
        }
    }

    private void everyFigureOfAProgramOpensItsRows(Scope scope, SoftwareFigures shown) throws Exception {
        Map<Figure, Long> of = Map.of(Figure.INSTALLED, shown.installed(), Figure.OVERUSED, shown.overused(), Figure.UNCOVERED, shown.uncovered(), Figure.OWNED, shown.owned(), Figure.ALLOCATED, shown.allocated(),
            Figure.LEFT, shown.left());
        for (Map.Entry<Figure, Long> one : of.entrySet()) {
            assertEquals(one.getValue(), as(Caller.SYSTEM, () -> compliance.count(scope, one.getKey())), () -> one.getKey() + " of " + shown);
        }
        assertEquals(shown.uncovered(), as(Caller.SYSTEM, () -> compliance.installations(scope, Figure.UNCOVERED, 0, 1000)).size());
        assertEquals(shown.owned(), as(Caller.SYSTEM, () -> compliance.rights(scope, Figure.OWNED)).stream().mapToLong(HoldingRow::number).sum());
    }

    private static void noRightTwice(World world, long school, LocalDate day, Map<Long, Cover> said) {
        Map<Long, Long> used = said.values().stream().filter(c -> c.licenceId() != null).collect(Collectors.groupingBy(Cover::licenceId, Collectors.counting()));
        used.forEach((licence, count) -> {
            Lic l = world.licences.stream().filter(x -> x.id() == licence).findFirst().orElseThrow();
            long most = l.kind().isBound() ? l.valid(day).stream().filter(s -> s.device().school() == school).count() : l.capacity(school, day);
            assertTrue(most < 0 || count <= most, () -> licence + " covers " + count + " of " + most);
        });
    }

    private void sameFigures(World world, long school, LocalDate day, Map<Long, Cover> said) throws Exception {
        Scope scope = Scope.of(school, day);
        Map<Long, Inst> byId = world.installed.stream().collect(Collectors.toMap(Inst::id, i -> i));
        var figures = as(Caller.SYSTEM, () -> sums.survey(scope).figures());
        long covered = said.values().stream().filter(c -> c.reason().isCovered()).count();
        assertEquals(said.size(), figures.of(Figure.INSTALLED));
        assertEquals(covered, figures.of(Figure.COVERED));
        assertEquals(said.size() - covered, figures.of(Figure.UNCOVERED));
        assertEquals(count(said, CoverReason.USED_UP), figures.of(Figure.OVERUSED));
        assertEquals(count(said, CoverReason.EXPIRED), figures.of(Figure.OUTLIVED));
        assertEquals(count(said, CoverReason.FOREIGN_DEVICE) + count(said, CoverReason.NO_SEAT), figures.of(Figure.FOREIGN_DEVICE));
        assertEquals(said.keySet().stream().filter(i -> byId.get(i).program().russian()).count(), figures.of(Figure.RUSSIAN));
        for (Figure figure : Figure.of(Figure.Rows.INSTALLATIONS)) {
            assertEquals(figures.of(figure), as(Caller.SYSTEM, () -> covers.count(scope, figure)), figure + " and its rows");
        }
        for (Figure figure : Figure.of(Figure.Rows.DEVICES)) {
            assertEquals(figures.of(figure), as(Caller.SYSTEM, () -> covers.countStations(scope, figure)), figure + " and its rows");
            assertEquals(figures.of(figure), as(Caller.SYSTEM, () -> covers.stations(scope, figure, 0, 1000)).size(), figure + " and its rows");
        }
        for (Figure figure : List.of(Figure.COVERED, Figure.OVERUSED, Figure.OUTLIVED, Figure.FOREIGN_DEVICE)) {
            assertEquals(figures.of(figure), as(Caller.SYSTEM, () -> covers.page(scope, figure, 0, 1000)).size(), figure + " and its rows");
        }
        List<CoverRow> rows = as(Caller.SYSTEM, () -> covers.page(scope, Figure.UNCOVERED, 0, 1000));
        assertEquals(said.values().stream().filter(c -> !c.reason().isCovered()).map(Cover::installationId).collect(Collectors.toSet()), rows.stream().map(CoverRow::installationId).collect(Collectors.toSet()));
        for (SoftwareFigures of : as(Caller.SYSTEM, () -> sums.survey(scope).programs())) {
            List<Cover> its = said.values().stream().filter(c -> byId.get(c.installationId()).program().id() == of.softwareId()).toList();
            assertEquals(its.size(), of.installed());
            assertEquals(its.stream().filter(c -> !c.reason().isCovered()).count(), of.uncovered());
            List<Lic> owned = world.licences.stream().filter(l -> l.program().id() == of.softwareId()).toList();
            assertEquals(owned.stream().mapToLong(l -> l.bought(school, day)).sum(), of.owned());
            assertEquals(owned.stream().filter(l -> l.school() == null).mapToLong(l -> l.bought(school, day)).sum(), of.allocated());
            Set<Long> counted = owned.stream().filter(l -> l.kind().isCounted()).map(Lic::id).collect(Collectors.toSet());
            assertEquals(said.values().stream().filter(c -> c.licenceId() != null && counted.contains(c.licenceId())).count(), of.used());
            assertTrue(of.left() >= 0, "more used than owned");
            if (day.equals(DAY) && school == world.schools.get(0) && of.softwareId() == world.programs.get(0).id()) {
                everyFigureOfAProgramOpensItsRows(new Scope(school, day, of.softwareId(), null), of);
            }
        }
        List<PlaceFigures> rooms = as(Caller.SYSTEM, () -> sums.survey(scope).places());
        assertEquals(figures.of(Figure.UNCOVERED), rooms.stream().mapToLong(PlaceFigures::uncovered).sum());
        assertEquals(figures.of(Figure.WITHOUT_SYSTEM), rooms.stream().mapToLong(PlaceFigures::withoutSystem).sum());
        assertEquals(figures.of(Figure.NOTHING_KNOWN), rooms.stream().mapToLong(PlaceFigures::nothingKnown).sum());
    }

    /** Asked of one program, one device or one licence the answer is the same as asked of all. */
    @Test
    void whatIsAskedNarrowlyIsAnsweredTheSame() throws Exception {
        World world = within(Caller.SYSTEM, () -> new World(11));
        long school = world.schools.get(0);
        Map<Long, Cover> all = world.recount(school, DAY);
        Map<Long, Inst> byId = world.installed.stream().collect(Collectors.toMap(Inst::id, i -> i));
        for (Prog program : world.programs) {
            Scope scope = new Scope(school, DAY, program.id(), null);
            Map<Long, Cover> expected = new TreeMap<>(all);
            expected.keySet().removeIf(id -> byId.get(id).program().id() != program.id());
            assertEquals(expected, byId(as(Caller.SYSTEM, () -> covers.of(scope))));
            for (Long id : expected.keySet().stream().limit(2).toList()) {
                assertEquals(expected.get(id).reason(), as(Caller.SYSTEM, () -> covers.one(scope, id)).reason());
            }
        }
        for (Dev device : world.devices.stream().filter(d -> d.school() == school).limit(4).toList()) {
            Map<Long, CoverReason> expected = all.values().stream().filter(c -> byId.get(c.installationId()).device().equals(device)).collect(Collectors.toMap(Cover::installationId, Cover::reason));
            assertEquals(expected, as(Caller.SYSTEM, () -> covers.ofDevice(Scope.of(device.school(), DAY), device.id())).stream().collect(Collectors.toMap(CoverRow::installationId, CoverRow::reason)), device::toString);
        }
        for (Lic licence : world.licences) {
            Licence entity = within(Caller.SYSTEM, () -> em.createQuery("select l from Licence l join fetch l.software where l.id = :id", Licence.class).setParameter("id", licence.id()).getSingleResult());
            assertEquals(all.values().stream().filter(c -> c.licenceId() != null && c.licenceId() == licence.id()).count(), as(Caller.SYSTEM, () -> use.used(Scope.of(school, DAY), entity)), licence::toString);
            if (licence.kind().isCounted()) {
                assertEquals(as(Caller.SYSTEM, () -> use.owned(Scope.of(school, DAY))).getOrDefault(licence.id(), 0L), as(Caller.SYSTEM, () -> use.owned(Scope.of(school, DAY), entity)));
            }
        }
    }

    /** Whoever writes seats and shares leaves them numbered as they were made and never more than granted, so that what is counted by the numbers stays true: by hand, by a table, and by taking the table back. */
    @Test
    void randomActsOfPeopleKeepTheCountTrue() throws Exception {
        World world = within(Caller.SYSTEM, () -> {
            World made = new World(23);
            made.licences.forEach(l -> { // what people change must have its history
                sql("delete from licence_seat where licence_id = ?", l.id());
                sql("delete from licence_allocation where licence_id = ?", l.id());
            });
            made.licences.forEach(l -> sql("insert into licence_grant (id, version, licence_id, school_id, quantity, starts_on, basis) values (?, 0, ?, ?, ?, ?, 'CONTRACT')", ++ids, l.id(), l.school(),
                l.kind().isQuantified() ? 12 : null, DAY.minusDays(10)));
            return made;
        });
        Random random = world.random;
        List<ImportJob> tables = new ArrayList<>();
        Map<String, Integer> done = new TreeMap<>();
        for (int act = 1; act <= ACTS; act++) {
            Lic licence = world.licences.get(random.nextInt(world.licences.size()));
            Dev device = world.devices.get(random.nextInt(world.devices.size()));
            Long school = world.schools.get(random.nextInt(3));
            int what = act % 20 == 0 ? 6 : act % 20 == 5 ? 5 : random.nextInt(5);
            try {
                String said = as(Caller.SYSTEM, () -> act(what, licence, device, school, random.nextInt(5), tables));
                done.merge(said, 1, Integer::sum);
            } catch (BusinessException e) {
                done.merge("refused", 1, Integer::sum);
            }
            if (act % 10 == 0) {
                within(Caller.SYSTEM, () -> {
                    world.reread();
                    return null;
                });
                for (long of : world.schools) {
                    Map<Long, Cover> expected = world.recount(of, DAY);
                    assertEquals(expected, byId(as(Caller.SYSTEM, () -> covers.of(Scope.of(of, DAY)))), "after " + act + " acts: " + done);
                    noRightTwice(world, of, DAY, expected);
                }
            }
        }
        assertEquals(Set.of("assign", "move", "remove", "split", "withdraw", "import", "undo", "refused"), done.keySet());
    }

    private String act(int what, Lic licence, Dev device, Long school, int number, List<ImportJob> tables) {
        List<LicenceSeat> placed = seats.page(licence.id(), 0, 100);
        switch (what) {
            case 0:
                seats.add(licence.id(), device.id(), null, null);
                return "assign";
            case 1:
                demand(!placed.isEmpty());
                seats.change(licence.id(), placed.get(number % placed.size()).getId(), null, device.id(), null, null);
                return "move";
            case 2:
                demand(!placed.isEmpty());
                seats.remove(licence.id(), placed.get(number % placed.size()).getId(), null);
                return "remove";
            case 3:
                shares.allot(licence.id(), school, licence.kind().isCounted() ? 1 + number : null);
                return "split";
            case 4:
                demand(shares.page(licence.id(), 0, 10).stream().anyMatch(a -> a.getSchool().getId().equals(school)));
                shares.withdraw(licence.id(), school, null);
                return "withdraw";
            case 5:
                Software software = licenceStore.software(licence.program().id()).orElseThrow();
                School of = licenceStore.device(device.id()).orElseThrow().getSchool();
                ImportJob job = imports.preview(imports.upload("licences", "licences.csv", new ByteArrayInputStream(("Код школы;Программа;Вид лицензии;Номер лицензии;Количество;Действует с;Документ;Номер документа;Устройства;Выделено школам\n"
                    + of.getCode() + ";" + software.getTitle() + ";OEM (привязана к устройству);;2;01.01.2026;наклейка COA;;" + licenceStore.device(device.id()).orElseThrow().getTag() + ";\n"
                    + ";" + software.getTitle() + ";Корпоративная;Ф-1;10;01.01.2026;УПД;3;;" + of.getCode() + ": 4\n").getBytes(StandardCharsets.UTF_8))).getId());
                demand(job.getFaults().isEmpty());
                imports.bookNow(job.getId());
                tables.add(job);
                return "import";
            default:
                demand(!tables.isEmpty());
                imports.undo(tables.remove(tables.size() - 1).getId());
                return "undo";
        }
    }

    private static void demand(boolean possible) {
        if (!possible) {
            throw new BusinessException("base.stale");
        }
    }

    private static long count(Map<Long, Cover> said, CoverReason reason) {
        return said.values().stream().filter(c -> c.reason() == reason).count();
    }

    @Test
    void aForeignSchoolShowsNothing() throws Exception {
        World world = within(Caller.SYSTEM, () -> new World(7));
        Caller own = caller(Role.SCHOOL_ADMIN, world.schools.get(0));
        Long foreign = world.schools.get(1);
        assertThrows(NotFoundException.class, () -> as(own, () -> sums.survey(Scope.of(foreign, DAY))));
        assertThrows(NotFoundException.class, () -> as(own, () -> covers.page(Scope.of(foreign, DAY), null, 0, 10)));
        assertThrows(NotFoundException.class, () -> as(own, () -> use.owned(Scope.of(foreign, DAY))));
        List<CoverRow> seen = as(own, () -> covers.page(Scope.of(null, DAY), null, 0, 1000));
        assertEquals(Set.of(world.schools.get(0)), seen.stream().map(CoverRow::schoolId).collect(Collectors.toSet()));
        assertEquals(List.of(world.schools.get(0)), as(own, () -> sums.survey(Scope.of(null, DAY)).places()).stream().map(PlaceFigures::id).toList());
        assertEquals(0, as(Caller.NOBODY, () -> covers.count(Scope.of(null, DAY), null)));
    }
}
