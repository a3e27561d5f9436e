package kabinet.lanaudit.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jakarta.json.JsonException;
import kabinet.field.entity.SentBatch;
import kabinet.lanaudit.entity.AuditRecord;
import kabinet.lanaudit.entity.SentRecord;

/** Batches from anybody. Searches with {@code JAZZER_FUZZ=1 mvn test -Dtest=RecordBatchFuzzTest}; otherwise replays what stands under {@code RecordBatchFuzzTestInputs}. */
class RecordBatchFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void isReadEntryByEntryOrRefused(byte[] bytes) {
        RecordBatch batch;
        try {
            batch = RecordBatch.of(SentBatch.read(bytes, RecordBatch.ENTRIES));
        } catch (JsonException | SentBatch.TooLongException refused) {
            return;
        }
        assertTrue(batch.records().size() <= SentBatch.MOST);
        for (SentRecord record : batch.records()) {
            if (record.fault() == null) {
                assertEquals(36, record.id().length());
                assertTrue(record.body() == null || record.body().length() <= AuditRecord.BODY_LENGTH, () -> "fits its column: " + record.body());
            }
        }
    }
}
