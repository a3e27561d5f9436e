package kabinet.delivery.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kabinet.delivery.Deliveries;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.delivery.entity.DeliveryNote;
import kabinet.delivery.entity.DocumentFormat;
import kabinet.delivery.entity.LineKind;
import kabinet.delivery.entity.Suggestion;
import kabinet.procurement.entity.Supplier;
import org.junit.jupiter.api.Test;

/** What the form that accepts a delivery makes of what is typed. */
class ReceivePartTest {

    private static final Suggestion SUGGESTION = new Suggestion(7L, "Ветла Школа 14 Н1", 3L, null, 36, 2L, true);

    @Test
    void aLineComesFilledInFromItsDocumentAndItsSuggestion() {
        ReceivePart part = part(38, 38);
        assertEquals("38", part.getQuantity());
        assertEquals(2, part.getSerialCount());
        assertEquals(7L, part.getModel());
        assertEquals("delivery.receive.model.before", part.getWhy());
        assertEquals("36", part.getUsefulLife());
        part.setModel(8L);
        assertNull(part.getWhy());
    }

    @Test
    void numbersOfADocumentAreOfferedOnceOnly() {
        assertEquals(0, part(38, 20).getSerialCount());
    }

    @Test
    void numbersStandInLinesOrBetweenCommasSemicolonsAndTabs() {
        ReceivePart part = part(38, 38);
        part.setSerials("А-1\r\nА-2, А 3;А-4\tА-5\n\n ");
        assertEquals(List.of("А-1", "А-2", "А 3", "А-4", "А-5"), part.serialList());
    }

    @Test
    void aSplitTakesWhatTheLineHasBeyondItsParts() {
        ReceivePart part = part(38, 38);
        part.setQuantity("30");
        ReceivePart other = part.split(new BigDecimal(8));
        assertEquals("30", part.getQuantity());
        assertEquals("8", other.getQuantity());
        assertEquals(7L, other.getModel());
        assertEquals(0, other.getSerialCount());
    }

    @Test
    void aSplitOfTheWholeHalvesItAndMovesNumbersThatNoLongerFit() {
        ReceivePart part = part(3, 3);
        part.setSerials("1\n2\n3");
        ReceivePart other = part.split(BigDecimal.ZERO);
        assertEquals("2", part.getQuantity());
        assertEquals(List.of("1", "2"), part.serialList());
        assertEquals("1", other.getQuantity());
        assertEquals(List.of("3"), other.serialList());
    }

    @Test
    void nothingTypedMeansNotNowAndWordsAreNoQuantity() {
        ReceivePart part = part(38, 38);
        part.setQuantity(" ");
        assertFalse(part.isWanted());
        part.setQuantity("много");
        assertTrue(part.isWanted());
        assertNull(part.read());
        assertEquals(0, part.getPieces());
    }

    private static ReceivePart part(int stated, int left) {
        DeliveryNote note = new DeliveryNote(null, DocumentFormat.UPD_503, "1", LocalDate.of(2021, 8, 5), new Supplier("ООО «Ветла»", "3398100012", "339801001"), null, "Пробный");
        DeliveryLine line = new DeliveryLine(note, Deliveries.line(1, "Ноутбук", "100", stated, "20%", LineKind.GOODS).with(null, null, null, null, null, List.of("Н-1", "Н-2")).toLine());
        return new ReceivePart(line, new BigDecimal(left), 1L, SUGGESTION);
    }
}
