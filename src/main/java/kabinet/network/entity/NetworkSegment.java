package kabinet.network.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.base.Titled;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/** A range of addresses of a school's network, where one is kept: of a room, a floor, guests. An address says by it in which room a device seen on the network stands. */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class NetworkSegment extends AbstractEntity implements Scoped, Titled {

    public static final int NAME_LENGTH = 80;
    public static final int HIGHEST_VLAN = 4094;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id", updatable = false)
    private School school;

    @NotBlank
    @Size(max = NAME_LENGTH)
    @Column(length = NAME_LENGTH, nullable = false)
    private String name;

    /** As {@link AddressRange#text}: «10.4.20.0/24». */
    @Column(length = AddressRange.LENGTH, nullable = false)
    private String address;

    /** The range's borders, see {@link AddressRange#key}. */
    @Column(length = AddressRange.KEY_LENGTH, nullable = false)
    private String lowest;
    @Column(length = AddressRange.KEY_LENGTH, nullable = false)
    private String highest;

    /** IEEE 802.1Q number; null without one. */
    @Min(1)
    @Max(HIGHEST_VLAN)
    private Integer vlan;

    /** The room that has it for itself; null if several share it. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "room_id")
    private Room room;

    protected NetworkSegment() {
    }

    public NetworkSegment(School school, String name, AddressRange range) {
        this.school = Objects.requireNonNull(school);
        setName(name);
        readdress(range);
    }

    @Override
    public Long schoolId() {
        return school.getId();
    }

    /** «Кабинет информатики, 10.4.20.0/24». */
    @Override
    public String getTitle() {
        return name + ", " + address;
    }

    public void readdress(AddressRange range) {
        address = range.text();
        lowest = range.lowest();
        highest = range.highest();
    }

    /** @throws BusinessException if the room is another school's */
    public void setRoom(Room room) {
        if (room != null && !room.getSchool().equals(school)) {
            throw new BusinessException("network.room.ofOtherSchool", room.getNumber());
        }
        this.room = room;
    }

    public AddressRange range() {
        return AddressRange.of(address);
    }

    public School getSchool() {
        return school;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = text(name);
    }

    public String getAddress() {
        return address;
    }

    public Integer getVlan() {
        return vlan;
    }

    public void setVlan(Integer vlan) {
        this.vlan = vlan;
    }

    public Room getRoom() {
        return room;
    }

    private static String text(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
