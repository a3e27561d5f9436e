package kabinet.delivery.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.base.LookAlikes;
import kabinet.base.Texts;
import kabinet.base.Titled;
import kabinet.organisation.entity.School;
import kabinet.procurement.entity.Contract;
import kabinet.procurement.entity.Supplier;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/**
 * A delivery as its document tells it («УПД», «товарная накладная»). It is booked from the supplier's file or from paper, is accepted by a
 * {@link Receipt} or by several, its equipment is set up, and from each of its lines the devices can be traced. What the document says is never changed by
 * accepting it: differences are written down with the receipt. It belongs to the school that gets it; without one it is the district's.
 */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL_OR_DISTRICT)
public class DeliveryNote extends AbstractEntity implements Scoped, Titled {

    public static final int NUMBER_LENGTH = 100;
    public static final int PARTY_LENGTH = 300;
    public static final int BASIS_LENGTH = 500;
    public static final int PERSON_LENGTH = 120;
    public static final int FILE_NAME_LENGTH = 200;

    /** The school that gets it: the consignee, else the buyer; null when neither is a school. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id")
    private School school;

    @Enumerated(EnumType.STRING)
    @Column(length = 12, nullable = false)
    private DocumentFormat format;

    /** Of the document; with supplier, date and correction it is unique. */
    @Column(length = NUMBER_LENGTH, nullable = false)
    private String number;

    /** The number folded for search. */
    @Column(length = NUMBER_LENGTH, nullable = false)
    private String numberKey;

    @Column(nullable = false)
    private LocalDate date;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "supplier_id")
    private Supplier supplier;

    /** As written in the document. */
    @Column(length = PARTY_LENGTH, nullable = false)
    private String buyerName;

    /** Null where the paper names none. */
    @Column(length = 12)
    private String buyerInn;

    /** Null when the buyer is the consignee too. */
    @Column(length = PARTY_LENGTH)
    private String consigneeName;

    @Column(length = 12)
    private String consigneeInn;

    /** Null until it is known. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contract_id")
    private Contract contract;

    /** What the document says it is owed to: «Контракт № 12 от 01.03.2021». */
    @Column(length = BASIS_LENGTH)
    private String basis;

    /** Number of the correction («исправление»); empty for an original, so that the database can compare it. */
    @Column(length = NUMBER_LENGTH, nullable = false)
    private String correction = "";

    private LocalDate correctionDate;

    /** The document that it corrects. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "corrects_id")
    private DeliveryNote corrects;

    /** Totals as the document states them, roubles; null where it states none. */
    @Column(precision = 15, scale = 2)
    private BigDecimal net;
    @Column(precision = 15, scale = 2)
    private BigDecimal vat;
    @Column(precision = 15, scale = 2)
    private BigDecimal gross;

    @Enumerated(EnumType.STRING)
    @Column(length = 10, nullable = false)
    private DeliveryState state = DeliveryState.DELIVERED;

    /** By when it should be set up (the roadmap's 20.08); null where nothing says. */
    private LocalDate dueOn;

    /** When the goods came. */
    @Column(nullable = false)
    private LocalDate deliveredOn;

    /** Who booked the document. */
    @Column(length = PERSON_LENGTH, nullable = false)
    private String deliveredBy;

    private LocalDate acceptedOn;
    @Column(length = PERSON_LENGTH)
    private String acceptedBy;
    private LocalDate setUpOn;
    @Column(length = PERSON_LENGTH)
    private String setUpBy;

    /** The file that it was read from; null for paper. */
    @Column(length = FILE_NAME_LENGTH)
    private String originalName;

    @Column(length = 64)
    private String originalSha256;

    @NotAudited
    @OneToMany(mappedBy = "note", fetch = FetchType.LAZY, cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("number, id")
    private List<DeliveryLine> lines = new ArrayList<>();

    protected DeliveryNote() {
    }

    /**
     * @param school the school that gets it; null for the district
     * @param deliveredOn when the goods came
     * @param deliveredBy who books it
     */
    public DeliveryNote(School school, DocumentFormat format, String number, LocalDate date, Supplier supplier, LocalDate deliveredOn, String deliveredBy) {
        this.school = school;
        this.format = format;
        this.supplier = supplier;
        this.deliveredBy = deliveredBy;
        entitle(number, date, deliveredOn);
    }

    /** Words the head of a paper anew. @throws BusinessException if it came from a file or something of it was accepted */
    public void head(School newSchool, Supplier newSupplier, String newNumber, LocalDate newDate, LocalDate newDeliveredOn) {
        requireOpen();
        school = newSchool;
        supplier = newSupplier;
        entitle(newNumber, newDate, newDeliveredOn);
    }

    private void entitle(String newNumber, LocalDate newDate, LocalDate newDeliveredOn) {
        number = newNumber.strip();
        numberKey = LookAlikes.key(number, NUMBER_LENGTH);
        date = newDate;
        deliveredOn = newDeliveredOn == null ? newDate : newDeliveredOn;
    }

    /** @param consignee null when it is the buyer */
    public void between(Party buyer, Party consignee) {
        buyerName = cut(buyer.name(), PARTY_LENGTH);
        buyerInn = buyer.inn();
        consigneeName = consignee == null ? null : cut(consignee.name(), PARTY_LENGTH);
        consigneeInn = consignee == null ? null : consignee.inn();
    }

    public void totals(Totals totals) {
        net = totals == null ? null : totals.net();
        vat = totals == null ? null : totals.vat();
        gross = totals == null ? null : totals.gross();
    }

    /** Ties it to its contract, whose date of delivery it takes over unless it has one of its own: the last contract's is not. @throws BusinessException if that is another school's */
    public void under(Contract newContract) {
        if (newContract != null && newContract.schoolId() != null && !newContract.schoolId().equals(schoolId())) {
            throw new BusinessException("delivery.contract.ofOther", newContract.getNumber());
        }
        boolean ofContract = dueOn == null || contract != null && dueOn.equals(contract.getDeliverBy());
        contract = newContract;
        if (ofContract && newContract != null) {
            dueOn = newContract.getDeliverBy();
        }
    }

    public void readFrom(String fileName, String sha256) {
        originalName = fileName;
        originalSha256 = sha256;
    }

    public void add(DeliveryLine line) {
        lines.add(line);
    }

    /** Before the lines of a paper are entered anew. */
    public void clearLines() {
        requireOpen();
        lines.clear();
    }

    /**
     * Takes the place of the document that it corrects, or stands beside it if that was accepted already.
     *
     * @param received whether something of the original was accepted
     */
    public void correct(DeliveryNote original, String correctionNumber, LocalDate correctedOn, boolean received) {
        correction = correctionNumber;
        correctionDate = correctedOn;
        corrects = original;
        if (original != null && received) {
            state = DeliveryState.RECORDED;
        } else if (original != null) {
            original.state = DeliveryState.REPLACED;
        }
    }

    /** @throws BusinessException if it no longer waits for its acceptance */
    public void requireReceivable() {
        if (state != DeliveryState.DELIVERED) {
            throw new BusinessException("delivery.notReceivable." + state);
        }
    }

    /** All of it is accepted. */
    public void accept(LocalDate on, String by) {
        requireReceivable();
        state = DeliveryState.ACCEPTED;
        acceptedOn = on;
        acceptedBy = by;
    }

    /** All of it works. */
    public void setUp(LocalDate on, String by) {
        if (state != DeliveryState.ACCEPTED) {
            throw new BusinessException("delivery.notAccepted");
        }
        state = DeliveryState.SET_UP;
        setUpOn = on;
        setUpBy = by;
    }

    /** Some of it does not work yet after all; nothing changes if that was so before. */
    public void takeBackSetUp() {
        if (state == DeliveryState.SET_UP) {
            state = DeliveryState.ACCEPTED;
            setUpOn = null;
            setUpBy = null;
        }
    }

    /** Whether people may still change what it says. */
    public boolean isEditable() {
        return format == DocumentFormat.PAPER && state == DeliveryState.DELIVERED;
    }

    private void requireOpen() {
        if (getId() != null && !isEditable()) {
            throw new BusinessException("delivery.notEditable");
        }
    }

    /** Whether it was, or by today is, set up too late. */
    public boolean isLate(LocalDate today) {
        return dueOn != null && state.isCounting() && (setUpOn == null ? today : setUpOn).isAfter(dueOn);
    }

    @Override
    public Long schoolId() {
        return school == null ? null : school.getId();
    }

    /** «УПД № 12 от 05.08.2021». */
    @Override
    public String getTitle() {
        return Texts.of(Texts.RUSSIAN, format.isUpd() ? "delivery.note.upd" : "delivery.note.torg12", number, date);
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }

    public School getSchool() {
        return school;
    }

    public DocumentFormat getFormat() {
        return format;
    }

    public String getNumber() {
        return number;
    }

    public LocalDate getDate() {
        return date;
    }

    public Supplier getSupplier() {
        return supplier;
    }

    public String getBuyerName() {
        return buyerName;
    }

    public String getBuyerInn() {
        return buyerInn;
    }

    public String getConsigneeName() {
        return consigneeName;
    }

    public String getConsigneeInn() {
        return consigneeInn;
    }

    public Contract getContract() {
        return contract;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = cut(basis, BASIS_LENGTH);
    }

    public String getCorrection() {
        return correction;
    }

    public LocalDate getCorrectionDate() {
        return correctionDate;
    }

    public DeliveryNote getCorrects() {
        return corrects;
    }

    public BigDecimal getNet() {
        return net;
    }

    public BigDecimal getVat() {
        return vat;
    }

    public BigDecimal getGross() {
        return gross;
    }

    public DeliveryState getState() {
        return state;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public LocalDate getDeliveredOn() {
        return deliveredOn;
    }

    public String getDeliveredBy() {
        return deliveredBy;
    }

    public LocalDate getAcceptedOn() {
        return acceptedOn;
    }

    public String getAcceptedBy() {
        return acceptedBy;
    }

    public LocalDate getSetUpOn() {
        return setUpOn;
    }

    public String getSetUpBy() {
        return setUpBy;
    }

    public String getOriginalName() {
        return originalName;
    }

    public String getOriginalSha256() {
        return originalSha256;
    }

    public List<DeliveryLine> getLines() {
        return List.copyOf(lines);
    }
}
