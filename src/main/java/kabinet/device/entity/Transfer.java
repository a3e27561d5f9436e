package kabinet.device.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/** An internal transfer («внутреннее перемещение»): one act that moved devices to a room or a person, with its paper. */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class Transfer extends AbstractEntity implements Scoped {

    public static final int REASON_LENGTH = 250;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id")
    private School school;

    /** Running number within the school and year. */
    @Column(nullable = false)
    private int number;

    @Column(nullable = false)
    private LocalDate date;

    @Column(length = REASON_LENGTH)
    private String reason;

    /** Name of whoever carried it out. */
    @Column(length = 120, nullable = false)
    private String carriedOutBy;

    @NotAudited
    @OneToMany(mappedBy = "transfer", fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<TransferLine> lines = new ArrayList<>();

    protected Transfer() {
    }

    public Transfer(School school, int number, LocalDate date, String reason, String carriedOutBy) {
        this.school = school;
        this.number = number;
        this.date = date;
        this.reason = reason;
        this.carriedOutBy = carriedOutBy;
    }

    /** Moves a device and writes the line: where it stood and who answered for it, and where and who now. */
    public void move(Device device, Room room, Person person) {
        Room fromRoom = device.getRoom();
        Person fromPerson = device.getResponsible();
        device.moveTo(room);
        device.assignTo(person);
        lines.add(new TransferLine(this, device, fromRoom, fromPerson));
    }

    @Override
    public Long schoolId() {
        return school.getId();
    }

    public School getSchool() {
        return school;
    }

    public int getNumber() {
        return number;
    }

    public LocalDate getDate() {
        return date;
    }

    public String getReason() {
        return reason;
    }

    public String getCarriedOutBy() {
        return carriedOutBy;
    }

    public List<TransferLine> getLines() {
        return List.copyOf(lines);
    }
}
