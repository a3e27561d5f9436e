package kabinet.kit.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kabinet.base.AbstractEntity;
import kabinet.base.Money;
import kabinet.base.Titled;
import kabinet.device.entity.DeviceKind;
import kabinet.organisation.entity.School;
import kabinet.procurement.entity.PurchaseFunding;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/** What a kit of a year holds. The district has one a size of schools, such as «Минимальный», «Стандарт», «Расширенный»; kits are copies, which it does not follow. */
@Entity
@Audited
public class KitTemplate extends AbstractEntity implements Titled {

    public static final int NAME_LENGTH = 100;
    public static final int BASIS_LENGTH = 200;

    @Min(PurchaseFunding.FIRST_YEAR)
    @Max(PurchaseFunding.LAST_YEAR)
    @Column(nullable = false)
    private int year;

    /** Unique in its year. */
    @NotBlank
    @Size(max = NAME_LENGTH)
    @Column(length = NAME_LENGTH, nullable = false)
    private String name;

    /** The document that names the equipment: «Распоряжение Минпросвещения от 17.12.2019 № Р-135». */
    @Size(max = BASIS_LENGTH)
    @Column(length = BASIS_LENGTH)
    private String basis;

    /** Of one kit, roubles, as the project states it; null where it states none. */
    @PositiveOrZero
    @Digits(integer = Money.MAX_INTEGER_DIGITS, fraction = Money.SCALE)
    @Column(precision = 15, scale = 2)
    private BigDecimal cost;

    @NotAudited
    @OneToMany(mappedBy = "template", fetch = FetchType.LAZY, cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("id")
    private List<KitTemplateLine> lines = new ArrayList<>();

    protected KitTemplate() {
    }

    public KitTemplate(int year, String name) {
        this.year = year;
        this.name = stripped(name);
    }

    /** A kit of this template for a school: what stands in the template now. */
    public Kit giveTo(School school) {
        Kit kit = new Kit(year, school);
        kit.setCost(cost);
        kit.follow(this);
        Map<DeviceKind, Integer> quantities = new LinkedHashMap<>();
        lines.forEach(line -> quantities.put(line.getKind(), line.getQuantity()));
        kit.plan(quantities);
        return kit;
    }

    /** Says anew what it holds: pieces by kinds, in their order. */
    public void hold(Map<DeviceKind, Integer> quantities) {
        lines.removeIf(line -> !quantities.containsKey(line.getKind()));
        quantities.forEach((kind, quantity) -> lines.stream().filter(line -> line.getKind().equals(kind)).findFirst()
            .ifPresentOrElse(line -> line.setQuantity(quantity), () -> lines.add(new KitTemplateLine(this, kind, quantity))));
    }

    /** All kinds together. */
    public int getPieces() {
        return lines.stream().mapToInt(KitTemplateLine::getQuantity).sum();
    }

    @Override
    public String getTitle() {
        return name;
    }

    public int getYear() {
        return year;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = stripped(name);
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = stripped(basis);
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public BigDecimal getCost() {
        return cost;
    }

    public void setCost(BigDecimal cost) {
        this.cost = cost;
    }

    public List<KitTemplateLine> getLines() {
        return List.copyOf(lines);
    }
}
