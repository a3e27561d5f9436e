package kabinet.budget.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kabinet.base.Money;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

    private static List<BigDecimal> roubles(String... amounts) {
        return Stream.of(amounts).map(BigDecimal::new).toList();
    }

    @Test
    void theLargestRemaindersGetWhatIsMissing() {
        assertEquals(roubles("33.34", "33.33", "33.33"), Apportionment.split(new BigDecimal("100.00"), roubles("1.00", "1.00", "1.00")));
        assertEquals(roubles("0.00", "0.01"), Apportionment.split(new BigDecimal("0.01"), roubles("1.00", "2.00")));
        assertEquals(roubles("0.99", "0.01"), Apportionment.split(new BigDecimal("1.00"), roubles("99.00", "1.00")));
    }

    @Test
    void whoHasNoWeightGetsNothing() {
        assertEquals(roubles("0.00", "7.77"), Apportionment.split(new BigDecimal("7.77"), roubles("0.00", "5.00")));
    }

    @Test
    void thePartsAddUpAndNoneExceedsItsWeight() {
        Random random = new Random(17);
        for (int i = 0; i < 3_000; i++) {
            List<BigDecimal> weights = new ArrayList<>();
            for (int n = random.nextInt(1, 8); n > 0; n--) {
                weights.add(BigDecimal.valueOf(random.nextLong(0, 3_000_000_000L), 2));
            }
            BigDecimal whole = weights.stream().reduce(Money.ZERO, BigDecimal::add);
            if (whole.signum() > 0) {
                BigDecimal amount = BigDecimal.valueOf(random.nextLong(0, whole.unscaledValue().longValueExact() + 1), 2);
                List<BigDecimal> parts = Apportionment.split(amount, weights);
                assertEquals(amount, parts.stream().reduce(Money.ZERO, BigDecimal::add));
                for (int w = 0; w < weights.size(); w++) {
                    assertTrue(parts.get(w).signum() >= 0 && parts.get(w).compareTo(weights.get(w)) <= 0, amount + " by " + weights + " gives " + parts);
                }
            }
        }
    }

    @Test
    void nothingIsSplitByNothing() {
        assertThrows(IllegalArgumentException.class, () -> Apportionment.split(Money.ZERO, roubles("0.00")));
        assertThrows(IllegalArgumentException.class, () -> Apportionment.split(new BigDecimal("-1.00"), roubles("1.00")));
        assertThrows(ArithmeticException.class, () -> Apportionment.split(new BigDecimal("0.001"), roubles("1.00")));
    }
}
