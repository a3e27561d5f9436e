package kabinet.stocktaking.entity;

/** A second label of a device of a book. */
public record BookAlias(String tag, Long deviceId) {
}
