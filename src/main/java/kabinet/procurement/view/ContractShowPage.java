package kabinet.procurement.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import kabinet.base.NotFoundException;
import kabinet.base.view.Notices;
import kabinet.procurement.boundary.ContractRegister;
import kabinet.procurement.entity.Contract;

/** A contract's card. What was delivered against it is told by a part of the delivery component. */
@Named
@ViewScoped
public class ContractShowPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ContractRegister register;

    private Long id;
    private transient Contract contract;

    public void open() {
        if (id == null) {
            throw new NotFoundException();
        }
        contract = register.show(id);
    }

    /** Whether the money does not add up to the price. */
    public boolean isUnbalanced() {
        return !contract.getFundings().isEmpty() && contract.getFunded().compareTo(contract.getPrice()) != 0;
    }

    public String complete() {
        register.complete(id);
        Notices.done("procurement.contract.completed");
        return again();
    }

    public String terminate() {
        register.terminate(id);
        Notices.done("procurement.contract.terminated");
        return again();
    }

    public String reopen() {
        register.reopen(id);
        Notices.done("procurement.contract.reopened");
        return again();
    }

    private String again() {
        return "/contract/show?id=" + id + "&faces-redirect=true";
    }

    public Contract getContract() {
        return contract;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
