package kabinet.kit.entity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kabinet.base.Money;
import kabinet.procurement.entity.Contract;
import kabinet.procurement.entity.Timeliness;

/**
 * The kits of a year: schools by kinds of equipment, planned → ordered → delivered → set up.
 * <p>
 * Ordered is what contracts for the school order; what the district ordered for several schools together stands in the total alone. A school's kit is due on the
 * latest day that its contracts and deliveries set, else on {@link Contract#deliveryDueIn}; it is in time if everything planned was set up by then.
 *
 * @param total by kinds, of all schools of the table; what the district ordered for them together is in it
 */
public record KitTable(int year, List<KitRow> schools, List<KitProgress> total) {

    /** A school and a kind; no school stands for the district. */
    private record Place(Long schoolId, Long kindId) {
    }

    /**
     * @param kits of the year, in the order of the rows
     * @param figures what the purchases of the year say
     * @param wholeDistrict whether these are all schools: only then the district's orders belong into the total
     */
    public static KitTable of(int year, List<Kit> kits, List<KitFigure> figures, boolean wholeDistrict, LocalDate today) {
        Map<Place, KitFigure> known = new HashMap<>();
        figures.forEach(figure -> known.merge(new Place(figure.schoolId(), figure.kindId()), figure, KitFigure::plus));
        List<KitRow> rows = kits.stream().map(kit -> row(kit, known, today)).toList();
        return new KitTable(year, rows, total(rows, known, wholeDistrict));
    }

    private static KitRow row(Kit kit, Map<Place, KitFigure> known, LocalDate today) {
        List<KitProgress> kinds = new ArrayList<>();
        List<KitFigure> own = new ArrayList<>();
        List<KitFigure> district = new ArrayList<>();
        for (KitLine line : kit.getLines()) {
            Long kind = line.getKind().getId();
            KitFigure figure = known.getOrDefault(new Place(kit.schoolId(), kind), KitFigure.ordered(kit.schoolId(), kind, BigDecimal.ZERO, null));
            KitFigure together = known.get(new Place(null, kind));
            own.add(figure);
            if (together != null) {
                district.add(together);
            }
            boolean unknown = together != null && figure.ordered().signum() == 0;
            kinds.add(new KitProgress(kind, line.getKind().getName(), line.getQuantity(), unknown ? null : figure.ordered(), figure.delivered(), figure.setUp()));
        }
        LocalDate dueOn = firstOf(latest(own), latest(district), Contract.deliveryDueIn(kit.getYear()));
        boolean complete = !kinds.isEmpty() && kinds.stream().allMatch(KitProgress::isComplete);
        LocalDate setUpOn = complete ? own.stream().map(KitFigure::lastSetUp).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null) : null;
        return new KitRow(kit.getId(), kit.schoolId(), kit.getSchool().getShortName(), kit.getSchool().getCode(), kit.getTemplate() == null ? null : kit.getTemplate().getName(), kit.getCost(),
            dueOn, setUpOn, Timeliness.of(setUpOn, dueOn, today), List.copyOf(kinds));
    }

    private static LocalDate latest(List<KitFigure> figures) {
        return figures.stream().map(KitFigure::dueOn).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }

    private static LocalDate firstOf(LocalDate... dates) {
        for (LocalDate date : dates) {
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static List<KitProgress> total(List<KitRow> rows, Map<Place, KitFigure> known, boolean wholeDistrict) {
        Map<Long, List<KitProgress>> byKind = new LinkedHashMap<>();
        rows.forEach(row -> row.kinds().forEach(p -> byKind.computeIfAbsent(p.kindId(), k -> new ArrayList<>()).add(p)));
        return byKind.values().stream().map(parts -> {
            KitProgress sum = KitProgress.sum(parts);
            if (!wholeDistrict) {
                return sum;
            }
            KitFigure together = known.get(new Place(null, sum.kindId()));
            BigDecimal bySchools = parts.stream().map(KitProgress::ordered).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
            return new KitProgress(sum.kindId(), sum.kind(), sum.planned(), together == null ? bySchools : bySchools.add(together.ordered()), sum.delivered(), sum.setUp());
        }).toList();
    }

    /** What the kits cost by the project's own figures, roubles; kits without a figure count nothing. */
    public BigDecimal cost() {
        return schools.stream().map(KitRow::cost).filter(Objects::nonNull).reduce(Money.ZERO, BigDecimal::add);
    }

    /** How many schools have everything set up. */
    public long complete() {
        return schools.stream().filter(KitRow::isComplete).count();
    }

    /** How many schools are late: set up after the due date, or not yet though it has passed. */
    public long late() {
        return schools.stream().filter(row -> row.timeliness() == Timeliness.LATE).count();
    }
}
