package kabinet.access.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import kabinet.base.AbstractEntity;

/** Somebody saw, took away or printed a list of people. Never changed afterwards (152-ФЗ asks who had access to personal data). */
@Entity
public class PersonalDataAccess extends AbstractEntity {

    public static final int WHAT_LENGTH = 60;
    public static final int DETAILS_LENGTH = 250;

    /** How it was accessed. */
    public enum Act { VIEW, EXPORT, PRINT }

    @Column(nullable = false)
    private Instant at;

    private Long accountId;

    /** The account's name at that time. */
    @Column(length = Account.NAME_LENGTH, nullable = false)
    private String accountName;

    @Enumerated(EnumType.STRING)
    @Column(length = 10, nullable = false)
    private Act act;

    /** Text key of what was accessed, such as {@code organisation.person.list}. */
    @Column(length = WHAT_LENGTH, nullable = false)
    private String what;

    /** Id of the school; null for all of the caller's scope. */
    private Long schoolId;

    /** Search words, a file's name, a room's number. */
    @Column(length = DETAILS_LENGTH)
    private String details;

    protected PersonalDataAccess() {
    }

    public PersonalDataAccess(Caller caller, Act act, String what, Long schoolId, String details, Instant at) {
        this.at = at;
        this.accountId = caller.accountId();
        this.accountName = caller.name();
        this.act = act;
        this.what = what;
        this.schoolId = schoolId;
        this.details = details == null || details.length() <= DETAILS_LENGTH ? details : details.substring(0, DETAILS_LENGTH);
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
