package kabinet.device.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kabinet.base.AbstractEntity;
import kabinet.base.Titled;
import org.hibernate.envers.Audited;

/** Where the money came from: federal, regional, municipal budget. A directory of the district. */
@Entity
@Audited
public class FundingSource extends AbstractEntity implements Titled {

    public static final int NAME_LENGTH = 100;

    /** Unique. */
    @NotBlank
    @Size(max = NAME_LENGTH)
    @Column(length = NAME_LENGTH, nullable = false)
    private String name;

    /** Still offered for new devices. */
    @Column(nullable = false)
    private boolean active = true;

    protected FundingSource() {
    }

    public FundingSource(String name) {
        this.name = name;
    }

    @Override
    public String getTitle() {
        return name;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
