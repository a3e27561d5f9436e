package kabinet.lanaudit.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import kabinet.access.control.Boundary;
import kabinet.access.entity.Callers;
import kabinet.access.entity.Right;
import kabinet.base.BusinessException;
import kabinet.base.NotFoundException;
import kabinet.base.StaleException;
import kabinet.history.control.Revisions;
import kabinet.lanaudit.control.Completion;
import kabinet.lanaudit.control.LanAuditDeadlines;
import kabinet.lanaudit.control.LanAudits;
import kabinet.lanaudit.control.RoomStates;
import kabinet.lanaudit.entity.LanAudit;
import kabinet.lanaudit.entity.LanAuditPlan;
import kabinet.lanaudit.entity.LanAuditState;
import kabinet.organisation.control.Schools;
import kabinet.organisation.entity.School;

/** Moves an audit on from its order to the last room. */
@Boundary
public class LanAuditPlanning {

    /** Fewer in a commission are warned of: checks of the content filter want a chair and two members. */
    public static final int QUORUM = 3;
    /** How long a walk usually takes, days after the first. */
    private static final int USUAL_DAYS = 20;
    /** Most schools that one order plans at once. */
    public static final int MOST_SCHOOLS = 500;

    @Inject
    LanAudits audits;
    @Inject
    Schools schools;
    @Inject
    RoomStates states;
    @Inject
    Completion completion;
    @Inject
    LanAuditDeadlines deadlines;
    @Inject
    Revisions revisions;

    /** A plan to be changed. @throws BusinessException once it has begun */
    @RolesAllowed(Right.AUDIT)
    public LanAudit planned(Long id) {
        LanAudit audit = audits.find(id).orElseThrow(NotFoundException::new);
        audit.demand(LanAuditState.PLANNED);
        return audit;
    }

    /** Plans one audit. @throws BusinessException if something is missing or impossible, see {@link LanAudit#reword} */
    @RolesAllowed(Right.AUDIT)
    public LanAudit plan(Long schoolId, LanAuditPlan plan) {
        return plan(schools.find(schoolId).orElseThrow(NotFoundException::new), plan);
    }

    /** Plans one audit of each school, by one order. */
    @RolesAllowed(Right.AUDIT)
    public List<LanAudit> plan(Collection<Long> schoolIds, LanAuditPlan plan) {
        if (schoolIds.isEmpty() || schoolIds.size() > MOST_SCHOOLS) {
            throw new BusinessException("lanaudit.schools.required", MOST_SCHOOLS);
        }
        List<School> chosen = schools.withIds(Set.copyOf(schoolIds));
        if (chosen.size() != Set.copyOf(schoolIds).size()) {
            throw new NotFoundException();
        }
        if (chosen.size() > 1 && plan.correctsId() != null) {
            throw new BusinessException("lanaudit.corrects.ofSeveral");
        }
        List<LanAudit> planned = new ArrayList<>();
        chosen.forEach(school -> planned.add(plan(school, plan)));
        return planned;
    }

    private LanAudit plan(School school, LanAuditPlan plan) {
        LanAudit audit = new LanAudit(school, plan, Callers.current().name());
        audit.correct(corrected(plan));
        audits.add(audit);
        revisions.describe("lanaudit.act.plan", plan.orderNumber());
        audits.flush();
        return audit;
    }

    /** @param version the version the caller saw @throws BusinessException once it has begun */
    @RolesAllowed(Right.AUDIT)
    public LanAudit reword(Long id, int version, LanAuditPlan plan) {
        LanAudit audit = locked(id);
        if (audit.getVersion() != version) {
            throw new StaleException();
        }
        audit.reword(plan);
        audit.correct(corrected(plan));
        revisions.describe("lanaudit.act.edit", plan.orderNumber());
        audits.flush();
        return audit;
    }

    /** The last day in time for the act of an audit that begins on the day; null if none is set. */
    @RolesAllowed(Right.READ)
    public LocalDate dueDay(LocalDate beginsOn) {
        return deadlines.of(beginsOn).orElse(null);
    }

    /** When a walk that begins on the day should end: after the usual time, but so that the act can still be in time. */
    @RolesAllowed(Right.READ)
    public LocalDate usualEnd(LocalDate beginsOn) {
        LocalDate usual = beginsOn.plusDays(USUAL_DAYS);
        LocalDate due = dueDay(beginsOn);
        return due == null || due.isBefore(beginsOn) || due.isAfter(usual) ? usual : due;
    }

    /** What of a plan is allowed but odd: a small commission, or none yet, an end after the day when the act is due. Text key first, then what its places hold. */
    @RolesAllowed(Right.READ)
    public List<BusinessException> warnings(LanAuditPlan plan) {
        List<BusinessException> warnings = new ArrayList<>();
        if (plan.commission().members().isEmpty()) {
            warnings.add(new BusinessException("lanaudit.commission.none"));
        } else if (plan.commission().members().size() < QUORUM) {
            warnings.add(new BusinessException("lanaudit.commission.small", plan.commission().members().size(), QUORUM));
        }
        LocalDate due = plan.beginsOn() == null || plan.endsOn() == null ? null : dueDay(plan.beginsOn());
        if (due != null && plan.endsOn().isAfter(due) && !plan.beginsOn().isAfter(due)) {
            warnings.add(new BusinessException("lanaudit.endsOn.afterDue", plan.endsOn(), due));
        }
        return warnings;
    }

    /** Lets phones send what they note. @throws BusinessException if it has begun already, or its first day has not come */
    @RolesAllowed(Right.AUDIT)
    public LanAudit start(Long id) {
        LanAudit audit = locked(id);
        audit.start(LocalDate.now(), Callers.current().name());
        return moved(audit, "lanaudit.act.start");
    }

    /** No more records are taken; what the act will say is kept, and what falls short of the norms is found. @throws BusinessException if no room was looked at */
    @RolesAllowed(Right.AUDIT)
    public LanAudit complete(Long id) {
        LanAudit audit = locked(id);
        completion.complete(audit, Instant.now(), Callers.current().name());
        return moved(audit, "lanaudit.act.complete");
    }

    /** Records are taken again; those that are there stay, what the commission decided of findings holds at the next completion. */
    @RolesAllowed(Right.AUDIT)
    public LanAudit reopen(Long id) {
        LanAudit audit = locked(id);
        completion.reopen(audit);
        return moved(audit, "lanaudit.act.reopen");
    }

    /** Nothing of it counts any more. @param because required */
    @RolesAllowed(Right.AUDIT)
    public LanAudit cancel(Long id, String because) {
        LanAudit audit = locked(id);
        audit.cancel(Callers.current().name(), because);
        states.forget(audit);
        return moved(audit, "lanaudit.act.cancel");
    }

    private LanAudit corrected(LanAuditPlan plan) {
        return plan.correctsId() == null ? null : audits.find(plan.correctsId()).orElseThrow(NotFoundException::new);
    }

    private LanAudit moved(LanAudit audit, String act) {
        revisions.describe(act, audit.getOrderNumber());
        audits.flush();
        return audits.find(audit.getId()).orElseThrow(NotFoundException::new);
    }

    private LanAudit locked(Long id) {
        return audits.lock(id).orElseThrow(NotFoundException::new);
    }
}
