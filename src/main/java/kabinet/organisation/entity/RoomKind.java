package kabinet.organisation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kabinet.base.AbstractEntity;
import kabinet.base.Titled;
import org.hibernate.envers.Audited;

/** What a room is for; a directory of the district. */
@Entity
@Audited
public class RoomKind extends AbstractEntity implements Titled {

    public static final int NAME_LENGTH = 60;

    @NotBlank
    @Size(max = NAME_LENGTH)
    @Column(length = NAME_LENGTH, nullable = false)
    private String name;

    /** Lessons are held here: such rooms are the denominator of the district's indicators. */
    @Column(nullable = false)
    private boolean teaching;

    /** Still offered for rooms. */
    @Column(nullable = false)
    private boolean active = true;

    protected RoomKind() {
    }

    public RoomKind(String name, boolean teaching) {
        this.name = name;
        this.teaching = teaching;
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

    public boolean isTeaching() {
        return teaching;
    }

    public void setTeaching(boolean teaching) {
        this.teaching = teaching;
    }
}
