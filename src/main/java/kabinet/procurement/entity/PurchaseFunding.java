package kabinet.procurement.entity;

import jakarta.persistence.Column;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
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
import org.hibernate.envers.Audited;

/** Whose money pays a purchase: a budget's part in one year, roubles. */
@MappedSuperclass
@Audited
public abstract class PurchaseFunding extends AbstractEntity implements Scoped {

    public static final int FIRST_YEAR = 2000;
    public static final int LAST_YEAR = 2099;

    /** The school that the purchase belongs to; null if it is the district's. */
    private Long schoolId;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "source_id")
    private FundingSource source;

    @Min(FIRST_YEAR)
    @Max(LAST_YEAR)
    @Column(nullable = false)
    private int year;

    @NotNull
    @PositiveOrZero
    @Digits(integer = Money.MAX_INTEGER_DIGITS, fraction = Money.SCALE)
    @Column(precision = 15, scale = 2, nullable = false)
    private BigDecimal amount;

    protected PurchaseFunding() {
    }

    /** @param schoolId the purchase's school; null if it is the district's */
    PurchaseFunding(Long schoolId, FundingSource source, int year, BigDecimal amount) {
        this.schoolId = schoolId;
        this.source = source;
        this.year = year;
        this.amount = amount;
    }

    @Override
    public Long schoolId() {
        return schoolId;
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
