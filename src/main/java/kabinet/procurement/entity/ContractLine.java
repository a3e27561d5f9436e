package kabinet.procurement.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.Money;
import kabinet.base.Titled;
import kabinet.device.entity.DeviceKind;
import kabinet.device.entity.DeviceModel;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/** One position of a contract: what is ordered, how many, at what price with VAT. Deliveries fulfil it. */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL_OR_DISTRICT)
public class ContractLine extends AbstractEntity implements Scoped, Titled {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "contract_id")
    private Contract contract;

    /** The school that the contract belongs to; null if it is the district's. */
    private Long schoolId;

    /** From 1. */
    @Column(nullable = false)
    private int number;

    @NotBlank
    @Size(max = NoticeLine.NAME_LENGTH)
    @Column(length = NoticeLine.NAME_LENGTH, nullable = false)
    private String name;

    /** ОКПД2 of the contract's time; the classifier changes, so only its shape is checked. */
    @Pattern(regexp = DeviceModel.OKPD2_SHAPE, message = "{procurement.line.okpd2.pattern}")
    @Column(length = NoticeLine.OKPD2_LENGTH)
    private String okpd2;

    /** ОКЕИ: 796 is «шт». */
    @Pattern(regexp = "\\d{3,4}", message = "{procurement.line.unitCode.pattern}")
    @Column(length = NoticeLine.UNIT_CODE_LENGTH)
    private String unitCode;

    @Size(max = NoticeLine.UNIT_NAME_LENGTH)
    @Column(length = NoticeLine.UNIT_NAME_LENGTH)
    private String unitName;

    /** In the units above; may have decimals. */
    @NotNull
    @PositiveOrZero
    @Digits(integer = NoticeLine.QUANTITY_DIGITS, fraction = NoticeLine.QUANTITY_SCALE)
    @Column(precision = 18, scale = NoticeLine.QUANTITY_SCALE, nullable = false)
    private BigDecimal quantity;

    /** Of one unit with VAT, roubles; null if the contract names the amount only. */
    @PositiveOrZero
    @Digits(integer = Money.MAX_INTEGER_DIGITS, fraction = Money.SCALE)
    @Column(precision = 15, scale = 2)
    private BigDecimal price;

    /** Of the line with VAT, roubles. */
    @PositiveOrZero
    @Digits(integer = Money.MAX_INTEGER_DIGITS, fraction = Money.SCALE)
    @Column(precision = 15, scale = 2)
    private BigDecimal amount;

    /** What kind of equipment it orders; null for services and for what is not told yet. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "kind_id")
    private DeviceKind kind;

    protected ContractLine() {
    }

    ContractLine(Contract contract, int number, String name) {
        this.contract = contract;
        this.schoolId = contract.schoolId();
        this.number = number;
        setName(name);
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }

    @Override
    public String getTitle() {
        return name;
    }

    public Contract getContract() {
        return contract;
    }

    public int getNumber() {
        return number;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Stripped.orNull(name);
    }

    public String getOkpd2() {
        return okpd2;
    }

    public void setOkpd2(String okpd2) {
        this.okpd2 = Stripped.orNull(okpd2);
    }

    public String getUnitCode() {
        return unitCode;
    }

    public void setUnitCode(String unitCode) {
        this.unitCode = Stripped.orNull(unitCode);
    }

    public String getUnitName() {
        return unitName;
    }

    public void setUnitName(String unitName) {
        this.unitName = Stripped.orNull(unitName);
    }

    public BigDecimal getQuantity() {
        return quantity;
    }

    public void setQuantity(BigDecimal quantity) {
        this.quantity = quantity;
    }

    public BigDecimal getPrice() {
        return price;
    }

    public void setPrice(BigDecimal price) {
        this.price = price;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public DeviceKind getKind() {
        return kind;
    }

    public void setKind(DeviceKind kind) {
        this.kind = kind;
    }
}
