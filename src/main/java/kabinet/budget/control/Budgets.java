package kabinet.budget.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import kabinet.budget.entity.Budget;
import kabinet.device.control.Directories;
import kabinet.organisation.control.Schools;

/** The money of a year as the caller may see it. */
@ApplicationScoped
public class Budgets {

    @Inject
    BudgetSums sums;
    @Inject
    Allocations allocations;
    @Inject
    Directories directories;
    @Inject
    Schools schools;

    /** Years that have any money, the newest first. */
    public SortedSet<Integer> years() {
        SortedSet<Integer> years = new TreeSet<>(Comparator.reverseOrder());
        years.addAll(sums.years());
        years.addAll(allocations.years());
        return years;
    }

    public Budget of(int year) {
        return Budget.of(year, sums.of(year), directories.fundingSources(), schools.all());
    }
}
