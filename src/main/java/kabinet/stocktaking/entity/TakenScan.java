package kabinet.stocktaking.entity;

import kabinet.base.BusinessException;

/**
 * What became of one entry of a batch.
 *
 * @param id as it was sent
 * @param stored whether it is in the database now
 * @param again whether it was there before this batch
 * @param outcome null for an undo and for what was not stored
 * @param device the device it names; null for an unknown one
 * @param title the device's; null for an unknown one
 * @param room the room it was found in
 * @param expectedRoom the room where the book has it; null where the book has none
 * @param fault why it was not stored; null if it was
 */
public record TakenScan(String id, boolean stored, boolean again, ScanOutcome outcome, Long device, String title, Long room, Long expectedRoom, BusinessException fault) {

    public static TakenScan refused(String id, BusinessException fault) {
        return new TakenScan(id, false, false, null, null, null, null, null, fault);
    }
}
