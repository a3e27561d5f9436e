package kabinet.lanaudit.entity;

import kabinet.base.BusinessException;

/**
 * What became of one entry of a batch.
 *
 * @param id as it was sent
 * @param stored whether it is in the database now
 * @param again whether it was there before this batch
 * @param fault why it was not stored; null if it was
 */
public record TakenRecord(String id, boolean stored, boolean again, BusinessException fault) {

    public static TakenRecord refused(String id, BusinessException fault) {
        return new TakenRecord(id, false, false, fault);
    }
}
