package kabinet.stocktaking.entity;

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
 * A stocktake («инвентаризация») of a school. An order plans it: why, when, by whom, of what. Its start freezes the book; then auditors scan what they find,
 * several at once. When all has been walked it is completed, and each discrepancy is decided; if more has to be scanned, it is taken up again. Approved by the
 * head, its act stands and the registry says what was decided. Until then it may be cancelled; nothing in the registry has changed.
 */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class Stocktake extends AbstractEntity implements Scoped, Titled {

    public static final int ORDER_NUMBER_LENGTH = 40;
    public static final int REASON_LENGTH = 500;
    /** Longest window of counting, days. */
    public static final int MOST_DAYS = 366;
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

    /** First day of counting. */
    @Column(nullable = false)
    private LocalDate beginsOn;

    /** Last day of counting. */
    @Column(nullable = false)
    private LocalDate endsOn;

    @Convert(converter = CommissionJson.class)
    @Column(length = JSON_LENGTH)
    private Commission commission = Commission.NONE;

    @Convert(converter = ExtentJson.class)
    @Column(length = JSON_LENGTH)
    private Extent extent = Extent.WHOLE;

    /** The earlier one whose act that of this one will replace; null for most. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "corrects_id")
    private Stocktake corrects;

    @Enumerated(EnumType.STRING)
    @Column(length = 10, nullable = false)
    private StocktakeState state = StocktakeState.PLANNED;

    /** Name of whoever planned it. */
    @Column(length = Account.NAME_LENGTH, nullable = false, updatable = false)
    private String plannedBy;

    /** Entries of the frozen book; 0 before the start. */
    @Column(nullable = false)
    private int expected;

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

    /** The act of results; null before the approval. */
    private Long actId;

    protected Stocktake() {
    }

    /** @throws BusinessException as {@link #reword} */
    public Stocktake(School school, StocktakePlan plan, String plannedBy) {
        this.school = school;
        this.plannedBy = plannedBy;
        reword(plan);
    }

    /**
     * Takes over what the order says.
     *
     * @throws BusinessException unless it is planned only, or if something is missing, too long, or the days are in a wrong order
     */
    public final void reword(StocktakePlan plan) {
        demand(StocktakeState.PLANNED);
        if (plan.orderNumber().isEmpty() || plan.orderNumber().length() > ORDER_NUMBER_LENGTH) {
            throw new BusinessException("stocktaking.orderNumber.required", ORDER_NUMBER_LENGTH);
        }
        if (plan.reason().isEmpty() || plan.reason().length() > REASON_LENGTH) {
            throw new BusinessException("stocktaking.reason.required", REASON_LENGTH);
        }
        if (plan.orderDate() == null || plan.beginsOn() == null || plan.endsOn() == null) {
            throw new BusinessException("stocktaking.days.required");
        }
        if (plan.orderDate().isAfter(plan.beginsOn())) {
            throw new BusinessException("stocktaking.orderDate.afterBegin", plan.beginsOn());
        }
        if (plan.endsOn().isBefore(plan.beginsOn()) || plan.endsOn().isAfter(plan.beginsOn().plusDays(MOST_DAYS - 1L))) {
            throw new BusinessException("stocktaking.endsOn.impossible", MOST_DAYS);
        }
        orderNumber = plan.orderNumber();
        orderDate = plan.orderDate();
        reason = plan.reason();
        beginsOn = plan.beginsOn();
        endsOn = plan.endsOn();
        commission = plan.commission();
        extent = plan.extent();
    }

    /**
     * Says which earlier stocktake was wrong: its act stands until the act of this one replaces it.
     *
     * @param earlier null for none
     * @throws BusinessException unless this one is planned only, and that one is approved and of the same school
     */
    public void correct(Stocktake earlier) {
        demand(StocktakeState.PLANNED);
        if (earlier != null && (earlier.state != StocktakeState.APPROVED || !earlier.school.equals(school))) {
            throw new BusinessException("stocktaking.corrects.impossible");
        }
        corrects = earlier;
    }

    /**
     * From now on phones may scan.
     *
     * @param today may not be before {@link #getBeginsOn}: the end of the day before has not come yet
     * @throws BusinessException if it is too early or the state does not allow it
     */
    public void start(LocalDate today, String by) {
        change(StocktakeState.RUNNING);
        if (today.isBefore(beginsOn)) {
            throw new BusinessException("stocktaking.start.tooEarly", beginsOn);
        }
        startedAt = Instant.now();
        startedBy = by;
    }

    /** @param entries of the book that was frozen. @throws BusinessException if there are none */
    public void freeze(int entries) {
        if (entries == 0) {
            throw new BusinessException("stocktaking.start.nothing", getAsOf());
        }
        expected = entries;
    }

    /** Everything has been walked. */
    public void complete(String by) {
        change(StocktakeState.COMPLETED);
        completedAt = Instant.now();
        completedBy = by;
    }

    /** More has to be scanned; what was scanned and decided stays. */
    public void reopen() {
        demand(StocktakeState.COMPLETED);
        change(StocktakeState.RUNNING);
        completedAt = null;
        completedBy = null;
    }

    /** The act stands. */
    public void approve(String by, Long act) {
        change(StocktakeState.APPROVED);
        approvedAt = Instant.now();
        approvedBy = by;
        actId = act;
    }

    /** @throws BusinessException without a reason, or if it is approved or cancelled already */
    public void cancel(String by, String because) {
        if (because == null || because.isBlank() || because.strip().length() > REASON_LENGTH) {
            throw new BusinessException("stocktaking.reason.required", REASON_LENGTH);
        }
        change(StocktakeState.CANCELLED);
        cancelledAt = Instant.now();
        cancelledBy = by;
        cancelledBecause = because.strip();
    }

    /** @throws NotRunningException unless it takes scans */
    public void requireRunning() {
        if (state != StocktakeState.RUNNING) {
            throw new NotRunningException(state);
        }
    }

    /** @throws BusinessException unless it stands in this state */
    public void demand(StocktakeState needed) {
        if (state != needed) {
            throw new BusinessException("stocktaking.state.not." + state);
        }
    }

    private void change(StocktakeState next) {
        if (!state.next().contains(next)) {
            throw new BusinessException("stocktaking.state.not." + state);
        }
        state = next;
    }

    /** The day at whose end the book was or will be true: the day before the first of counting, as form 0510466 wants it. */
    public LocalDate getAsOf() {
        return beginsOn.minusDays(1);
    }

    /** The moment that day ended. */
    public Instant frozenAt() {
        return beginsOn.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    /** Whether the days of counting are over and it still takes scans or is not begun. */
    public boolean isLate(LocalDate today) {
        return today.isAfter(endsOn) && !state.isFinal();
    }

    /** «№ 45 от 01.11.2026». */
    @Override
    public String getTitle() {
        return Texts.of(Texts.RUSSIAN, "stocktaking.named", orderNumber, orderDate);
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

    public Extent getExtent() {
        return extent;
    }

    public Stocktake getCorrects() {
        return corrects;
    }

    public StocktakeState getState() {
        return state;
    }

    public String getPlannedBy() {
        return plannedBy;
    }

    public int getExpected() {
        return expected;
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

    public Long getActId() {
        return actId;
    }
}
