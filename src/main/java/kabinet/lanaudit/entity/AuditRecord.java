package kabinet.lanaudit.entity;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import kabinet.access.entity.Account;
import kabinet.access.entity.Caller;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.field.entity.PhoneClock;
import kabinet.field.entity.SentEntry;
import kabinet.file.entity.StoredFile;
import org.hibernate.annotations.Filter;

/**
 * One thing that somebody noted on foot, or took back. Whoever sends it makes its id, so that sending it again stores nothing twice. Never changed, but for the
 * photo that follows by itself; a mistake is taken back by another entry, which counts in whatever order the two arrive.
 */
@Entity
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class AuditRecord extends AbstractEntity implements Scoped {

    public static final int BODY_LENGTH = 8000;
    /** Most of an audit, those taken back among them: a school of 300 rooms looked at ten times, with as many defects, stays below. */
    public static final int MOST = 5000;
    /**
     * Most checks of the content filter of an audit, those taken back among them; practice makes one or two. Of all that is noted only they stand in the act one by
     * one, besides one look at each room: at 7 KB of JSON each at most, this many leave nine tenths of the place for it, 16 MB, to the rooms.
     */
    public static final int MOST_FILTERS = 200;

    @Column(nullable = false, updatable = false)
    private Long auditId;

    @Column(nullable = false, updatable = false)
    private Long schoolId;

    /** From 1, in the order in which the audit took them in. */
    @Column(nullable = false, updatable = false)
    private int seq;

    /** UUID that the sender made, lower case. */
    @Column(length = SentEntry.UUID_LENGTH, nullable = false, updatable = false)
    private String clientId;

    /** UUID of the phone's installation; null for what a tool sent. */
    @Column(length = SentEntry.UUID_LENGTH, updatable = false)
    private String phoneId;

    @Column(nullable = false, updatable = false)
    private Long accountId;

    /** The account's name at that time. */
    @Column(length = Account.NAME_LENGTH, nullable = false, updatable = false)
    private String accountName;

    @Enumerated(EnumType.STRING)
    @Column(length = 10, nullable = false, updatable = false)
    private RecordKind kind;

    /** The {@link #clientId} of what this takes back; null unless it is an UNDO. */
    @Column(length = SentEntry.UUID_LENGTH, updatable = false)
    private String undoes;

    /** The room it is about; null for what is said of the school. */
    @Column(updatable = false)
    private Long roomId;

    /** When, by the server's clock; never before the audit began, nor after it came in. */
    @Column(nullable = false, updatable = false)
    private Instant at;

    /** When, as the phone's clock said; null if it said nothing possible. */
    @Column(updatable = false)
    private Instant phoneAt;

    @Column(nullable = false, updatable = false)
    private Instant receivedAt;

    /** JSON of {@link RoomFacts}, {@link DefectFacts} or {@link FilterFacts}; null for an UNDO. */
    @Column(length = BODY_LENGTH, updatable = false)
    private String body;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "photo_id")
    private StoredFile photo;

    protected AuditRecord() {
    }

    /** @param phoneId null for what a tool sent @param sent without a fault */
    public AuditRecord(LanAudit audit, int seq, String phoneId, SentRecord sent, PhoneClock clock, Caller by) {
        this.auditId = audit.getId();
        this.schoolId = audit.schoolId();
        this.seq = seq;
        this.phoneId = phoneId;
        this.clientId = sent.id();
        this.kind = sent.kind();
        this.undoes = sent.undoes();
        this.roomId = sent.room();
        this.at = within(audit.getStartedAt(), clock.corrected(sent.at()), clock.receivedAt());
        this.phoneAt = sent.at();
        this.receivedAt = clock.receivedAt();
        this.body = sent.body();
        this.accountId = by.accountId();
        this.accountName = by.name();
    }

    /** A phone whose clock stands months back must not make a look of today an old one, that confirms nothing. @param from null if it is not known */
    private static Instant within(Instant from, Instant at, Instant until) {
        Instant later = from != null && at.isBefore(from) ? from : at;
        return later.isAfter(until) ? until : later;
    }

    /**
     * Why an audit takes one more in no more; null if it does.
     *
     * @param stored how many it has
     * @param filters how many of them are checks of the content filter
     */
    public static BusinessException refusal(RecordKind kind, int stored, long filters) {
        if (stored >= MOST) {
            return new BusinessException("lanaudit.record.most", MOST);
        }
        return kind == RecordKind.FILTER && filters >= MOST_FILTERS ? new BusinessException("lanaudit.record.mostFilters", MOST_FILTERS) : null;
    }

    /** Why it cannot be, held against the day on which it was noted; null if nothing is wrong: what is due before that would be overdue from the start. */
    public BusinessException fault() {
        LocalDate due = kind == RecordKind.DEFECT ? defectFacts().due() : null;
        LocalDate noted = LocalDate.ofInstant(at, ZoneId.systemDefault());
        return due != null && due.isBefore(noted) ? new BusinessException("lanaudit.record.due", due, noted) : null;
    }

    /**
     * Whether a photo may be added, or take the place of the one that is there. A late one, of a phone that was out of reach when the walk ended, is still added;
     * none is replaced by then, because the commission has looked at it.
     *
     * @param state of the audit
     * @throws ForeignRecordException unless the caller made the record
     * @throws NotAuditedNowException if the audit is approved or cancelled
     * @throws PhotoKeptException if it has a photo and the walk is over
     */
    public void requirePhoto(LanAuditState state, Caller by) {
        if (!accountId.equals(by.accountId())) {
            throw new ForeignRecordException(accountName);
        }
        if (state.isFinal()) {
            throw new NotAuditedNowException(state);
        }
        if (photo != null && state != LanAuditState.RUNNING) {
            throw new PhotoKeptException(state);
        }
    }

    /** The photo comes by itself, once or again. */
    public void show(StoredFile newPhoto) {
        if (photo != null) {
            photo.hide();
        }
        photo = newPhoto;
    }

    /** @throws IllegalStateException unless it is a ROOM */
    public RoomFacts roomFacts() {
        return RoomFacts.read(facts(RecordKind.ROOM));
    }

    /** @throws IllegalStateException unless it is a DEFECT */
    public DefectFacts defectFacts() {
        return DefectFacts.read(facts(RecordKind.DEFECT));
    }

    /** @throws IllegalStateException unless it is a FILTER */
    public FilterFacts filterFacts() {
        return FilterFacts.read(facts(RecordKind.FILTER));
    }

    private SentEntry facts(RecordKind wanted) {
        if (kind != wanted) {
            throw new IllegalStateException(kind + " is no " + wanted);
        }
        return SentEntry.of(json());
    }

    /** What it says; null for an UNDO. */
    public JsonObject json() {
        if (body == null) {
            return null;
        }
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }

    public Long getAuditId() {
        return auditId;
    }

    public int getSeq() {
        return seq;
    }

    public String getClientId() {
        return clientId;
    }

    public String getPhoneId() {
        return phoneId;
    }

    public Long getAccountId() {
        return accountId;
    }

    public String getAccountName() {
        return accountName;
    }

    public RecordKind getKind() {
        return kind;
    }

    public String getUndoes() {
        return undoes;
    }

    public Long getRoomId() {
        return roomId;
    }

    public Instant getAt() {
        return at;
    }

    public Instant getPhoneAt() {
        return phoneAt;
    }

    public Instant getReceivedAt() {
        return receivedAt;
    }

    public String getBody() {
        return body;
    }

    public StoredFile getPhoto() {
        return photo;
    }
}
