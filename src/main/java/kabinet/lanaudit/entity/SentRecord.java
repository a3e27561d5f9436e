package kabinet.lanaudit.entity;

import java.time.Instant;
import kabinet.base.BusinessException;

/**
 * One entry of a batch as a phone sent it, read but not yet held against the registry.
 *
 * @param id UUID, lower case; what was given there if it is none, null if nothing was
 * @param undoes UUID of the entry taken back; null unless it is an UNDO
 * @param room id of the room; null for what is said of the school
 * @param at by the phone's clock; null if it said nothing possible
 * @param roomFacts of a ROOM; null for the others
 * @param body as it is kept: JSON of the kind's facts; null for an UNDO
 * @param fault why it cannot be taken in whatever happens; null if nothing is wrong with it
 */
public record SentRecord(String id, RecordKind kind, String undoes, Long room, Instant at, RoomFacts roomFacts, String body, BusinessException fault) {

    /** One that cannot be taken in. */
    public static SentRecord faulty(String id, BusinessException fault) {
        return new SentRecord(id, null, null, null, null, null, null, fault);
    }

    /** How a room was found. */
    public static SentRecord ofRoom(String id, Long room, Instant at, RoomFacts facts) {
        return new SentRecord(id, RecordKind.ROOM, null, room, at, facts, facts.json().build().toString(), null);
    }

    /** What takes another back. */
    public static SentRecord undo(String id, String undoes, Instant at) {
        return new SentRecord(id, RecordKind.UNDO, undoes, null, at, null, null, null);
    }
}
