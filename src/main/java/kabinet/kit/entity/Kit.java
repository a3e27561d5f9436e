package kabinet.kit.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.base.Money;
import kabinet.base.Titled;
import kabinet.device.entity.DeviceKind;
import kabinet.organisation.entity.School;
import kabinet.procurement.entity.PurchaseFunding;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/** What a school is to get in a year: one kit, planned by the district. What of it was ordered, delivered and set up is counted from the purchases, never stored here. */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class Kit extends AbstractEntity implements Scoped, Titled {

    /** Never changes. */
    @Min(PurchaseFunding.FIRST_YEAR)
    @Max(PurchaseFunding.LAST_YEAR)
    @Column(nullable = false)
    private int year;

    /** Never changes; has one kit a year. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id")
    private School school;

    /** What it was copied from; null if it was planned by hand. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "template_id")
    private KitTemplate template;

    /**
     * Roubles, the project's own figure for this school; null where it states none. Never derived: in the roadmap of Ковров «2282,0 тыс. руб. на каждое учреждение»
     * is no quotient of any of its totals.
     */
    @PositiveOrZero
    @Digits(integer = Money.MAX_INTEGER_DIGITS, fraction = Money.SCALE)
    @Column(precision = 15, scale = 2)
    private BigDecimal cost;

    @NotAudited
    @OneToMany(mappedBy = "kit", fetch = FetchType.LAZY, cascade = {CascadeType.PERSIST, CascadeType.REMOVE}, orphanRemoval = true)
    @OrderBy("id")
    private List<KitLine> lines = new ArrayList<>();

    protected Kit() {
    }

    public Kit(int year, School school) {
        this.year = year;
        this.school = school;
    }

    /** Plans anew: pieces by kinds, in their order. */
    public void plan(Map<DeviceKind, Integer> quantities) {
        lines.removeIf(line -> !quantities.containsKey(line.getKind()));
        quantities.forEach(this::plan);
    }

    /** Plans so many pieces of a kind and leaves the others as they are. */
    public void plan(DeviceKind kind, int quantity) {
        lines.stream().filter(line -> line.getKind().equals(kind)).findFirst()
            .ifPresentOrElse(line -> line.setQuantity(quantity), () -> lines.add(new KitLine(this, kind, quantity)));
    }

    /** How many pieces of a kind are planned; 0 if none. */
    public int planned(DeviceKind kind) {
        return lines.stream().filter(line -> line.getKind().equals(kind)).mapToInt(KitLine::getQuantity).findFirst().orElse(0);
    }

    /** Names the template it comes from. @throws BusinessException if that is of another year */
    public void follow(KitTemplate newTemplate) {
        if (newTemplate != null && newTemplate.getYear() != year) {
            throw new BusinessException("kit.templateOfOtherYear");
        }
        template = newTemplate;
    }

    @Override
    public Long schoolId() {
        return school == null ? null : school.getId();
    }

    /** «СОШ № 9, 2020». */
    @Override
    public String getTitle() {
        return school.getShortName() + ", " + year;
    }

    public int getYear() {
        return year;
    }

    public School getSchool() {
        return school;
    }

    public KitTemplate getTemplate() {
        return template;
    }

    public BigDecimal getCost() {
        return cost;
    }

    public void setCost(BigDecimal cost) {
        this.cost = cost;
    }

    public List<KitLine> getLines() {
        return List.copyOf(lines);
    }
}
