package kabinet.device.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;
import org.hibernate.annotations.Filter;

/** One device of a transfer. Never changed afterwards. */
@Entity
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class TransferLine extends AbstractEntity implements Scoped {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "transfer_id")
    private Transfer transfer;

    @jakarta.persistence.Column(nullable = false)
    private Long schoolId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "device_id")
    private Device device;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "from_room_id")
    private Room fromRoom;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "from_person_id")
    private Person fromPerson;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "to_room_id")
    private Room toRoom;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "to_person_id")
    private Person toPerson;

    protected TransferLine() {
    }

    TransferLine(Transfer transfer, Device device, Room fromRoom, Person fromPerson) {
        this.transfer = transfer;
        this.schoolId = transfer.schoolId();
        this.device = device;
        this.fromRoom = fromRoom;
        this.fromPerson = fromPerson;
        this.toRoom = device.getRoom();
        this.toPerson = device.getResponsible();
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }

    public Transfer getTransfer() {
        return transfer;
    }

    public Device getDevice() {
        return device;
    }

    public Room getFromRoom() {
        return fromRoom;
    }

    public Person getFromPerson() {
        return fromPerson;
    }

    public Room getToRoom() {
        return toRoom;
    }

    public Person getToPerson() {
        return toPerson;
    }
}
