package kabinet.procurement.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.Ikz;
import kabinet.base.Inn;
import kabinet.base.Money;
import kabinet.base.References;
import kabinet.base.Titled;
import kabinet.base.ValidIkz;
import kabinet.base.ValidInn;
import kabinet.base.ValidKpp;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/** For whom a notice buys: one customer, or several in a joint purchase, each with a code of the purchase of its own. */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL_OR_DISTRICT)
public class NoticeCustomer extends AbstractEntity implements Scoped, Titled {

    public static final int NAME_LENGTH = 500;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "notice_id")
    private Notice notice;

    /** The school that the notice belongs to; null if it is the district's. */
    private Long schoolId;

    /** As the notice writes it. */
    @NotBlank
    @Size(max = NAME_LENGTH)
    @Column(length = NAME_LENGTH, nullable = false)
    private String name;

    @NotBlank
    @ValidInn
    @Column(length = Inn.MAX_LENGTH, nullable = false)
    private String inn;

    @ValidKpp
    @Column(length = 9)
    private String kpp;

    /** Which school of the district it is; null for the authority. By id, since the caller may see a joint notice and not all of its schools. */
    @References("School")
    private Long memberId;

    /** ИКЗ, 36 digits. */
    @ValidIkz
    @Column(length = Ikz.LENGTH)
    private String purchaseCode;

    /** The customer's part of the highest price, roubles; null if the notice names none. */
    @PositiveOrZero
    @Digits(integer = Money.MAX_INTEGER_DIGITS, fraction = Money.SCALE)
    @Column(precision = 15, scale = 2)
    private BigDecimal maxPrice;

    protected NoticeCustomer() {
    }

    NoticeCustomer(Notice notice, String name, String inn) {
        this.notice = notice;
        this.schoolId = notice.schoolId();
        setName(name);
        setInn(inn);
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }

    @Override
    public String getTitle() {
        return name;
    }

    public Notice getNotice() {
        return notice;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Stripped.orNull(name);
    }

    public String getInn() {
        return inn;
    }

    public void setInn(String inn) {
        this.inn = Stripped.orNull(inn);
    }

    public String getKpp() {
        return kpp;
    }

    public void setKpp(String kpp) {
        this.kpp = Stripped.orNull(kpp);
    }

    public Long getMemberId() {
        return memberId;
    }

    public void setMemberId(Long memberId) {
        this.memberId = memberId;
    }

    public String getPurchaseCode() {
        return purchaseCode;
    }

    public void setPurchaseCode(String purchaseCode) {
        this.purchaseCode = Stripped.orNull(purchaseCode);
    }

    public BigDecimal getMaxPrice() {
        return maxPrice;
    }

    public void setMaxPrice(BigDecimal maxPrice) {
        this.maxPrice = maxPrice;
    }
}
