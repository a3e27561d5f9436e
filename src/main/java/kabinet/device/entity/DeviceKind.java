package kabinet.device.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import kabinet.base.AbstractEntity;
import kabinet.base.Titled;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/** What sort of equipment: «Ноутбук педагога», «Проектор». A directory of the district; each kind may have fields of its own. */
@Entity
@Audited
public class DeviceKind extends AbstractEntity implements Titled {

    public static final int NAME_LENGTH = 80;

    /** Unique. */
    @NotBlank
    @Size(max = NAME_LENGTH)
    @Column(length = NAME_LENGTH, nullable = false)
    private String name;

    /** A computer that people work at: counted as a workplace, may carry software. */
    @Column(nullable = false)
    private boolean workstation;

    /** Still offered for new devices. */
    @Column(nullable = false)
    private boolean active = true;

    @NotAudited
    @OneToMany(mappedBy = "kind", fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @OrderBy("position, id")
    private List<CustomField> fields = new ArrayList<>();

    protected DeviceKind() {
    }

    public DeviceKind(String name, boolean workstation) {
        this.name = name;
        this.workstation = workstation;
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

    public boolean isWorkstation() {
        return workstation;
    }

    public void setWorkstation(boolean workstation) {
        this.workstation = workstation;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public List<CustomField> getFields() {
        return fields;
    }
}
