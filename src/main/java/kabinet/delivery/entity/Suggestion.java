package kabinet.delivery.entity;

/**
 * What a line of goods most likely becomes; every id may be null.
 *
 * @param accountId of the newest device of the kind in the school, like the next two
 * @param usefulLife months
 * @param before whether the model came under the same name before; else its name stands in the line
 */
public record Suggestion(Long modelId, String model, Long accountId, Long okofId, Integer usefulLife, Long fundingSourceId, boolean before) {

    public static final Suggestion NONE = new Suggestion(null, null, null, null, null, null, false);
}
