package kabinet.exchange.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was read from a document comes back from its job as it was. */
class ReadOutJsonTest {

    private final ReadOutJson json = new ReadOutJson();

    @Test
    void whatWasReadComesBackAsItWas() {
        ReadOut read = new ReadOut(List.of(new ReadOut.Fact("exchange.list.file", "УПД № 7 от 01.08.2020"), new ReadOut.Fact("exchange.list.by", "ООО «Пробирка \"плюс\"»")),
            List.of("exchange.line", "exchange.value"), List.of(List.of("1", "Ноутбук\n15,6″"), List.of("2", "")), 39);
        assertEquals(read, json.convertToEntityAttribute(json.convertToDatabaseColumn(read)));
    }

    @Test
    void nothingIsKeptOfATable() {
        assertNull(json.convertToDatabaseColumn(ReadOut.NONE));
        assertEquals(ReadOut.NONE, json.convertToEntityAttribute(null));
    }

    @Test
    void theFirstRowsAreShownAndTheOthersCounted() {
        List<String> row = List.of("1");
        ReadOut all = ReadOut.of(List.of(), List.of("exchange.line"), Collections.nCopies(ReadOut.SHOWN, row));
        assertEquals(ReadOut.SHOWN + " 0", all.rows().size() + " " + all.more());
        ReadOut more = ReadOut.of(List.of(), List.of("exchange.line"), Collections.nCopies(ReadOut.SHOWN + 3, row));
        assertEquals(ReadOut.SHOWN + " 3", more.rows().size() + " " + more.more());
    }
}
