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

/** Whose money a contract is paid with. */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL_OR_DISTRICT)
public class ContractFunding extends PurchaseFunding {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "contract_id")
    private Contract contract;

    protected ContractFunding() {
    }

    ContractFunding(Contract contract, FundingSource source, int year, BigDecimal amount) {
        super(contract.schoolId(), source, year, amount);
        this.contract = contract;
    }

    public Contract getContract() {
        return contract;
    }
}
