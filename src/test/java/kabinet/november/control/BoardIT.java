package kabinet.november.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import kabinet.access.entity.Caller;
import kabinet.access.entity.ForbiddenException;
import kabinet.access.entity.Role;
import kabinet.act.control.Acts;
import kabinet.act.entity.Act;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.device.entity.Device;
import kabinet.house.Acting;
import kabinet.november.Novembers;
import kabinet.november.boundary.NovemberBoard;
import kabinet.november.entity.BoardCounts;
import kabinet.november.entity.BoardFilter;
import kabinet.november.entity.BoardOrder;
import kabinet.november.entity.BoardRow;
import kabinet.november.entity.BoardState;
import kabinet.november.entity.Campaign;
import kabinet.november.entity.PaperCell;
import kabinet.november.entity.PaperKind;
import kabinet.november.entity.RoomsDone;
import kabinet.november.entity.Stage;
import kabinet.organisation.entity.School;
import kabinet.stocktaking.boundary.Counting;
import kabinet.stocktaking.boundary.StocktakePlanning;
import kabinet.stocktaking.control.FieldScans;
import kabinet.stocktaking.entity.Extent;
import kabinet.stocktaking.entity.SentScan;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The board over a November that was: states, counts, filters, orders, rooms, scope, what it costs, and a second kind of paper. */
class BoardIT extends Acting {

    /** A year that no sample has anything in; its due day is over. */
    private static final int YEAR = 2013;
    private static final LocalDate BEGINS = LocalDate.of(YEAR, 11, 5);
    private static final LocalDate IN_TIME = LocalDate.of(YEAR, 11, 20);
    private static final LocalDate DUE = LocalDate.of(YEAR, 11, 30);
    private static final String NAME = "Ноябрьская №";
    private static final BoardFilter OURS = new BoardFilter(null, NAME, null, null, null);

    private static School untouched;
    private static School running;
    private static Long runningId;
    private static List<Device> physics;
    private static List<Device> library;

    @Inject
    Novembers novembers;
    @Inject
    NovemberBoard board;
    @Inject
    Board ofPapers;
    @Inject
    StocktakePaper paper;
    @Inject
    RoomsWalked rooms;
    @Inject
    FieldScans scans;
    @Inject
    StocktakePlanning planning;
    @Inject
    Acts acts;
    @PersistenceContext
    EntityManager em;
    @PersistenceUnit
    EntityManagerFactory factory;

    @BeforeEach
    void schoolsOnTheirWay() throws Exception {
        if (untouched != null) {
            return;
        }
        untouched = within(caller(Role.DISTRICT_ADMIN), () -> {
            School none = novembers.school(NAME + " 1");
            var model = novembers.model();
            Long room = novembers.room(none, model, "1").get(0).getRoom().getId();
            novembers.plan(none, BEGINS, new Extent(List.of(), List.of(room), List.of(), List.of())); // a part of the school
            novembers.plan(none, LocalDate.of(YEAR, 9, 20), null); // too early
            planning.cancel(novembers.plan(none, BEGINS, null), "Ошибка");
            novembers.plan(novembers.school(NAME + " 2"), BEGINS, null);
            running = novembers.school(NAME + " 3");
            physics = novembers.room(running, model, "1");
            library = novembers.room(running, model, "2");
            School completed = novembers.school(NAME + " 4");
            novembers.room(completed, model, "1");
            School inTime = novembers.school(NAME + " 5");
            Long early = novembers.plan(inTime, BEGINS, null);
            novembers.plan(inTime, BEGINS.plusDays(2), null); // one that is not needed any more
            em.flush();
            novembers.approve(inTime, early, IN_TIME);
            School late = novembers.school(NAME + " 6");
            novembers.approve(late, novembers.plan(late, BEGINS, null), DUE.plusDays(1));
            School closed = novembers.school(NAME + " 7");
            closed.deactivate();
            em.flush();
            runningId = novembers.plan(running, BEGINS, null);
            planning.start(runningId);
            Long walked = novembers.plan(completed, BEGINS, null);
            planning.start(walked);
            planning.complete(walked);
            return none;
        });
    }

    private List<BoardRow> page(BoardFilter filter) throws Exception {
        return as(Caller.SYSTEM, () -> board.page(YEAR, filter, 0, 50));
    }

    private PaperCell cell(String school) throws Exception {
        return page(OURS).stream().filter(r -> r.school().equals(school)).findFirst().orElseThrow().of(PaperKind.STOCKTAKE);
    }

    private static BoardFilter of(BoardState state, BoardOrder order) {
        return new BoardFilter(null, NAME, PaperKind.STOCKTAKE, state, order);
    }

    private List<String> names(BoardFilter filter) throws Exception {
        return page(filter).stream().map(r -> r.school().substring(NAME.length() + 1)).toList();
    }

    @Test
    void everySchoolStandsAtTheStageOfItsFurthestStocktake() throws Exception {
        assertEquals(Stage.NOT_STARTED, cell(NAME + " 1").stage(), "a part of the school, one begun too early and a cancelled one do not count");
        assertEquals(Stage.PLANNED, cell(NAME + " 2").stage());
        assertEquals(Stage.RUNNING, cell(NAME + " 3").stage());
        assertEquals(runningId, cell(NAME + " 3").subjectId());
        assertEquals(Stage.COMPLETED, cell(NAME + " 4").stage());
        PaperCell inTime = cell(NAME + " 5");
        assertEquals(Stage.APPROVED, inTime.stage());
        assertFalse(inTime.late());
        assertEquals("1/" + YEAR, inTime.actNumber());
        assertEquals(IN_TIME, inTime.actDated());
        assertTrue(cell(NAME + " 6").late());
        assertTrue(cell(NAME + " 2").late(), "the due day is over");
        assertEquals(DUE, cell(NAME + " 2").due());
        BoardRow row = page(OURS).get(0);
        assertEquals(Stage.NOT_STARTED, row.of(PaperKind.LAN_AUDIT).stage(), "each paper stands for itself");
        assertEquals(Stage.NOT_STARTED, row.of(PaperKind.LICENCE_REPORT).stage(), "it is made, and this school has begun none");
    }

    @Test
    void everyStateIsCountedAndEveryFilterShowsWhatWasCounted() throws Exception {
        BoardCounts counts = as(Caller.SYSTEM, () -> board.counts(YEAR, OURS));
        assertEquals(6, counts.schools(), "a closed school owes nothing");
        Map<BoardState, List<String>> expected = new EnumMap<>(Map.of(BoardState.NOT_STARTED, List.of("1"), BoardState.PLANNED, List.of("2"), BoardState.RUNNING, List.of("3"),
            BoardState.COMPLETED, List.of("4"), BoardState.APPROVED, List.of("5", "6"), BoardState.LATE, List.of("1", "2", "3", "4"), BoardState.APPROVED_LATE, List.of("6")));
        for (BoardState state : BoardState.values()) {
            assertEquals(expected.get(state), names(of(state, null)), state.name());
            assertEquals(expected.get(state).size(), counts.of(PaperKind.STOCKTAKE, state), state.name());
            assertEquals(expected.get(state).size(), as(Caller.SYSTEM, () -> board.counts(YEAR, of(state, null))).found(), state.name());
        }
        assertEquals(4, counts.open(PaperKind.STOCKTAKE));
        assertEquals(List.of(), names(new BoardFilter(null, NAME, PaperKind.LAN_AUDIT, BoardState.APPROVED, null)), "nobody has such an act, no such schools");
    }

    @Test
    void theActThatStandsIsShownAndTheFirstSaysWhetherItWasInTime() throws Exception {
        String name = "Исправленная №";
        Act last = within(caller(Role.DISTRICT_ADMIN), () -> {
            School school = novembers.school(name + " 1");
            List<Long> plans = List.of(novembers.plan(school, BEGINS, null), novembers.plan(school, BEGINS, null), novembers.plan(school, BEGINS, null));
            School other = novembers.school(name + " 2");
            Long plan = novembers.plan(other, BEGINS, null);
            em.flush();
            novembers.approve(other, plan, IN_TIME);
            Act first = novembers.approve(school, plans.get(0), IN_TIME);
            Act second = novembers.approve(school, plans.get(2), DUE.plusDays(3), first);
            return novembers.approve(school, plans.get(1), DUE.plusDays(9), second);
        });
        List<BoardRow> rows = page(new BoardFilter(null, name, null, null, null));
        PaperCell corrected = rows.get(0).of(PaperKind.STOCKTAKE);
        assertEquals(last.getId(), corrected.actId());
        assertEquals("3/" + YEAR, corrected.actNumber());
        assertEquals(DUE.plusDays(9), corrected.actDated());
        assertEquals(last.getSubjectId(), corrected.subjectId());
        assertFalse(corrected.late(), "the first was in time");
        assertEquals("1/" + YEAR, rows.get(1).of(PaperKind.STOCKTAKE).actNumber());
        assertEquals(0, as(Caller.SYSTEM, () -> board.counts(YEAR, new BoardFilter(null, name, null, null, null))).of(PaperKind.STOCKTAKE, BoardState.APPROVED_LATE));
    }

    @Test
    void theNumberOfTheLastScanIsOneLookHoweverManyThereAre() throws Exception {
        Long[] walked = new Long[2];
        School school = within(caller(Role.DISTRICT_ADMIN), () -> {
            School many = novembers.school("Много сканов");
            List<Device> devices = novembers.room(many, novembers.model(), "1");
            em.flush();
            walked[0] = novembers.plan(many, BEGINS, null);
            planning.start(walked[0]);
            for (int i = 0; i < 60; i++) {
                novembers.scan(walked[0], devices.get(i % 2));
            }
            walked[1] = novembers.plan(many, BEGINS, null);
            planning.start(walked[1]);
            return many;
        });
        Caller own = caller(Role.SCHOOL_ADMIN, school.getId(), untouched.getId()); // two schools: not one constant
        within(own, () -> {
            assertEquals(new RoomsDone(1, 1), rooms.of(List.of(walked)).get(walked[0]));
            assertEquals(new RoomsDone(0, 1), rooms.of(List.of(walked)).get(walked[1]));
            assertEquals(60, scans.lastSeq(walked[0]));
            assertEquals(0, scans.lastSeq(walked[1]));
            long before = touched();
            rooms.of(List.of(walked));
            long board = touched() - before;
            before = touched();
            scans.lastSeq(walked[0]);
            long phone = touched() - before;
            assertTrue(board < 20, board + " rows and entries read");
            assertTrue(phone < 10, phone + " rows and entries read");
            return null;
        });
    }

    /** Rows and index entries that this connection has read. */
    private long touched() {
        List<?> counters = em.createNativeQuery("show session status like 'Handler_read%'").getResultList();
        return counters.stream().map(row -> (Object[]) row).filter(row -> !row[0].toString().endsWith("_rnd_deleted") && !row[0].toString().contains("retry"))
            .mapToLong(row -> Long.parseLong(row[1].toString())).sum();
    }

    @Test
    void theDatabaseOrdersAndPages() throws Exception {
        assertEquals(List.of("1", "2", "3", "4", "5", "6"), names(of(null, BoardOrder.BEHIND)));
        assertEquals(List.of("5", "6", "4", "3", "2", "1"), names(of(null, BoardOrder.AHEAD)));
        assertEquals(List.of("3", "4"), as(Caller.SYSTEM, () -> board.page(YEAR, OURS, 2, 2)).stream().map(r -> r.school().substring(NAME.length() + 1)).toList());
        assertEquals(List.of(), names(new BoardFilter(null, "100%_!", null, null, null)), "signs of patterns are letters");
        List<BoardRow> after = as(Caller.SYSTEM, () -> board.after(YEAR, OURS, untouched.getId(), 2));
        assertEquals(2, after.size());
        assertTrue(after.get(0).schoolId() > untouched.getId());
    }

    @Test
    void aRoomIsDoneWhenEverythingInItWasFound() throws Exception {
        assertEquals(new RoomsDone(0, 2), cell(NAME + " 3").rooms());
        within(caller(Role.DISTRICT_ADMIN), () -> {
            novembers.scan(runningId, physics.get(0));
            novembers.scan(runningId, library.get(0));
            return null;
        });
        assertEquals(new RoomsDone(0, 2), cell(NAME + " 3").rooms());
        SentScan last = within(caller(Role.DISTRICT_ADMIN), () -> novembers.scan(runningId, physics.get(1)));
        assertEquals(new RoomsDone(1, 2), cell(NAME + " 3").rooms());
        within(caller(Role.DISTRICT_ADMIN), () -> {
            novembers.send(runningId, Counting.undo(last));
            return null;
        });
        assertEquals(new RoomsDone(0, 2), cell(NAME + " 3").rooms(), "what was taken back is not found");
        assertNull(cell(NAME + " 5").rooms(), "an approved act says it all");
    }

    @Test
    void aPageCostsAsManyQueriesForManySchoolsAsForOneAndRoomsAreCountedOnce() throws Exception {
        String crowd = "Толпа №";
        within(caller(Role.DISTRICT_ADMIN), () -> IntStream.range(0, 30).mapToObj(i -> novembers.plan(novembers.school(crowd + " " + i), BEGINS, null)).toList());
        page(OURS); // the rooms are counted
        assertEquals(2, queries(() -> board.page(YEAR, new BoardFilter(null, crowd, null, null, null), 0, 50)), "the days and the page");
        assertEquals(4, queries(() -> board.page(YEAR, OURS, 0, 50)), "the days, the page, whether anything was scanned, and whether acts were replaced");
        within(caller(Role.DISTRICT_ADMIN), () -> novembers.scan(runningId, library.get(0)));
        assertEquals(5, queries(() -> board.page(YEAR, OURS, 0, 50)), "and the rooms, because something was");
        assertEquals(2, queries(() -> board.counts(YEAR, BoardFilter.ALL)), "the days and all the counts");
    }

    private long queries(Callable<?> act) throws Exception {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();
            as(Caller.SYSTEM, act);
            return statistics.getPrepareStatementCount();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    @Test
    void aSchoolSeesItselfAlone() throws Exception {
        Caller viewer = caller(Role.VIEWER, running.getId());
        assertEquals(List.of(running.getId()), as(viewer, () -> board.page(YEAR, BoardFilter.ALL, 0, 50)).stream().map(BoardRow::schoolId).toList());
        assertEquals(1, as(viewer, () -> board.counts(YEAR, BoardFilter.ALL)).schools());
        assertEquals(Stage.RUNNING, as(viewer, () -> board.school(YEAR, running.getId())).of(PaperKind.STOCKTAKE).stage());
        assertThrows(NotFoundException.class, () -> as(viewer, () -> board.school(YEAR, untouched.getId())));
        assertEquals(List.of(), as(viewer, () -> board.stocktakes(YEAR, untouched.getId())));
        assertEquals(3, as(Caller.SYSTEM, () -> board.stocktakes(YEAR, untouched.getId())).size());
    }

    @Test
    void theAuthoritySetsTheDays() throws Exception {
        int year = 2014;
        Map<PaperKind, LocalDate> due = Map.of(PaperKind.STOCKTAKE, LocalDate.of(year, 12, 15), PaperKind.LAN_AUDIT, LocalDate.of(year, 11, 28), PaperKind.LICENCE_REPORT, LocalDate.of(year, 11, 28));
        assertThrows(ForbiddenException.class, () -> as(caller(Role.SCHOOL_ADMIN, running.getId()), () -> board.set(year, 0, LocalDate.of(year, 9, 1), due, "7", true)));
        as(Caller.SYSTEM, () -> board.set(year, 0, LocalDate.of(year, 9, 1), due, "7", true));
        assertEquals(LocalDate.of(year, 12, 15), as(caller(Role.VIEWER, running.getId()), () -> board.campaign(year)).due(PaperKind.STOCKTAKE));
        Campaign set = as(Caller.SYSTEM, () -> board.campaign(year));
        as(Caller.SYSTEM, () -> board.set(year, set.getVersion(), LocalDate.of(year, 10, 1), due, "", true));
        assertThrows(StaleException.class, () -> as(Caller.SYSTEM, () -> board.set(year, set.getVersion(), LocalDate.of(year, 9, 1), due, "7", true)));
        assertEquals("november.campaign.due.wrong",
            assertThrows(BusinessException.class, () -> as(Caller.SYSTEM, () -> board.set(year, set.getVersion() + 1, LocalDate.of(year, 12, 1), due, "7", true))).key());
        assertTrue(as(Caller.SYSTEM, () -> board.years(2015)).containsAll(List.of(year, 2015)));
    }

    /** A component that has acts of its own kind and nothing else. */
    private static final class LanPaper implements NovemberPaper {

        @Override
        public PaperKind kind() {
            return PaperKind.LAN_AUDIT;
        }

        @Override
        public String standings() {
            return "select l.schoolId as school, l.subjectId as subject, l.id as act, 4 as stage, row_number() over (partition by l.schoolId order by l.id) as place"
                + " from Act l where l.kind = 'LAN_PROOF' and l.dated between :opens and :closes";
        }

        @Override
        public Map<Long, RoomsDone> rooms(Collection<Long> subjects) {
            return Map.of();
        }

        @Override
        public String page() {
            return "/lan/show?id=";
        }

        @Override
        public String begin() {
            return "/lan/edit?school=";
        }
    }

    @Test
    void aFurtherKindOfPaperNeedsNothingButItself() throws Exception {
        LocalDate after = DUE.plusDays(1);
        within(Caller.SYSTEM, () -> acts.archive(acts.begin(untouched.getId(), "LAN_PROOF", YEAR, IN_TIME), 7L, "Акт", List.of(), new ByteArrayInputStream(new byte[] {1}), "Проверка", null));
        Board both = new Board(List.of(new LanPaper(), paper));
        both.em = em;
        Campaign campaign = new Campaign(YEAR);
        List<BoardRow> rows = as(Caller.SYSTEM, () -> both.page(campaign, OURS, after, 0, 50));
        assertEquals(Stage.APPROVED, rows.get(0).of(PaperKind.LAN_AUDIT).stage());
        assertEquals(Stage.NOT_STARTED, rows.get(0).of(PaperKind.STOCKTAKE).stage());
        assertEquals(Stage.NOT_STARTED, rows.get(1).of(PaperKind.LAN_AUDIT).stage());
        assertTrue(rows.get(1).of(PaperKind.LAN_AUDIT).late());
        assertFalse(rows.get(1).of(PaperKind.LICENCE_REPORT).known());
        BoardFilter lanLate = new BoardFilter(null, NAME, PaperKind.LAN_AUDIT, BoardState.LATE, BoardOrder.AHEAD);
        assertEquals(5, as(Caller.SYSTEM, () -> both.page(campaign, lanLate, after, 0, 50)).size());
        BoardCounts counts = as(Caller.SYSTEM, () -> both.counts(campaign, lanLate, after));
        assertEquals(List.of(5, 6, 1, 2), List.of(counts.found(), counts.schools(), counts.of(PaperKind.LAN_AUDIT, BoardState.APPROVED), counts.of(PaperKind.STOCKTAKE, BoardState.APPROVED)));
        assertEquals(List.of(PaperKind.values()), ofPapers.kinds(), "the program itself makes all kinds");
    }
}
