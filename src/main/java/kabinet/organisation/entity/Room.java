package kabinet.organisation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.LookAlikes;
import kabinet.base.Titled;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/** A room of a school, with a label of its own on the door. */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class Room extends AbstractEntity implements Scoped, Titled {

    public static final int NUMBER_LENGTH = 20;
    public static final int NAME_LENGTH = 120;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id")
    private School school;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "building_id")
    private Building building;

    /** As on the door: «214», «1-05а»; unique in the building. */
    @NotBlank
    @Size(max = NUMBER_LENGTH)
    @Column(length = NUMBER_LENGTH, nullable = false)
    private String number;

    /** The number folded for search. */
    @Column(length = NUMBER_LENGTH, nullable = false)
    private String numberKey;

    /** Such as «Кабинет физики». */
    @Size(max = NAME_LENGTH)
    @Column(length = NAME_LENGTH)
    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "kind_id")
    private RoomKind kind;

    /** 0 is the basement's upper edge: −1 and below are underground. */
    @Min(-5)
    @Max(50)
    private Integer floor;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "responsible_id")
    private Person responsible;

    /** What the door's label says in its code; of the same ledger as the devices' tags. */
    @Column(length = 6, nullable = false)
    private String tag;

    /** A room given up keeps its history and takes no more devices. */
    @Column(nullable = false)
    private boolean active = true;

    protected Room() {
    }

    public Room(Building building, String number, String tag) {
        this.building = building;
        this.school = building.getSchool();
        setNumber(number);
        this.tag = tag;
    }

    @Override
    public Long schoolId() {
        return school.getId();
    }

    /** «214 — Кабинет физики». */
    @Override
    public String getTitle() {
        return name == null || name.isBlank() ? number : number + " — " + name;
    }

    public void deactivate() {
        active = false;
    }

    public void reactivate() {
        active = true;
    }

    public School getSchool() {
        return school;
    }

    public Building getBuilding() {
        return building;
    }

    /** Moves the room within its school's plan. */
    public void setBuilding(Building building) {
        if (!building.getSchool().equals(school)) {
            throw new kabinet.base.BusinessException("organisation.room.buildingOfOtherSchool");
        }
        this.building = building;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
        this.numberKey = LookAlikes.key(number, NUMBER_LENGTH);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public RoomKind getKind() {
        return kind;
    }

    public void setKind(RoomKind kind) {
        this.kind = kind;
    }

    public Integer getFloor() {
        return floor;
    }

    public void setFloor(Integer floor) {
        this.floor = floor;
    }

    public Person getResponsible() {
        return responsible;
    }

    public void setResponsible(Person responsible) {
        if (responsible != null && !responsible.getSchool().equals(school)) {
            throw new kabinet.base.BusinessException("organisation.room.personOfOtherSchool");
        }
        this.responsible = responsible;
    }

    public String getTag() {
        return tag;
    }

    public boolean isActive() {
        return active;
    }
}
