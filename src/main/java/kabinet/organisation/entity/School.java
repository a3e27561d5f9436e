package kabinet.organisation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.Titled;
import kabinet.base.ValidInn;
import kabinet.base.ValidKpp;
import kabinet.base.ValidOgrn;
import kabinet.base.ValidOkpo;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/** An educational institution: the balance holder of its equipment. Closed schools are deactivated; their registry stays readable. */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_ID)
public class School extends AbstractEntity implements Scoped, Titled {

    public static final int CODE_LENGTH = 12;
    public static final int SHORT_NAME_LENGTH = 60;
    public static final int NAME_LENGTH = 300;
    public static final int TEMPLATE_LENGTH = 40;
    public static final int ADDRESS_LENGTH = 250;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "district_id")
    private District district;

    /** Short code, unique in the district, by which files name the school: «4», «Г1». */
    @NotBlank
    @Size(max = CODE_LENGTH)
    @Column(length = CODE_LENGTH, nullable = false)
    private String code;

    /** As it stands on labels and in lists: «СОШ № 4». */
    @NotBlank
    @Size(max = SHORT_NAME_LENGTH)
    @Column(length = SHORT_NAME_LENGTH, nullable = false)
    private String shortName;

    /** As it stands on papers. */
    @Size(max = NAME_LENGTH)
    @Column(length = NAME_LENGTH)
    private String name;

    /** ИНН, 10 digits with a check digit. */
    @NotBlank
    @ValidInn
    @Column(length = 12, nullable = false)
    private String inn;

    /** КПП, 9 characters. */
    @ValidKpp
    @Column(length = 9)
    private String kpp;

    /** ОГРН, 13 digits with a check digit. */
    @ValidOgrn
    @Column(length = 15)
    private String ogrn;

    /** ОКПО, 8 or 10 digits with a check digit. */
    @ValidOkpo
    @Column(length = 10)
    private String okpo;

    /** ОКТМО, 8 or 11 digits. */
    @Pattern(regexp = "\\d{8}(\\d{3})?", message = "{organisation.school.oktmo.pattern}")
    @Column(length = 11)
    private String oktmo;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = 10, nullable = false)
    private SettlementType settlementType = SettlementType.CITY;

    @Size(max = ADDRESS_LENGTH)
    @Column(length = ADDRESS_LENGTH)
    private String address;

    /** Template of new inventory numbers, see {@link InventoryNumberTemplate}. */
    @NotBlank
    @Size(max = TEMPLATE_LENGTH)
    @Column(length = TEMPLATE_LENGTH, nullable = false)
    private String inventoryNumberTemplate = InventoryNumberTemplate.DEFAULT;

    @Column(nullable = false)
    private boolean active = true;

    protected School() {
    }

    public School(District district, String code, String shortName, String inn) {
        this.district = district;
        this.code = code;
        this.shortName = shortName;
        this.inn = inn;
    }

    @Override
    public String getTitle() {
        return shortName;
    }

    @Override
    public Long schoolId() {
        return getId();
    }

    /** The full name, or the short one where none was given. */
    public String getPaperName() {
        return name == null || name.isBlank() ? shortName : name;
    }

    public void deactivate() {
        active = false;
    }

    public void reactivate() {
        active = true;
    }

    public District getDistrict() {
        return district;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getShortName() {
        return shortName;
    }

    public void setShortName(String shortName) {
        this.shortName = shortName;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getInn() {
        return inn;
    }

    public void setInn(String inn) {
        this.inn = inn;
    }

    public String getKpp() {
        return kpp;
    }

    public void setKpp(String kpp) {
        this.kpp = kpp;
    }

    public String getOgrn() {
        return ogrn;
    }

    public void setOgrn(String ogrn) {
        this.ogrn = ogrn;
    }

    public String getOkpo() {
        return okpo;
    }

    public void setOkpo(String okpo) {
        this.okpo = okpo;
    }

    public String getOktmo() {
        return oktmo;
    }

    public void setOktmo(String oktmo) {
        this.oktmo = oktmo;
    }

    public SettlementType getSettlementType() {
        return settlementType;
    }

    public void setSettlementType(SettlementType settlementType) {
        this.settlementType = settlementType;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getInventoryNumberTemplate() {
        return inventoryNumberTemplate;
    }

    public void setInventoryNumberTemplate(String template) {
        InventoryNumberTemplate.check(template);
        this.inventoryNumberTemplate = template;
    }

    public boolean isActive() {
        return active;
    }
}
