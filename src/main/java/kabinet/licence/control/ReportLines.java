package kabinet.licence.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.base.Texts;
import kabinet.device.entity.AccountCode;
import kabinet.licence.entity.Compliance;
import kabinet.licence.entity.CoverRow;
import kabinet.licence.entity.Figure;
import kabinet.licence.entity.Grant;
import kabinet.licence.entity.GrantBasis;
import kabinet.licence.entity.Licence;
import kabinet.licence.entity.LicenceFilter;
import kabinet.licence.entity.LicenceGrant;
import kabinet.licence.entity.LicenceKind;
import kabinet.licence.entity.LicenceRow;
import kabinet.licence.entity.PlaceFigures;
import kabinet.licence.entity.ReportContent;
import kabinet.licence.entity.ReportLine;
import kabinet.licence.entity.ReportPlace;
import kabinet.licence.entity.Scope;
import kabinet.software.entity.Software;

/**
 * What the report says of a school today, line by line: each licence with what it covers, then by program what none covers. The totals are counted from the same rows. Of the district it says the same
 * of licences of one program, kind and owner together, for no paper could name those of all schools one by one.
 */
@ApplicationScoped
public class ReportLines {

    private static final Locale RUSSIAN = Texts.RUSSIAN;
    /** Papers and schools that a line of the district's report names; more are counted. */
    private static final int NAMED = 3;

    @Inject
    Covers covers;
    @Inject
    LicenceUse use;
    @Inject
    Licences licences;
    @Inject
    CoverFigures figures;

    /** Licences that have run out are named only while installations rest on none other: what is over and unused is no matter of the report. */
    public ReportContent of(Long schoolId, LocalDate today) {
        Scope scope = Scope.of(schoolId, today);
        List<CoverRow> installations = covers.page(scope, null, 0, Integer.MAX_VALUE);
        Map<Long, List<CoverRow>> byLicence = installations.stream().filter(c -> c.licenceId() != null).collect(Collectors.groupingBy(CoverRow::licenceId));
        Map<Long, List<CoverRow>> without = installations.stream().filter(c -> c.licenceId() == null).collect(Collectors.groupingBy(CoverRow::softwareId, LinkedHashMap::new, Collectors.toList()));
        List<LicenceRow> owned = licences.page(new LicenceFilter(schoolId, false, null, null, null, null, today), today, 0, Integer.MAX_VALUE);
        Map<Long, List<Grant>> grants = licences.grantsOf(owned.stream().map(LicenceRow::id).toList()).stream()
            .collect(Collectors.groupingBy(g -> g.getLicence().getId(), Collectors.mapping(LicenceGrant::value, Collectors.toList())));
        Map<Long, Long> rights = use.owned(scope);
        Map<Long, Integer> atOnce = licences.sharesOf(schoolId);
        Map<Long, Licence> entities = licences.withIds(owned.stream().map(LicenceRow::id).toList());
        Map<Long, Software> programs = licences.softwareWithIds(without.keySet());
        List<ReportLine> lines = new ArrayList<>();
        for (LicenceRow row : owned) {
            List<Grant> past = grants.getOrDefault(row.id(), List.of()).stream().filter(g -> !g.startsOn().isAfter(today)).toList();
            List<Grant> counting = past.stream().filter(g -> g.isInForce(today)).toList();
            if (counting.isEmpty() && !(without.containsKey(row.softwareId()) && !past.isEmpty())) {
                continue;
            }
            Licence licence = entities.get(row.id());
            Long number = !row.kind().isQuantified() ? null : row.kind().isCounted() ? rights.getOrDefault(row.id(), 0L)
                : licence.isPool() ? Long.valueOf(counting.isEmpty() ? 0 : atOnce.getOrDefault(row.id(), 0)) : Long.valueOf(Sufficiency.granted(counting, today));
            lines.add(licensed(licence, counting.isEmpty() ? past : counting, counting.isEmpty(), number, byLicence.getOrDefault(row.id(), List.of())));
        }
        without.forEach((program, installed) -> lines.add(unlicensed(programs.get(program), installed)));
        lines.sort(Comparator.comparing((ReportLine l) -> l.software().toUpperCase(Locale.ROOT)).thenComparing(l -> !l.isLicensed()));
        return new ReportContent(List.copyOf(lines), installations.stream().map(ReportLines::place).toList(),
            ReportTotals.of(installations, covers.stationIds(scope), covers.reportedStationIds(scope), owned.stream().map(row -> grants.getOrDefault(row.id(), List.of())).toList(), today));
    }

    /** What licences of one program, kind and owner are told as one line. @param kind null for what no licence covers */
    private record Together(long softwareId, LicenceKind kind, boolean pool) {
    }

    /** Of the whole district: only for those who see it. */
    public ReportContent ofDistrict(LocalDate today) {
        Scope scope = Scope.of(null, today);
        List<Tally> tallies = figures.tallies(scope);
        Map<Long, CoverFigures.Stations> stations = figures.stations(scope);
        List<PlaceFigures> schools = figures.places(scope, tallies, stations);
        Map<Long, String> names = schools.stream().collect(Collectors.toMap(PlaceFigures::id, PlaceFigures::name, (a, b) -> a, LinkedHashMap::new));
        Map<Together, List<Tally>> installed = tallies.stream().collect(Collectors.groupingBy(t -> t.kind() == null ? new Together(t.softwareId(), null, false) : new Together(t.licensedId(), t.kind(), t.pool())));
        Map<Together, List<LicenceGrant>> grants = licences.grantsInForce(today).stream()
            .collect(Collectors.groupingBy(g -> new Together(g.getLicence().getSoftware().getId(), g.getLicence().getKind(), g.getLicence().isPool())));
        Map<Long, Software> programs = licences.softwareWithIds(Stream.concat(installed.keySet().stream(), grants.keySet().stream()).map(Together::softwareId).collect(Collectors.toSet()));
        List<ReportLine> lines = new ArrayList<>();
        Stream.concat(grants.keySet().stream(), installed.keySet().stream()).distinct().forEach(of -> lines.add(together(of, programs.get(of.softwareId()), grants.getOrDefault(of, List.of()),
            installed.getOrDefault(of, List.of()), names)));
        lines.sort(Comparator.comparing((ReportLine l) -> l.software().toUpperCase(Locale.ROOT)).thenComparing(l -> !l.isLicensed()).thenComparing(ReportLine::pool).thenComparing(l -> String.valueOf(l.kind())));
        Map<Figure, Long> totals = new EnumMap<>(CoverFigures.figures(tallies, stations.values()).figures());
        for (Figure figure : Figure.of(Figure.Rows.LICENCES)) {
            totals.put(figure, (long) licences.count(new LicenceFilter(null, false, null, null, null, figure, today)));
        }
        return new ReportContent(List.copyOf(lines), List.of(), schools, new Compliance(totals));
    }

    private static ReportLine together(Together of, Software software, List<LicenceGrant> grants, List<Tally> installed, Map<Long, String> schools) {
        List<Grant> values = grants.stream().map(LicenceGrant::value).toList();
        boolean forEver = values.stream().anyMatch(g -> g.endsOn() == null);
        List<String> accounts = grants.stream().map(g -> g.getLicence().getAccount()).filter(Objects::nonNull).map(AccountCode::getCode).distinct().sorted().toList();
        Map<Long, Long> bySchool = installed.stream().collect(Collectors.groupingBy(Tally::place, Collectors.summingLong(Tally::count)));
        return new ReportLine(software.getTitle(), software.getPublisher(), of.kind(), null, some(values.stream().map(ReportLines::document).filter(Objects::nonNull).distinct().toList(), "ещё документов: "),
            values.stream().map(Grant::startsOn).min(Comparator.naturalOrder()).orElse(null), forEver ? null : values.stream().map(Grant::endsOn).max(Comparator.naturalOrder()).orElse(null),
            of.kind() == null || !of.kind().isQuantified() ? null : Long.valueOf(values.stream().mapToLong(g -> g.quantity() == null ? 0 : g.quantity()).sum()), of.pool(),
            bySchool.values().stream().mapToLong(Long::longValue).sum(),
            some(schools.keySet().stream().filter(bySchool::containsKey).map(id -> schools.get(id) + "\u00a0(" + bySchool.get(id) + ")").toList(), "ещё учреждений: "),
            software.getRegistryNumber(), software.isFree(), accounts.isEmpty() ? null : String.join(", ", accounts),
            of.kind() != null ? List.of() : installed.stream().map(Tally::reason).distinct().sorted().toList(), false, values.stream().allMatch(Grant::isProven));
    }

    /** The first of many, and how many others there are. */
    private static List<String> some(List<String> all, String others) {
        if (all.size() <= NAMED + 1) {
            return all;
        }
        List<String> some = new ArrayList<>(all.subList(0, NAMED));
        some.add(others + (all.size() - NAMED));
        return some;
    }

    private static ReportLine licensed(Licence licence, List<Grant> grants, boolean expired, Long owned, List<CoverRow> covered) {
        Software software = licence.getSoftware();
        boolean forEver = grants.stream().anyMatch(g -> g.endsOn() == null);
        return new ReportLine(software.getTitle(), software.getPublisher(), licence.getKind(), licence.getNumber(), grants.stream().map(ReportLines::document).filter(Objects::nonNull).distinct().toList(),
            grants.stream().map(Grant::startsOn).min(Comparator.naturalOrder()).orElse(null), forEver ? null : grants.stream().map(Grant::endsOn).max(Comparator.naturalOrder()).orElse(null),
            owned, licence.isPool(), covered.size(), places(covered), software.getRegistryNumber(), software.isFree(), licence.getAccount() == null ? null : licence.getAccount().getCode(), List.of(), expired,
            grants.stream().allMatch(Grant::isProven));
    }

    private static ReportLine unlicensed(Software software, List<CoverRow> installed) {
        return new ReportLine(software.getTitle(), software.getPublisher(), null, null, List.of(), null, null, null, false, installed.size(), places(installed), software.getRegistryNumber(), software.isFree(),
            null, installed.stream().map(CoverRow::reason).distinct().sorted().toList(), false, true);
    }

    private static ReportPlace place(CoverRow c) {
        return new ReportPlace(c.room(), c.inventoryNumber() == null ? c.tag() : c.inventoryNumber(), c.inventoryNumber() != null, c.deviceName(), c.software(), c.release(), c.licenceKind(), c.licenceNumber(), c.reason());
    }

    /** «договор № 12 от 01.02.2026»; null without a document. */
    static String document(Grant grant) {
        if (grant.basis() == GrantBasis.NONE) {
            return null;
        }
        return Texts.of(RUSSIAN, "licence.grantBasis." + grant.basis()) + (grant.documentNumber() == null ? "" : " № " + grant.documentNumber())
            + (grant.documentDate() == null ? "" : " от " + Texts.date(grant.documentDate()));
    }

    /** «каб. 12 (15)», in the order of rooms. */
    private static List<String> places(Collection<CoverRow> rows) {
        Map<String, Long> counts = rows.stream().collect(Collectors.groupingBy(r -> r.room() == null ? "" : r.room(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().map(e -> (e.getKey().isEmpty() ? "без кабинета" : "каб.\u00a0" + e.getKey()) + "\u00a0(" + e.getValue() + ")").toList();
    }
}
