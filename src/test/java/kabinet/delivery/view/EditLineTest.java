package kabinet.delivery.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows of the paper form as they are typed in. */
class EditLineTest {

    @Test
    void sumsLeftEmptyFollowFromQuantityPriceAndRate() {
        EditLine line = line("3", "33 333,335", "20%");
        line.compute();
        assertEquals("100000,01", line.getNet());
        assertEquals("20000,00", line.getVat());
        assertEquals("120000,01", line.getGross());
    }

    @Test
    void aSumThatIsTypedStays() {
        EditLine line = line("3", "100", "без НДС");
        line.setGross("301,00");
        line.compute();
        assertEquals("300,00", line.getNet());
        assertNull(line.getVat());
        assertEquals("301,00", line.getGross());
    }

    @Test
    void whatIsNoNumberOrBelowZeroIsNamed() {
        EditLine line = line("три", "-5", "20%");
        line.setNet("1.234.5");
        assertEquals(List.of("quantity", "price", "net"), line.unreadable());
    }

    @Test
    void aRowOfNothingIsEmpty() {
        assertTrue(new EditLine("шт").isEmpty());
    }

    private static EditLine line(String quantity, String price, String rate) {
        EditLine line = new EditLine("шт");
        line.setName("Ноутбук");
        line.setQuantity(quantity);
        line.setPrice(price);
        line.setVatRate(rate);
        return line;
    }
}
