package kabinet.procurement.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Pattern;
import kabinet.access.entity.Scoped;
import kabinet.device.entity.DeviceModel;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/** One position of a notice. */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL_OR_DISTRICT)
public class NoticeLine extends PurchaseLine {

    /** Of КТРУ, as in the schemes of ЕИС. */
    public static final int KTRU_LENGTH = 25;
    /** ОКПД2, a hyphen and eight digits. */
    public static final String KTRU_SHAPE = DeviceModel.OKPD2_SHAPE + "-\\d{8}";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "notice_id")
    private Notice notice;

    /** Position of the state's catalogue (КТРУ). */
    @Pattern(regexp = KTRU_SHAPE, message = "{procurement.line.ktru.pattern}")
    @Column(length = KTRU_LENGTH)
    private String ktru;

    protected NoticeLine() {
    }

    NoticeLine(Notice notice, int number, String name) {
        super(notice.schoolId(), number, name);
        this.notice = notice;
    }

    public Notice getNotice() {
        return notice;
    }

    public String getKtru() {
        return ktru;
    }

    public void setKtru(String ktru) {
        this.ktru = Stripped.orNull(ktru);
    }
}
