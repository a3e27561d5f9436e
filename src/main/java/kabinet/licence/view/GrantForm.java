package kabinet.licence.view;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import kabinet.licence.entity.Grant;
import kabinet.licence.entity.GrantBasis;
import kabinet.licence.entity.GrantEdit;
import kabinet.licence.entity.LicenceGrant;

/** A grant while it is edited. */
public class GrantForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Integer quantity;
    private LocalDate startsOn = LocalDate.now();
    private LocalDate endsOn;
    private BigDecimal cost;
    private GrantBasis basis;
    private String documentNumber;
    private LocalDate documentDate;
    private Long contractId;
    private Long deliveryLineId;

    static GrantForm of(LicenceGrant grant) {
        GrantForm form = new GrantForm();
        form.quantity = grant.getQuantity();
        form.startsOn = grant.getStartsOn();
        form.endsOn = grant.getEndsOn();
        form.cost = grant.getCost();
        form.basis = grant.getBasis();
        form.documentNumber = grant.getDocumentNumber();
        form.documentDate = grant.getDocumentDate();
        form.contractId = grant.getContract() == null ? null : grant.getContract().getId();
        return form;
    }

    void came(Long line, Long contract, Integer pieces, BigDecimal sum, GrantBasis paper, String number, LocalDate dated) {
        deliveryLineId = line;
        contractId = contract;
        quantity = pieces;
        cost = sum;
        basis = paper;
        documentNumber = number;
        documentDate = dated;
        startsOn = dated;
    }

    /** As it was typed: what suits the licence's kind is for the register to judge. */
    GrantEdit edit() {
        return new GrantEdit(new Grant(quantity, startsOn, endsOn, cost, basis, documentNumber, documentDate), contractId, deliveryLineId);
    }

    public Integer getQuantity() {
        return quantity;
    }

    public void setQuantity(Integer quantity) {
        this.quantity = quantity;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public BigDecimal getCost() {
        return cost;
    }

    public void setCost(BigDecimal cost) {
        this.cost = cost;
    }

    public GrantBasis getBasis() {
        return basis;
    }

    public void setBasis(GrantBasis basis) {
        this.basis = basis;
    }

    public String getDocumentNumber() {
        return documentNumber;
    }

    public void setDocumentNumber(String documentNumber) {
        this.documentNumber = documentNumber;
    }

    public LocalDate getDocumentDate() {
        return documentDate;
    }

    public void setDocumentDate(LocalDate documentDate) {
        this.documentDate = documentDate;
    }
}
