package kabinet.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class IkzTest {

    @ParameterizedTest
    @ValueSource(strings = {"232770472571177040100100240021920244", "232770103959177050100100170014520244"})
    void theCodeOfAPurchaseIsAccepted(String text) {
        assertTrue(Ikz.isValid(text));
        assertEquals(text, new Ikz(" " + text + " ").text());
    }

    @Test
    void itIsMadeOfItsParts() {
        Ikz ikz = new Ikz("232770103959177050100100170014520244");
        assertEquals("23", ikz.year());
        assertEquals("27701039591770501001", ikz.customerCode());
        assertEquals("7701039591", ikz.inn());
        assertEquals("770501001", ikz.kpp());
        assertEquals("0017", ikz.planNumber());
        assertEquals("001", ikz.order());
        assertEquals("4520", ikz.okpd2());
        assertEquals("244", ikz.expense());
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"23277010395917705010010017001452024", "2327701039591770501001001700145202440", "23277010395917705010010017001452024Х", "000000000000000000000000000000000000",
        "２３２７７０１０３９５９１７７０５０１００１００１７００１４５２０２４４"})
    void anythingButThirtySixDigitsIsRefused(String text) {
        assertFalse(Ikz.isValid(text));
        assertThrows(InvalidValueException.class, () -> new Ikz(text));
    }

    @Test
    void aWrongCheckDigitOfTheCustomersInnIsRefused() {
        assertFalse(Ikz.isValid("232770103959077050100100170014520244"));
    }

    @Test
    void anOfficeOfZerosInTheCustomersKppIsRefused() {
        assertFalse(Ikz.isValid("232770103959100000100100170014520244"));
    }
}
