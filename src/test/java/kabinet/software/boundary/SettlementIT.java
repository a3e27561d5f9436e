package kabinet.software.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kabinet.access.entity.Caller;
import kabinet.access.entity.ForbiddenException;
import kabinet.access.entity.ForeignSchoolException;
import kabinet.access.entity.Role;
import kabinet.base.BusinessException;
import kabinet.base.DuplicateException;
import kabinet.base.NotFoundException;
import kabinet.device.boundary.Registry;
import kabinet.device.entity.Device;
import kabinet.exchange.boundary.Imports;
import kabinet.house.Acting;
import kabinet.organisation.entity.School;
import kabinet.software.control.InstalledPackages;
import kabinet.software.control.NameCounts;
import kabinet.software.control.PackageNames;
import kabinet.software.entity.DevicePackage;
import kabinet.software.entity.InstallOrder;
import kabinet.software.entity.Installation;
import kabinet.software.entity.InstallationFilter;
import kabinet.software.entity.InstallationRow;
import kabinet.software.entity.InstallationSource;
import kabinet.software.entity.PackageChange;
import kabinet.software.entity.PackageState;
import kabinet.software.entity.QueueRow;
import kabinet.software.entity.RecognitionRule;
import kabinet.software.entity.SeenPackage;
import kabinet.software.entity.SettleOrder;
import kabinet.software.entity.Settled;
import kabinet.software.entity.Software;
import kabinet.software.entity.SoftwareCategory;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What computers report becomes names, names become products, products become installations; and back. */
class SettlementIT extends Acting {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 10, 1);

    @Inject
    Registry registry;
    @Inject
    Settlement settlement;
    @Inject
    SoftwareRegister catalogue;
    @Inject
    InstallationRegister installations;
    @Inject
    InstalledPackages installed;
    @Inject
    NameCounts counts;
    @Inject
    Imports imports;
    @Inject
    PackageNames names;
    @Inject
    QueueByClock clock;
    @Resource
    ManagedExecutorService executor;
    @PersistenceContext
    EntityManager em;
    @PersistenceUnit
    EntityManagerFactory factory;

    private static School school;
    private static School other;
    private static Device one;
    private static Device two;
    private static Device foreign;
    private static int running;

    /** Makes names of each test its own. */
    private String mark;

    @BeforeEach
    void devices() throws Exception {
        if (school == null) {
            within(Caller.SYSTEM, () -> {
                school = registry.school();
                other = registry.school();
                var model = registry.model("Компьютер");
                one = registry.device(school, model);
                two = registry.device(school, model);
                foreign = registry.device(other, model);
                return null;
            });
        }
        mark = "Проба" + school.getCode() + "x" + ++running + "z"; // no pattern of one test matches the names of another
    }

    private PackageChange report(Device device, LocalDate day, SeenPackage... packages) throws Exception {
        return within(Caller.SYSTEM, () -> installed.replace(em.find(Device.class, device.getId()), List.of(packages), day));
    }

    private SeenPackage seen(String name, String version) {
        return new SeenPackage(mark + " " + name, version, "Издатель");
    }

    private Software product(String name) throws Exception {
        return as(Caller.SYSTEM, () -> catalogue.save(new Software("Издатель", mark + " " + name, SoftwareCategory.OTHER)));
    }

    private List<InstallationRow> on(Device device) throws Exception {
        return as(Caller.SYSTEM, () -> installations.onDevice(device.getId())).stream().filter(r -> r.software().startsWith(mark)).toList();
    }

    private List<QueueRow> queue() throws Exception {
        return as(Caller.SYSTEM, () -> settlement.queue(mark, 0, 50));
    }

    /** How many pairs of installations of one program on one device stand there at the same time. */
    private long overlaps() throws Exception {
        return within(Caller.SYSTEM, () -> ((Number) em.createNativeQuery("select count(*) from installation a join installation b on b.device_id = a.device_id and b.software_id = a.software_id and b.id > a.id "
            + "join software s on s.id = a.software_id where s.name like :mark and a.first_seen < coalesce(b.removed_on, '9999-12-31') and b.first_seen < coalesce(a.removed_on, '9999-12-31')")
            .setParameter("mark", mark + "%").getSingleResult()).longValue());
    }

    private static String key(Callable<?> act) {
        return assertThrows(BusinessException.class, act::call).key();
    }

    @Test
    void aReportWritesTheDifferenceAlone() throws Exception {
        PackageChange first = report(one, FIRST, seen("Alpha", "1"), seen("Beta", "2"));
        assertEquals(2, first.added().size());
        assertTrue(report(one, LATER, seen("Beta", "2"), seen("Alpha", "1"), seen("Alpha", "1")).isNothing());
        PackageChange second = report(one, LATER, seen("Beta", "2"), seen("Alpha", "1.1"));
        assertEquals(1, second.added().size());
        assertEquals(1, second.removed().size());
        assertEquals("%s Alpha 1.1".formatted(mark), within(Caller.SYSTEM, () -> names.titles(second.added())).get(second.added().get(0)));
        List<DevicePackage> packages = as(Caller.SYSTEM, () -> installations.packages(one.getId(), 0, 100)).stream().filter(p -> p.name().startsWith(mark)).toList();
        assertEquals(List.of("Alpha 1.1 " + LATER, "Beta 2 " + FIRST), packages.stream().map(p -> p.name().substring(mark.length() + 1) + " " + p.version() + " " + p.firstSeen()).toList());
        assertEquals(PackageState.OPEN, packages.get(0).state());
    }

    /** While a table had entered the program, a report added nothing; with the table undone the program is there as the report says. */
    @Test
    void anUndoneImportLeavesWhatComputersReported() throws Exception {
        Software program = product("Table");
        report(one, FIRST, seen("Table", "7"));
        String table = "Метка;Программа;Установленная версия\n" + one.getTag() + ";" + program.getTitle() + ";6\n";
        Long job = as(Caller.SYSTEM, () -> {
            Long id = imports.preview(imports.upload("installations", "installations.csv", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8))).getId()).getId();
            imports.bookNow(id);
            return id;
        });
        Set<Integer> waiting = queue().stream().map(QueueRow::nameId).collect(Collectors.toSet());
        as(Caller.SYSTEM, () -> settlement.settle(SettleOrder.each(waiting, program.getId())));
        assertEquals(List.of(InstallationSource.IMPORT), on(one).stream().map(InstallationRow::source).toList());
        as(Caller.SYSTEM, () -> imports.undo(job));
        assertEquals(List.of("7 " + InstallationSource.AGENT), on(one).stream().map(r -> r.release() + " " + r.source()).toList());
    }

    @Test
    void namesAreStoredOnceHoweverSpelt() throws Exception {
        PackageChange a = report(one, FIRST, new SeenPackage(mark + " Офис", "1", "ООО «Издатель»"), new SeenPackage("  ", "1", ""));
        PackageChange b = report(two, FIRST, new SeenPackage(mark.toUpperCase() + "  ОФИС ", "1", "ООО \"Издатель\""));
        assertEquals(a.added(), b.added());
        assertEquals(1, queue().size());
        assertEquals(2, queue().get(0).devices().number());
        String giant = "Я".repeat(5_000);
        report(two, FIRST, new SeenPackage(mark + giant, giant, giant), new SeenPackage(mark + "\u0000\ud800½" + giant, null, null));
        assertEquals(3, queue().size(), "too long and broken texts are cut, not refused");
    }

    @Test
    void oddSignsAreStoredAndFoundAgain() throws Exception {
        SeenPackage odd = new SeenPackage(mark + " Игра \uD83C\uDFAE 漢字 \u0001\u202E'\"%_\\", "1.0 \uD83D\uDE00\u0000", "O\u0301 \uD835\uDD38");
        PackageChange change = report(one, FIRST, odd);
        assertTrue(report(one, LATER, odd).isNothing());
        DevicePackage stored = as(Caller.SYSTEM, () -> installations.packages(one.getId(), 0, 100)).stream().filter(p -> p.packageId() == change.added().get(0)).findFirst().orElseThrow();
        assertEquals(List.of(odd.name(), odd.version(), odd.publisher()), List.of(stored.name(), stored.version(), stored.publisher()));
        assertTrue(stored.name().contains("\uD83C\uDFAE 漢字") && stored.version().endsWith("\uD83D\uDE00"), stored.toString());
        assertEquals(List.of(odd.name()), queue().stream().map(QueueRow::name).toList());
        assertEquals(List.of(odd.version()), queue().get(0).versions());
        String edge = mark + "½".repeat(40) + "\uD83C\uDFAE".repeat(100); // its folded form is cut in the middle of a sign
        assertEquals(1, report(two, FIRST, new SeenPackage(edge, "\uD83D\uDE00".repeat(80), edge)).added().size());
        assertTrue(report(two, LATER, new SeenPackage(edge, "\uD83D\uDE00".repeat(80), edge)).isNothing());
    }

    @Test
    void aStarInANameIsNoWildcardWhenTheNameIsIgnored() throws Exception {
        report(one, FIRST, seen("Набор * мастера", "1"), seen("Набор и ключ мастера", "1"), seen("Путь \\* мастера", "1"), seen("Путь \\1 мастера", "1"));
        Set<Integer> starred = queue().stream().filter(r -> r.name().contains("*")).map(QueueRow::nameId).collect(Collectors.toSet());
        assertEquals(new Settled(2, 2), as(Caller.SYSTEM, () -> settlement.settle(SettleOrder.each(starred, null))));
        assertEquals(Set.of(mark + " Набор и ключ мастера", mark + " Путь \\1 мастера"), queue().stream().map(QueueRow::name).collect(Collectors.toSet()));
        assertEquals(Set.of("%s Набор \\* мастера".formatted(mark), "%s Путь \\\\\\* мастера".formatted(mark)),
            as(Caller.SYSTEM, () -> settlement.rules(null, 50)).stream().map(RecognitionRule::getNamePattern).filter(p -> p.startsWith(mark)).collect(Collectors.toSet()));
        report(two, FIRST, seen("Набор x мастера", "1"));
        assertEquals(3, queue().size(), "nor for what is reported later");
    }

    @Test
    void theMostWidespreadNamesAreSettledFirst() throws Exception {
        report(one, FIRST, seen("Rare", "1"), seen("Common", "1"), seen("Half", "1"));
        report(two, FIRST, seen("Common", "1"), seen("Half", "1"));
        report(foreign, FIRST, seen("Common", "2"), seen("Known", "1"));
        as(Caller.SYSTEM, () -> {
            clock.run();
            return null;
        });
        assertEquals(List.of("Common 3", "Half 2", "Known 1", "Rare 1"), queue().stream().map(r -> r.name().substring(mark.length() + 1) + " " + r.devices().number()).toList());
        assertEquals(List.of("2", "1"), queue().get(0).versions(), "the last met first");
        Software known = product("Known");
        as(Caller.SYSTEM, () -> settlement.settle(SettleOrder.pattern(mark + " Common", "", "1", known.getId())));
        assertEquals(List.of("Half 2", "Known 1", "Rare 1", "Common 1"), queue().stream().map(r -> r.name().substring(mark.length() + 1) + " " + r.devices().number())
            .sorted(Comparator.comparing((String r) -> !r.endsWith("2")).thenComparing(r -> r.startsWith("Common"))).toList());
        assertEquals(4, as(Caller.SYSTEM, () -> settlement.queued(mark)));
        as(Caller.SYSTEM, () -> settlement.settle(SettleOrder.pattern(mark + " Common*", null, null, known.getId())));
        assertEquals(3, as(Caller.SYSTEM, () -> settlement.queued(mark)), "what the rules know wholly waits no longer");
        report(foreign, LATER, seen("Common", "3"), seen("Known", "1"));
        assertEquals(3, as(Caller.SYSTEM, () -> settlement.queued(mark)), "nor does a version they know");
        Long all = as(Caller.SYSTEM, () -> settlement.rules(known.getId(), 10)).stream().filter(r -> r.getVersionPattern().isEmpty()).findFirst().orElseThrow().getId();
        as(Caller.SYSTEM, () -> settlement.forget(all));
        assertEquals(1, queue().stream().filter(r -> r.name().equals(mark + " Common")).findFirst().orElseThrow().devices().number());
        assertThrows(ForbiddenException.class, () -> as(caller(Role.SCHOOL_ADMIN, school.getId()), () -> settlement.recountAfter(0)));
    }

    @Test
    void whatNobodySettledAndNoComputerHasIsForgottenAfterAYear() throws Exception {
        Software known = product("Known");
        as(Caller.SYSTEM, () -> settlement.settle(SettleOrder.pattern(mark + " Known", null, null, known.getId())));
        report(one, FIRST, seen("Known", "1"), seen("Typed once", "1"), seen("Shared", "1"), seen("Shared", "2"));
        report(two, FIRST, seen("Shared", "1"));
        report(one, LATER);
        forget(LATER);
        forget(LATER.plusYears(1).minusDays(1));
        assertEquals(List.of("Shared 1", "Shared 2", "Typed once 1", "Known 1"), stored(), "until then histories name it");
        report(one, LATER, seen("Shared", "2"));
        forget(LATER.plusYears(1).minusDays(1));
        report(one, LATER);
        forget(LATER.plusYears(1));
        assertEquals(List.of("Shared 1", "Shared 2", "Known 1"), stored(), "what was used meanwhile is counted anew, what is settled stays");
        assertEquals(List.of(mark + " Shared"), queue().stream().map(QueueRow::name).toList());
        assertEquals(1, report(one, LATER, seen("Typed once", "1")).added().size(), "an id that was remembered is not taken for what it was");
        assertTrue(stored().contains("Typed once 1"));
        assertThrows(ForbiddenException.class, () -> as(caller(Role.SCHOOL_ADMIN, school.getId()), () -> settlement.forgetUnusedAfter(0, LATER)));
    }

    private void forget(LocalDate today) throws Exception {
        as(Caller.SYSTEM, () -> {
            clock.forget(today);
            return null;
        });
    }

    /** Versions of this test's names. */
    private List<String> stored() throws Exception {
        return within(Caller.SYSTEM, () -> em.createQuery("select n.name, p.packageVersion from SoftwarePackage p join p.name n where n.name like :mark", Object[].class)
            .setParameter("mark", mark + " %").getResultList().stream().map(r -> String.valueOf(r[0]).substring(mark.length() + 1) + " " + r[1]).sorted(Comparator.comparing((String r) -> r.startsWith("Known")).thenComparing(r -> r)).toList());
    }

    /** A name may have come in thousands of versions: neither a report nor the queue reads them. */
    @Test
    void versionsThatAreNotAskedForAreNotRead() throws Exception {
        for (int part = 0; part < 3; part++) {
            int from = part * 1_000;
            report(one, FIRST, IntStream.range(from, from + 1_000).mapToObj(i -> seen("Много", "1." + i)).toArray(SeenPackage[]::new));
        }
        assertEquals(1, queue().size());
        assertEquals(List.of("1.2999", "1.2998", "1.2997"), queue().get(0).versions());
        assertTrue(queue().get(0).more());
        long read = within(Caller.SYSTEM, () -> {
            long before = handled();
            installed.replace(em.find(Device.class, two.getId()), List.of(seen("Много", "1.7"), seen("Много", "1.новая")), FIRST);
            return handled() - before;
        });
        assertTrue(read < 200, read + " rows read");
    }

    /** Rows and index entries that this connection's statements read so far. */
    private long handled() {
        Object sum = em.createNativeQuery("select sum(variable_value) from information_schema.session_status where variable_name in ('HANDLER_READ_KEY', 'HANDLER_READ_NEXT', 'HANDLER_READ_RND_NEXT')", Object.class)
            .getSingleResult();
        return ((Number) sum).longValue();
    }

    @Test
    void versionsAreComparedAsNumbers() throws Exception {
        Software office = product("Office");
        as(Caller.SYSTEM, () -> settlement.settle(SettleOrder.pattern(mark + " Office*", null, null, office.getId())));
        report(one, FIRST, seen("Office Calc", "7.9"), seen("Office Writer", "7.10"), seen("Office Help", "6.99"));
        assertEquals("7.10", on(one).get(0).release());
        report(one, LATER, seen("Office Calc", "7.9"), seen("Office Calc", "7.11"), seen("Office Calc", "7.2"));
        assertEquals("7.11", on(one).get(0).release());
        assertEquals(List.of("7.2", "7.9", "7.11"), as(Caller.SYSTEM, () -> installations.packages(one.getId(), 0, 1_000)).stream().filter(p -> p.name().startsWith(mark)).map(DevicePackage::version).toList());
    }

    @Test
    void installationsOfOneProgramOnOneDeviceNeverOverlap() throws Exception {
        Software office = product("Office");
        report(one, FIRST, seen("Office", "3"));
        Installation byHand = as(Caller.SYSTEM, () -> installations.install(new InstallOrder(List.of(one.getId()), office.getId(), "2019", FIRST))).get(0);
        as(Caller.SYSTEM, () -> settlement.settle(SettleOrder.pattern(mark + " Office*", null, null, office.getId())));
        remove(byHand, LATER);
        InstallationRow goesOn = on(one).get(0);
        assertEquals(InstallationSource.AGENT, goesOn.source());
        assertEquals(LATER, goesOn.firstSeen(), "not since the report, but since it was said to be gone");
        assertEquals(LATER, within(Caller.SYSTEM, () -> em.find(Installation.class, byHand.getId()).getRemovedOn()));
        report(one, LATER.plusDays(4));
        Installation first = as(Caller.SYSTEM, () -> installations.install(new InstallOrder(List.of(two.getId()), office.getId(), "1", FIRST))).get(0);
        remove(first, FIRST.plusDays(5));
        Installation second = as(Caller.SYSTEM, () -> installations.install(new InstallOrder(List.of(two.getId()), office.getId(), "2", LATER))).get(0);
        remove(second, LATER.plusDays(2));
        assertEquals("software.installation.wasThere", key(() -> as(Caller.SYSTEM, () -> installations.install(new InstallOrder(List.of(two.getId()), office.getId(), "1", FIRST)))),
            "to restore the first would reach over the second");
        assertEquals(0, overlaps());
    }

    @Test
    void settlingManyNamesAtOnceBringsInstallationsOfAllSchools() throws Exception {
        report(one, FIRST, seen("Office Writer", "7.5"), seen("Office Calc", "7.6"), seen("Driver", ""));
        report(foreign, LATER, seen("Office Writer", "7.5"));
        Software office = product("Office");
        Set<Integer> chosen = queue().stream().filter(r -> r.name().contains("Office")).map(QueueRow::nameId).collect(Collectors.toSet());
        Settled settled = as(Caller.SYSTEM, () -> settlement.settle(SettleOrder.each(chosen, office.getId())));
        assertEquals(new Settled(2, 2), settled);
        assertEquals(List.of(mark + " Driver"), queue().stream().map(QueueRow::name).toList());
        InstallationRow row = on(one).get(0);
        assertEquals(1, on(one).size(), "a program stands on a device once");
        assertEquals("7.6", row.release());
        assertEquals(FIRST, row.firstSeen());
        assertEquals(InstallationSource.AGENT, row.source());
        assertEquals(LATER, on(foreign).get(0).firstSeen());
        as(Caller.SYSTEM, () -> settlement.settle(SettleOrder.each(queue().stream().map(QueueRow::nameId).collect(Collectors.toSet()), null)));
        assertEquals(List.of(), queue(), "what is of no interest waits no longer");
        assertEquals(1, on(one).size());
    }

    /** More names than are walked at once, and more versions of one name; of one product and of another, and back. */
    @Test
    void whatIsSettledIsWalkedInPortions() throws Exception {
        List<SeenPackage> all = new ArrayList<>();
        IntStream.range(0, 2_300).forEach(i -> all.add(seen("Пачка N" + i, "1")));
        IntStream.range(0, 2_300).forEach(i -> all.add(seen("Пачка", "1." + i)));
        report(one, FIRST, all.toArray(SeenPackage[]::new));
        report(two, LATER, seen("Пачка N2299", "1"));
        Software office = product("Office");
        Software special = product("Special");
        assertEquals(new Settled(1, 4_600), as(Caller.SYSTEM, () -> settlement.settle(SettleOrder.pattern(mark + " Пачка*", null, null, office.getId()))));
        assertEquals(0, as(Caller.SYSTEM, () -> settlement.queued(mark)));
        assertEquals(List.of("1.2299"), on(one).stream().map(InstallationRow::release).toList());
        assertEquals(List.of("1"), on(two).stream().map(InstallationRow::release).toList());
        assertEquals(new Settled(1, 2_300), as(Caller.SYSTEM, () -> settlement.settle(SettleOrder.pattern(mark + " Пачка N*", null, null, special.getId()))));
        assertEquals(2, on(one).size());
        assertEquals(List.of(special.getTitle()), on(two).stream().map(InstallationRow::title).toList());
        Long general = as(Caller.SYSTEM, () -> settlement.rules(office.getId(), 10)).get(0).getId();
        assertEquals(2_300, as(Caller.SYSTEM, () -> settlement.forget(general)));
        assertEquals(List.of(special.getTitle()), on(one).stream().map(InstallationRow::title).toList());
        assertEquals(1, as(Caller.SYSTEM, () -> settlement.queued(mark)), "one name waits again, in all its versions");
        Long rest = as(Caller.SYSTEM, () -> settlement.rules(special.getId(), 10)).get(0).getId();
        assertEquals(2_300, as(Caller.SYSTEM, () -> settlement.forget(rest)));
        assertEquals(2_301, as(Caller.SYSTEM, () -> settlement.queued(mark)));
        assertEquals(List.of(), on(two));
    }

    @Test
    void laterReportsFollowTheRules() throws Exception {
        Software office = product("Office");
        as(Caller.SYSTEM, () -> settlement.settle(SettleOrder.pattern(mark + " Office*", null, null, office.getId())));
        report(one, FIRST, seen("Office 1", "1.0"));
        assertEquals("1.0", on(one).get(0).release());
        report(one, LATER, seen("Office 2", "2.0"));
        assertEquals(1, on(one).size(), "a new version is the same program");
        assertEquals("2.0", on(one).get(0).release());
        assertEquals(FIRST, on(one).get(0).firstSeen());
        report(one, LATER);
        assertEquals(List.of(), on(one));
        InstallationRow gone = as(Caller.SYSTEM, () -> installations.page(new InstallationFilter(null, null, one.getId(), office.getId(), null, null, false), 0, 5)).get(0);
        assertEquals(LATER, gone.removedOn());
        report(one, LATER.plusDays(3), seen("Office 2", "2.1"));
        assertEquals(LATER.plusDays(3), on(one).get(0).firstSeen(), "it came again");
        report(one, LATER.plusDays(3));
        report(one, LATER.plusDays(3), seen("Office 2", "2.2"));
        assertEquals(List.of("2.2"), on(one).stream().map(InstallationRow::release).toList(), "gone and back on one day is the same installation");
    }

    @Test
    void aRuleTakenBackLeavesNothingBehind() throws Exception {
        report(one, FIRST, seen("Suite Pro", "1"));
        Software suite = product("Suite");
        Software pro = product("Suite Pro");
        as(Caller.SYSTEM, () -> settlement.settle(SettleOrder.pattern(mark + " Suite*", null, null, suite.getId())));
        as(Caller.SYSTEM, () -> settlement.settle(SettleOrder.pattern(mark + " Suite Pro*", null, null, pro.getId())));
        assertEquals(List.of(pro.getTitle()), on(one).stream().map(InstallationRow::title).toList(), "the rule that says more decides");
        Long rule = as(Caller.SYSTEM, () -> settlement.rules(pro.getId(), 10)).get(0).getId();
        assertEquals(1, as(Caller.SYSTEM, () -> settlement.forget(rule)));
        assertEquals(List.of(suite.getTitle()), on(one).stream().map(InstallationRow::title).toList(), "the other rule decides again");
        as(Caller.SYSTEM, () -> settlement.forget(settlement.rules(suite.getId(), 10).get(0).getId()));
        assertEquals(List.of(), on(one));
        assertEquals(1, queue().size(), "and waits again");
        assertThrows(NotFoundException.class, () -> as(Caller.SYSTEM, () -> settlement.forget(rule)));
    }

    @Test
    void aRuleThatWentWithItsImportDecidesNothingMore() throws Exception {
        Software office = product("Office");
        as(Caller.SYSTEM, () -> settlement.settle(SettleOrder.pattern(mark + " Office*", null, null, office.getId())));
        report(one, FIRST, seen("Other", "1"));
        within(Caller.SYSTEM, () -> {
            em.remove(em.find(RecognitionRule.class, settlement.rules(office.getId(), 1).get(0).getId())); // as undoing an import does
            return null;
        });
        report(one, LATER, seen("Office", "1"));
        assertEquals(List.of(mark + " Office"), queue().stream().map(QueueRow::name).filter(n -> n.endsWith("Office")).toList());
        assertEquals(List.of(), on(one));
    }

    @Test
    void theSameRuleTwiceIsRefusedAndNothingIsKept() throws Exception {
        Software office = product("Office");
        as(Caller.SYSTEM, () -> settlement.settle(SettleOrder.pattern(mark + "*", null, null, office.getId())));
        assertEquals("software.rule.taken", assertThrows(DuplicateException.class, () -> as(Caller.SYSTEM, () -> settlement.settle(SettleOrder.pattern(mark.toLowerCase() + "*", "", "", null)))).key());
        assertEquals("software.rule.tooWide", key(() -> as(Caller.SYSTEM, () -> settlement.settle(SettleOrder.pattern("* *", null, null, null)))));
        assertEquals("software.settle.nothing", key(() -> as(Caller.SYSTEM, () -> settlement.settle(SettleOrder.each(Set.of(), null)))));
        Software again = new Software("Издатель", mark + " Office", SoftwareCategory.OFFICE);
        assertEquals("software.taken", key(() -> as(Caller.SYSTEM, () -> settlement.settleAsNew(SettleOrder.pattern(mark + " другое", null, null, null), again))));
        assertEquals(1, as(Caller.SYSTEM, () -> settlement.rules(office.getId(), 10)).size());
    }

    @Test
    void whatAPersonSaidIsNotTakenAwayByAnAgent() throws Exception {
        Software office = product("Office");
        as(Caller.SYSTEM, () -> settlement.settle(SettleOrder.pattern(mark + " Office*", null, null, office.getId())));
        Caller admin = caller(Role.SCHOOL_ADMIN, school.getId());
        Installation byHand = as(admin, () -> installations.install(new InstallOrder(List.of(one.getId()), office.getId(), "2019", FIRST))).get(0);
        report(one, LATER, seen("Office", "3"));
        assertEquals(List.of(InstallationSource.HAND), on(one).stream().map(InstallationRow::source).toList());
        assertEquals("2019", on(one).get(0).release());
        report(one, LATER);
        assertEquals(1, on(one).size());
        report(one, LATER, seen("Office", "3"));
        within(admin, () -> {
            installations.remove(byHand.getId(), LATER);
            return null;
        });
        assertEquals(List.of(InstallationSource.AGENT), on(one).stream().map(InstallationRow::source).toList(), "the agent still sees it");
        Long ofAgent = on(one).get(0).id();
        assertEquals("software.installation.ofAgent", key(() -> within(admin, () -> {
            installations.remove(ofAgent, null);
            return null;
        })));
    }

    @Test
    void aProgramStandsOnADeviceOnceAtATime() throws Exception {
        Software office = product("Office");
        InstallOrder order = new InstallOrder(List.of(one.getId(), two.getId()), office.getId(), null, FIRST);
        List<Installation> made = as(Caller.SYSTEM, () -> installations.install(order));
        assertEquals(2, made.size());
        assertEquals("software.installation.present", key(() -> as(Caller.SYSTEM, () -> installations.install(order))));
        assertEquals("software.installation.future", key(() -> as(Caller.SYSTEM, () -> installations.install(new InstallOrder(List.of(one.getId()), office.getId(), null, LocalDate.now().plusDays(1))))));
        assertEquals("software.installation.removedBeforeSeen", key(() -> remove(made.get(0), FIRST.minusDays(1))));
        remove(made.get(0), LATER);
        assertEquals("software.installation.removedAlready", key(() -> remove(made.get(0), LATER)));
        InstallOrder between = new InstallOrder(List.of(one.getId()), office.getId(), "5", FIRST.plusDays(3));
        assertEquals("software.installation.wasThere", key(() -> as(Caller.SYSTEM, () -> installations.install(between))));
        as(Caller.SYSTEM, () -> installations.install(new InstallOrder(List.of(one.getId()), office.getId(), "5", FIRST)));
        assertEquals(made.get(0).getId(), on(one).get(0).id(), "the removal was a mistake");
        assertEquals("software.install.noDevice", key(() -> as(Caller.SYSTEM, () -> installations.install(new InstallOrder(List.of(), office.getId(), null, null)))));
    }

    private Void remove(Installation installation, LocalDate day) throws Exception {
        return as(Caller.SYSTEM, () -> {
            installations.remove(installation.getId(), day);
            return null;
        });
    }

    @Test
    void anotherSchoolsDevicesAreOutOfReach() throws Exception {
        Caller admin = caller(Role.SCHOOL_ADMIN, school.getId());
        Software office = product("Office");
        assertThrows(NotFoundException.class, () -> as(admin, () -> installations.install(new InstallOrder(List.of(foreign.getId()), office.getId(), null, null))));
        Installation theirs = as(Caller.SYSTEM, () -> installations.install(new InstallOrder(List.of(foreign.getId()), office.getId(), null, FIRST))).get(0);
        assertThrows(NotFoundException.class, () -> as(admin, () -> installations.find(theirs.getId())));
        assertEquals(List.of(), as(admin, () -> installations.onDevice(foreign.getId())));
        assertEquals(List.of(), as(admin, () -> installations.bySchool(office.getId())));
        assertThrows(NotFoundException.class, () -> as(admin, () -> installations.packages(foreign.getId())));
        Device loaded = within(Caller.SYSTEM, () -> em.find(Device.class, foreign.getId()));
        assertThrows(ForeignSchoolException.class, () -> within(admin, () -> installed.replace(loaded, List.of(seen("Alpha", "1")), FIRST)));
        report(foreign, FIRST, seen("Alpha", "1"));
        report(one, FIRST, seen("Alpha", "1"));
        List<Integer> name = queue().stream().map(QueueRow::nameId).toList();
        assertEquals(1, within(admin, () -> counts.devicesOfNames(name)).get(name.get(0)).number(), "devices out of scope are not counted");
        assertThrows(ForbiddenException.class, () -> as(admin, () -> settlement.queue(null, 0, 5)));
        assertThrows(ForbiddenException.class, () -> as(caller(Role.AUDITOR, school.getId()), () -> installations.install(new InstallOrder(List.of(one.getId()), office.getId(), null, null))));
    }

    @Test
    void aThousandPackagesAreAFewStatements() throws Exception {
        SeenPackage[] many = IntStream.range(0, 1_400).mapToObj(i -> seen("Пакет " + i, "1." + i)).toArray(SeenPackage[]::new);
        assertEquals(1_400, report(one, FIRST, many).added().size());
        Device fresh = within(Caller.SYSTEM, () -> registry.device(school, registry.model("Новый")));
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        assertEquals(1_400, report(fresh, FIRST, many).added().size());
        assertTrue(statistics.getPrepareStatementCount() <= 5, "known names: " + statistics.getPrepareStatementCount());
        statistics.clear();
        assertTrue(report(fresh, LATER, many).isNothing());
        assertTrue(statistics.getPrepareStatementCount() <= 3, "nothing new: " + statistics.getPrepareStatementCount());
        List<SeenPackage> fewer = new ArrayList<>(List.of(many));
        fewer.remove(7);
        assertEquals(1, report(fresh, LATER, fewer.toArray(SeenPackage[]::new)).removed().size());
        assertFalse(queue().isEmpty());
        assertEquals(50, queue().size());
        assertEquals(1_400, as(Caller.SYSTEM, () -> settlement.queued(mark + "*")));
        assertEquals(1, as(Caller.SYSTEM, () -> settlement.queued(mark + "*1399")));
    }

    /** Reports of the same new names from all sides, while a rule for half of them is made: no device misses its program, no name is stored twice. */
    @Test
    void reportsAndSettlingAtOnceMissNothing() throws Exception {
        Software office = product("Office");
        List<Device> devices = within(Caller.SYSTEM, () -> {
            var model = registry.model("Поток");
            return IntStream.range(0, 12).mapToObj(i -> registry.device(school, model)).toList();
        });
        List<Future<?>> acts = new ArrayList<>();
        for (Device device : devices) {
            SeenPackage[] seen = IntStream.range(0, 300).mapToObj(i -> seen((i % 2 == 0 ? "Office " : "Other ") + i, "1")).toArray(SeenPackage[]::new);
            acts.add(executor.submit(() -> insisting(() -> report(device, FIRST, seen))));
        }
        for (Device device : devices) {
            acts.add(executor.submit(() -> insisting(() -> entered(device, office))));
        }
        acts.add(executor.submit(() -> insisting(() -> as(Caller.SYSTEM, () -> settlement.settle(SettleOrder.pattern(mark + " Office*", null, null, office.getId()))))));
        for (Future<?> act : acts) {
            act.get(3, TimeUnit.MINUTES);
        }
        for (Device device : devices) {
            assertEquals(List.of(office.getTitle()), on(device).stream().map(InstallationRow::title).toList(), device.getTag());
            assertEquals(300, as(Caller.SYSTEM, () -> installations.packages(device.getId())));
        }
        assertEquals(150, as(Caller.SYSTEM, () -> settlement.queued(mark)));
        assertEquals(0, overlaps(), "nobody recorded what another recorded at the same moment");
    }

    private Object entered(Device device, Software software) throws Exception {
        try {
            return as(Caller.SYSTEM, () -> installations.install(new InstallOrder(List.of(device.getId()), software.getId(), null, FIRST.plusDays(1))));
        } catch (DuplicateException agentWasFaster) {
            return null;
        }
    }

    /** The database may choose a transaction as a deadlock's victim: it is repeated, as an intake would. */
    private static Object insisting(Callable<?> act) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return act.call();
            } catch (Exception e) {
                if (attempt == 10 || e instanceof BusinessException) {
                    throw e;
                }
            }
        }
    }
}
