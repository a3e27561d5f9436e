package kabinet.lanaudit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import kabinet.access.entity.Account;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.base.References;
import kabinet.base.Titled;
import kabinet.organisation.entity.Room;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/**
 * Something in which a network falls short, with what is recommended and by when. Made when an audit is completed, from the rules and from what the auditors noted;
 * gone through by the commission, whose word on it stays if the audit is taken up again and completed once more; standing once the act is approved, until somebody
 * closes it by saying how it was put right. What a later audit of the school finds again while it is open is taken on by that audit's finding, and open once.
 */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class Finding extends AbstractEntity implements Scoped, Titled {

    public static final int TEXT_LENGTH = 500;
    public static final int RULE_LENGTH = 40;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "audit_id", updatable = false)
    private LanAudit audit;

    @References("School")
    @Column(nullable = false, updatable = false)
    private Long schoolId;

    /** Null for what concerns the whole school. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "room_id")
    private Room room;

    @Enumerated(EnumType.STRING)
    @Column(length = 10, nullable = false, updatable = false)
    private FindingSource source;

    /** Name of the rule; null for others. */
    @Column(length = RULE_LENGTH, updatable = false)
    private String rule;

    /** Id of the record that noted the defect; null for others. */
    @Column(updatable = false)
    private Long recordId;

    @Enumerated(EnumType.STRING)
    @Column(length = 10, nullable = false)
    private Severity severity;

    @Column(length = TEXT_LENGTH, nullable = false)
    private String text;

    /** What the rule or the auditor says, whatever the commission made of it; null for what the commission added. */
    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private Severity saidSeverity;

    /** As {@link #saidSeverity}. */
    @Column(length = TEXT_LENGTH)
    private String saidText;

    /** Name of whoever took it out of the act for the commission; null for what is in it. */
    @Column(length = Account.NAME_LENGTH)
    private String dismissedBy;

    /** The day of the audit that found it first, while it was open ever since. */
    @Column(nullable = false)
    private LocalDate firstFoundOn;

    /** How many audits in a row found it, this one among them. */
    @Column(nullable = false)
    private int times = 1;

    /** The finding of an earlier audit that this one takes on; null for what is new. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "carries_id")
    private Finding carries;

    @Column(length = TEXT_LENGTH)
    private String recommendation;

    /** The last day for the recommendation; null if none is set. */
    private LocalDate dueOn;

    /** {@link #dueOn}; a day after all others if none is set: what the board of findings is ordered by. The database makes it, and only it reads it. */
    @NotAudited
    @Column(insertable = false, updatable = false)
    private LocalDate dueKey;

    /** Whether the act that names it is approved, and no other act took its place while it was open: only such ones are to be closed. */
    @Column(nullable = false)
    private boolean stands;

    private LocalDate closedOn;

    @Column(length = Account.NAME_LENGTH)
    private String closedBy;

    /** How it was put right. */
    @Column(length = TEXT_LENGTH)
    private String closedHow;

    protected Finding() {
    }

    /** @param room null for what concerns the whole school @param recordId null unless it is a noted defect */
    public Finding(LanAudit audit, Room room, FindingSource source, String rule, Long recordId, Wording wording) {
        this.audit = audit;
        this.schoolId = audit.schoolId();
        this.room = room;
        this.source = source;
        this.rule = rule;
        this.recordId = recordId;
        reword(wording);
        if (source != FindingSource.HAND) {
            saidSeverity = severity;
            saidText = text;
        }
        firstFoundOn = LocalDate.ofInstant(audit.getCompletedAt(), ZoneId.systemDefault());
    }

    /** What is said of it. @param recommendation null or blank for none @param dueOn null for none */
    public record Wording(Severity severity, String text, String recommendation, LocalDate dueOn) {

        public Wording {
            text = text == null ? "" : text.strip();
            recommendation = recommendation == null || recommendation.isBlank() ? null : recommendation.strip();
        }
    }

    /** @throws BusinessException unless the audit is completed, or without a severity or a text, or if one is too long */
    public final void reword(Wording wording) {
        audit.demand(LanAuditState.COMPLETED);
        if (wording.severity() == null) {
            throw new BusinessException("lanaudit.finding.severity.required");
        }
        if (wording.text().isEmpty() || wording.text().length() > TEXT_LENGTH) {
            throw new BusinessException("lanaudit.finding.text.required", TEXT_LENGTH);
        }
        if (wording.recommendation() != null && wording.recommendation().length() > TEXT_LENGTH) {
            throw new BusinessException("lanaudit.finding.recommendation.tooLong", TEXT_LENGTH);
        }
        severity = wording.severity();
        text = wording.text();
        recommendation = wording.recommendation();
        dueOn = wording.dueOn();
    }

    /**
     * The walk was taken up again, and the rule or the auditor finds it still. What the commission decided stays: its severity, text, recommendation and day. What it
     * took out stays out, unless the facts are others now.
     *
     * @param said by the rule or the auditor
     */
    public void foundAgain(Wording said) {
        audit.demand(LanAuditState.COMPLETED);
        if (saidText != null && !saidText.equals(said.text())) {
            dismissedBy = null;
        }
        if (severity == saidSeverity) {
            severity = said.severity();
        }
        if (text.equals(saidText)) {
            text = said.text();
        }
        saidSeverity = said.severity();
        saidText = said.text();
    }

    /** Takes it out of the act. @throws BusinessException unless the audit is completed */
    public void dismiss(String by) {
        audit.demand(LanAuditState.COMPLETED);
        dismissedBy = by;
    }

    /** Puts it back into the act. @throws BusinessException unless the audit is completed */
    public void restore() {
        audit.demand(LanAuditState.COMPLETED);
        dismissedBy = null;
    }

    /** An earlier audit found the same, and nobody has put it right: its recommendation, its day and the severity that its commission set go on. */
    public void goOnWith(Finding earlier) {
        takeOn(earlier);
        if (earlier.isSeveritySet()) {
            severity = earlier.getSeverity();
        }
        recommendation = earlier.getRecommendation();
        dueOn = earlier.getDueOn();
    }

    /** This one stands for the earlier one from now on; what the commission says of it stays. */
    public void takeOn(Finding earlier) {
        carries = earlier;
        firstFoundOn = earlier.getFirstFoundOn();
        times = earlier.getTimes() + (audit.isOneLookWith(earlier.getAudit()) ? 0 : 1);
    }

    /** By what audits of a school know that they found the same: the rule and the room, or the words and the room. */
    public String sameness() {
        return (rule == null ? text.toLowerCase(Locale.ROOT) : rule) + "/" + (room == null ? null : room.getId());
    }

    /** The act that names it is approved. */
    public void stand() {
        stands = true;
    }

    /** Another act has taken the place of the one that names it. What was put right before stays on record. */
    public void fall() {
        if (closedOn == null) {
            stands = false;
        }
    }

    /**
     * It was put right.
     *
     * @throws BusinessException unless it stands and is open, or if nothing is said of how, or the day is before the audit began or in the future
     */
    public void close(LocalDate on, LocalDate today, String by, String how) {
        if (!stands) {
            throw new BusinessException("lanaudit.finding.close.notApproved");
        }
        if (closedOn != null) {
            throw new BusinessException("lanaudit.finding.close.twice", closedOn);
        }
        if (how == null || how.isBlank() || how.strip().length() > TEXT_LENGTH) {
            throw new BusinessException("lanaudit.finding.close.how", TEXT_LENGTH);
        }
        if (on == null || on.isAfter(today) || on.isBefore(audit.getBeginsOn())) {
            throw new BusinessException("lanaudit.finding.close.day", audit.getBeginsOn());
        }
        closedOn = on;
        closedBy = by;
        closedHow = how.strip();
    }

    /** Whether it should have been put right by now. */
    public boolean isOverdue(LocalDate today) {
        return stands && closedOn == null && dueOn != null && dueOn.isBefore(today);
    }

    @Override
    public String getTitle() {
        return text;
    }

    @Override
    public Long schoolId() {
        return schoolId;
    }

    public LanAudit getAudit() {
        return audit;
    }

    public Room getRoom() {
        return room;
    }

    public FindingSource getSource() {
        return source;
    }

    public String getRule() {
        return rule;
    }

    public Long getRecordId() {
        return recordId;
    }

    /** Whether the commission set another severity than the rule or the auditor. */
    public boolean isSeveritySet() {
        return saidSeverity != null && severity != saidSeverity;
    }

    /** Whether an audit before this one found it too. */
    public boolean isRepeated() {
        return times > 1;
    }

    /** What the rule or the auditor says, where the commission put it in other words; null where it did not. */
    public String getSaidOtherwise() {
        return saidText == null || saidText.equals(text) ? null : saidText;
    }

    public String getDismissedBy() {
        return dismissedBy;
    }

    public LocalDate getFirstFoundOn() {
        return firstFoundOn;
    }

    public int getTimes() {
        return times;
    }

    public Finding getCarries() {
        return carries;
    }

    public Severity getSeverity() {
        return severity;
    }

    public String getText() {
        return text;
    }

    public String getRecommendation() {
        return recommendation;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public boolean isStands() {
        return stands;
    }

    public LocalDate getClosedOn() {
        return closedOn;
    }

    public String getClosedBy() {
        return closedBy;
    }

    public String getClosedHow() {
        return closedHow;
    }
}
