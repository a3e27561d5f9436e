package kabinet.stocktaking.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.act.entity.CommissionMember;
import kabinet.base.BusinessException;
import kabinet.base.LookAlikes;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.device.control.Directories;
import kabinet.device.entity.DeviceKind;
import kabinet.history.control.Revisions;
import kabinet.organisation.control.People;
import kabinet.organisation.control.Rooms;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.Building;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import kabinet.stocktaking.control.Answerable;
import kabinet.stocktaking.control.Book;
import kabinet.stocktaking.control.Deadlines;
import kabinet.stocktaking.control.Stocktakes;
import kabinet.stocktaking.entity.Extent;
import kabinet.stocktaking.entity.Stocktake;
import kabinet.stocktaking.entity.StocktakePlan;
import kabinet.stocktaking.entity.StocktakeState;

/** Moves a stocktake on from its order to the last scan. */
@Boundary
public class StocktakePlanning {

    /** Fewer in a commission are warned of: practice wants a chair and two members. */
    public static final int QUORUM = 3;
    /** How long counting usually takes, days after the first. */
    private static final int USUAL_DAYS = 20;
    /** Most schools that one order plans at once. */
    public static final int MOST_SCHOOLS = 500;

    @Inject
    Stocktakes stocktakes;
    @Inject
    Schools schools;
    @Inject
    Rooms rooms;
    @Inject
    People people;
    @Inject
    Directories directories;
    @Inject
    Book book;
    @Inject
    Answerable answerable;
    @Inject
    Revisions revisions;
    @Inject
    Deadlines deadlines;

    /** A plan to be changed. @throws BusinessException once it has begun */
    @RolesAllowed(Right.AUDIT)
    public Stocktake planned(Long id) {
        Stocktake stocktake = stocktakes.find(id).orElseThrow(NotFoundException::new);
        stocktake.demand(StocktakeState.PLANNED);
        return stocktake;
    }

    /**
     * Plans one stocktake.
     *
     * @throws BusinessException if something is missing or impossible, see {@link Stocktake#reword}, or the extent names what is not of the school
     */
    @RolesAllowed(Right.AUDIT)
    public Stocktake plan(Long schoolId, StocktakePlan plan) {
        return plan(schools.find(schoolId).orElseThrow(NotFoundException::new), plan);
    }

    /** Plans one stocktake of the whole of each school, by one order. */
    @RolesAllowed(Right.AUDIT)
    public List<Stocktake> plan(Collection<Long> schoolIds, StocktakePlan plan) {
        if (schoolIds.isEmpty() || schoolIds.size() > MOST_SCHOOLS) {
            throw new BusinessException("stocktaking.schools.required", MOST_SCHOOLS);
        }
        List<School> chosen = schools.withIds(Set.copyOf(schoolIds));
        if (chosen.size() != Set.copyOf(schoolIds).size()) {
            throw new NotFoundException();
        }
        if (chosen.size() > 1 && (!plan.extent().isWhole() || plan.correctsId() != null)) {
            throw new BusinessException("stocktaking.extent.ofSeveral");
        }
        List<Stocktake> planned = new ArrayList<>();
        chosen.forEach(school -> planned.add(plan(school, plan)));
        return planned;
    }

    private Stocktake plan(School school, StocktakePlan plan) {
        require(school, plan.extent());
        Stocktake stocktake = new Stocktake(school, plan, Callers.current().name());
        stocktake.correct(corrected(plan));
        stocktakes.add(stocktake);
        revisions.describe("stocktaking.act.plan", plan.orderNumber());
        stocktakes.flush();
        return stocktake;
    }

    /** @param version the version the caller saw @throws BusinessException once it has begun */
    @RolesAllowed(Right.AUDIT)
    public Stocktake reword(Long id, int version, StocktakePlan plan) {
        Stocktake stocktake = locked(id);
        if (stocktake.getVersion() != version) {
            throw new StaleException();
        }
        require(stocktake.getSchool(), plan.extent());
        stocktake.reword(plan);
        stocktake.correct(corrected(plan));
        revisions.describe("stocktaking.act.edit", plan.orderNumber());
        stocktakes.flush();
        return stocktake;
    }

    /** The last day in time for the act of a stocktake of a whole school that begins on the day; null if none is set. */
    @RolesAllowed(Right.READ)
    public LocalDate dueDay(LocalDate beginsOn) {
        return deadlines.of(beginsOn).orElse(null);
    }

    /** When counting that begins on the day should end: after the usual time, but so that the act can still be in time. */
    @RolesAllowed(Right.READ)
    public LocalDate usualEnd(LocalDate beginsOn) {
        LocalDate usual = beginsOn.plusDays(USUAL_DAYS);
        LocalDate due = dueDay(beginsOn);
        return due == null || due.isBefore(beginsOn) || due.isAfter(usual) ? usual : due;
    }

    /** What of a plan is allowed but odd: a small commission, a member who answers for what is counted, an end after the day when the act is due. Text key first, then what its places hold. */
    @RolesAllowed(Right.READ)
    public List<BusinessException> warnings(Long schoolId, StocktakePlan plan) {
        List<BusinessException> warnings = new ArrayList<>();
        if (plan.commission().members().size() < QUORUM) {
            warnings.add(new BusinessException("stocktaking.commission.small", plan.commission().members().size(), QUORUM));
        }
        if (!plan.commission().members().isEmpty() && schools.find(schoolId).isPresent()) {
            Set<String> names = answerable.names(schoolId, plan.extent()).stream().map(LookAlikes::fold).collect(Collectors.toSet());
            plan.commission().members().stream().map(CommissionMember::name).filter(name -> names.contains(LookAlikes.fold(name)))
                .forEach(name -> warnings.add(new BusinessException("stocktaking.commission.answerable", name)));
        }
        LocalDate due = plan.beginsOn() == null || plan.endsOn() == null || !plan.extent().isWhole() ? null : dueDay(plan.beginsOn());
        if (due != null && plan.endsOn().isAfter(due) && !plan.beginsOn().isAfter(due)) {
            warnings.add(new BusinessException("stocktaking.endsOn.afterDue", plan.endsOn(), due));
        }
        return warnings;
    }

    /**
     * Freezes the book and lets phones scan.
     *
     * @throws BusinessException if it has begun already, its first day has not come, or there is nothing to count
     */
    @RolesAllowed(Right.AUDIT)
    public Stocktake start(Long id) {
        Stocktake stocktake = locked(id);
        stocktake.start(LocalDate.now(), Callers.current().name());
        stocktake.freeze(book.freeze(stocktake));
        return moved(stocktake, "stocktaking.act.start");
    }

    /** No more scans are taken. */
    @RolesAllowed(Right.AUDIT)
    public Stocktake complete(Long id) {
        Stocktake stocktake = locked(id);
        stocktake.complete(Callers.current().name());
        return moved(stocktake, "stocktaking.act.complete");
    }

    /** Scans are taken again; the book stays as it was frozen. */
    @RolesAllowed(Right.AUDIT)
    public Stocktake reopen(Long id) {
        Stocktake stocktake = locked(id);
        stocktake.reopen();
        return moved(stocktake, "stocktaking.act.reopen");
    }

    /** @param because required */
    @RolesAllowed(Right.AUDIT)
    public Stocktake cancel(Long id, String because) {
        Stocktake stocktake = locked(id);
        stocktake.cancel(Callers.current().name(), because);
        return moved(stocktake, "stocktaking.act.cancel");
    }

    private Stocktake corrected(StocktakePlan plan) {
        return plan.correctsId() == null ? null : stocktakes.find(plan.correctsId()).orElseThrow(NotFoundException::new);
    }

    private Stocktake moved(Stocktake stocktake, String act) {
        revisions.describe(act, stocktake.getOrderNumber());
        stocktakes.flush();
        return stocktakes.find(stocktake.getId()).orElseThrow(NotFoundException::new);
    }

    private Stocktake locked(Long id) {
        return stocktakes.lock(id).orElseThrow(NotFoundException::new);
    }

    /** All that an extent names is of the school. */
    private void require(School school, Extent extent) {
        Set<Long> buildings = schools.buildings(school.getId()).stream().map(Building::getId).collect(Collectors.toSet());
        boolean own = buildings.containsAll(extent.buildings())
            && ofSchool(rooms.withIds(extent.rooms()).stream().map(Room::getSchool).toList(), school, extent.rooms())
            && ofSchool(extent.people().stream().map(id -> people.find(id).map(Person::getSchool).orElseThrow(NotFoundException::new)).toList(), school, extent.people())
            && directories.kinds().stream().map(DeviceKind::getId).collect(Collectors.toSet()).containsAll(extent.kinds());
        if (!own) {
            throw new NotFoundException();
        }
    }

    private static boolean ofSchool(List<School> owners, School school, Collection<Long> wanted) {
        return owners.size() == wanted.size() && owners.stream().allMatch(school::equals);
    }
}
