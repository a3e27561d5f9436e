package kabinet.shell.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.delivery.control.DeliveryNotes;
import kabinet.delivery.entity.DeliveryFilter;
import kabinet.delivery.entity.DeliveryState;
import kabinet.device.control.Devices;
import kabinet.device.control.FaultReports;
import kabinet.device.control.WriteOffRequests;
import kabinet.device.entity.DeviceFilter;
import kabinet.device.entity.DeviceStatus;
import kabinet.history.control.RevisionList;
import kabinet.history.entity.RevisionFilter;
import kabinet.history.entity.RevisionRow;
import kabinet.lanaudit.control.Findings;
import kabinet.lanaudit.entity.FindingFilter;
import kabinet.november.control.Board;
import kabinet.november.control.Campaigns;
import kabinet.november.entity.BoardCounts;
import kabinet.november.entity.BoardFilter;
import kabinet.november.entity.BoardState;
import kabinet.november.entity.Campaign;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.RoomFilter;
import kabinet.stocktaking.control.Reconciliation;
import kabinet.stocktaking.control.Stocktakes;
import kabinet.stocktaking.entity.Stocktake;
import kabinet.stocktaking.entity.StocktakeFilter;
import kabinet.stocktaking.entity.StocktakeState;

/** What needs attention in the caller's schools, and what happened there lately. */
@Boundary
public class Attention {

    /** How long before its end a warranty is worth a look, days. */
    public static final int WARRANTY_DAYS = 60;
    private static final int CHANGES = 8;
    private static final int COMPLETED = 10;

    @Inject
    Devices devices;
    @Inject
    FaultReports faults;
    @Inject
    WriteOffRequests writeOffs;
    @Inject
    Schools schools;
    @Inject
    Rooms rooms;
    @Inject
    DeliveryNotes deliveries;
    @Inject
    RevisionList revisions;
    @Inject
    Campaigns campaigns;
    @Inject
    Board board;
    @Inject
    Findings findings;
    @Inject
    Stocktakes stocktakes;
    @Inject
    Reconciliation reconciliation;

    /** The counts; a count of devices above {@link Devices#COUNT_LIMIT} stands for "more than". */
    public record Counts(int devices, int noRoom, int noNumber, int inRepair, int warranties, int faults, int writeOffs, int toReceive,
                         int toSetUp, int november, int novemberLate, int lanOverdue, Completed stocktakes) {

        /** Whether there is nothing to do. */
        public boolean isCalm() {
            return noRoom + noNumber + inRepair + warranties + faults + writeOffs + toReceive + toSetUp + november + novemberLate + lanOverdue + stocktakes.toApprove() + stocktakes.toDecide() == 0;
        }
    }

    /**
     * Stocktakes whose counting is over, as far as the caller has to do with what comes next.
     *
     * @param toApprove with acts that wait for nothing but the caller's approval
     * @param toDecide with discrepancies that the caller may decide, and has not
     * @param only id of the one, if there is one to approve or else to decide; null if there are several
     */
    public record Completed(int toApprove, int toDecide, Long only) {
    }

    /** How far the registry has come: what an empty home page offers as first steps. */
    public record Beginning(int schools, int rooms) {
    }

    @RolesAllowed(Right.READ)
    public Counts counts() {
        LocalDate today = LocalDate.now();
        Campaign campaign = campaigns.of(today.getYear());
        BoardCounts november = campaign.isOpen(today) ? board.counts(campaign, BoardFilter.ALL, today) : null;
        int late = november == null ? 0 : board.kinds().stream().mapToInt(kind -> november.of(kind, BoardState.LATE)).sum();
        int owed = november == null ? 0 : board.kinds().stream().mapToInt(november::open).sum() - late;
        return new Counts(devices.count(DeviceFilter.ALL),
            devices.count(new DeviceFilter(null, null, null, null, null, null, null, null, null, true, null, null)),
            devices.count(new DeviceFilter(null, null, null, null, null, null, null, null, null, null, true, null)),
            devices.count(new DeviceFilter(null, null, null, null, null, null, DeviceStatus.REPAIR, null, null, null, null, null)),
            devices.count(new DeviceFilter(null, null, null, null, null, null, null, null, null, null, null, WARRANTY_DAYS)),
            faults.openCount(), writeOffs.pending(),
            deliveries.count(new DeliveryFilter(null, null, DeliveryState.DELIVERED, null, null, null, null)),
            deliveries.count(new DeliveryFilter(null, null, null, null, null, null, true)), owed, late,
            findings.count(new FindingFilter(null, null, true, false)), completed());
    }

    /** Of the newest ones, {@link #COMPLETED} at most: to tell whether all is decided, each is held against its book. */
    private Completed completed() {
        Caller caller = Callers.current();
        boolean approves = caller.may(Right.APPROVE) || caller.may(Right.APPROVE_DISTRICT);
        boolean decides = caller.may(Right.AUDIT);
        if (!approves && !decides) {
            return new Completed(0, 0, null);
        }
        Map<Boolean, List<Long>> byOpen = stocktakes.page(new StocktakeFilter(null, StocktakeState.COMPLETED, null, null), 0, COMPLETED).stream().collect(Collectors.partitioningBy(
            t -> reconciliation.counts(t).stream().anyMatch(kind -> kind.open() > 0), Collectors.mapping(Stocktake::getId, Collectors.toList())));
        List<Long> toApprove = approves ? byOpen.get(false) : List.of();
        List<Long> toDecide = decides ? byOpen.get(true) : List.of();
        List<Long> first = toApprove.isEmpty() ? toDecide : toApprove;
        return new Completed(toApprove.size(), toDecide.size(), first.size() == 1 ? first.get(0) : null);
    }

    @RolesAllowed(Right.READ)
    public Beginning beginning() {
        return new Beginning(schools.all().size(), rooms.count(new RoomFilter(null, null, null, null, true)));
    }

    /** The newest revisions. */
    @RolesAllowed(Right.READ)
    public List<RevisionRow> changes() {
        return revisions.page(new RevisionFilter(null, null, null, null, null), null, CHANGES);
    }
}
