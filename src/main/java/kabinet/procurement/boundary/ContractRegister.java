package kabinet.procurement.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Callers;
import kabinet.access.entity.ForeignSchoolException;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.Inn;
import kabinet.base.Kpp;
import kabinet.base.NotFoundException;
import kabinet.base.Ogrn;
import kabinet.organisation.control.Schools;
import kabinet.procurement.control.Contracts;
import kabinet.procurement.control.Notices;
import kabinet.procurement.control.Suppliers;
import kabinet.procurement.entity.Contract;
import kabinet.procurement.entity.ContractFilter;
import kabinet.procurement.entity.ContractLine;
import kabinet.procurement.entity.ContractRow;
import kabinet.procurement.entity.Notice;
import kabinet.procurement.entity.NoticeLine;

/** Contracts with suppliers: of the schools in scope, and the district's own, which only those change who see the whole district. */
@Boundary
public class ContractRegister {

    @Inject
    Contracts contracts;
    @Inject
    Notices notices;
    @Inject
    Suppliers suppliers;
    @Inject
    Schools schools;

    /** Who sells, as a form names it: one that is known by these codes is taken, another is added. */
    public record SupplierGiven(String name, String inn, String kpp, String ogrn) {
    }

    @RolesAllowed(Right.READ)
    public List<ContractRow> page(ContractFilter filter, int first, int size) {
        return contracts.page(filter, first, size);
    }

    @RolesAllowed(Right.READ)
    public int count(ContractFilter filter) {
        return contracts.count(filter);
    }

    /** The contracts of the filter after the one with the id, in the order of ids: a page for programs. */
    @RolesAllowed(Right.READ)
    public List<Contract> after(ContractFilter filter, long id, int limit) {
        return contracts.after(filter, id, limit);
    }

    /** With its lines and money. */
    @RolesAllowed(Right.READ)
    public Contract show(Long id) {
        return contracts.findWhole(id).orElseThrow(NotFoundException::new);
    }

    /**
     * A contract for a form: empty, or with what its notice says.
     *
     * @param noticeId null for a purchase without a notice
     * @param schoolId of a purchase without a notice; null for the district's own
     * @throws ForeignSchoolException unless the caller may enter contracts there
     */
    @RolesAllowed(Right.RECEIVE)
    public Contract blank(Long noticeId, Long schoolId) {
        Notice notice = noticeId == null ? null : notices.findWhole(noticeId).orElseThrow(NotFoundException::new);
        Long owner = notice == null || notice.schoolId() == null ? schoolId : notice.schoolId();
        if (!Callers.current().sees(owner)) {
            throw new ForeignSchoolException();
        }
        Contract contract = new Contract(owner == null ? null : schools.find(owner).orElseThrow(NotFoundException::new), null, null);
        if (notice != null) {
            copy(notice, contract);
        }
        return contract;
    }

    private static void copy(Notice notice, Contract contract) {
        contract.setNotice(notice);
        contract.setNumber(notice.getNumber());
        contract.setSubject(notice.getObject());
        contract.setPrice(notice.getMaxPrice());
        if (notice.getYear() != null) {
            contract.setDeliverBy(Contract.deliveryDueIn(notice.getYear()));
        }
        for (NoticeLine planned : notice.getLines()) {
            ContractLine line = contract.addLine(planned.getName());
            line.setOkpd2(planned.getOkpd2());
            line.setUnitCode(planned.getUnitCode());
            line.setUnitName(planned.getUnitName());
            line.setQuantity(planned.getQuantity());
            line.setPrice(planned.getPrice());
            line.setAmount(planned.getAmount());
        }
        notice.getFundings().forEach(funding -> contract.addFunding(funding.getSource(), funding.getYear(), funding.getAmount()));
    }

    /** The contract for a form that changes it. @throws ForeignSchoolException if the caller may only read it */
    @RolesAllowed(Right.RECEIVE)
    public Contract open(Long id) {
        Contract contract = show(id);
        if (!Callers.current().sees(contract.schoolId())) {
            throw new ForeignSchoolException();
        }
        return contract;
    }

    /**
     * Stores a new or changed contract.
     *
     * @throws kabinet.base.DuplicateException if the registry number is taken
     * @throws BusinessException if a line has no quantity, or one that was removed is referred to
     * @throws kabinet.base.InvalidValueException if the supplier's codes are wrong
     */
    @RolesAllowed(Right.RECEIVE)
    public Contract save(Contract contract, SupplierGiven supplier) {
        if (contract.getLines().stream().anyMatch(line -> line.getQuantity() == null)) {
            throw new BusinessException("procurement.contract.line.quantityMissing");
        }
        String name = supplier.name() == null ? "" : supplier.name().strip();
        if (name.isEmpty()) {
            throw new BusinessException("procurement.supplier.nameMissing");
        }
        String kpp = supplier.kpp() == null || supplier.kpp().isBlank() ? null : Kpp.check(supplier.kpp());
        String ogrn = supplier.ogrn() == null || supplier.ogrn().isBlank() ? null : Ogrn.check(supplier.ogrn());
        contract.setSupplier(suppliers.take(name, Inn.check(supplier.inn()), kpp, ogrn));
        Contract saved = contract;
        if (contract.getId() == null) {
            contracts.add(contract);
        } else {
            saved = contracts.merge(contract);
        }
        contracts.write(saved);
        return saved;
    }

    @RolesAllowed(Right.RECEIVE)
    public void complete(Long id) {
        open(id).complete();
    }

    @RolesAllowed(Right.RECEIVE)
    public void terminate(Long id) {
        open(id).terminate();
    }

    @RolesAllowed(Right.RECEIVE)
    public void reopen(Long id) {
        open(id).reopen();
    }
}
