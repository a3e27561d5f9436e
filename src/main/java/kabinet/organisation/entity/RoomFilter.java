package kabinet.organisation.entity;

/**
 * What a list of rooms is narrowed to; null means: not narrowed.
 *
 * @param text beginning of the number or a part of the name
 * @param active true for rooms in use, false for those given up
 */
public record RoomFilter(String text, Long schoolId, Long buildingId, Long kindId, Boolean active) {

    public RoomFilter {
        text = text == null || text.isBlank() ? null : text.strip();
    }
}
