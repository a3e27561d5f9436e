package kabinet.budget.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kabinet.device.entity.FundingSource;
import kabinet.organisation.entity.School;

/**
 * A year's money by sources and by schools. Both tables are sums of the same cells, so their totals are equal.
 *
 * @param sources that have money in the year, in the directory's order; what is of no known source comes last
 * @param schools with money in the year in the order of their codes; before them the district's, not split over schools
 */
public record Budget(int year, List<SourceRow> sources, List<SchoolRow> schools, Stages total) {

    /** @param id null where no source is known; then there is no name */
    public record SourceRow(Long id, String name, Stages stages) {
    }

    /** @param id null for the district; then there are no code and name */
    public record SchoolRow(Long id, String code, String name, List<SourceRow> sources, Stages total) {
    }

    public static Budget of(int year, List<BudgetCell> cells, List<FundingSource> sources, List<School> schools) {
        List<SchoolRow> rows = new ArrayList<>();
        Map<Long, List<BudgetCell>> bySchool = new LinkedHashMap<>();
        bySchool.put(null, new ArrayList<>());
        schools.forEach(school -> bySchool.put(school.getId(), new ArrayList<>()));
        cells.stream().filter(cell -> bySchool.containsKey(cell.schoolId())).forEach(cell -> bySchool.get(cell.schoolId()).add(cell));
        addRow(rows, null, bySchool.get(null), sources);
        schools.forEach(school -> addRow(rows, school, bySchool.get(school.getId()), sources));
        List<BudgetCell> shown = bySchool.values().stream().flatMap(List::stream).toList();
        return new Budget(year, sourceRows(shown, sources), List.copyOf(rows), sum(shown));
    }

    private static void addRow(List<SchoolRow> rows, School school, List<BudgetCell> cells, List<FundingSource> sources) {
        if (!cells.isEmpty()) {
            rows.add(new SchoolRow(school == null ? null : school.getId(), school == null ? null : school.getCode(), school == null ? null : school.getShortName(), sourceRows(cells, sources), sum(cells)));
        }
    }

    private static List<SourceRow> sourceRows(List<BudgetCell> cells, List<FundingSource> sources) {
        Map<Long, Stages> sums = new LinkedHashMap<>();
        cells.forEach(cell -> sums.merge(cell.sourceId() == null ? Long.valueOf(0) : cell.sourceId(), cell.stages(), Stages::plus));
        List<SourceRow> rows = new ArrayList<>();
        sources.stream().filter(source -> sums.containsKey(source.getId())).forEach(source -> rows.add(new SourceRow(source.getId(), source.getName(), sums.get(source.getId()))));
        if (sums.containsKey(0L)) {
            rows.add(new SourceRow(null, null, sums.get(0L)));
        }
        return List.copyOf(rows);
    }

    private static Stages sum(List<BudgetCell> cells) {
        return cells.stream().map(BudgetCell::stages).reduce(Stages.NONE, Stages::plus);
    }
}
