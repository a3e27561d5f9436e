package kabinet.document.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import kabinet.base.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"31.12.2026", "2026-12-31", " 31.12.2026\u00A0", "31.12.2026 0:00:00", "31.12.2026 00:00", "2026-12-31T00:00:00"})
    void datesAreRead(String text) {
        assertEquals(LocalDate.of(2026, 12, 31), Values.date(text));
        assertEquals(LocalDate.of(2026, 9, 1), Values.date("1.9.2026"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"31.02.2026", "29.02.2026", "31.12.26", "12/31/2026", "2026-13-01", "0202-01-01", "01.01.20266", "вчера", "46387", "31.12.2026 10:00"})
    void whatIsNoDateIsRefused(String text) {
        assertEquals("document.value.date", assertThrows(InvalidValueException.class, () -> Values.date(text)).key());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1234,5|1234.5", "1234.50|1234.50", "1 234,50|1234.50", "1\u00A0234,50\u00A0₽|1234.50", "1\u202F234 руб.|1234", "-5|-5", "−0,5|-0.5", "0|0"})
    void decimalsAreRead(String text, String number) {
        assertEquals(new BigDecimal(number), Values.decimal(text));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"12 34", "1,2,3", "1.234,5", "1e5", "NaN", "0x10", "₽", "1234567890123456789012345678901", "٣"})
    void whatIsNoDecimalIsRefused(String text) {
        assertEquals("document.value.decimal", assertThrows(InvalidValueException.class, () -> Values.decimal(text)).key());
    }

    @Test
    void wholeNumbersAreRead() {
        assertEquals(1234, Values.integer("1 234"));
        assertEquals(12, Values.integer("12,00"));
        assertEquals(-3, Values.integer("-3"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"1,5", "2147483648", "много"})
    void whatIsNoWholeNumberIsRefused(String text) {
        assertEquals("document.value.integer", assertThrows(InvalidValueException.class, () -> Values.integer(text)).key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"да", "Да ", "ДА", "yes", "TRUE", "истина", "1", "+"})
    void yesIsRead(String text) {
        assertTrue(Values.bool(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"нет", "Нет", "no", "False", "ЛОЖЬ", "0", "-"})
    void noIsRead(String text) {
        assertFalse(Values.bool(text));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"может быть", "2", "данет"})
    void whatIsNeitherIsRefused(String text) {
        assertEquals("document.value.bool", assertThrows(InvalidValueException.class, () -> Values.bool(text)).key());
    }

    @Test
    void aRefusalShowsTheText() {
        assertArrayEquals(new Object[] {"вчера"}, assertThrows(InvalidValueException.class, () -> Values.date(" вчера ")).args());
    }
}
