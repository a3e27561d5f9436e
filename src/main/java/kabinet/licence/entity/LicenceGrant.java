package kabinet.licence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.LocalDate;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.Titled;
import kabinet.delivery.entity.DeliveryLine;
import kabinet.file.entity.StoredFile;
import kabinet.organisation.entity.School;
import kabinet.procurement.entity.Contract;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;
import org.hibernate.envers.RelationTargetAuditMode;

/** A purchase or transfer of rights: it adds to its licence from its first to its last day, and names the paper that proves it. */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL_OR_DISTRICT)
public class LicenceGrant extends AbstractEntity implements Scoped, Titled {

    public static final int BASIS_LENGTH = 15;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "licence_id", updatable = false)
    private Licence licence;

    /** The licence's. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id", updatable = false)
    private School school;

    /** Rights; null for kinds without any number. */
    private Integer quantity;

    @Column(nullable = false)
    private LocalDate startsOn;

    /** Last day; null for ever. */
    private LocalDate endsOn;

    /** Roubles for all of them; null where it is unknown. */
    @Column(precision = 15, scale = 2)
    private BigDecimal cost;

    @Enumerated(EnumType.STRING)
    @Column(length = BASIS_LENGTH, nullable = false)
    private GrantBasis basis;

    @Column(length = Grant.DOCUMENT_LENGTH)
    private String documentNumber;

    private LocalDate documentDate;

    /** By which it was bought; null where that is not known or there was none. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contract_id")
    private Contract contract;

    /** The line of rights of an accepted note by which it came; null for what came otherwise. A line comes once. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "delivery_line_id", updatable = false)
    private DeliveryLine deliveryLine;

    /** The paper itself, scanned; null where nobody attached it. */
    @Audited(targetAuditMode = RelationTargetAuditMode.NOT_AUDITED)
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "file_id")
    private StoredFile file;

    protected LicenceGrant() {
    }

    /** @throws kabinet.base.BusinessException unless the grant suits the licence's kind */
    public LicenceGrant(Licence licence, Grant grant) {
        this.licence = licence;
        this.school = licence.getSchool();
        reword(grant);
    }

    /** @throws kabinet.base.BusinessException unless the grant suits the licence's kind */
    public final void reword(Grant grant) {
        grant.suiting(licence.getKind());
        quantity = grant.quantity();
        startsOn = grant.startsOn();
        endsOn = grant.endsOn();
        cost = grant.cost();
        basis = grant.basis();
        documentNumber = grant.documentNumber();
        documentDate = grant.documentDate();
    }

    /** What it grants, apart from whom it belongs to. */
    public Grant value() {
        return new Grant(quantity, startsOn, endsOn, cost, basis, documentNumber, documentDate);
    }

    public void boughtBy(Contract purchase) {
        contract = purchase;
    }

    /** Says by which line of a note it came, and with that by which contract. */
    public void cameBy(DeliveryLine line, Contract purchase) {
        deliveryLine = line;
        contract = purchase;
    }

    /** Keeps a paper in the place of the one before, which nobody may read any more. */
    public void attach(StoredFile paper) {
        hidePaper();
        file = paper;
    }

    /** Before it is taken away. */
    public void hidePaper() {
        if (file != null) {
            file.hide();
        }
    }

    @Override
    public Long schoolId() {
        return school == null ? null : school.getId();
    }

    @Override
    public String getTitle() {
        return licence.getTitle();
    }

    public Licence getLicence() {
        return licence;
    }

    public Integer getQuantity() {
        return quantity;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public BigDecimal getCost() {
        return cost;
    }

    public GrantBasis getBasis() {
        return basis;
    }

    public String getDocumentNumber() {
        return documentNumber;
    }

    public LocalDate getDocumentDate() {
        return documentDate;
    }

    public Contract getContract() {
        return contract;
    }

    public DeliveryLine getDeliveryLine() {
        return deliveryLine;
    }

    public StoredFile getFile() {
        return file;
    }
}
