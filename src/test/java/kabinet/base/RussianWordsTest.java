package kabinet.base;

import static kabinet.base.RussianWords.Gender.FEMININE;
import static kabinet.base.RussianWords.Gender.MASCULINE;
import static kabinet.base.RussianWords.Gender.NEUTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RussianWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "1234.50|Одна тысяча двести тридцать четыре рубля 50 копеек",
            "0.05|Ноль рублей 05 копеек",
            "1|Один рубль 00 копеек",
            "2.01|Два рубля 01 копейка",
            "11.11|Одиннадцать рублей 11 копеек",
            "21.22|Двадцать один рубль 22 копейки",
            "2002000.02|Два миллиона две тысячи рублей 02 копейки",
            "1000000|Один миллион рублей 00 копеек",
            "-5.5|Минус пять рублей 50 копеек",
            "999999999999999.99|Девятьсот девяносто девять триллионов девятьсот девяносто девять миллиардов девятьсот девяносто девять миллионов девятьсот"
                    + " девяносто девять тысяч девятьсот девяносто девять рублей 99 копеек"})
    void anAmountIsSpelledOut(String amount, String words) {
        assertEquals(words, RussianWords.amount(new BigDecimal(amount)));
    }

    @Test
    void whatHasNoWordsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> RussianWords.amount(new BigDecimal("1000000000000000")));
        assertThrows(IllegalArgumentException.class, () -> RussianWords.amount(new BigDecimal("1e30")));
        assertThrows(ArithmeticException.class, () -> RussianWords.amount(new BigDecimal("0.001")));
        assertThrows(IllegalArgumentException.class, () -> RussianWords.count(Long.MIN_VALUE, MASCULINE));
    }

    @Test
    void aCountAgreesWithTheGenderOfItsNoun() {
        assertEquals("двадцать один", RussianWords.count(21, MASCULINE));
        assertEquals("двадцать одна", RussianWords.count(21, FEMININE));
        assertEquals("двадцать одно", RussianWords.count(21, NEUTER));
        assertEquals("две тысячи две", RussianWords.count(2002, FEMININE));
        assertEquals("ноль", RussianWords.count(0, FEMININE));
    }

    @Test
    void aNounAgreesWithItsCount() {
        assertEquals("двадцать одна единица", RussianWords.counted(21, FEMININE, "единица", "единицы", "единиц"));
        assertEquals("двенадцать единиц", RussianWords.counted(12, FEMININE, "единица", "единицы", "единиц"));
        assertEquals("три единицы", RussianWords.counted(3, FEMININE, "единица", "единицы", "единиц"));
        assertEquals("устройств", RussianWords.plural(111, "устройство", "устройства", "устройств"));
        assertEquals("устройства", RussianWords.plural(1_000_002, "устройство", "устройства", "устройств"));
    }

    @Test
    void aDateIsWrittenWithItsMonthInTheGenitive() {
        assertEquals("23 ноября 2026 г.", RussianWords.date(LocalDate.of(2026, 11, 23)));
        assertEquals("1 мая 2027 г.", RussianWords.date(LocalDate.of(2027, 5, 1)));
    }
}
