package kabinet.lanaudit.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kabinet.field.entity.SentBatch;
import kabinet.lanaudit.entity.RecordKind;
import kabinet.lanaudit.entity.RoomFacts;
import kabinet.lanaudit.entity.SentRecord;
import kabinet.lanaudit.entity.TeacherPlace;
import kabinet.network.entity.CableCategory;
import org.junit.jupiter.api.Test;

/** What a phone may send of an audit, and what is made of the rest. */
class RecordBatchTest {

    private static final String PHONE = "8c0b7a4e-63f3-4b0c-9d55-0f9b6d1f2a11";
    private static final String ID = "3B1F7C70-5D0E-4B5E-8F5E-0D9C2E6F1A01";

    private static RecordBatch read(String records) {
        return RecordBatch.of(SentBatch.read(("{\"phone\": \"" + PHONE + "\", \"records\": [" + records + "]}").getBytes(StandardCharsets.UTF_8), RecordBatch.ENTRIES));
    }

    private static SentRecord one(String fields) {
        return read("{\"id\": \"" + ID + "\", " + fields + "}").records().get(0);
    }

    private static SentRecord room(String body) {
        return one("\"kind\": \"ROOM\", \"room\": 11, \"body\": {" + body + "}");
    }

    private static String fault(SentRecord record) {
        assertNotNull(record.fault(), record.toString());
        assertEquals(ID.toLowerCase(), record.id());
        return record.fault().key();
    }

    @Test
    void aRoomIsReadAsTheContractSays() {
        SentRecord record = room("\"outlets\": 2, \"ports\": 4, \"portsWorking\": 3, \"connected\": true, \"category\": \"CAT5E\", \"cablePassed\": null, \"cableLength\": 42.5, \"wifi\": false, \"computers\": 2, "
            + "\"computersOnline\": 1, \"teacherPlace\": \"ONLINE\", \"down\": 48.5, \"up\": null, \"note\": \"\", \"later\": [1]");
        assertNull(record.fault());
        assertEquals(new RoomFacts(2, 4, 3, true, CableCategory.CAT5E, null, new BigDecimal("42.5"), false, 2, 1, TeacherPlace.ONLINE, new BigDecimal("48.50"), null, null), record.roomFacts());
        assertEquals(RecordKind.ROOM, record.kind());
        assertEquals(11L, record.room());
    }

    @Test
    void whatNobodyLookedAtIsNoFault() {
        assertNull(room("").fault());
        assertNull(room("\"ports\": null").roomFacts().working());
    }

    @Test
    void moreThanThereIsDoesNotWork() {
        assertEquals("lanaudit.record.portsWorking", fault(room("\"ports\": 2, \"portsWorking\": 3")));
        assertEquals("lanaudit.record.computersOnline", fault(room("\"computers\": 0, \"computersOnline\": 1")));
        assertEquals("lanaudit.record.connected", fault(room("\"connected\": true, \"ports\": 2, \"portsWorking\": 0, \"wifi\": false")));
    }

    @Test
    void whatHasAnotherFormIsNamed() {
        assertEquals("field.entry.count", fault(room("\"ports\": -1")));
        assertEquals("field.entry.count", fault(room("\"ports\": 1001")));
        assertEquals("field.entry.count", fault(room("\"ports\": \"2\"")));
        assertEquals("field.entry.count", fault(room("\"ports\": 1e1000000000")));
        assertEquals("field.entry.decimal", fault(room("\"down\": 1e-1000000000")));
        assertEquals("field.entry.decimal", fault(room("\"down\": 0.001")));
        assertEquals("field.entry.decimal", fault(room("\"cableLength\": 2000.1")));
        assertEquals("field.entry.flag", fault(room("\"wifi\": \"да\"")));
        assertEquals("field.entry.choice", fault(room("\"teacherPlace\": \"HOME\"")));
        assertEquals("field.entry.tooLong", fault(room("\"note\": \"" + "я".repeat(501) + "\"")));
        assertEquals("field.entry.object", fault(one("\"kind\": \"ROOM\", \"room\": 11, \"body\": []")));
        assertEquals("lanaudit.record.room", fault(one("\"kind\": \"ROOM\", \"body\": {}")));
        assertEquals("field.entry.choice", fault(one("\"kind\": \"HOUSE\"")));
        assertEquals("field.entry.choice", fault(one("\"room\": 1")));
        assertEquals("field.entry.undoes", fault(one("\"kind\": \"UNDO\", \"undoes\": \"" + ID + "\"")));
    }

    @Test
    void aDefectNeedsAWordAndASeverity() {
        SentRecord defect = one("\"kind\": \"DEFECT\", \"room\": 11, \"body\": {\"text\": \"Розетка вырвана\", \"severity\": \"MAJOR\", \"remedy\": \"\", \"due\": \"2026-12-20\"}");
        assertNull(defect.fault());
        assertEquals("{\"text\":\"Розетка вырвана\",\"severity\":\"MAJOR\",\"due\":\"2026-12-20\"}", defect.body());
        assertEquals("lanaudit.record.defect", fault(one("\"kind\": \"DEFECT\", \"body\": {\"text\": \"Розетка вырвана\"}")));
        assertEquals("field.entry.day", fault(one("\"kind\": \"DEFECT\", \"body\": {\"text\": \"x\", \"severity\": \"MAJOR\", \"due\": \"завтра\"}")));
        assertEquals("field.entry.day", fault(one("\"kind\": \"DEFECT\", \"body\": {\"text\": \"x\", \"severity\": \"MAJOR\", \"due\": \"+99999-01-01\"}")));
    }

    @Test
    void aFilterIsTriedOnOneToTenMaterials() {
        assertNull(one("\"kind\": \"FILTER\", \"body\": {\"materials\": [{\"what\": \"азартные игры\", \"blocked\": true}], \"place\": \"библиотека\"}").fault());
        assertEquals("lanaudit.record.materials", fault(one("\"kind\": \"FILTER\", \"body\": {\"materials\": []}")));
        assertEquals("lanaudit.record.material", fault(one("\"kind\": \"FILTER\", \"body\": {\"materials\": [{\"what\": \"азартные игры\"}]}")));
        String eleven = IntStream.range(0, 11).mapToObj(i -> "{\"what\": \"x\", \"blocked\": true}").collect(Collectors.joining(","));
        assertEquals("field.entry.list", fault(one("\"kind\": \"FILTER\", \"body\": {\"materials\": [" + eleven + "]}")));
        assertEquals("field.entry.list", fault(one("\"kind\": \"FILTER\", \"body\": {\"materials\": [1]}")));
        assertEquals("field.entry.tooLong", fault(one("\"kind\": \"FILTER\", \"body\": {\"materials\": [{\"what\": \"" + "я".repeat(201) + "\", \"blocked\": true}]}")));
    }

    @Test
    void oneFaultDoesNotHoldBackTheOthers() {
        List<SentRecord> records = read("null, {\"id\": 7, \"kind\": \"ROOM\"}, {\"id\": \"" + ID + "\", \"kind\": \"ROOM\", \"room\": 1, \"body\": {}}").records();
        assertEquals("field.entry.unreadable", records.get(0).fault().key());
        assertEquals("field.entry.id", records.get(1).fault().key());
        assertNull(records.get(2).fault());
    }

    @Test
    void hostileBatchesAreRefusedAsAWhole() {
        for (String body : List.of("", "[]", "{", "{\"records\": []}", "{\"phone\": \"" + PHONE + "\"}", "{\"phone\": \"" + PHONE + "\", \"records\": {}}", "[".repeat(100_000))) {
            assertThrows(JsonException.class, () -> SentBatch.read(body.getBytes(StandardCharsets.UTF_8), RecordBatch.ENTRIES), body.substring(0, Math.min(20, body.length())));
        }
        assertEquals(413, assertThrows(SentBatch.TooLongException.class, () -> read(String.join(",", Collections.nCopies(501, "1")))).httpStatus());
    }
}
