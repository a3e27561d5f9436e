package kabinet.stocktaking.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import kabinet.field.entity.SentBatch;
import kabinet.stocktaking.entity.AssetCondition;
import kabinet.stocktaking.entity.ScanKind;
import kabinet.stocktaking.entity.ScanMethod;
import kabinet.stocktaking.entity.SentScan;
import org.junit.jupiter.api.Test;

/** What a phone may send, and what is made of the rest. */
class ScanBatchTest {

    private static final String PHONE = "8c0b7a4e-63f3-4b0c-9d55-0f9b6d1f2a11";
    private static final String ID = "3B1F7C70-5D0E-4B5E-8F5E-0D9C2E6F1A01";

    private static ScanBatch read(String scans) {
        return ScanBatch.of(SentBatch.read(("{\"phone\": \"" + PHONE + "\", \"sentAt\": \"2026-11-05T10:00:00.000Z\", \"scans\": [" + scans + "]}").getBytes(StandardCharsets.UTF_8), ScanBatch.ENTRIES));
    }

    private static SentScan one(String fields) {
        return read("{\"id\": \"" + ID + "\"" + (fields.isEmpty() ? "" : ", " + fields) + "}").scans().get(0);
    }

    private static String fault(String fields) {
        SentScan scan = one(fields);
        assertNotNull(scan.fault(), fields);
        assertEquals(ID.toLowerCase(), scan.id());
        return scan.fault().key();
    }

    @Test
    void aScanIsReadAsTheContractSays() {
        SentScan scan = one("\"kind\": \"SCAN\", \"code\": \" K7Q2M9\\u0007\\n\", \"device\": null, \"room\": 11, \"at\": \"2026-11-05T09:59:58.120Z\", \"method\": \"CAMERA\", \"condition\": \"IN_USE\", \"note\": \"\"");
        assertNull(scan.fault());
        assertEquals(new SentScan(ID.toLowerCase(), ScanKind.SCAN, null, "K7Q2M9", null, 11L, Instant.parse("2026-11-05T09:59:58.120Z"), ScanMethod.CAMERA, AssetCondition.IN_USE, null, null, null), scan);
        SentScan undo = one("\"kind\": \"UNDO\", \"undoes\": \"" + PHONE + "\", \"at\": \"2026-11-05T12:59:58+03:00\"");
        assertEquals(PHONE, undo.undoes());
        assertEquals(Instant.parse("2026-11-05T09:59:58Z"), undo.at());
    }

    @Test
    void whatIsMissingIsNotAFault() {
        SentScan bare = one("");
        assertNull(bare.fault(), "something without a label, whose photo follows");
        assertEquals(ScanKind.SCAN, bare.kind());
        assertNull(one("\"at\": \"yesterday\"").at());
        assertNull(one("\"at\": \"+99999-01-01T00:00:00Z\"").at());
        assertNull(one("\"at\": \"1970-01-01T00:00:00Z\"").at());
        assertNull(one("\"later\": {\"deep\": [1]}").fault(), "a newer page may say more");
    }

    @Test
    void whatCannotBeMeantIsNamed() {
        assertEquals("field.entry.undoes", fault("\"kind\": \"UNDO\""));
        assertEquals("field.entry.undoes", fault("\"kind\": \"UNDO\", \"undoes\": \"" + ID + "\""));
        assertEquals("field.entry.choice", fault("\"kind\": \"LOOK\""));
        assertEquals("field.entry.choice", fault("\"condition\": \"FINE\""));
        assertEquals("field.entry.text", fault("\"code\": 7"));
        assertEquals("field.entry.tooLong", fault("\"code\": \"" + "9".repeat(201) + "\""));
        assertEquals("field.entry.tooLong", fault("\"note\": \"" + "я".repeat(501) + "\""));
        assertEquals("field.entry.number", fault("\"room\": 1.5"));
        assertEquals("field.entry.number", fault("\"device\": 99999999999999999999"));
        assertEquals("field.entry.id", read("{\"id\": \"" + "x".repeat(100) + "\"}").scans().get(0).fault().key());
        assertEquals(36, read("{\"id\": \"" + "x".repeat(100) + "\"}").scans().get(0).id().length());
        assertEquals("field.entry.unreadable", read("null").scans().get(0).fault().key());
    }

    @Test
    void aBodyThatIsNoBatchIsRefusedAsAWhole() {
        for (String body : new String[] {"", "[]", "7", "{", "{}", "{\"scans\": []}", "{\"phone\": \"x\", \"scans\": []}", "{\"phone\": \"" + PHONE + "\", \"scans\": 1}", "[".repeat(5000)}) {
            assertThrows(JsonException.class, () -> ScanBatch.of(SentBatch.read(body.getBytes(StandardCharsets.UTF_8), ScanBatch.ENTRIES)), body);
        }
        assertEquals(413, assertThrows(SentBatch.TooLongException.class, () -> read(String.join(",", Collections.nCopies(501, "1")))).httpStatus());
        assertEquals(500, read(String.join(",", Collections.nCopies(500, "1"))).scans().size());
    }
}
