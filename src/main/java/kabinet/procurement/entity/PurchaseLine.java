package kabinet.procurement.entity;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.Money;
import kabinet.base.Titled;
import kabinet.device.entity.DeviceModel;
import org.hibernate.envers.Audited;

/** One position of a purchase: what, how many, at what price. A notice announces it, a contract orders it. */
@MappedSuperclass
@Audited
public abstract class PurchaseLine extends AbstractEntity implements Scoped, Titled {

    public static final int NAME_LENGTH = 2000;
    /** Of ОКПД2, as in the schemes of ЕИС. */
    public static final int OKPD2_LENGTH = 12;
    /** Of ОКЕИ, digits. */
    public static final int UNIT_CODE_LENGTH = 4;
    public static final int UNIT_NAME_LENGTH = 100;
    /** Decimals of a quantity. */
    public static final int QUANTITY_SCALE = 3;
    /** Digits of a quantity before the comma. */
    public static final int QUANTITY_DIGITS = 15;

    /** The school that the purchase belongs to; null if it is the district's. */
    private Long schoolId;

    /** From 1. */
    @Column(nullable = false)
    private int number;

    @NotBlank
    @Size(max = NAME_LENGTH)
    @Column(length = NAME_LENGTH, nullable = false)
    private String name;

    /** ОКПД2 of the purchase's time; the classifier changes, so only its shape is checked. */
    @Pattern(regexp = DeviceModel.OKPD2_SHAPE, message = "{procurement.line.okpd2.pattern}")
    @Column(length = OKPD2_LENGTH)
    private String okpd2;

    /** ОКЕИ: 796 is «шт». */
    @Pattern(regexp = "\\d{3,4}", message = "{procurement.line.unitCode.pattern}")
    @Column(length = UNIT_CODE_LENGTH)
    private String unitCode;

    @Size(max = UNIT_NAME_LENGTH)
    @Column(length = UNIT_NAME_LENGTH)
    private String unitName;

    /** In the units above; may have decimals; null where a notice leaves it undefined. */
    @PositiveOrZero
    @Digits(integer = QUANTITY_DIGITS, fraction = QUANTITY_SCALE)
    @Column(precision = 18, scale = QUANTITY_SCALE)
    private BigDecimal quantity;

    /** Of one unit with VAT, roubles; null if the purchase names the amount only. */
    @PositiveOrZero
    @Digits(integer = Money.MAX_INTEGER_DIGITS, fraction = Money.SCALE)
    @Column(precision = 15, scale = 2)
    private BigDecimal price;

    /** Of the line with VAT, roubles. */
    @PositiveOrZero
    @Digits(integer = Money.MAX_INTEGER_DIGITS, fraction = Money.SCALE)
    @Column(precision = 15, scale = 2)
    private BigDecimal amount;

    protected PurchaseLine() {
    }

    /** @param schoolId the purchase's school; null if it is the district's */
    PurchaseLine(Long schoolId, int number, String name) {
        this.schoolId = schoolId;
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
}
