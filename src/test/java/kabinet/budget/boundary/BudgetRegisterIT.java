package kabinet.budget.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kabinet.access.entity.Caller;
import kabinet.access.entity.ForbiddenException;
import kabinet.access.entity.Role;
import kabinet.base.BusinessException;
import kabinet.base.Money;
import kabinet.base.StaleException;
import kabinet.budget.entity.Allocation;
import kabinet.budget.entity.AllocationEdit;
import kabinet.budget.entity.Budget;
import kabinet.budget.entity.Stages;
import kabinet.delivery.boundary.GoodsReceipt;
import kabinet.delivery.control.Receipts;
import kabinet.delivery.entity.Receipt;
import kabinet.device.boundary.Registry;
import kabinet.device.entity.DeviceModel;
import kabinet.device.entity.FundingSource;
import kabinet.document.entity.TableFormat;
import kabinet.exchange.boundary.Exports;
import kabinet.exchange.boundary.Imports;
import kabinet.exchange.entity.ImportJob;
import kabinet.house.Acting;
import kabinet.kit.Purchases;
import kabinet.organisation.entity.School;
import kabinet.procurement.entity.Contract;
import kabinet.procurement.entity.Notice;
import kabinet.procurement.entity.NoticeStage;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A year's money on the real database: the published sums, the way from plan to delivery, scope, and how many queries it costs. Each test has a year of its own, in which no sample has money. */
class BudgetRegisterIT extends Acting {

    private static FundingSource region;
    private static FundingSource city;
    private static DeviceModel model;
    private static List<School> schools;

    @Inject
    Registry registry;
    @Inject
    Purchases purchases;
    @Inject
    BudgetRegister register;
    @Inject
    GoodsReceipt receipt;
    @Inject
    Receipts receipts;
    @Inject
    Imports imports;
    @Inject
    Exports exports;
    @PersistenceUnit
    EntityManagerFactory factory;

    @BeforeEach
    void nineSchools() throws Exception {
        if (schools == null) {
            within(Caller.SYSTEM, () -> {
                region = purchases.source("Областной бюджет");
                city = purchases.source("Городской бюджет");
                model = purchases.model(purchases.kind("Ноутбук ученика"));
                List<School> made = new ArrayList<>();
                for (int i = 0; i < 9; i++) {
                    made.add(registry.school());
                }
                schools = made;
                return null;
            });
        }
    }

    private Budget of(int year) throws Exception {
        return as(Caller.SYSTEM, () -> register.show(year));
    }

    private static Stages stages(List<Budget.SourceRow> rows, FundingSource source) {
        return rows.stream().filter(r -> source == null ? r.id() == null : source.getId().equals(r.id())).findFirst().orElseThrow().stages();
    }

    private static Budget.SchoolRow row(Budget budget, School school) {
        return budget.schools().stream().filter(r -> school == null ? r.id() == null : school.getId().equals(r.id())).findFirst().orElseThrow();
    }

    private static BigDecimal roubles(String amount) {
        return new BigDecimal(amount);
    }

    private static String thousands(BigDecimal amount) {
        return Money.formatThousands(amount).replace('\u00a0', ' ');
    }

    private AllocationEdit line(FundingSource source, School school, String amount) {
        return new AllocationEdit(null, 0, source.getId(), school == null ? null : school.getId(), roubles(amount));
    }

    private void plan(int year, AllocationEdit... lines) throws Exception {
        as(Caller.SYSTEM, () -> {
            register.plan(year, List.of(), List.of(lines));
            return null;
        });
    }

    private ImportJob imported(String kind, String content) throws Exception {
        return as(Caller.SYSTEM, () -> {
            ImportJob job = imports.preview(imports.upload(kind, kind + ".csv", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))).getId());
            if (job.getFaults().isEmpty()) {
                imports.bookNow(job.getId());
            }
            return imports.find(job.getId());
        });
    }

    /** The district buys for the first so many schools and each gets a kit of so much. */
    private void bought(int year, int number, String ofRegion, String ofCity, String kit) throws Exception {
        plan(year, line(region, null, ofRegion), line(city, null, ofCity));
        Contract contract = within(Caller.SYSTEM, () -> {
            Notice notice = purchases.notice(LocalDate.of(year, 3, 30), schools.subList(0, number).toArray(School[]::new));
            Contract signed = purchases.contract(null, notice, LocalDate.of(year, 5, 10), LocalDate.of(year, 8, 1), ofRegion, Map.of());
            for (var funding : Map.of(region, roubles(ofRegion), city, roubles(ofCity)).entrySet()) {
                notice.addFunding(funding.getKey(), year, funding.getValue());
                signed.addFunding(funding.getKey(), year, funding.getValue());
            }
            return signed;
        });
        for (School school : schools.subList(0, number)) {
            as(Caller.SYSTEM, () -> purchases.deliver(contract.getId(), school, LocalDate.of(year, 7, 20), model, 1, kit, Map.of(school.getId(), 1)));
        }
    }

    @Test
    void theProjectsMoneyComesOutAsPublished() throws Exception {
        bought(2002, 9, "20332700.00", "205400.00", "2282011.00");
        bought(2003, 4, "9018400.00", "91100.00", "2277375.00");
        Budget first = of(2002);
        Budget second = of(2003);
        assertEquals("20 538,1 = 20 332,7 + 205,4", thousands(first.total().contracted()) + " = " + thousands(stages(first.sources(), region).contracted()) + " + "
            + thousands(stages(first.sources(), city).contracted()));
        assertEquals("9 109,5 = 9 018,4 + 91,1", thousands(second.total().planned()) + " = " + thousands(stages(second.sources(), region).planned()) + " + "
            + thousands(stages(second.sources(), city).planned()));
        assertEquals("29 647,6 = 29 351,1 + 296,5", thousands(first.total().notice().add(second.total().notice())) + " = "
            + thousands(stages(first.sources(), region).notice().add(stages(second.sources(), region).notice())) + " + "
            + thousands(stages(first.sources(), city).notice().add(stages(second.sources(), city).notice())));
        assertEquals(roubles("20538099.00"), first.total().delivered());
        assertEquals(roubles("9109500.00"), second.total().delivered());
        assertEquals(roubles("9018400.00"), stages(second.sources(), region).delivered());
        assertEquals(roubles("91100.00"), stages(second.sources(), city).delivered());
        assertEquals(roubles("0.00"), first.total().left());
        for (School school : schools) {
            assertEquals(roubles("2282011.00"), row(first, school).total().delivered());
            assertEquals(roubles("0.00"), row(first, school).total().contracted(), "the district's contract stays the district's");
        }
        assertEquals(roubles("0.00"), row(first, null).total().delivered());
    }

    @Test
    void thePublishedPlanComesInAsATable() throws Exception {
        ImportJob job = imported("allocations", "Год;Источник;Код школы;Сумма\n2020;Областной бюджет;;20 332 700,00\n2020;Городской бюджет;;205 400\n"
            + "2021;Областной бюджет;;9018400,00\n2021;Городской бюджет;;91100\n");
        assertEquals(List.of(), job.getFaults());
        assertEquals(roubles("20332700.00"), row(of(2020), null).sources().stream().filter(s -> region.getId().equals(s.id())).findFirst().orElseThrow().stages().planned());
        assertEquals("9 109,5", thousands(row(of(2021), null).total().planned()));
        ImportJob again = imported("allocations", "Год;Источник;Код школы;Сумма\n2020;Областной бюджет;;20 332 700,00\n2020;Городской бюджет;;205 400\n");
        assertEquals(0, again.getCreated() + again.getChanged());
        ImportJob faulty = imported("allocations", "Год;Источник;Код школы;Сумма\n1999;Областной бюджет;;1\n2005;Клад;;1\n2005;Областной бюджет;нет;1\n2005;Областной бюджет;;1\n2005;Областной бюджет;;2\n");
        assertEquals(List.of("2 invalid-number", "3 unknown-funding-source", "4 unknown-school", "6 duplicate-in-file"), faulty.getFaults().stream().map(f -> f.line() + " " + f.key()).toList());
    }

    @Test
    void aContractOfTwoYearsIsSpentYearByYear() throws Exception {
        Contract contract = within(Caller.SYSTEM, () -> {
            Contract signed = purchases.contract(schools.get(0), null, LocalDate.of(2004, 2, 1), null, "150.00", Map.of());
            signed.addFunding(region, 2004, roubles("99.00"));
            signed.addFunding(city, 2004, roubles("1.00"));
            signed.addFunding(region, 2005, roubles("50.00"));
            return signed;
        });
        as(Caller.SYSTEM, () -> purchases.deliver(contract.getId(), schools.get(0), LocalDate.of(2005, 7, 20), model, 3, "120.01", Map.of(schools.get(0).getId(), 3)));
        assertEquals(roubles("99.00"), stages(of(2004).sources(), region).delivered());
        assertEquals(roubles("1.00"), stages(of(2004).sources(), city).delivered());
        assertEquals(roubles("20.01"), row(of(2005), schools.get(0)).total().delivered());
        assertEquals(roubles("-50.00"), row(of(2005), schools.get(0)).total().left(), "contracted without a plan");
    }

    @Test
    void aNoticeForOneSchoolIsThatSchoolsAndWhatIsTerminatedOrCancelledCountsNothing() throws Exception {
        within(Caller.SYSTEM, () -> {
            Notice notice = purchases.notice(LocalDate.of(2006, 3, 1), schools.get(1));
            notice.addFunding(region, 2006, roubles("10.00"));
            purchases.contract(null, notice, LocalDate.of(2006, 4, 1), null, "9.00", Map.of()).addFunding(region, 2006, roubles("9.00"));
            Contract terminated = purchases.contract(null, notice, LocalDate.of(2006, 4, 1), null, "9.00", Map.of());
            terminated.addFunding(region, 2006, roubles("700.00"));
            terminated.terminate();
            Notice cancelled = purchases.notice(LocalDate.of(2006, 3, 1), schools.get(1));
            cancelled.addFunding(region, 2006, roubles("800.00"));
            cancelled.setStage(NoticeStage.CANCELLED);
            return null;
        });
        Budget budget = of(2006);
        assertEquals(List.of(schools.get(1).getId()), budget.schools().stream().map(Budget.SchoolRow::id).toList());
        assertEquals(new Stages(roubles("0.00"), roubles("10.00"), roubles("9.00"), roubles("0.00")), budget.total());
    }

    @Test
    void whatANoticeStatesForEachOfItsSchoolsSharesItsMoneyAndItsContractsToTheKopeck() throws Exception {
        within(Caller.SYSTEM, () -> {
            Notice notice = purchases.notice(LocalDate.of(2012, 3, 1));
            List<String> stated = List.of("2282000.00", "2282000.00", "4564000.00");
            for (int i = 0; i < stated.size(); i++) {
                notice.addSchool(schools.get(i), null).setAmount(roubles(stated.get(i)));
            }
            notice.addFunding(region, 2012, roubles("9018400.01"));
            notice.addFunding(city, 2012, roubles("91100.00"));
            purchases.contract(null, notice, LocalDate.of(2012, 4, 1), null, "100.03", Map.of()).addFunding(region, 2012, roubles("100.03"));
            Notice partly = purchases.notice(LocalDate.of(2012, 3, 1), schools.get(0), schools.get(1));
            partly.getSchools().get(0).setAmount(roubles("1.00"));
            partly.addFunding(city, 2012, roubles("7.00"));
            return null;
        });
        Budget budget = of(2012);
        assertEquals(roubles("9109507.01"), budget.total().notice());
        assertEquals(List.of(roubles("2277375.00"), roubles("2277375.00"), roubles("4554750.01")), List.of(0, 1, 2).stream().map(i -> row(budget, schools.get(i)).total().notice()).toList());
        assertEquals(List.of(roubles("25.01"), roubles("25.01"), roubles("50.01")), List.of(0, 1, 2).stream().map(i -> row(budget, schools.get(i)).total().contracted()).toList());
        assertEquals(roubles("7.00"), row(budget, null).total().notice(), "what is stated for one school only is nobody's share");
        assertEquals(row(budget, schools.get(2)), as(caller(Role.VIEWER, schools.get(2).getId()), () -> register.show(2012)).schools().get(0));
    }

    @Test
    void whatCameWithoutAContractHasNoSourceAndWhatWentBackIsNotDelivered() throws Exception {
        School school = schools.get(2);
        Receipt accepted = as(Caller.SYSTEM, () -> purchases.deliver(null, school, LocalDate.of(2007, 7, 20), model, 3, "100.00", Map.of(school.getId(), 3)));
        assertEquals(roubles("100.00"), stages(of(2007).sources(), null).delivered());
        List<Long> devices = as(Caller.SYSTEM, () -> receipts.devices(accepted.getId(), null, 3)).stream().map(d -> d.getId()).toList();
        as(Caller.SYSTEM, () -> receipt.giveBack(accepted.getNote().getId(), devices.subList(0, 1), null, "Брак"));
        assertEquals(roubles("66.67"), of(2007).total().delivered());
        as(Caller.SYSTEM, () -> receipt.giveBack(accepted.getNote().getId(), devices.subList(1, 3), null, "Брак"));
        assertEquals(roubles("0.00"), of(2007).total().delivered());
    }

    @Test
    void aSchoolSeesItsOwnMoneyAlone() throws Exception {
        plan(2008, line(region, null, "500.00"), line(region, schools.get(3), "30.00"), line(region, schools.get(4), "40.00"));
        Contract contract = within(Caller.SYSTEM, () -> {
            Contract signed = purchases.contract(null, null, LocalDate.of(2008, 2, 1), null, "100.00", Map.of());
            signed.addFunding(region, 2008, roubles("66.67"));
            signed.addFunding(city, 2008, roubles("33.33"));
            return signed;
        });
        Map<Long, Integer> pieces = new LinkedHashMap<>();
        pieces.put(schools.get(3).getId(), 1);
        pieces.put(schools.get(4).getId(), 2);
        as(Caller.SYSTEM, () -> purchases.deliver(contract.getId(), null, LocalDate.of(2008, 7, 20), model, 3, "100.00", pieces));
        Budget whole = of(2008);
        Budget own = as(caller(Role.VIEWER, schools.get(3).getId()), () -> register.show(2008));
        assertEquals(List.of(schools.get(3).getId()), own.schools().stream().map(Budget.SchoolRow::id).toList());
        assertEquals(row(whole, schools.get(3)), own.schools().get(0), "its part is the same whoever looks");
        assertEquals(roubles("30.00"), own.total().planned());
        assertEquals(whole.total().delivered(), row(whole, schools.get(3)).total().delivered().add(row(whole, schools.get(4)).total().delivered()));
        assertEquals(roubles("100.00"), whole.total().delivered());
        assertThrows(ForbiddenException.class, () -> as(caller(Role.SCHOOL_ADMIN, schools.get(3).getId()), () -> register.plan(2008)));
        String table = as(caller(Role.VIEWER, schools.get(3).getId()), () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            exports.write("budget", TableFormat.CSV, Map.of("year", "2008"), out);
            return out.toString(StandardCharsets.UTF_8);
        });
        assertTrue(table.contains(schools.get(3).getCode()) && !table.contains(schools.get(4).getCode()), table);
        assertFalse(table.contains("500,00"), table);
    }

    @Test
    void thePlanIsKeptLineByLineAndTheSlowerIsTold() throws Exception {
        plan(2009, line(region, null, "99.00"), line(city, schools.get(5), "1.00"));
        List<Allocation> read = as(Caller.SYSTEM, () -> register.plan(2009));
        List<Long> shown = read.stream().map(Allocation::getId).toList();
        Allocation kept = read.get(0);
        AllocationEdit dearer = new AllocationEdit(kept.getId(), kept.getVersion(), region.getId(), null, roubles("98.00"));
        as(Caller.SYSTEM, () -> {
            register.plan(2009, shown, List.of(dearer, line(city, schools.get(5), "2.00")));
            return null;
        });
        assertEquals(roubles("98.00"), row(of(2009), null).total().planned());
        assertEquals(roubles("2.00"), row(of(2009), schools.get(5)).total().planned(), "a removed line makes room for the one that replaces it");
        assertThrows(StaleException.class, () -> as(Caller.SYSTEM, () -> {
            register.plan(2009, shown, List.of(dearer));
            return null;
        }));
        assertEquals("budget.allocation.twice", assertThrows(BusinessException.class, () -> plan(2010, line(region, null, "1.00"), line(region, null, "2.00"))).key());
        assertEquals("budget.allocation.taken", assertThrows(BusinessException.class, () -> plan(2009, line(region, null, "1.00"))).key());
    }

    @Test
    void aBudgetCostsAsManyQueriesForOneSchoolAsForAll() throws Exception {
        bought(2011, 1, "5.00", "1.00", "6.00");
        within(Caller.SYSTEM, () -> {
            purchases.notice(LocalDate.of(2011, 3, 1), schools.get(0), schools.get(1)).addFunding(region, 2011, roubles("1.00"));
            return null;
        });
        long few = queries(2011);
        bought(2013, 9, "900.00", "9.00", "101.00");
        assertEquals(few, queries(2013));
        assertEquals(9, few, "seven sums, the sources and the schools");
    }

    private long queries(int year) throws Exception {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();
            assertFalse(of(year).sources().isEmpty());
            return statistics.getPrepareStatementCount();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }
}
