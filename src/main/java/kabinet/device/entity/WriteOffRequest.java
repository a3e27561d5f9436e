package kabinet.device.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kabinet.access.entity.Account;
import kabinet.access.entity.Scoped;
import kabinet.base.AbstractEntity;
import kabinet.base.BusinessException;
import kabinet.organisation.entity.School;
import org.hibernate.annotations.Filter;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/**
 * A request to write devices off («заявка на списание»). The school drafts and submits it; from then on its devices wait as
 * "to write off". The head of the school or the district approves it, which ends the devices' life on the books, or rejects
 * it, which gives every device its former state back. A decided request never changes again.
 */
@Entity
@Audited
@Filter(name = Scoped.FILTER, condition = Scoped.BY_SCHOOL)
public class WriteOffRequest extends AbstractEntity implements Scoped {

    public static final int REASON_LENGTH = 1000;

    /** Where a request stands. */
    public enum State { DRAFT, SUBMITTED, APPROVED, REJECTED }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id")
    private School school;

    /** Running number within the school and the year of the date; null before it is submitted, so that drafts leave no gaps. */
    private Integer number;

    @NotNull
    @Column(nullable = false)
    private LocalDate date;

    /** Why: worn out, broken beyond repair, outdated. */
    @NotBlank
    @Size(max = REASON_LENGTH)
    @Column(length = REASON_LENGTH, nullable = false)
    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(length = 10, nullable = false)
    private State state = State.DRAFT;

    /** Name of whoever drew it up. */
    @Column(length = Account.NAME_LENGTH, nullable = false)
    private String drawnUpBy;

    @Column(length = Account.NAME_LENGTH)
    private String decidedBy;

    private Instant decidedAt;

    /** Why it was rejected. */
    @Size(max = REASON_LENGTH)
    @Column(length = REASON_LENGTH)
    private String decision;

    @NotAudited
    @OneToMany(mappedBy = "request", fetch = FetchType.LAZY, cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("id")
    private List<WriteOffLine> lines = new ArrayList<>();

    protected WriteOffRequest() {
    }

    public WriteOffRequest(School school, LocalDate date, String reason, String drawnUpBy) {
        this.school = school;
        this.drawnUpBy = drawnUpBy;
        reword(date, reason);
    }

    /** @throws BusinessException unless it is a draft */
    public final void reword(LocalDate newDate, String newReason) {
        demand(State.DRAFT);
        date = newDate;
        reason = newReason == null ? null : newReason.strip();
    }

    /** @throws BusinessException unless it is a draft and the device is of its school and on the books */
    public void add(Device device) {
        demand(State.DRAFT);
        if (!device.getSchool().equals(school)) {
            throw new BusinessException("device.writeOff.ofOtherSchool");
        }
        if (device.getStatus().isGone()) {
            throw new BusinessException("device.writeOff.gone", device.getTag());
        }
        if (lines.stream().noneMatch(l -> l.getDevice().equals(device))) {
            lines.add(new WriteOffLine(this, device));
        }
    }

    /** @throws BusinessException unless it is a draft */
    public void remove(Device device) {
        demand(State.DRAFT);
        lines.removeIf(l -> l.getDevice().equals(device));
    }

    /** Its devices wait for the decision from now on. */
    public void submit(int runningNumber) {
        demand(State.DRAFT);
        if (lines.isEmpty()) {
            throw new BusinessException("device.writeOff.empty");
        }
        lines.forEach(WriteOffLine::submit);
        number = runningNumber;
        state = State.SUBMITTED;
    }

    public void approve(String by) {
        demand(State.SUBMITTED);
        lines.forEach(WriteOffLine::approve);
        decide(State.APPROVED, by, null);
    }

    public void reject(String by, String why) {
        demand(State.SUBMITTED);
        if (why == null || why.isBlank()) {
            throw new BusinessException("device.writeOff.rejectionReason");
        }
        lines.forEach(WriteOffLine::reject);
        decide(State.REJECTED, by, why.strip());
    }

    private void decide(State next, String by, String why) {
        state = next;
        decidedBy = by;
        decidedAt = Instant.now();
        decision = why;
    }

    private void demand(State needed) {
        if (state != needed) {
            throw new BusinessException("device.writeOff.state." + state);
        }
    }

    @Override
    public Long schoolId() {
        return school.getId();
    }

    public School getSchool() {
        return school;
    }

    public Integer getNumber() {
        return number;
    }

    public LocalDate getDate() {
        return date;
    }

    public String getReason() {
        return reason;
    }

    public State getState() {
        return state;
    }

    public boolean isDraft() {
        return state == State.DRAFT;
    }

    public boolean isSubmitted() {
        return state == State.SUBMITTED;
    }

    public String getDrawnUpBy() {
        return drawnUpBy;
    }

    public String getDecidedBy() {
        return decidedBy;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    public String getDecision() {
        return decision;
    }

    public List<WriteOffLine> getLines() {
        return List.copyOf(lines);
    }
}
