package kabinet.delivery.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.device.entity.Device;
import kabinet.device.entity.DeviceStatus;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/** Devices of a delivery given back to the supplier («возврат поставщику»): they leave the books, their rows stay. Numbered within the delivery. */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL_OR_DISTRICT)
public class GoodsReturn extends AbstractEntity implements Scoped {

    public static final int REASON_LENGTH = 500;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "note_id")
    private DeliveryNote note;

    private Long schoolId;

    @Column(nullable = false)
    private int number;

    @Column(nullable = false)
    private LocalDate date;

    @Column(length = REASON_LENGTH, nullable = false)
    private String reason;

    /** Name of whoever carried it out. */
    @Column(length = DeliveryNote.PERSON_LENGTH, nullable = false)
    private String carriedOutBy;

    /** The revision that made it: what taking it back undoes. */
    @Column(nullable = false)
    private long revision;

    @NotAudited
    @OneToMany(mappedBy = "goodsReturn", fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<GoodsReturnLine> lines = new ArrayList<>();

    protected GoodsReturn() {
    }

    public GoodsReturn(DeliveryNote note, int number, LocalDate date, String reason, String carriedOutBy, long revision) {
        if (reason == null || reason.isBlank() || reason.strip().length() > REASON_LENGTH) {
            throw new BusinessException("delivery.return.reason", REASON_LENGTH);
        }
        this.note = note;
        this.schoolId = note.schoolId();
        this.number = number;
        this.date = date;
        this.reason = reason.strip();
        this.carriedOutBy = carriedOutBy;
        this.revision = revision;
    }

    /** Gives a device back. @throws BusinessException if it did not come by this delivery or left the books before */
    public void giveBack(Device device) {
        if (!note.getId().equals(device.getDeliveryId())) {
            throw new BusinessException("delivery.return.ofOther", device.getTag());
        }
        if (device.getStatus().isGone()) {
            throw new BusinessException("device.gone");
        }
        device.giveBack();
        lines.add(new GoodsReturnLine(this, device));
    }

    /** A part goes with its object, unless it is lost or waits to be written off. */
    public void follow(Device part) {
        if (note.getId().equals(part.getDeliveryId())) {
            giveBack(part);
        } else if (part.getStatus().next().contains(DeviceStatus.RETURNED)) {
            part.giveBack();
        }
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }

    public DeliveryNote getNote() {
        return note;
    }

    public int getNumber() {
        return number;
    }

    public LocalDate getDate() {
        return date;
    }

    public String getReason() {
        return reason;
    }

    public String getCarriedOutBy() {
        return carriedOutBy;
    }

    public List<GoodsReturnLine> getLines() {
        return List.copyOf(lines);
    }

    public long getRevision() {
        return revision;
    }
}
