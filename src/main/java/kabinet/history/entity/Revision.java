package kabinet.history.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Callers;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionListener;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;

/** One transaction that changed something: who, when, in the course of which act. Never changed afterwards. */
@Entity
@RevisionEntity(Revision.Stamp.class)
public class Revision {

    public static final int ACT_LENGTH = 60;
    public static final int NOTE_LENGTH = 250;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "revision_id")
    @SequenceGenerator(name = "revision_id", sequenceName = "revision_id", allocationSize = 1)
    @RevisionNumber
    private long id;

    @RevisionTimestamp
    @Column(nullable = false)
    private Instant at;

    /** Null when the application itself acted. */
    private Long accountId;

    /** The account's name at that time. */
    @Column(length = 120, nullable = false)
    private String accountName;

    /** Text key of the act, such as {@code exchange.act.import}; null for a plain edit. */
    @Column(length = ACT_LENGTH)
    private String act;

    /** What the act was about: a paper's number, a file's name. */
    @Column(length = NOTE_LENGTH)
    private String note;

    protected Revision() {
    }

    public void describe(String actKey, String actNote) {
        act = actKey;
        note = actNote == null || actNote.length() <= NOTE_LENGTH ? actNote : actNote.substring(0, NOTE_LENGTH);
    }

    public long getId() {
        return id;
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

    public String getAct() {
        return act;
    }

    public String getNote() {
        return note;
    }

    /** Signs each revision with the caller of the thread. */
    public static final class Stamp implements RevisionListener {
        @Override
        public void newRevision(Object entity) {
            Revision revision = (Revision) entity;
            Caller caller = Callers.current();
            revision.accountId = caller.accountId();
            revision.accountName = caller.name();
        }
    }
}
