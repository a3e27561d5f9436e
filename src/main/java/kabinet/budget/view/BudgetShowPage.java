package kabinet.budget.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import kabinet.base.Money;
import kabinet.budget.boundary.BudgetRegister;
import kabinet.budget.entity.Budget;
import kabinet.kit.entity.KitCosts;

/** {@code /budget/show}: a year's money by sources and by schools, in roubles or in thousands. */
@Named
@RequestScoped
public class BudgetShowPage {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Inject
    BudgetRegister register;

    private Integer year;
    private boolean thousands;
    private Collection<Integer> years;
    private Budget budget;
    private KitCosts kits;

    /** Without a year the newest one that has money. */
    public void open() {
        if (year == null) {
            year = register.newestYear();
        }
        years = register.years(year);
        budget = register.show(year);
        kits = register.kitCosts(year);
    }

    /** An amount for a cell whose head names the unit. */
    public String amount(BigDecimal amount) {
        return thousands ? Money.formatThousands(amount) : Money.formatNumber(amount);
    }

    /** «99 %»: a part's share of the whole, at most two decimals; empty if there is no whole. */
    public String share(BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0) {
            return "";
        }
        BigDecimal percent = part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP).stripTrailingZeros();
        return percent.setScale(Math.max(0, percent.scale())).toPlainString().replace('.', ',') + "\u00a0%";
    }

    /** What is planned for one kit on average, to the kopeck; null if there are no kits or no plan. */
    public BigDecimal getMean() {
        boolean none = kits.kits() == 0 || budget.total().planned().signum() == 0;
        return none ? null : budget.total().planned().divide(BigDecimal.valueOf(kits.kits()), Money.SCALE, RoundingMode.HALF_UP);
    }

    /** How much more, or less, the kits cost by the project's figures than is planned; null if not every kit has a figure. */
    public BigDecimal getDifference() {
        return kits.kits() == 0 || kits.stated() < kits.kits() || budget.total().planned().signum() == 0 ? null : kits.sum().subtract(budget.total().planned());
    }

    /** The address of this page in the other unit or of another year. */
    public String address(int ofYear, boolean inThousands) {
        return "/budget/show?year=" + ofYear + (inThousands ? "&in=thousands" : "");
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public String getIn() {
        return thousands ? "thousands" : null;
    }

    public void setIn(String in) {
        thousands = "thousands".equals(in);
    }

    public boolean isThousands() {
        return thousands;
    }

    public Collection<Integer> getYears() {
        return years;
    }

    public Budget getBudget() {
        return budget;
    }

    public KitCosts getKits() {
        return kits;
    }
}
