package kabinet.delivery.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.Money;
import kabinet.device.entity.DeviceModel;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/** So much of a line of a delivery for one room of one school. Never changed afterwards. */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL_OR_DISTRICT)
public class ReceiptLine extends AbstractEntity implements Scoped {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "receipt_id")
    private Receipt receipt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "line_id")
    private DeliveryLine line;

    /** Who gets it on the books; null only for what makes no devices and is the district's. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id")
    private School school;

    /** Where it was put; null when nobody said. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "room_id")
    private Room room;

    /** What the devices are; null for works, services and rights. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "model_id")
    private DeviceModel model;

    @Column(precision = 18, scale = 3, nullable = false)
    private BigDecimal quantity;

    /** With VAT, roubles: the sum of its pieces. */
    @Column(precision = 15, scale = 2, nullable = false)
    private BigDecimal amount;

    protected ReceiptLine() {
    }

    /** @param amount null where the document states no sum */
    public ReceiptLine(Receipt receipt, DeliveryLine line, School school, Room room, DeviceModel model, BigDecimal quantity, BigDecimal amount) {
        this.receipt = receipt;
        this.line = line;
        this.school = school;
        this.room = room;
        this.model = model;
        this.quantity = quantity;
        this.amount = amount == null ? Money.ZERO : amount;
        receipt.add(this);
    }

    @Override
    public Long schoolId() {
        return school == null ? null : school.getId();
    }

    public Receipt getReceipt() {
        return receipt;
    }

    public DeliveryLine getLine() {
        return line;
    }

    public School getSchool() {
        return school;
    }

    public Room getRoom() {
        return room;
    }

    public DeviceModel getModel() {
        return model;
    }

    public BigDecimal getQuantity() {
        return quantity;
    }

    public BigDecimal getAmount() {
        return amount;
    }
}
