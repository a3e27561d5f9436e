package kabinet.stocktaking.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import kabinet.access.entity.Scoped;
import kabinet.device.entity.DeviceStatus;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.Immutable;

/**
 * What the book says of one device: where, whose, at what price and account, at the end of the day before the stocktake begins. The values are those of that
 * moment; the names of rooms, people, kinds and models are those they had when the book was frozen. Never changed afterwards.
 */
@Entity
@Immutable
@IdClass(BookEntry.Key.class)
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class BookEntry implements Scoped {

    /** Longest title: a kind and a model. */
    public static final int TITLE_LENGTH = 290;
    /** Longest words of a room: number and name. */
    public static final int ROOM_LENGTH = 150;

    /** A device stands in a book once. */
    public record Key(Long stocktakeId, Long deviceId) implements Serializable {
    }

    @Id
    private Long stocktakeId;

    @Id
    private Long deviceId;

    @Column(nullable = false)
    private Long schoolId;

    @Column(length = 6, nullable = false)
    private String tag;

    /** Null for what is not on the books yet. */
    @Column(length = 30)
    private String inventoryNumber;

    @Column(length = 60)
    private String serialNumber;

    @Column(length = TITLE_LENGTH, nullable = false)
    private String title;

    @Column(nullable = false)
    private Long kindId;

    /** The kind's name. */
    @Column(length = 80, nullable = false)
    private String kind;

    private Long buildingId;

    @Column(length = 80)
    private String building;

    /** Null when the registry named no room. */
    private Long roomId;

    /** «214 — Кабинет физики». */
    @Column(length = ROOM_LENGTH)
    private String room;

    /** Who answered for it; null when nobody did. */
    private Long personId;

    @Column(length = 120)
    private String person;

    @Column(length = 120)
    private String personPosition;

    /** Code of the account; null when none was given. */
    @Column(length = 12)
    private String account;

    /** Initial cost with VAT, roubles; null when unknown. */
    @Column(precision = 15, scale = 2)
    private BigDecimal price;

    @Enumerated(EnumType.STRING)
    @Column(length = 15, nullable = false)
    private DeviceStatus status;

    private LocalDate commissionedOn;

    /** The object it is a part of: parts bear its number and are no objects of their own. */
    private Long partOfId;

    /** Entered after the day of the book, though it was accepted or taken into use by then: listed apart. */
    @Column(nullable = false)
    private boolean late;

    protected BookEntry() {
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }

    public Long getStocktakeId() {
        return stocktakeId;
    }

    public Long getDeviceId() {
        return deviceId;
    }

    public String getTag() {
        return tag;
    }

    public String getInventoryNumber() {
        return inventoryNumber;
    }

    public String getSerialNumber() {
        return serialNumber;
    }

    public String getTitle() {
        return title;
    }

    public Long getKindId() {
        return kindId;
    }

    public String getKind() {
        return kind;
    }

    public Long getBuildingId() {
        return buildingId;
    }

    public String getBuilding() {
        return building;
    }

    public Long getRoomId() {
        return roomId;
    }

    public String getRoom() {
        return room;
    }

    public Long getPersonId() {
        return personId;
    }

    public String getPerson() {
        return person;
    }

    public String getPersonPosition() {
        return personPosition;
    }

    public String getAccount() {
        return account;
    }

    public BigDecimal getPrice() {
        return price;
    }

    public DeviceStatus getStatus() {
        return status;
    }

    public LocalDate getCommissionedOn() {
        return commissionedOn;
    }

    public Long getPartOfId() {
        return partOfId;
    }

    public boolean isLate() {
        return late;
    }
}
