package kabinet.budget.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kabinet.base.Identified;
import kabinet.base.Money;
import kabinet.device.entity.FundingSource;
import kabinet.organisation.entity.School;
import org.junit.jupiter.api.Test;

/** The money of the project «Цифровая образовательная среда города Коврова» as it was published, through the calculation: every figure comes out, and no inconsistency is made to vanish. */
class SeedMoneyTest {

    private static final FundingSource REGION = Identified.by(39, new FundingSource("Областной бюджет"));
    private static final FundingSource CITY = Identified.by(40, new FundingSource("Городской бюджет"));
    private static final BigDecimal STATED = new BigDecimal("2282000.00");

    /** Planned and contracted for the district as a whole; delivered is a kit for each school, as the contract's money is spent. */
    private static Budget year(int year, int schools, String region, String city, String kit) {
        List<BudgetCell> cells = new ArrayList<>();
        BigDecimal regional = new BigDecimal(region);
        BigDecimal municipal = new BigDecimal(city);
        Map.of(REGION, regional, CITY, municipal).forEach((source, amount) -> {
            cells.add(new BudgetCell(source.getId(), null, Stages.planned(amount)));
            cells.add(new BudgetCell(source.getId(), null, Stages.notice(amount)));
            cells.add(new BudgetCell(source.getId(), null, Stages.contracted(amount)));
        });
        Map<Long, BigDecimal> delivered = new LinkedHashMap<>();
        List<School> all = new ArrayList<>();
        for (long id = 1; id <= schools; id++) {
            all.add(Identified.by(id, new School(null, "S" + id, "СОШ № " + id, null)));
            delivered.put(id, new BigDecimal(kit));
        }
        new ContractMoney(List.of(new ContractMoney.Funding(year, REGION.getId(), regional), new ContractMoney.Funding(year, CITY.getId(), municipal)), delivered).parts()
            .forEach(part -> cells.add(new BudgetCell(part.sourceId(), part.schoolId(), Stages.delivered(part.amount()))));
        return Budget.of(year, cells, List.of(REGION, CITY), all);
    }

    private static Budget of2020() {
        return year(2020, 9, "20332700.00", "205400.00", "2282011.00");
    }

    private static Budget of2021() {
        return year(2021, 4, "9018400.00", "91100.00", "2277375.00");
    }

    private static String thousands(BigDecimal amount) {
        return Money.formatThousands(amount).replace('\u00a0', ' ');
    }

    @Test
    void theYearsAddUpAsPublished() {
        Budget first = of2020();
        assertEquals("20 332,7", thousands(first.sources().get(0).stages().planned()));
        assertEquals("205,4", thousands(first.sources().get(1).stages().planned()));
        assertEquals("20 538,1", thousands(first.total().planned()));
        Budget second = of2021();
        assertEquals("9 018,4", thousands(second.sources().get(0).stages().planned()));
        assertEquals("91,1", thousands(second.sources().get(1).stages().planned()));
        assertEquals("9 109,5", thousands(second.total().planned()));
        Stages both = first.total().plus(second.total());
        assertEquals("29 647,6", thousands(both.planned()));
        assertEquals("29 351,1", thousands(first.sources().get(0).stages().plus(second.sources().get(0).stages()).planned()));
        assertEquals("296,5", thousands(first.sources().get(1).stages().plus(second.sources().get(1).stages()).planned()));
        assertEquals("29 647,6", thousands(both.contracted()));
        assertEquals(new BigDecimal("0.00"), both.left());
    }

    @Test
    void whatWasDeliveredIsExactBySchoolAndBySource() {
        Budget first = of2020();
        assertEquals(new BigDecimal("20538099.00"), first.total().delivered());
        assertEquals(first.total().delivered(), first.sources().stream().map(s -> s.stages().delivered()).reduce(Money.ZERO, BigDecimal::add));
        assertEquals("20 332,7", thousands(first.sources().get(0).stages().delivered()));
        assertEquals("205,4", thousands(first.sources().get(1).stages().delivered()));
        assertEquals(10, first.schools().size(), "the district and nine schools");
        first.schools().stream().filter(school -> school.id() != null).forEach(school -> assertEquals(new BigDecimal("2282011.00"), school.total().delivered()));
        assertEquals(new BigDecimal("9109500.00"), of2021().total().delivered());
    }

    @Test
    void theStatedFigureForASchoolIsNoMean() {
        assertEquals("2 282,0", thousands(STATED));
        assertEquals(new BigDecimal("2282011.11"), of2020().total().planned().divide(BigDecimal.valueOf(9), Money.SCALE, RoundingMode.HALF_UP));
        assertEquals(new BigDecimal("2277375.00"), of2021().total().planned().divide(BigDecimal.valueOf(4), Money.SCALE, RoundingMode.HALF_UP));
        assertEquals(new BigDecimal("18500.00"), STATED.multiply(BigDecimal.valueOf(4)).subtract(of2021().total().planned()));
    }
}
