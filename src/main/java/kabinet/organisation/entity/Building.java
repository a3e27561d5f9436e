package kabinet.organisation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.Titled;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/** A building of a school. Every school has at least one. */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class Building extends AbstractEntity implements Scoped, Titled {

    public static final int NAME_LENGTH = 80;
    /** Name of the building that a school begins with. */
    public static final String MAIN = "Основное здание";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id")
    private School school;

    /** Unique in the school. */
    @NotBlank
    @Size(max = NAME_LENGTH)
    @Column(length = NAME_LENGTH, nullable = false)
    private String name;

    @Size(max = School.ADDRESS_LENGTH)
    @Column(length = School.ADDRESS_LENGTH)
    private String address;

    /** A building given up takes no more rooms. */
    @Column(nullable = false)
    private boolean active = true;

    protected Building() {
    }

    public Building(School school, String name) {
        this.school = school;
        this.name = name;
    }

    @Override
    public String getTitle() {
        return name;
    }

    @Override
    public Long schoolId() {
        return school.getId();
    }

    public void deactivate() {
        active = false;
    }

    public void reactivate() {
        active = true;
    }

    public boolean isActive() {
        return active;
    }

    public School getSchool() {
        return school;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
