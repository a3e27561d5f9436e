package kabinet.stocktaking.boundary;

import static kabinet.stocktaking.boundary.Counting.scan;
import static kabinet.stocktaking.boundary.Counting.undo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kabinet.access.entity.Caller;
import kabinet.access.entity.ForbiddenException;
import kabinet.access.entity.Role;
import kabinet.act.control.Acts;
import kabinet.act.entity.Act;
import kabinet.act.entity.DamagedArchiveException;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.device.boundary.DeviceMove;
import kabinet.device.boundary.Registry;
import kabinet.device.boundary.WriteOff;
import kabinet.device.control.Devices;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceModel;
import kabinet.device.entity.DeviceStatus;
import kabinet.device.entity.MoveOrder;
import kabinet.device.entity.WriteOffRequest;
import kabinet.file.control.Pictures;
import kabinet.file.entity.CheckedFile;
import kabinet.history.control.HistoryReader;
import kabinet.house.Acting;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import kabinet.shell.boundary.Attention;
import kabinet.stocktaking.control.Decisions;
import kabinet.stocktaking.control.InventoryListPdf;
import kabinet.stocktaking.control.Reconciliation;
import kabinet.stocktaking.entity.AssetCondition;
import kabinet.stocktaking.entity.Choice;
import kabinet.stocktaking.entity.Decision;
import kabinet.stocktaking.entity.DecisionOrder;
import kabinet.stocktaking.entity.Discrepancy;
import kabinet.stocktaking.entity.DiscrepancyFilter;
import kabinet.stocktaking.entity.DiscrepancyKind;
import kabinet.stocktaking.entity.KindCount;
import kabinet.stocktaking.entity.Outcome;
import kabinet.stocktaking.entity.ResultRow;
import kabinet.stocktaking.entity.SentScan;
import kabinet.stocktaking.entity.Since;
import kabinet.stocktaking.entity.SinceCount;
import kabinet.stocktaking.entity.Stocktake;
import kabinet.stocktaking.entity.StocktakeFilter;
import kabinet.stocktaking.entity.StocktakePlan;
import kabinet.stocktaking.entity.StocktakeState;
import kabinet.stocktaking.entity.Tally;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the last scan to the approved act: what differs, what is decided, what the registry says afterwards. */
class ReconcilingIT extends Acting {

    @Inject
    Registry registry;
    @Inject
    Counting counting;
    @Inject
    StocktakePlanning planning;
    @Inject
    FieldWork work;
    @Inject
    Reconciling reconciling;
    @Inject
    StocktakeApproval approval;
    @Inject
    StocktakeRegister register;
    @Inject
    Reconciliation reconciliation;
    @Inject
    Decisions decisions;
    @Inject
    Devices devices;
    @Inject
    DeviceMove moves;
    @Inject
    WriteOff writeOff;
    @Inject
    HistoryReader history;
    @Inject
    Acts acts;
    @Inject
    StocktakePapers papers;
    @Inject
    Attention attention;
    @PersistenceContext
    EntityManager em;

    private School school;
    private Room physics;
    private Room library;
    private Person person;
    private DeviceModel model;
    private Device found;
    private Device missing;
    private Device charged;
    private Device nextDoor;
    private Device twice;
    private Device unfit;
    private Device fresh;
    private Stocktake stocktake;

    @BeforeEach
    void aRunningStocktake() throws Exception {
        within(Caller.SYSTEM, () -> {
            school = registry.school();
            physics = registry.room(school, "214");
            library = registry.room(school, "101");
            person = registry.person(school, "Пробная Анна Ивановна");
            model = registry.model("С-");
            return null;
        });
        within(admin(), () -> {
            found = device(physics, "100.00");
            missing = device(physics, "200.00");
            charged = device(physics, "300.00");
            nextDoor = device(library, "400.00");
            twice = device(physics, "500.00");
            unfit = device(physics, "600.00");
            return null;
        });
        within(Caller.SYSTEM, () -> {
            counting.longAgo(found, missing, charged, nextDoor, twice, unfit);
            return null;
        });
        fresh = within(admin(), () -> device(physics, "700.00"));
        Stocktake planned = as(auditor(), () -> planning.plan(school.getId(), Counting.plan(null)));
        stocktake = as(auditor(), () -> planning.start(planned.getId()));
    }

    private Device device(Room room, String price) {
        return counting.device(school, model, room, person, null, price, null);
    }

    private Caller auditor() {
        return caller(Role.AUDITOR, school.getId());
    }

    private Caller admin() {
        return caller(Role.SCHOOL_ADMIN, school.getId());
    }

    private Caller head() {
        return caller(Role.HEAD, school.getId());
    }

    private void send(SentScan... scans) throws Exception {
        as(auditor(), () -> work.take(stocktake.getId(), UUID.randomUUID().toString(), Instant.now(), Instant.now(), List.of(scans)));
    }

    /** One missing (and one more), one from next door, one unknown, one in two rooms, one unfit, one that came after the book. */
    private void walk() throws Exception {
        send(scan(found.getTag(), physics), scan(nextDoor.getTag(), physics), scan(twice.getTag(), library), scan("ЧУЖОЙ-1", physics, null), scan(unfit.getTag(), physics, AssetCondition.UNFIT));
        send(scan(twice.getTag(), physics), scan("чужой-1", physics, null), scan(fresh.getTag(), physics));
    }

    private Map<String, Discrepancy> discrepancies() throws Exception {
        return as(auditor(), () -> reconciling.page(stocktake.getId(), DiscrepancyFilter.ALL, 0, 100)).stream()
            .collect(Collectors.toMap(Discrepancy::subject, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    private static String subject(DiscrepancyKind kind, Device device) {
        return kind + ":" + device.getId();
    }

    private void complete() throws Exception {
        stocktake = as(auditor(), () -> planning.complete(stocktake.getId()));
    }

    private void decide(DecisionOrder... orders) throws Exception {
        as(auditor(), () -> {
            reconciling.decide(stocktake.getId(), List.of(orders));
            return null;
        });
    }

    private static DecisionOrder order(String subject, Choice choice) {
        return new DecisionOrder(subject, choice, "Решение комиссии", null, null);
    }

    private void decideAll() throws Exception {
        String unknown = discrepancies().keySet().stream().filter(s -> s.startsWith("UNKNOWN:")).findFirst().orElseThrow();
        decide(order(subject(DiscrepancyKind.MISSING, missing), Choice.WRITE_OFF),
            new DecisionOrder(subject(DiscrepancyKind.MISSING, charged), Choice.CHARGE, "Утрачено по вине", new BigDecimal("250.00"), null),
            order(subject(DiscrepancyKind.ELSEWHERE, nextDoor), Choice.MOVE), order(subject(DiscrepancyKind.UNLISTED, fresh), Choice.KEEP),
            new DecisionOrder(unknown, Choice.SURPLUS, "Дар родителей", new BigDecimal("1234.50"), model.getId()),
            order(subject(DiscrepancyKind.DUPLICATE, twice), Choice.MISSCAN), order(subject(DiscrepancyKind.UNFIT, unfit), Choice.WRITE_OFF));
    }

    private Device now(Device device) throws Exception {
        return as(Caller.SYSTEM, () -> within(Caller.SYSTEM, () -> devices.find(device.getId()).orElseThrow()));
    }

    private static String key(Callable<?> act) {
        return assertThrows(BusinessException.class, act::call).key();
    }

    @Test
    void whatDiffersIsToldByKind() throws Exception {
        walk();
        Map<String, Discrepancy> all = discrepancies();
        String unknown = all.keySet().stream().filter(s -> s.startsWith("UNKNOWN:")).findFirst().orElseThrow();
        assertEquals(Set.of(subject(DiscrepancyKind.MISSING, missing), subject(DiscrepancyKind.MISSING, charged), subject(DiscrepancyKind.ELSEWHERE, nextDoor),
            subject(DiscrepancyKind.UNLISTED, fresh), unknown, subject(DiscrepancyKind.DUPLICATE, twice), subject(DiscrepancyKind.UNFIT, unfit)), all.keySet());
        Discrepancy elsewhere = all.get(subject(DiscrepancyKind.ELSEWHERE, nextDoor));
        assertEquals(library.getId(), elsewhere.roomId());
        assertEquals("101", elsewhere.room());
        assertEquals(physics.getId(), elsewhere.foundRoomId());
        assertEquals("214", elsewhere.foundRoom());
        assertEquals(nextDoor.getTag(), elsewhere.tag());
        assertEquals(new BigDecimal("400.00"), elsewhere.amount());
        assertEquals("Проверка", elsewhere.foundBy());
        assertTrue(Math.abs(elsewhere.foundAt().toEpochMilli() - System.currentTimeMillis()) < 600_000, "the time is the instant: " + elsewhere.foundAt());
        assertEquals("ЧУЖОЙ-1", all.get(unknown).code());
        assertEquals(2, all.get(unknown).scans(), "the same unknown code is one thing");
        assertEquals(Discrepancy.Why.ROOMS, all.get(subject(DiscrepancyKind.DUPLICATE, twice)).why());
        assertNull(all.get(subject(DiscrepancyKind.MISSING, missing)).foundAt());
        assertEquals("Пробная Анна Ивановна", all.get(subject(DiscrepancyKind.MISSING, missing)).person());
        assertTrue(all.values().stream().allMatch(Discrepancy::isOpen));
        assertFalse(all.values().stream().anyMatch(Discrepancy::changed));
        assertEquals(List.of(new KindCount(DiscrepancyKind.MISSING, 2, 2), new KindCount(DiscrepancyKind.ELSEWHERE, 1, 1), new KindCount(DiscrepancyKind.UNLISTED, 1, 1),
            new KindCount(DiscrepancyKind.UNKNOWN, 1, 1), new KindCount(DiscrepancyKind.DUPLICATE, 1, 1), new KindCount(DiscrepancyKind.UNFIT, 1, 1)), as(auditor(), () -> reconciling.counts(stocktake.getId())));
    }

    @Test
    void theListIsNarrowedAndPaged() throws Exception {
        walk();
        Long id = stocktake.getId();
        assertEquals(2, as(auditor(), () -> reconciling.count(id, new DiscrepancyFilter(DiscrepancyKind.MISSING, null, null, null, null))).intValue());
        assertEquals(1, as(auditor(), () -> reconciling.count(id, new DiscrepancyFilter(null, library.getId(), null, null, null))).intValue(), "of the book or of the last scan");
        assertEquals(5, as(auditor(), () -> reconciling.count(id, new DiscrepancyFilter(null, null, person.getId(), true, null))).intValue());
        assertEquals(0, as(auditor(), () -> reconciling.count(id, new DiscrepancyFilter(null, null, null, false, null))).intValue());
        List<Discrepancy> paged = new java.util.ArrayList<>();
        long after = 0;
        List<Discrepancy> page;
        do {
            long from = after;
            page = as(auditor(), () -> reconciling.after(id, DiscrepancyFilter.ALL, from, 2));
            paged.addAll(page);
            after = page.isEmpty() ? after : page.get(page.size() - 1).position();
        } while (page.size() == 2);
        assertEquals(discrepancies().keySet(), paged.stream().map(Discrepancy::subject).collect(Collectors.toCollection(java.util.TreeSet::new)));
        assertEquals(7, paged.size());
    }

    @Test
    void anUndoneScanIsNone() throws Exception {
        SentScan mistake = scan(missing.getTag(), physics);
        send(mistake, scan(found.getTag(), physics));
        assertFalse(discrepancies().containsKey(subject(DiscrepancyKind.MISSING, missing)));
        send(undo(mistake));
        assertTrue(discrepancies().containsKey(subject(DiscrepancyKind.MISSING, missing)));
    }

    @Test
    void whatTheRegistrySaysSinceIsShownAndTheBookStays() throws Exception {
        walk();
        as(admin(), () -> moves.move(new MoveOrder(List.of(missing.getId()), library.getId(), null, null, null)));
        Discrepancy since = discrepancies().get(subject(DiscrepancyKind.MISSING, missing));
        assertTrue(since.changed());
        assertEquals(physics.getId(), since.roomId());
    }

    @Test
    void whatCameLateOrChangedSinceIsListedApart() throws Exception {
        Device late = within(admin(), () -> counting.device(school, model, library, person, null, "5.00", Counting.TODAY.minusDays(9)));
        Stocktake second = as(auditor(), () -> planning.start(planning.plan(school.getId(), Counting.plan(null)).getId()));
        as(admin(), () -> moves.move(new MoveOrder(List.of(found.getId()), library.getId(), null, null, null)));
        List<Since> since = as(auditor(), () -> reconciling.since(second.getId(), 0, 10));
        assertEquals(List.of(late.getId(), found.getId()), since.stream().map(Since::deviceId).toList());
        assertTrue(since.get(0).late());
        assertFalse(since.get(0).isMoved());
        assertEquals("214", since.get(1).room());
        assertEquals("101", since.get(1).nowRoom());
        assertEquals(new SinceCount(1, 1), as(auditor(), () -> reconciling.sinceCount(second.getId())));
    }

    @Test
    void sumsAreMadeByRoomPersonAndAccount() throws Exception {
        walk();
        Map<Long, Tally> rooms = as(auditor(), () -> reconciling.tallies(stocktake.getId(), Reconciliation.Grouping.ROOM)).stream().collect(Collectors.toMap(Tally::id, Function.identity()));
        Tally here = rooms.get(physics.getId());
        assertEquals(List.of(5, 3, 3, 2, 1, 3), List.of(here.expected(), here.found(), here.here(), here.missing(), here.unfit(), here.extra()), "extra: from next door, what came today, and the unknown thing once");
        assertEquals(new BigDecimal("1700.00"), here.amount());
        assertEquals(new BigDecimal("500.00"), here.missingAmount());
        assertEquals(60, here.percent());
        assertEquals(List.of(1, 1, 0, 0), List.of(rooms.get(library.getId()).expected(), rooms.get(library.getId()).found(), rooms.get(library.getId()).here(), rooms.get(library.getId()).extra()));
        List<Tally> people = as(auditor(), () -> reconciling.tallies(stocktake.getId(), Reconciliation.Grouping.PERSON));
        assertEquals(List.of("Пробная Анна Ивановна"), people.stream().map(Tally::name).toList());
        assertEquals(6, people.get(0).expected());
        assertEquals(1, as(auditor(), () -> reconciling.tallies(stocktake.getId(), Reconciliation.Grouping.ACCOUNT)).size());
        List<ResultRow> rows = within(auditor(), () -> {
            try (Stream<ResultRow> all = reconciliation.results(stocktake.getId(), Reconciliation.Grouping.ROOM)) {
                return all.toList();
            }
        });
        assertEquals(6, rows.size());
        assertEquals(4, rows.stream().filter(ResultRow::isFound).count());
        assertEquals(library.getId(), rows.get(0).roomId(), "rooms by their numbers");
        assertTrue(rows.stream().filter(r -> r.deviceId().equals(unfit.getId())).findFirst().orElseThrow().isUnfit());
        assertTrue(rows.stream().filter(r -> r.deviceId().equals(nextDoor.getId())).findFirst().orElseThrow().isElsewhere());
        assertEquals(5, within(auditor(), () -> reconciliation.results(stocktake.getId(), Reconciliation.Grouping.ROOM, physics.getId()).toList()).size());
    }

    @Test
    void decisionsFitTheirDiscrepancies() throws Exception {
        walk();
        assertEquals("stocktaking.state.not.RUNNING", key(() -> {
            decide(order(subject(DiscrepancyKind.MISSING, missing), Choice.KEEP));
            return null;
        }));
        complete();
        String missed = subject(DiscrepancyKind.MISSING, missing);
        assertEquals("stocktaking.decision.choice.impossible", refused(order(missed, Choice.MOVE)));
        assertEquals("stocktaking.decision.reason.required", refused(new DecisionOrder(missed, Choice.KEEP, " ", null, null)));
        assertEquals("stocktaking.decision.amount.required", refused(new DecisionOrder(missed, Choice.CHARGE, "Вина", null, null)));
        String unknown = discrepancies().keySet().stream().filter(s -> s.startsWith("UNKNOWN:")).findFirst().orElseThrow();
        assertEquals("stocktaking.decision.model.required", refused(new DecisionOrder(unknown, Choice.SURPLUS, "Дар", BigDecimal.TEN, null)));
        assertEquals("stocktaking.decision.onBooks", refused(new DecisionOrder(subject(DiscrepancyKind.UNLISTED, fresh), Choice.SURPLUS, "Найдено", BigDecimal.TEN, model.getId())), "what is the school's own is not taken in twice");
        assertEquals("base.notFound", refused(order("MISSING:1", Choice.KEEP)));
        assertEquals("base.notFound", refused(order("NOTHING", Choice.KEEP)));
        assertThrows(ForbiddenException.class, () -> as(head(), () -> {
            reconciling.decide(stocktake.getId(), List.of(order(missed, Choice.KEEP)));
            return null;
        }));
        Map<String, Discrepancy> all = discrepancies();
        assertEquals(EnumSet.of(Choice.WRITE_OFF, Choice.CHARGE, Choice.KEEP), all.get(missed).choices());
        assertEquals(EnumSet.of(Choice.MOVE, Choice.KEEP, Choice.MISSCAN), all.get(subject(DiscrepancyKind.UNLISTED, fresh)).choices(), "what is not offered is refused as well");
        int before = as(head(), () -> register.show(stocktake.getId())).getVersion();
        decide(order(missed, Choice.KEEP));
        assertThrows(StaleException.class, () -> as(head(), () -> approval.approve(stocktake.getId(), before)), "whoever approves has seen all decisions");
        assertEquals(Choice.KEEP, discrepancies().get(missed).decision().choice());
        decide(order(missed, Choice.WRITE_OFF));
        assertEquals(Choice.WRITE_OFF, discrepancies().get(missed).decision().choice());
        assertEquals(1, as(auditor(), () -> reconciling.decideAll(stocktake.getId(), new DiscrepancyFilter(DiscrepancyKind.MISSING, null, null, true, null), Choice.KEEP, "У мастера")).intValue());
        assertEquals(0, as(auditor(), () -> reconciling.count(stocktake.getId(), new DiscrepancyFilter(DiscrepancyKind.MISSING, null, null, true, null))).intValue());
    }

    private String refused(DecisionOrder order) {
        return key(() -> {
            decide(order);
            return null;
        });
    }

    @Test
    void theApprovalDoesAllThatWasDecidedAndTheActStands() throws Exception {
        walk();
        Long id = stocktake.getId();
        assertEquals("stocktaking.state.not.RUNNING", key(() -> as(head(), () -> approval.approve(id, null))));
        complete();
        assertThrows(ForbiddenException.class, () -> as(admin(), () -> approval.approve(id, null)));
        assertEquals("stocktaking.approve.open", key(() -> as(head(), () -> approval.approve(id, null))));
        assertEquals(new Attention.Completed(0, 0, null), as(head(), () -> attention.counts()).stocktakes(), "the head has nothing to approve yet");
        assertEquals(new Attention.Completed(0, 1, id), as(auditor(), () -> attention.counts()).stocktakes());
        decideAll();
        assertEquals(List.of(new Outcome(Choice.MOVE, 1, new BigDecimal("400.00")), new Outcome(Choice.WRITE_OFF, 2, new BigDecimal("800.00")), new Outcome(Choice.SURPLUS, 1, new BigDecimal("1234.50")),
            new Outcome(Choice.CHARGE, 1, new BigDecimal("250.00")), new Outcome(Choice.MISSCAN, 1, new BigDecimal("0.00")), new Outcome(Choice.KEEP, 1, new BigDecimal("0.00"))),
            as(head(), () -> reconciling.outcomes(id)));
        assertEquals(new Attention.Completed(1, 0, id), as(head(), () -> attention.counts()).stocktakes());
        assertEquals("%PDF", new String(as(head(), () -> approval.draft(id)).pdf(), 0, 4));
        Stocktake approved = as(head(), () -> approval.approve(id, null));
        assertEquals(StocktakeState.APPROVED, approved.getState());
        assertEquals("stocktaking.state.not.APPROVED", key(() -> as(head(), () -> approval.draft(id))));
        assertEquals(new Attention.Completed(0, 0, null), as(head(), () -> attention.counts()).stocktakes());

        Device moved = now(nextDoor);
        assertEquals(physics.getId(), moved.getRoom().getId());
        assertEquals(DeviceStatus.TO_WRITE_OFF, now(missing).getStatus());
        assertEquals(DeviceStatus.LOST, now(charged).getStatus());
        assertEquals(DeviceStatus.TO_WRITE_OFF, now(unfit).getStatus());
        assertEquals(DeviceStatus.IN_USE, now(fresh).getStatus());
        assertEquals(physics.getId(), now(twice).getRoom().getId());
        List<WriteOffRequest> requests = as(head(), () -> writeOff.newest(school.getId(), WriteOffRequest.State.SUBMITTED));
        assertEquals(2, requests.size());
        assertTrue(requests.stream().allMatch(r -> r.getReason().contains("приказ № 45, акт № 1/")), requests.get(0).getReason());
        Map<String, Decision> decided = within(head(), () -> decisions.of(id).stream().collect(Collectors.toMap(Decision::getSubject, Function.identity())));
        Decision surplus = decided.values().stream().filter(d -> d.getChoice() == Choice.SURPLUS).findFirst().orElseThrow();
        Device made = within(head(), () -> devices.find(surplus.getMadeId()).orElseThrow());
        assertEquals(new BigDecimal("1234.50"), made.getPrice());
        assertEquals(physics.getId(), made.getRoom().getId());
        assertTrue(made.getNotes().contains("ЧУЖОЙ-1"), made.getNotes());
        Act act = within(head(), () -> acts.find(approved.getActId()).orElseThrow());
        assertEquals(1, act.getNumber());
        assertEquals(id, act.getSubjectId());
        assertTrue(act.getTotals().stream().anyMatch(t -> t.label().equals("Недостача") && t.value().startsWith("2 ")), act.getTotals().toString());
        byte[] pdf = Files.readAllBytes(as(head(), () -> approval.paper(id)).file());
        assertEquals("%PDF", new String(pdf, 0, 4));
        assertEquals(act.getSize(), pdf.length);
        assertTrue(as(head(), () -> within(head(), () -> history.changesOf(Device.class, nextDoor.getId(), 1, new java.util.Locale("ru")))).get(0).act().equals("stocktaking.act.approve"));

        assertEquals("stocktaking.state.not.APPROVED", key(() -> as(head(), () -> approval.approve(id, null))));
        assertEquals("stocktaking.state.not.APPROVED", key(() -> as(auditor(), () -> planning.cancel(id, "Ошибка"))));
        assertEquals("stocktaking.state.not.APPROVED", key(() -> as(auditor(), () -> planning.reopen(id))));
        assertFalse(discrepancies().values().stream().anyMatch(Discrepancy::stale), "the act itself changed the devices");
    }

    @Test
    void anAlteredActIsNotHandedOut() throws Exception {
        walk();
        complete();
        decideAll();
        Long id = as(head(), () -> approval.approve(stocktake.getId(), null)).getId();
        Path paper = as(head(), () -> approval.paper(id)).file();
        byte[] content = Files.readAllBytes(paper);
        byte[] altered = content.clone();
        altered[content.length / 2] ^= 1;
        overwrite(paper, altered);
        try {
            assertEquals("act.damaged.altered", assertThrows(DamagedArchiveException.class, () -> as(head(), () -> approval.paper(id))).key());
        } finally {
            overwrite(paper, content);
        }
        assertEquals(paper, as(head(), () -> approval.paper(id)).file());
    }

    private static void overwrite(Path file, byte[] content) throws Exception {
        assertTrue(file.toFile().setWritable(true));
        Files.write(file, content);
    }

    @Test
    void noPhotoComesWhileOrAfterTheActIsApproved() throws Exception {
        walk();
        SentScan scan = scan(found.getTag(), physics);
        send(scan);
        complete();
        decideAll();
        Long id = stocktake.getId();
        CheckedFile photo = as(auditor(), () -> work.photo(new ByteArrayInputStream(Pictures.png(9, 9))));
        ExecutorService phone = Executors.newSingleThreadExecutor();
        try {
            Future<String> meanwhile = within(head(), () -> {
                approval.approve(id, null);
                Future<String> sending = phone.submit(() -> shown(id, scan, photo));
                assertThrows(TimeoutException.class, () -> sending.get(500, TimeUnit.MILLISECONDS), "it waits for the approval");
                return sending;
            });
            assertEquals("stocktaking.notRunning.APPROVED", meanwhile.get(30, TimeUnit.SECONDS));
        } finally {
            phone.shutdownNow();
        }
        assertEquals("stocktaking.notRunning.APPROVED", shown(id, scan, photo));
    }

    /** Why the photo is refused. */
    private String shown(Long id, SentScan scan, CheckedFile photo) {
        return key(() -> as(auditor(), () -> {
            work.photo(id, scan.id(), photo);
            return null;
        }));
    }

    @Test
    void aDeviceThatChangedSinceMustBeDecidedAgain() throws Exception {
        walk();
        complete();
        decideAll();
        as(admin(), () -> moves.move(new MoveOrder(List.of(nextDoor.getId(), missing.getId()), physics.getId(), null, null, null)));
        assertTrue(discrepancies().get(subject(DiscrepancyKind.ELSEWHERE, nextDoor)).stale());
        BusinessException refused = assertThrows(BusinessException.class, () -> as(head(), () -> approval.approve(stocktake.getId(), null)));
        assertEquals("stocktaking.approve.stale", refused.key());
        assertTrue(refused.text(new java.util.Locale("ru")).contains(nextDoor.getTag()), refused.getMessage());
        assertEquals(StocktakeState.COMPLETED, as(head(), () -> register.show(stocktake.getId())).getState());
        assertEquals(DeviceStatus.IN_USE, now(missing).getStatus(), "nothing was done");
        decide(order(subject(DiscrepancyKind.ELSEWHERE, nextDoor), Choice.MOVE));
        Stocktake approved = as(head(), () -> approval.approve(stocktake.getId(), null));
        assertNotNull(approved.getActId());
        assertEquals(1, within(head(), () -> acts.find(approved.getActId()).orElseThrow()).getNumber(), "the refused approval took no number");
    }

    @Test
    void aCorrectionIsANewActThatNamesTheOld() throws Exception {
        assertEquals("stocktaking.corrects.impossible", key(() -> as(auditor(), () -> planning.plan(school.getId(), correcting(stocktake)))));
        walk();
        complete();
        decideAll();
        Stocktake wrong = as(head(), () -> approval.approve(stocktake.getId(), null));
        stocktake = as(auditor(), () -> planning.start(planning.plan(school.getId(), correcting(wrong)).getId()));
        walk();
        complete();
        as(auditor(), () -> reconciling.decideAll(stocktake.getId(), DiscrepancyFilter.ALL, Choice.KEEP, "Прежний акт ошибочен"));
        Stocktake right = as(head(), () -> approval.approve(stocktake.getId(), null));
        Act act = within(head(), () -> acts.find(right.getActId()).orElseThrow());
        assertEquals(wrong.getActId(), act.getCorrects().getId());
        assertEquals(2, act.getNumber());
        assertEquals(wrong.getId(), as(head(), () -> register.show(right.getId())).getCorrects().getId());
    }

    @Test
    void aSecondCorrectionReplacesTheActThatStands() throws Exception {
        walk();
        complete();
        decideAll();
        Stocktake wrong = as(head(), () -> approval.approve(stocktake.getId(), null));
        Long one = as(auditor(), () -> planning.plan(school.getId(), correcting(wrong))).getId();
        Long other = as(auditor(), () -> planning.plan(school.getId(), correcting(wrong))).getId();
        Act first = corrected(one);
        Act second = corrected(other);
        assertEquals(wrong.getActId(), first.getCorrects().getId());
        assertEquals(first.getId(), second.getCorrects().getId(), "an act is replaced once");
    }

    private Act corrected(Long id) throws Exception {
        stocktake = as(auditor(), () -> planning.start(id));
        walk();
        complete();
        as(auditor(), () -> reconciling.decideAll(id, DiscrepancyFilter.ALL, Choice.KEEP, "Прежний акт ошибочен"));
        Long act = as(head(), () -> approval.approve(id, null)).getActId();
        return within(head(), () -> acts.find(act).orElseThrow());
    }

    @Test
    void aMistakeOfScanningCountsNowhere() throws Exception {
        walk();
        Long id = stocktake.getId();
        String unknown = discrepancies().keySet().stream().filter(s -> s.startsWith("UNKNOWN:")).findFirst().orElseThrow();
        assertNull(discrepancies().get(unknown).condition(), "nobody said any");
        complete();
        decideAll();
        assertTrue(printed(auditor(), out -> papers.lists(id, InventoryListPdf.By.PERSON, null, out)).contains("обнаружено сверх учёта"));
        int extra = extra();
        decide(order(unknown, Choice.MISSCAN));
        assertTrue(as(auditor(), () -> reconciling.counts(id)).contains(new KindCount(DiscrepancyKind.UNKNOWN, 1, 0, 1)));
        String lists = printed(auditor(), out -> papers.lists(id, InventoryListPdf.By.PERSON, null, out));
        assertFalse(lists.contains("обнаружено сверх учёта") || lists.contains("ЧУЖОЙ-1"), lists);
        String statement = printed(auditor(), out -> papers.discrepancies(id, out));
        assertTrue(statement.contains("Ошибки сканирования, расхождениями не признаны: 2") && !statement.contains("в реестре не числится:"), statement);
        decide(order(subject(DiscrepancyKind.ELSEWHERE, nextDoor), Choice.MISSCAN));
        ResultRow row = within(auditor(), () -> reconciliation.results(id, Reconciliation.Grouping.ROOM).filter(r -> r.deviceId().equals(nextDoor.getId())).findFirst().orElseThrow());
        assertTrue(row.isFound() && !row.isElsewhere(), "it stands where the book says");
        assertEquals(extra - 2, extra(), "neither the unknown thing nor the one from next door is too much in its room");
        Stocktake approved = as(head(), () -> approval.approve(id, null));
        Act act = within(head(), () -> acts.find(approved.getActId()).orElseThrow());
        assertTrue(act.getTotals().stream().anyMatch(t -> t.label().equals("Обнаружено, в реестре не числится") && t.value().startsWith("0 ")), act.getTotals().toString());
        assertEquals("Руководитель учреждения, Проверка", act.getApprovedBy());
    }

    private int extra() throws Exception {
        return as(auditor(), () -> reconciling.tallies(stocktake.getId(), Reconciliation.Grouping.ROOM)).stream().mapToInt(Tally::extra).sum();
    }

    @Test
    void papersSayWhatWasFoundAndNobodyElsePrintsThem() throws Exception {
        Stocktake planned = as(auditor(), () -> planning.plan(school.getId(), Counting.plan(null)));
        assertEquals("stocktaking.state.not.PLANNED", key(() -> printed(auditor(), out -> papers.lists(planned.getId(), InventoryListPdf.By.PERSON, null, out))));
        walk();
        Long id = stocktake.getId();
        String list = printed(auditor(), out -> papers.lists(id, InventoryListPdf.By.PERSON, person.getId(), out));
        assertTrue(list.contains("№ 45-1") && list.contains("Пробная Анна Ивановна") && list.contains("ПРЕДВАРИТЕЛЬНО") && !list.contains("№ 45-2"), list);
        String all = printed(auditor(), out -> papers.lists(id, InventoryListPdf.By.ROOM, null, out));
        assertTrue(all.contains("№ 45-п1") && all.contains("№ 45-п2") && all.contains("Ответственное лицо Пробная Анна Ивановна") && all.contains("/ Пробная А. И. /"), all);
        assertTrue(printed(auditor(), out -> papers.rooms(id, null, out)).contains("Лист кабинета: 214"));
        assertTrue(printed(auditor(), out -> papers.explanations(id, null, out)).contains("единиц — 2 (две)"));
        complete();
        decideAll();
        String statement = printed(auditor(), out -> papers.discrepancies(id, out));
        assertTrue(statement.contains("Недостача: 2 единицы") && !statement.contains("решение не принято") && !statement.contains("ПРЕДВАРИТЕЛЬНО"), statement);
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        as(auditor(), () -> {
            papers.table(id, table);
            return null;
        });
        assertEquals('P', table.toByteArray()[0]);
        assertThrows(NotFoundException.class, () -> printed(auditor(), out -> papers.lists(id, InventoryListPdf.By.PERSON, -1L, out)));
        School other = within(Caller.SYSTEM, () -> registry.school());
        assertThrows(NotFoundException.class, () -> printed(caller(Role.SCHOOL_ADMIN, other.getId()), out -> papers.discrepancies(id, out)));
    }

    /** The paper's text, its spaces alike. */
    private String printed(Caller who, Consumer<OutputStream> paper) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        as(who, () -> {
            paper.accept(out);
            return null;
        });
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ').replaceAll("\\s+", " ");
        }
    }

    private StocktakePlan correcting(Stocktake earlier) {
        StocktakePlan plan = Counting.plan(null);
        return new StocktakePlan("46", plan.orderDate(), plan.reason(), plan.beginsOn(), plan.endsOn(), plan.commission(), plan.extent(), earlier.getId());
    }

    @Test
    void foundElsewhereAfterTheDecisionMustBeDecidedAgain() throws Exception {
        walk();
        complete();
        decideAll();
        as(auditor(), () -> planning.reopen(stocktake.getId()));
        Room third = within(Caller.SYSTEM, () -> registry.room(school, "300"));
        send(scan(nextDoor.getTag(), third));
        complete();
        assertTrue(discrepancies().get(subject(DiscrepancyKind.ELSEWHERE, nextDoor)).stale());
        assertTrue(discrepancies().get(subject(DiscrepancyKind.DUPLICATE, nextDoor)).isOpen(), "by now it was seen in two rooms");
        assertEquals("stocktaking.approve.stale", key(() -> as(head(), () -> approval.approve(stocktake.getId(), null))));
    }

    @Test
    void anotherSchoolsDeviceIsToldToThoseWhoSeeItAlone() throws Exception {
        School other = within(Caller.SYSTEM, () -> registry.school());
        Device foreign = within(Caller.SYSTEM, () -> counting.device(other, model, null, null, null, "1.00", null));
        send(scan(foreign.getTag(), physics));
        assertTrue(discrepancies().keySet().stream().anyMatch(s -> s.startsWith("UNKNOWN:")), "the school's auditor may not know it");
        as(caller(Role.DISTRICT_ADMIN), () -> work.take(stocktake.getId(), UUID.randomUUID().toString(), Instant.now(), Instant.now(), List.of(scan(foreign.getTag(), physics))));
        Discrepancy ours = discrepancies().get(subject(DiscrepancyKind.UNLISTED, foreign));
        assertNull(ours.tag());
        assertNull(ours.title());
        Discrepancy theirs = as(caller(Role.DISTRICT_ADMIN), () -> reconciling.page(stocktake.getId(), DiscrepancyFilter.of(Set.of(ours.subject())), 0, 1)).get(0);
        assertEquals(foreign.getTag(), theirs.tag());
        assertEquals(EnumSet.of(Choice.KEEP, Choice.MISSCAN), theirs.choices(), "whoever sees it may not move it either");
        complete();
        assertEquals("stocktaking.decision.ofOtherSchool", refused(order(ours.subject(), Choice.MOVE)));
        decide(order(ours.subject(), Choice.KEEP));
        assertFalse(discrepancies().get(ours.subject()).isOpen());
    }

    @Test
    void partsFollowTheirObjectUnlessTheyWereFoundForThemselves() throws Exception {
        Device head = within(admin(), () -> device(library, "10.00"));
        Device follower = within(admin(), () -> registry.part(devices.find(head.getId()).orElseThrow(), model));
        Device stayer = within(admin(), () -> registry.part(devices.find(head.getId()).orElseThrow(), model));
        as(admin(), () -> moves.move(new MoveOrder(List.of(follower.getId(), stayer.getId()), library.getId(), null, null, null)));
        send(scan(head.getTag(), physics), scan(stayer.getTag(), library), scan(found.getTag(), physics), scan(missing.getTag(), physics), scan(charged.getTag(), physics), scan(nextDoor.getTag(), library),
            scan(twice.getTag(), physics), scan(unfit.getTag(), physics));
        complete();
        Map<String, Discrepancy> all = discrepancies();
        assertEquals(Set.of(subject(DiscrepancyKind.UNLISTED, head), subject(DiscrepancyKind.UNLISTED, stayer)), all.keySet());
        decide(order(subject(DiscrepancyKind.UNLISTED, head), Choice.MOVE), order(subject(DiscrepancyKind.UNLISTED, stayer), Choice.KEEP));
        as(head(), () -> approval.approve(stocktake.getId(), null));
        assertEquals(physics.getId(), now(head).getRoom().getId());
        assertEquals(physics.getId(), now(follower).getRoom().getId());
        assertEquals(library.getId(), now(stayer).getRoom().getId());
    }

    @Test
    void whatWasDecidedOfAPartHoldsWhateverBecomesOfItsObject() throws Exception {
        Device head = within(admin(), () -> device(library, "10.00"));
        Device part = within(admin(), () -> registry.part(devices.find(head.getId()).orElseThrow(), model));
        within(Caller.SYSTEM, () -> {
            counting.longAgo(head, part);
            return null;
        });
        stocktake = as(auditor(), () -> planning.start(planning.plan(school.getId(), Counting.plan(null)).getId()));
        complete();
        as(auditor(), () -> reconciling.decideAll(stocktake.getId(), DiscrepancyFilter.ALL, Choice.KEEP, "У мастера"));
        decide(order(subject(DiscrepancyKind.MISSING, head), Choice.WRITE_OFF));
        as(head(), () -> approval.approve(stocktake.getId(), null));
        assertEquals(DeviceStatus.TO_WRITE_OFF, now(head).getStatus());
        assertEquals(part.getStatus(), now(part).getStatus());
    }

    @Test
    void queriesDoNotGrowWithTheirRows() throws Exception {
        Long id = stocktake.getId();
        SentScan[] few = IntStream.range(0, 3).mapToObj(i -> scan("Н-" + i, physics)).toArray(SentScan[]::new);
        SentScan[] many = IntStream.range(0, 300).mapToObj(i -> scan("М-" + i, physics)).toArray(SentScan[]::new);
        send(few);
        long forFew = statements(() -> {
            send(scan("X-1", physics), scan(found.getTag(), physics), scan("X-2", physics));
            return null;
        });
        long forMany = statements(() -> {
            send(many);
            return null;
        });
        assertTrue(forMany <= forFew + 8, "three more blocks of ids for a hundred times as many: " + forFew + ", " + forMany);
        assertTrue(statements(() -> as(auditor(), () -> reconciling.page(id, DiscrepancyFilter.ALL, 0, 200))) <= 6, "the stocktake, the page, the log of who read it");
        assertTrue(statements(() -> as(auditor(), () -> work.after(id, 0, 500))) <= 3);
        assertTrue(statements(() -> {
            as(auditor(), () -> {
                work.book(id, book -> {
                    assertEquals(6, book.entries().count());
                    assertEquals(0, book.aliases().count());
                });
                return null;
            });
            return null;
        }) <= 8);
        assertTrue(statements(() -> as(auditor(), () -> register.found(register.after(new StocktakeFilter(school.getId(), null, null, null), 0, 50)))) <= 3);
    }

    private long statements(Callable<?> act) throws Exception {
        Statistics statistics = em.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        try {
            act.call();
            return statistics.getPrepareStatementCount() - before;
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    @Test
    void strangersSeeAndDecideNothing() throws Exception {
        School other = within(Caller.SYSTEM, () -> registry.school());
        Caller stranger = caller(Role.AUDITOR, other.getId());
        assertThrows(NotFoundException.class, () -> as(stranger, () -> reconciling.page(stocktake.getId(), DiscrepancyFilter.ALL, 0, 10)));
        assertThrows(NotFoundException.class, () -> as(stranger, () -> reconciling.tallies(stocktake.getId(), Reconciliation.Grouping.ROOM)));
        assertThrows(NotFoundException.class, () -> as(stranger, () -> reconciling.decideAll(stocktake.getId(), DiscrepancyFilter.ALL, Choice.KEEP, "x")));
        assertThrows(NotFoundException.class, () -> as(caller(Role.HEAD, other.getId()), () -> approval.approve(stocktake.getId(), null)));
        assertThrows(NotFoundException.class, () -> as(stranger, () -> approval.paper(stocktake.getId())));
    }
}
