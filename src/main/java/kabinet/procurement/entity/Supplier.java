package kabinet.procurement.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kabinet.base.AbstractEntity;
import kabinet.base.Inn;
import kabinet.base.Ogrn;
import kabinet.base.Titled;
import kabinet.base.ValidInn;
import kabinet.base.ValidKpp;
import kabinet.base.ValidOgrn;
import org.hibernate.envers.Audited;

/** Who sells. The whole district's directory: one firm supplies many schools. */
@Entity
@Audited
public class Supplier extends AbstractEntity implements Titled {

    public static final int NAME_LENGTH = 300;
    public static final int KPP_LENGTH = 9;

    @NotBlank
    @Size(max = NAME_LENGTH)
    @Column(length = NAME_LENGTH, nullable = false)
    private String name;

    /** ИНН; unique together with the КПП, since branches share it. */
    @NotBlank
    @ValidInn
    @Column(length = Inn.MAX_LENGTH, nullable = false)
    private String inn;

    /** КПП; empty for sole traders, who have none, so that the database sees two of them as the same. */
    @NotNull
    @ValidKpp
    @Column(length = KPP_LENGTH, nullable = false)
    private String kpp;

    @ValidOgrn
    @Column(length = Ogrn.MAX_LENGTH)
    private String ogrn;

    protected Supplier() {
    }

    public Supplier(String name, String inn, String kpp) {
        setName(name);
        this.inn = Stripped.orNull(inn);
        this.kpp = kpp == null ? "" : kpp.strip();
    }

    @Override
    public String getTitle() {
        return name;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Stripped.orNull(name);
    }

    public String getInn() {
        return inn;
    }

    /** Null for sole traders. */
    public String getKpp() {
        return Stripped.orNull(kpp);
    }

    public String getOgrn() {
        return ogrn;
    }

    public void setOgrn(String ogrn) {
        this.ogrn = Stripped.orNull(ogrn);
    }
}
