package kabinet.budget.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kabinet.base.Money;
import kabinet.budget.entity.ContractMoney.Funding;
import kabinet.budget.entity.ContractMoney.Part;
import org.junit.jupiter.api.Test;

class ContractMoneyTest {

    private static final long REGION = 39;
    private static final long CITY = 40;

    private static Funding funding(int year, long source, String amount) {
        return new Funding(year, source, new BigDecimal(amount));
    }

    private static BigDecimal sum(List<Part> parts, Predicate<Part> of) {
        return parts.stream().filter(of).map(Part::amount).reduce(Money.ZERO, BigDecimal::add);
    }

    @Test
    void theYearsAreUsedUpInTheirOrder() {
        ContractMoney contract = new ContractMoney(List.of(funding(2021, REGION, "50.00"), funding(2020, REGION, "100.00")), Map.of(1L, new BigDecimal("120.00")));
        assertEquals(new BigDecimal("100.00"), sum(contract.parts(), p -> p.year() == 2020));
        assertEquals(new BigDecimal("20.00"), sum(contract.parts(), p -> p.year() == 2021));
    }

    @Test
    void whatExceedsAllYearsFallsOnTheLast() {
        ContractMoney contract = new ContractMoney(List.of(funding(2020, REGION, "100.00"), funding(2021, REGION, "50.00")), Map.of(1L, new BigDecimal("160.01")));
        assertEquals(new BigDecimal("60.01"), sum(contract.parts(), p -> p.year() == 2021));
    }

    @Test
    void theSourcesShareInProportion() {
        ContractMoney contract = new ContractMoney(List.of(funding(2020, REGION, "99.00"), funding(2020, CITY, "1.00")), Map.of(1L, new BigDecimal("50.00")));
        assertEquals(new BigDecimal("49.50"), sum(contract.parts(), p -> p.sourceId() == REGION));
        assertEquals(new BigDecimal("0.50"), sum(contract.parts(), p -> p.sourceId() == CITY));
    }

    @Test
    void nothingFundedOrDeliveredIsNoPart() {
        assertTrue(new ContractMoney(List.of(), Map.of(1L, BigDecimal.TEN)).parts().isEmpty());
        assertTrue(new ContractMoney(List.of(funding(2020, REGION, "1.00")), Map.of()).parts().isEmpty());
    }

    @Test
    void notOneKopeckIsLostInEitherDirection() {
        Random random = new Random(23);
        for (int i = 0; i < 500; i++) {
            List<Funding> fundings = new ArrayList<>();
            for (int year = 2019; year < 2019 + random.nextInt(1, 4); year++) {
                for (long source = 1; source <= random.nextInt(1, 4); source++) {
                    fundings.add(new Funding(year, source, BigDecimal.valueOf(random.nextLong(1, 5_000_000_000L), 2)));
                }
            }
            Map<Long, BigDecimal> delivered = new HashMap<>();
            for (Long school : Arrays.asList(null, 1L, 2L, 3L, 4L, 5L, 6L, 7L)) {
                delivered.put(school, BigDecimal.valueOf(random.nextLong(0, 900_000_000L), 2));
            }
            BigDecimal whole = delivered.values().stream().reduce(Money.ZERO, BigDecimal::add);
            List<Part> parts = new ContractMoney(fundings, delivered).parts();
            assertEquals(whole, sum(parts, p -> true));
            delivered.forEach((school, amount) -> assertEquals(amount, sum(parts, p -> school == null ? p.schoolId() == null : school.equals(p.schoolId()))));
            int last = fundings.stream().mapToInt(Funding::year).max().orElseThrow();
            for (int year = 2019; year < last; year++) {
                int of = year;
                BigDecimal money = fundings.stream().filter(f -> f.year() == of).map(Funding::amount).reduce(Money.ZERO, BigDecimal::add);
                BigDecimal before = fundings.stream().filter(f -> f.year() < of).map(Funding::amount).reduce(Money.ZERO, BigDecimal::add);
                assertEquals(Stream.of(money, whole.subtract(before)).min(BigDecimal::compareTo).orElseThrow().max(Money.ZERO), sum(parts, p -> p.year() == of));
            }
            assertTrue(parts.stream().allMatch(p -> p.amount().signum() > 0));
        }
    }
}
