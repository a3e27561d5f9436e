package kabinet.delivery.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.LookAlikes;
import kabinet.base.Money;
import kabinet.procurement.entity.ContractLine;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/** A line of a delivery note, in the words of the document. Goods become devices; works, services and rights are accepted without any. */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL_OR_DISTRICT)
public class DeliveryLine extends AbstractEntity implements Scoped {

    /** Decimals of a quantity: suppliers write more of services, which come down to these. */
    public static final int QUANTITY_SCALE = 3;
    public static final int NAME_LENGTH = 2000;
    public static final int KEY_LENGTH = 190;
    public static final int CODE_LENGTH = 100;
    public static final int UNIT_LENGTH = 60;
    public static final int RATE_LENGTH = 20;
    public static final int SERIALS_LENGTH = 1_000_000;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "note_id")
    private DeliveryNote note;

    /** Of the note; null for the district's. */
    private Long schoolId;

    /** Within the note, from 1. */
    @Column(nullable = false)
    private int number;

    @Column(length = NAME_LENGTH, nullable = false)
    private String name;

    /** The beginning of the name folded: what came before under the same name was most likely the same model. */
    @Column(length = KEY_LENGTH, nullable = false)
    private String nameKey;

    @Column(length = CODE_LENGTH)
    private String article;

    @Column(length = 12)
    private String okpd2;

    /** ОКЕИ, 3 or 4 digits. */
    @Column(length = 4)
    private String unitCode;

    @Column(length = UNIT_LENGTH)
    private String unitName;

    @Column(precision = 18, scale = QUANTITY_SCALE, nullable = false)
    private BigDecimal quantity;

    /** Of one unit without VAT, roubles; suppliers write up to 11 decimals. */
    @Column(precision = 26, scale = 11)
    private BigDecimal price;

    @Column(precision = 15, scale = 2)
    private BigDecimal net;

    /** As written: «20%», «без НДС». */
    @Column(length = RATE_LENGTH)
    private String vatRate;

    @Column(precision = 15, scale = 2)
    private BigDecimal vat;

    @Column(precision = 15, scale = 2)
    private BigDecimal gross;

    @Enumerated(EnumType.STRING)
    @Column(length = 10, nullable = false)
    private LineKind kind;

    @Column(length = CODE_LENGTH)
    private String country;

    @Column(length = CODE_LENGTH)
    private String declaration;

    /** Serial numbers that the document names, one a line. */
    @Column(length = SERIALS_LENGTH)
    private String serials;

    /** What of the contract it fulfils; null until it is known. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contract_line_id")
    private ContractLine contractLine;

    protected DeliveryLine() {
    }

    public DeliveryLine(DeliveryNote note, DocumentLine line) {
        this.note = note;
        this.schoolId = note.schoolId();
        this.number = line.number();
        this.name = cut(line.name(), NAME_LENGTH);
        this.nameKey = key(line.name());
        this.article = cut(line.article() == null ? line.code() : line.article(), CODE_LENGTH);
        this.okpd2 = cut(line.okpd2(), 12);
        this.unitCode = cut(line.unitCode(), 4);
        this.unitName = cut(line.unitName(), UNIT_LENGTH);
        this.quantity = line.quantity() == null ? BigDecimal.ONE : line.quantity(); // suppliers leave it out for services only
        this.price = line.price();
        this.net = line.net();
        this.vatRate = cut(line.vatRate(), RATE_LENGTH);
        this.vat = line.vat();
        this.gross = line.gross();
        this.kind = line.kind();
        this.country = cut(line.country(), CODE_LENGTH);
        this.declaration = cut(line.declaration(), CODE_LENGTH);
        this.serials = line.serials().isEmpty() ? null : String.join("\n", line.serials());
        note.add(this);
    }

    /** The key under which earlier deliveries of the same thing are found. */
    public static String key(String name) {
        return LookAlikes.key(name, KEY_LENGTH);
    }

    public void fulfils(ContractLine line) {
        contractLine = line;
    }

    public boolean isGoods() {
        return kind == LineKind.GOODS;
    }

    /** Whether it becomes devices when it is accepted: goods counted in whole pieces, but no metres of cable. */
    public boolean isUnpacked() {
        return isGoods() && quantity.stripTrailingZeros().scale() <= 0 && Unit.ofCode(unitCode).or(() -> Unit.ofName(unitName)).map(Unit::isWhole).orElse(true);
    }

    /** With VAT, since schools cannot deduct it; without, where the document states no more; null where it states no sum. */
    public BigDecimal cost() {
        if (gross != null || net == null) {
            return gross;
        }
        return vat == null ? net : net.add(vat);
    }

    /** The part of the cost that falls on a part of the quantity, to the kopeck; null where the document states no sum. */
    public BigDecimal costOf(BigDecimal part) {
        return costOf(BigDecimal.ZERO, part);
    }

    /** The same for a part that follows what was accepted before: all parts add up to the cost. */
    public BigDecimal costOf(BigDecimal before, BigDecimal part) {
        return cost() == null ? null : upTo(before.add(part)).subtract(upTo(before));
    }

    private BigDecimal upTo(BigDecimal part) {
        return cost().multiply(part).divide(quantity, Money.SCALE, RoundingMode.HALF_UP);
    }

    /** Whole pieces of a line of goods. */
    public int pieces() {
        return quantity.intValueExact();
    }

    /**
     * What single pieces cost, exact to the kopeck: those of all pieces of the line add up to its sum. A surplus piece costs the average.
     *
     * @param from  pieces that were accepted before
     * @param count how many are asked for
     * @return prices, null within where the document states no sum
     */
    public List<BigDecimal> prices(int from, int count) {
        if (cost() == null) {
            return Collections.nCopies(count, null);
        }
        BigInteger kopecks = cost().setScale(Money.SCALE, RoundingMode.UNNECESSARY).unscaledValue();
        BigInteger[] each = kopecks.divideAndRemainder(quantity.toBigIntegerExact());
        BigDecimal average = cost().divide(quantity, Money.SCALE, RoundingMode.HALF_UP);
        List<BigDecimal> prices = new ArrayList<>(count);
        for (int i = from; i < from + count; i++) { // the first pieces are a kopeck dearer until the remainder is spent
            BigInteger price = BigInteger.valueOf(i).compareTo(each[1]) < 0 ? each[0].add(BigInteger.ONE) : each[0];
            prices.add(BigDecimal.valueOf(i).compareTo(quantity) < 0 ? new BigDecimal(price, Money.SCALE) : average);
        }
        return prices;
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
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

    public String getName() {
        return name;
    }

    public String getNameKey() {
        return nameKey;
    }

    public String getArticle() {
        return article;
    }

    public String getOkpd2() {
        return okpd2;
    }

    public String getUnitCode() {
        return unitCode;
    }

    public String getUnitName() {
        return unitName;
    }

    public BigDecimal getQuantity() {
        return quantity;
    }

    public BigDecimal getPrice() {
        return price;
    }

    public BigDecimal getNet() {
        return net;
    }

    public String getVatRate() {
        return vatRate;
    }

    public BigDecimal getVat() {
        return vat;
    }

    public BigDecimal getGross() {
        return gross;
    }

    public LineKind getKind() {
        return kind;
    }

    public String getCountry() {
        return country;
    }

    public String getDeclaration() {
        return declaration;
    }

    /** Serial numbers that the document names, in its order. */
    public List<String> getSerials() {
        return serials == null ? List.of() : List.of(serials.split("\n"));
    }

    public ContractLine getContractLine() {
        return contractLine;
    }
}
