package kabinet.kit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import kabinet.base.AbstractEntity;
import kabinet.device.entity.DeviceKind;
import org.hibernate.envers.Audited;

/** So many pieces of a kind in a template. */
@Entity
@Audited
public class KitTemplateLine extends AbstractEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "template_id")
    private KitTemplate template;

    /** Once in a template. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "kind_id")
    private DeviceKind kind;

    @Min(1)
    @Max(KitLine.MAX_QUANTITY)
    @Column(nullable = false)
    private int quantity;

    protected KitTemplateLine() {
    }

    KitTemplateLine(KitTemplate template, DeviceKind kind, int quantity) {
        this.template = template;
        this.kind = kind;
        this.quantity = quantity;
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
