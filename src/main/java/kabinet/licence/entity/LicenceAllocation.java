package kabinet.licence.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.base.Titled;
import kabinet.organisation.entity.School;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/** What a school may use of a licence of the district's pool. */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class LicenceAllocation extends AbstractEntity implements Scoped, Titled {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "licence_id", updatable = false)
    private Licence licence;

    /** Once for each licence. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id", updatable = false)
    private School school;

    /** Rights, of uses at once where the kind says so; null for kinds without any number: then the school takes part. */
    private Integer quantity;

    protected LicenceAllocation() {
    }

    /** @throws BusinessException unless it is the pool's, of a kind that is given to schools, and the quantity suits it */
    public LicenceAllocation(Licence licence, School school, Integer quantity) {
        if (!licence.isPool()) {
            throw new BusinessException("licence.fault.allocation.notPool");
        }
        if (!licence.getKind().isAllocable()) {
            throw new BusinessException("licence.fault.allocation.bound");
        }
        this.licence = licence;
        this.school = school;
        allot(quantity);
    }

    /** Whether another quantity would be more. @param other null for none */
    public boolean isLessThan(Integer other) {
        return (quantity == null ? 0 : quantity) < (other == null ? 0 : other);
    }

    public final void allot(Integer newQuantity) {
        boolean quantified = licence.getKind().isQuantified();
        if (quantified && (newQuantity == null || newQuantity < 1 || newQuantity > Grant.MOST)) {
            throw new BusinessException("licence.fault.allocation.quantity", Grant.MOST);
        }
        quantity = quantified ? newQuantity : null;
    }

    @Override
    public Long schoolId() {
        return school.getId();
    }

    @Override
    public String getTitle() {
        return licence.getTitle();
    }

    public Licence getLicence() {
        return licence;
    }

    public School getSchool() {
        return school;
    }

    public Integer getQuantity() {
        return quantity;
    }
}
