package kabinet.stocktaking.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kabinet.access.control.Boundary;
import kabinet.access.control.PersonalDataLog;
import kabinet.access.entity.Callers;
import kabinet.access.entity.PersonalDataAccess;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.device.control.Devices;
import kabinet.device.control.Directories;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceModel;
import kabinet.history.control.Revisions;
import kabinet.stocktaking.control.Decisions;
import kabinet.stocktaking.control.Reconciliation;
import kabinet.stocktaking.control.Stocktakes;
import kabinet.stocktaking.entity.Choice;
import kabinet.stocktaking.entity.Decision;
import kabinet.stocktaking.entity.DecisionOrder;
import kabinet.stocktaking.entity.Discrepancy;
import kabinet.stocktaking.entity.DiscrepancyFilter;
import kabinet.stocktaking.entity.DiscrepancyKind;
import kabinet.stocktaking.entity.KindCount;
import kabinet.stocktaking.entity.Outcome;
import kabinet.stocktaking.entity.Since;
import kabinet.stocktaking.entity.SinceCount;
import kabinet.stocktaking.entity.Stocktake;
import kabinet.stocktaking.entity.StocktakeState;
import kabinet.stocktaking.entity.Tally;

/** Holds what was found against the book, and takes down what is decided about each difference. */
@Boundary
public class Reconciling {

    /** Most decisions at once. */
    public static final int MOST = 1000;
    /** Most that «all of the filter» decides at once. */
    public static final int MOST_OF_FILTER = 10_000;

    @Inject
    Stocktakes stocktakes;
    @Inject
    Reconciliation reconciliation;
    @Inject
    Decisions decisions;
    @Inject
    Devices devices;
    @Inject
    Directories directories;
    @Inject
    Revisions revisions;
    @Inject
    PersonalDataLog log;

    /** A page in the order of kinds, rooms and numbers. */
    @RolesAllowed(Right.READ)
    public List<Discrepancy> page(Long id, DiscrepancyFilter filter, int first, int size) {
        return reconciliation.page(viewed(id), filter, first, size);
    }

    @RolesAllowed(Right.READ)
    public int count(Long id, DiscrepancyFilter filter) {
        return reconciliation.count(found(id), filter);
    }

    /** Keyset paging for programs. @param position 0 for the first page */
    @RolesAllowed(Right.READ)
    public List<Discrepancy> after(Long id, DiscrepancyFilter filter, long position, int limit) {
        return reconciliation.after(viewed(id), filter, position, limit);
    }

    /** How many there are of each kind, and how many of them hold back the approval. */
    @RolesAllowed(Right.READ)
    public List<KindCount> counts(Long id) {
        return reconciliation.counts(found(id));
    }

    /** What was decided how often, and about how much money. */
    @RolesAllowed(Right.READ)
    public List<Outcome> outcomes(Long id) {
        return reconciliation.outcomes(found(id));
    }

    /** What was found of each room, person or account. */
    @RolesAllowed(Right.READ)
    public List<Tally> tallies(Long id, Reconciliation.Grouping by) {
        return reconciliation.tallies(found(id).getId(), by);
    }

    /** What came on the register after the day of the book, and what it says otherwise today. */
    @RolesAllowed(Right.READ)
    public List<Since> since(Long id, int first, int size) {
        return reconciliation.since(found(id).getId(), first, size);
    }

    @RolesAllowed(Right.READ)
    public SinceCount sinceCount(Long id) {
        return reconciliation.sinceCount(found(id).getId());
    }

    /**
     * Takes decisions down, all or none; what was decided before is decided anew.
     *
     * @throws NotFoundException if there is no such discrepancy, or a model is not there
     * @throws BusinessException unless the stocktake is completed, or if a decision does not fit, see {@link Decision#decide}
     */
    @RolesAllowed(Right.AUDIT)
    public void decide(Long id, List<DecisionOrder> orders) {
        if (orders.isEmpty() || orders.size() > MOST) {
            throw new BusinessException("stocktaking.decision.many", MOST);
        }
        Stocktake stocktake = deciding(id);
        Map<String, DecisionOrder> bySubject = orders.stream().collect(Collectors.toMap(DecisionOrder::subject, Function.identity(), (first, second) -> second));
        List<Discrepancy> about = reconciliation.page(stocktake, DiscrepancyFilter.of(bySubject.keySet()), 0, MOST);
        if (about.size() != bySubject.size()) {
            throw new NotFoundException();
        }
        write(stocktake, about, bySubject::get);
    }

    /** Decides alike about all that the filter holds, at most {@link #MOST_OF_FILTER}. @return how many */
    @RolesAllowed(Right.AUDIT)
    public int decideAll(Long id, DiscrepancyFilter filter, Choice choice, String reason) {
        Stocktake stocktake = deciding(id);
        List<Discrepancy> about = reconciliation.page(stocktake, filter, 0, MOST_OF_FILTER + 1);
        if (about.isEmpty() || about.size() > MOST_OF_FILTER) {
            throw new BusinessException("stocktaking.decision.many", MOST_OF_FILTER);
        }
        write(stocktake, about, d -> new DecisionOrder(d, choice, reason, null, null));
        return about.size();
    }

    private void write(Stocktake stocktake, List<Discrepancy> about, Function<String, DecisionOrder> order) {
        Map<Long, Device> touched = devices.forAct(visible(about)).stream().collect(Collectors.toMap(Device::getId, Function.identity()));
        Map<String, Decision> before = decisions.of(stocktake.getId(), about.stream().map(Discrepancy::subject).toList());
        String by = Callers.current().name();
        for (Discrepancy one : about) {
            Device device = one.deviceId() == null ? null : touched.get(one.deviceId());
            DecisionOrder wanted = modelled(order.apply(one.subject()), device);
            requirePossible(stocktake, one, wanted, device);
            Integer version = isOwn(stocktake, device) ? device.getVersion() : null; // whoever approves does not see another school's
            Decision known = before.get(one.subject());
            if (known == null) {
                decisions.add(new Decision(stocktake, one, wanted, version, by));
            } else {
                known.decide(one, wanted, version, by);
            }
        }
        revisions.describe("stocktaking.act.decide", stocktake.getOrderNumber());
        decisions.flush();
    }

    /** Those that the caller may see: of another school's nothing can be changed, but it can be decided that it stays. */
    private static Set<Long> visible(Collection<Discrepancy> about) {
        return about.stream().filter(d -> d.deviceId() != null && d.tag() != null).map(Discrepancy::deviceId).collect(Collectors.toCollection(HashSet::new));
    }

    private DecisionOrder modelled(DecisionOrder wanted, Device device) {
        if (wanted.choice() != Choice.SURPLUS) {
            return wanted;
        }
        Long model = wanted.modelId() == null && device != null ? device.getModel().getId() : wanted.modelId();
        if (model != null) {
            directories.find(DeviceModel.class, model).orElseThrow(NotFoundException::new);
        }
        return new DecisionOrder(wanted.subject(), wanted.choice(), wanted.reason(), wanted.amount(), model);
    }

    /** What has left the books or is of another school can neither be moved nor written off; what is on the books is not taken in again. */
    private static void requirePossible(Stocktake stocktake, Discrepancy one, DecisionOrder wanted, Device device) {
        boolean changes = wanted.choice() == Choice.MOVE || wanted.choice() == Choice.WRITE_OFF || wanted.choice() == Choice.CHARGE;
        if (changes && !isOwn(stocktake, device)) {
            throw new BusinessException("stocktaking.decision.ofOtherSchool");
        }
        if (wanted.choice() == Choice.SURPLUS && one.kind() == DiscrepancyKind.UNLISTED && isOwn(stocktake, device) && !device.getStatus().isGone()) {
            throw new BusinessException("stocktaking.decision.onBooks", device.getTag());
        }
        if (changes && device.getStatus().isGone()) {
            throw new BusinessException("stocktaking.decision.gone", device.getTag());
        }
    }

    private static boolean isOwn(Stocktake stocktake, Device device) {
        return device != null && Objects.equals(device.schoolId(), stocktake.schoolId());
    }

    private Stocktake deciding(Long id) {
        Stocktake stocktake = stocktakes.lock(id).orElseThrow(NotFoundException::new);
        stocktake.demand(StocktakeState.COMPLETED);
        stocktakes.touch(stocktake);
        return stocktake;
    }

    /** The list names who answers for what. */
    private Stocktake viewed(Long id) {
        Stocktake stocktake = found(id);
        log.record(PersonalDataAccess.Act.VIEW, "stocktaking.reconcile.title", stocktake.schoolId(), null);
        return stocktake;
    }

    private Stocktake found(Long id) {
        return stocktakes.find(id).orElseThrow(NotFoundException::new);
    }
}
