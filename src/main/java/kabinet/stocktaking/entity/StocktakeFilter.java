package kabinet.stocktaking.entity;

/**
 * What a list of stocktakes is narrowed to; null does not narrow.
 *
 * @param late true: only those whose days are over and that are neither approved nor cancelled
 */
public record StocktakeFilter(Long schoolId, StocktakeState state, Integer year, Boolean late) {

    public static final StocktakeFilter ALL = new StocktakeFilter(null, null, null, null);
}
