package kabinet.stocktaking.entity;

import java.time.Instant;
import kabinet.base.BusinessException;

/**
 * One entry of a batch as a phone sent it, read but not yet held against the registry.
 *
 * @param id UUID, lower case; what was given there if it is none, null if nothing was
 * @param undoes UUID of the scan taken back; null for a scan
 * @param code raw; null if the device was chosen, or bears none
 * @param device id of the device that was chosen or that the phone knows the code of; null if it knows none
 * @param room id of the room; null for none
 * @param at by the phone's clock; null if it said nothing possible
 * @param fault why it cannot be taken in whatever happens; null if nothing is wrong with it
 */
public record SentScan(String id, ScanKind kind, String undoes, String code, Long device, Long room, Instant at, ScanMethod method, AssetCondition condition,
                       TargetFunction target, String note, BusinessException fault) {

    /** One that cannot be taken in. */
    public static SentScan faulty(String id, BusinessException fault) {
        return new SentScan(id, null, null, null, null, null, null, null, null, null, null, fault);
    }
}
