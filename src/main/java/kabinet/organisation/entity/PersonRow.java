package kabinet.organisation.entity;

/** One row of a list of people. */
public record PersonRow(long id, long schoolId, String school, String name, String position, boolean active) {
}
