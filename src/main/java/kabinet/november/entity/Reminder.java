package kabinet.november.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import kabinet.access.entity.Account;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.organisation.entity.School;
import org.hibernate.annotations.Filter;

/**
 * That somebody is to be told of a paper of a school, once for each step towards its due day: a unique key sees to that, whatever runs twice. It is claimed before it is handed to the mail
 * server and settled afterwards; the rows are the log of what was sent.
 */
@Entity
@Table(name = "november_reminder")
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class Reminder extends AbstractEntity implements Scoped {

    /** How often a refused one is tried. */
    public static final int MOST_ATTEMPTS = 8;
    public static final int TROUBLE_LENGTH = 250;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(15);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    @Column(nullable = false, updatable = false)
    private int year;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false, updatable = false)
    private PaperKind paper;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id", updatable = false)
    private School school;

    /** Days before the due day; {@link Campaign#LATE_STEP} after it. */
    @Column(nullable = false, updatable = false)
    private int step;

    @Column(nullable = false, updatable = false)
    private Long accountId;

    @Column(length = Account.NAME_LENGTH, nullable = false, updatable = false)
    private String accountName;

    /** Where it went, or was to go when it was last tried. */
    @Column(length = Account.EMAIL_LENGTH, nullable = false)
    private String address;

    @Enumerated(EnumType.STRING)
    @Column(length = 10, nullable = false)
    private ReminderState state = ReminderState.DUE;

    @Column(nullable = false)
    private int attempts;

    /** When it is tried next, or was handed over, or came to its end. */
    @Column(nullable = false)
    private Instant at;

    /** What the mail server said; null if nothing went wrong. */
    @Column(length = TROUBLE_LENGTH)
    private String trouble;

    protected Reminder() {
    }

    public Reminder(int year, PaperKind paper, School school, int step, Account account, Instant now) {
        this.year = year;
        this.paper = paper;
        this.school = school;
        this.step = step;
        this.accountId = account.getId();
        this.accountName = account.getName();
        this.address = account.getEmail();
        this.at = now;
    }

    /** It is being handed over. */
    public void claim(String to, Instant now) {
        address = to;
        state = ReminderState.SENDING;
        attempts++;
        at = now;
    }

    /** It has come to an end. @param why may be null */
    public void end(ReminderState how, String why, Instant now) {
        state = how;
        at = now;
        trouble = shortened(why);
    }

    /** The mail server did not take it: after a pause it is tried again, but not for ever. */
    public void refused(String why, Instant now) {
        if (attempts >= MOST_ATTEMPTS) {
            end(ReminderState.FAILED, why, now);
            return;
        }
        state = ReminderState.DUE;
        Duration pause = FIRST_PAUSE.multipliedBy(1L << (attempts - 1));
        at = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        trouble = shortened(why);
    }

    private static String shortened(String why) {
        return why == null || why.length() <= TROUBLE_LENGTH ? why : why.substring(0, TROUBLE_LENGTH);
    }

    @Override
    public Long schoolId() {
        return school.getId();
    }

    public int getYear() {
        return year;
    }

    public PaperKind getPaper() {
        return paper;
    }

    public School getSchool() {
        return school;
    }

    public int getStep() {
        return step;
    }

    public Long getAccountId() {
        return accountId;
    }

    public String getAccountName() {
        return accountName;
    }

    public String getAddress() {
        return address;
    }

    public ReminderState getState() {
        return state;
    }

    public int getAttempts() {
        return attempts;
    }

    public Instant getAt() {
        return at;
    }

    public String getTrouble() {
        return trouble;
    }
}
