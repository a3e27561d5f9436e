package kabinet.delivery.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kabinet.access.entity.Callers;
import kabinet.base.BusinessException;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.procurement.control.Contracts;
import kabinet.procurement.entity.Contract;
import kabinet.procurement.entity.ContractLine;
import kabinet.procurement.entity.ContractState;

/** What one school does under a contract of the district counts for all: it delivers what the contract orders, by its supplier, and no more than that. Who sees the whole district is free. */
@ApplicationScoped
public class DistrictContracts {

    @Inject
    Contracts contracts;
    @Inject
    Fulfilment fulfilment;

    /**
     * @param contract null for none
     * @param sellerInn of whoever delivers
     * @throws BusinessException if the contract is terminated, or is the district's with another supplier
     */
    public void requireFit(Contract contract, String sellerInn) {
        if (contract == null) {
            return;
        }
        if (contract.getState() == ContractState.TERMINATED) {
            throw new BusinessException("delivery.contract.terminated", contract.getNumber());
        }
        if (isBound(contract) && !contract.getSupplier().getInn().equals(sellerInn)) {
            throw new BusinessException("delivery.contract.otherSupplier", contract.getNumber());
        }
    }

    /**
     * To be asked once all is written that was accepted or tied: counts anew, with the contract locked.
     *
     * @param lines what was accepted or tied; those that fulfil nothing do not matter
     * @throws BusinessException if more was accepted of one than the district's contract orders
     */
    public void requireWithin(Collection<DeliveryLine> lines) {
        Map<Long, DeliveryLine> fulfilling = lines.stream().filter(line -> line.getContractLine() != null && isBound(line.getContractLine().getContract()))
            .collect(Collectors.toMap(line -> line.getContractLine().getId(), Function.identity(), (a, b) -> a));
        if (fulfilling.isEmpty()) {
            return;
        }
        fulfilling.values().stream().map(line -> line.getContractLine().getContract()).distinct().forEach(contracts::lock);
        Map<Long, BigDecimal> accepted = fulfilment.ofContractLines(fulfilling.keySet());
        fulfilling.forEach((id, line) -> {
            ContractLine ordered = line.getContractLine();
            BigDecimal sum = accepted.getOrDefault(id, BigDecimal.ZERO);
            if (ordered.getQuantity() != null && sum.compareTo(ordered.getQuantity()) > 0) {
                throw new BusinessException("delivery.overContract.district", line.getNumber(), plain(ordered.getQuantity()), plain(sum));
            }
        });
    }

    private static boolean isBound(Contract contract) {
        return contract.schoolId() == null && !Callers.current().wholeDistrict();
    }

    private static String plain(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }
}
