package kabinet.procurement.entity;

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
import kabinet.device.entity.FundingSource;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/** Whose money a contract is paid with: a budget's part in one year, roubles. */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL_OR_DISTRICT)
public class ContractFunding extends AbstractEntity implements Scoped {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "contract_id")
    private Contract contract;

    /** The school that the contract belongs to; null if it is the district's. */
    private Long schoolId;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "source_id")
    private FundingSource source;

    @Min(NoticeFunding.FIRST_YEAR)
    @Max(NoticeFunding.LAST_YEAR)
    @Column(nullable = false)
    private int year;

    @NotNull
    @PositiveOrZero
    @Digits(integer = Money.MAX_INTEGER_DIGITS, fraction = Money.SCALE)
    @Column(precision = 15, scale = 2, nullable = false)
    private BigDecimal amount;

    protected ContractFunding() {
    }

    ContractFunding(Contract contract, FundingSource source, int year, BigDecimal amount) {
        this.contract = contract;
        this.schoolId = contract.schoolId();
        this.source = source;
        this.year = year;
        this.amount = amount;
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }

    public Contract getContract() {
        return contract;
    }

    public FundingSource getSource() {
        return source;
    }

    public void setSource(FundingSource source) {
        this.source = source;
    }

    public int getYear() {
        return year;
    }

    public void setYear(int year) {
        this.year = year;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }
}
