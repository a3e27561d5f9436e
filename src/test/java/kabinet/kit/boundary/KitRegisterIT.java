package kabinet.kit.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kabinet.access.entity.Caller;
import kabinet.access.entity.ForbiddenException;
import kabinet.access.entity.Role;
import kabinet.base.BusinessException;
import kabinet.base.DuplicateException;
import kabinet.base.StaleException;
import kabinet.delivery.boundary.GoodsReceipt;
import kabinet.delivery.control.Receipts;
import kabinet.delivery.entity.Receipt;
import kabinet.device.boundary.Registry;
import kabinet.device.entity.DeviceKind;
import kabinet.device.entity.DeviceModel;
import kabinet.exchange.boundary.Imports;
import kabinet.exchange.entity.ImportJob;
import kabinet.house.Acting;
import kabinet.kit.Purchases;
import kabinet.kit.entity.Kit;
import kabinet.kit.entity.KitPlan;
import kabinet.kit.entity.KitProgress;
import kabinet.kit.entity.KitRow;
import kabinet.kit.entity.KitTable;
import kabinet.kit.entity.KitTemplate;
import kabinet.organisation.entity.School;
import kabinet.procurement.entity.Contract;
import kabinet.procurement.entity.Timeliness;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kits from the template to their setting up, on the real database: sums, scope, imports, and how many queries a table costs. */
class KitRegisterIT extends Acting {

    /** A year that no sample has anything in. */
    private static final int YEAR = 2012;
    private static final LocalDate SPRING = LocalDate.of(YEAR, 4, 1);
    private static final LocalDate JULY = LocalDate.of(YEAR, 7, 1);

    private static School first;
    private static School second;
    private static School without;
    private static DeviceKind laptop;
    private static DeviceKind printer;
    private static DeviceModel laptopModel;
    private static KitTemplate template;

    @Inject
    Registry registry;
    @Inject
    Purchases purchases;
    @Inject
    KitRegister register;
    @Inject
    GoodsReceipt receipt;
    @Inject
    Receipts receipts;
    @Inject
    Imports imports;
    @PersistenceUnit
    EntityManagerFactory factory;

    @BeforeEach
    void twoKits() throws Exception {
        if (first == null) {
            within(Caller.SYSTEM, () -> {
                first = registry.school();
                second = registry.school();
                without = registry.school();
                laptop = purchases.kind("Ноутбук ученика");
                printer = purchases.kind("МФУ");
                laptopModel = purchases.model(laptop);
                return null;
            });
            template = as(Caller.SYSTEM, () -> register.draw(YEAR, "Стандарт " + first.getCode(), "Приказ от 27.09.2019 № 945", plan("2282000.00", 30, 1)));
            assertEquals(2, as(Caller.SYSTEM, () -> register.give(template.getId(), List.of(first.getId(), second.getId()))));
        }
    }

    private static KitPlan plan(String cost, int laptops, int printers) {
        return new KitPlan(new BigDecimal(cost), List.of(new KitPlan.Item(laptop.getId(), laptops), new KitPlan.Item(printer.getId(), printers)));
    }

    private KitRow row(School school) throws Exception {
        return as(Caller.SYSTEM, () -> register.table(YEAR, null)).schools().stream().filter(r -> r.schoolId().equals(school.getId())).findFirst().orElseThrow();
    }

    private static KitProgress of(List<KitProgress> kinds, DeviceKind kind) {
        return kinds.stream().filter(p -> p.kindId().equals(kind.getId())).findFirst().orElseThrow();
    }

    private static void equal(long expected, BigDecimal pieces) {
        assertEquals(0, BigDecimal.valueOf(expected).compareTo(pieces), "expected " + expected + " pieces, not " + pieces);
    }

    private static String key(Callable<?> act) {
        return assertThrows(BusinessException.class, act::call).key();
    }

    @Test
    void aKitIsFollowedFromTheOrderToTheReturn() throws Exception {
        Long contract = within(Caller.SYSTEM, () -> purchases.contract(first, null, SPRING, LocalDate.of(YEAR, 8, 1), "1000.00", Map.of(laptop, 30))).getId();
        within(Caller.SYSTEM, () -> purchases.contract(first, null, SPRING, null, "1000.00", Map.of(laptop, 99)), Contract::terminate);
        BigDecimal districtBefore = of(as(Caller.SYSTEM, () -> register.table(YEAR, null)).total(), printer).ordered();
        within(Caller.SYSTEM, () -> purchases.contract(null, purchases.notice(SPRING, first, second), SPRING, null, "70000.00", Map.of(printer, 2)));
        within(Caller.SYSTEM, () -> purchases.contract(null, purchases.notice(SPRING, second), SPRING, null, "70000.00", Map.of(laptop, 7)));
        equal(30, of(row(first).kinds(), laptop).ordered());
        equal(7, of(row(second).kinds(), laptop).ordered());
        assertNull(of(row(first).kinds(), printer).ordered(), "the district ordered for two schools");
        equal(2, of(as(Caller.SYSTEM, () -> register.table(YEAR, null)).total(), printer).ordered().subtract(districtBefore));
        assertEquals(LocalDate.of(YEAR, 8, 1), row(first).dueOn());

        Receipt accepted = as(Caller.SYSTEM, () -> purchases.deliver(contract, first, JULY, laptopModel, 30, "900000.01", Map.of(first.getId(), 30)));
        equal(30, of(row(first).kinds(), laptop).delivered());
        equal(0, of(row(first).kinds(), laptop).setUp());
        as(Caller.SYSTEM, () -> receipt.setUp(accepted.getId(), JULY.plusDays(5)));
        equal(30, of(row(first).kinds(), laptop).setUp());
        assertFalse(row(first).isComplete(), "the printer is missing");
        assertEquals(Timeliness.LATE, row(first).timeliness());

        Long device = as(Caller.SYSTEM, () -> receipts.devices(accepted.getId(), null, 1)).get(0).getId();
        as(Caller.SYSTEM, () -> receipt.giveBack(accepted.getNote().getId(), List.of(device), null, "Не включается"));
        equal(29, of(row(first).kinds(), laptop).delivered());
        equal(29, of(row(first).kinds(), laptop).setUp());
    }

    private void within(Caller caller, Callable<Contract> making, java.util.function.Consumer<Contract> then) throws Exception {
        within(caller, () -> {
            then.accept(making.call());
            return null;
        });
    }

    @Test
    void aSchoolHasOneKitAYear() throws Exception {
        assertEquals("kit.school.taken", assertThrows(DuplicateException.class, () -> as(Caller.SYSTEM, () -> register.give(template.getId(), List.of(without.getId(), first.getId())))).key());
        assertTrue(as(Caller.SYSTEM, () -> register.without(YEAR)).contains(without), "nothing of a refused act is kept");
        assertEquals("kit.template.name.taken", assertThrows(DuplicateException.class,
            () -> as(Caller.SYSTEM, () -> register.draw(YEAR, template.getName(), null, plan("1.00", 1, 1)))).key());
    }

    @Test
    void aKitMayDifferFromItsTemplateAndTheSlowerIsTold() throws Exception {
        Long id = row(second).id();
        Kit read = as(Caller.SYSTEM, () -> register.kit(id));
        as(Caller.SYSTEM, () -> register.replan(id, read.getVersion(), plan("2277375.00", 28, 1)));
        assertEquals(28, of(row(second).kinds(), laptop).planned());
        assertEquals(new BigDecimal("2277375.00"), row(second).cost());
        assertEquals(30, of(row(first).kinds(), laptop).planned());
        assertThrows(StaleException.class, () -> as(Caller.SYSTEM, () -> register.replan(id, read.getVersion(), plan("1.00", 1, 1))));
        int now = as(Caller.SYSTEM, () -> register.kit(id)).getVersion();
        assertEquals("kit.empty", key(() -> as(Caller.SYSTEM, () -> register.replan(id, now, new KitPlan(null, List.of())))));
    }

    @Test
    void aSchoolSeesItsOwnKitAloneAndPlansNone() throws Exception {
        within(Caller.SYSTEM, () -> purchases.contract(first, null, SPRING, null, "1000.00", Map.of(printer, 5)));
        Caller viewer = caller(Role.VIEWER, second.getId());
        KitTable seen = as(viewer, () -> register.table(YEAR, null));
        assertEquals(List.of(second.getId()), seen.schools().stream().map(KitRow::schoolId).toList());
        equal(0, of(seen.total(), printer).delivered());
        assertTrue(as(viewer, () -> register.table(YEAR, first.getId())).schools().isEmpty());
        Long foreign = row(first).id();
        assertThrows(ForbiddenException.class, () -> as(caller(Role.SCHOOL_ADMIN, first.getId()), () -> register.kit(foreign)));
    }

    @Test
    void aTableCostsAsManyQueriesForOneSchoolAsForMany() throws Exception {
        List<Long> more = within(Caller.SYSTEM, () -> IntStream.range(0, 12).mapToObj(i -> registry.school().getId()).toList());
        long few = queries();
        as(Caller.SYSTEM, () -> register.give(template.getId(), more));
        assertEquals(few, queries());
        assertEquals(4, few, "the kits with their lines, and three sums");
    }

    private long queries() throws Exception {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();
            assertFalse(as(Caller.SYSTEM, () -> register.table(YEAR, null)).schools().isEmpty());
            return statistics.getPrepareStatementCount();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private ImportJob imported(String content) throws Exception {
        return as(Caller.SYSTEM, () -> {
            ImportJob job = imports.preview(imports.upload("kits", "kits.csv", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))).getId());
            if (job.getFaults().isEmpty()) {
                imports.bookNow(job.getId());
            }
            return imports.find(job.getId());
        });
    }

    @Test
    void theSeedsSchoolsComeInAsATable() throws Exception {
        StringBuilder table = new StringBuilder("Год;Код школы;Вид устройства;Количество;Стоимость комплекта;Шаблон\n");
        Map<Integer, List<String>> schools = Map.of(2020, List.of("9", "11", "14", "15", "17", "21", "22", "23", "24"), 2021, List.of("1", "4", "8", "19"));
        Map<String, Integer> kit = Map.of("Ноутбук ученика", 30, "Ноутбук педагога", 2, "Ноутбук управленческого персонала", 6, "МФУ", 1, "Интерактивный комплекс", 2);
        schools.forEach((year, codes) -> codes.forEach(code -> kit.forEach((kind, quantity) -> table.append(year + ";" + code + ";" + kind + ";" + quantity + ";2 282 000,00;\n"))));
        ImportJob job = imported(table.toString());
        assertEquals(List.of(), job.getFaults());
        KitTable of2020 = as(Caller.SYSTEM, () -> register.table(2020, null));
        assertEquals(Set.copyOf(schools.get(2020)), of2020.schools().stream().map(KitRow::schoolCode).collect(Collectors.toSet()));
        assertEquals(9, of2020.schools().size());
        assertEquals(9 * 30, of(of2020.total(), laptop).planned());
        assertEquals(new BigDecimal("20538000.00"), of2020.cost());
        KitTable of2021 = as(Caller.SYSTEM, () -> register.table(2021, null));
        assertEquals(4, of2021.schools().size());
        assertEquals(new BigDecimal("9128000.00"), of2021.cost(), "the stated figure, though the plan of the year is 9 109 500");
    }

    @Test
    void aFaultyRowIsNamed() throws Exception {
        ImportJob job = imported("Год;Код школы;Вид устройства;Количество;Стоимость комплекта;Шаблон\n" + YEAR + ";нет;МФУ;1;;\n" + YEAR + ";" + first.getCode() + ";МФУ;0;;\n"
            + YEAR + ";" + first.getCode() + ";Самовар;1;;\n" + YEAR + ";" + first.getCode() + ";МФУ;1;5,00;Никакой\n" + YEAR + ";" + without.getCode() + ";МФУ;1;5,00;\n"
            + YEAR + ";" + without.getCode() + ";Проектор;1;6,00;\n");
        assertEquals(List.of("2 unknown-school", "3 invalid-number", "4 unknown-kind", "5 unknown-template", "7 differs-in-kit"), job.getFaults().stream().map(f -> f.line() + " " + f.key()).toList());
    }
}
