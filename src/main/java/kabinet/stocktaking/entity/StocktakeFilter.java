package kabinet.stocktaking.entity;

/**
 * What a list of stocktakes is narrowed to; null does not narrow.
 *
 * @param year of the first day of counting
 * @param late true: only those whose days are over and that are neither approved nor cancelled
 */
public record StocktakeFilter(Long schoolId, StocktakeState state, Integer year, Boolean late) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /** A year that no date of ours can have is one without stocktakes. */
    public StocktakeFilter {
        year = year == null ? null : Math.max(FIRST_YEAR, Math.min(LAST_YEAR, year));
    }
}
