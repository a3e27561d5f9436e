package kabinet.device.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kabinet.base.AbstractEntity;
import kabinet.base.Titled;
import org.hibernate.envers.Audited;

/** A code of the classifier of fixed assets ОК 013-2014, such as 330.28.23.23. A directory: which code fits is the accountant's choice. */
@Entity
@Audited
public class Okof extends AbstractEntity implements Titled {

    public static final int CODE_LENGTH = 20;
    public static final int NAME_LENGTH = 250;

    /** Unique. */
    @NotBlank
    @Size(max = CODE_LENGTH)
    @Column(length = CODE_LENGTH, nullable = false)
    private String code;

    @NotBlank
    @Size(max = NAME_LENGTH)
    @Column(length = NAME_LENGTH, nullable = false)
    private String name;

    /** Still offered for new devices. */
    @Column(nullable = false)
    private boolean active = true;

    protected Okof() {
    }

    public Okof(String code, String name) {
        this.code = code;
        this.name = name;
    }

    @Override
    public String getTitle() {
        return code + " " + name;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
