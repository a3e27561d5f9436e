package kabinet.procurement.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import kabinet.access.entity.Scoped;
import kabinet.device.entity.DeviceKind;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/** One position of a contract: what is ordered. Deliveries fulfil it. */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL_OR_DISTRICT)
public class ContractLine extends PurchaseLine {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "contract_id")
    private Contract contract;

    /** What kind of equipment it orders; null for services and for what is not told yet. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "kind_id")
    private DeviceKind kind;

    protected ContractLine() {
    }

    ContractLine(Contract contract, int number, String name) {
        super(contract.schoolId(), number, name);
        this.contract = contract;
    }

    public Contract getContract() {
        return contract;
    }

    /** Never null: what is ordered is counted, or nothing could fulfil it. */
    @Override
    @NotNull
    public BigDecimal getQuantity() {
        return super.getQuantity();
    }

    public DeviceKind getKind() {
        return kind;
    }

    public void setKind(DeviceKind kind) {
        this.kind = kind;
    }
}
