package kabinet.stocktaking.entity;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import kabinet.device.entity.DeviceStatus;

/**
 * One thing in which what was found differs from the book, with what was decided about it. It is derived anew from book and scans whenever somebody asks.
 *
 * @param position grows in the order in which programs read them
 * @param subject names it within the stocktake: its kind, and the device or the first scan
 * @param deviceId null for what the registry does not know
 * @param clientId of the first scan of what the registry does not know; else null
 * @param tag null for what is unknown or of a school that the caller does not see; so are the numbers and the title
 * @param roomId where the book has it
 * @param person who answers for it by the book
 * @param amount price by the book, roubles; null when unknown
 * @param foundRoomId where it was found last; null when nobody found it or said no room
 * @param foundAt when
 * @param foundBy by whom
 * @param code what was scanned
 * @param scans how often it was scanned, mistakes left out
 * @param why of a duplicate: ROOMS, NUMBER or SERIAL; else null
 * @param current the device's state today; null if there is none
 * @param changed what the registry says of it today, room, person or state, is no longer what the book says
 * @param decision null while nothing is decided
 * @param stale decided, but the device has changed since or was found elsewhere since: it must be decided again
 */
public record Discrepancy(long position, String subject, DiscrepancyKind kind, Long deviceId, String clientId, String tag, String inventoryNumber, String serialNumber, String title,
                          Long roomId, String room, Long personId, String person, String account, BigDecimal amount, boolean late, Long foundRoomId, String foundRoom, Instant foundAt,
                          String foundBy, String code, AssetCondition condition, String note, Long photoId, int scans, Why why, DeviceStatus current, boolean changed,
                          Decided decision, boolean stale) implements Serializable {

    /** What may make two of one. */
    public enum Why { ROOMS, NUMBER, SERIAL }

    /** @param amount price or damage, roubles; null where none is needed @param modelId of what is to be taken in, else null */
    public record Decided(Choice choice, String reason, BigDecimal amount, Long modelId, String by, Instant at) implements Serializable {
    }

    /**
     * What makes sense to decide about it: of what its kind allows, nothing that changes a device of another school or one that is gone, no move to a room that nobody said, and what is on the
     * books is not taken in again.
     */
    public Set<Choice> choices() {
        Set<Choice> possible = EnumSet.copyOf(kind.choices());
        boolean gone = current != null && current.isGone();
        if (deviceId != null && (current == null || gone)) {
            possible.removeAll(EnumSet.of(Choice.MOVE, Choice.WRITE_OFF, Choice.CHARGE));
        }
        if (foundRoomId == null) {
            possible.remove(Choice.MOVE);
        }
        if (kind == DiscrepancyKind.UNLISTED && !gone) {
            possible.remove(Choice.SURPLUS);
        }
        return possible;
    }

    /** Whether it counts beyond the books: once decided, what is taken in; until then whatever the book does not have. */
    public boolean isSurplus() {
        return decision == null ? kind.isBeyondBook() : decision.choice() == Choice.SURPLUS;
    }

    /** Whether somebody scanned wrongly and it was decided so: then nothing differs. */
    public boolean isMistake() {
        return decision != null && decision.choice() == Choice.MISSCAN && !stale;
    }

    /** Roubles: what was decided, else what the registry says; null when unknown. */
    public BigDecimal surplusPrice() {
        return decision != null && decision.amount() != null ? decision.amount() : amount;
    }

    /** Whether it holds back the approval. */
    public boolean isOpen() {
        return decision == null || stale;
    }
}
