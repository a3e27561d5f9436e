package kabinet.licence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.base.Titled;
import kabinet.device.entity.AccountCode;
import kabinet.organisation.entity.School;
import kabinet.software.entity.Software;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/**
 * The right to use a product, of a school or of the district's pool. What it amounts to is never stored here: it is the sum of its grants, to which later purchases
 * are added. The pool's rights reach schools by allocations; what is bound to devices reaches them by seats.
 */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL_OR_DISTRICT)
public class Licence extends AbstractEntity implements Scoped, Titled {

    public static final int KIND_LENGTH = 15;
    public static final int NUMBER_LENGTH = 100;
    public static final int NOTES_LENGTH = 2000;

    /** Null for the district's pool. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id", updatable = false)
    private School school;

    /** The same, for queries alone: asked for by the school itself it is looked for among the schools, and no index of licences finds the pool's. */
    @NotAudited
    @Column(name = "school_id", insertable = false, updatable = false)
    private Long ownerId;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "software_id")
    private Software software;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = KIND_LENGTH, nullable = false)
    private LicenceKind kind;

    /** Of the agreement or the licence itself, as on its paper; null where it has none. */
    @Size(max = NUMBER_LENGTH)
    @Column(length = NUMBER_LENGTH)
    private String number;

    /** On which account the right is kept, such as 111.6I or 01; null until the accountant says. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private AccountCode account;

    @Size(max = NOTES_LENGTH)
    @Column(length = NOTES_LENGTH)
    private String notes;

    protected Licence() {
    }

    /** @param school null for the district's pool */
    public Licence(School school, Software software, LicenceKind kind) {
        this.school = school;
        this.software = Objects.requireNonNull(software);
        this.kind = Objects.requireNonNull(kind);
    }

    /**
     * Says anew what is licensed and how.
     *
     * @param used whether it has grants, seats or allocations, which suit its kind
     * @throws BusinessException if they would no longer suit
     */
    public void reword(Software newSoftware, LicenceKind newKind, boolean used) {
        if (used && (newKind.isBound() != kind.isBound() || newKind.isQuantified() != kind.isQuantified())) {
            throw new BusinessException("licence.fault.kind.used");
        }
        software = Objects.requireNonNull(newSoftware);
        kind = Objects.requireNonNull(newKind);
    }

    @Override
    public Long schoolId() {
        return school == null ? null : school.getId();
    }

    public boolean isPool() {
        return school == null;
    }

    /** Product and number. */
    @Override
    public String getTitle() {
        return number == null || number.isBlank() ? software.getTitle() : software.getTitle() + ", " + number;
    }

    public School getSchool() {
        return school;
    }

    public Software getSoftware() {
        return software;
    }

    public LicenceKind getKind() {
        return kind;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number == null || number.isBlank() ? null : number.strip();
    }

    public AccountCode getAccount() {
        return account;
    }

    public void setAccount(AccountCode account) {
        this.account = account;
    }

    public String getNotes() {
        return notes;
    }

    public void setNotes(String notes) {
        this.notes = notes == null || notes.isBlank() ? null : notes.strip();
    }
}
