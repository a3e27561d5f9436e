package kabinet.stocktaking.entity;

import java.util.List;
import java.util.stream.Stream;
import kabinet.organisation.entity.Room;

/**
 * What a phone needs to work without a network.
 *
 * @param rooms where something may be scanned, in the order of building, floor and number
 * @param entries in the order of devices, to be read once
 * @param aliases second labels of the devices of the book
 */
public record FieldBook(Stocktake stocktake, List<Room> rooms, Stream<BookEntry> entries, Stream<BookAlias> aliases) {
}
