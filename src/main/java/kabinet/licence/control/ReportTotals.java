package kabinet.licence.control;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kabinet.licence.entity.Compliance;
import kabinet.licence.entity.CoverReason;
import kabinet.licence.entity.CoverRow;
import kabinet.licence.entity.Figure;
import kabinet.licence.entity.Grant;

/** The totals of a report, counted from the very rows that its lines are made of: asked of the database once more they could be of another moment. */
final class ReportTotals {

    private ReportTotals() {
    }

    /**
     * @param installations all of the school
     * @param stations ids of its workstations
     * @param reported those of them of which agents reported programs
     * @param licences of each of its licences the grants
     */
    static Compliance of(List<CoverRow> installations, Collection<Long> stations, Set<Long> reported, List<List<Grant>> licences, LocalDate today) {
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        figures.put(Figure.INSTALLED, (long) installations.size());
        figures.put(Figure.COVERED, count(installations, c -> c.reason().isCovered()));
        figures.put(Figure.UNCOVERED, count(installations, c -> !c.reason().isCovered()));
        figures.put(Figure.OVERUSED, count(installations, c -> c.reason() == CoverReason.USED_UP));
        figures.put(Figure.OUTLIVED, count(installations, c -> c.reason() == CoverReason.EXPIRED));
        figures.put(Figure.FOREIGN_DEVICE, count(installations, c -> c.reason().isForeignDevice()));
        figures.put(Figure.RUSSIAN, count(installations, CoverRow::russian));
        Set<Long> licensed = devices(installations, c -> c.system() && c.reason().isCovered());
        Set<Long> russian = devices(installations, c -> c.system() && c.russian());
        figures.put(Figure.WORKSTATIONS, (long) stations.size());
        Set<Long> known = devices(installations, c -> true);
        known.addAll(reported);
        figures.put(Figure.WITHOUT_SYSTEM, stations.stream().filter(id -> known.contains(id) && !licensed.contains(id)).count());
        figures.put(Figure.NOTHING_KNOWN, stations.stream().filter(id -> !known.contains(id)).count());
        figures.put(Figure.RUSSIAN_SYSTEM, stations.stream().filter(russian::contains).count());
        figures.put(Figure.LICENCES, (long) licences.size());
        figures.put(Figure.EXPIRED, count(licences, grants -> grants.stream().noneMatch(g -> g.isInForce(today)) && grants.stream().anyMatch(g -> g.endsOn() != null && g.endsOn().isBefore(today))));
        LocalDate soon = today.plusDays(Figure.EXPIRING_DAYS);
        figures.put(Figure.EXPIRING, count(licences, grants -> grants.stream().anyMatch(g -> g.isInForce(today) && g.endsOn() != null && !g.endsOn().isAfter(soon))));
        figures.put(Figure.UNPROVEN, count(licences, grants -> {
            List<Grant> begun = grants.stream().filter(g -> !g.startsOn().isAfter(today)).toList();
            return begun.isEmpty() || begun.stream().anyMatch(g -> !g.isProven());
        }));
        return new Compliance(figures);
    }

    private static <T> long count(Collection<T> rows, Predicate<T> which) {
        return rows.stream().filter(which).count();
    }

    private static Set<Long> devices(List<CoverRow> rows, Predicate<CoverRow> which) {
        return rows.stream().filter(which).map(CoverRow::deviceId).collect(Collectors.toCollection(HashSet::new));
    }
}
