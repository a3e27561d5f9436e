package kabinet.stocktaking.api;

import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import kabinet.base.BusinessException;
import kabinet.field.entity.SentBatch;
import kabinet.field.entity.SentEntry;
import kabinet.stocktaking.entity.AssetCondition;
import kabinet.stocktaking.entity.FieldScan;
import kabinet.stocktaking.entity.ScanKind;
import kabinet.stocktaking.entity.ScanMethod;
import kabinet.stocktaking.entity.SentScan;
import kabinet.stocktaking.entity.TargetFunction;

/**
 * A batch of scans. Read entry by entry: one that is faulty carries its fault, and the others are taken all the same.
 *
 * @param phone UUID of the phone's installation
 * @param sentAt when, by the phone's clock; null if it did not say
 */
record ScanBatch(String phone, Instant sentAt, List<SentScan> scans) {

    /** Name of the array of scans. */
    static final String ENTRIES = "scans";

    static ScanBatch of(SentBatch batch) {
        return new ScanBatch(batch.phone(), batch.sentAt(), batch.entries().stream().map(ScanBatch::scan).toList());
    }

    private static SentScan scan(JsonValue value) {
        SentEntry entry;
        try {
            entry = SentEntry.of(value);
        } catch (BusinessException fault) {
            return SentScan.faulty(null, fault);
        }
        String id = entry.uuid("id");
        if (id == null) {
            return SentScan.faulty(entry.shortened("id"), new BusinessException("field.entry.id"));
        }
        try {
            return entry.constant(ScanKind.class, "kind") == ScanKind.UNDO ? undo(id, entry) : scan(id, entry);
        } catch (BusinessException fault) {
            return SentScan.faulty(id, fault);
        }
    }

    private static SentScan undo(String id, SentEntry entry) {
        String undoes = entry.uuid("undoes");
        if (undoes == null || undoes.equals(id)) {
            throw new BusinessException("field.entry.undoes");
        }
        return new SentScan(id, ScanKind.UNDO, undoes, null, null, null, entry.time("at"), null, null, null, null, null);
    }

    private static SentScan scan(String id, SentEntry entry) {
        return new SentScan(id, ScanKind.SCAN, null, entry.text("code", FieldScan.CODE_LENGTH), entry.number("device"), entry.number("room"), entry.time("at"),
            entry.constant(ScanMethod.class, "method"), entry.constant(AssetCondition.class, "condition"), entry.constant(TargetFunction.class, "target"),
            entry.text("note", FieldScan.NOTE_LENGTH), null);
    }
}
