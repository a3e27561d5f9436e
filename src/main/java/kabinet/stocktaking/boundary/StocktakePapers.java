package kabinet.stocktaking.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kabinet.access.control.Boundary;
import kabinet.access.control.PersonalDataLog;
import kabinet.access.entity.PersonalDataAccess;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.document.entity.TableFormat;
import kabinet.stocktaking.control.DiscrepanciesPdf;
import kabinet.stocktaking.control.ExplanationPdf;
import kabinet.stocktaking.control.InventoryListPdf;
import kabinet.stocktaking.control.Reconciliation;
import kabinet.stocktaking.control.Reconciliation.Grouping;
import kabinet.stocktaking.control.ResultsTable;
import kabinet.stocktaking.control.RoomSheetsPdf;
import kabinet.stocktaking.control.Stocktakes;
import kabinet.stocktaking.entity.Discrepancy;
import kabinet.stocktaking.entity.DiscrepancyFilter;
import kabinet.stocktaking.entity.DiscrepancyKind;
import kabinet.stocktaking.entity.ResultRow;
import kabinet.stocktaking.entity.Stocktake;
import kabinet.stocktaking.entity.Tally;

/**
 * Prints the papers of stocktakes anew from what was found; only the act is kept. Those of a running one say so. All name people, so each print is written down
 * in the log of personal data.
 */
@Boundary
public class StocktakePapers {

    /** Stands for the person or room of what has none. */
    public static final long NONE = 0;

    @Inject
    Stocktakes stocktakes;
    @Inject
    Reconciliation reconciliation;
    @Inject
    PersonalDataLog log;

    /**
     * Writes the inventory lists, or one of them.
     *
     * @param only id of the person or room; {@link #NONE} for what has none; null for all
     * @throws NotFoundException if there is no such list
     * @throws BusinessException before the start: there is no book yet
     */
    @RolesAllowed(Right.READ)
    public void lists(Long id, InventoryListPdf.By by, Long only, OutputStream out) {
        Stocktake stocktake = begun(id);
        Grouping grouping = by == InventoryListPdf.By.ROOM ? Grouping.ROOM : Grouping.PERSON;
        List<InventoryListPdf.Listed> lists = lists(stocktake, by, grouping).stream().filter(l -> only == null || l.of() != null && Objects.equals(group(only), l.of().id())).toList();
        if (lists.isEmpty()) {
            throw new NotFoundException();
        }
        record(PersonalDataAccess.Act.PRINT, "stocktaking.paper.list", stocktake);
        try (Stream<ResultRow> rows = rows(id, grouping, only)) {
            InventoryListPdf.print(stocktake, by, lists, rows.iterator(), Instant.now(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Numbered without gaps in the order of names. What nobody answers for comes last, and after it what was found beyond the book, if any of it counts; what was
     * decided to be a mistake of scanning stands nowhere.
     */
    private List<InventoryListPdf.Listed> lists(Stocktake stocktake, InventoryListPdf.By by, Grouping grouping) {
        List<Discrepancy> beyond = new ArrayList<>(of(stocktake, DiscrepancyKind.UNLISTED));
        beyond.addAll(of(stocktake, DiscrepancyKind.UNKNOWN));
        of(stocktake, DiscrepancyKind.DUPLICATE).stream().filter(Discrepancy::isSurplus).forEach(beyond::add);
        beyond.removeIf(Discrepancy::isMistake);
        Map<Long, List<String>> answering = by == InventoryListPdf.By.ROOM ? reconciliation.answering(stocktake.getId()) : Map.of();
        List<InventoryListPdf.Listed> lists = new ArrayList<>();
        for (Tally tally : reconciliation.tallies(stocktake.getId(), grouping)) {
            List<Discrepancy> here = by == InventoryListPdf.By.PERSON || tally.id() == null ? List.of() : beyond.stream().filter(d -> tally.id().equals(d.foundRoomId())).toList();
            if (tally.expected() > 0 || here.stream().anyMatch(Discrepancy::isSurplus)) {
                lists.add(new InventoryListPdf.Listed(lists.size() + 1, tally, answering(tally, by, answering), here));
            }
            beyond.removeAll(here);
        }
        if (beyond.stream().anyMatch(Discrepancy::isSurplus)) {
            lists.add(new InventoryListPdf.Listed(lists.size() + 1, null, List.of(), beyond));
        }
        return lists;
    }

    private static List<String> answering(Tally tally, InventoryListPdf.By by, Map<Long, List<String>> inRooms) {
        if (by == InventoryListPdf.By.ROOM) {
            return tally.id() == null ? List.of() : inRooms.getOrDefault(tally.id(), List.of());
        }
        return tally.name() == null ? List.of() : List.of(tally.name());
    }

    private Stream<ResultRow> rows(Long id, Grouping grouping, Long only) {
        return only == null ? reconciliation.results(id, grouping) : reconciliation.results(id, grouping, group(only));
    }

    private static Long group(Long only) {
        return only == NONE ? null : only;
    }

    /** Writes the statement of what differs. */
    @RolesAllowed(Right.READ)
    public void discrepancies(Long id, OutputStream out) {
        Stocktake stocktake = begun(id);
        record(PersonalDataAccess.Act.PRINT, "stocktaking.paper.discrepancies", stocktake);
        try {
            DiscrepanciesPdf.print(stocktake, all(stocktake), Instant.now(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a sheet for each room, or for one.
     *
     * @param room id; {@link #NONE} for what stands nowhere; null for all
     * @throws NotFoundException if nothing is expected there and nothing was found
     */
    @RolesAllowed(Right.READ)
    public void rooms(Long id, Long room, OutputStream out) {
        Stocktake stocktake = begun(id);
        Map<Long, List<Discrepancy>> beyond = Stream.of(DiscrepancyKind.ELSEWHERE, DiscrepancyKind.UNLISTED, DiscrepancyKind.UNKNOWN).flatMap(kind -> of(stocktake, kind).stream())
            .filter(d -> d.foundRoomId() != null && !d.isMistake()).collect(Collectors.groupingBy(Discrepancy::foundRoomId));
        List<RoomSheetsPdf.Sheet> sheets = reconciliation.tallies(id, Grouping.ROOM).stream().filter(t -> room == null || Objects.equals(group(room), t.id()))
            .map(t -> new RoomSheetsPdf.Sheet(t, beyond.getOrDefault(t.id() == null ? Long.valueOf(NONE) : t.id(), List.of()))).toList();
        if (sheets.isEmpty()) {
            throw new NotFoundException();
        }
        record(PersonalDataAccess.Act.PRINT, "stocktaking.paper.rooms", stocktake);
        try (Stream<ResultRow> rows = rows(id, Grouping.ROOM, room)) {
            RoomSheetsPdf.print(stocktake, sheets, rows.iterator(), Instant.now(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the explanations of those who answer for what was not found.
     *
     * @param person id; null for all
     * @throws BusinessException if nothing is missing for which they answer
     */
    @RolesAllowed(Right.READ)
    public void explanations(Long id, Long person, OutputStream out) {
        Stocktake stocktake = begun(id);
        Collection<List<Discrepancy>> missing = reconciliation.page(stocktake, new DiscrepancyFilter(DiscrepancyKind.MISSING, null, person, null, null), 0, Integer.MAX_VALUE).stream()
            .filter(d -> d.personId() != null).collect(Collectors.groupingBy(Discrepancy::personId, LinkedHashMap::new, Collectors.toList())).values();
        if (missing.isEmpty()) {
            throw new BusinessException("stocktaking.paper.noMissing");
        }
        record(PersonalDataAccess.Act.PRINT, "stocktaking.paper.explanation", stocktake);
        try {
            ExplanationPdf.print(stocktake, missing.stream().map(ExplanationPdf.Missed::new).toList(), Instant.now(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes everything as a table. */
    @RolesAllowed(Right.READ)
    public void table(Long id, OutputStream out) {
        Stocktake stocktake = begun(id);
        record(PersonalDataAccess.Act.EXPORT, "stocktaking.paper.table", stocktake);
        List<Discrepancy> discrepancies = all(stocktake); // before the rows: the driver reads these while they are written
        try (Stream<ResultRow> rows = reconciliation.results(id, Grouping.PERSON)) {
            ResultsTable.write(TableFormat.XLSX, rows.iterator(), discrepancies, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Discrepancy> all(Stocktake stocktake) {
        return reconciliation.page(stocktake, DiscrepancyFilter.ALL, 0, Integer.MAX_VALUE);
    }

    private List<Discrepancy> of(Stocktake stocktake, DiscrepancyKind kind) {
        return reconciliation.page(stocktake, new DiscrepancyFilter(kind, null, null, null, null), 0, Integer.MAX_VALUE);
    }

    private Stocktake begun(Long id) {
        Stocktake stocktake = stocktakes.find(id).orElseThrow(NotFoundException::new);
        if (stocktake.getExpected() == 0) {
            throw new BusinessException("stocktaking.state.not.PLANNED");
        }
        return stocktake;
    }

    private void record(PersonalDataAccess.Act act, String what, Stocktake stocktake) {
        log.record(act, what, stocktake.schoolId(), "№ " + stocktake.getOrderNumber());
    }
}
