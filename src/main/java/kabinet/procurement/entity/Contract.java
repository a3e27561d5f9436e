package kabinet.procurement.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.base.LookAlikes;
import kabinet.base.Money;
import kabinet.base.Titled;
import kabinet.device.entity.FundingSource;
import kabinet.organisation.entity.School;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/**
 * A contract with a supplier: it came of a notice, or was made without one on the ground it names. It belongs to the school that bought, or to the district. It
 * is carried out by deliveries until it is completed or terminated. Amounts are roubles and include VAT.
 */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL_OR_DISTRICT)
public class Contract extends AbstractEntity implements Scoped, Titled {

    public static final int NUMBER_LENGTH = 60;
    /** Of a number in the registry of contracts, digits: budget 1, ИНН 10, year 2, serial 6. */
    public static final int REGISTRY_NUMBER_LENGTH = 19;
    public static final int SUBJECT_LENGTH = 2000;
    public static final int BASIS_LENGTH = 200;

    /** Null for the district's own. Never changes. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id")
    private School school;

    /** Null for a purchase without a notice. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "notice_id")
    private Notice notice;

    /** In the registry of contracts, 19 digits; unique; small purchases are not registered. */
    @Pattern(regexp = Notice.NUMBER_SHAPE, message = "{procurement.contract.registryNumber.pattern}")
    @Column(length = REGISTRY_NUMBER_LENGTH)
    private String registryNumber;

    /** As in its papers; may be the notice's number. */
    @NotBlank
    @Size(max = NUMBER_LENGTH)
    @Column(length = NUMBER_LENGTH, nullable = false)
    private String number;

    /** The number folded for search. */
    @Column(length = NUMBER_LENGTH, nullable = false)
    private String numberKey;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "supplier_id")
    private Supplier supplier;

    /** What is delivered. */
    @NotBlank
    @Size(max = SUBJECT_LENGTH)
    @Column(length = SUBJECT_LENGTH, nullable = false)
    private String subject;

    /** With VAT, roubles. */
    @NotNull
    @PositiveOrZero
    @Digits(integer = Money.MAX_INTEGER_DIGITS, fraction = Money.SCALE)
    @Column(precision = 15, scale = 2, nullable = false)
    private BigDecimal price;

    @NotNull
    @Column(nullable = false)
    private LocalDate signedOn;

    private LocalDate validUntil;

    /** By when everything must be delivered. */
    private LocalDate deliverBy;

    /** Why there is no notice: «п. 4 ч. 1 ст. 93 44-ФЗ». */
    @Size(max = BASIS_LENGTH)
    @Column(length = BASIS_LENGTH)
    private String basis;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = 15, nullable = false)
    private ContractState state = ContractState.ACTIVE;

    /** What the contract is found by. */
    @NotAudited
    @ElementCollection
    @CollectionTable(name = "contract_word", joinColumns = @JoinColumn(name = "contract_id"))
    @Column(name = "word", length = SearchWords.LENGTH, nullable = false)
    private Set<String> words = new HashSet<>();

    @NotAudited
    @OneToMany(mappedBy = "contract", fetch = FetchType.LAZY, cascade = {CascadeType.PERSIST, CascadeType.MERGE}, orphanRemoval = true)
    @OrderBy("number, id")
    private List<ContractLine> lines = new ArrayList<>();

    @NotAudited
    @OneToMany(mappedBy = "contract", fetch = FetchType.LAZY, cascade = {CascadeType.PERSIST, CascadeType.MERGE}, orphanRemoval = true)
    @OrderBy("year, id")
    private List<ContractFunding> fundings = new ArrayList<>();

    protected Contract() {
    }

    /** @param school null for the district's own */
    public Contract(School school, String number, Supplier supplier) {
        this.school = school;
        setNumber(number);
        this.supplier = supplier;
    }

    /** The roadmap's date for equipment to be bought, delivered and set up, 20 August (roadmap of Гусь-Хрустальный for 2021, § 2 item 4). */
    public static LocalDate deliveryDueIn(int year) {
        return LocalDate.of(year, Month.AUGUST, 20);
    }

    @Override
    public Long schoolId() {
        return school == null ? null : school.getId();
    }

    @Override
    public String getTitle() {
        return number;
    }

    /** The whole price was paid for and delivered. */
    public void complete() {
        change(ContractState.COMPLETED);
    }

    public void terminate() {
        change(ContractState.TERMINATED);
    }

    /** It was completed by mistake. */
    public void reopen() {
        change(ContractState.ACTIVE);
    }

    private void change(ContractState next) {
        if (!state.next().contains(next)) {
            throw new BusinessException("procurement.contract.refused." + state);
        }
        state = next;
    }

    /** @throws BusinessException if the notice is another school's: who reads the contract must be able to read its notice */
    public void setNotice(Notice notice) {
        if (notice != null && notice.schoolId() != null && !notice.schoolId().equals(schoolId())) {
            throw new BusinessException("procurement.contract.noticeOfOtherSchool");
        }
        this.notice = notice;
    }

    @AssertTrue(message = "{procurement.contract.validUntil.before}")
    boolean isValidAfterSigning() {
        return signedOn == null || validUntil == null || !validUntil.isBefore(signedOn);
    }

    @AssertTrue(message = "{procurement.contract.deliverBy.before}")
    boolean isDeliveredAfterSigning() {
        return signedOn == null || deliverBy == null || !deliverBy.isBefore(signedOn);
    }

    /** A new line behind the others. */
    public ContractLine addLine(String name) {
        ContractLine line = new ContractLine(this, lines.isEmpty() ? 1 : lines.get(lines.size() - 1).getNumber() + 1, name);
        lines.add(line);
        return line;
    }

    public void removeLine(ContractLine line) {
        lines.removeIf(l -> l == line);
    }

    public ContractFunding addFunding(FundingSource source, int year, BigDecimal amount) {
        ContractFunding funding = new ContractFunding(this, source, year, amount);
        fundings.add(funding);
        return funding;
    }

    public void removeFunding(ContractFunding funding) {
        fundings.removeIf(f -> f == funding);
    }

    /** The funding's sum, roubles; need not be the price, as long as it is being settled. */
    public BigDecimal getFunded() {
        return fundings.stream().map(ContractFunding::getAmount).filter(a -> a != null).reduce(Money.ZERO, BigDecimal::add);
    }

    /** The lines' sum, roubles; lines without an amount count nothing. */
    public BigDecimal getOrdered() {
        return lines.stream().map(ContractLine::getAmount).filter(a -> a != null).reduce(Money.ZERO, BigDecimal::add);
    }

    @PrePersist
    @PreUpdate
    void findable() {
        Set<String> now = SearchWords.of(Arrays.asList(number, registryNumber, subject, supplier.getName(), supplier.getInn()));
        if (!now.equals(words)) {
            words.retainAll(now);
            words.addAll(now);
        }
    }

    public School getSchool() {
        return school;
    }

    public Notice getNotice() {
        return notice;
    }

    public String getRegistryNumber() {
        return registryNumber;
    }

    public void setRegistryNumber(String registryNumber) {
        this.registryNumber = Stripped.orNull(registryNumber);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = Stripped.orNull(number);
        this.numberKey = LookAlikes.key(this.number, NUMBER_LENGTH);
    }

    public Supplier getSupplier() {
        return supplier;
    }

    public void setSupplier(Supplier supplier) {
        this.supplier = supplier;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = Stripped.orNull(subject);
    }

    public BigDecimal getPrice() {
        return price;
    }

    public void setPrice(BigDecimal price) {
        this.price = price;
    }

    public LocalDate getSignedOn() {
        return signedOn;
    }

    public void setSignedOn(LocalDate signedOn) {
        this.signedOn = signedOn;
    }

    public LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(LocalDate validUntil) {
        this.validUntil = validUntil;
    }

    public LocalDate getDeliverBy() {
        return deliverBy;
    }

    public void setDeliverBy(LocalDate deliverBy) {
        this.deliverBy = deliverBy;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = Stripped.orNull(basis);
    }

    public ContractState getState() {
        return state;
    }

    public boolean isActive() {
        return state == ContractState.ACTIVE;
    }

    public List<ContractLine> getLines() {
        return List.copyOf(lines);
    }

    public List<ContractFunding> getFundings() {
        return List.copyOf(fundings);
    }
}
