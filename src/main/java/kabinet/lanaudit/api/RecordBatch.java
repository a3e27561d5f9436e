package kabinet.lanaudit.api;

import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import kabinet.base.BusinessException;
import kabinet.field.entity.SentBatch;
import kabinet.field.entity.SentEntry;
import kabinet.lanaudit.entity.AuditRecord;
import kabinet.lanaudit.entity.DefectFacts;
import kabinet.lanaudit.entity.FilterFacts;
import kabinet.lanaudit.entity.RecordKind;
import kabinet.lanaudit.entity.RoomFacts;
import kabinet.lanaudit.entity.SentRecord;

/**
 * A batch of what was noted. Read entry by entry: one that is faulty carries its fault, and the others are taken all the same.
 *
 * @param phone UUID of the phone's installation
 * @param sentAt when, by the phone's clock; null if it did not say
 */
record RecordBatch(String phone, Instant sentAt, List<SentRecord> records) {

    /** Name of the array of records. */
    static final String ENTRIES = "records";

    static RecordBatch of(SentBatch batch) {
        return new RecordBatch(batch.phone(), batch.sentAt(), batch.entries().stream().map(RecordBatch::record).toList());
    }

    private static SentRecord record(JsonValue value) {
        SentEntry entry;
        try {
            entry = SentEntry.of(value);
        } catch (BusinessException fault) {
            return SentRecord.faulty(null, fault);
        }
        String id = entry.uuid("id");
        if (id == null) {
            return SentRecord.faulty(entry.shortened("id"), new BusinessException("field.entry.id"));
        }
        try {
            return record(id, entry);
        } catch (BusinessException fault) {
            return SentRecord.faulty(id, fault);
        }
    }

    private static SentRecord record(String id, SentEntry entry) {
        RecordKind kind = entry.constant(RecordKind.class, "kind");
        if (kind == null) {
            throw new BusinessException("field.entry.choice", "kind");
        }
        Long room = entry.number("room");
        Instant at = entry.time("at");
        return switch (kind) {
            case UNDO -> undo(id, entry.uuid("undoes"), at);
            case ROOM -> SentRecord.ofRoom(id, required(room), at, RoomFacts.read(entry.object("body")));
            case DEFECT -> kept(id, kind, room, at, DefectFacts.read(entry.object("body")).json().build().toString());
            case FILTER -> kept(id, kind, room, at, FilterFacts.read(entry.object("body")).json().build().toString());
        };
    }

    private static SentRecord undo(String id, String undoes, Instant at) {
        if (undoes == null || undoes.equals(id)) {
            throw new BusinessException("field.entry.undoes");
        }
        return SentRecord.undo(id, undoes, at);
    }

    private static SentRecord kept(String id, RecordKind kind, Long room, Instant at, String body) {
        if (body.length() > AuditRecord.BODY_LENGTH) {
            throw new BusinessException("field.entry.tooLong", "body", AuditRecord.BODY_LENGTH);
        }
        return new SentRecord(id, kind, null, room, at, null, body, null);
    }

    private static Long required(Long room) {
        if (room == null) {
            throw new BusinessException("lanaudit.record.room");
        }
        return room;
    }
}
