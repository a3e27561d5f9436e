package kabinet.kit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.device.entity.DeviceKind;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/** So many pieces of a kind planned for a school. */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class KitLine extends AbstractEntity implements Scoped {

    /** Pieces of one kind: far more than any school gets. */
    public static final int MAX_QUANTITY = 9_999;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "kit_id")
    private Kit kit;

    /** The kit's. */
    @Column(nullable = false)
    private Long schoolId;

    /** Once in a kit. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "kind_id")
    private DeviceKind kind;

    @Min(1)
    @Max(MAX_QUANTITY)
    @Column(nullable = false)
    private int quantity;

    protected KitLine() {
    }

    KitLine(Kit kit, DeviceKind kind, int quantity) {
        this.kit = kit;
        this.schoolId = kit.schoolId();
        this.kind = kind;
        this.quantity = quantity;
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }

    public Kit getKit() {
        return kit;
    }

    public DeviceKind getKind() {
        return kind;
    }

    public int getQuantity() {
        return quantity;
    }

    void setQuantity(int quantity) {
        this.quantity = quantity;
    }
}
