package kabinet.procurement.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import kabinet.access.entity.Scoped;
import kabinet.device.entity.FundingSource;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/** Whose money a notice spends. */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL_OR_DISTRICT)
public class NoticeFunding extends PurchaseFunding {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "notice_id")
    private Notice notice;

    protected NoticeFunding() {
    }

    NoticeFunding(Notice notice, FundingSource source, int year, BigDecimal amount) {
        super(notice.schoolId(), source, year, amount);
        this.notice = notice;
    }

    public Notice getNotice() {
        return notice;
    }
}
