package kabinet.organisation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import kabinet.base.AbstractEntity;
import kabinet.base.Inn;
import kabinet.base.Titled;
import kabinet.base.ValidInn;
import kabinet.base.ValidKpp;
import org.hibernate.envers.Audited;

/** The territory one education authority answers for, with what its papers and labels share. */
@Entity
@Audited
public class District extends AbstractEntity implements Titled {

    public static final int NAME_LENGTH = 200;
    public static final int ADDRESS_LENGTH = 120;

    /** Such as «Город Ковров». */
    @NotBlank
    @Size(max = NAME_LENGTH)
    @Column(length = NAME_LENGTH, nullable = false)
    private String name;

    /** Name of the education authority, for the papers' heads. */
    @Size(max = NAME_LENGTH)
    @Column(length = NAME_LENGTH)
    private String authority;

    /** ИНН of the education authority, which may buy for its schools; 10 digits. */
    @ValidInn
    @Column(length = Inn.MAX_LENGTH)
    private String inn;

    /** КПП of the education authority, 9 characters. */
    @ValidKpp
    @Column(length = 9)
    private String kpp;

    /**
     * Where printed codes lead, without the path: {@code HTTPS://INV.KOVROV.EXAMPLE}. It outlives any server, so it should be
     * a name the district owns; capitals make the QR smaller.
     */
    @NotBlank
    @Size(max = ADDRESS_LENGTH)
    @Pattern(regexp = "(?i)https?://[a-z0-9.-]+(:[0-9]{1,5})?", message = "{organisation.district.labelAddress.pattern}")
    @Column(length = ADDRESS_LENGTH, nullable = false)
    private String labelAddress;

    protected District() {
    }

    public District(String name, String authority, String labelAddress) {
        this.name = name;
        this.authority = authority;
        setLabelAddress(labelAddress);
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

    public String getAuthority() {
        return authority;
    }

    public void setAuthority(String authority) {
        this.authority = authority;
    }

    public String getInn() {
        return inn;
    }

    public void setInn(String inn) {
        this.inn = inn == null || inn.isBlank() ? null : inn.strip();
    }

    public String getKpp() {
        return kpp;
    }

    public void setKpp(String kpp) {
        this.kpp = kpp == null || kpp.isBlank() ? null : kpp.strip();
    }

    public String getLabelAddress() {
        return labelAddress;
    }

    /** Kept in capitals: they name the same host and make a smaller code. */
    public void setLabelAddress(String labelAddress) {
        this.labelAddress = labelAddress == null ? null : labelAddress.strip().toUpperCase(Locale.ROOT);
    }
}
