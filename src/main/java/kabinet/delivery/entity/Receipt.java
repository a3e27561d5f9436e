package kabinet.delivery.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kabinet.access.entity.Scoped;
import kabinet.act.entity.Commission;
import kabinet.act.entity.CommissionJson;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/**
 * An acceptance («приёмка»): on a day a commission or one person took over what a delivery brought, or a part of it. It makes the devices; their being set up
 * («налажено») is noted here later. One or several complete a delivery; they are numbered within it.
 */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL_OR_DISTRICT)
public class Receipt extends AbstractEntity implements Scoped {

    public static final int REMARKS_LENGTH = 1000;
    static final int COMMISSION_LENGTH = 8000;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "note_id")
    private DeliveryNote note;

    /** Of the note; null for the district's. */
    private Long schoolId;

    /** Within the note, from 1. */
    @Column(nullable = false)
    private int number;

    @Column(nullable = false)
    private LocalDate acceptedOn;

    /** Who took the goods over, with the position. */
    @Column(length = DeliveryNote.PERSON_LENGTH, nullable = false)
    private String acceptedBy;

    @Convert(converter = CommissionJson.class)
    @Column(length = COMMISSION_LENGTH)
    private Commission commission = Commission.NONE;

    @Column(length = REMARKS_LENGTH)
    private String remarks;

    private LocalDate setUpOn;

    @Column(length = DeliveryNote.PERSON_LENGTH)
    private String setUpBy;

    /** The revision that made it and its devices: what taking it back undoes. */
    @Column(nullable = false)
    private long revision;

    @NotAudited
    @OneToMany(mappedBy = "receipt", fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<ReceiptLine> lines = new ArrayList<>();

    @NotAudited
    @OneToMany(mappedBy = "receipt", fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Discrepancy> discrepancies = new ArrayList<>();

    protected Receipt() {
    }

    public Receipt(DeliveryNote note, int number, LocalDate acceptedOn, String acceptedBy, Commission commission, String remarks, long revision) {
        this.note = note;
        this.schoolId = note.schoolId();
        this.number = number;
        this.acceptedOn = acceptedOn;
        this.acceptedBy = acceptedBy.strip();
        this.commission = commission == null ? Commission.NONE : commission;
        this.remarks = remarks == null || remarks.isBlank() ? null : remarks.strip();
        this.revision = revision;
    }

    void add(ReceiptLine line) {
        lines.add(line);
    }

    /** @param line null for what the document does not name */
    public void differ(DeliveryLine line, DiscrepancyKind kind, BigDecimal quantity, String words) {
        discrepancies.add(new Discrepancy(this, line, kind, quantity, words));
    }

    /** All of it works. @throws BusinessException if it did before, or that was before it came */
    public void setUp(LocalDate on, String by) {
        if (setUpOn != null) {
            throw new BusinessException("delivery.setUp.already");
        }
        if (on.isBefore(acceptedOn)) {
            throw new BusinessException("delivery.setUp.beforeAccepted");
        }
        setUpOn = on;
        setUpBy = by;
    }

    /** It does not work yet after all. @throws BusinessException if it was not set up */
    public void takeBackSetUp() {
        if (setUpOn == null) {
            throw new BusinessException("delivery.setUp.not");
        }
        setUpOn = null;
        setUpBy = null;
    }

    public boolean isSetUp() {
        return setUpOn != null;
    }

    /** «12-1»: the number of its act. */
    public String getActNumber() {
        return note.getNumber() + "-" + number;
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }

    public DeliveryNote getNote() {
        return note;
    }

    public int getNumber() {
        return number;
    }

    public LocalDate getAcceptedOn() {
        return acceptedOn;
    }

    public String getAcceptedBy() {
        return acceptedBy;
    }

    public Commission getCommission() {
        return commission;
    }

    public String getRemarks() {
        return remarks;
    }

    public LocalDate getSetUpOn() {
        return setUpOn;
    }

    public String getSetUpBy() {
        return setUpBy;
    }

    public long getRevision() {
        return revision;
    }

    public List<ReceiptLine> getLines() {
        return List.copyOf(lines);
    }

    public List<Discrepancy> getDiscrepancies() {
        return List.copyOf(discrepancies);
    }
}
