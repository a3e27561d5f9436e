package kabinet.label.entity;

/**
 * A print: what, on which paper, from where.
 *
 * @param stock key of a listed or own stock
 */
public record LabelOrder(LabelChoice choice, String stock, SheetPlacement placement) {
}
