package kabinet.budget.entity;

/**
 * Money of one source for one school in a year: what all sums of a budget are made of.
 *
 * @param sourceId null where no source is known
 * @param schoolId null for the district's, not split over schools
 */
public record BudgetCell(Long sourceId, Long schoolId, Stages stages) {
}
