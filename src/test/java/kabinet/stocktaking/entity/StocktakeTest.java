package kabinet.stocktaking.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.LongStream;
import kabinet.base.BusinessException;
import kabinet.organisation.entity.District;
import kabinet.organisation.entity.School;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The course of a stocktake, step by step. */
class StocktakeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final School SCHOOL = new School(new District("Ковров", null, "https://inv.example"), "4", "СОШ № 4", "3305000004");

    private static StocktakePlan plan(String number, LocalDate order, String reason, LocalDate begins, LocalDate ends) {
        return new StocktakePlan(number, order, reason, begins, ends, null, null, null);
    }

    private static Stocktake planned() {
        return new Stocktake(SCHOOL, plan("45", DAY.minusDays(1), "Годовая отчётность", DAY, DAY.plusDays(20)), "Лебедева А. П.");
    }

    private static String key(Executable act) {
        return assertThrows(BusinessException.class, act).key();
    }

    @Test
    void everyStateNamesItsNextOnesAndTheLastTwoNone() {
        assertEquals(EnumSet.of(StocktakeState.RUNNING, StocktakeState.CANCELLED), StocktakeState.PLANNED.next());
        assertEquals(EnumSet.of(StocktakeState.COMPLETED, StocktakeState.CANCELLED), StocktakeState.RUNNING.next());
        assertEquals(EnumSet.of(StocktakeState.RUNNING, StocktakeState.APPROVED, StocktakeState.CANCELLED), StocktakeState.COMPLETED.next());
        assertTrue(StocktakeState.APPROVED.isFinal());
        assertTrue(StocktakeState.CANCELLED.isFinal());
        assertFalse(StocktakeState.RUNNING.isFinal());
    }

    @Test
    void theBookIsThatOfTheDayBeforeTheFirst() {
        assertEquals(LocalDate.of(2026, 11, 1), planned().getAsOf());
        assertEquals("№ 45 от 01.11.2026", planned().getTitle());
    }

    @Test
    void anOrderSaysEverythingInARightOrder() {
        assertEquals("stocktaking.orderNumber.required", key(() -> new Stocktake(SCHOOL, plan(" ", DAY, "п", DAY, DAY), "x")));
        assertEquals("stocktaking.orderNumber.required", key(() -> new Stocktake(SCHOOL, plan("1".repeat(41), DAY, "п", DAY, DAY), "x")));
        assertEquals("stocktaking.reason.required", key(() -> new Stocktake(SCHOOL, plan("1", DAY, null, DAY, DAY), "x")));
        assertEquals("stocktaking.days.required", key(() -> new Stocktake(SCHOOL, plan("1", DAY, "п", null, DAY), "x")));
        assertEquals("stocktaking.orderDate.afterBegin", key(() -> new Stocktake(SCHOOL, plan("1", DAY.plusDays(1), "п", DAY, DAY), "x")));
        assertEquals("stocktaking.endsOn.impossible", key(() -> new Stocktake(SCHOOL, plan("1", DAY, "п", DAY, DAY.minusDays(1)), "x")));
        assertEquals("stocktaking.endsOn.impossible", key(() -> new Stocktake(SCHOOL, plan("1", DAY, "п", DAY, DAY.plusDays(366)), "x")));
        assertEquals(DAY, new Stocktake(SCHOOL, plan(" 1 ", DAY, "п", DAY, DAY.plusDays(365)), "x").getBeginsOn());
    }

    @Test
    void itStartsNotBeforeItsFirstDayAndWithSomethingToCount() {
        assertEquals("stocktaking.start.tooEarly", key(() -> planned().start(DAY.minusDays(1), "x")));
        Stocktake stocktake = planned();
        stocktake.start(DAY, "Лебедева А. П.");
        assertEquals("stocktaking.start.nothing", key(() -> stocktake.freeze(0)));
        stocktake.freeze(12);
        assertEquals(12, stocktake.getExpected());
        assertEquals("stocktaking.state.not.RUNNING", key(() -> stocktake.start(DAY, "x")));
        assertEquals("stocktaking.state.not.RUNNING", key(() -> stocktake.reword(plan("1", DAY, "п", DAY, DAY))));
    }

    @Test
    void scansAreTakenWhileItRunsAlone() {
        Stocktake stocktake = planned();
        NotRunningException refused = assertThrows(NotRunningException.class, stocktake::requireRunning);
        assertEquals(409, refused.httpStatus());
        assertEquals(StocktakeState.PLANNED.name(), refused.state());
        stocktake.start(DAY, "x");
        stocktake.requireRunning();
        stocktake.complete("x");
        assertThrows(NotRunningException.class, stocktake::requireRunning);
        stocktake.reopen();
        stocktake.requireRunning();
        assertEquals("stocktaking.state.not.RUNNING", key(stocktake::reopen));
    }

    @Test
    void whatIsApprovedOrCancelledStays() {
        Stocktake stocktake = planned();
        stocktake.start(DAY, "x");
        assertEquals("stocktaking.state.not.RUNNING", key(() -> stocktake.approve("x", 1L)));
        stocktake.complete("x");
        stocktake.approve("Директор", 7L);
        assertEquals(7L, stocktake.getActId());
        assertEquals("stocktaking.state.not.APPROVED", key(() -> stocktake.cancel("x", "ошибка")));
        Stocktake other = planned();
        assertEquals("stocktaking.reason.required", key(() -> other.cancel("x", "")));
        other.cancel("x", "ошибка в приказе");
        assertEquals("stocktaking.state.not.CANCELLED", key(() -> other.start(DAY, "x")));
        assertFalse(other.isLate(DAY.plusDays(100)));
        assertTrue(planned().isLate(DAY.plusDays(21)));
        assertFalse(planned().isLate(DAY.plusDays(20)));
    }

    @Test
    void anExtentIsKeptAsItWasSaid() {
        ExtentJson json = new ExtentJson();
        Extent extent = new Extent(List.of(7L, 3L, 7L), null, List.of(1L), null);
        assertEquals(List.of(3L, 7L), List.copyOf(extent.buildings()));
        assertEquals(extent, json.convertToEntityAttribute(json.convertToDatabaseColumn(extent)));
        assertEquals(Extent.WHOLE, json.convertToEntityAttribute(json.convertToDatabaseColumn(Extent.WHOLE)));
        assertTrue(new Extent(List.of(), List.of(), null, null).isWhole());
        assertEquals("stocktaking.extent.tooMany", key(() -> new Extent(null, LongStream.rangeClosed(0, Extent.MOST).boxed().toList(), null, null)));
    }

    @Test
    void everyKindOfDiscrepancyCanBeLeftOrExplained() {
        for (DiscrepancyKind kind : DiscrepancyKind.values()) {
            assertTrue(kind.choices().contains(Choice.KEEP), kind.name());
        }
        assertFalse(DiscrepancyKind.MISSING.choices().contains(Choice.MOVE));
        assertFalse(DiscrepancyKind.UNKNOWN.choices().contains(Choice.WRITE_OFF));
        for (AssetCondition condition : AssetCondition.values()) {
            assertTrue(condition.usualTarget() != null, condition.name());
        }
    }
}
