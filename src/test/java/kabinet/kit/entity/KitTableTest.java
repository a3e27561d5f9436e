package kabinet.kit.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kabinet.base.BusinessException;
import kabinet.base.Identified;
import kabinet.device.entity.DeviceKind;
import kabinet.organisation.entity.School;
import kabinet.procurement.entity.Timeliness;
import org.junit.jupiter.api.Test;

class KitTableTest {

    private static final DeviceKind LAPTOP = Identified.by(14, new DeviceKind("Ноутбук ученика", true));
    private static final DeviceKind PRINTER = Identified.by(25, new DeviceKind("МФУ", false));
    private static final School NINTH = Identified.by(9, new School(null, "9", "СОШ № 9", null));
    private static final School ELEVENTH = Identified.by(11, new School(null, "11", "СОШ № 11", null));
    private static final LocalDate JULY = LocalDate.of(2020, 7, 1);
    private static final LocalDate AUTUMN = LocalDate.of(2020, 10, 1);

    private static KitTemplate template() {
        KitTemplate template = new KitTemplate(2020, "Стандарт");
        Map<DeviceKind, Integer> quantities = new LinkedHashMap<>();
        quantities.put(LAPTOP, 30);
        quantities.put(PRINTER, 1);
        template.hold(quantities);
        template.setCost(new BigDecimal("2282000.00"));
        return template;
    }

    private static KitTable table(LocalDate today, KitFigure... figures) {
        return KitTable.of(2020, List.of(template().giveTo(NINTH), template().giveTo(ELEVENTH)), List.of(figures), true, today);
    }

    private static BigDecimal pieces(long number) {
        return BigDecimal.valueOf(number);
    }

    private static KitFigure received(School school, DeviceKind kind, long delivered, long setUp, LocalDate on) {
        return KitFigure.received(school.getId(), kind.getId(), pieces(delivered), pieces(setUp), on, null);
    }

    @Test
    void aKitIsACopyOfItsTemplate() {
        KitTemplate template = template();
        Kit kit = template.giveTo(NINTH);
        template.hold(Map.of(LAPTOP, 5));
        assertEquals(30, kit.planned(LAPTOP));
        assertEquals(1, kit.planned(PRINTER));
        assertEquals(new BigDecimal("2282000.00"), kit.getCost());
        assertEquals(1, template.getLines().size());
        kit.plan(Map.of(PRINTER, 2));
        assertEquals(0, kit.planned(LAPTOP));
        assertEquals(2, kit.planned(PRINTER));
    }

    @Test
    void aTemplateOfAnotherYearIsRefused() {
        assertThrows(BusinessException.class, () -> new Kit(2021, NINTH).follow(template()));
    }

    @Test
    void whatTheDistrictOrderedStandsInTheTotalAlone() {
        KitTable table = table(JULY, KitFigure.ordered(null, LAPTOP.getId(), pieces(60), null), KitFigure.ordered(NINTH.getId(), LAPTOP.getId(), pieces(2), null));
        assertEquals(pieces(2), table.schools().get(0).kinds().get(0).ordered());
        assertNull(table.schools().get(1).kinds().get(0).ordered());
        assertEquals(BigDecimal.ZERO, table.schools().get(1).kinds().get(1).ordered());
        assertEquals(pieces(62), table.total().get(0).ordered());
        assertEquals(60, table.total().get(0).planned());
    }

    @Test
    void whoDoesNotSeeAllSchoolsDoesNotSeeTheDistrictsOrder() {
        KitTable table = KitTable.of(2020, List.of(template().giveTo(NINTH)), List.of(KitFigure.ordered(null, LAPTOP.getId(), pieces(60), null)), false, JULY);
        assertNull(table.total().get(0).ordered());
        assertEquals(BigDecimal.ZERO, table.total().get(1).ordered());
    }

    @Test
    void whatWentBackIsNotDelivered() {
        KitTable table = table(JULY, received(NINTH, LAPTOP, 30, 30, JULY), KitFigure.returned(NINTH.getId(), LAPTOP.getId(), pieces(1), pieces(1)));
        assertEquals(pieces(29), table.schools().get(0).kinds().get(0).delivered());
        assertFalse(table.schools().get(0).kinds().get(0).isComplete());
    }

    @Test
    void aKitIsInTimeIfAllOfItIsSetUpByTheDueDate() {
        KitRow row = table(AUTUMN, received(NINTH, LAPTOP, 30, 30, LocalDate.of(2020, 8, 20)), received(NINTH, PRINTER, 1, 1, JULY)).schools().get(0);
        assertTrue(row.isComplete());
        assertEquals(LocalDate.of(2020, 8, 20), row.dueOn());
        assertEquals(Timeliness.ON_TIME, row.timeliness());
        KitRow late = table(AUTUMN, received(NINTH, LAPTOP, 30, 30, LocalDate.of(2020, 8, 21)), received(NINTH, PRINTER, 1, 1, JULY)).schools().get(0);
        assertEquals(Timeliness.LATE, late.timeliness());
    }

    @Test
    void aKitThatMissesAPieceWaitsOrIsLate() {
        KitFigure laptops = received(NINTH, LAPTOP, 30, 30, JULY);
        assertEquals(Timeliness.NOT_YET, table(JULY, laptops).schools().get(0).timeliness());
        assertEquals(Timeliness.LATE, table(AUTUMN, laptops).schools().get(0).timeliness());
        assertEquals(2, table(AUTUMN, laptops).late());
        assertEquals(0, table(AUTUMN, laptops).complete());
    }

    @Test
    void aContractsDateGoesBeforeTheRoadmaps() {
        KitFigure contract = KitFigure.ordered(NINTH.getId(), LAPTOP.getId(), pieces(30), LocalDate.of(2020, 12, 1));
        KitTable table = table(AUTUMN, contract, KitFigure.ordered(null, PRINTER.getId(), pieces(2), LocalDate.of(2020, 11, 1)));
        assertEquals(LocalDate.of(2020, 12, 1), table.schools().get(0).dueOn());
        assertEquals(LocalDate.of(2020, 11, 1), table.schools().get(1).dueOn());
        assertEquals(Timeliness.NOT_YET, table.schools().get(1).timeliness());
    }

    @Test
    void theCostIsTheSumOfWhatTheProjectStates() {
        assertEquals(new BigDecimal("4564000.00"), table(JULY).cost());
    }
}
