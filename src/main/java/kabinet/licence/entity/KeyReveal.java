package kabinet.licence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import kabinet.access.entity.Account;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.Immutable;

/** Somebody read a key in clear. Written before the key is handed out, and never changed. */
@Entity
@Immutable
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL_OR_DISTRICT)
public class KeyReveal extends AbstractEntity implements Scoped {

    static final int TITLE_LENGTH = 320;

    @Column(nullable = false, updatable = false)
    private Instant at;

    @Column(nullable = false, updatable = false)
    private Long accountId;

    /** The account's name at that time. */
    @Column(length = Account.NAME_LENGTH, nullable = false, updatable = false)
    private String accountName;

    @Column(nullable = false, updatable = false)
    private Long licenceId;

    /** The licence's title at that time: it may be deleted one day, this is not. */
    @Column(length = TITLE_LENGTH, nullable = false, updatable = false)
    private String licenceTitle;

    @Column(nullable = false, updatable = false)
    private Long seatId;

    /** What was seen of the key without revealing it: the seat may be gone one day. */
    @Column(length = LicenceSeat.MASK_LENGTH, updatable = false)
    private String mask;

    /** The school for which it was read; null for the district's own. */
    @Column(updatable = false)
    private Long schoolId;

    protected KeyReveal() {
    }

    public KeyReveal(Caller caller, LicenceSeat seat, Long schoolId, Instant at) {
        this.at = at;
        this.accountId = caller.accountId();
        this.accountName = caller.name();
        this.licenceId = seat.getLicence().getId();
        String title = seat.getLicence().getTitle();
        this.licenceTitle = title.substring(0, Math.min(TITLE_LENGTH, title.length()));
        this.seatId = seat.getId();
        this.mask = seat.getMask();
        this.schoolId = schoolId;
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }

    public Instant getAt() {
        return at;
    }

    public Long getAccountId() {
        return accountId;
    }

    public String getAccountName() {
        return accountName;
    }

    public Long getLicenceId() {
        return licenceId;
    }

    public String getLicenceTitle() {
        return licenceTitle;
    }

    public Long getSeatId() {
        return seatId;
    }

    public String getMask() {
        return mask;
    }
}
