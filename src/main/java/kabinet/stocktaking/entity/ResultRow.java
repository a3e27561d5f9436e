package kabinet.stocktaking.entity;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One line of a list of what was counted: an entry of the book with what was found of it. For papers and tables.
 *
 * @param room where the book has it
 * @param person who answers for it by the book
 * @param price by the book, roubles; null when unknown
 * @param partOfId the object it is a part of: a part bears its object's number and counts in no sum
 * @param late entered after the day of the book
 * @param foundRoomId where it was found last; null when nobody found it or said no room
 * @param foundAt when; null when nobody found it
 * @param condition as it was found; null when nobody said
 * @param target what is meant to be done with it; what is usual for the condition unless somebody said otherwise
 * @param note of the last scan
 */
public record ResultRow(Long deviceId, String tag, String inventoryNumber, String serialNumber, String title, String kind, String building, Long roomId, String room, Long personId,
                        String person, String personPosition, String account, BigDecimal price, Long partOfId, boolean late, Long foundRoomId, String foundRoom, Instant foundAt,
                        String foundBy, AssetCondition condition, TargetFunction target, String note) {

    public boolean isFound() {
        return foundAt != null;
    }

    public boolean isElsewhere() {
        return foundRoomId != null && !foundRoomId.equals(roomId);
    }

    public boolean isUnfit() {
        return isFound() && condition == AssetCondition.UNFIT;
    }
}
