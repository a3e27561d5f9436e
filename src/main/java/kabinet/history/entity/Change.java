package kabinet.history.entity;

import java.time.Instant;
import java.util.List;

/**
 * What one revision did to one thing.
 *
 * @param account name of the account at that time
 * @param act text key of the act; null for a plain edit
 * @param note what the act was about; may be null
 * @param fields what changed, in the order of the entity's fields; for an added thing what it began with
 */
public record Change(long revision, Instant at, String account, String act, String note, Kind kind, List<FieldChange> fields) {

    /** What happened to the thing. */
    public enum Kind { ADDED, CHANGED, REMOVED }

    /**
     * One field's change in words for people.
     *
     * @param name the entity's attribute, for programs
     * @param before empty where there was nothing
     * @param after empty where there is nothing now
     */
    public record FieldChange(String name, String label, String before, String after) {
    }
}
