package kabinet.delivery.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.device.entity.Device;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/** A device that was given back. Never changed afterwards. */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class GoodsReturnLine extends AbstractEntity implements Scoped {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "goods_return_id")
    private GoodsReturn goodsReturn;

    @Column(nullable = false)
    private Long schoolId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "device_id")
    private Device device;

    protected GoodsReturnLine() {
    }

    GoodsReturnLine(GoodsReturn goodsReturn, Device device) {
        this.goodsReturn = goodsReturn;
        this.schoolId = device.schoolId();
        this.device = device;
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }

    public GoodsReturn getGoodsReturn() {
        return goodsReturn;
    }

    public Device getDevice() {
        return device;
    }
}
