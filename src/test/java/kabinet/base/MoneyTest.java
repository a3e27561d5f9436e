package kabinet.base;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1234.5|1_234,50_₽", "0|0,00_₽", "0.05|0,05_₽", "999|999,00_₽", "1234567.89|1_234_567,89_₽", "-1234.5|−1_234,50_₽",
            "0.005|0,01_₽"})
    void anAmountIsShownTheRussianWay(String amount, String shown) {
        assertEquals(shown.replace('_', '\u00A0'), Money.format(new BigDecimal(amount)));
    }

    @Test
    void aMissingAmountIsShownAsNothing() {
        assertEquals("", Money.format(null));
        assertEquals("", Money.formatNumber(null));
        assertEquals("1\u00A0234,50", Money.formatNumber(new BigDecimal("1234.5")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1 234,50|1234.50", "1234.5|1234.50", "1\u00A0234,50\u00A0₽|1234.50", "1\u202F234\u202F567,8|1234567.80", "500 руб.|500.00",
            "500 рублей|500.00", "500р.|500.00", "0|0.00", "-12,3|-12.30", "−12,30 ₽|-12.30", "2451,6400|2451.64", "007|7.00", "9999999999999,99|9999999999999.99"})
    void anAmountIsReadAsPeopleWriteIt(String text, String amount) {
        assertEquals(new BigDecimal(amount), Money.parse(text));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "₽", "abc", "12 34,50", "1,234", "1.234,50", "1,234.50", "1,2,3", "1e3", "12,", ",5", "--5", "10000000000000", "٣", "5 $", "1 234 5"})
    void whatCouldMeanTwoThingsIsNotGuessed(String text) {
        InvalidValueException failure = assertThrows(InvalidValueException.class, () -> Money.parse(text));
        assertEquals("base.money.invalid", failure.key());
        assertArrayEquals(new Object[] {text == null ? "" : text.strip()}, failure.args());
    }

    @Test
    void whatIsShownCanBeReadAgain() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            BigDecimal amount = BigDecimal.valueOf(random.nextLong(-100_000_000_000L, 100_000_000_000L), 2);
            assertEquals(amount, Money.parse(Money.format(amount)));
            assertEquals(amount, Money.parse(amount.toPlainString()));
        }
    }

    @Test
    void notOneKopeckIsLostInASplit() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            BigDecimal amount = BigDecimal.valueOf(random.nextLong(-10_000_000L, 10_000_000_000L), 2);
            int pieces = random.nextInt(1, 200);
            List<BigDecimal> parts = Money.split(amount, pieces);
            assertEquals(pieces, parts.size());
            assertEquals(amount, parts.stream().reduce(Money.ZERO, BigDecimal::add));
            BigDecimal spread = parts.get(0).subtract(parts.get(pieces - 1));
            assertTrue(spread.signum() >= 0 && spread.compareTo(new BigDecimal("0.01")) <= 0, amount + " over " + pieces);
            assertTrue(parts.stream().allMatch(part -> part.scale() == Money.SCALE));
        }
    }

    @Test
    void aSplitPutsTheLargerPartsFirst() {
        assertEquals(List.of(new BigDecimal("33.34"), new BigDecimal("33.33"), new BigDecimal("33.33")), Money.split(new BigDecimal("100"), 3));
        assertEquals(List.of(new BigDecimal("0.01"), new BigDecimal("0.00")), Money.split(new BigDecimal("0.01"), 2));
    }

    @Test
    void nothingIsSplitOverNoPieces() {
        assertThrows(IllegalArgumentException.class, () -> Money.split(Money.ZERO, 0));
        assertThrows(ArithmeticException.class, () -> Money.split(new BigDecimal("0.001"), 2));
    }

    @Test
    void thousandsAreRoundedOnlyWhenPrinted() {
        assertEquals("20\u00a0538,1", Money.formatThousands(new BigDecimal("20538099.00")));
        assertEquals("\u221218,5", Money.formatThousands(new BigDecimal("-18500.00")));
        assertEquals("0,1", Money.formatThousands(new BigDecimal("50.00")));
        assertEquals("", Money.formatThousands(null));
    }
}
