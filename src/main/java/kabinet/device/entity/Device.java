package kabinet.device.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.base.LookAlikes;
import kabinet.base.Tag;
import kabinet.base.References;
import kabinet.base.Titled;
import kabinet.organisation.entity.InventoryNumberTemplate;
import kabinet.organisation.entity.Person;
import kabinet.organisation.entity.Room;
import kabinet.organisation.entity.School;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/**
 * One piece of equipment of a school. It enters the registry by a delivery, an import or by hand, gets a tag that never
 * changes, may get an inventory number, stands in a room, is answered for by a person, breaks, is mended, moves, and ends as
 * written off or returned to its supplier, but its row stays. A part (the computing unit of a panel) is a device of its own under its head object, with
 * its own tag and serial number and the head's inventory number.
 */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class Device extends AbstractEntity implements Scoped, Titled {

    public static final int SERIAL_LENGTH = 60;
    public static final int NOTES_LENGTH = 2000;
    public static final int NAME_LENGTH = 150;

    /** Short, opaque, unique in the district, on the label; never given out again. */
    @Column(length = Tag.LENGTH, nullable = false, updatable = false)
    private String tag;

    /** The balance holder. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id")
    private School school;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "model_id")
    private DeviceModel model;

    /** The model's kind, kept here so that a list of one kind is read from one index. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "kind_id")
    private DeviceKind kind;

    /** The accountant's number; one per object and school; null until the device is taken on the books. */
    @Column(length = InventoryNumberTemplate.NUMBER_LENGTH)
    private String inventoryNumber;

    /** The number folded for search, and the same backwards to find it by its last characters. */
    @Column(length = InventoryNumberTemplate.NUMBER_LENGTH)
    private String inventoryKey;
    @Column(length = InventoryNumberTemplate.NUMBER_LENGTH)
    private String inventoryTail;

    /** The manufacturer's number; null where there is none. */
    @Size(max = SERIAL_LENGTH)
    @Column(length = SERIAL_LENGTH)
    private String serialNumber;

    @Column(length = SERIAL_LENGTH)
    private String serialKey;
    @Column(length = SERIAL_LENGTH)
    private String serialTail;

    /** The name on the books where it differs from the model's. */
    @Size(max = NAME_LENGTH)
    @Column(length = NAME_LENGTH)
    private String name;

    /** Where it stands; null when nobody knows or it is in no room. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "room_id")
    private Room room;

    /** The person who answers for it. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "responsible_id")
    private Person responsible;

    @Enumerated(EnumType.STRING)
    @Column(length = 15, nullable = false)
    private DeviceStatus status = DeviceStatus.IN_STOCK;

    /** Initial cost with VAT, roubles. */
    @DecimalMin("0.00")
    @Digits(integer = 13, fraction = 2)
    @Column(precision = 15, scale = 2)
    private BigDecimal price;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "funding_source_id")
    private FundingSource fundingSource;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private AccountCode account;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "okof_id")
    private Okof okof;

    /** When it was taken into use («ввод в эксплуатацию»). */
    private LocalDate commissionedOn;

    /** Useful life («срок полезного использования»), months. */
    @Min(1)
    @Max(1200)
    private Integer usefulLife;

    /** Last day of the warranty. */
    private LocalDate warrantyUntil;

    @Size(max = NOTES_LENGTH)
    @Column(length = NOTES_LENGTH)
    private String notes;

    /** The head object this is a part of; parts have no parts. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "part_of_id")
    private Device partOf;

    /** Values of the kind's own fields by the fields' ids, in the form {@link CustomField#check} gives them. */
    @References("CustomField")
    @Convert(converter = CustomValues.class)
    @Column(length = CustomValues.LENGTH)
    private Map<Long, String> customValues = new TreeMap<>();

    /** The delivery note it came by; null for what came otherwise. */
    @References("DeliveryNote")
    private Long deliveryId;

    /** The line of the acceptance that made it or tied it to the note. */
    @References("ReceiptLine")
    private Long receiptLineId;

    protected Device() {
    }

    public Device(Tag tag, School school, DeviceModel model) {
        this.tag = tag.text();
        this.school = school;
        setModel(model);
    }

    @Override
    public Long schoolId() {
        return school.getId();
    }

    /** The name on the books, or the kind and the model. */
    @Override
    public String getTitle() {
        return name == null || name.isBlank() ? kind.getName() + " " + model.getTitle() : name;
    }

    /** Says by which delivery note, and on which line of its acceptance, the device came; a device comes once. */
    public void cameBy(Long delivery, Long receiptLine) {
        if (deliveryId != null) {
            throw new IllegalStateException("Device " + tag + " came by a delivery note already");
        }
        deliveryId = Objects.requireNonNull(delivery);
        receiptLineId = Objects.requireNonNull(receiptLine);
    }

    /** Puts the device in another room of its school; its parts follow by {@code DeviceMove}. */
    public void moveTo(Room newRoom) {
        refuseIfGone();
        if (newRoom != null && !newRoom.getSchool().equals(school)) {
            throw new BusinessException("device.room.ofOtherSchool", newRoom.getNumber());
        }
        room = newRoom;
    }

    /** Makes somebody of the school answer for the device. */
    public void assignTo(Person person) {
        refuseIfGone();
        if (person != null && !person.getSchool().equals(school)) {
            throw new BusinessException("device.person.ofOtherSchool", person.getName());
        }
        responsible = person;
    }

    /** Takes over the state that older books say, whatever it is: only for a device that is not stored yet. */
    public void enterAs(DeviceStatus present) {
        if (getId() != null) {
            throw new IllegalStateException("A stored device changes its state by legal steps only");
        }
        status = present;
    }

    /** @throws BusinessException unless the states allow the step */
    public void change(DeviceStatus next) {
        if (next == status) {
            return;
        }
        if (!status.next().contains(next)) {
            throw new IllegalStatusException(status, next);
        }
        status = next;
    }

    /**
     * Changes the state by a plain choice, not by a decision to write off.
     *
     * @param pending whether the device waits for such a decision
     * @throws BusinessException if the new state needs a paper, a request is pending, or the states do not allow the step
     */
    public void changeByHand(DeviceStatus next, boolean pending) {
        if (!next.isByHand()) {
            throw next.byPaper();
        }
        if (pending) {
            throw new BusinessException("device.writeOff.pending", getTag());
        }
        change(next);
    }

    /**
     * The supplier has it back, by an act of return; its parts go back with it, each by this verb.
     *
     * @throws IllegalStatusException if it is lost, waits to be written off or is gone already
     */
    public void giveBack() {
        change(DeviceStatus.RETURNED);
    }

    /** Takes the device on the books under a number from the school's ledger. */
    public void number(InventoryNumber number) {
        if (!number.getSchoolId().equals(school.getId())) {
            throw new BusinessException("device.inventoryNumber.ofOtherSchool");
        }
        if (partOf != null) {
            throw new BusinessException("device.inventoryNumber.ofPart");
        }
        setInventoryNumber(number.getNumber());
    }

    /** Makes this a part of a head object: it takes the head's number. */
    public void attachTo(Device head) {
        if (head.equals(this) || head.partOf != null) {
            throw new BusinessException("device.part.ofPart");
        }
        if (!head.school.equals(school)) {
            throw new BusinessException("device.part.ofOtherSchool");
        }
        partOf = head;
        setInventoryNumber(head.inventoryNumber);
    }

    /** Gives a part the number its head has now. */
    public void followHead() {
        setInventoryNumber(partOf.inventoryNumber);
    }

    /** Makes a part an object of its own, without a number yet. */
    public void detach() {
        partOf = null;
        setInventoryNumber(null);
    }

    private void setInventoryNumber(String number) {
        inventoryNumber = number;
        inventoryKey = LookAlikes.key(number, InventoryNumberTemplate.NUMBER_LENGTH);
        inventoryTail = reversed(inventoryKey);
    }

    public void setSerialNumber(String serial) {
        serialNumber = serial == null || serial.isBlank() ? null : serial.strip();
        serialKey = LookAlikes.key(serialNumber, SERIAL_LENGTH);
        serialTail = reversed(serialKey);
    }

    public void setModel(DeviceModel model) {
        this.model = Objects.requireNonNull(model);
        this.kind = model.getKind();
    }

    /** Sets the kind's own fields; every value is checked by its field. */
    public void setCustomValues(Map<CustomField, String> values) {
        Map<Long, String> checked = new TreeMap<>(customValues);
        values.forEach((field, value) -> {
            String stored = field.check(value);
            if (stored == null) {
                checked.remove(field.getId());
            } else {
                checked.put(field.getId(), stored);
            }
        });
        customValues = checked;
    }

    private void refuseIfGone() {
        if (status.isGone()) {
            throw new BusinessException("device.gone");
        }
    }

    private static String reversed(String key) {
        return key == null ? null : new StringBuilder(key).reverse().toString();
    }

    public String getTag() {
        return tag;
    }

    public School getSchool() {
        return school;
    }

    public DeviceModel getModel() {
        return model;
    }

    public DeviceKind getKind() {
        return kind;
    }

    public String getInventoryNumber() {
        return inventoryNumber;
    }

    public String getSerialNumber() {
        return serialNumber;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Room getRoom() {
        return room;
    }

    public Person getResponsible() {
        return responsible;
    }

    public DeviceStatus getStatus() {
        return status;
    }

    public BigDecimal getPrice() {
        return price;
    }

    public void setPrice(BigDecimal price) {
        this.price = price;
    }

    public FundingSource getFundingSource() {
        return fundingSource;
    }

    public void setFundingSource(FundingSource fundingSource) {
        this.fundingSource = fundingSource;
    }

    public AccountCode getAccount() {
        return account;
    }

    public void setAccount(AccountCode account) {
        this.account = account;
    }

    public Okof getOkof() {
        return okof;
    }

    public void setOkof(Okof okof) {
        this.okof = okof;
    }

    public LocalDate getCommissionedOn() {
        return commissionedOn;
    }

    public void setCommissionedOn(LocalDate commissionedOn) {
        this.commissionedOn = commissionedOn;
    }

    public Integer getUsefulLife() {
        return usefulLife;
    }

    public void setUsefulLife(Integer usefulLife) {
        this.usefulLife = usefulLife;
    }

    public LocalDate getWarrantyUntil() {
        return warrantyUntil;
    }

    public void setWarrantyUntil(LocalDate warrantyUntil) {
        this.warrantyUntil = warrantyUntil;
    }

    public String getNotes() {
        return notes;
    }

    public void setNotes(String notes) {
        this.notes = notes;
    }

    public Device getPartOf() {
        return partOf;
    }

    public Map<Long, String> getCustomValues() {
        return Map.copyOf(customValues);
    }

    public Long getDeliveryId() {
        return deliveryId;
    }

    public Long getReceiptLineId() {
        return receiptLineId;
    }
}
