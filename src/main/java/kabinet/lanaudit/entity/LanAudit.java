package kabinet.lanaudit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import kabinet.access.entity.Account;
import kabinet.access.entity.Scoped;
import kabinet.act.entity.Commission;
import kabinet.act.entity.CommissionJson;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.base.Texts;
import kabinet.base.Titled;
import kabinet.organisation.entity.School;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;

/**
 * An audit («обследование») of a school's network. An order plans it: why, when, by whom. Once it runs, auditors note room by room what is there and what works,
 * several at once. When all has been walked it is completed: what falls short of the norms is found, and the commission goes through that and concludes; if more
 * has to be looked at, it is taken up again. Approved by the head, its act stands. Until then it may be cancelled, and nothing of it counts.
 */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class LanAudit extends AbstractEntity implements Scoped, Titled {

    public static final int ORDER_NUMBER_LENGTH = 40;
    public static final int REASON_LENGTH = 500;
    /** Longest window of the walk, days. */
    public static final int MOST_DAYS = 366;
    public static final int REMARKS_LENGTH = 2000;
    static final int JSON_LENGTH = 65_535;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id", updatable = false)
    private School school;

    /** Of the order («приказ») or decision (form 0510439) that appoints it. */
    @Column(length = ORDER_NUMBER_LENGTH, nullable = false)
    private String orderNumber;

    @Column(nullable = false)
    private LocalDate orderDate;

    @Column(length = REASON_LENGTH, nullable = false)
    private String reason;

    /** First day of the walk. */
    @Column(nullable = false)
    private LocalDate beginsOn;

    /** Last day of the walk. */
    @Column(nullable = false)
    private LocalDate endsOn;

    @Convert(converter = CommissionJson.class)
    @Column(length = JSON_LENGTH)
    private Commission commission = Commission.NONE;

    /** The earlier one whose act that of this one will replace; null for most. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "corrects_id")
    private LanAudit corrects;

    @Enumerated(EnumType.STRING)
    @Column(length = 10, nullable = false)
    private LanAuditState state = LanAuditState.PLANNED;

    /** Name of whoever planned it. */
    @Column(length = Account.NAME_LENGTH, nullable = false, updatable = false)
    private String plannedBy;

    private Instant startedAt;

    @Column(length = Account.NAME_LENGTH)
    private String startedBy;

    private Instant completedAt;

    @Column(length = Account.NAME_LENGTH)
    private String completedBy;

    private Instant approvedAt;

    @Column(length = Account.NAME_LENGTH)
    private String approvedBy;

    private Instant cancelledAt;

    @Column(length = Account.NAME_LENGTH)
    private String cancelledBy;

    @Column(length = REASON_LENGTH)
    private String cancelledBecause;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Conclusion conclusion;

    /** The commission's words beside its conclusion. */
    @Column(length = REMARKS_LENGTH)
    private String remarks;

    /** The act; null before the approval. */
    private Long actId;

    protected LanAudit() {
    }

    /** @throws BusinessException as {@link #reword} */
    public LanAudit(School school, LanAuditPlan plan, String plannedBy) {
        this.school = school;
        this.plannedBy = plannedBy;
        reword(plan);
    }

    /**
     * Takes over what the order says.
     *
     * @throws BusinessException unless it is planned only, or if something is missing, too long, or the days are in a wrong order
     */
    public final void reword(LanAuditPlan plan) {
        demand(LanAuditState.PLANNED);
        if (plan.orderNumber().isEmpty() || plan.orderNumber().length() > ORDER_NUMBER_LENGTH) {
            throw new BusinessException("lanaudit.orderNumber.required", ORDER_NUMBER_LENGTH);
        }
        if (plan.reason().isEmpty() || plan.reason().length() > REASON_LENGTH) {
            throw new BusinessException("lanaudit.reason.required", REASON_LENGTH);
        }
        if (plan.orderDate() == null || plan.beginsOn() == null || plan.endsOn() == null) {
            throw new BusinessException("lanaudit.days.required");
        }
        BusinessException fault = orderDateFault(plan.orderDate(), plan.beginsOn());
        if (fault == null) {
            fault = endsOnFault(plan.beginsOn(), plan.endsOn());
        }
        if (fault != null) {
            throw fault;
        }
        orderNumber = plan.orderNumber();
        orderDate = plan.orderDate();
        reason = plan.reason();
        beginsOn = plan.beginsOn();
        endsOn = plan.endsOn();
        commission = plan.commission();
    }

    /** What is wrong with the day of an order for a walk that begins on the other day; null if nothing is. */
    public static BusinessException orderDateFault(LocalDate orderDate, LocalDate beginsOn) {
        return orderDate.isAfter(beginsOn) ? new BusinessException("lanaudit.orderDate.afterBegin", beginsOn) : null;
    }

    /** What is wrong with the last day of a walk that begins on the other day; null if nothing is. */
    public static BusinessException endsOnFault(LocalDate beginsOn, LocalDate endsOn) {
        return endsOn.isBefore(beginsOn) || endsOn.isAfter(beginsOn.plusDays(MOST_DAYS - 1L)) ? new BusinessException("lanaudit.endsOn.impossible", MOST_DAYS) : null;
    }

    /**
     * Says which earlier audit was wrong: its act stands until the act of this one replaces it.
     *
     * @param earlier null for none
     * @throws BusinessException unless this one is planned only, and that one is approved and of the same school
     */
    public void correct(LanAudit earlier) {
        demand(LanAuditState.PLANNED);
        if (earlier != null && (earlier.state != LanAuditState.APPROVED || !earlier.school.equals(school))) {
            throw new BusinessException("lanaudit.corrects.impossible");
        }
        corrects = earlier;
    }

    /**
     * From now on phones may send what they note.
     *
     * @param today may not be before {@link #getBeginsOn}
     * @throws BusinessException if it is too early or the state does not allow it
     */
    public void start(LocalDate today, String by) {
        start(today, Instant.now(), by);
    }

    /** As {@link #start(LocalDate, String)}, of one that began before it is written down here. @param at when it began */
    public void start(Instant at, String by) {
        start(LocalDate.ofInstant(at, ZoneId.systemDefault()), at, by);
    }

    private void start(LocalDate day, Instant at, String by) {
        change(LanAuditState.RUNNING);
        if (day.isBefore(beginsOn)) {
            throw new BusinessException("lanaudit.start.tooEarly", beginsOn);
        }
        startedAt = at;
        startedBy = by;
    }

    /** Everything has been walked. What the act will say is kept beside it, see {@link FrozenAudit}. @param at when */
    public void complete(Instant at, String by) {
        change(LanAuditState.COMPLETED);
        completedAt = at;
        completedBy = by;
    }

    /** More has to be looked at; what was noted stays. */
    public void reopen() {
        demand(LanAuditState.COMPLETED);
        change(LanAuditState.RUNNING);
        completedAt = null;
        completedBy = null;
        conclusion = null;
    }

    /**
     * The commission's last word.
     *
     * @param said null if it is not drawn yet
     * @param words null or blank for none
     * @throws BusinessException unless it is completed, or if the words are too many
     */
    public void conclude(Conclusion said, String words) {
        demand(LanAuditState.COMPLETED);
        if (words != null && words.strip().length() > REMARKS_LENGTH) {
            throw new BusinessException("lanaudit.remarks.tooLong", REMARKS_LENGTH);
        }
        conclusion = said;
        remarks = words == null || words.isBlank() ? null : words.strip();
    }

    /** The act stands. @param at when @throws BusinessException without a conclusion */
    public void approve(Instant at, String by, Long act) {
        if (conclusion == null) {
            throw new BusinessException("lanaudit.conclusion.required");
        }
        change(LanAuditState.APPROVED);
        approvedAt = at;
        approvedBy = by;
        actId = act;
    }

    /** @throws BusinessException without a reason, or if it is approved or cancelled already */
    public void cancel(String by, String because) {
        if (because == null || because.isBlank() || because.strip().length() > REASON_LENGTH) {
            throw new BusinessException("lanaudit.reason.required", REASON_LENGTH);
        }
        change(LanAuditState.CANCELLED);
        cancelledAt = Instant.now();
        cancelledBy = by;
        cancelledBecause = because.strip();
    }

    /** @throws NotAuditedNowException unless it takes records */
    public void requireRunning() {
        if (state != LanAuditState.RUNNING) {
            throw new NotAuditedNowException(state);
        }
    }

    /** @throws BusinessException unless it stands in this state */
    public void demand(LanAuditState needed) {
        if (state != needed) {
            throw new BusinessException("lanaudit.state.not." + state);
        }
    }

    private void change(LanAuditState next) {
        if (!state.next().contains(next)) {
            throw new BusinessException("lanaudit.state.not." + state);
        }
        state = next;
    }

    /** Whether one puts the other right, or both the same third one: then they are about one and the same look at the network. */
    public boolean isOneLookWith(LanAudit other) {
        return first(this).equals(first(other));
    }

    private static LanAudit first(LanAudit audit) {
        LanAudit first = audit;
        while (first.getCorrects() != null) {
            first = first.getCorrects();
        }
        return first;
    }

    /** Whether the days of the walk are over and its act does not stand. */
    public boolean isLate(LocalDate today) {
        return today.isAfter(endsOn) && !state.isFinal();
    }

    /** «№ 45 от 01.11.2026». */
    @Override
    public String getTitle() {
        return Texts.of(Texts.RUSSIAN, "lanaudit.named", orderNumber, orderDate);
    }

    @Override
    public Long schoolId() {
        return school.getId();
    }

    public School getSchool() {
        return school;
    }

    public String getOrderNumber() {
        return orderNumber;
    }

    public LocalDate getOrderDate() {
        return orderDate;
    }

    public String getReason() {
        return reason;
    }

    public LocalDate getBeginsOn() {
        return beginsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public Commission getCommission() {
        return commission;
    }

    public LanAudit getCorrects() {
        return corrects;
    }

    public LanAuditState getState() {
        return state;
    }

    public String getPlannedBy() {
        return plannedBy;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    public String getStartedBy() {
        return startedBy;
    }

    public Instant getCompletedAt() {
        return completedAt;
    }

    public String getCompletedBy() {
        return completedBy;
    }

    public Instant getApprovedAt() {
        return approvedAt;
    }

    public String getApprovedBy() {
        return approvedBy;
    }

    public Instant getCancelledAt() {
        return cancelledAt;
    }

    public String getCancelledBy() {
        return cancelledBy;
    }

    public String getCancelledBecause() {
        return cancelledBecause;
    }

    public Conclusion getConclusion() {
        return conclusion;
    }

    public String getRemarks() {
        return remarks;
    }

    public Long getActId() {
        return actId;
    }
}
