package kabinet.access.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import kabinet.base.AbstractEntity;

/** Somebody saw, took away or printed personal data (152-ФЗ asks to know who). Never changed and never deleted. */
@Entity
public class PersonalDataAccess extends AbstractEntity {

    public static final int WHAT_LENGTH = 80;
    public static final int DETAILS_LENGTH = 250;

    /** What was done with the data. */
    public enum Act { VIEW, EXPORT, PRINT }

    @Column(nullable = false)
    private Instant at;

    /** Null when the application itself acted. */
    private Long accountId;

    /** The account's name at that time. */
    @Column(length = Account.NAME_LENGTH, nullable = false)
    private String accountName;

    @Enumerated(EnumType.STRING)
    @Column(length = 10, nullable = false)
    private Act act;

    /** Which data, such as {@code people}. */
    @Column(length = WHAT_LENGTH, nullable = false)
    private String what;

    /** Whose data; null for several schools. */
    private Long schoolId;

    /** How much, or of whom. */
    @Column(length = DETAILS_LENGTH)
    private String details;

    protected PersonalDataAccess() {
    }

    public PersonalDataAccess(Caller caller, Act act, String what, Long schoolId, String details) {
        this.at = Instant.now();
        this.accountId = caller.accountId();
        this.accountName = caller.name();
        this.act = act;
        this.what = what;
        this.schoolId = schoolId;
        this.details = details;
    }

    public Instant getAt() {
        return at;
    }

    public Long getAccountId() {
        return accountId;
    }

    public String getAccountName() {
        return accountName;
    }

    public Act getAct() {
        return act;
    }

    public String getWhat() {
        return what;
    }

    public Long getSchoolId() {
        return schoolId;
    }

    public String getDetails() {
        return details;
    }
}
