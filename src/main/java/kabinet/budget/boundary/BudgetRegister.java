package kabinet.budget.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.budget.control.Allocations;
import kabinet.budget.control.Budgets;
import kabinet.budget.entity.Allocation;
import kabinet.budget.entity.AllocationEdit;
import kabinet.budget.entity.Budget;
import kabinet.device.control.Directories;
import kabinet.device.entity.FundingSource;
import kabinet.history.control.Revisions;
import kabinet.kit.control.Kits;
import kabinet.kit.entity.KitCosts;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.School;

/** A year's money: the district plans it, everybody sees that of the own schools. */
@Boundary
public class BudgetRegister {

    @Inject
    Budgets budgets;
    @Inject
    Allocations allocations;
    @Inject
    Kits kits;
    @Inject
    Directories directories;
    @Inject
    Schools schools;
    @Inject
    Revisions revisions;

    /** The newest year that has money; this year if none has. */
    @RolesAllowed(Right.READ)
    public int newestYear() {
        SortedSet<Integer> years = budgets.years();
        return years.isEmpty() ? LocalDate.now().getYear() : years.first();
    }

    /** The years there is something to show for, this year and the one asked for among them, the newest first. */
    @RolesAllowed(Right.READ)
    public SortedSet<Integer> years(int asked) {
        SortedSet<Integer> years = budgets.years();
        years.add(LocalDate.now().getYear());
        years.add(asked);
        return years;
    }

    @RolesAllowed(Right.READ)
    public Budget show(int year) {
        return budgets.of(year);
    }

    /** What the kits of the year cost by the project's figures: shown beside the true mean, never made to fit it. */
    @RolesAllowed(Right.READ)
    public KitCosts kitCosts(int year) {
        return kits.costs(year);
    }

    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public List<Allocation> plan(int year) {
        return allocations.of(year);
    }

    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public List<FundingSource> sources() {
        return directories.fundingSources();
    }

    /**
     * Stores the plan of a year as a form has it.
     *
     * @param shown ids of the lines that the form began with: those it no longer has are removed
     * @throws StaleException if somebody else changed one of the lines meanwhile
     * @throws BusinessException if a source stands twice for the same school
     */
    @RolesAllowed(Right.EDIT_DIRECTORIES)
    public void plan(int year, Collection<Long> shown, List<AllocationEdit> edits) {
        Map<Long, Allocation> stored = allocations.of(year).stream().collect(Collectors.toMap(Allocation::getId, a -> a));
        revisions.describe("budget.act.plan", Integer.toString(year));
        Set<Long> kept = edits.stream().map(AllocationEdit::id).collect(Collectors.toSet());
        stored.values().stream().filter(a -> shown.contains(a.getId()) && !kept.contains(a.getId())).forEach(allocations::remove);
        allocations.write(); // what is gone makes room for what comes
        Set<List<Object>> named = new HashSet<>();
        for (AllocationEdit edit : edits) {
            FundingSource source = directories.find(FundingSource.class, edit.sourceId()).orElseThrow(NotFoundException::new);
            School school = edit.schoolId() == null ? null : schools.find(edit.schoolId()).orElseThrow(NotFoundException::new);
            if (!named.add(List.of(source.getId(), school == null ? "" : school.getId()))) {
                throw school == null ? new BusinessException("budget.allocation.twice", source.getName())
                    : new BusinessException("budget.allocation.twiceOfSchool", source.getName(), school.getShortName());
            }
            if (edit.id() == null) {
                allocations.add(new Allocation(year, source, school, edit.amount()));
            } else {
                Allocation allocation = stored.get(edit.id());
                if (allocation == null || allocation.getVersion() != edit.version()) {
                    throw new StaleException();
                }
                allocation.reword(source, school, edit.amount());
            }
        }
        allocations.write();
    }
}
