package kabinet.licence.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kabinet.base.Texts;
import kabinet.licence.entity.CoverRow;
import kabinet.licence.entity.Grant;
import kabinet.licence.entity.GrantBasis;
import kabinet.licence.entity.Licence;
import kabinet.licence.entity.LicenceFilter;
import kabinet.licence.entity.LicenceGrant;
import kabinet.licence.entity.LicenceRow;
import kabinet.licence.entity.ReportContent;
import kabinet.licence.entity.ReportLine;
import kabinet.licence.entity.ReportPlace;
import kabinet.licence.entity.Scope;
import kabinet.software.entity.Software;

/** What the report says of a school today, line by line: each licence with what it covers, then by program what none covers. The totals are counted from the same rows. */
@ApplicationScoped
public class ReportLines {

    private static final Locale RUSSIAN = Texts.RUSSIAN;

    @Inject
    Covers covers;
    @Inject
    LicenceUse use;
    @Inject
    Licences licences;

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
            ReportTotals.of(installations, covers.stationIds(scope), owned.stream().map(row -> grants.getOrDefault(row.id(), List.of())).toList(), today));
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
        return counts.entrySet().stream().map(e -> (e.getKey().isEmpty() ? "без кабинета" : "каб. " + e.getKey()) + " (" + e.getValue() + ")").toList();
    }
}
