package kabinet.device.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.LookAlikes;
import kabinet.organisation.entity.InventoryNumberTemplate;
import org.hibernate.annotations.Filter;

/**
 * A number that a school has ever given to an object or taken over from older books. Rows are never deleted: numbers of
 * objects that are gone are not given out again (п. 46 of the instruction 157н).
 */
@Entity
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class InventoryNumber extends AbstractEntity implements Scoped {

    @Column(nullable = false)
    private Long schoolId;

    @Column(length = InventoryNumberTemplate.NUMBER_LENGTH, nullable = false)
    private String number;

    /** The number folded: two numbers that look alike are one. Unique in the school. */
    @Column(length = InventoryNumberTemplate.NUMBER_LENGTH, nullable = false)
    private String numberKey;

    protected InventoryNumber() {
    }

    public InventoryNumber(Long schoolId, String number) {
        this.schoolId = schoolId;
        this.number = number.strip();
        this.numberKey = LookAlikes.fold(number);
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }

    public Long getSchoolId() {
        return schoolId;
    }

    public String getNumberKey() {
        return numberKey;
    }

    public String getNumber() {
        return number;
    }
}
