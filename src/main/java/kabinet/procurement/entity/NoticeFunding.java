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

/** Whose money a notice spends: a budget's part in one year, roubles. */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL_OR_DISTRICT)
public class NoticeFunding extends AbstractEntity implements Scoped {

    public static final int FIRST_YEAR = 2000;
    public static final int LAST_YEAR = 2099;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "notice_id")
    private Notice notice;

    /** The school that the notice belongs to; null if it is the district's. */
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

    protected NoticeFunding() {
    }

    NoticeFunding(Notice notice, FundingSource source, int year, BigDecimal amount) {
        this.notice = notice;
        this.schoolId = notice.schoolId();
        this.source = source;
        this.year = year;
        this.amount = amount;
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }

    public Notice getNotice() {
        return notice;
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
