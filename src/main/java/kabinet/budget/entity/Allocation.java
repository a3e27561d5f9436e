package kabinet.budget.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.Money;
import kabinet.base.Titled;
import kabinet.device.entity.FundingSource;
import kabinet.organisation.entity.School;
import kabinet.procurement.entity.PurchaseFunding;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/** A line of the year's funding plan («план финансирования»): so much of a source's money, for a school or for the district as a whole. */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL_OR_DISTRICT)
public class Allocation extends AbstractEntity implements Scoped, Titled {

    @Min(PurchaseFunding.FIRST_YEAR)
    @Max(PurchaseFunding.LAST_YEAR)
    @Column(nullable = false)
    private int year;

    /** Once a year for each school, and once for the district as a whole. */
    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "source_id")
    private FundingSource source;

    /** Null for money of the district that is not split over schools. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id")
    private School school;

    /** Roubles. */
    @NotNull
    @PositiveOrZero
    @Digits(integer = Money.MAX_INTEGER_DIGITS, fraction = Money.SCALE)
    @Column(precision = 15, scale = 2, nullable = false)
    private BigDecimal amount;

    protected Allocation() {
    }

    /** @param school null for the district as a whole */
    public Allocation(int year, FundingSource source, School school, BigDecimal amount) {
        this.year = year;
        this.source = source;
        this.school = school;
        this.amount = amount;
    }

    /** Says anew whose money it is, for whom and how much. */
    public void reword(FundingSource newSource, School newSchool, BigDecimal newAmount) {
        source = newSource;
        school = newSchool;
        amount = newAmount;
    }

    @Override
    public Long schoolId() {
        return school == null ? null : school.getId();
    }

    /** «Областной бюджет, 2021». */
    @Override
    public String getTitle() {
        return source.getName() + ", " + year;
    }

    public int getYear() {
        return year;
    }

    public FundingSource getSource() {
        return source;
    }

    public School getSchool() {
        return school;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }
}
