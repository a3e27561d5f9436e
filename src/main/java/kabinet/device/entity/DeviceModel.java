package kabinet.device.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kabinet.base.AbstractEntity;
import kabinet.base.LookAlikes;
import kabinet.base.Titled;
import org.hibernate.envers.Audited;

/** A make of equipment as its manufacturer sells it. Many devices are of one model; a model is of one kind. */
@Entity
@Audited
public class DeviceModel extends AbstractEntity implements Titled {

    public static final int MANUFACTURER_LENGTH = 80;
    public static final int NAME_LENGTH = 120;
    public static final String OKPD2_SHAPE = "\\d{2}(\\.\\d{1,2}(\\.\\d{1,2}(\\.\\d{3})?)?)?";

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "kind_id")
    private DeviceKind kind;

    @NotBlank
    @Size(max = MANUFACTURER_LENGTH)
    @Column(length = MANUFACTURER_LENGTH, nullable = false)
    private String manufacturer;

    /** Unique for the manufacturer and kind. */
    @NotBlank
    @Size(max = NAME_LENGTH)
    @Column(length = NAME_LENGTH, nullable = false)
    private String name;

    /** ОКПД2 code as in the purchase's papers; re-detailed every few years, so only its shape is checked. */
    @Pattern(regexp = OKPD2_SHAPE, message = "{device.model.okpd2.pattern}")
    @Column(length = 12)
    private String okpd2;

    /** Still offered for new devices. */
    @Column(nullable = false)
    private boolean active = true;

    protected DeviceModel() {
    }

    public DeviceModel(DeviceKind kind, String manufacturer, String name) {
        this.kind = kind;
        this.manufacturer = manufacturer;
        this.name = name;
    }

    /** «Заря Ученик 14»: manufacturer and name. */
    @Override
    public String getTitle() {
        return manufacturer + " " + name;
    }

    /** What the search looks through: kind, manufacturer and name, folded. */
    public String searchText() {
        return LookAlikes.fold(kind.getName() + " " + manufacturer + " " + name);
    }

    /** Manufacturer and name without what typing leaves to chance: equal likenesses mean that two entries may be one model. */
    public String likeness() {
        return manufacturer == null || name == null ? "" : LookAlikes.fold(manufacturer + name).replaceAll("[\\s\"'()./_-]", "");
    }

    public DeviceKind getKind() {
        return kind;
    }

    public void setKind(DeviceKind kind) {
        this.kind = kind;
    }

    public String getManufacturer() {
        return manufacturer;
    }

    public void setManufacturer(String manufacturer) {
        this.manufacturer = manufacturer;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getOkpd2() {
        return okpd2;
    }

    public void setOkpd2(String okpd2) {
        this.okpd2 = okpd2;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
