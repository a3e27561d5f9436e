package kabinet.organisation.entity;

/** One row of a list of rooms. */
public record RoomRow(long id, long schoolId, String school, String building, String number, String name, String kind, Integer floor,
                      String responsible, String tag, boolean active) {
}
