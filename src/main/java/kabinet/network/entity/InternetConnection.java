package kabinet.network.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.base.Titled;
import kabinet.organisation.entity.School;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/**
 * A school's line to the internet as its contract says; what it really gives is measured elsewhere. In force on a day D if {@code beginsOn ≤ D} and D is not after
 * {@code endsOn}. A school may have several at a time; a reserve line does not count for the norm.
 */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class InternetConnection extends AbstractEntity implements Scoped, Titled {

    public static final int PROVIDER_LENGTH = 150;
    public static final int CONTRACT_LENGTH = 100;
    public static final int TECHNOLOGY_LENGTH = 10;
    public static final int PAYER_LENGTH = 10;
    /** Mbit/s. */
    public static final String FASTEST = "100000";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id", updatable = false)
    private School school;

    @NotBlank
    @Size(max = PROVIDER_LENGTH)
    @Column(length = PROVIDER_LENGTH, nullable = false)
    private String provider;

    @Size(max = CONTRACT_LENGTH)
    @Column(length = CONTRACT_LENGTH)
    private String contractNumber;

    private LocalDate contractDate;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = TECHNOLOGY_LENGTH, nullable = false)
    private Technology technology;

    /** To the school, by contract, Mbit/s. */
    @NotNull
    @DecimalMin("0.01")
    @DecimalMax(FASTEST)
    @Digits(integer = 6, fraction = 2)
    @Column(precision = 8, scale = 2, nullable = false)
    private BigDecimal downMbit;

    /** From the school, by contract, Mbit/s; null where the contract does not say. */
    @DecimalMin("0.01")
    @DecimalMax(FASTEST)
    @Digits(integer = 6, fraction = 2)
    @Column(precision = 8, scale = 2)
    private BigDecimal upMbit;

    /** The contract guarantees the speed («гарантированный трафик»); without it the norm is not met. */
    @Column(nullable = false)
    private boolean guaranteed;

    /** Has an address of its own that does not change. */
    @Column(nullable = false)
    private boolean staticIp;

    /** Part of the unified network for data of institutions («ЕСПД»). */
    @Column(nullable = false)
    private boolean unified;

    /** Only used when the main line fails. */
    @Column(nullable = false)
    private boolean backup;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = PAYER_LENGTH, nullable = false)
    private Payer payer;

    /** First day in force. */
    @NotNull
    @Column(nullable = false)
    private LocalDate beginsOn;

    /** Last day in force; null while no end is agreed. */
    private LocalDate endsOn;

    protected InternetConnection() {
    }

    /** @param downMbit by contract, Mbit/s */
    public InternetConnection(School school, String provider, Technology technology, BigDecimal downMbit, Payer payer, LocalDate beginsOn) {
        this.school = Objects.requireNonNull(school);
        setProvider(provider);
        this.technology = technology;
        this.downMbit = downMbit;
        this.payer = payer;
        this.beginsOn = beginsOn;
    }

    @Override
    public Long schoolId() {
        return school.getId();
    }

    /** «Ростелеком, 100 Мбит/с» without the unit: provider and speed. */
    @Override
    public String getTitle() {
        return provider + (downMbit == null ? "" : ", " + downMbit.stripTrailingZeros().toPlainString().replace('.', ','));
    }

    public boolean isInForce(LocalDate day) {
        return !beginsOn.isAfter(day) && (endsOn == null || !endsOn.isBefore(day));
    }

    /** @throws BusinessException if it would end before it begins */
    public void checkPeriod() {
        if (endsOn != null && beginsOn != null && endsOn.isBefore(beginsOn)) {
            throw new BusinessException("network.connection.endsBeforeItBegins", endsOn, beginsOn);
        }
    }

    public School getSchool() {
        return school;
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String provider) {
        this.provider = text(provider);
    }

    public String getContractNumber() {
        return contractNumber;
    }

    public void setContractNumber(String contractNumber) {
        this.contractNumber = text(contractNumber);
    }

    public LocalDate getContractDate() {
        return contractDate;
    }

    public void setContractDate(LocalDate contractDate) {
        this.contractDate = contractDate;
    }

    public Technology getTechnology() {
        return technology;
    }

    public void setTechnology(Technology technology) {
        this.technology = technology;
    }

    public BigDecimal getDownMbit() {
        return downMbit;
    }

    public void setDownMbit(BigDecimal downMbit) {
        this.downMbit = downMbit;
    }

    public BigDecimal getUpMbit() {
        return upMbit;
    }

    public void setUpMbit(BigDecimal upMbit) {
        this.upMbit = upMbit;
    }

    public boolean isGuaranteed() {
        return guaranteed;
    }

    public void setGuaranteed(boolean guaranteed) {
        this.guaranteed = guaranteed;
    }

    public boolean isStaticIp() {
        return staticIp;
    }

    public void setStaticIp(boolean staticIp) {
        this.staticIp = staticIp;
    }

    public boolean isUnified() {
        return unified;
    }

    public void setUnified(boolean unified) {
        this.unified = unified;
    }

    public boolean isBackup() {
        return backup;
    }

    public void setBackup(boolean backup) {
        this.backup = backup;
    }

    public Payer getPayer() {
        return payer;
    }

    public void setPayer(Payer payer) {
        this.payer = payer;
    }

    public LocalDate getBeginsOn() {
        return beginsOn;
    }

    public void setBeginsOn(LocalDate beginsOn) {
        this.beginsOn = beginsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    private static String text(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
